-- building-energy-annual draft for Spark SQL
--
-- Judges typed columns: a value that is not of its column's type cannot be staged at all.
-- Tables of other datasets are read under their published names, and taken as they are: judge them first.
-- What this file cannot say:
-- - Values of a wrong type, and fields that do not exist: a typed column cannot hold them, so loading refuses them
-- - The offset an instant was written with: a timestamp with time zone keeps the moment only
-- - Half characters (unpaired surrogates) and NUL in text: text in a database is UTF-8, and PostgreSQL refuses NUL
-- - The day of an instant that dated codes follow: the written offset is gone, so it is the day in UTC
-- - That text is normalised (Unicode NFC): Spark SQL has no function for it
-- - Check digits of identifiers whose length varies: the weights are written out digit by digit
-- - Digits after the eighteenth decimal, and numbers of 10^20 or more: a decimal has 38 digits, and the staging table keeps 18 of them for the fraction; rules read decimals rounded to the declared number, or to nine
-- - Products and sums with more than 20 digits before the point or 18 after it: a decimal has no room for them, so the rule is not known
-- - Rows that refer to themselves in a circle: the dialect has no recursion without a fixed depth
-- - Comparison with the last delivery: it would need that delivery's table under a name of its own
-- - Which of several rows with one key, or of overlapping intervals, is named: rows of a table have no order; the others are named instead

-- 1. The published table: building_energy_annual.
CREATE TABLE `building_energy_annual` (
  `municipality_number` STRING NOT NULL COMMENT 'Municipality number',
  `building_id` STRING NOT NULL COMMENT 'Building id',
  `year` BIGINT NOT NULL COMMENT 'Year',
  `energy_carrier` STRING NOT NULL COMMENT 'Energy carrier',
  `delivered_energy` DECIMAL(23, 3) NOT NULL COMMENT 'Delivered energy [kWh]',
  `temperature_corrected_energy` DECIMAL(23, 3) COMMENT 'Temperature-corrected energy [kWh]',
  `temperature_dependent_share` DECIMAL(24, 4) COMMENT 'Temperature-dependent share [1]',
  `heating_degree_days` DECIMAL(21, 1) COMMENT 'Heating degree days [K.d]',
  `normal_heating_degree_days` DECIMAL(21, 1) COMMENT 'Normal heating degree days [K.d]',
  `normal_period` STRING COMMENT 'Normal period',
  `reference_area` DECIMAL(22, 2) COMMENT 'Reference area [m2]',
  `area_type` STRING COMMENT 'Area type',
  `specific_energy` DECIMAL(22, 2) COMMENT 'Energy use per m² [kWh/m2]',
  `data_coverage` DECIMAL(21, 1) NOT NULL COMMENT 'Data coverage [%]',
  `estimated_share` DECIMAL(21, 1) COMMENT 'Estimated share [%]'
)
COMMENT 'Annual energy use per building';

-- 2. The staging table: building_energy_annual_staging. Rows land here first.
CREATE TABLE `building_energy_annual_staging` (
  `municipality_number` STRING,
  `building_id` STRING,
  `year` BIGINT,
  `energy_carrier` STRING,
  `delivered_energy` DECIMAL(38, 18),
  `temperature_corrected_energy` DECIMAL(38, 18),
  `temperature_dependent_share` DECIMAL(38, 18),
  `heating_degree_days` DECIMAL(38, 18),
  `normal_heating_degree_days` DECIMAL(38, 18),
  `normal_period` STRING,
  `reference_area` DECIMAL(38, 18),
  `area_type` STRING,
  `specific_energy` DECIMAL(38, 18),
  `data_coverage` DECIMAL(38, 18),
  `estimated_share` DECIMAL(38, 18)
);

-- 3. Every violation in building_energy_annual_staging: dataset, code, severity, field, row_key.
WITH
-- The moment data is judged at. Edit here; a classification date is the day all dated codes follow.
run AS (
  SELECT
    CURRENT_TIMESTAMP AS now_instant,
    CAST(convert_timezone('UTC', 'Europe/Oslo', (TIMESTAMP_NTZ '1970-01-01 00:00:00' + make_dt_interval(0, 0, 0, CAST(unix_millis(CURRENT_TIMESTAMP) / 1000.0 AS DECIMAL(18, 6))))) AS DATE) AS now_date,
    CAST(NULL AS DATE) AS classification_date
),
-- The rows to judge. Edit here to judge another table or a part of one.
source_rows AS (
  SELECT
    t.*,
    COALESCE(t.`building_id`, '') || ' · ' || COALESCE(CAST(t.`year` AS STRING), '') || ' · ' || COALESCE(t.`energy_carrier`, '') AS `row.key`,
    COALESCE(CAST(run.classification_date AS STRING), CASE WHEN t.`year` BETWEEN 1000 AND 9999 THEN CAST(t.`year` AS STRING) || '-12-31' END) AS `day.municipality_number`
  FROM `building_energy_annual_staging` AS t CROSS JOIN run
),
-- The first fault of each value.
judged_rows AS (
  SELECT
    s.*,
    CASE WHEN s.`municipality_number` IS NULL THEN 'field.missing' WHEN s.`municipality_number` NOT IN ('0101', '0104', '0105', '0106', '0111', '0118', '0119', '0121', '0122', '0123', '0124', '0125', '0127', '0128', '0135', '0136', '0137', '0138', '0211', '0213', '0214', '0215', '0216', '0217', '0219', '0220', '0221', '0226', '0227', '0228', '0229', '0230', '0231', '0233', '0234', '0235', '0236', '0237', '0238', '0239', '0301', '0402', '0403', '0412', '0415', '0417', '0418', '0419', '0420', '0423', '0425', '0426', '0427', '0428', '0429', '0430', '0432', '0434', '0436', '0437', '0438', '0439', '0441', '0501', '0502', '0511', '0512', '0513', '0514', '0515', '0516', '0517', '0519', '0520', '0521', '0522', '0528', '0529', '0532', '0533', '0534', '0536', '0538', '0540', '0541', '0542', '0543', '0544', '0545', '0602', '0604', '0605', '0612', '0615', '0616', '0617', '0618', '0619', '0620', '0621', '0622', '0623', '0624', '0625', '0626', '0627', '0628', '0631', '0632', '0633', '0701', '0702', '0704', '0706', '0709', '0710', '0711', '0712', '0713', '0714', '0715', '0716', '0719', '0720', '0722', '0723', '0728', '0729', '0805', '0806', '0807', '0811', '0814', '0815', '0817', '0819', '0821', '0822', '0826', '0827', '0828', '0829', '0830', '0831', '0833', '0834', '0901', '0904', '0906', '0911', '0912', '0914', '0919', '0926', '0928', '0929', '0935', '0937', '0938', '0940', '0941', '1001', '1002', '1003', '1004', '1014', '1017', '1018', '1021', '1026', '1027', '1029', '1032', '1034', '1037', '1046', '1101', '1102', '1103', '1106', '1108', '1111', '1112', '1114', '1119', '1120', '1121', '1122', '1124', '1127', '1129', '1130', '1133', '1134', '1135', '1141', '1142', '1144', '1145', '1146', '1149', '1151', '1154', '1159', '1160', '1201', '1211', '1216', '1219', '1221', '1222', '1223', '1224', '1227', '1228', '1231', '1232', '1233', '1234', '1235', '1238', '1241', '1242', '1243', '1244', '1245', '1246', '1247', '1251', '1252', '1253', '1256', '1259', '1260', '1263', '1264', '1265', '1266', '1401', '1411', '1412', '1413', '1416', '1417', '1418', '1419', '1420', '1421', '1422', '1424', '1426', '1428', '1429', '1430', '1431', '1432', '1433', '1438', '1439', '1441', '1443', '1444', '1445', '1449', '1502', '1503', '1504', '1505', '1506', '1507', '1508', '1511', '1514', '1515', '1516', '1517', '1519', '1520', '1523', '1524', '1525', '1526', '1528', '1529', '1531', '1532', '1534', '1535', '1539', '1543', '1545', '1546', '1547', '1548', '1551', '1554', '1556', '1557', '1560', '1563', '1566', '1567', '1569', '1571', '1572', '1573', '1576', '1577', '1578', '1579', '1580', '1601', '1612', '1613', '1617', '1620', '1621', '1622', '1624', '1627', '1630', '1632', '1633', '1634', '1635', '1636', '1638', '1640', '1644', '1648', '1653', '1657', '1662', '1663', '1664', '1665', '1702', '1703', '1711', '1714', '1717', '1718', '1719', '1721', '1723', '1724', '1725', '1729', '1736', '1738', '1739', '1740', '1742', '1743', '1744', '1748', '1749', '1750', '1751', '1755', '1756', '1804', '1805', '1806', '1811', '1812', '1813', '1815', '1816', '1818', '1820', '1822', '1824', '1825', '1826', '1827', '1828', '1832', '1833', '1834', '1835', '1836', '1837', '1838', '1839', '1840', '1841', '1842', '1845', '1848', '1849', '1850', '1851', '1852', '1853', '1854', '1856', '1857', '1859', '1860', '1865', '1866', '1867', '1868', '1870', '1871', '1874', '1875', '1901', '1902', '1903', '1911', '1913', '1915', '1917', '1919', '1920', '1922', '1923', '1924', '1925', '1926', '1927', '1928', '1929', '1931', '1933', '1936', '1938', '1939', '1940', '1941', '1942', '1943', '2002', '2003', '2004', '2011', '2012', '2014', '2015', '2017', '2018', '2019', '2020', '2021', '2022', '2023', '2024', '2025', '2027', '2028', '2030', '3001', '3002', '3003', '3004', '3005', '3006', '3007', '3011', '3012', '3013', '3014', '3015', '3016', '3017', '3018', '3019', '3020', '3021', '3022', '3023', '3024', '3025', '3026', '3027', '3028', '3029', '3030', '3031', '3032', '3033', '3034', '3035', '3036', '3037', '3038', '3039', '3040', '3041', '3042', '3043', '3044', '3045', '3046', '3047', '3048', '3049', '3050', '3051', '3052', '3053', '3054', '3101', '3103', '3105', '3107', '3110', '3112', '3114', '3116', '3118', '3120', '3122', '3124', '3201', '3203', '3205', '3207', '3209', '3212', '3214', '3216', '3218', '3220', '3222', '3224', '3226', '3228', '3230', '3232', '3234', '3236', '3238', '3240', '3242', '3301', '3303', '3305', '3310', '3312', '3314', '3316', '3318', '3320', '3322', '3324', '3326', '3328', '3330', '3332', '3334', '3336', '3338', '3401', '3403', '3405', '3407', '3411', '3412', '3413', '3414', '3415', '3416', '3417', '3418', '3419', '3420', '3421', '3422', '3423', '3424', '3425', '3426', '3427', '3428', '3429', '3430', '3431', '3432', '3433', '3434', '3435', '3436', '3437', '3438', '3439', '3440', '3441', '3442', '3443', '3446', '3447', '3448', '3449', '3450', '3451', '3452', '3453', '3454', '3801', '3802', '3803', '3804', '3805', '3806', '3807', '3808', '3811', '3812', '3813', '3814', '3815', '3816', '3817', '3818', '3819', '3820', '3821', '3822', '3823', '3824', '3825', '3901', '3903', '3905', '3907', '3909', '3911', '4001', '4003', '4005', '4010', '4012', '4014', '4016', '4018', '4020', '4022', '4024', '4026', '4028', '4030', '4032', '4034', '4036', '4201', '4202', '4203', '4204', '4205', '4206', '4207', '4211', '4212', '4213', '4214', '4215', '4216', '4217', '4218', '4219', '4220', '4221', '4222', '4223', '4224', '4225', '4226', '4227', '4228', '4601', '4602', '4611', '4612', '4613', '4614', '4615', '4616', '4617', '4618', '4619', '4620', '4621', '4622', '4623', '4624', '4625', '4626', '4627', '4628', '4629', '4630', '4631', '4632', '4633', '4634', '4635', '4636', '4637', '4638', '4639', '4640', '4641', '4642', '4643', '4644', '4645', '4646', '4647', '4648', '4649', '4650', '4651', '5001', '5004', '5005', '5006', '5007', '5011', '5012', '5013', '5014', '5015', '5016', '5017', '5018', '5019', '5020', '5021', '5022', '5023', '5024', '5025', '5026', '5027', '5028', '5029', '5030', '5031', '5032', '5033', '5034', '5035', '5036', '5037', '5038', '5039', '5040', '5041', '5042', '5043', '5044', '5045', '5046', '5047', '5048', '5049', '5050', '5051', '5052', '5053', '5054', '5055', '5056', '5057', '5058', '5059', '5060', '5061', '5401', '5402', '5403', '5404', '5405', '5406', '5411', '5412', '5413', '5414', '5415', '5416', '5417', '5418', '5419', '5420', '5421', '5422', '5423', '5424', '5425', '5426', '5427', '5428', '5429', '5430', '5432', '5433', '5434', '5435', '5436', '5437', '5438', '5439', '5440', '5441', '5442', '5443', '5444', '5501', '5503', '5510', '5512', '5514', '5516', '5518', '5520', '5522', '5524', '5526', '5528', '5530', '5532', '5534', '5536', '5538', '5540', '5542', '5544', '5546', '5601', '5603', '5605', '5607', '5610', '5612', '5614', '5616', '5618', '5620', '5622', '5624', '5626', '5628', '5630', '5632', '5634', '5636') THEN 'code.unknown' WHEN s.`day.municipality_number` IS NULL AND s.`municipality_number` NOT IN ('0301', '1101', '1103', '1106', '1108', '1111', '1112', '1114', '1119', '1120', '1121', '1122', '1124', '1127', '1130', '1133', '1134', '1135', '1144', '1145', '1146', '1149', '1151', '1160', '1505', '1506', '1508', '1511', '1514', '1515', '1516', '1517', '1520', '1525', '1528', '1531', '1532', '1535', '1539', '1547', '1554', '1557', '1560', '1563', '1566', '1573', '1576', '1577', '1578', '1579', '1580', '1804', '1806', '1811', '1812', '1813', '1815', '1816', '1818', '1820', '1822', '1824', '1825', '1826', '1827', '1828', '1832', '1833', '1834', '1835', '1836', '1837', '1838', '1839', '1840', '1841', '1845', '1848', '1851', '1853', '1856', '1857', '1859', '1860', '1865', '1866', '1867', '1868', '1870', '1871', '1874', '1875', '3101', '3103', '3105', '3107', '3110', '3112', '3114', '3116', '3118', '3120', '3122', '3124', '3201', '3203', '3205', '3207', '3209', '3212', '3214', '3216', '3218', '3220', '3222', '3224', '3226', '3228', '3230', '3232', '3234', '3236', '3238', '3240', '3242', '3301', '3303', '3305', '3310', '3312', '3314', '3316', '3318', '3320', '3322', '3324', '3326', '3328', '3330', '3332', '3334', '3336', '3338', '3401', '3403', '3405', '3407', '3411', '3412', '3413', '3414', '3415', '3416', '3417', '3418', '3419', '3420', '3421', '3422', '3423', '3424', '3425', '3426', '3427', '3428', '3429', '3430', '3431', '3432', '3433', '3434', '3435', '3436', '3437', '3438', '3439', '3440', '3441', '3442', '3443', '3446', '3447', '3448', '3449', '3450', '3451', '3452', '3453', '3454', '3901', '3903', '3905', '3907', '3909', '3911', '4001', '4003', '4005', '4010', '4012', '4014', '4016', '4018', '4020', '4022', '4024', '4026', '4028', '4030', '4032', '4034', '4036', '4201', '4202', '4203', '4204', '4205', '4206', '4207', '4211', '4212', '4213', '4214', '4215', '4216', '4217', '4218', '4219', '4220', '4221', '4222', '4223', '4224', '4225', '4226', '4227', '4228', '4601', '4602', '4611', '4612', '4613', '4614', '4615', '4616', '4617', '4618', '4619', '4620', '4621', '4622', '4623', '4624', '4625', '4626', '4627', '4628', '4629', '4630', '4631', '4632', '4633', '4634', '4635', '4636', '4637', '4638', '4639', '4640', '4641', '4642', '4643', '4644', '4645', '4646', '4647', '4648', '4649', '4650', '4651', '5001', '5006', '5007', '5014', '5020', '5021', '5022', '5025', '5026', '5027', '5028', '5029', '5031', '5032', '5033', '5034', '5035', '5036', '5037', '5038', '5041', '5042', '5043', '5044', '5045', '5046', '5047', '5049', '5052', '5053', '5054', '5055', '5056', '5057', '5058', '5059', '5060', '5061', '5501', '5503', '5510', '5512', '5514', '5516', '5518', '5520', '5522', '5524', '5526', '5528', '5530', '5532', '5534', '5536', '5538', '5540', '5542', '5544', '5546', '5601', '5603', '5605', '5607', '5610', '5612', '5614', '5616', '5618', '5620', '5622', '5624', '5626', '5628', '5630', '5632', '5634', '5636') THEN 'code.expired' WHEN s.`day.municipality_number` IS NOT NULL AND NOT ((s.`municipality_number` IN ('0101', '0104', '0105', '0106', '0111', '0118', '0119', '0121', '0122', '0123', '0124', '0125', '0127', '0128', '0135', '0136', '0137', '0138', '0211', '0213', '0214', '0215', '0216', '0217', '0219', '0220', '0221', '0226', '0227', '0228', '0229', '0230', '0231', '0233', '0234', '0235', '0236', '0237', '0238', '0239', '0402', '0403', '0412', '0415', '0417', '0418', '0419', '0420', '0423', '0425', '0426', '0427', '0428', '0429', '0430', '0432', '0434', '0436', '0437', '0438', '0439', '0441', '0501', '0502', '0511', '0512', '0513', '0514', '0515', '0516', '0517', '0519', '0520', '0521', '0522', '0528', '0529', '0532', '0533', '0534', '0536', '0538', '0540', '0541', '0542', '0543', '0544', '0602', '0604', '0605', '0612', '0616', '0617', '0618', '0619', '0621', '0622', '0623', '0624', '0625', '0626', '0627', '0628', '0631', '0632', '0633', '0704', '0711', '0713', '0716', '0805', '0806', '0807', '0811', '0814', '0815', '0817', '0819', '0821', '0822', '0826', '0827', '0828', '0829', '0830', '0831', '0833', '0834', '0901', '0904', '0906', '0911', '0912', '0914', '0919', '0926', '0928', '0929', '0935', '0937', '0938', '0940', '0941', '1001', '1002', '1003', '1004', '1014', '1017', '1018', '1021', '1026', '1027', '1029', '1032', '1034', '1037', '1046', '1102', '1129', '1141', '1142', '1201', '1211', '1216', '1219', '1221', '1222', '1223', '1224', '1227', '1228', '1231', '1232', '1233', '1234', '1235', '1238', '1241', '1242', '1243', '1244', '1245', '1246', '1247', '1251', '1252', '1253', '1256', '1259', '1260', '1263', '1264', '1265', '1266', '1401', '1411', '1412', '1413', '1416', '1417', '1418', '1419', '1421', '1422', '1426', '1428', '1429', '1430', '1431', '1432', '1433', '1438', '1439', '1441', '1444', '1445', '1449', '1502', '1504', '1514', '1519', '1523', '1524', '1526', '1529', '1534', '1543', '1545', '1546', '1548', '1571', '1805', '1826', '1854', '1867', '1902', '1911', '1913', '1917', '1919', '1922', '1923', '1924', '1925', '1926', '1927', '1928', '1931', '1933', '1936', '1938', '1941', '1943', '2002', '2003', '2011', '2012', '2014', '2015', '2017', '2018', '2019', '2021', '2022', '2023', '2024', '2025', '2027', '2028', '2030') AND s.`day.municipality_number` >= '2002-01-01' AND s.`day.municipality_number` < '2020-01-01') OR (s.`municipality_number` IN ('0301', '1101', '1103', '1106', '1111', '1112', '1114', '1119', '1120', '1121', '1122', '1124', '1127', '1130', '1133', '1134', '1135', '1144', '1145', '1146', '1149', '1151', '1511', '1515', '1516', '1517', '1520', '1525', '1528', '1531', '1532', '1535', '1539', '1547', '1554', '1557', '1560', '1563', '1566', '1573', '1804', '1811', '1812', '1813', '1815', '1816', '1818', '1820', '1822', '1824', '1825', '1827', '1828', '1832', '1834', '1835', '1836', '1837', '1838', '1839', '1840', '1848', '1851', '1856', '1857', '1859', '1860', '1865', '1866', '1868', '1871', '1874') AND s.`day.municipality_number` >= '2002-01-01') OR (s.`municipality_number` IN ('0545', '0615', '0620', '0701', '0714', '1420', '1424', '1443', '1551', '1929') AND s.`day.municipality_number` >= '2002-01-01' AND s.`day.municipality_number` < '2003-01-01') OR (s.`municipality_number` IN ('0545', '0615', '0620', '0714', '1420', '1424', '1443', '1551', '1929') AND s.`day.municipality_number` >= '2003-01-01' AND s.`day.municipality_number` < '2005-01-01') OR (s.`municipality_number` IN ('0545', '0615', '0620', '0714', '1420', '1424', '1443', '1551', '1929') AND s.`day.municipality_number` >= '2005-01-01' AND s.`day.municipality_number` < '2011-01-01') OR (s.`municipality_number` IN ('0545', '0615', '0620', '0714', '1420', '1424', '1443', '1551', '1929') AND s.`day.municipality_number` >= '2011-01-01' AND s.`day.municipality_number` < '2012-01-01') OR (s.`municipality_number` IN ('0545', '0615', '0620', '0714', '1420', '1424', '1443', '1551', '1929') AND s.`day.municipality_number` >= '2012-01-01' AND s.`day.municipality_number` < '2015-01-01') OR (s.`municipality_number` IN ('0545', '0615', '0620', '0714', '1420', '1424', '1443', '1551', '1929') AND s.`day.municipality_number` >= '2015-01-01' AND s.`day.municipality_number` < '2017-01-01') OR (s.`municipality_number` IN ('0545', '0615', '0620', '0710', '1420', '1424', '1443', '1551', '1929') AND s.`day.municipality_number` >= '2017-01-01' AND s.`day.municipality_number` < '2020-01-01') OR (s.`municipality_number` IN ('0701') AND s.`day.municipality_number` >= '2003-01-01' AND s.`day.municipality_number` < '2020-01-01') OR (s.`municipality_number` IN ('0702', '0709', '0722', '0723', '0728', '1601', '1612', '1613', '1617', '1620', '1621', '1622', '1624', '1627', '1630', '1632', '1633', '1634', '1635', '1636', '1638', '1640', '1644', '1648', '1653', '1657', '1662', '1663', '1664', '1665', '1702', '1703', '1711', '1714', '1717', '1718', '1719', '1721', '1724', '1725', '1738', '1740', '1742', '1743', '1744', '1748', '1749', '1750', '1751', '1755', '1852', '1870', '1940') AND s.`day.municipality_number` >= '2002-01-01' AND s.`day.municipality_number` < '2018-01-01') OR (s.`municipality_number` IN ('0706', '0719', '0720', '1841') AND s.`day.municipality_number` >= '2002-01-01' AND s.`day.municipality_number` < '2017-01-01') OR (s.`municipality_number` IN ('0712', '0715', '0729', '1852', '1903', '1940', '5004', '5011', '5012', '5013', '5015', '5016', '5017', '5018', '5019', '5023', '5024', '5030', '5039', '5040', '5048', '5050', '5051') AND s.`day.municipality_number` >= '2018-01-01' AND s.`day.municipality_number` < '2020-01-01') OR (s.`municipality_number` IN ('0714') AND s.`day.municipality_number` >= '2017-01-01' AND s.`day.municipality_number` < '2018-01-01') OR (s.`municipality_number` IN ('1108', '1506', '1514', '1577', '1578', '1579', '1806', '1826', '1867', '1875', '3401', '3403', '3405', '3407', '3411', '3412', '3413', '3414', '3415', '3416', '3417', '3418', '3419', '3420', '3421', '3422', '3423', '3424', '3425', '3426', '3427', '3428', '3429', '3430', '3431', '3432', '3433', '3434', '3435', '3436', '3437', '3438', '3439', '3440', '3441', '3442', '3443', '3446', '3447', '3448', '3449', '3450', '3451', '3452', '3453', '3454', '4201', '4202', '4203', '4204', '4205', '4206', '4207', '4211', '4212', '4213', '4214', '4215', '4216', '4217', '4218', '4219', '4220', '4221', '4222', '4223', '4224', '4225', '4226', '4227', '4228', '4601', '4602', '4611', '4612', '4613', '4614', '4615', '4616', '4617', '4618', '4619', '4620', '4621', '4622', '4623', '4624', '4625', '4626', '4627', '4628', '4629', '4630', '4631', '4632', '4633', '4634', '4635', '4636', '4637', '4638', '4639', '4640', '4641', '4642', '4643', '4644', '4645', '4646', '4647', '4648', '4649', '4650', '4651', '5006', '5007', '5055', '5056', '5057', '5058', '5059', '5060') AND s.`day.municipality_number` >= '2020-01-01') OR (s.`municipality_number` IN ('1154', '1159', '1569', '1572') AND s.`day.municipality_number` >= '2002-01-01' AND s.`day.municipality_number` < '2006-01-01') OR (s.`municipality_number` IN ('1160', '1576') AND s.`day.municipality_number` >= '2006-01-01') OR (s.`municipality_number` IN ('1503', '1556') AND s.`day.municipality_number` >= '2002-01-01' AND s.`day.municipality_number` < '2008-01-01') OR (s.`municipality_number` IN ('1505') AND s.`day.municipality_number` >= '2008-01-01') OR (s.`municipality_number` IN ('1507', '3001', '3002', '3003', '3004', '3005', '3006', '3007', '3011', '3012', '3013', '3014', '3015', '3016', '3017', '3018', '3019', '3020', '3021', '3022', '3023', '3024', '3025', '3026', '3027', '3028', '3029', '3030', '3031', '3032', '3033', '3034', '3035', '3036', '3037', '3038', '3039', '3040', '3041', '3042', '3043', '3044', '3045', '3046', '3047', '3048', '3049', '3050', '3051', '3052', '3053', '3054', '3801', '3802', '3803', '3804', '3805', '3806', '3807', '3808', '3811', '3812', '3813', '3814', '3815', '3816', '3817', '3818', '3819', '3820', '3821', '3822', '3823', '3824', '3825', '5401', '5402', '5403', '5404', '5405', '5406', '5411', '5412', '5413', '5414', '5415', '5416', '5417', '5418', '5419', '5420', '5421', '5422', '5423', '5424', '5425', '5426', '5427', '5428', '5429', '5430', '5432', '5433', '5434', '5435', '5436', '5437', '5438', '5439', '5440', '5441', '5442', '5443', '5444') AND s.`day.municipality_number` >= '2020-01-01' AND s.`day.municipality_number` < '2024-01-01') OR (s.`municipality_number` IN ('1508', '1580', '1833', '1845', '3101', '3103', '3105', '3107', '3110', '3112', '3114', '3116', '3118', '3120', '3122', '3124', '3201', '3203', '3205', '3207', '3209', '3212', '3214', '3216', '3218', '3220', '3222', '3224', '3226', '3228', '3230', '3232', '3234', '3236', '3238', '3240', '3242', '3301', '3303', '3305', '3310', '3312', '3314', '3316', '3318', '3320', '3322', '3324', '3326', '3328', '3330', '3332', '3334', '3336', '3338', '3901', '3903', '3905', '3907', '3909', '3911', '4001', '4003', '4005', '4010', '4012', '4014', '4016', '4018', '4020', '4022', '4024', '4026', '4028', '4030', '4032', '4034', '4036', '5037', '5501', '5503', '5510', '5512', '5514', '5516', '5518', '5520', '5522', '5524', '5526', '5528', '5530', '5532', '5534', '5536', '5538', '5540', '5542', '5544', '5546', '5601', '5603', '5605', '5607', '5610', '5612', '5614', '5616', '5618', '5620', '5622', '5624', '5626', '5628', '5630', '5632', '5634', '5636') AND s.`day.municipality_number` >= '2024-01-01') OR (s.`municipality_number` IN ('1567', '1942', '2004') AND s.`day.municipality_number` >= '2002-01-01' AND s.`day.municipality_number` < '2019-01-01') OR (s.`municipality_number` IN ('1723', '1729', '1849', '1850') AND s.`day.municipality_number` >= '2002-01-01' AND s.`day.municipality_number` < '2012-01-01') OR (s.`municipality_number` IN ('1736') AND s.`day.municipality_number` >= '2002-01-01' AND s.`day.municipality_number` < '2011-01-01') OR (s.`municipality_number` IN ('1736') AND s.`day.municipality_number` >= '2011-01-01' AND s.`day.municipality_number` < '2018-01-01') OR (s.`municipality_number` IN ('1739', '1920', '1939') AND s.`day.municipality_number` >= '2002-01-01' AND s.`day.municipality_number` < '2015-01-01') OR (s.`municipality_number` IN ('1739') AND s.`day.municipality_number` >= '2015-01-01' AND s.`day.municipality_number` < '2018-01-01') OR (s.`municipality_number` IN ('1756') AND s.`day.municipality_number` >= '2012-01-01' AND s.`day.municipality_number` < '2018-01-01') OR (s.`municipality_number` IN ('1833', '1845') AND s.`day.municipality_number` >= '2002-01-01' AND s.`day.municipality_number` < '2024-01-01') OR (s.`municipality_number` IN ('1841') AND s.`day.municipality_number` >= '2017-01-01') OR (s.`municipality_number` IN ('1842') AND s.`day.municipality_number` >= '2002-01-01' AND s.`day.municipality_number` < '2005-01-01') OR (s.`municipality_number` IN ('1849', '1850') AND s.`day.municipality_number` >= '2012-01-01' AND s.`day.municipality_number` < '2020-01-01') OR (s.`municipality_number` IN ('1853') AND s.`day.municipality_number` >= '2002-01-01' AND s.`day.municipality_number` < '2022-01-01') OR (s.`municipality_number` IN ('1853') AND s.`day.municipality_number` >= '2022-01-01') OR (s.`municipality_number` IN ('1870', '5014', '5020', '5021', '5022', '5026', '5027', '5028', '5029', '5031', '5032', '5033', '5034', '5035', '5036', '5038', '5041', '5042', '5043', '5044', '5045', '5046', '5047', '5049', '5052', '5053', '5054') AND s.`day.municipality_number` >= '2018-01-01') OR (s.`municipality_number` IN ('1901', '1915') AND s.`day.municipality_number` >= '2002-01-01' AND s.`day.municipality_number` < '2013-01-01') OR (s.`municipality_number` IN ('1903') AND s.`day.municipality_number` >= '2013-01-01' AND s.`day.municipality_number` < '2018-01-01') OR (s.`municipality_number` IN ('1920', '1939') AND s.`day.municipality_number` >= '2015-01-01' AND s.`day.municipality_number` < '2020-01-01') OR (s.`municipality_number` IN ('1942', '2004', '5005') AND s.`day.municipality_number` >= '2019-01-01' AND s.`day.municipality_number` < '2020-01-01') OR (s.`municipality_number` IN ('2020') AND s.`day.municipality_number` >= '2002-01-01' AND s.`day.municipality_number` < '2004-01-01') OR (s.`municipality_number` IN ('2020') AND s.`day.municipality_number` >= '2004-01-01' AND s.`day.municipality_number` < '2020-01-01') OR (s.`municipality_number` IN ('5001', '5025') AND s.`day.municipality_number` >= '2018-01-01' AND s.`day.municipality_number` < '2023-01-01') OR (s.`municipality_number` IN ('5001', '5025') AND s.`day.municipality_number` >= '2023-01-01') OR (s.`municipality_number` IN ('5005') AND s.`day.municipality_number` >= '2018-01-01' AND s.`day.municipality_number` < '2019-01-01') OR (s.`municipality_number` IN ('5037') AND s.`day.municipality_number` >= '2018-01-01' AND s.`day.municipality_number` < '2024-01-01') OR (s.`municipality_number` IN ('5061') AND s.`day.municipality_number` >= '2019-01-01')) THEN 'code.not_valid_then' END AS `fault.municipality_number`,
    CASE WHEN s.`building_id` IS NULL THEN 'field.missing' WHEN NOT (s.`building_id` RLIKE '\\A[A-Za-z0-9][A-Za-z0-9._-]{0,63}\\z') THEN 'identifier.shape' END AS `fault.building_id`,
    CASE WHEN s.`year` IS NULL THEN 'field.missing' WHEN s.`year` NOT BETWEEN -9007199254740991 AND 9007199254740991 THEN 'number.not_whole' WHEN s.`year` < 1900 THEN 'number.too_small' END AS `fault.year`,
    CASE WHEN s.`energy_carrier` IS NULL THEN 'field.missing' WHEN s.`energy_carrier` NOT IN ('electricity', 'district_heating', 'district_cooling', 'heating_oil', 'gas', 'bioenergy', 'local_renewable', 'other', 'total') THEN 'code.unknown' END AS `fault.energy_carrier`,
    CASE WHEN s.`delivered_energy` IS NULL THEN 'field.missing' WHEN s.`delivered_energy` <> round(s.`delivered_energy`, 3) THEN 'number.too_many_decimals' WHEN s.`delivered_energy` < 0 THEN 'number.too_small' END AS `fault.delivered_energy`,
    CASE WHEN s.`temperature_corrected_energy` <> round(s.`temperature_corrected_energy`, 3) THEN 'number.too_many_decimals' END AS `fault.temperature_corrected_energy`,
    CASE WHEN s.`temperature_dependent_share` <> round(s.`temperature_dependent_share`, 4) THEN 'number.too_many_decimals' WHEN s.`temperature_dependent_share` < 0 THEN 'number.too_small' WHEN s.`temperature_dependent_share` > 1 THEN 'number.too_large' END AS `fault.temperature_dependent_share`,
    CASE WHEN s.`heating_degree_days` <> round(s.`heating_degree_days`, 1) THEN 'number.too_many_decimals' WHEN s.`heating_degree_days` <= 0 THEN 'number.too_small' END AS `fault.heating_degree_days`,
    CASE WHEN s.`normal_heating_degree_days` <> round(s.`normal_heating_degree_days`, 1) THEN 'number.too_many_decimals' WHEN s.`normal_heating_degree_days` <= 0 THEN 'number.too_small' END AS `fault.normal_heating_degree_days`,
    CASE WHEN s.`normal_period` NOT IN ('1981-2010', '1991-2020') THEN 'code.unknown' END AS `fault.normal_period`,
    CASE WHEN s.`reference_area` <> round(s.`reference_area`, 2) THEN 'number.too_many_decimals' WHEN s.`reference_area` <= 0 THEN 'number.too_small' END AS `fault.reference_area`,
    CASE WHEN s.`area_type` NOT IN ('BTA', 'BRA', 'heated') THEN 'code.unknown' END AS `fault.area_type`,
    CASE WHEN s.`specific_energy` <> round(s.`specific_energy`, 2) THEN 'number.too_many_decimals' END AS `fault.specific_energy`,
    CASE WHEN s.`data_coverage` IS NULL THEN 'field.missing' WHEN s.`data_coverage` <> round(s.`data_coverage`, 1) THEN 'number.too_many_decimals' WHEN s.`data_coverage` < 0 THEN 'number.too_small' WHEN s.`data_coverage` > 100 THEN 'number.too_large' END AS `fault.data_coverage`,
    CASE WHEN s.`estimated_share` <> round(s.`estimated_share`, 1) THEN 'number.too_many_decimals' WHEN s.`estimated_share` < 0 THEN 'number.too_small' WHEN s.`estimated_share` > 100 THEN 'number.too_large' END AS `fault.estimated_share`
  FROM source_rows AS s
),
-- Values that rules may read: what has a fault that leaves no value is NULL.
checked_rows AS (
  SELECT
    j.`row.key`,
    j.`fault.municipality_number`,
    j.`fault.building_id`,
    j.`fault.year`,
    j.`fault.energy_carrier`,
    j.`fault.delivered_energy`,
    j.`fault.temperature_corrected_energy`,
    j.`fault.temperature_dependent_share`,
    j.`fault.heating_degree_days`,
    j.`fault.normal_heating_degree_days`,
    j.`fault.normal_period`,
    j.`fault.reference_area`,
    j.`fault.area_type`,
    j.`fault.specific_energy`,
    j.`fault.data_coverage`,
    j.`fault.estimated_share`,
    CASE WHEN j.`fault.municipality_number` IN ('code.unknown') THEN NULL ELSE j.`municipality_number` END AS `municipality_number`,
    CASE WHEN j.`fault.building_id` IN ('identifier.shape') THEN NULL ELSE j.`building_id` END AS `building_id`,
    CASE WHEN j.`fault.year` IN ('number.not_whole') THEN NULL ELSE j.`year` END AS `year`,
    CASE WHEN j.`fault.energy_carrier` IN ('code.unknown') THEN NULL ELSE j.`energy_carrier` END AS `energy_carrier`,
    CAST(j.`delivered_energy` AS DECIMAL(23, 3)) AS `delivered_energy`,
    CAST(j.`temperature_corrected_energy` AS DECIMAL(23, 3)) AS `temperature_corrected_energy`,
    CAST(j.`temperature_dependent_share` AS DECIMAL(24, 4)) AS `temperature_dependent_share`,
    CAST(j.`heating_degree_days` AS DECIMAL(21, 1)) AS `heating_degree_days`,
    CAST(j.`normal_heating_degree_days` AS DECIMAL(21, 1)) AS `normal_heating_degree_days`,
    CASE WHEN j.`fault.normal_period` IN ('code.unknown') THEN NULL ELSE j.`normal_period` END AS `normal_period`,
    CAST(j.`reference_area` AS DECIMAL(22, 2)) AS `reference_area`,
    CASE WHEN j.`fault.area_type` IN ('code.unknown') THEN NULL ELSE j.`area_type` END AS `area_type`,
    CAST(j.`specific_energy` AS DECIMAL(22, 2)) AS `specific_energy`,
    CAST(j.`data_coverage` AS DECIMAL(21, 1)) AS `data_coverage`,
    CAST(j.`estimated_share` AS DECIMAL(21, 1)) AS `estimated_share`
  FROM judged_rows AS j
),
-- The rows referred to, and which rows repeat a key.
known_rows AS (
  SELECT
    c.*,
    CASE WHEN c.`building_id` IS NOT NULL AND c.`year` IS NOT NULL AND c.`energy_carrier` IS NOT NULL THEN row_number() OVER (PARTITION BY c.`building_id`, c.`year`, c.`energy_carrier` ORDER BY c.`building_id`, c.`year`, c.`energy_carrier`) ELSE 1 END AS `row.copy`,
    (ref_building.`row.copy` IS NOT NULL) AS `ref.building`,
    ref_building.`building_type_code` AS `ref.building.building_type_code`,
    CAST(ref_building.`gross_area` AS DECIMAL(22, 2)) AS `ref.building.gross_area`,
    CAST(ref_building.`usable_area` AS DECIMAL(22, 2)) AS `ref.building.usable_area`,
    CAST(ref_building.`heated_area` AS DECIMAL(22, 2)) AS `ref.building.heated_area`,
    ref_building.`valid_from` AS `ref.building.valid_from`
  FROM checked_rows AS c
  LEFT JOIN (SELECT `building_id`, `building_type_code`, `gross_area`, `usable_area`, `heated_area`, `valid_from`, row_number() OVER (PARTITION BY `building_id` ORDER BY `building_id`) AS `row.copy` FROM `municipal_buildings`) AS ref_building ON ref_building.`building_id` = c.`building_id` AND ref_building.`row.copy` = 1
)
SELECT 'building-energy-annual' AS dataset, code, severity, field, row_key
FROM (
  -- Fields and rules
  SELECT v.code, v.severity, v.field, r.`row.key` AS row_key
  FROM known_rows AS r CROSS JOIN run
  LATERAL VIEW stack(26,
    r.`fault.municipality_number`, CASE WHEN r.`fault.municipality_number` IN ('code.expired') THEN 'warning' ELSE 'error' END, 'municipality_number',
    r.`fault.building_id`, 'error', 'building_id',
    r.`fault.year`, 'error', 'year',
    r.`fault.energy_carrier`, 'error', 'energy_carrier',
    r.`fault.delivered_energy`, 'error', 'delivered_energy',
    r.`fault.temperature_corrected_energy`, 'error', 'temperature_corrected_energy',
    r.`fault.temperature_dependent_share`, 'error', 'temperature_dependent_share',
    r.`fault.heating_degree_days`, 'error', 'heating_degree_days',
    r.`fault.normal_heating_degree_days`, 'error', 'normal_heating_degree_days',
    r.`fault.normal_period`, 'error', 'normal_period',
    r.`fault.reference_area`, 'error', 'reference_area',
    r.`fault.area_type`, 'error', 'area_type',
    r.`fault.specific_energy`, 'error', 'specific_energy',
    r.`fault.data_coverage`, 'error', 'data_coverage',
    r.`fault.estimated_share`, 'error', 'estimated_share',
    /* !has(row.temperature_corrected_energy) || abs(row.temperature_corrected_energy * row.heating_degree_days - row.delivered_energy * (1.0 - row.temperature_dependent_share) * row.heating_degree_days - row.delivered_energy * row.temperature_dependent_share * row.normal_heating_degree_days) <= 0.005 * row.temperature_corrected_energy * row.heating_degree_days */ CASE WHEN NOT ((NOT (r.`temperature_corrected_energy` IS NOT NULL)) OR (abs(try_cast(try_subtract(try_cast(try_subtract(try_cast(try_multiply(try_cast(r.`temperature_corrected_energy` AS DECIMAL(18, 3)), try_cast(r.`heating_degree_days` AS DECIMAL(18, 1))) AS DECIMAL(24, 4)), try_cast(try_multiply(try_cast(try_cast(try_multiply(try_cast(r.`delivered_energy` AS DECIMAL(18, 3)), try_cast(try_cast(try_subtract(1.0, r.`temperature_dependent_share`) AS DECIMAL(24, 4)) AS DECIMAL(18, 4))) AS DECIMAL(27, 7)) AS DECIMAL(18, 7)), try_cast(r.`heating_degree_days` AS DECIMAL(18, 1))) AS DECIMAL(28, 8))) AS DECIMAL(28, 8)), try_cast(try_multiply(try_cast(try_cast(try_multiply(try_cast(r.`delivered_energy` AS DECIMAL(18, 3)), try_cast(r.`temperature_dependent_share` AS DECIMAL(18, 4))) AS DECIMAL(27, 7)) AS DECIMAL(18, 7)), try_cast(r.`normal_heating_degree_days` AS DECIMAL(18, 1))) AS DECIMAL(28, 8))) AS DECIMAL(28, 8))) <= try_cast(try_multiply(try_cast(try_cast(try_multiply(try_cast(0.005 AS DECIMAL(18, 3)), try_cast(r.`temperature_corrected_energy` AS DECIMAL(18, 3))) AS DECIMAL(26, 6)) AS DECIMAL(18, 6)), try_cast(r.`heating_degree_days` AS DECIMAL(18, 1))) AS DECIMAL(27, 7)))) THEN 'BE1' END, 'error', CAST(NULL AS STRING),
    /* !has(row.temperature_corrected_energy) || (has(row.temperature_dependent_share) && has(row.heating_degree_days) && has(row.normal_heating_degree_days) && has(row.normal_period)) */ CASE WHEN NOT ((NOT (r.`temperature_corrected_energy` IS NOT NULL)) OR ((((r.`temperature_dependent_share` IS NOT NULL) AND (r.`heating_degree_days` IS NOT NULL)) AND (r.`normal_heating_degree_days` IS NOT NULL)) AND (r.`normal_period` IS NOT NULL))) THEN 'BE2' END, 'error', CAST(NULL AS STRING),
    /* !has(row.specific_energy) || (has(row.reference_area) && (has(row.temperature_corrected_energy) ? abs(row.specific_energy * row.reference_area - row.temperature_corrected_energy) <= 0.005 * row.temperature_corrected_energy : abs(row.specific_energy * row.reference_area - row.delivered_energy) <= 0.005 * row.delivered_energy)) */ CASE WHEN NOT ((NOT (r.`specific_energy` IS NOT NULL)) OR ((r.`reference_area` IS NOT NULL) AND (CASE WHEN (r.`temperature_corrected_energy` IS NOT NULL) THEN (abs(try_cast(try_subtract(try_cast(try_multiply(try_cast(r.`specific_energy` AS DECIMAL(18, 2)), try_cast(r.`reference_area` AS DECIMAL(18, 2))) AS DECIMAL(24, 4)), r.`temperature_corrected_energy`) AS DECIMAL(24, 4))) <= try_cast(try_multiply(try_cast(0.005 AS DECIMAL(18, 3)), try_cast(r.`temperature_corrected_energy` AS DECIMAL(18, 3))) AS DECIMAL(26, 6))) WHEN NOT (r.`temperature_corrected_energy` IS NOT NULL) THEN (abs(try_cast(try_subtract(try_cast(try_multiply(try_cast(r.`specific_energy` AS DECIMAL(18, 2)), try_cast(r.`reference_area` AS DECIMAL(18, 2))) AS DECIMAL(24, 4)), r.`delivered_energy`) AS DECIMAL(24, 4))) <= try_cast(try_multiply(try_cast(0.005 AS DECIMAL(18, 3)), try_cast(r.`delivered_energy` AS DECIMAL(18, 3))) AS DECIMAL(26, 6))) END))) THEN 'BE3' END, 'error', CAST(NULL AS STRING),
    /* row.data_coverage >= 95.0 || (!has(row.temperature_corrected_energy) && !has(row.specific_energy)) */ CASE WHEN NOT ((r.`data_coverage` >= 95.0) OR ((NOT (r.`temperature_corrected_energy` IS NOT NULL)) AND (NOT (r.`specific_energy` IS NOT NULL)))) THEN 'BE4' END, 'error', CAST(NULL AS STRING),
    /* !has(row.specific_energy) || (row.specific_energy >= 20.0 && row.specific_energy <= 600.0) */ CASE WHEN NOT ((NOT (r.`specific_energy` IS NOT NULL)) OR ((r.`specific_energy` >= 20.0) AND (r.`specific_energy` <= 600.0))) THEN 'BE5' END, 'warning', CAST(NULL AS STRING),
    /* row.year < now.year */ CASE WHEN NOT (r.`year` < CAST(year((TIMESTAMP_NTZ '1970-01-01 00:00:00' + make_dt_interval(0, 0, 0, CAST((unix_date(run.now_date) * 86400000L) / 1000.0 AS DECIMAL(18, 6))))) AS BIGINT)) THEN 'BE6' END, 'error', CAST(NULL AS STRING),
    /* !has(row.temperature_corrected_energy) || row.energy_carrier == "total" */ CASE WHEN NOT ((NOT (r.`temperature_corrected_energy` IS NOT NULL)) OR (r.`energy_carrier` = 'total')) THEN 'BE7' END, 'error', CAST(NULL AS STRING),
    /* row.energy_carrier != "total" || (has(row.reference_area) && has(row.area_type)) */ CASE WHEN NOT ((r.`energy_carrier` <> 'total') OR ((r.`reference_area` IS NOT NULL) AND (r.`area_type` IS NOT NULL))) THEN 'BE8' END, 'error', CAST(NULL AS STRING),
    /* !has(row.reference_area) || ref.building.valid_from.getFullYear() > row.year || ((row.area_type != "BTA" || row.reference_area == ref.building.gross_area) && (row.area_type != "BRA" || row.reference_area == ref.building.usable_area) && (row.area_type != "heated" || row.reference_area == ref.building.heated_area)) */ CASE WHEN NOT (((NOT (r.`reference_area` IS NOT NULL)) OR (CAST(year((TIMESTAMP_NTZ '1970-01-01 00:00:00' + make_dt_interval(0, 0, 0, CAST((unix_date(r.`ref.building.valid_from`) * 86400000L) / 1000.0 AS DECIMAL(18, 6))))) AS BIGINT) > r.`year`)) OR ((((r.`area_type` <> 'BTA') OR (r.`reference_area` = r.`ref.building.gross_area`)) AND ((r.`area_type` <> 'BRA') OR (r.`reference_area` = r.`ref.building.usable_area`))) AND ((r.`area_type` <> 'heated') OR (r.`reference_area` = r.`ref.building.heated_area`)))) THEN 'BE10' END, 'error', CAST(NULL AS STRING),
    /* !(ref.building.building_type_code in ["216", "221", "223", "819", "821", "824", "825", "829"]) */ CASE WHEN NOT (NOT (r.`ref.building.building_type_code` IN ('216', '221', '223', '819', '821', '824', '825', '829'))) THEN 'B1' END, 'error', CAST(NULL AS STRING),
    /* !ref.building.building_type_code.startsWith("1") */ CASE WHEN NOT (NOT startswith(r.`ref.building.building_type_code`, '1')) THEN 'B1D' END, 'error', CAST(NULL AS STRING)
  ) v AS code, severity, field
  WHERE v.code IS NOT NULL
  UNION ALL
  -- The key
  SELECT 'key.duplicate' AS code, 'error' AS severity, CAST(NULL AS STRING) AS field, r.`row.key` AS row_key
  FROM known_rows AS r
  WHERE r.`row.copy` > 1
  UNION ALL
  -- References
  SELECT CASE WHEN other_0.found IS NOT NULL OR other_1.found IS NOT NULL OR other_2.found IS NOT NULL OR other_3.found IS NOT NULL THEN 'reference.swapped' ELSE 'reference.missing' END AS code, 'error' AS severity, CAST(NULL AS STRING) AS field, r.`row.key` AS row_key
  FROM known_rows AS r
  LEFT JOIN (SELECT DISTINCT `building_id` AS found FROM `municipal_buildings`) AS other_0 ON other_0.found = r.`municipality_number`
  LEFT JOIN (SELECT DISTINCT `building_id` AS found FROM `municipal_buildings`) AS other_1 ON other_1.found = r.`energy_carrier`
  LEFT JOIN (SELECT DISTINCT `building_id` AS found FROM `municipal_buildings`) AS other_2 ON other_2.found = r.`normal_period`
  LEFT JOIN (SELECT DISTINCT `building_id` AS found FROM `municipal_buildings`) AS other_3 ON other_3.found = r.`area_type`
  WHERE r.`building_id` IS NOT NULL AND NOT r.`ref.building`
  UNION ALL
  -- BE11 (sums)
  SELECT 'BE11' AS code, 'error' AS severity, CAST(NULL AS STRING) AS field, totals.row_key AS row_key
  FROM (SELECT by_0, by_1, CASE WHEN count(*) = count(amount) THEN sum(amount) END AS amount, count(*) AS found, min(row_key) AS row_key
  FROM (SELECT CAST(r.`building_id` AS STRING) AS by_0, CAST(r.`year` AS STRING) AS by_1, CAST(r.`delivered_energy` AS DOUBLE) AS amount, r.`row.key` AS row_key
  FROM known_rows AS r CROSS JOIN run
  WHERE r.`row.copy` = 1 AND (r.`energy_carrier` = 'total')) AS amounts
  WHERE by_0 IS NOT NULL AND by_1 IS NOT NULL
  GROUP BY by_0, by_1) AS totals
  JOIN (SELECT by_0, by_1, CASE WHEN count(*) = count(amount) THEN sum(amount) END AS amount, count(*) AS found, min(row_key) AS row_key
  FROM (SELECT CAST(r.`building_id` AS STRING) AS by_0, CAST(r.`year` AS STRING) AS by_1, CAST(r.`delivered_energy` AS DOUBLE) AS amount, r.`row.key` AS row_key
  FROM known_rows AS r CROSS JOIN run
  WHERE r.`row.copy` = 1 AND (r.`energy_carrier` <> 'total')) AS amounts
  WHERE by_0 IS NOT NULL AND by_1 IS NOT NULL
  GROUP BY by_0, by_1) AS parts ON totals.by_0 = parts.by_0 AND totals.by_1 = parts.by_1
  WHERE NOT (abs(parts.amount - totals.amount) <= greatest(0.0, 0.01 * abs(totals.amount)) + 0.000000001 * greatest(1.0, abs(totals.amount), abs(parts.amount)))
  UNION ALL
  -- BE12 (sums)
  SELECT 'BE12' AS code, 'warning' AS severity, CAST(NULL AS STRING) AS field, totals.row_key AS row_key
  FROM (SELECT by_0, by_1, by_2, CASE WHEN count(*) = count(amount) THEN sum(amount) END AS amount, count(*) AS found, min(row_key) AS row_key
  FROM (SELECT CAST(r.`building_id` AS STRING) AS by_0, CAST(r.`year` AS STRING) AS by_1, CAST(r.`energy_carrier` AS STRING) AS by_2, CAST(r.`delivered_energy` AS DOUBLE) AS amount, r.`row.key` AS row_key
  FROM known_rows AS r CROSS JOIN run
  WHERE r.`row.copy` = 1 AND (r.`energy_carrier` <> 'total')) AS amounts
  WHERE by_0 IS NOT NULL AND by_1 IS NOT NULL AND by_2 IS NOT NULL
  GROUP BY by_0, by_1, by_2) AS totals
  JOIN (SELECT by_0, by_1, by_2, CASE WHEN count(*) = count(amount) THEN sum(amount) END AS amount, count(*) AS found, min(row_key) AS row_key
  FROM (SELECT CAST(r.`ref.meter.building_id` AS STRING) AS by_0, CAST(CAST(year(convert_timezone('UTC', 'Europe/Oslo', (TIMESTAMP_NTZ '1970-01-01 00:00:00' + make_dt_interval(0, 0, 0, CAST(unix_millis(r.`interval_start`) / 1000.0 AS DECIMAL(18, 6)))))) AS BIGINT) AS STRING) AS by_1, CAST(r.`ref.meter.energy_carrier` AS STRING) AS by_2, CAST(r.`value` AS DOUBLE) AS amount, COALESCE(r.`meter_id`, '') || ' · ' || COALESCE((replace(CAST((TIMESTAMP_NTZ '1970-01-01 00:00:00' + make_dt_interval(0, 0, 0, CAST(unix_millis(r.`interval_start`) / 1000.0 AS DECIMAL(18, 6)))) AS STRING), ' ', 'T') || 'Z'), '') AS row_key
  FROM (SELECT t.*, (ref_meter.`row.copy` IS NOT NULL) AS `ref.meter`, ref_meter.`building_id` AS `ref.meter.building_id`, ref_meter.`parent_meter_id` AS `ref.meter.parent_meter_id`, ref_meter.`measured_quantity` AS `ref.meter.measured_quantity`, ref_meter.`energy_carrier` AS `ref.meter.energy_carrier`, ref_meter.`flow` AS `ref.meter.flow`, ref_meter.`resolution` AS `ref.meter.resolution`, ref_meter.`end_user_group` AS `ref.meter.end_user_group`, ref_meter.`valid_from` AS `ref.meter.valid_from`, ref_meter.`valid_to` AS `ref.meter.valid_to` FROM `energy_measurements` AS t LEFT JOIN (SELECT `meter_id`, `building_id`, `parent_meter_id`, `measured_quantity`, `energy_carrier`, `flow`, `resolution`, `end_user_group`, `valid_from`, `valid_to`, row_number() OVER (PARTITION BY `meter_id` ORDER BY `meter_id`) AS `row.copy` FROM `energy_meters`) AS ref_meter ON ref_meter.`meter_id` = t.`meter_id` AND ref_meter.`row.copy` = 1) AS r CROSS JOIN run
  WHERE ((((r.`ref.meter.measured_quantity` = 'energy') AND (r.`ref.meter.flow` = 'consumption')) AND (NOT (CASE WHEN r.`ref.meter` THEN r.`ref.meter.parent_meter_id` IS NOT NULL END))) AND (r.`value` IS NOT NULL))) AS amounts
  WHERE by_0 IS NOT NULL AND by_1 IS NOT NULL AND by_2 IS NOT NULL
  GROUP BY by_0, by_1, by_2) AS parts ON totals.by_0 = parts.by_0 AND totals.by_1 = parts.by_1 AND totals.by_2 = parts.by_2
  WHERE NOT (abs(parts.amount - totals.amount) <= greatest(0.0, 0.05 * abs(totals.amount)) + 0.000000001 * greatest(1.0, abs(totals.amount), abs(parts.amount)))
  UNION ALL
  -- BE13 (covers)
  SELECT 'BE13' AS code, 'warning' AS severity, CAST(NULL AS STRING) AS field, wanted_0 AS row_key
  FROM (SELECT DISTINCT r.`building_id` AS wanted_0 FROM (SELECT t.* FROM `municipal_buildings` AS t) AS r CROSS JOIN run
  WHERE r.`building_id` IS NOT NULL AND (r.`status` = 'in_use')
  EXCEPT
  SELECT r.`building_id` FROM known_rows AS r CROSS JOIN run
  WHERE r.`row.copy` = 1 AND r.`building_id` IS NOT NULL) AS uncovered
) AS found;
