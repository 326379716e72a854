-- staff-turnover draft for Trino
--
-- Judges typed columns: a value that is not of its column's type cannot be staged at all.
-- Tables of other datasets are read under their published names, and taken as they are: judge them first.
-- What this file cannot say:
-- - Values of a wrong type, and fields that do not exist: a typed column cannot hold them, so loading refuses them
-- - The offset an instant was written with: a timestamp with time zone keeps the moment only
-- - Half characters (unpaired surrogates) and NUL in text: text in a database is UTF-8, and PostgreSQL refuses NUL
-- - Times written in the years 1 and 9999 that lie outside them in UTC: a timestamp with time zone is counted in UTC, and the years are judged there
-- - The day of an instant that dated codes follow: the written offset is gone, so it is the day in UTC
-- - Check digits of identifiers whose length varies: the weights are written out digit by digit
-- - Digits after the eighteenth decimal, and numbers of 10^20 or more: a decimal has 38 digits, and the staging table keeps 18 of them for the fraction
-- - Rules that decimals beyond the declared number decide, or beyond nine where none is declared or values are multiplied: a column has the decimals its field declares and a factor at most nine beside one with as many, so rules read the value rounded to them
-- - Products and sums with more than 20 digits before the point or 18 after it: a decimal has no room for them, so the rule is not known
-- - Rows that refer to themselves in a circle: the dialect has no recursion without a fixed depth
-- - Comparison with the last delivery: it would need that delivery's table under a name of its own
-- - Disclosure control: not yet said in SQL
-- - Which of several rows with one key, of overlapping intervals, or of equally many that should be alike, is named: rows of a table have no order; the others are named instead

-- 1. The published table: staff_turnover.
CREATE TABLE "staff_turnover" (
  "municipality_number" VARCHAR NOT NULL COMMENT 'Municipality number',
  "employer_organization_number" VARCHAR NOT NULL COMMENT 'Employer''s organisation number',
  "period_start" DATE NOT NULL COMMENT 'Period start',
  "period_end" DATE NOT NULL COMMENT 'Period end',
  "service_area" VARCHAR NOT NULL COMMENT 'Service area',
  "position_code" VARCHAR NOT NULL COMMENT 'Position code',
  "age_group" VARCHAR NOT NULL COMMENT 'Age group',
  "turnover_scope" VARCHAR NOT NULL COMMENT 'Turnover scope',
  "headcount_start" BIGINT COMMENT 'Employees at the start [{person}]',
  "leavers" BIGINT COMMENT 'Leavers [{person}]',
  "turnover_rate" DECIMAL(21, 1) COMMENT 'Turnover rate [%]',
  "includes_retirement" BOOLEAN NOT NULL COMMENT 'Includes retirement',
  "includes_hourly_paid" BOOLEAN NOT NULL COMMENT 'Includes hourly paid',
  "suppression" VARCHAR NOT NULL COMMENT 'Suppression'
)
COMMENT 'Staff turnover';

-- 2. The staging table: staff_turnover_staging. Rows land here first.
CREATE TABLE "staff_turnover_staging" (
  "municipality_number" VARCHAR,
  "employer_organization_number" VARCHAR,
  "period_start" DATE,
  "period_end" DATE,
  "service_area" VARCHAR,
  "position_code" VARCHAR,
  "age_group" VARCHAR,
  "turnover_scope" VARCHAR,
  "headcount_start" BIGINT,
  "leavers" BIGINT,
  "turnover_rate" DECIMAL(38, 18),
  "includes_retirement" BOOLEAN,
  "includes_hourly_paid" BOOLEAN,
  "suppression" VARCHAR
);

-- 3. Every violation in staff_turnover_staging: dataset, code, severity, field, row_key.
-- Left out: P: disclosure control is judged by samapne validate.
WITH
-- The moment data is judged at. Edit here; a classification date is the day all dated codes follow.
run AS (
  SELECT
    CURRENT_TIMESTAMP AS now_instant,
    CAST(at_timezone(from_unixtime_nanos(date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), CURRENT_TIMESTAMP) * 1000000), 'Europe/Oslo') AS DATE) AS now_date,
    CAST(NULL AS DATE) AS classification_date
),
-- The rows to judge. Edit here to judge another table or a part of one.
source_rows AS (
  SELECT
    t.*,
    COALESCE(t."employer_organization_number", '') || ' · ' || COALESCE(CAST(t."period_start" AS VARCHAR), '') || ' · ' || COALESCE(t."service_area", '') || ' · ' || COALESCE(t."position_code", '') || ' · ' || COALESCE(t."age_group", '') || ' · ' || COALESCE(t."turnover_scope", '') AS "row.key",
    COALESCE(CAST(run.classification_date AS VARCHAR), CAST(t."period_end" AS VARCHAR)) AS "day.municipality_number"
  FROM "staff_turnover_staging" AS t CROSS JOIN run
),
-- The first fault of each value.
judged_rows AS (
  SELECT
    s.*,
    CASE WHEN s."municipality_number" IS NULL THEN 'field.missing' WHEN s."municipality_number" NOT IN ('0101', '0104', '0105', '0106', '0111', '0118', '0119', '0121', '0122', '0123', '0124', '0125', '0127', '0128', '0135', '0136', '0137', '0138', '0211', '0213', '0214', '0215', '0216', '0217', '0219', '0220', '0221', '0226', '0227', '0228', '0229', '0230', '0231', '0233', '0234', '0235', '0236', '0237', '0238', '0239', '0301', '0402', '0403', '0412', '0415', '0417', '0418', '0419', '0420', '0423', '0425', '0426', '0427', '0428', '0429', '0430', '0432', '0434', '0436', '0437', '0438', '0439', '0441', '0501', '0502', '0511', '0512', '0513', '0514', '0515', '0516', '0517', '0519', '0520', '0521', '0522', '0528', '0529', '0532', '0533', '0534', '0536', '0538', '0540', '0541', '0542', '0543', '0544', '0545', '0602', '0604', '0605', '0612', '0615', '0616', '0617', '0618', '0619', '0620', '0621', '0622', '0623', '0624', '0625', '0626', '0627', '0628', '0631', '0632', '0633', '0701', '0702', '0704', '0706', '0709', '0710', '0711', '0712', '0713', '0714', '0715', '0716', '0719', '0720', '0722', '0723', '0728', '0729', '0805', '0806', '0807', '0811', '0814', '0815', '0817', '0819', '0821', '0822', '0826', '0827', '0828', '0829', '0830', '0831', '0833', '0834', '0901', '0904', '0906', '0911', '0912', '0914', '0919', '0926', '0928', '0929', '0935', '0937', '0938', '0940', '0941', '1001', '1002', '1003', '1004', '1014', '1017', '1018', '1021', '1026', '1027', '1029', '1032', '1034', '1037', '1046', '1101', '1102', '1103', '1106', '1108', '1111', '1112', '1114', '1119', '1120', '1121', '1122', '1124', '1127', '1129', '1130', '1133', '1134', '1135', '1141', '1142', '1144', '1145', '1146', '1149', '1151', '1154', '1159', '1160', '1201', '1211', '1216', '1219', '1221', '1222', '1223', '1224', '1227', '1228', '1231', '1232', '1233', '1234', '1235', '1238', '1241', '1242', '1243', '1244', '1245', '1246', '1247', '1251', '1252', '1253', '1256', '1259', '1260', '1263', '1264', '1265', '1266', '1401', '1411', '1412', '1413', '1416', '1417', '1418', '1419', '1420', '1421', '1422', '1424', '1426', '1428', '1429', '1430', '1431', '1432', '1433', '1438', '1439', '1441', '1443', '1444', '1445', '1449', '1502', '1503', '1504', '1505', '1506', '1507', '1508', '1511', '1514', '1515', '1516', '1517', '1519', '1520', '1523', '1524', '1525', '1526', '1528', '1529', '1531', '1532', '1534', '1535', '1539', '1543', '1545', '1546', '1547', '1548', '1551', '1554', '1556', '1557', '1560', '1563', '1566', '1567', '1569', '1571', '1572', '1573', '1576', '1577', '1578', '1579', '1580', '1601', '1612', '1613', '1617', '1620', '1621', '1622', '1624', '1627', '1630', '1632', '1633', '1634', '1635', '1636', '1638', '1640', '1644', '1648', '1653', '1657', '1662', '1663', '1664', '1665', '1702', '1703', '1711', '1714', '1717', '1718', '1719', '1721', '1723', '1724', '1725', '1729', '1736', '1738', '1739', '1740', '1742', '1743', '1744', '1748', '1749', '1750', '1751', '1755', '1756', '1804', '1805', '1806', '1811', '1812', '1813', '1815', '1816', '1818', '1820', '1822', '1824', '1825', '1826', '1827', '1828', '1832', '1833', '1834', '1835', '1836', '1837', '1838', '1839', '1840', '1841', '1842', '1845', '1848', '1849', '1850', '1851', '1852', '1853', '1854', '1856', '1857', '1859', '1860', '1865', '1866', '1867', '1868', '1870', '1871', '1874', '1875', '1901', '1902', '1903', '1911', '1913', '1915', '1917', '1919', '1920', '1922', '1923', '1924', '1925', '1926', '1927', '1928', '1929', '1931', '1933', '1936', '1938', '1939', '1940', '1941', '1942', '1943', '2002', '2003', '2004', '2011', '2012', '2014', '2015', '2017', '2018', '2019', '2020', '2021', '2022', '2023', '2024', '2025', '2027', '2028', '2030', '3001', '3002', '3003', '3004', '3005', '3006', '3007', '3011', '3012', '3013', '3014', '3015', '3016', '3017', '3018', '3019', '3020', '3021', '3022', '3023', '3024', '3025', '3026', '3027', '3028', '3029', '3030', '3031', '3032', '3033', '3034', '3035', '3036', '3037', '3038', '3039', '3040', '3041', '3042', '3043', '3044', '3045', '3046', '3047', '3048', '3049', '3050', '3051', '3052', '3053', '3054', '3101', '3103', '3105', '3107', '3110', '3112', '3114', '3116', '3118', '3120', '3122', '3124', '3201', '3203', '3205', '3207', '3209', '3212', '3214', '3216', '3218', '3220', '3222', '3224', '3226', '3228', '3230', '3232', '3234', '3236', '3238', '3240', '3242', '3301', '3303', '3305', '3310', '3312', '3314', '3316', '3318', '3320', '3322', '3324', '3326', '3328', '3330', '3332', '3334', '3336', '3338', '3401', '3403', '3405', '3407', '3411', '3412', '3413', '3414', '3415', '3416', '3417', '3418', '3419', '3420', '3421', '3422', '3423', '3424', '3425', '3426', '3427', '3428', '3429', '3430', '3431', '3432', '3433', '3434', '3435', '3436', '3437', '3438', '3439', '3440', '3441', '3442', '3443', '3446', '3447', '3448', '3449', '3450', '3451', '3452', '3453', '3454', '3801', '3802', '3803', '3804', '3805', '3806', '3807', '3808', '3811', '3812', '3813', '3814', '3815', '3816', '3817', '3818', '3819', '3820', '3821', '3822', '3823', '3824', '3825', '3901', '3903', '3905', '3907', '3909', '3911', '4001', '4003', '4005', '4010', '4012', '4014', '4016', '4018', '4020', '4022', '4024', '4026', '4028', '4030', '4032', '4034', '4036', '4201', '4202', '4203', '4204', '4205', '4206', '4207', '4211', '4212', '4213', '4214', '4215', '4216', '4217', '4218', '4219', '4220', '4221', '4222', '4223', '4224', '4225', '4226', '4227', '4228', '4601', '4602', '4611', '4612', '4613', '4614', '4615', '4616', '4617', '4618', '4619', '4620', '4621', '4622', '4623', '4624', '4625', '4626', '4627', '4628', '4629', '4630', '4631', '4632', '4633', '4634', '4635', '4636', '4637', '4638', '4639', '4640', '4641', '4642', '4643', '4644', '4645', '4646', '4647', '4648', '4649', '4650', '4651', '5001', '5004', '5005', '5006', '5007', '5011', '5012', '5013', '5014', '5015', '5016', '5017', '5018', '5019', '5020', '5021', '5022', '5023', '5024', '5025', '5026', '5027', '5028', '5029', '5030', '5031', '5032', '5033', '5034', '5035', '5036', '5037', '5038', '5039', '5040', '5041', '5042', '5043', '5044', '5045', '5046', '5047', '5048', '5049', '5050', '5051', '5052', '5053', '5054', '5055', '5056', '5057', '5058', '5059', '5060', '5061', '5401', '5402', '5403', '5404', '5405', '5406', '5411', '5412', '5413', '5414', '5415', '5416', '5417', '5418', '5419', '5420', '5421', '5422', '5423', '5424', '5425', '5426', '5427', '5428', '5429', '5430', '5432', '5433', '5434', '5435', '5436', '5437', '5438', '5439', '5440', '5441', '5442', '5443', '5444', '5501', '5503', '5510', '5512', '5514', '5516', '5518', '5520', '5522', '5524', '5526', '5528', '5530', '5532', '5534', '5536', '5538', '5540', '5542', '5544', '5546', '5601', '5603', '5605', '5607', '5610', '5612', '5614', '5616', '5618', '5620', '5622', '5624', '5626', '5628', '5630', '5632', '5634', '5636') THEN 'code.unknown' WHEN s."day.municipality_number" IS NULL AND s."municipality_number" NOT IN ('0301', '1101', '1103', '1106', '1108', '1111', '1112', '1114', '1119', '1120', '1121', '1122', '1124', '1127', '1130', '1133', '1134', '1135', '1144', '1145', '1146', '1149', '1151', '1160', '1505', '1506', '1508', '1511', '1514', '1515', '1516', '1517', '1520', '1525', '1528', '1531', '1532', '1535', '1539', '1547', '1554', '1557', '1560', '1563', '1566', '1573', '1576', '1577', '1578', '1579', '1580', '1804', '1806', '1811', '1812', '1813', '1815', '1816', '1818', '1820', '1822', '1824', '1825', '1826', '1827', '1828', '1832', '1833', '1834', '1835', '1836', '1837', '1838', '1839', '1840', '1841', '1845', '1848', '1851', '1853', '1856', '1857', '1859', '1860', '1865', '1866', '1867', '1868', '1870', '1871', '1874', '1875', '3101', '3103', '3105', '3107', '3110', '3112', '3114', '3116', '3118', '3120', '3122', '3124', '3201', '3203', '3205', '3207', '3209', '3212', '3214', '3216', '3218', '3220', '3222', '3224', '3226', '3228', '3230', '3232', '3234', '3236', '3238', '3240', '3242', '3301', '3303', '3305', '3310', '3312', '3314', '3316', '3318', '3320', '3322', '3324', '3326', '3328', '3330', '3332', '3334', '3336', '3338', '3401', '3403', '3405', '3407', '3411', '3412', '3413', '3414', '3415', '3416', '3417', '3418', '3419', '3420', '3421', '3422', '3423', '3424', '3425', '3426', '3427', '3428', '3429', '3430', '3431', '3432', '3433', '3434', '3435', '3436', '3437', '3438', '3439', '3440', '3441', '3442', '3443', '3446', '3447', '3448', '3449', '3450', '3451', '3452', '3453', '3454', '3901', '3903', '3905', '3907', '3909', '3911', '4001', '4003', '4005', '4010', '4012', '4014', '4016', '4018', '4020', '4022', '4024', '4026', '4028', '4030', '4032', '4034', '4036', '4201', '4202', '4203', '4204', '4205', '4206', '4207', '4211', '4212', '4213', '4214', '4215', '4216', '4217', '4218', '4219', '4220', '4221', '4222', '4223', '4224', '4225', '4226', '4227', '4228', '4601', '4602', '4611', '4612', '4613', '4614', '4615', '4616', '4617', '4618', '4619', '4620', '4621', '4622', '4623', '4624', '4625', '4626', '4627', '4628', '4629', '4630', '4631', '4632', '4633', '4634', '4635', '4636', '4637', '4638', '4639', '4640', '4641', '4642', '4643', '4644', '4645', '4646', '4647', '4648', '4649', '4650', '4651', '5001', '5006', '5007', '5014', '5020', '5021', '5022', '5025', '5026', '5027', '5028', '5029', '5031', '5032', '5033', '5034', '5035', '5036', '5037', '5038', '5041', '5042', '5043', '5044', '5045', '5046', '5047', '5049', '5052', '5053', '5054', '5055', '5056', '5057', '5058', '5059', '5060', '5061', '5501', '5503', '5510', '5512', '5514', '5516', '5518', '5520', '5522', '5524', '5526', '5528', '5530', '5532', '5534', '5536', '5538', '5540', '5542', '5544', '5546', '5601', '5603', '5605', '5607', '5610', '5612', '5614', '5616', '5618', '5620', '5622', '5624', '5626', '5628', '5630', '5632', '5634', '5636') THEN 'code.expired' WHEN s."day.municipality_number" IS NOT NULL AND NOT ((s."municipality_number" IN ('0101', '0104', '0105', '0106', '0111', '0118', '0119', '0121', '0122', '0123', '0124', '0125', '0127', '0128', '0135', '0136', '0137', '0138', '0211', '0213', '0214', '0215', '0216', '0217', '0219', '0220', '0221', '0226', '0227', '0228', '0229', '0230', '0231', '0233', '0234', '0235', '0236', '0237', '0238', '0239', '0402', '0403', '0412', '0415', '0417', '0418', '0419', '0420', '0423', '0425', '0426', '0427', '0428', '0429', '0430', '0432', '0434', '0436', '0437', '0438', '0439', '0441', '0501', '0502', '0511', '0512', '0513', '0514', '0515', '0516', '0517', '0519', '0520', '0521', '0522', '0528', '0529', '0532', '0533', '0534', '0536', '0538', '0540', '0541', '0542', '0543', '0544', '0602', '0604', '0605', '0612', '0616', '0617', '0618', '0619', '0621', '0622', '0623', '0624', '0625', '0626', '0627', '0628', '0631', '0632', '0633', '0704', '0711', '0713', '0716', '0805', '0806', '0807', '0811', '0814', '0815', '0817', '0819', '0821', '0822', '0826', '0827', '0828', '0829', '0830', '0831', '0833', '0834', '0901', '0904', '0906', '0911', '0912', '0914', '0919', '0926', '0928', '0929', '0935', '0937', '0938', '0940', '0941', '1001', '1002', '1003', '1004', '1014', '1017', '1018', '1021', '1026', '1027', '1029', '1032', '1034', '1037', '1046', '1102', '1129', '1141', '1142', '1201', '1211', '1216', '1219', '1221', '1222', '1223', '1224', '1227', '1228', '1231', '1232', '1233', '1234', '1235', '1238', '1241', '1242', '1243', '1244', '1245', '1246', '1247', '1251', '1252', '1253', '1256', '1259', '1260', '1263', '1264', '1265', '1266', '1401', '1411', '1412', '1413', '1416', '1417', '1418', '1419', '1421', '1422', '1426', '1428', '1429', '1430', '1431', '1432', '1433', '1438', '1439', '1441', '1444', '1445', '1449', '1502', '1504', '1514', '1519', '1523', '1524', '1526', '1529', '1534', '1543', '1545', '1546', '1548', '1571', '1805', '1826', '1854', '1867', '1902', '1911', '1913', '1917', '1919', '1922', '1923', '1924', '1925', '1926', '1927', '1928', '1931', '1933', '1936', '1938', '1941', '1943', '2002', '2003', '2011', '2012', '2014', '2015', '2017', '2018', '2019', '2021', '2022', '2023', '2024', '2025', '2027', '2028', '2030') AND s."day.municipality_number" >= '2002-01-01' AND s."day.municipality_number" < '2020-01-01') OR (s."municipality_number" IN ('0301', '1101', '1103', '1106', '1111', '1112', '1114', '1119', '1120', '1121', '1122', '1124', '1127', '1130', '1133', '1134', '1135', '1144', '1145', '1146', '1149', '1151', '1511', '1515', '1516', '1517', '1520', '1525', '1528', '1531', '1532', '1535', '1539', '1547', '1554', '1557', '1560', '1563', '1566', '1573', '1804', '1811', '1812', '1813', '1815', '1816', '1818', '1820', '1822', '1824', '1825', '1827', '1828', '1832', '1834', '1835', '1836', '1837', '1838', '1839', '1840', '1848', '1851', '1856', '1857', '1859', '1860', '1865', '1866', '1868', '1871', '1874') AND s."day.municipality_number" >= '2002-01-01') OR (s."municipality_number" IN ('0545', '0615', '0620', '0701', '0714', '1420', '1424', '1443', '1551', '1929') AND s."day.municipality_number" >= '2002-01-01' AND s."day.municipality_number" < '2003-01-01') OR (s."municipality_number" IN ('0545', '0615', '0620', '0714', '1420', '1424', '1443', '1551', '1929') AND s."day.municipality_number" >= '2003-01-01' AND s."day.municipality_number" < '2005-01-01') OR (s."municipality_number" IN ('0545', '0615', '0620', '0714', '1420', '1424', '1443', '1551', '1929') AND s."day.municipality_number" >= '2005-01-01' AND s."day.municipality_number" < '2011-01-01') OR (s."municipality_number" IN ('0545', '0615', '0620', '0714', '1420', '1424', '1443', '1551', '1929') AND s."day.municipality_number" >= '2011-01-01' AND s."day.municipality_number" < '2012-01-01') OR (s."municipality_number" IN ('0545', '0615', '0620', '0714', '1420', '1424', '1443', '1551', '1929') AND s."day.municipality_number" >= '2012-01-01' AND s."day.municipality_number" < '2015-01-01') OR (s."municipality_number" IN ('0545', '0615', '0620', '0714', '1420', '1424', '1443', '1551', '1929') AND s."day.municipality_number" >= '2015-01-01' AND s."day.municipality_number" < '2017-01-01') OR (s."municipality_number" IN ('0545', '0615', '0620', '0710', '1420', '1424', '1443', '1551', '1929') AND s."day.municipality_number" >= '2017-01-01' AND s."day.municipality_number" < '2020-01-01') OR (s."municipality_number" IN ('0701') AND s."day.municipality_number" >= '2003-01-01' AND s."day.municipality_number" < '2020-01-01') OR (s."municipality_number" IN ('0702', '0709', '0722', '0723', '0728', '1601', '1612', '1613', '1617', '1620', '1621', '1622', '1624', '1627', '1630', '1632', '1633', '1634', '1635', '1636', '1638', '1640', '1644', '1648', '1653', '1657', '1662', '1663', '1664', '1665', '1702', '1703', '1711', '1714', '1717', '1718', '1719', '1721', '1724', '1725', '1738', '1740', '1742', '1743', '1744', '1748', '1749', '1750', '1751', '1755', '1852', '1870', '1940') AND s."day.municipality_number" >= '2002-01-01' AND s."day.municipality_number" < '2018-01-01') OR (s."municipality_number" IN ('0706', '0719', '0720', '1841') AND s."day.municipality_number" >= '2002-01-01' AND s."day.municipality_number" < '2017-01-01') OR (s."municipality_number" IN ('0712', '0715', '0729', '1852', '1903', '1940', '5004', '5011', '5012', '5013', '5015', '5016', '5017', '5018', '5019', '5023', '5024', '5030', '5039', '5040', '5048', '5050', '5051') AND s."day.municipality_number" >= '2018-01-01' AND s."day.municipality_number" < '2020-01-01') OR (s."municipality_number" IN ('0714') AND s."day.municipality_number" >= '2017-01-01' AND s."day.municipality_number" < '2018-01-01') OR (s."municipality_number" IN ('1108', '1506', '1514', '1577', '1578', '1579', '1806', '1826', '1867', '1875', '3401', '3403', '3405', '3407', '3411', '3412', '3413', '3414', '3415', '3416', '3417', '3418', '3419', '3420', '3421', '3422', '3423', '3424', '3425', '3426', '3427', '3428', '3429', '3430', '3431', '3432', '3433', '3434', '3435', '3436', '3437', '3438', '3439', '3440', '3441', '3442', '3443', '3446', '3447', '3448', '3449', '3450', '3451', '3452', '3453', '3454', '4201', '4202', '4203', '4204', '4205', '4206', '4207', '4211', '4212', '4213', '4214', '4215', '4216', '4217', '4218', '4219', '4220', '4221', '4222', '4223', '4224', '4225', '4226', '4227', '4228', '4601', '4602', '4611', '4612', '4613', '4614', '4615', '4616', '4617', '4618', '4619', '4620', '4621', '4622', '4623', '4624', '4625', '4626', '4627', '4628', '4629', '4630', '4631', '4632', '4633', '4634', '4635', '4636', '4637', '4638', '4639', '4640', '4641', '4642', '4643', '4644', '4645', '4646', '4647', '4648', '4649', '4650', '4651', '5006', '5007', '5055', '5056', '5057', '5058', '5059', '5060') AND s."day.municipality_number" >= '2020-01-01') OR (s."municipality_number" IN ('1154', '1159', '1569', '1572') AND s."day.municipality_number" >= '2002-01-01' AND s."day.municipality_number" < '2006-01-01') OR (s."municipality_number" IN ('1160', '1576') AND s."day.municipality_number" >= '2006-01-01') OR (s."municipality_number" IN ('1503', '1556') AND s."day.municipality_number" >= '2002-01-01' AND s."day.municipality_number" < '2008-01-01') OR (s."municipality_number" IN ('1505') AND s."day.municipality_number" >= '2008-01-01') OR (s."municipality_number" IN ('1507', '3001', '3002', '3003', '3004', '3005', '3006', '3007', '3011', '3012', '3013', '3014', '3015', '3016', '3017', '3018', '3019', '3020', '3021', '3022', '3023', '3024', '3025', '3026', '3027', '3028', '3029', '3030', '3031', '3032', '3033', '3034', '3035', '3036', '3037', '3038', '3039', '3040', '3041', '3042', '3043', '3044', '3045', '3046', '3047', '3048', '3049', '3050', '3051', '3052', '3053', '3054', '3801', '3802', '3803', '3804', '3805', '3806', '3807', '3808', '3811', '3812', '3813', '3814', '3815', '3816', '3817', '3818', '3819', '3820', '3821', '3822', '3823', '3824', '3825', '5401', '5402', '5403', '5404', '5405', '5406', '5411', '5412', '5413', '5414', '5415', '5416', '5417', '5418', '5419', '5420', '5421', '5422', '5423', '5424', '5425', '5426', '5427', '5428', '5429', '5430', '5432', '5433', '5434', '5435', '5436', '5437', '5438', '5439', '5440', '5441', '5442', '5443', '5444') AND s."day.municipality_number" >= '2020-01-01' AND s."day.municipality_number" < '2024-01-01') OR (s."municipality_number" IN ('1508', '1580', '1833', '1845', '3101', '3103', '3105', '3107', '3110', '3112', '3114', '3116', '3118', '3120', '3122', '3124', '3201', '3203', '3205', '3207', '3209', '3212', '3214', '3216', '3218', '3220', '3222', '3224', '3226', '3228', '3230', '3232', '3234', '3236', '3238', '3240', '3242', '3301', '3303', '3305', '3310', '3312', '3314', '3316', '3318', '3320', '3322', '3324', '3326', '3328', '3330', '3332', '3334', '3336', '3338', '3901', '3903', '3905', '3907', '3909', '3911', '4001', '4003', '4005', '4010', '4012', '4014', '4016', '4018', '4020', '4022', '4024', '4026', '4028', '4030', '4032', '4034', '4036', '5037', '5501', '5503', '5510', '5512', '5514', '5516', '5518', '5520', '5522', '5524', '5526', '5528', '5530', '5532', '5534', '5536', '5538', '5540', '5542', '5544', '5546', '5601', '5603', '5605', '5607', '5610', '5612', '5614', '5616', '5618', '5620', '5622', '5624', '5626', '5628', '5630', '5632', '5634', '5636') AND s."day.municipality_number" >= '2024-01-01') OR (s."municipality_number" IN ('1567', '1942', '2004') AND s."day.municipality_number" >= '2002-01-01' AND s."day.municipality_number" < '2019-01-01') OR (s."municipality_number" IN ('1723', '1729', '1849', '1850') AND s."day.municipality_number" >= '2002-01-01' AND s."day.municipality_number" < '2012-01-01') OR (s."municipality_number" IN ('1736') AND s."day.municipality_number" >= '2002-01-01' AND s."day.municipality_number" < '2011-01-01') OR (s."municipality_number" IN ('1736') AND s."day.municipality_number" >= '2011-01-01' AND s."day.municipality_number" < '2018-01-01') OR (s."municipality_number" IN ('1739', '1920', '1939') AND s."day.municipality_number" >= '2002-01-01' AND s."day.municipality_number" < '2015-01-01') OR (s."municipality_number" IN ('1739') AND s."day.municipality_number" >= '2015-01-01' AND s."day.municipality_number" < '2018-01-01') OR (s."municipality_number" IN ('1756') AND s."day.municipality_number" >= '2012-01-01' AND s."day.municipality_number" < '2018-01-01') OR (s."municipality_number" IN ('1833', '1845') AND s."day.municipality_number" >= '2002-01-01' AND s."day.municipality_number" < '2024-01-01') OR (s."municipality_number" IN ('1841') AND s."day.municipality_number" >= '2017-01-01') OR (s."municipality_number" IN ('1842') AND s."day.municipality_number" >= '2002-01-01' AND s."day.municipality_number" < '2005-01-01') OR (s."municipality_number" IN ('1849', '1850') AND s."day.municipality_number" >= '2012-01-01' AND s."day.municipality_number" < '2020-01-01') OR (s."municipality_number" IN ('1853') AND s."day.municipality_number" >= '2002-01-01' AND s."day.municipality_number" < '2022-01-01') OR (s."municipality_number" IN ('1853') AND s."day.municipality_number" >= '2022-01-01') OR (s."municipality_number" IN ('1870', '5014', '5020', '5021', '5022', '5026', '5027', '5028', '5029', '5031', '5032', '5033', '5034', '5035', '5036', '5038', '5041', '5042', '5043', '5044', '5045', '5046', '5047', '5049', '5052', '5053', '5054') AND s."day.municipality_number" >= '2018-01-01') OR (s."municipality_number" IN ('1901', '1915') AND s."day.municipality_number" >= '2002-01-01' AND s."day.municipality_number" < '2013-01-01') OR (s."municipality_number" IN ('1903') AND s."day.municipality_number" >= '2013-01-01' AND s."day.municipality_number" < '2018-01-01') OR (s."municipality_number" IN ('1920', '1939') AND s."day.municipality_number" >= '2015-01-01' AND s."day.municipality_number" < '2020-01-01') OR (s."municipality_number" IN ('1942', '2004', '5005') AND s."day.municipality_number" >= '2019-01-01' AND s."day.municipality_number" < '2020-01-01') OR (s."municipality_number" IN ('2020') AND s."day.municipality_number" >= '2002-01-01' AND s."day.municipality_number" < '2004-01-01') OR (s."municipality_number" IN ('2020') AND s."day.municipality_number" >= '2004-01-01' AND s."day.municipality_number" < '2020-01-01') OR (s."municipality_number" IN ('5001', '5025') AND s."day.municipality_number" >= '2018-01-01' AND s."day.municipality_number" < '2023-01-01') OR (s."municipality_number" IN ('5001', '5025') AND s."day.municipality_number" >= '2023-01-01') OR (s."municipality_number" IN ('5005') AND s."day.municipality_number" >= '2018-01-01' AND s."day.municipality_number" < '2019-01-01') OR (s."municipality_number" IN ('5037') AND s."day.municipality_number" >= '2018-01-01' AND s."day.municipality_number" < '2024-01-01') OR (s."municipality_number" IN ('5061') AND s."day.municipality_number" >= '2019-01-01')) THEN 'code.not_valid_then' END AS "fault.municipality_number",
    CASE WHEN s."employer_organization_number" IS NULL THEN 'field.missing' WHEN NOT regexp_like(s."employer_organization_number", '\A[0-9]{9}\z') THEN 'identifier.shape' WHEN (11 - (3 * CAST(substr(s."employer_organization_number", 1, 1) AS INTEGER) + 2 * CAST(substr(s."employer_organization_number", 2, 1) AS INTEGER) + 7 * CAST(substr(s."employer_organization_number", 3, 1) AS INTEGER) + 6 * CAST(substr(s."employer_organization_number", 4, 1) AS INTEGER) + 5 * CAST(substr(s."employer_organization_number", 5, 1) AS INTEGER) + 4 * CAST(substr(s."employer_organization_number", 6, 1) AS INTEGER) + 3 * CAST(substr(s."employer_organization_number", 7, 1) AS INTEGER) + 2 * CAST(substr(s."employer_organization_number", 8, 1) AS INTEGER)) % 11) % 11 <> CAST(substr(s."employer_organization_number", 9, 1) AS INTEGER) THEN 'identifier.check_digit' END AS "fault.employer_organization_number",
    CASE WHEN s."period_start" IS NULL THEN 'field.missing' WHEN (s."period_start" < DATE '0001-01-01' OR s."period_start" > DATE '9999-12-31') THEN 'date.invalid' END AS "fault.period_start",
    CASE WHEN s."period_end" IS NULL THEN 'field.missing' WHEN (s."period_end" < DATE '0001-01-01' OR s."period_end" > DATE '9999-12-31') THEN 'date.invalid' END AS "fault.period_end",
    CASE WHEN s."service_area" IS NULL THEN 'field.missing' WHEN s."service_area" NOT IN ('all', 'administration', 'kindergarten', 'primary_school', 'health_and_care', 'social_services', 'child_welfare', 'water_sewage_waste', 'culture', 'planning_environment', 'roads_transport', 'fire_rescue', 'housing_business', 'church', 'other') THEN 'code.unknown' END AS "fault.service_area",
    CASE WHEN s."position_code" IS NULL THEN 'field.missing' WHEN s."position_code" = '' THEN 'text.too_short' WHEN regexp_like(s."position_code", '[\x{1}-\x{1f}\x{7f}-\x{9f}\x{2028}\x{2029}]') THEN 'text.control_character' WHEN regexp_like(s."position_code", '(?:\A[\x{20}\x{a0}\x{1680}\x{202f}\x{205f}\x{3000}\x{feff}\x{2000}-\x{200a}]|[\x{20}\x{a0}\x{1680}\x{202f}\x{205f}\x{3000}\x{feff}\x{2000}-\x{200a}]\z)') THEN 'text.not_trimmed' WHEN normalize(s."position_code", NFC) <> s."position_code" THEN 'text.not_nfc' WHEN s."position_code" IN ('NA', 'N/A', 'n/a', 'NULL', 'null', 'None', 'NaN', 'nan', 'undefined', 'undefined undefined', '#N/A', '#I/T', '#REF!', '#VALUE!', '#VERDI!', '#NAME?', '#NAVN?', '#DIV/0!', '#NUM!', '#NULL!', '-', '--', '?', '.', '..', ':') THEN 'text.placeholder' WHEN NOT regexp_like(s."position_code", '\A([0-9]{4}|total)\z') THEN 'text.pattern' END AS "fault.position_code",
    CASE WHEN s."age_group" IS NULL THEN 'field.missing' WHEN s."age_group" NOT IN ('total', '16-29', '30-39', '40-49', '50-59', '60-69') THEN 'code.unknown' END AS "fault.age_group",
    CASE WHEN s."turnover_scope" IS NULL THEN 'field.missing' WHEN s."turnover_scope" NOT IN ('left_municipal_sector', 'left_employer', 'changed_position_group') THEN 'code.unknown' END AS "fault.turnover_scope",
    CASE WHEN s."headcount_start" NOT BETWEEN -9007199254740991 AND 9007199254740991 THEN 'number.not_whole' WHEN s."headcount_start" < 5 THEN 'number.too_small' END AS "fault.headcount_start",
    CASE WHEN s."leavers" NOT BETWEEN -9007199254740991 AND 9007199254740991 THEN 'number.not_whole' WHEN s."leavers" < 0 THEN 'number.too_small' END AS "fault.leavers",
    CASE WHEN s."turnover_rate" <> round(s."turnover_rate", 1) THEN 'number.too_many_decimals' WHEN s."turnover_rate" < 0 THEN 'number.too_small' WHEN s."turnover_rate" > 100 THEN 'number.too_large' END AS "fault.turnover_rate",
    CASE WHEN s."includes_retirement" IS NULL THEN 'field.missing' END AS "fault.includes_retirement",
    CASE WHEN s."includes_hourly_paid" IS NULL THEN 'field.missing' END AS "fault.includes_hourly_paid",
    CASE WHEN s."suppression" IS NULL THEN 'field.missing' WHEN s."suppression" NOT IN ('none', 'confidential', 'missing', 'not_applicable') THEN 'code.unknown' END AS "fault.suppression"
  FROM source_rows AS s
),
-- Values that rules may read: what has a fault that leaves no value is NULL.
checked_rows AS (
  SELECT
    j."row.key",
    j."fault.municipality_number",
    j."fault.employer_organization_number",
    j."fault.period_start",
    j."fault.period_end",
    j."fault.service_area",
    j."fault.position_code",
    j."fault.age_group",
    j."fault.turnover_scope",
    j."fault.headcount_start",
    j."fault.leavers",
    j."fault.turnover_rate",
    j."fault.includes_retirement",
    j."fault.includes_hourly_paid",
    j."fault.suppression",
    CASE WHEN j."fault.municipality_number" IN ('code.unknown') THEN NULL ELSE j."municipality_number" END AS "municipality_number",
    CASE WHEN j."fault.employer_organization_number" IN ('identifier.shape') THEN NULL ELSE j."employer_organization_number" END AS "employer_organization_number",
    CASE WHEN j."fault.period_start" IN ('date.invalid') THEN NULL ELSE j."period_start" END AS "period_start",
    CASE WHEN j."fault.period_end" IN ('date.invalid') THEN NULL ELSE j."period_end" END AS "period_end",
    CASE WHEN j."fault.service_area" IN ('code.unknown') THEN NULL ELSE j."service_area" END AS "service_area",
    CASE WHEN j."fault.position_code" IN ('text.too_short', 'text.control_character', 'text.not_trimmed', 'text.not_nfc', 'text.placeholder') OR j."position_code" = '' THEN NULL ELSE j."position_code" END AS "position_code",
    CASE WHEN j."fault.age_group" IN ('code.unknown') THEN NULL ELSE j."age_group" END AS "age_group",
    CASE WHEN j."fault.turnover_scope" IN ('code.unknown') THEN NULL ELSE j."turnover_scope" END AS "turnover_scope",
    CASE WHEN j."fault.headcount_start" IN ('number.not_whole') THEN NULL ELSE j."headcount_start" END AS "headcount_start",
    CASE WHEN j."fault.leavers" IN ('number.not_whole') THEN NULL ELSE j."leavers" END AS "leavers",
    CAST(j."turnover_rate" AS DECIMAL(21, 1)) AS "turnover_rate",
    j."includes_retirement",
    j."includes_hourly_paid",
    CASE WHEN j."fault.suppression" IN ('code.unknown') THEN NULL ELSE j."suppression" END AS "suppression"
  FROM judged_rows AS j
),
-- The rows referred to, and which rows repeat a key.
known_rows AS (
  SELECT
    c.*,
    CASE WHEN c."employer_organization_number" IS NOT NULL AND c."period_start" IS NOT NULL AND c."service_area" IS NOT NULL AND c."position_code" IS NOT NULL AND c."age_group" IS NOT NULL AND c."turnover_scope" IS NOT NULL THEN row_number() OVER (PARTITION BY c."employer_organization_number", c."period_start", c."service_area", c."position_code", c."age_group", c."turnover_scope" ORDER BY c."employer_organization_number", c."period_start", c."service_area", c."position_code", c."age_group", c."turnover_scope") ELSE 1 END AS "row.copy"
  FROM checked_rows AS c
)
SELECT 'staff-turnover' AS dataset, code, severity, field, row_key
FROM (
  -- Fields and rules
  SELECT v.code, v.severity, v.field, r."row.key" AS row_key
  FROM known_rows AS r CROSS JOIN run
  CROSS JOIN UNNEST(ARRAY[
    ROW(r."fault.municipality_number", CASE WHEN r."fault.municipality_number" IN ('code.expired') THEN 'warning' ELSE 'error' END, 'municipality_number'),
    ROW(r."fault.employer_organization_number", 'error', 'employer_organization_number'),
    ROW(r."fault.period_start", 'error', 'period_start'),
    ROW(r."fault.period_end", 'error', 'period_end'),
    ROW(r."fault.service_area", 'error', 'service_area'),
    ROW(r."fault.position_code", 'error', 'position_code'),
    ROW(r."fault.age_group", 'error', 'age_group'),
    ROW(r."fault.turnover_scope", 'error', 'turnover_scope'),
    ROW(CASE WHEN r."fault.headcount_start" IN ('number.too_small', 'number.too_large') AND (NOT (r."headcount_start" >= 5)) THEN NULL ELSE r."fault.headcount_start" END, 'error', 'headcount_start'),
    ROW(r."fault.leavers", 'error', 'leavers'),
    ROW(CASE WHEN r."fault.turnover_rate" IN ('number.too_small', 'number.too_large') AND (NOT ((r."headcount_start" < 5) OR (r."leavers" <= r."headcount_start"))) THEN NULL ELSE r."fault.turnover_rate" END, 'error', 'turnover_rate'),
    ROW(r."fault.includes_retirement", 'error', 'includes_retirement'),
    ROW(r."fault.includes_hourly_paid", 'error', 'includes_hourly_paid'),
    ROW(r."fault.suppression", 'error', 'suppression'),
    ROW(/* row.headcount_start < 5 || row.leavers > row.headcount_start || abs(row.turnover_rate * double(row.headcount_start) - 100.0 * double(row.leavers)) <= 0.05 * double(row.headcount_start) */ CASE WHEN NOT TRY((((r."headcount_start" < 5) OR (r."leavers" > r."headcount_start")) OR (abs(TRY(CAST(TRY(CAST(r."turnover_rate" * CAST(r."headcount_start" AS DECIMAL(20, 0)) AS DECIMAL(21, 1))) - TRY(CAST(100.0 * CAST(r."leavers" AS DECIMAL(20, 0)) AS DECIMAL(21, 1))) AS DECIMAL(21, 1)))) <= TRY(CAST(0.05 * CAST(r."headcount_start" AS DECIMAL(20, 0)) AS DECIMAL(22, 2)))))) THEN 'TO1' END, 'error', CAST(NULL AS VARCHAR)),
    ROW(/* row.headcount_start < 5 || row.leavers <= row.headcount_start */ CASE WHEN NOT TRY(((r."headcount_start" < 5) OR (r."leavers" <= r."headcount_start"))) THEN 'TO2' END, 'error', CAST(NULL AS VARCHAR)),
    ROW(/* row.period_end.getFullYear() == row.period_start.getFullYear() + 1 && row.period_end.getMonth() == row.period_start.getMonth() && row.period_end.getDate() == row.period_start.getDate() */ CASE WHEN NOT TRY((((year(at_timezone(from_unixtime_nanos((date_diff('day', DATE '1970-01-01', r."period_end") * 86400000) * 1000000), 'UTC')) = TRY(year(at_timezone(from_unixtime_nanos((date_diff('day', DATE '1970-01-01', r."period_start") * 86400000) * 1000000), 'UTC')) + 1)) AND ((month(at_timezone(from_unixtime_nanos((date_diff('day', DATE '1970-01-01', r."period_end") * 86400000) * 1000000), 'UTC')) - 1) = (month(at_timezone(from_unixtime_nanos((date_diff('day', DATE '1970-01-01', r."period_start") * 86400000) * 1000000), 'UTC')) - 1))) AND (day(at_timezone(from_unixtime_nanos((date_diff('day', DATE '1970-01-01', r."period_end") * 86400000) * 1000000), 'UTC')) = day(at_timezone(from_unixtime_nanos((date_diff('day', DATE '1970-01-01', r."period_start") * 86400000) * 1000000), 'UTC'))))) THEN 'TO3' END, 'error', CAST(NULL AS VARCHAR)),
    ROW(/* has(row.leavers) == (row.suppression == "none") && has(row.turnover_rate) == (row.suppression == "none") && (has(row.headcount_start) == (row.suppression == "none") || row.suppression == "missing") */ CASE WHEN NOT TRY(((((r."leavers" IS NOT NULL) = (r."suppression" = 'none')) AND ((r."turnover_rate" IS NOT NULL) = (r."suppression" = 'none'))) AND (((r."headcount_start" IS NOT NULL) = (r."suppression" = 'none')) OR (r."suppression" = 'missing')))) THEN 'TO4' END, 'error', CAST(NULL AS VARCHAR)),
    ROW(/* row.period_start.getMonth() == 11 && row.period_start.getDate() == 1 */ CASE WHEN NOT TRY((((month(at_timezone(from_unixtime_nanos((date_diff('day', DATE '1970-01-01', r."period_start") * 86400000) * 1000000), 'UTC')) - 1) = 11) AND (day(at_timezone(from_unixtime_nanos((date_diff('day', DATE '1970-01-01', r."period_start") * 86400000) * 1000000), 'UTC')) = 1))) THEN 'TO8' END, 'error', CAST(NULL AS VARCHAR)),
    ROW(/* row.period_end <= now.date */ CASE WHEN NOT TRY(((date_diff('day', DATE '1970-01-01', r."period_end") * 86400000) <= (date_diff('day', DATE '1970-01-01', run.now_date) * 86400000))) THEN 'TO9' END, 'error', CAST(NULL AS VARCHAR)),
    ROW(/* row.headcount_start < 5 || row.leavers == 0 || row.leavers >= 5 || row.headcount_start >= 20 */ CASE WHEN NOT TRY(((((r."headcount_start" < 5) OR (r."leavers" = 0)) OR (r."leavers" >= 5)) OR (r."headcount_start" >= 20))) THEN 'TO10' END, 'error', CAST(NULL AS VARCHAR)),
    ROW(/* row.turnover_scope != "left_municipal_sector" || row.includes_retirement */ CASE WHEN NOT TRY(((r."turnover_scope" <> 'left_municipal_sector') OR r."includes_retirement")) THEN 'TO11' END, 'error', CAST(NULL AS VARCHAR)),
    ROW(/* row.headcount_start >= 5 */ CASE WHEN NOT TRY((r."headcount_start" >= 5)) THEN 'P1' END, 'error', CAST(NULL AS VARCHAR))
  ]) AS v (code, severity, field)
  WHERE v.code IS NOT NULL
  UNION ALL
  -- The key
  SELECT 'key.duplicate' AS code, 'error' AS severity, CAST(NULL AS VARCHAR) AS field, r."row.key" AS row_key
  FROM known_rows AS r
  WHERE r."row.copy" > 1
  UNION ALL
  -- TO5 (sums)
  SELECT 'TO5' AS code, 'error' AS severity, CAST(NULL AS VARCHAR) AS field, totals.row_key AS row_key
  FROM (SELECT by_0, by_1, by_2, by_3, by_4, CASE WHEN count(*) = count(amount_0) THEN sum(amount_0) END AS amount_0, count(*) AS found, min(row_key) AS row_key
  FROM (SELECT CAST(r."employer_organization_number" AS VARCHAR) AS by_0, CAST((date_diff('day', DATE '1970-01-01', r."period_start") * 86400000) AS VARCHAR) AS by_1, CAST(r."service_area" AS VARCHAR) AS by_2, CAST(r."position_code" AS VARCHAR) AS by_3, CAST(r."age_group" AS VARCHAR) AS by_4, CAST(r."leavers" AS DOUBLE) AS amount_0, r."row.key" AS row_key
  FROM known_rows AS r CROSS JOIN run
  WHERE r."row.copy" = 1 AND (r."turnover_scope" = 'left_employer')) AS amounts
  WHERE by_0 IS NOT NULL AND by_1 IS NOT NULL AND by_2 IS NOT NULL AND by_3 IS NOT NULL AND by_4 IS NOT NULL
  GROUP BY by_0, by_1, by_2, by_3, by_4) AS totals
  JOIN (SELECT by_0, by_1, by_2, by_3, by_4, CASE WHEN count(*) = count(amount_0) THEN sum(amount_0) END AS amount_0, count(*) AS found, min(row_key) AS row_key
  FROM (SELECT CAST(r."employer_organization_number" AS VARCHAR) AS by_0, CAST((date_diff('day', DATE '1970-01-01', r."period_start") * 86400000) AS VARCHAR) AS by_1, CAST(r."service_area" AS VARCHAR) AS by_2, CAST(r."position_code" AS VARCHAR) AS by_3, CAST(r."age_group" AS VARCHAR) AS by_4, CAST(r."leavers" AS DOUBLE) AS amount_0, r."row.key" AS row_key
  FROM known_rows AS r CROSS JOIN run
  WHERE r."row.copy" = 1 AND (r."turnover_scope" = 'left_municipal_sector')) AS amounts
  WHERE by_0 IS NOT NULL AND by_1 IS NOT NULL AND by_2 IS NOT NULL AND by_3 IS NOT NULL AND by_4 IS NOT NULL
  GROUP BY by_0, by_1, by_2, by_3, by_4) AS parts ON totals.by_0 = parts.by_0 AND totals.by_1 = parts.by_1 AND totals.by_2 = parts.by_2 AND totals.by_3 = parts.by_3 AND totals.by_4 = parts.by_4
  WHERE NOT (parts.amount_0 - totals.amount_0 <= greatest(0.0, 0.0 * abs(totals.amount_0)) + 0.000000001 * greatest(1.0, abs(totals.amount_0), abs(parts.amount_0)))
  UNION ALL
  -- TO6 (constant_within)
  SELECT 'TO6' AS code, 'error' AS severity, CAST(NULL AS VARCHAR) AS field, row_key AS row_key
  FROM (SELECT row_key, own_0, first_value(own_0) OVER (PARTITION BY group_0, group_1, group_2, group_3, group_4 ORDER BY alike DESC, own_0) AS most_0
  FROM (SELECT *, count(*) OVER (PARTITION BY group_0, group_1, group_2, group_3, group_4, own_0) AS alike
  FROM (SELECT r."row.key" AS row_key, r."employer_organization_number" AS group_0, r."period_start" AS group_1, r."service_area" AS group_2, r."position_code" AS group_3, r."age_group" AS group_4, r."headcount_start" AS own_0
  FROM known_rows AS r CROSS JOIN run
  WHERE r."row.copy" = 1 AND r."employer_organization_number" IS NOT NULL AND r."period_start" IS NOT NULL AND r."service_area" IS NOT NULL AND r."position_code" IS NOT NULL AND r."age_group" IS NOT NULL AND r."headcount_start" IS NOT NULL) AS said
  WHERE own_0 IS NOT NULL) AS counted) AS measured
  WHERE own_0 <> most_0
  UNION ALL
  -- TO7 (contiguous)
  SELECT 'TO7' AS code, 'error' AS severity, CAST(NULL AS VARCHAR) AS field, row_key AS row_key
  FROM (SELECT row_key, from_ms, max(to_ms) OVER (PARTITION BY "employer_organization_number", "turnover_scope" ORDER BY from_ms, to_ms ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS ended_ms
  FROM (SELECT r."employer_organization_number", r."turnover_scope", (date_diff('day', DATE '1970-01-01', r."period_start") * 86400000) AS from_ms, (date_diff('day', DATE '1970-01-01', r."period_end") * 86400000) AS to_ms, r."row.key" AS row_key
  FROM known_rows AS r CROSS JOIN run
  WHERE r."row.copy" = 1 AND r."employer_organization_number" IS NOT NULL AND r."turnover_scope" IS NOT NULL AND r."period_start" IS NOT NULL AND r."period_end" IS NOT NULL AND (((r."service_area" = 'all') AND (r."position_code" = 'total')) AND (r."age_group" = 'total')) AND r."period_start" < r."period_end") AS intervals) AS neighbours
  WHERE from_ms <> ended_ms
  UNION ALL
  -- TO12 (constant_within)
  SELECT 'TO12' AS code, 'error' AS severity, CAST(NULL AS VARCHAR) AS field, row_key AS row_key
  FROM (SELECT row_key, own_0, own_1, first_value(own_0) OVER (PARTITION BY group_0, group_1, group_2 ORDER BY alike DESC, own_0, own_1) AS most_0, first_value(own_1) OVER (PARTITION BY group_0, group_1, group_2 ORDER BY alike DESC, own_0, own_1) AS most_1
  FROM (SELECT *, count(*) OVER (PARTITION BY group_0, group_1, group_2, own_0, own_1) AS alike
  FROM (SELECT r."row.key" AS row_key, r."employer_organization_number" AS group_0, r."period_start" AS group_1, r."turnover_scope" AS group_2, r."includes_retirement" AS own_0, r."includes_hourly_paid" AS own_1
  FROM known_rows AS r CROSS JOIN run
  WHERE r."row.copy" = 1 AND r."employer_organization_number" IS NOT NULL AND r."period_start" IS NOT NULL AND r."turnover_scope" IS NOT NULL AND r."includes_retirement" IS NOT NULL AND r."includes_hourly_paid" IS NOT NULL) AS said
  WHERE own_0 IS NOT NULL AND own_1 IS NOT NULL) AS counted) AS measured
  WHERE own_0 <> most_0 OR own_1 <> most_1
  UNION ALL
  -- TO13 (covers)
  SELECT 'TO13' AS code, 'warning' AS severity, CAST(NULL AS VARCHAR) AS field, wanted_0 || ' · ' || CAST(wanted_1 AS VARCHAR) || ' · ' || wanted_2 AS row_key
  FROM (SELECT DISTINCT r."employer_organization_number" AS wanted_0, r."period_start" AS wanted_1, r."turnover_scope" AS wanted_2 FROM known_rows AS r CROSS JOIN run
  WHERE r."row.copy" = 1 AND r."employer_organization_number" IS NOT NULL AND r."period_start" IS NOT NULL AND r."turnover_scope" IS NOT NULL
  EXCEPT
  SELECT r."employer_organization_number", r."period_start", r."turnover_scope" FROM known_rows AS r CROSS JOIN run
  WHERE r."row.copy" = 1 AND r."employer_organization_number" IS NOT NULL AND r."period_start" IS NOT NULL AND r."turnover_scope" IS NOT NULL AND (((r."service_area" = 'all') AND (r."position_code" = 'total')) AND (r."age_group" = 'total'))) AS uncovered
  UNION ALL
  -- TO14 (sums)
  SELECT 'TO14' AS code, 'error' AS severity, CAST(NULL AS VARCHAR) AS field, totals.row_key AS row_key
  FROM (SELECT by_0, by_1, by_2, by_3, by_4, CASE WHEN count(*) = count(amount_0) THEN sum(amount_0) END AS amount_0, CASE WHEN count(*) = count(amount_1) THEN sum(amount_1) END AS amount_1, count(*) AS found, min(row_key) AS row_key
  FROM (SELECT CAST(r."employer_organization_number" AS VARCHAR) AS by_0, CAST((date_diff('day', DATE '1970-01-01', r."period_start") * 86400000) AS VARCHAR) AS by_1, CAST(r."position_code" AS VARCHAR) AS by_2, CAST(r."age_group" AS VARCHAR) AS by_3, CAST(r."turnover_scope" AS VARCHAR) AS by_4, CAST(r."headcount_start" AS DOUBLE) AS amount_0, CAST(r."leavers" AS DOUBLE) AS amount_1, r."row.key" AS row_key
  FROM known_rows AS r CROSS JOIN run
  WHERE r."row.copy" = 1 AND (r."service_area" = 'all')) AS amounts
  WHERE by_0 IS NOT NULL AND by_1 IS NOT NULL AND by_2 IS NOT NULL AND by_3 IS NOT NULL AND by_4 IS NOT NULL
  GROUP BY by_0, by_1, by_2, by_3, by_4) AS totals
  JOIN (SELECT by_0, by_1, by_2, by_3, by_4, CASE WHEN count(*) = count(amount_0) THEN sum(amount_0) END AS amount_0, CASE WHEN count(*) = count(amount_1) THEN sum(amount_1) END AS amount_1, count(*) AS found, min(row_key) AS row_key
  FROM (SELECT CAST(r."employer_organization_number" AS VARCHAR) AS by_0, CAST((date_diff('day', DATE '1970-01-01', r."period_start") * 86400000) AS VARCHAR) AS by_1, CAST(r."position_code" AS VARCHAR) AS by_2, CAST(r."age_group" AS VARCHAR) AS by_3, CAST(r."turnover_scope" AS VARCHAR) AS by_4, CAST(r."headcount_start" AS DOUBLE) AS amount_0, CAST(r."leavers" AS DOUBLE) AS amount_1, r."row.key" AS row_key
  FROM known_rows AS r CROSS JOIN run
  WHERE r."row.copy" = 1 AND (r."service_area" <> 'all')) AS amounts
  WHERE by_0 IS NOT NULL AND by_1 IS NOT NULL AND by_2 IS NOT NULL AND by_3 IS NOT NULL AND by_4 IS NOT NULL
  GROUP BY by_0, by_1, by_2, by_3, by_4) AS parts ON totals.by_0 = parts.by_0 AND totals.by_1 = parts.by_1 AND totals.by_2 = parts.by_2 AND totals.by_3 = parts.by_3 AND totals.by_4 = parts.by_4
  WHERE NOT (parts.amount_0 - totals.amount_0 <= greatest(0.0, 0.0 * abs(totals.amount_0)) + 0.000000001 * greatest(1.0, abs(totals.amount_0), abs(parts.amount_0))) OR NOT (parts.amount_1 - totals.amount_1 <= greatest(0.0, 0.0 * abs(totals.amount_1)) + 0.000000001 * greatest(1.0, abs(totals.amount_1), abs(parts.amount_1)))
  UNION ALL
  -- TO15 (sums)
  SELECT 'TO15' AS code, 'error' AS severity, CAST(NULL AS VARCHAR) AS field, totals.row_key AS row_key
  FROM (SELECT by_0, by_1, by_2, by_3, by_4, CASE WHEN count(*) = count(amount_0) THEN sum(amount_0) END AS amount_0, CASE WHEN count(*) = count(amount_1) THEN sum(amount_1) END AS amount_1, count(*) AS found, min(row_key) AS row_key
  FROM (SELECT CAST(r."employer_organization_number" AS VARCHAR) AS by_0, CAST((date_diff('day', DATE '1970-01-01', r."period_start") * 86400000) AS VARCHAR) AS by_1, CAST(r."service_area" AS VARCHAR) AS by_2, CAST(r."age_group" AS VARCHAR) AS by_3, CAST(r."turnover_scope" AS VARCHAR) AS by_4, CAST(r."headcount_start" AS DOUBLE) AS amount_0, CAST(r."leavers" AS DOUBLE) AS amount_1, r."row.key" AS row_key
  FROM known_rows AS r CROSS JOIN run
  WHERE r."row.copy" = 1 AND (r."position_code" = 'total')) AS amounts
  WHERE by_0 IS NOT NULL AND by_1 IS NOT NULL AND by_2 IS NOT NULL AND by_3 IS NOT NULL AND by_4 IS NOT NULL
  GROUP BY by_0, by_1, by_2, by_3, by_4) AS totals
  JOIN (SELECT by_0, by_1, by_2, by_3, by_4, CASE WHEN count(*) = count(amount_0) THEN sum(amount_0) END AS amount_0, CASE WHEN count(*) = count(amount_1) THEN sum(amount_1) END AS amount_1, count(*) AS found, min(row_key) AS row_key
  FROM (SELECT CAST(r."employer_organization_number" AS VARCHAR) AS by_0, CAST((date_diff('day', DATE '1970-01-01', r."period_start") * 86400000) AS VARCHAR) AS by_1, CAST(r."service_area" AS VARCHAR) AS by_2, CAST(r."age_group" AS VARCHAR) AS by_3, CAST(r."turnover_scope" AS VARCHAR) AS by_4, CAST(r."headcount_start" AS DOUBLE) AS amount_0, CAST(r."leavers" AS DOUBLE) AS amount_1, r."row.key" AS row_key
  FROM known_rows AS r CROSS JOIN run
  WHERE r."row.copy" = 1 AND (r."position_code" <> 'total')) AS amounts
  WHERE by_0 IS NOT NULL AND by_1 IS NOT NULL AND by_2 IS NOT NULL AND by_3 IS NOT NULL AND by_4 IS NOT NULL
  GROUP BY by_0, by_1, by_2, by_3, by_4) AS parts ON totals.by_0 = parts.by_0 AND totals.by_1 = parts.by_1 AND totals.by_2 = parts.by_2 AND totals.by_3 = parts.by_3 AND totals.by_4 = parts.by_4
  WHERE NOT (parts.amount_0 - totals.amount_0 <= greatest(0.0, 0.0 * abs(totals.amount_0)) + 0.000000001 * greatest(1.0, abs(totals.amount_0), abs(parts.amount_0))) OR NOT (parts.amount_1 - totals.amount_1 <= greatest(0.0, 0.0 * abs(totals.amount_1)) + 0.000000001 * greatest(1.0, abs(totals.amount_1), abs(parts.amount_1)))
  UNION ALL
  -- TO16 (sums)
  SELECT 'TO16' AS code, 'error' AS severity, CAST(NULL AS VARCHAR) AS field, totals.row_key AS row_key
  FROM (SELECT by_0, by_1, by_2, by_3, by_4, CASE WHEN count(*) = count(amount_0) THEN sum(amount_0) END AS amount_0, CASE WHEN count(*) = count(amount_1) THEN sum(amount_1) END AS amount_1, count(*) AS found, min(row_key) AS row_key
  FROM (SELECT CAST(r."employer_organization_number" AS VARCHAR) AS by_0, CAST((date_diff('day', DATE '1970-01-01', r."period_start") * 86400000) AS VARCHAR) AS by_1, CAST(r."service_area" AS VARCHAR) AS by_2, CAST(r."position_code" AS VARCHAR) AS by_3, CAST(r."turnover_scope" AS VARCHAR) AS by_4, CAST(r."headcount_start" AS DOUBLE) AS amount_0, CAST(r."leavers" AS DOUBLE) AS amount_1, r."row.key" AS row_key
  FROM known_rows AS r CROSS JOIN run
  WHERE r."row.copy" = 1 AND (r."age_group" = 'total')) AS amounts
  WHERE by_0 IS NOT NULL AND by_1 IS NOT NULL AND by_2 IS NOT NULL AND by_3 IS NOT NULL AND by_4 IS NOT NULL
  GROUP BY by_0, by_1, by_2, by_3, by_4) AS totals
  JOIN (SELECT by_0, by_1, by_2, by_3, by_4, CASE WHEN count(*) = count(amount_0) THEN sum(amount_0) END AS amount_0, CASE WHEN count(*) = count(amount_1) THEN sum(amount_1) END AS amount_1, count(*) AS found, min(row_key) AS row_key
  FROM (SELECT CAST(r."employer_organization_number" AS VARCHAR) AS by_0, CAST((date_diff('day', DATE '1970-01-01', r."period_start") * 86400000) AS VARCHAR) AS by_1, CAST(r."service_area" AS VARCHAR) AS by_2, CAST(r."position_code" AS VARCHAR) AS by_3, CAST(r."turnover_scope" AS VARCHAR) AS by_4, CAST(r."headcount_start" AS DOUBLE) AS amount_0, CAST(r."leavers" AS DOUBLE) AS amount_1, r."row.key" AS row_key
  FROM known_rows AS r CROSS JOIN run
  WHERE r."row.copy" = 1 AND (r."age_group" <> 'total')) AS amounts
  WHERE by_0 IS NOT NULL AND by_1 IS NOT NULL AND by_2 IS NOT NULL AND by_3 IS NOT NULL AND by_4 IS NOT NULL
  GROUP BY by_0, by_1, by_2, by_3, by_4) AS parts ON totals.by_0 = parts.by_0 AND totals.by_1 = parts.by_1 AND totals.by_2 = parts.by_2 AND totals.by_3 = parts.by_3 AND totals.by_4 = parts.by_4
  WHERE NOT (parts.amount_0 - totals.amount_0 <= greatest(0.0, 0.0 * abs(totals.amount_0)) + 0.000000001 * greatest(1.0, abs(totals.amount_0), abs(parts.amount_0))) OR NOT (parts.amount_1 - totals.amount_1 <= greatest(0.0, 0.0 * abs(totals.amount_1)) + 0.000000001 * greatest(1.0, abs(totals.amount_1), abs(parts.amount_1)))
) AS found;
