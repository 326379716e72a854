-- energy-meters draft for Spark SQL
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

-- 1. The published table: energy_meters.
CREATE TABLE `energy_meters` (
  `municipality_number` STRING NOT NULL COMMENT 'Municipality number',
  `meter_id` STRING NOT NULL COMMENT 'Meter id',
  `metering_point_id` STRING COMMENT 'Metering point id',
  `meter_serial_number` STRING COMMENT 'Meter serial number',
  `name` STRING NOT NULL COMMENT 'Meter name',
  `building_id` STRING COMMENT 'Building id',
  `parent_meter_id` STRING COMMENT 'Parent meter',
  `measured_quantity` STRING NOT NULL COMMENT 'Measured quantity',
  `unit` STRING NOT NULL COMMENT 'Unit',
  `energy_carrier` STRING COMMENT 'Energy carrier',
  `flow` STRING COMMENT 'Flow',
  `resolution` STRING NOT NULL COMMENT 'Resolution',
  `price_area` STRING COMMENT 'Price area',
  `end_user_group` BIGINT COMMENT 'End-user group',
  `weather_station_id` STRING COMMENT 'Weather station (MET)',
  `valid_from` DATE NOT NULL COMMENT 'Valid from',
  `valid_to` DATE COMMENT 'Valid to'
)
COMMENT 'Energy meters';

-- 2. The staging table: energy_meters_staging. Rows land here first.
CREATE TABLE `energy_meters_staging` (
  `municipality_number` STRING,
  `meter_id` STRING,
  `metering_point_id` STRING,
  `meter_serial_number` STRING,
  `name` STRING,
  `building_id` STRING,
  `parent_meter_id` STRING,
  `measured_quantity` STRING,
  `unit` STRING,
  `energy_carrier` STRING,
  `flow` STRING,
  `resolution` STRING,
  `price_area` STRING,
  `end_user_group` BIGINT,
  `weather_station_id` STRING,
  `valid_from` DATE,
  `valid_to` DATE
);

-- 3. Every violation in energy_meters_staging: dataset, code, severity, field, row_key.
-- Left out: reference.cycle of parent: Spark SQL cannot follow it.
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
    COALESCE(t.`meter_id`, '') AS `row.key`,
    CAST(run.classification_date AS STRING) AS `day.municipality_number`
  FROM `energy_meters_staging` AS t CROSS JOIN run
),
-- The first fault of each value.
judged_rows AS (
  SELECT
    s.*,
    CASE WHEN s.`municipality_number` IS NULL THEN 'field.missing' WHEN s.`municipality_number` NOT IN ('0101', '0104', '0105', '0106', '0111', '0118', '0119', '0121', '0122', '0123', '0124', '0125', '0127', '0128', '0135', '0136', '0137', '0138', '0211', '0213', '0214', '0215', '0216', '0217', '0219', '0220', '0221', '0226', '0227', '0228', '0229', '0230', '0231', '0233', '0234', '0235', '0236', '0237', '0238', '0239', '0301', '0402', '0403', '0412', '0415', '0417', '0418', '0419', '0420', '0423', '0425', '0426', '0427', '0428', '0429', '0430', '0432', '0434', '0436', '0437', '0438', '0439', '0441', '0501', '0502', '0511', '0512', '0513', '0514', '0515', '0516', '0517', '0519', '0520', '0521', '0522', '0528', '0529', '0532', '0533', '0534', '0536', '0538', '0540', '0541', '0542', '0543', '0544', '0545', '0602', '0604', '0605', '0612', '0615', '0616', '0617', '0618', '0619', '0620', '0621', '0622', '0623', '0624', '0625', '0626', '0627', '0628', '0631', '0632', '0633', '0701', '0702', '0704', '0706', '0709', '0710', '0711', '0712', '0713', '0714', '0715', '0716', '0719', '0720', '0722', '0723', '0728', '0729', '0805', '0806', '0807', '0811', '0814', '0815', '0817', '0819', '0821', '0822', '0826', '0827', '0828', '0829', '0830', '0831', '0833', '0834', '0901', '0904', '0906', '0911', '0912', '0914', '0919', '0926', '0928', '0929', '0935', '0937', '0938', '0940', '0941', '1001', '1002', '1003', '1004', '1014', '1017', '1018', '1021', '1026', '1027', '1029', '1032', '1034', '1037', '1046', '1101', '1102', '1103', '1106', '1108', '1111', '1112', '1114', '1119', '1120', '1121', '1122', '1124', '1127', '1129', '1130', '1133', '1134', '1135', '1141', '1142', '1144', '1145', '1146', '1149', '1151', '1154', '1159', '1160', '1201', '1211', '1216', '1219', '1221', '1222', '1223', '1224', '1227', '1228', '1231', '1232', '1233', '1234', '1235', '1238', '1241', '1242', '1243', '1244', '1245', '1246', '1247', '1251', '1252', '1253', '1256', '1259', '1260', '1263', '1264', '1265', '1266', '1401', '1411', '1412', '1413', '1416', '1417', '1418', '1419', '1420', '1421', '1422', '1424', '1426', '1428', '1429', '1430', '1431', '1432', '1433', '1438', '1439', '1441', '1443', '1444', '1445', '1449', '1502', '1503', '1504', '1505', '1506', '1507', '1508', '1511', '1514', '1515', '1516', '1517', '1519', '1520', '1523', '1524', '1525', '1526', '1528', '1529', '1531', '1532', '1534', '1535', '1539', '1543', '1545', '1546', '1547', '1548', '1551', '1554', '1556', '1557', '1560', '1563', '1566', '1567', '1569', '1571', '1572', '1573', '1576', '1577', '1578', '1579', '1580', '1601', '1612', '1613', '1617', '1620', '1621', '1622', '1624', '1627', '1630', '1632', '1633', '1634', '1635', '1636', '1638', '1640', '1644', '1648', '1653', '1657', '1662', '1663', '1664', '1665', '1702', '1703', '1711', '1714', '1717', '1718', '1719', '1721', '1723', '1724', '1725', '1729', '1736', '1738', '1739', '1740', '1742', '1743', '1744', '1748', '1749', '1750', '1751', '1755', '1756', '1804', '1805', '1806', '1811', '1812', '1813', '1815', '1816', '1818', '1820', '1822', '1824', '1825', '1826', '1827', '1828', '1832', '1833', '1834', '1835', '1836', '1837', '1838', '1839', '1840', '1841', '1842', '1845', '1848', '1849', '1850', '1851', '1852', '1853', '1854', '1856', '1857', '1859', '1860', '1865', '1866', '1867', '1868', '1870', '1871', '1874', '1875', '1901', '1902', '1903', '1911', '1913', '1915', '1917', '1919', '1920', '1922', '1923', '1924', '1925', '1926', '1927', '1928', '1929', '1931', '1933', '1936', '1938', '1939', '1940', '1941', '1942', '1943', '2002', '2003', '2004', '2011', '2012', '2014', '2015', '2017', '2018', '2019', '2020', '2021', '2022', '2023', '2024', '2025', '2027', '2028', '2030', '3001', '3002', '3003', '3004', '3005', '3006', '3007', '3011', '3012', '3013', '3014', '3015', '3016', '3017', '3018', '3019', '3020', '3021', '3022', '3023', '3024', '3025', '3026', '3027', '3028', '3029', '3030', '3031', '3032', '3033', '3034', '3035', '3036', '3037', '3038', '3039', '3040', '3041', '3042', '3043', '3044', '3045', '3046', '3047', '3048', '3049', '3050', '3051', '3052', '3053', '3054', '3101', '3103', '3105', '3107', '3110', '3112', '3114', '3116', '3118', '3120', '3122', '3124', '3201', '3203', '3205', '3207', '3209', '3212', '3214', '3216', '3218', '3220', '3222', '3224', '3226', '3228', '3230', '3232', '3234', '3236', '3238', '3240', '3242', '3301', '3303', '3305', '3310', '3312', '3314', '3316', '3318', '3320', '3322', '3324', '3326', '3328', '3330', '3332', '3334', '3336', '3338', '3401', '3403', '3405', '3407', '3411', '3412', '3413', '3414', '3415', '3416', '3417', '3418', '3419', '3420', '3421', '3422', '3423', '3424', '3425', '3426', '3427', '3428', '3429', '3430', '3431', '3432', '3433', '3434', '3435', '3436', '3437', '3438', '3439', '3440', '3441', '3442', '3443', '3446', '3447', '3448', '3449', '3450', '3451', '3452', '3453', '3454', '3801', '3802', '3803', '3804', '3805', '3806', '3807', '3808', '3811', '3812', '3813', '3814', '3815', '3816', '3817', '3818', '3819', '3820', '3821', '3822', '3823', '3824', '3825', '3901', '3903', '3905', '3907', '3909', '3911', '4001', '4003', '4005', '4010', '4012', '4014', '4016', '4018', '4020', '4022', '4024', '4026', '4028', '4030', '4032', '4034', '4036', '4201', '4202', '4203', '4204', '4205', '4206', '4207', '4211', '4212', '4213', '4214', '4215', '4216', '4217', '4218', '4219', '4220', '4221', '4222', '4223', '4224', '4225', '4226', '4227', '4228', '4601', '4602', '4611', '4612', '4613', '4614', '4615', '4616', '4617', '4618', '4619', '4620', '4621', '4622', '4623', '4624', '4625', '4626', '4627', '4628', '4629', '4630', '4631', '4632', '4633', '4634', '4635', '4636', '4637', '4638', '4639', '4640', '4641', '4642', '4643', '4644', '4645', '4646', '4647', '4648', '4649', '4650', '4651', '5001', '5004', '5005', '5006', '5007', '5011', '5012', '5013', '5014', '5015', '5016', '5017', '5018', '5019', '5020', '5021', '5022', '5023', '5024', '5025', '5026', '5027', '5028', '5029', '5030', '5031', '5032', '5033', '5034', '5035', '5036', '5037', '5038', '5039', '5040', '5041', '5042', '5043', '5044', '5045', '5046', '5047', '5048', '5049', '5050', '5051', '5052', '5053', '5054', '5055', '5056', '5057', '5058', '5059', '5060', '5061', '5401', '5402', '5403', '5404', '5405', '5406', '5411', '5412', '5413', '5414', '5415', '5416', '5417', '5418', '5419', '5420', '5421', '5422', '5423', '5424', '5425', '5426', '5427', '5428', '5429', '5430', '5432', '5433', '5434', '5435', '5436', '5437', '5438', '5439', '5440', '5441', '5442', '5443', '5444', '5501', '5503', '5510', '5512', '5514', '5516', '5518', '5520', '5522', '5524', '5526', '5528', '5530', '5532', '5534', '5536', '5538', '5540', '5542', '5544', '5546', '5601', '5603', '5605', '5607', '5610', '5612', '5614', '5616', '5618', '5620', '5622', '5624', '5626', '5628', '5630', '5632', '5634', '5636') THEN 'code.unknown' WHEN s.`day.municipality_number` IS NULL AND s.`municipality_number` NOT IN ('0301', '1101', '1103', '1106', '1108', '1111', '1112', '1114', '1119', '1120', '1121', '1122', '1124', '1127', '1130', '1133', '1134', '1135', '1144', '1145', '1146', '1149', '1151', '1160', '1505', '1506', '1508', '1511', '1514', '1515', '1516', '1517', '1520', '1525', '1528', '1531', '1532', '1535', '1539', '1547', '1554', '1557', '1560', '1563', '1566', '1573', '1576', '1577', '1578', '1579', '1580', '1804', '1806', '1811', '1812', '1813', '1815', '1816', '1818', '1820', '1822', '1824', '1825', '1826', '1827', '1828', '1832', '1833', '1834', '1835', '1836', '1837', '1838', '1839', '1840', '1841', '1845', '1848', '1851', '1853', '1856', '1857', '1859', '1860', '1865', '1866', '1867', '1868', '1870', '1871', '1874', '1875', '3101', '3103', '3105', '3107', '3110', '3112', '3114', '3116', '3118', '3120', '3122', '3124', '3201', '3203', '3205', '3207', '3209', '3212', '3214', '3216', '3218', '3220', '3222', '3224', '3226', '3228', '3230', '3232', '3234', '3236', '3238', '3240', '3242', '3301', '3303', '3305', '3310', '3312', '3314', '3316', '3318', '3320', '3322', '3324', '3326', '3328', '3330', '3332', '3334', '3336', '3338', '3401', '3403', '3405', '3407', '3411', '3412', '3413', '3414', '3415', '3416', '3417', '3418', '3419', '3420', '3421', '3422', '3423', '3424', '3425', '3426', '3427', '3428', '3429', '3430', '3431', '3432', '3433', '3434', '3435', '3436', '3437', '3438', '3439', '3440', '3441', '3442', '3443', '3446', '3447', '3448', '3449', '3450', '3451', '3452', '3453', '3454', '3901', '3903', '3905', '3907', '3909', '3911', '4001', '4003', '4005', '4010', '4012', '4014', '4016', '4018', '4020', '4022', '4024', '4026', '4028', '4030', '4032', '4034', '4036', '4201', '4202', '4203', '4204', '4205', '4206', '4207', '4211', '4212', '4213', '4214', '4215', '4216', '4217', '4218', '4219', '4220', '4221', '4222', '4223', '4224', '4225', '4226', '4227', '4228', '4601', '4602', '4611', '4612', '4613', '4614', '4615', '4616', '4617', '4618', '4619', '4620', '4621', '4622', '4623', '4624', '4625', '4626', '4627', '4628', '4629', '4630', '4631', '4632', '4633', '4634', '4635', '4636', '4637', '4638', '4639', '4640', '4641', '4642', '4643', '4644', '4645', '4646', '4647', '4648', '4649', '4650', '4651', '5001', '5006', '5007', '5014', '5020', '5021', '5022', '5025', '5026', '5027', '5028', '5029', '5031', '5032', '5033', '5034', '5035', '5036', '5037', '5038', '5041', '5042', '5043', '5044', '5045', '5046', '5047', '5049', '5052', '5053', '5054', '5055', '5056', '5057', '5058', '5059', '5060', '5061', '5501', '5503', '5510', '5512', '5514', '5516', '5518', '5520', '5522', '5524', '5526', '5528', '5530', '5532', '5534', '5536', '5538', '5540', '5542', '5544', '5546', '5601', '5603', '5605', '5607', '5610', '5612', '5614', '5616', '5618', '5620', '5622', '5624', '5626', '5628', '5630', '5632', '5634', '5636') THEN 'code.expired' WHEN s.`day.municipality_number` IS NOT NULL AND NOT ((s.`municipality_number` IN ('0101', '0104', '0105', '0106', '0111', '0118', '0119', '0121', '0122', '0123', '0124', '0125', '0127', '0128', '0135', '0136', '0137', '0138', '0211', '0213', '0214', '0215', '0216', '0217', '0219', '0220', '0221', '0226', '0227', '0228', '0229', '0230', '0231', '0233', '0234', '0235', '0236', '0237', '0238', '0239', '0402', '0403', '0412', '0415', '0417', '0418', '0419', '0420', '0423', '0425', '0426', '0427', '0428', '0429', '0430', '0432', '0434', '0436', '0437', '0438', '0439', '0441', '0501', '0502', '0511', '0512', '0513', '0514', '0515', '0516', '0517', '0519', '0520', '0521', '0522', '0528', '0529', '0532', '0533', '0534', '0536', '0538', '0540', '0541', '0542', '0543', '0544', '0602', '0604', '0605', '0612', '0616', '0617', '0618', '0619', '0621', '0622', '0623', '0624', '0625', '0626', '0627', '0628', '0631', '0632', '0633', '0704', '0711', '0713', '0716', '0805', '0806', '0807', '0811', '0814', '0815', '0817', '0819', '0821', '0822', '0826', '0827', '0828', '0829', '0830', '0831', '0833', '0834', '0901', '0904', '0906', '0911', '0912', '0914', '0919', '0926', '0928', '0929', '0935', '0937', '0938', '0940', '0941', '1001', '1002', '1003', '1004', '1014', '1017', '1018', '1021', '1026', '1027', '1029', '1032', '1034', '1037', '1046', '1102', '1129', '1141', '1142', '1201', '1211', '1216', '1219', '1221', '1222', '1223', '1224', '1227', '1228', '1231', '1232', '1233', '1234', '1235', '1238', '1241', '1242', '1243', '1244', '1245', '1246', '1247', '1251', '1252', '1253', '1256', '1259', '1260', '1263', '1264', '1265', '1266', '1401', '1411', '1412', '1413', '1416', '1417', '1418', '1419', '1421', '1422', '1426', '1428', '1429', '1430', '1431', '1432', '1433', '1438', '1439', '1441', '1444', '1445', '1449', '1502', '1504', '1514', '1519', '1523', '1524', '1526', '1529', '1534', '1543', '1545', '1546', '1548', '1571', '1805', '1826', '1854', '1867', '1902', '1911', '1913', '1917', '1919', '1922', '1923', '1924', '1925', '1926', '1927', '1928', '1931', '1933', '1936', '1938', '1941', '1943', '2002', '2003', '2011', '2012', '2014', '2015', '2017', '2018', '2019', '2021', '2022', '2023', '2024', '2025', '2027', '2028', '2030') AND s.`day.municipality_number` >= '2002-01-01' AND s.`day.municipality_number` < '2020-01-01') OR (s.`municipality_number` IN ('0301', '1101', '1103', '1106', '1111', '1112', '1114', '1119', '1120', '1121', '1122', '1124', '1127', '1130', '1133', '1134', '1135', '1144', '1145', '1146', '1149', '1151', '1511', '1515', '1516', '1517', '1520', '1525', '1528', '1531', '1532', '1535', '1539', '1547', '1554', '1557', '1560', '1563', '1566', '1573', '1804', '1811', '1812', '1813', '1815', '1816', '1818', '1820', '1822', '1824', '1825', '1827', '1828', '1832', '1834', '1835', '1836', '1837', '1838', '1839', '1840', '1848', '1851', '1856', '1857', '1859', '1860', '1865', '1866', '1868', '1871', '1874') AND s.`day.municipality_number` >= '2002-01-01') OR (s.`municipality_number` IN ('0545', '0615', '0620', '0701', '0714', '1420', '1424', '1443', '1551', '1929') AND s.`day.municipality_number` >= '2002-01-01' AND s.`day.municipality_number` < '2003-01-01') OR (s.`municipality_number` IN ('0545', '0615', '0620', '0714', '1420', '1424', '1443', '1551', '1929') AND s.`day.municipality_number` >= '2003-01-01' AND s.`day.municipality_number` < '2005-01-01') OR (s.`municipality_number` IN ('0545', '0615', '0620', '0714', '1420', '1424', '1443', '1551', '1929') AND s.`day.municipality_number` >= '2005-01-01' AND s.`day.municipality_number` < '2011-01-01') OR (s.`municipality_number` IN ('0545', '0615', '0620', '0714', '1420', '1424', '1443', '1551', '1929') AND s.`day.municipality_number` >= '2011-01-01' AND s.`day.municipality_number` < '2012-01-01') OR (s.`municipality_number` IN ('0545', '0615', '0620', '0714', '1420', '1424', '1443', '1551', '1929') AND s.`day.municipality_number` >= '2012-01-01' AND s.`day.municipality_number` < '2015-01-01') OR (s.`municipality_number` IN ('0545', '0615', '0620', '0714', '1420', '1424', '1443', '1551', '1929') AND s.`day.municipality_number` >= '2015-01-01' AND s.`day.municipality_number` < '2017-01-01') OR (s.`municipality_number` IN ('0545', '0615', '0620', '0710', '1420', '1424', '1443', '1551', '1929') AND s.`day.municipality_number` >= '2017-01-01' AND s.`day.municipality_number` < '2020-01-01') OR (s.`municipality_number` IN ('0701') AND s.`day.municipality_number` >= '2003-01-01' AND s.`day.municipality_number` < '2020-01-01') OR (s.`municipality_number` IN ('0702', '0709', '0722', '0723', '0728', '1601', '1612', '1613', '1617', '1620', '1621', '1622', '1624', '1627', '1630', '1632', '1633', '1634', '1635', '1636', '1638', '1640', '1644', '1648', '1653', '1657', '1662', '1663', '1664', '1665', '1702', '1703', '1711', '1714', '1717', '1718', '1719', '1721', '1724', '1725', '1738', '1740', '1742', '1743', '1744', '1748', '1749', '1750', '1751', '1755', '1852', '1870', '1940') AND s.`day.municipality_number` >= '2002-01-01' AND s.`day.municipality_number` < '2018-01-01') OR (s.`municipality_number` IN ('0706', '0719', '0720', '1841') AND s.`day.municipality_number` >= '2002-01-01' AND s.`day.municipality_number` < '2017-01-01') OR (s.`municipality_number` IN ('0712', '0715', '0729', '1852', '1903', '1940', '5004', '5011', '5012', '5013', '5015', '5016', '5017', '5018', '5019', '5023', '5024', '5030', '5039', '5040', '5048', '5050', '5051') AND s.`day.municipality_number` >= '2018-01-01' AND s.`day.municipality_number` < '2020-01-01') OR (s.`municipality_number` IN ('0714') AND s.`day.municipality_number` >= '2017-01-01' AND s.`day.municipality_number` < '2018-01-01') OR (s.`municipality_number` IN ('1108', '1506', '1514', '1577', '1578', '1579', '1806', '1826', '1867', '1875', '3401', '3403', '3405', '3407', '3411', '3412', '3413', '3414', '3415', '3416', '3417', '3418', '3419', '3420', '3421', '3422', '3423', '3424', '3425', '3426', '3427', '3428', '3429', '3430', '3431', '3432', '3433', '3434', '3435', '3436', '3437', '3438', '3439', '3440', '3441', '3442', '3443', '3446', '3447', '3448', '3449', '3450', '3451', '3452', '3453', '3454', '4201', '4202', '4203', '4204', '4205', '4206', '4207', '4211', '4212', '4213', '4214', '4215', '4216', '4217', '4218', '4219', '4220', '4221', '4222', '4223', '4224', '4225', '4226', '4227', '4228', '4601', '4602', '4611', '4612', '4613', '4614', '4615', '4616', '4617', '4618', '4619', '4620', '4621', '4622', '4623', '4624', '4625', '4626', '4627', '4628', '4629', '4630', '4631', '4632', '4633', '4634', '4635', '4636', '4637', '4638', '4639', '4640', '4641', '4642', '4643', '4644', '4645', '4646', '4647', '4648', '4649', '4650', '4651', '5006', '5007', '5055', '5056', '5057', '5058', '5059', '5060') AND s.`day.municipality_number` >= '2020-01-01') OR (s.`municipality_number` IN ('1154', '1159', '1569', '1572') AND s.`day.municipality_number` >= '2002-01-01' AND s.`day.municipality_number` < '2006-01-01') OR (s.`municipality_number` IN ('1160', '1576') AND s.`day.municipality_number` >= '2006-01-01') OR (s.`municipality_number` IN ('1503', '1556') AND s.`day.municipality_number` >= '2002-01-01' AND s.`day.municipality_number` < '2008-01-01') OR (s.`municipality_number` IN ('1505') AND s.`day.municipality_number` >= '2008-01-01') OR (s.`municipality_number` IN ('1507', '3001', '3002', '3003', '3004', '3005', '3006', '3007', '3011', '3012', '3013', '3014', '3015', '3016', '3017', '3018', '3019', '3020', '3021', '3022', '3023', '3024', '3025', '3026', '3027', '3028', '3029', '3030', '3031', '3032', '3033', '3034', '3035', '3036', '3037', '3038', '3039', '3040', '3041', '3042', '3043', '3044', '3045', '3046', '3047', '3048', '3049', '3050', '3051', '3052', '3053', '3054', '3801', '3802', '3803', '3804', '3805', '3806', '3807', '3808', '3811', '3812', '3813', '3814', '3815', '3816', '3817', '3818', '3819', '3820', '3821', '3822', '3823', '3824', '3825', '5401', '5402', '5403', '5404', '5405', '5406', '5411', '5412', '5413', '5414', '5415', '5416', '5417', '5418', '5419', '5420', '5421', '5422', '5423', '5424', '5425', '5426', '5427', '5428', '5429', '5430', '5432', '5433', '5434', '5435', '5436', '5437', '5438', '5439', '5440', '5441', '5442', '5443', '5444') AND s.`day.municipality_number` >= '2020-01-01' AND s.`day.municipality_number` < '2024-01-01') OR (s.`municipality_number` IN ('1508', '1580', '1833', '1845', '3101', '3103', '3105', '3107', '3110', '3112', '3114', '3116', '3118', '3120', '3122', '3124', '3201', '3203', '3205', '3207', '3209', '3212', '3214', '3216', '3218', '3220', '3222', '3224', '3226', '3228', '3230', '3232', '3234', '3236', '3238', '3240', '3242', '3301', '3303', '3305', '3310', '3312', '3314', '3316', '3318', '3320', '3322', '3324', '3326', '3328', '3330', '3332', '3334', '3336', '3338', '3901', '3903', '3905', '3907', '3909', '3911', '4001', '4003', '4005', '4010', '4012', '4014', '4016', '4018', '4020', '4022', '4024', '4026', '4028', '4030', '4032', '4034', '4036', '5037', '5501', '5503', '5510', '5512', '5514', '5516', '5518', '5520', '5522', '5524', '5526', '5528', '5530', '5532', '5534', '5536', '5538', '5540', '5542', '5544', '5546', '5601', '5603', '5605', '5607', '5610', '5612', '5614', '5616', '5618', '5620', '5622', '5624', '5626', '5628', '5630', '5632', '5634', '5636') AND s.`day.municipality_number` >= '2024-01-01') OR (s.`municipality_number` IN ('1567', '1942', '2004') AND s.`day.municipality_number` >= '2002-01-01' AND s.`day.municipality_number` < '2019-01-01') OR (s.`municipality_number` IN ('1723', '1729', '1849', '1850') AND s.`day.municipality_number` >= '2002-01-01' AND s.`day.municipality_number` < '2012-01-01') OR (s.`municipality_number` IN ('1736') AND s.`day.municipality_number` >= '2002-01-01' AND s.`day.municipality_number` < '2011-01-01') OR (s.`municipality_number` IN ('1736') AND s.`day.municipality_number` >= '2011-01-01' AND s.`day.municipality_number` < '2018-01-01') OR (s.`municipality_number` IN ('1739', '1920', '1939') AND s.`day.municipality_number` >= '2002-01-01' AND s.`day.municipality_number` < '2015-01-01') OR (s.`municipality_number` IN ('1739') AND s.`day.municipality_number` >= '2015-01-01' AND s.`day.municipality_number` < '2018-01-01') OR (s.`municipality_number` IN ('1756') AND s.`day.municipality_number` >= '2012-01-01' AND s.`day.municipality_number` < '2018-01-01') OR (s.`municipality_number` IN ('1833', '1845') AND s.`day.municipality_number` >= '2002-01-01' AND s.`day.municipality_number` < '2024-01-01') OR (s.`municipality_number` IN ('1841') AND s.`day.municipality_number` >= '2017-01-01') OR (s.`municipality_number` IN ('1842') AND s.`day.municipality_number` >= '2002-01-01' AND s.`day.municipality_number` < '2005-01-01') OR (s.`municipality_number` IN ('1849', '1850') AND s.`day.municipality_number` >= '2012-01-01' AND s.`day.municipality_number` < '2020-01-01') OR (s.`municipality_number` IN ('1853') AND s.`day.municipality_number` >= '2002-01-01' AND s.`day.municipality_number` < '2022-01-01') OR (s.`municipality_number` IN ('1853') AND s.`day.municipality_number` >= '2022-01-01') OR (s.`municipality_number` IN ('1870', '5014', '5020', '5021', '5022', '5026', '5027', '5028', '5029', '5031', '5032', '5033', '5034', '5035', '5036', '5038', '5041', '5042', '5043', '5044', '5045', '5046', '5047', '5049', '5052', '5053', '5054') AND s.`day.municipality_number` >= '2018-01-01') OR (s.`municipality_number` IN ('1901', '1915') AND s.`day.municipality_number` >= '2002-01-01' AND s.`day.municipality_number` < '2013-01-01') OR (s.`municipality_number` IN ('1903') AND s.`day.municipality_number` >= '2013-01-01' AND s.`day.municipality_number` < '2018-01-01') OR (s.`municipality_number` IN ('1920', '1939') AND s.`day.municipality_number` >= '2015-01-01' AND s.`day.municipality_number` < '2020-01-01') OR (s.`municipality_number` IN ('1942', '2004', '5005') AND s.`day.municipality_number` >= '2019-01-01' AND s.`day.municipality_number` < '2020-01-01') OR (s.`municipality_number` IN ('2020') AND s.`day.municipality_number` >= '2002-01-01' AND s.`day.municipality_number` < '2004-01-01') OR (s.`municipality_number` IN ('2020') AND s.`day.municipality_number` >= '2004-01-01' AND s.`day.municipality_number` < '2020-01-01') OR (s.`municipality_number` IN ('5001', '5025') AND s.`day.municipality_number` >= '2018-01-01' AND s.`day.municipality_number` < '2023-01-01') OR (s.`municipality_number` IN ('5001', '5025') AND s.`day.municipality_number` >= '2023-01-01') OR (s.`municipality_number` IN ('5005') AND s.`day.municipality_number` >= '2018-01-01' AND s.`day.municipality_number` < '2019-01-01') OR (s.`municipality_number` IN ('5037') AND s.`day.municipality_number` >= '2018-01-01' AND s.`day.municipality_number` < '2024-01-01') OR (s.`municipality_number` IN ('5061') AND s.`day.municipality_number` >= '2019-01-01')) THEN 'code.not_valid_then' END AS `fault.municipality_number`,
    CASE WHEN s.`meter_id` IS NULL THEN 'field.missing' WHEN NOT (s.`meter_id` RLIKE '\\A[A-Za-z0-9][A-Za-z0-9._-]{0,63}\\z') THEN 'identifier.shape' END AS `fault.meter_id`,
    CASE WHEN NOT (s.`metering_point_id` RLIKE '\\A70705[0-9]{13}\\z') THEN 'identifier.shape' WHEN (10 - (3 * (ascii(substr(s.`metering_point_id`, 1, 1)) - 48) + (ascii(substr(s.`metering_point_id`, 2, 1)) - 48) + 3 * (ascii(substr(s.`metering_point_id`, 3, 1)) - 48) + (ascii(substr(s.`metering_point_id`, 4, 1)) - 48) + 3 * (ascii(substr(s.`metering_point_id`, 5, 1)) - 48) + (ascii(substr(s.`metering_point_id`, 6, 1)) - 48) + 3 * (ascii(substr(s.`metering_point_id`, 7, 1)) - 48) + (ascii(substr(s.`metering_point_id`, 8, 1)) - 48) + 3 * (ascii(substr(s.`metering_point_id`, 9, 1)) - 48) + (ascii(substr(s.`metering_point_id`, 10, 1)) - 48) + 3 * (ascii(substr(s.`metering_point_id`, 11, 1)) - 48) + (ascii(substr(s.`metering_point_id`, 12, 1)) - 48) + 3 * (ascii(substr(s.`metering_point_id`, 13, 1)) - 48) + (ascii(substr(s.`metering_point_id`, 14, 1)) - 48) + 3 * (ascii(substr(s.`metering_point_id`, 15, 1)) - 48) + (ascii(substr(s.`metering_point_id`, 16, 1)) - 48) + 3 * (ascii(substr(s.`metering_point_id`, 17, 1)) - 48)) % 10) % 10 <> (ascii(substr(s.`metering_point_id`, 18, 1)) - 48) THEN 'identifier.check_digit' END AS `fault.metering_point_id`,
    CASE WHEN s.`meter_serial_number` = '' THEN 'text.too_short' WHEN (s.`meter_serial_number` RLIKE '[\\x{1}-\\x{1f}\\x{7f}-\\x{9f}\\x{2028}\\x{2029}]') THEN 'text.control_character' WHEN (s.`meter_serial_number` RLIKE '(?:\\A[\\x{20}\\x{a0}\\x{1680}\\x{202f}\\x{205f}\\x{3000}\\x{feff}\\x{2000}-\\x{200a}]|[\\x{20}\\x{a0}\\x{1680}\\x{202f}\\x{205f}\\x{3000}\\x{feff}\\x{2000}-\\x{200a}]\\z)') THEN 'text.not_trimmed' WHEN s.`meter_serial_number` IN ('NA', 'N/A', 'n/a', 'NULL', 'null', 'None', 'NaN', 'nan', 'undefined', 'undefined undefined', '#N/A', '#I/T', '#REF!', '#VALUE!', '#VERDI!', '#NAME?', '#NAVN?', '-', '--', '?', '.', '..', ':') THEN 'text.placeholder' WHEN length(s.`meter_serial_number`) > 20 THEN 'text.too_long' END AS `fault.meter_serial_number`,
    CASE WHEN s.`name` IS NULL THEN 'field.missing' WHEN s.`name` = '' THEN 'text.too_short' WHEN (s.`name` RLIKE '[\\x{1}-\\x{1f}\\x{7f}-\\x{9f}\\x{2028}\\x{2029}]') THEN 'text.control_character' WHEN (s.`name` RLIKE '(?:\\A[\\x{20}\\x{a0}\\x{1680}\\x{202f}\\x{205f}\\x{3000}\\x{feff}\\x{2000}-\\x{200a}]|[\\x{20}\\x{a0}\\x{1680}\\x{202f}\\x{205f}\\x{3000}\\x{feff}\\x{2000}-\\x{200a}]\\z)') THEN 'text.not_trimmed' WHEN s.`name` IN ('NA', 'N/A', 'n/a', 'NULL', 'null', 'None', 'NaN', 'nan', 'undefined', 'undefined undefined', '#N/A', '#I/T', '#REF!', '#VALUE!', '#VERDI!', '#NAME?', '#NAVN?', '-', '--', '?', '.', '..', ':') THEN 'text.placeholder' END AS `fault.name`,
    CASE WHEN NOT (s.`building_id` RLIKE '\\A[A-Za-z0-9][A-Za-z0-9._-]{0,63}\\z') THEN 'identifier.shape' END AS `fault.building_id`,
    CASE WHEN NOT (s.`parent_meter_id` RLIKE '\\A[A-Za-z0-9][A-Za-z0-9._-]{0,63}\\z') THEN 'identifier.shape' END AS `fault.parent_meter_id`,
    CASE WHEN s.`measured_quantity` IS NULL THEN 'field.missing' WHEN s.`measured_quantity` NOT IN ('energy', 'power', 'volume', 'temperature', 'degree_days') THEN 'code.unknown' END AS `fault.measured_quantity`,
    CASE WHEN s.`unit` IS NULL THEN 'field.missing' WHEN s.`unit` NOT IN ('kWh', 'kW', 'm3', 'Cel', 'K.d') THEN 'code.unknown' END AS `fault.unit`,
    CASE WHEN s.`energy_carrier` NOT IN ('electricity', 'district_heating', 'district_cooling', 'heating_oil', 'gas', 'bioenergy', 'local_renewable', 'other', 'total') THEN 'code.unknown' END AS `fault.energy_carrier`,
    CASE WHEN s.`flow` NOT IN ('consumption', 'production') THEN 'code.unknown' END AS `fault.flow`,
    CASE WHEN s.`resolution` IS NULL THEN 'field.missing' WHEN s.`resolution` NOT IN ('PT15M', 'PT1H', 'P1D', 'P1M') THEN 'code.unknown' END AS `fault.resolution`,
    CASE WHEN s.`price_area` NOT IN ('NO1', 'NO2', 'NO3', 'NO4', 'NO5') THEN 'code.unknown' END AS `fault.price_area`,
    CASE WHEN s.`end_user_group` NOT BETWEEN -9007199254740991 AND 9007199254740991 THEN 'number.not_whole' WHEN s.`end_user_group` < 1 THEN 'number.too_small' WHEN s.`end_user_group` > 36 THEN 'number.too_large' END AS `fault.end_user_group`,
    CASE WHEN NOT (s.`weather_station_id` RLIKE '\\ASN[0-9]{1,6}\\z') THEN 'identifier.shape' END AS `fault.weather_station_id`,
    CASE WHEN s.`valid_from` IS NULL THEN 'field.missing' WHEN (s.`valid_from` < DATE '0001-01-01' OR s.`valid_from` > DATE '9999-12-31') THEN 'date.invalid' END AS `fault.valid_from`,
    CASE WHEN (s.`valid_to` < DATE '0001-01-01' OR s.`valid_to` > DATE '9999-12-31') THEN 'date.invalid' END AS `fault.valid_to`
  FROM source_rows AS s
),
-- Values that rules may read: what has a fault that leaves no value is NULL.
checked_rows AS (
  SELECT
    j.`row.key`,
    j.`fault.municipality_number`,
    j.`fault.meter_id`,
    j.`fault.metering_point_id`,
    j.`fault.meter_serial_number`,
    j.`fault.name`,
    j.`fault.building_id`,
    j.`fault.parent_meter_id`,
    j.`fault.measured_quantity`,
    j.`fault.unit`,
    j.`fault.energy_carrier`,
    j.`fault.flow`,
    j.`fault.resolution`,
    j.`fault.price_area`,
    j.`fault.end_user_group`,
    j.`fault.weather_station_id`,
    j.`fault.valid_from`,
    j.`fault.valid_to`,
    CASE WHEN j.`fault.municipality_number` IN ('code.unknown') THEN NULL ELSE j.`municipality_number` END AS `municipality_number`,
    CASE WHEN j.`fault.meter_id` IN ('identifier.shape') THEN NULL ELSE j.`meter_id` END AS `meter_id`,
    CASE WHEN j.`fault.metering_point_id` IN ('identifier.shape') THEN NULL ELSE j.`metering_point_id` END AS `metering_point_id`,
    CASE WHEN j.`fault.meter_serial_number` IN ('text.too_short', 'text.control_character', 'text.not_trimmed', 'text.placeholder') OR j.`meter_serial_number` = '' THEN NULL ELSE j.`meter_serial_number` END AS `meter_serial_number`,
    CASE WHEN j.`fault.name` IN ('text.too_short', 'text.control_character', 'text.not_trimmed', 'text.placeholder') OR j.`name` = '' THEN NULL ELSE j.`name` END AS `name`,
    CASE WHEN j.`fault.building_id` IN ('identifier.shape') THEN NULL ELSE j.`building_id` END AS `building_id`,
    CASE WHEN j.`fault.parent_meter_id` IN ('identifier.shape') THEN NULL ELSE j.`parent_meter_id` END AS `parent_meter_id`,
    CASE WHEN j.`fault.measured_quantity` IN ('code.unknown') THEN NULL ELSE j.`measured_quantity` END AS `measured_quantity`,
    CASE WHEN j.`fault.unit` IN ('code.unknown') THEN NULL ELSE j.`unit` END AS `unit`,
    CASE WHEN j.`fault.energy_carrier` IN ('code.unknown') THEN NULL ELSE j.`energy_carrier` END AS `energy_carrier`,
    CASE WHEN j.`fault.flow` IN ('code.unknown') THEN NULL ELSE j.`flow` END AS `flow`,
    CASE WHEN j.`fault.resolution` IN ('code.unknown') THEN NULL ELSE j.`resolution` END AS `resolution`,
    CASE WHEN j.`fault.price_area` IN ('code.unknown') THEN NULL ELSE j.`price_area` END AS `price_area`,
    CASE WHEN j.`fault.end_user_group` IN ('number.not_whole') THEN NULL ELSE j.`end_user_group` END AS `end_user_group`,
    CASE WHEN j.`fault.weather_station_id` IN ('identifier.shape') THEN NULL ELSE j.`weather_station_id` END AS `weather_station_id`,
    CASE WHEN j.`fault.valid_from` IN ('date.invalid') THEN NULL ELSE j.`valid_from` END AS `valid_from`,
    CASE WHEN j.`fault.valid_to` IN ('date.invalid') THEN NULL ELSE j.`valid_to` END AS `valid_to`
  FROM judged_rows AS j
),
-- The rows referred to, and which rows repeat a key.
known_rows AS (
  SELECT
    c.*,
    CASE WHEN c.`meter_id` IS NOT NULL THEN row_number() OVER (PARTITION BY c.`meter_id` ORDER BY c.`meter_id`) ELSE 1 END AS `row.copy`,
    (ref_building.`row.copy` IS NOT NULL) AS `ref.building`,
    ref_building.`building_type_code` AS `ref.building.building_type_code`,
    (ref_parent.`row.copy` IS NOT NULL) AS `ref.parent`,
    ref_parent.`building_id` AS `ref.parent.building_id`
  FROM checked_rows AS c
  LEFT JOIN (SELECT `building_id`, `building_type_code`, row_number() OVER (PARTITION BY `building_id` ORDER BY `building_id`) AS `row.copy` FROM `municipal_buildings`) AS ref_building ON ref_building.`building_id` = c.`building_id` AND ref_building.`row.copy` = 1
  LEFT JOIN (SELECT `meter_id`, `building_id`, row_number() OVER (PARTITION BY `meter_id` ORDER BY `meter_id`) AS `row.copy` FROM source_rows) AS ref_parent ON ref_parent.`meter_id` = c.`parent_meter_id` AND ref_parent.`row.copy` = 1
)
SELECT 'energy-meters' AS dataset, code, severity, field, row_key
FROM (
  -- Fields and rules
  SELECT v.code, v.severity, v.field, r.`row.key` AS row_key
  FROM known_rows AS r CROSS JOIN run
  LATERAL VIEW stack(28,
    r.`fault.municipality_number`, CASE WHEN r.`fault.municipality_number` IN ('code.expired') THEN 'warning' ELSE 'error' END, 'municipality_number',
    r.`fault.meter_id`, 'error', 'meter_id',
    r.`fault.metering_point_id`, 'error', 'metering_point_id',
    r.`fault.meter_serial_number`, 'error', 'meter_serial_number',
    r.`fault.name`, 'error', 'name',
    r.`fault.building_id`, 'error', 'building_id',
    r.`fault.parent_meter_id`, 'error', 'parent_meter_id',
    r.`fault.measured_quantity`, 'error', 'measured_quantity',
    r.`fault.unit`, 'error', 'unit',
    r.`fault.energy_carrier`, 'error', 'energy_carrier',
    r.`fault.flow`, 'error', 'flow',
    r.`fault.resolution`, 'error', 'resolution',
    r.`fault.price_area`, 'error', 'price_area',
    r.`fault.end_user_group`, 'error', 'end_user_group',
    r.`fault.weather_station_id`, 'error', 'weather_station_id',
    r.`fault.valid_from`, 'error', 'valid_from',
    r.`fault.valid_to`, 'error', 'valid_to',
    /* (row.measured_quantity != "energy" || row.unit == "kWh") && (row.measured_quantity != "power" || row.unit == "kW") && (row.measured_quantity != "volume" || row.unit == "m3") && (row.measured_quantity != "temperature" || row.unit == "Cel") && (row.measured_quantity != "degree_days" || row.unit == "K.d") */ CASE WHEN NOT ((((((r.`measured_quantity` <> 'energy') OR (r.`unit` = 'kWh')) AND ((r.`measured_quantity` <> 'power') OR (r.`unit` = 'kW'))) AND ((r.`measured_quantity` <> 'volume') OR (r.`unit` = 'm3'))) AND ((r.`measured_quantity` <> 'temperature') OR (r.`unit` = 'Cel'))) AND ((r.`measured_quantity` <> 'degree_days') OR (r.`unit` = 'K.d'))) THEN 'EM1' END, 'error', CAST(NULL AS STRING),
    /* has(row.energy_carrier) == (row.measured_quantity in ["energy", "power"]) && has(row.flow) == (row.measured_quantity == "energy") */ CASE WHEN NOT (((r.`energy_carrier` IS NOT NULL) = (r.`measured_quantity` IN ('energy', 'power'))) AND ((r.`flow` IS NOT NULL) = (r.`measured_quantity` = 'energy'))) THEN 'EM2' END, 'error', CAST(NULL AS STRING),
    /* !has(row.parent_meter_id) || row.meter_id != row.parent_meter_id */ CASE WHEN NOT ((NOT (r.`parent_meter_id` IS NOT NULL)) OR (r.`meter_id` <> r.`parent_meter_id`)) THEN 'EM3' END, 'error', CAST(NULL AS STRING),
    /* !has(row.meter_serial_number) || !row.meter_serial_number.matches("^70705[0-9]{13}$") */ CASE WHEN NOT ((NOT (r.`meter_serial_number` IS NOT NULL)) OR (NOT (r.`meter_serial_number` RLIKE '\\A70705[0-9]{13}\\z'))) THEN 'EM4' END, 'error', CAST(NULL AS STRING),
    /* !has(row.price_area) || (has(row.energy_carrier) && row.energy_carrier == "electricity") */ CASE WHEN NOT ((NOT (r.`price_area` IS NOT NULL)) OR ((r.`energy_carrier` IS NOT NULL) AND (r.`energy_carrier` = 'electricity'))) THEN 'EM5' END, 'error', CAST(NULL AS STRING),
    /* !has(row.energy_carrier) || row.energy_carrier != "total" */ CASE WHEN NOT ((NOT (r.`energy_carrier` IS NOT NULL)) OR (r.`energy_carrier` <> 'total')) THEN 'EM6' END, 'error', CAST(NULL AS STRING),
    /* has(row.building_id) || row.measured_quantity in ["temperature", "degree_days"] */ CASE WHEN NOT ((r.`building_id` IS NOT NULL) OR (r.`measured_quantity` IN ('temperature', 'degree_days'))) THEN 'EM7' END, 'warning', CAST(NULL AS STRING),
    /* !has(row.valid_to) || row.valid_from < row.valid_to */ CASE WHEN NOT ((NOT (r.`valid_to` IS NOT NULL)) OR ((unix_date(r.`valid_from`) * 86400000L) < (unix_date(r.`valid_to`) * 86400000L))) THEN 'EM8' END, 'error', CAST(NULL AS STRING),
    /* !has(row.parent_meter_id) || row.building_id == ref.parent.building_id */ CASE WHEN NOT ((NOT (r.`parent_meter_id` IS NOT NULL)) OR (r.`building_id` = r.`ref.parent.building_id`)) THEN 'EM9' END, 'error', CAST(NULL AS STRING),
    /* !(ref.building.building_type_code in ["216", "221", "223", "819", "821", "824", "825", "829"]) */ CASE WHEN NOT (NOT (r.`ref.building.building_type_code` IN ('216', '221', '223', '819', '821', '824', '825', '829'))) THEN 'B1' END, 'error', CAST(NULL AS STRING),
    /* !(row.end_user_group in [35, 36]) && !ref.building.building_type_code.startsWith("1") */ CASE WHEN NOT ((NOT (r.`end_user_group` IN (35, 36))) AND (NOT startswith(r.`ref.building.building_type_code`, '1'))) THEN 'B1D' END, 'error', CAST(NULL AS STRING)
  ) v AS code, severity, field
  WHERE v.code IS NOT NULL
  UNION ALL
  -- The key
  SELECT 'key.duplicate' AS code, 'error' AS severity, CAST(NULL AS STRING) AS field, r.`row.key` AS row_key
  FROM known_rows AS r
  WHERE r.`row.copy` > 1
  UNION ALL
  -- References
  SELECT CASE WHEN other_0.found IS NOT NULL OR other_1.found IS NOT NULL OR other_2.found IS NOT NULL OR other_3.found IS NOT NULL OR other_4.found IS NOT NULL OR other_5.found IS NOT NULL OR other_6.found IS NOT NULL OR other_7.found IS NOT NULL OR other_8.found IS NOT NULL OR other_9.found IS NOT NULL OR other_10.found IS NOT NULL OR other_11.found IS NOT NULL OR other_12.found IS NOT NULL THEN 'reference.swapped' ELSE 'reference.missing' END AS code, 'error' AS severity, CAST(NULL AS STRING) AS field, r.`row.key` AS row_key
  FROM known_rows AS r
  LEFT JOIN (SELECT DISTINCT `building_id` AS found FROM `municipal_buildings`) AS other_0 ON other_0.found = r.`municipality_number`
  LEFT JOIN (SELECT DISTINCT `building_id` AS found FROM `municipal_buildings`) AS other_1 ON other_1.found = r.`meter_id`
  LEFT JOIN (SELECT DISTINCT `building_id` AS found FROM `municipal_buildings`) AS other_2 ON other_2.found = r.`metering_point_id`
  LEFT JOIN (SELECT DISTINCT `building_id` AS found FROM `municipal_buildings`) AS other_3 ON other_3.found = r.`meter_serial_number`
  LEFT JOIN (SELECT DISTINCT `building_id` AS found FROM `municipal_buildings`) AS other_4 ON other_4.found = r.`name`
  LEFT JOIN (SELECT DISTINCT `building_id` AS found FROM `municipal_buildings`) AS other_5 ON other_5.found = r.`parent_meter_id`
  LEFT JOIN (SELECT DISTINCT `building_id` AS found FROM `municipal_buildings`) AS other_6 ON other_6.found = r.`measured_quantity`
  LEFT JOIN (SELECT DISTINCT `building_id` AS found FROM `municipal_buildings`) AS other_7 ON other_7.found = r.`unit`
  LEFT JOIN (SELECT DISTINCT `building_id` AS found FROM `municipal_buildings`) AS other_8 ON other_8.found = r.`energy_carrier`
  LEFT JOIN (SELECT DISTINCT `building_id` AS found FROM `municipal_buildings`) AS other_9 ON other_9.found = r.`flow`
  LEFT JOIN (SELECT DISTINCT `building_id` AS found FROM `municipal_buildings`) AS other_10 ON other_10.found = r.`resolution`
  LEFT JOIN (SELECT DISTINCT `building_id` AS found FROM `municipal_buildings`) AS other_11 ON other_11.found = r.`price_area`
  LEFT JOIN (SELECT DISTINCT `building_id` AS found FROM `municipal_buildings`) AS other_12 ON other_12.found = r.`weather_station_id`
  WHERE r.`building_id` IS NOT NULL AND NOT r.`ref.building`
  UNION ALL
  -- References
  SELECT CASE WHEN other_0.found IS NOT NULL OR other_1.found IS NOT NULL OR other_2.found IS NOT NULL OR other_3.found IS NOT NULL OR other_4.found IS NOT NULL OR other_5.found IS NOT NULL OR other_6.found IS NOT NULL OR other_7.found IS NOT NULL OR other_8.found IS NOT NULL OR other_9.found IS NOT NULL OR other_10.found IS NOT NULL OR other_11.found IS NOT NULL THEN 'reference.swapped' ELSE 'reference.missing' END AS code, 'error' AS severity, CAST(NULL AS STRING) AS field, r.`row.key` AS row_key
  FROM known_rows AS r
  LEFT JOIN (SELECT DISTINCT `meter_id` AS found FROM source_rows) AS other_0 ON other_0.found = r.`municipality_number`
  LEFT JOIN (SELECT DISTINCT `meter_id` AS found FROM source_rows) AS other_1 ON other_1.found = r.`metering_point_id`
  LEFT JOIN (SELECT DISTINCT `meter_id` AS found FROM source_rows) AS other_2 ON other_2.found = r.`meter_serial_number`
  LEFT JOIN (SELECT DISTINCT `meter_id` AS found FROM source_rows) AS other_3 ON other_3.found = r.`name`
  LEFT JOIN (SELECT DISTINCT `meter_id` AS found FROM source_rows) AS other_4 ON other_4.found = r.`building_id`
  LEFT JOIN (SELECT DISTINCT `meter_id` AS found FROM source_rows) AS other_5 ON other_5.found = r.`measured_quantity`
  LEFT JOIN (SELECT DISTINCT `meter_id` AS found FROM source_rows) AS other_6 ON other_6.found = r.`unit`
  LEFT JOIN (SELECT DISTINCT `meter_id` AS found FROM source_rows) AS other_7 ON other_7.found = r.`energy_carrier`
  LEFT JOIN (SELECT DISTINCT `meter_id` AS found FROM source_rows) AS other_8 ON other_8.found = r.`flow`
  LEFT JOIN (SELECT DISTINCT `meter_id` AS found FROM source_rows) AS other_9 ON other_9.found = r.`resolution`
  LEFT JOIN (SELECT DISTINCT `meter_id` AS found FROM source_rows) AS other_10 ON other_10.found = r.`price_area`
  LEFT JOIN (SELECT DISTINCT `meter_id` AS found FROM source_rows) AS other_11 ON other_11.found = r.`weather_station_id`
  WHERE r.`parent_meter_id` IS NOT NULL AND NOT r.`ref.parent`
  UNION ALL
  -- EM12 (unique)
  SELECT 'EM12' AS code, 'error' AS severity, CAST(NULL AS STRING) AS field, row_key AS row_key
  FROM (SELECT r.`row.key` AS row_key, row_number() OVER (PARTITION BY r.`metering_point_id` ORDER BY r.`metering_point_id`) AS copy
  FROM known_rows AS r CROSS JOIN run
  WHERE r.`row.copy` = 1 AND r.`metering_point_id` IS NOT NULL AND (NOT (r.`valid_to` IS NOT NULL))) AS copies
  WHERE copy > 1
) AS found;
