-- equal-pay draft for PostgreSQL
--
-- Judges typed columns: a value that is not of its column's type cannot be staged at all.
-- Tables of other datasets are read under their published names, and taken as they are: judge them first.
-- What this file cannot say:
-- - Values of a wrong type, and fields that do not exist: a typed column cannot hold them, so loading refuses them
-- - The offset an instant was written with: a timestamp with time zone keeps the moment only
-- - Half characters (unpaired surrogates) and NUL in text: text in a database is UTF-8, and PostgreSQL refuses NUL
-- - Times written in the years 1 and 9999 that lie outside them in UTC: a timestamp with time zone is counted in UTC, and the years are judged there
-- - The day of an instant that dated codes follow: the written offset is gone, so it is the day in UTC
-- - Patterns that repeat a part more than 255 times: PostgreSQL's regular expressions stop there, and the pattern is not asked for
-- - Check digits of identifiers whose length varies: the weights are written out digit by digit
-- - Comparison with the last delivery: it would need that delivery's table under a name of its own
-- - Disclosure control: not yet said in SQL
-- - Which of several rows with one key, of overlapping intervals, or of equally many that should be alike, is named: rows of a table have no order; the others are named instead

-- 1. The published table: equal_pay.
CREATE TABLE "equal_pay" (
  "municipality_number" TEXT NOT NULL,
  "employer_organization_number" TEXT NOT NULL,
  "year" BIGINT NOT NULL,
  "position_level" TEXT NOT NULL,
  "position_level_label" TEXT NOT NULL,
  "pay_component" TEXT NOT NULL,
  "women" BIGINT,
  "men" BIGINT,
  "women_share" NUMERIC(38, 1),
  "average_pay_women" BIGINT,
  "average_pay_men" BIGINT,
  "women_pay_percent" NUMERIC(38, 1),
  "temporary_women" BIGINT,
  "temporary_men" BIGINT,
  "part_time_women" BIGINT,
  "part_time_men" BIGINT,
  "involuntary_part_time_women" BIGINT,
  "involuntary_part_time_men" BIGINT,
  "parental_leave_weeks_women" NUMERIC(38, 1),
  "parental_leave_weeks_men" NUMERIC(38, 1),
  "suppression" TEXT NOT NULL,
  PRIMARY KEY ("employer_organization_number", "year", "position_level", "pay_component"),
  CONSTRAINT "municipality_number_value" CHECK (NOT (
      ("municipality_number" NOT IN ('0101', '0104', '0105', '0106', '0111', '0118', '0119', '0121', '0122', '0123', '0124', '0125', '0127', '0128', '0135', '0136', '0137', '0138', '0211', '0213', '0214', '0215', '0216', '0217', '0219', '0220', '0221', '0226', '0227', '0228', '0229', '0230', '0231', '0233', '0234', '0235', '0236', '0237', '0238', '0239', '0301', '0402', '0403', '0412', '0415', '0417', '0418', '0419', '0420', '0423', '0425', '0426', '0427', '0428', '0429', '0430', '0432', '0434', '0436', '0437', '0438', '0439', '0441', '0501', '0502', '0511', '0512', '0513', '0514', '0515', '0516', '0517', '0519', '0520', '0521', '0522', '0528', '0529', '0532', '0533', '0534', '0536', '0538', '0540', '0541', '0542', '0543', '0544', '0545', '0602', '0604', '0605', '0612', '0615', '0616', '0617', '0618', '0619', '0620', '0621', '0622', '0623', '0624', '0625', '0626', '0627', '0628', '0631', '0632', '0633', '0701', '0702', '0704', '0706', '0709', '0710', '0711', '0712', '0713', '0714', '0715', '0716', '0719', '0720', '0722', '0723', '0728', '0729', '0805', '0806', '0807', '0811', '0814', '0815', '0817', '0819', '0821', '0822', '0826', '0827', '0828', '0829', '0830', '0831', '0833', '0834', '0901', '0904', '0906', '0911', '0912', '0914', '0919', '0926', '0928', '0929', '0935', '0937', '0938', '0940', '0941', '1001', '1002', '1003', '1004', '1014', '1017', '1018', '1021', '1026', '1027', '1029', '1032', '1034', '1037', '1046', '1101', '1102', '1103', '1106', '1108', '1111', '1112', '1114', '1119', '1120', '1121', '1122', '1124', '1127', '1129', '1130', '1133', '1134', '1135', '1141', '1142', '1144', '1145', '1146', '1149', '1151', '1154', '1159', '1160', '1201', '1211', '1216', '1219', '1221', '1222', '1223', '1224', '1227', '1228', '1231', '1232', '1233', '1234', '1235', '1238', '1241', '1242', '1243', '1244', '1245', '1246', '1247', '1251', '1252', '1253', '1256', '1259', '1260', '1263', '1264', '1265', '1266', '1401', '1411', '1412', '1413', '1416', '1417', '1418', '1419', '1420', '1421', '1422', '1424', '1426', '1428', '1429', '1430', '1431', '1432', '1433', '1438', '1439', '1441', '1443', '1444', '1445', '1449', '1502', '1503', '1504', '1505', '1506', '1507', '1508', '1511', '1514', '1515', '1516', '1517', '1519', '1520', '1523', '1524', '1525', '1526', '1528', '1529', '1531', '1532', '1534', '1535', '1539', '1543', '1545', '1546', '1547', '1548', '1551', '1554', '1556', '1557', '1560', '1563', '1566', '1567', '1569', '1571', '1572', '1573', '1576', '1577', '1578', '1579', '1580', '1601', '1612', '1613', '1617', '1620', '1621', '1622', '1624', '1627', '1630', '1632', '1633', '1634', '1635', '1636', '1638', '1640', '1644', '1648', '1653', '1657', '1662', '1663', '1664', '1665', '1702', '1703', '1711', '1714', '1717', '1718', '1719', '1721', '1723', '1724', '1725', '1729', '1736', '1738', '1739', '1740', '1742', '1743', '1744', '1748', '1749', '1750', '1751', '1755', '1756', '1804', '1805', '1806', '1811', '1812', '1813', '1815', '1816', '1818', '1820', '1822', '1824', '1825', '1826', '1827', '1828', '1832', '1833', '1834', '1835', '1836', '1837', '1838', '1839', '1840', '1841', '1842', '1845', '1848', '1849', '1850', '1851', '1852', '1853', '1854', '1856', '1857', '1859', '1860', '1865', '1866', '1867', '1868', '1870', '1871', '1874', '1875', '1901', '1902', '1903', '1911', '1913', '1915', '1917', '1919', '1920', '1922', '1923', '1924', '1925', '1926', '1927', '1928', '1929', '1931', '1933', '1936', '1938', '1939', '1940', '1941', '1942', '1943', '2002', '2003', '2004', '2011', '2012', '2014', '2015', '2017', '2018', '2019', '2020', '2021', '2022', '2023', '2024', '2025', '2027', '2028', '2030', '3001', '3002', '3003', '3004', '3005', '3006', '3007', '3011', '3012', '3013', '3014', '3015', '3016', '3017', '3018', '3019', '3020', '3021', '3022', '3023', '3024', '3025', '3026', '3027', '3028', '3029', '3030', '3031', '3032', '3033', '3034', '3035', '3036', '3037', '3038', '3039', '3040', '3041', '3042', '3043', '3044', '3045', '3046', '3047', '3048', '3049', '3050', '3051', '3052', '3053', '3054', '3101', '3103', '3105', '3107', '3110', '3112', '3114', '3116', '3118', '3120', '3122', '3124', '3201', '3203', '3205', '3207', '3209', '3212', '3214', '3216', '3218', '3220', '3222', '3224', '3226', '3228', '3230', '3232', '3234', '3236', '3238', '3240', '3242', '3301', '3303', '3305', '3310', '3312', '3314', '3316', '3318', '3320', '3322', '3324', '3326', '3328', '3330', '3332', '3334', '3336', '3338', '3401', '3403', '3405', '3407', '3411', '3412', '3413', '3414', '3415', '3416', '3417', '3418', '3419', '3420', '3421', '3422', '3423', '3424', '3425', '3426', '3427', '3428', '3429', '3430', '3431', '3432', '3433', '3434', '3435', '3436', '3437', '3438', '3439', '3440', '3441', '3442', '3443', '3446', '3447', '3448', '3449', '3450', '3451', '3452', '3453', '3454', '3801', '3802', '3803', '3804', '3805', '3806', '3807', '3808', '3811', '3812', '3813', '3814', '3815', '3816', '3817', '3818', '3819', '3820', '3821', '3822', '3823', '3824', '3825', '3901', '3903', '3905', '3907', '3909', '3911', '4001', '4003', '4005', '4010', '4012', '4014', '4016', '4018', '4020', '4022', '4024', '4026', '4028', '4030', '4032', '4034', '4036', '4201', '4202', '4203', '4204', '4205', '4206', '4207', '4211', '4212', '4213', '4214', '4215', '4216', '4217', '4218', '4219', '4220', '4221', '4222', '4223', '4224', '4225', '4226', '4227', '4228', '4601', '4602', '4611', '4612', '4613', '4614', '4615', '4616', '4617', '4618', '4619', '4620', '4621', '4622', '4623', '4624', '4625', '4626', '4627', '4628', '4629', '4630', '4631', '4632', '4633', '4634', '4635', '4636', '4637', '4638', '4639', '4640', '4641', '4642', '4643', '4644', '4645', '4646', '4647', '4648', '4649', '4650', '4651', '5001', '5004', '5005', '5006', '5007', '5011', '5012', '5013', '5014', '5015', '5016', '5017', '5018', '5019', '5020', '5021', '5022', '5023', '5024', '5025', '5026', '5027', '5028', '5029', '5030', '5031', '5032', '5033', '5034', '5035', '5036', '5037', '5038', '5039', '5040', '5041', '5042', '5043', '5044', '5045', '5046', '5047', '5048', '5049', '5050', '5051', '5052', '5053', '5054', '5055', '5056', '5057', '5058', '5059', '5060', '5061', '5401', '5402', '5403', '5404', '5405', '5406', '5411', '5412', '5413', '5414', '5415', '5416', '5417', '5418', '5419', '5420', '5421', '5422', '5423', '5424', '5425', '5426', '5427', '5428', '5429', '5430', '5432', '5433', '5434', '5435', '5436', '5437', '5438', '5439', '5440', '5441', '5442', '5443', '5444', '5501', '5503', '5510', '5512', '5514', '5516', '5518', '5520', '5522', '5524', '5526', '5528', '5530', '5532', '5534', '5536', '5538', '5540', '5542', '5544', '5546', '5601', '5603', '5605', '5607', '5610', '5612', '5614', '5616', '5618', '5620', '5622', '5624', '5626', '5628', '5630', '5632', '5634', '5636'))
    )),
  CONSTRAINT "employer_organization_number_value" CHECK (NOT (
      (NOT ("employer_organization_number" ~ '^[0-9]{9}$'))
      OR ((11 - (3 * (ascii(substr("employer_organization_number", 1, 1)) - 48) + 2 * (ascii(substr("employer_organization_number", 2, 1)) - 48) + 7 * (ascii(substr("employer_organization_number", 3, 1)) - 48) + 6 * (ascii(substr("employer_organization_number", 4, 1)) - 48) + 5 * (ascii(substr("employer_organization_number", 5, 1)) - 48) + 4 * (ascii(substr("employer_organization_number", 6, 1)) - 48) + 3 * (ascii(substr("employer_organization_number", 7, 1)) - 48) + 2 * (ascii(substr("employer_organization_number", 8, 1)) - 48)) % 11) % 11 <> (ascii(substr("employer_organization_number", 9, 1)) - 48))
    )),
  CONSTRAINT "year_value" CHECK (NOT (
      ("year" NOT BETWEEN -9007199254740991 AND 9007199254740991)
      OR ("year" < 2020)
    )),
  CONSTRAINT "position_level_value" CHECK (NOT (
      ("position_level" = '')
      OR (("position_level" ~ '[\U00000001-\U0000001f\U0000007f-\U0000009f\U00002028\U00002029]'))
      OR (("position_level" ~ '(?:^[\U00000020\U000000a0\U00001680\U0000202f\U0000205f\U00003000\U0000feff\U00002000-\U0000200a]|[\U00000020\U000000a0\U00001680\U0000202f\U0000205f\U00003000\U0000feff\U00002000-\U0000200a]$)'))
      OR ("position_level" IS NOT NFC NORMALIZED)
      OR ("position_level" IN ('NA', 'N/A', 'n/a', 'NULL', 'null', 'None', 'NaN', 'nan', 'undefined', 'undefined undefined', '#N/A', '#I/T', '#REF!', '#VALUE!', '#VERDI!', '#NAME?', '#NAVN?', '#DIV/0!', '#NUM!', '#NULL!', '-', '--', '?', '.', '..', ':'))
      OR (NOT ("position_level" ~ '^[A-Za-z0-9]{1,10}$'))
    )),
  CONSTRAINT "position_level_label_value" CHECK (NOT (
      ("position_level_label" = '')
      OR (("position_level_label" ~ '[\U00000001-\U0000001f\U0000007f-\U0000009f\U00002028\U00002029]'))
      OR (("position_level_label" ~ '(?:^[\U00000020\U000000a0\U00001680\U0000202f\U0000205f\U00003000\U0000feff\U00002000-\U0000200a]|[\U00000020\U000000a0\U00001680\U0000202f\U0000205f\U00003000\U0000feff\U00002000-\U0000200a]$)'))
      OR ("position_level_label" IS NOT NFC NORMALIZED)
      OR ("position_level_label" IN ('NA', 'N/A', 'n/a', 'NULL', 'null', 'None', 'NaN', 'nan', 'undefined', 'undefined undefined', '#N/A', '#I/T', '#REF!', '#VALUE!', '#VERDI!', '#NAME?', '#NAVN?', '#DIV/0!', '#NUM!', '#NULL!', '-', '--', '?', '.', '..', ':'))
      OR (length("position_level_label") > 100)
    )),
  CONSTRAINT "pay_component_value" CHECK (NOT (
      ("pay_component" NOT IN ('agreed_pay', 'total_cash'))
    )),
  CONSTRAINT "women_value" CHECK (NOT (
      ("women" NOT BETWEEN -9007199254740991 AND 9007199254740991)
      OR ("women" < 0)
    )),
  CONSTRAINT "men_value" CHECK (NOT (
      ("men" NOT BETWEEN -9007199254740991 AND 9007199254740991)
      OR ("men" < 0)
    )),
  CONSTRAINT "women_share_value" CHECK (NOT (
      ("women_share" IN ('NaN', 'Infinity', '-Infinity'))
      OR ("women_share" < 0)
      OR ("women_share" > 100)
    )),
  CONSTRAINT "average_pay_women_value" CHECK (NOT (
      ("average_pay_women" NOT BETWEEN -9007199254740991 AND 9007199254740991)
      OR ("average_pay_women" < 0)
    )),
  CONSTRAINT "average_pay_men_value" CHECK (NOT (
      ("average_pay_men" NOT BETWEEN -9007199254740991 AND 9007199254740991)
      OR ("average_pay_men" < 0)
    )),
  CONSTRAINT "women_pay_percent_value" CHECK (NOT (
      ("women_pay_percent" IN ('NaN', 'Infinity', '-Infinity'))
      OR ("women_pay_percent" < 0)
      OR ("women_pay_percent" > 300)
    )),
  CONSTRAINT "temporary_women_value" CHECK (NOT (
      ("temporary_women" NOT BETWEEN -9007199254740991 AND 9007199254740991)
      OR ("temporary_women" < 0)
    )),
  CONSTRAINT "temporary_men_value" CHECK (NOT (
      ("temporary_men" NOT BETWEEN -9007199254740991 AND 9007199254740991)
      OR ("temporary_men" < 0)
    )),
  CONSTRAINT "part_time_women_value" CHECK (NOT (
      ("part_time_women" NOT BETWEEN -9007199254740991 AND 9007199254740991)
      OR ("part_time_women" < 0)
    )),
  CONSTRAINT "part_time_men_value" CHECK (NOT (
      ("part_time_men" NOT BETWEEN -9007199254740991 AND 9007199254740991)
      OR ("part_time_men" < 0)
    )),
  CONSTRAINT "involuntary_part_time_women_value" CHECK (NOT (
      ("involuntary_part_time_women" NOT BETWEEN -9007199254740991 AND 9007199254740991)
      OR ("involuntary_part_time_women" < 0)
    )),
  CONSTRAINT "involuntary_part_time_men_value" CHECK (NOT (
      ("involuntary_part_time_men" NOT BETWEEN -9007199254740991 AND 9007199254740991)
      OR ("involuntary_part_time_men" < 0)
    )),
  CONSTRAINT "parental_leave_weeks_women_value" CHECK (NOT (
      ("parental_leave_weeks_women" IN ('NaN', 'Infinity', '-Infinity'))
      OR ("parental_leave_weeks_women" < 0)
      OR ("parental_leave_weeks_women" > 110)
    )),
  CONSTRAINT "parental_leave_weeks_men_value" CHECK (NOT (
      ("parental_leave_weeks_men" IN ('NaN', 'Infinity', '-Infinity'))
      OR ("parental_leave_weeks_men" < 0)
      OR ("parental_leave_weeks_men" > 110)
    )),
  CONSTRAINT "suppression_value" CHECK (NOT (
      ("suppression" NOT IN ('none', 'confidential', 'missing', 'not_applicable'))
    )),
  CONSTRAINT "EP1" CHECK ((((("women" > 0) AND ("women" < 5)) OR (("men" > 0) AND ("men" < 5))) OR (abs((("women_share" * CAST((CASE WHEN (CAST("women" AS NUMERIC) + "men") BETWEEN -9223372036854775808 AND 9223372036854775807 THEN (CAST("women" AS NUMERIC) + "men") END) AS NUMERIC(38, 0))) - (100.0 * CAST("women" AS NUMERIC(38, 0))))) <= (0.05 * CAST((CASE WHEN (CAST("women" AS NUMERIC) + "men") BETWEEN -9223372036854775808 AND 9223372036854775807 THEN (CAST("women" AS NUMERIC) + "men") END) AS NUMERIC(38, 0)))))),
  CONSTRAINT "EP2" CHECK ((abs((("women_pay_percent" * CAST("average_pay_men" AS NUMERIC(38, 0))) - (100.0 * CAST("average_pay_women" AS NUMERIC(38, 0))))) <= (0.05 * CAST("average_pay_men" AS NUMERIC(38, 0))))),
  CONSTRAINT "EP3" CHECK ((("involuntary_part_time_women" <= "part_time_women") AND ("involuntary_part_time_men" <= "part_time_men"))),
  CONSTRAINT "EP3A" CHECK ((((("part_time_women" <= "women") AND ("part_time_men" <= "men")) AND ("temporary_women" <= "women")) AND ("temporary_men" <= "men"))),
  CONSTRAINT "EP5" CHECK ((("position_level" = 'total') OR (NOT ("parental_leave_weeks_women" IS NOT NULL)))),
  CONSTRAINT "EP5A" CHECK ((("position_level" = 'total') OR (NOT ("parental_leave_weeks_men" IS NOT NULL)))),
  CONSTRAINT "EP6" CHECK (((((((((((((((("women_share" IS NOT NULL) = ("suppression" = 'none')) AND ((("women" IS NOT NULL) = ("suppression" = 'none')) OR ("suppression" = 'missing'))) AND ((("men" IS NOT NULL) = ("suppression" = 'none')) OR ("suppression" = 'missing'))) AND ((NOT ("average_pay_women" IS NOT NULL)) OR ("suppression" = 'none'))) AND ((NOT ("average_pay_men" IS NOT NULL)) OR ("suppression" = 'none'))) AND ((NOT ("women_pay_percent" IS NOT NULL)) OR ("suppression" = 'none'))) AND ((NOT ("temporary_women" IS NOT NULL)) OR ("suppression" = 'none'))) AND ((NOT ("temporary_men" IS NOT NULL)) OR ("suppression" = 'none'))) AND ((NOT ("part_time_women" IS NOT NULL)) OR ("suppression" = 'none'))) AND ((NOT ("part_time_men" IS NOT NULL)) OR ("suppression" = 'none'))) AND ((NOT ("involuntary_part_time_women" IS NOT NULL)) OR ("suppression" = 'none'))) AND ((NOT ("involuntary_part_time_men" IS NOT NULL)) OR ("suppression" = 'none'))) AND ((NOT ("parental_leave_weeks_women" IS NOT NULL)) OR ("suppression" = 'none'))) AND ((NOT ("parental_leave_weeks_men" IS NOT NULL)) OR ("suppression" = 'none')))),
  CONSTRAINT "P1" CHECK (((NOT (("women" > 0) AND ("women" < 5))) AND (NOT (("men" > 0) AND ("men" < 5))))),
  CONSTRAINT "P1A" CHECK ((((((((NOT ("temporary_women" IS NOT NULL)) OR (NOT (("temporary_women" > 0) AND ("temporary_women" < 5)))) AND ((NOT ("temporary_men" IS NOT NULL)) OR (NOT (("temporary_men" > 0) AND ("temporary_men" < 5))))) AND ((NOT ("part_time_women" IS NOT NULL)) OR (NOT (("part_time_women" > 0) AND ("part_time_women" < 5))))) AND ((NOT ("part_time_men" IS NOT NULL)) OR (NOT (("part_time_men" > 0) AND ("part_time_men" < 5))))) AND ((NOT ("involuntary_part_time_women" IS NOT NULL)) OR (NOT (("involuntary_part_time_women" > 0) AND ("involuntary_part_time_women" < 5))))) AND ((NOT ("involuntary_part_time_men" IS NOT NULL)) OR (NOT (("involuntary_part_time_men" > 0) AND ("involuntary_part_time_men" < 5)))))),
  CONSTRAINT "P6" CHECK (((((NOT ("average_pay_women" IS NOT NULL)) AND (NOT ("average_pay_men" IS NOT NULL))) AND (NOT ("women_pay_percent" IS NOT NULL))) OR (("women" >= 5) AND ("men" >= 5))))
);
COMMENT ON TABLE "equal_pay" IS 'Gender balance and equal pay';
COMMENT ON COLUMN "equal_pay"."municipality_number" IS 'Municipality number';
COMMENT ON COLUMN "equal_pay"."employer_organization_number" IS 'Employer''s organisation number';
COMMENT ON COLUMN "equal_pay"."year" IS 'Year';
COMMENT ON COLUMN "equal_pay"."position_level" IS 'Position level';
COMMENT ON COLUMN "equal_pay"."position_level_label" IS 'Name of level';
COMMENT ON COLUMN "equal_pay"."pay_component" IS 'Pay component';
COMMENT ON COLUMN "equal_pay"."women" IS 'Women [{person}]';
COMMENT ON COLUMN "equal_pay"."men" IS 'Men [{person}]';
COMMENT ON COLUMN "equal_pay"."women_share" IS 'Share of women [%]';
COMMENT ON COLUMN "equal_pay"."average_pay_women" IS 'Average pay, women [NOK]';
COMMENT ON COLUMN "equal_pay"."average_pay_men" IS 'Average pay, men [NOK]';
COMMENT ON COLUMN "equal_pay"."women_pay_percent" IS 'Women''s pay as a percentage of men''s [%]';
COMMENT ON COLUMN "equal_pay"."temporary_women" IS 'Temporary, women [{person}]';
COMMENT ON COLUMN "equal_pay"."temporary_men" IS 'Temporary, men [{person}]';
COMMENT ON COLUMN "equal_pay"."part_time_women" IS 'Part-time, women [{person}]';
COMMENT ON COLUMN "equal_pay"."part_time_men" IS 'Part-time, men [{person}]';
COMMENT ON COLUMN "equal_pay"."involuntary_part_time_women" IS 'Involuntary part-time, women [{person}]';
COMMENT ON COLUMN "equal_pay"."involuntary_part_time_men" IS 'Involuntary part-time, men [{person}]';
COMMENT ON COLUMN "equal_pay"."parental_leave_weeks_women" IS 'Weeks of parental leave, women [wk]';
COMMENT ON COLUMN "equal_pay"."parental_leave_weeks_men" IS 'Weeks of parental leave, men [wk]';
COMMENT ON COLUMN "equal_pay"."suppression" IS 'Suppression';

-- 2. The staging table: equal_pay_staging. Rows land here first.
CREATE TABLE "equal_pay_staging" (
  "municipality_number" TEXT,
  "employer_organization_number" TEXT,
  "year" BIGINT,
  "position_level" TEXT,
  "position_level_label" TEXT,
  "pay_component" TEXT,
  "women" BIGINT,
  "men" BIGINT,
  "women_share" NUMERIC,
  "average_pay_women" BIGINT,
  "average_pay_men" BIGINT,
  "women_pay_percent" NUMERIC,
  "temporary_women" BIGINT,
  "temporary_men" BIGINT,
  "part_time_women" BIGINT,
  "part_time_men" BIGINT,
  "involuntary_part_time_women" BIGINT,
  "involuntary_part_time_men" BIGINT,
  "parental_leave_weeks_women" NUMERIC,
  "parental_leave_weeks_men" NUMERIC,
  "suppression" TEXT
);

-- 3. Every violation in equal_pay_staging: dataset, code, severity, field, row_key.
-- Left out: P: disclosure control is judged by samapne validate.
WITH
-- The moment data is judged at. Edit here; a classification date is the day all dated codes follow.
run AS (
  SELECT
    CURRENT_TIMESTAMP AS now_instant,
    CAST((to_timestamp(CAST(floor(extract(epoch FROM CURRENT_TIMESTAMP) * 1000) AS BIGINT) / 1000.0) AT TIME ZONE 'Europe/Oslo') AS DATE) AS now_date,
    CAST(NULL AS DATE) AS classification_date
),
-- The rows to judge. Edit here to judge another table or a part of one.
source_rows AS (
  SELECT
    t.*,
    COALESCE(t."employer_organization_number", '') || ' · ' || COALESCE(CAST(t."year" AS TEXT), '') || ' · ' || COALESCE(t."position_level", '') || ' · ' || COALESCE(t."pay_component", '') AS "row.key",
    COALESCE(to_char(run.classification_date, 'YYYY-MM-DD'), CASE WHEN t."year" BETWEEN 1000 AND 9999 THEN CAST(t."year" AS TEXT) || '-12-31' END) AS "day.municipality_number"
  FROM "equal_pay_staging" AS t CROSS JOIN run
),
-- The first fault of each value.
judged_rows AS (
  SELECT
    s.*,
    CASE WHEN s."municipality_number" IS NULL THEN 'field.missing' WHEN s."municipality_number" NOT IN ('0101', '0104', '0105', '0106', '0111', '0118', '0119', '0121', '0122', '0123', '0124', '0125', '0127', '0128', '0135', '0136', '0137', '0138', '0211', '0213', '0214', '0215', '0216', '0217', '0219', '0220', '0221', '0226', '0227', '0228', '0229', '0230', '0231', '0233', '0234', '0235', '0236', '0237', '0238', '0239', '0301', '0402', '0403', '0412', '0415', '0417', '0418', '0419', '0420', '0423', '0425', '0426', '0427', '0428', '0429', '0430', '0432', '0434', '0436', '0437', '0438', '0439', '0441', '0501', '0502', '0511', '0512', '0513', '0514', '0515', '0516', '0517', '0519', '0520', '0521', '0522', '0528', '0529', '0532', '0533', '0534', '0536', '0538', '0540', '0541', '0542', '0543', '0544', '0545', '0602', '0604', '0605', '0612', '0615', '0616', '0617', '0618', '0619', '0620', '0621', '0622', '0623', '0624', '0625', '0626', '0627', '0628', '0631', '0632', '0633', '0701', '0702', '0704', '0706', '0709', '0710', '0711', '0712', '0713', '0714', '0715', '0716', '0719', '0720', '0722', '0723', '0728', '0729', '0805', '0806', '0807', '0811', '0814', '0815', '0817', '0819', '0821', '0822', '0826', '0827', '0828', '0829', '0830', '0831', '0833', '0834', '0901', '0904', '0906', '0911', '0912', '0914', '0919', '0926', '0928', '0929', '0935', '0937', '0938', '0940', '0941', '1001', '1002', '1003', '1004', '1014', '1017', '1018', '1021', '1026', '1027', '1029', '1032', '1034', '1037', '1046', '1101', '1102', '1103', '1106', '1108', '1111', '1112', '1114', '1119', '1120', '1121', '1122', '1124', '1127', '1129', '1130', '1133', '1134', '1135', '1141', '1142', '1144', '1145', '1146', '1149', '1151', '1154', '1159', '1160', '1201', '1211', '1216', '1219', '1221', '1222', '1223', '1224', '1227', '1228', '1231', '1232', '1233', '1234', '1235', '1238', '1241', '1242', '1243', '1244', '1245', '1246', '1247', '1251', '1252', '1253', '1256', '1259', '1260', '1263', '1264', '1265', '1266', '1401', '1411', '1412', '1413', '1416', '1417', '1418', '1419', '1420', '1421', '1422', '1424', '1426', '1428', '1429', '1430', '1431', '1432', '1433', '1438', '1439', '1441', '1443', '1444', '1445', '1449', '1502', '1503', '1504', '1505', '1506', '1507', '1508', '1511', '1514', '1515', '1516', '1517', '1519', '1520', '1523', '1524', '1525', '1526', '1528', '1529', '1531', '1532', '1534', '1535', '1539', '1543', '1545', '1546', '1547', '1548', '1551', '1554', '1556', '1557', '1560', '1563', '1566', '1567', '1569', '1571', '1572', '1573', '1576', '1577', '1578', '1579', '1580', '1601', '1612', '1613', '1617', '1620', '1621', '1622', '1624', '1627', '1630', '1632', '1633', '1634', '1635', '1636', '1638', '1640', '1644', '1648', '1653', '1657', '1662', '1663', '1664', '1665', '1702', '1703', '1711', '1714', '1717', '1718', '1719', '1721', '1723', '1724', '1725', '1729', '1736', '1738', '1739', '1740', '1742', '1743', '1744', '1748', '1749', '1750', '1751', '1755', '1756', '1804', '1805', '1806', '1811', '1812', '1813', '1815', '1816', '1818', '1820', '1822', '1824', '1825', '1826', '1827', '1828', '1832', '1833', '1834', '1835', '1836', '1837', '1838', '1839', '1840', '1841', '1842', '1845', '1848', '1849', '1850', '1851', '1852', '1853', '1854', '1856', '1857', '1859', '1860', '1865', '1866', '1867', '1868', '1870', '1871', '1874', '1875', '1901', '1902', '1903', '1911', '1913', '1915', '1917', '1919', '1920', '1922', '1923', '1924', '1925', '1926', '1927', '1928', '1929', '1931', '1933', '1936', '1938', '1939', '1940', '1941', '1942', '1943', '2002', '2003', '2004', '2011', '2012', '2014', '2015', '2017', '2018', '2019', '2020', '2021', '2022', '2023', '2024', '2025', '2027', '2028', '2030', '3001', '3002', '3003', '3004', '3005', '3006', '3007', '3011', '3012', '3013', '3014', '3015', '3016', '3017', '3018', '3019', '3020', '3021', '3022', '3023', '3024', '3025', '3026', '3027', '3028', '3029', '3030', '3031', '3032', '3033', '3034', '3035', '3036', '3037', '3038', '3039', '3040', '3041', '3042', '3043', '3044', '3045', '3046', '3047', '3048', '3049', '3050', '3051', '3052', '3053', '3054', '3101', '3103', '3105', '3107', '3110', '3112', '3114', '3116', '3118', '3120', '3122', '3124', '3201', '3203', '3205', '3207', '3209', '3212', '3214', '3216', '3218', '3220', '3222', '3224', '3226', '3228', '3230', '3232', '3234', '3236', '3238', '3240', '3242', '3301', '3303', '3305', '3310', '3312', '3314', '3316', '3318', '3320', '3322', '3324', '3326', '3328', '3330', '3332', '3334', '3336', '3338', '3401', '3403', '3405', '3407', '3411', '3412', '3413', '3414', '3415', '3416', '3417', '3418', '3419', '3420', '3421', '3422', '3423', '3424', '3425', '3426', '3427', '3428', '3429', '3430', '3431', '3432', '3433', '3434', '3435', '3436', '3437', '3438', '3439', '3440', '3441', '3442', '3443', '3446', '3447', '3448', '3449', '3450', '3451', '3452', '3453', '3454', '3801', '3802', '3803', '3804', '3805', '3806', '3807', '3808', '3811', '3812', '3813', '3814', '3815', '3816', '3817', '3818', '3819', '3820', '3821', '3822', '3823', '3824', '3825', '3901', '3903', '3905', '3907', '3909', '3911', '4001', '4003', '4005', '4010', '4012', '4014', '4016', '4018', '4020', '4022', '4024', '4026', '4028', '4030', '4032', '4034', '4036', '4201', '4202', '4203', '4204', '4205', '4206', '4207', '4211', '4212', '4213', '4214', '4215', '4216', '4217', '4218', '4219', '4220', '4221', '4222', '4223', '4224', '4225', '4226', '4227', '4228', '4601', '4602', '4611', '4612', '4613', '4614', '4615', '4616', '4617', '4618', '4619', '4620', '4621', '4622', '4623', '4624', '4625', '4626', '4627', '4628', '4629', '4630', '4631', '4632', '4633', '4634', '4635', '4636', '4637', '4638', '4639', '4640', '4641', '4642', '4643', '4644', '4645', '4646', '4647', '4648', '4649', '4650', '4651', '5001', '5004', '5005', '5006', '5007', '5011', '5012', '5013', '5014', '5015', '5016', '5017', '5018', '5019', '5020', '5021', '5022', '5023', '5024', '5025', '5026', '5027', '5028', '5029', '5030', '5031', '5032', '5033', '5034', '5035', '5036', '5037', '5038', '5039', '5040', '5041', '5042', '5043', '5044', '5045', '5046', '5047', '5048', '5049', '5050', '5051', '5052', '5053', '5054', '5055', '5056', '5057', '5058', '5059', '5060', '5061', '5401', '5402', '5403', '5404', '5405', '5406', '5411', '5412', '5413', '5414', '5415', '5416', '5417', '5418', '5419', '5420', '5421', '5422', '5423', '5424', '5425', '5426', '5427', '5428', '5429', '5430', '5432', '5433', '5434', '5435', '5436', '5437', '5438', '5439', '5440', '5441', '5442', '5443', '5444', '5501', '5503', '5510', '5512', '5514', '5516', '5518', '5520', '5522', '5524', '5526', '5528', '5530', '5532', '5534', '5536', '5538', '5540', '5542', '5544', '5546', '5601', '5603', '5605', '5607', '5610', '5612', '5614', '5616', '5618', '5620', '5622', '5624', '5626', '5628', '5630', '5632', '5634', '5636') THEN 'code.unknown' WHEN s."day.municipality_number" IS NULL AND s."municipality_number" NOT IN ('0301', '1101', '1103', '1106', '1108', '1111', '1112', '1114', '1119', '1120', '1121', '1122', '1124', '1127', '1130', '1133', '1134', '1135', '1144', '1145', '1146', '1149', '1151', '1160', '1505', '1506', '1508', '1511', '1514', '1515', '1516', '1517', '1520', '1525', '1528', '1531', '1532', '1535', '1539', '1547', '1554', '1557', '1560', '1563', '1566', '1573', '1576', '1577', '1578', '1579', '1580', '1804', '1806', '1811', '1812', '1813', '1815', '1816', '1818', '1820', '1822', '1824', '1825', '1826', '1827', '1828', '1832', '1833', '1834', '1835', '1836', '1837', '1838', '1839', '1840', '1841', '1845', '1848', '1851', '1853', '1856', '1857', '1859', '1860', '1865', '1866', '1867', '1868', '1870', '1871', '1874', '1875', '3101', '3103', '3105', '3107', '3110', '3112', '3114', '3116', '3118', '3120', '3122', '3124', '3201', '3203', '3205', '3207', '3209', '3212', '3214', '3216', '3218', '3220', '3222', '3224', '3226', '3228', '3230', '3232', '3234', '3236', '3238', '3240', '3242', '3301', '3303', '3305', '3310', '3312', '3314', '3316', '3318', '3320', '3322', '3324', '3326', '3328', '3330', '3332', '3334', '3336', '3338', '3401', '3403', '3405', '3407', '3411', '3412', '3413', '3414', '3415', '3416', '3417', '3418', '3419', '3420', '3421', '3422', '3423', '3424', '3425', '3426', '3427', '3428', '3429', '3430', '3431', '3432', '3433', '3434', '3435', '3436', '3437', '3438', '3439', '3440', '3441', '3442', '3443', '3446', '3447', '3448', '3449', '3450', '3451', '3452', '3453', '3454', '3901', '3903', '3905', '3907', '3909', '3911', '4001', '4003', '4005', '4010', '4012', '4014', '4016', '4018', '4020', '4022', '4024', '4026', '4028', '4030', '4032', '4034', '4036', '4201', '4202', '4203', '4204', '4205', '4206', '4207', '4211', '4212', '4213', '4214', '4215', '4216', '4217', '4218', '4219', '4220', '4221', '4222', '4223', '4224', '4225', '4226', '4227', '4228', '4601', '4602', '4611', '4612', '4613', '4614', '4615', '4616', '4617', '4618', '4619', '4620', '4621', '4622', '4623', '4624', '4625', '4626', '4627', '4628', '4629', '4630', '4631', '4632', '4633', '4634', '4635', '4636', '4637', '4638', '4639', '4640', '4641', '4642', '4643', '4644', '4645', '4646', '4647', '4648', '4649', '4650', '4651', '5001', '5006', '5007', '5014', '5020', '5021', '5022', '5025', '5026', '5027', '5028', '5029', '5031', '5032', '5033', '5034', '5035', '5036', '5037', '5038', '5041', '5042', '5043', '5044', '5045', '5046', '5047', '5049', '5052', '5053', '5054', '5055', '5056', '5057', '5058', '5059', '5060', '5061', '5501', '5503', '5510', '5512', '5514', '5516', '5518', '5520', '5522', '5524', '5526', '5528', '5530', '5532', '5534', '5536', '5538', '5540', '5542', '5544', '5546', '5601', '5603', '5605', '5607', '5610', '5612', '5614', '5616', '5618', '5620', '5622', '5624', '5626', '5628', '5630', '5632', '5634', '5636') THEN 'code.expired' WHEN s."day.municipality_number" IS NOT NULL AND NOT ((s."municipality_number" IN ('0101', '0104', '0105', '0106', '0111', '0118', '0119', '0121', '0122', '0123', '0124', '0125', '0127', '0128', '0135', '0136', '0137', '0138', '0211', '0213', '0214', '0215', '0216', '0217', '0219', '0220', '0221', '0226', '0227', '0228', '0229', '0230', '0231', '0233', '0234', '0235', '0236', '0237', '0238', '0239', '0402', '0403', '0412', '0415', '0417', '0418', '0419', '0420', '0423', '0425', '0426', '0427', '0428', '0429', '0430', '0432', '0434', '0436', '0437', '0438', '0439', '0441', '0501', '0502', '0511', '0512', '0513', '0514', '0515', '0516', '0517', '0519', '0520', '0521', '0522', '0528', '0529', '0532', '0533', '0534', '0536', '0538', '0540', '0541', '0542', '0543', '0544', '0602', '0604', '0605', '0612', '0616', '0617', '0618', '0619', '0621', '0622', '0623', '0624', '0625', '0626', '0627', '0628', '0631', '0632', '0633', '0704', '0711', '0713', '0716', '0805', '0806', '0807', '0811', '0814', '0815', '0817', '0819', '0821', '0822', '0826', '0827', '0828', '0829', '0830', '0831', '0833', '0834', '0901', '0904', '0906', '0911', '0912', '0914', '0919', '0926', '0928', '0929', '0935', '0937', '0938', '0940', '0941', '1001', '1002', '1003', '1004', '1014', '1017', '1018', '1021', '1026', '1027', '1029', '1032', '1034', '1037', '1046', '1102', '1129', '1141', '1142', '1201', '1211', '1216', '1219', '1221', '1222', '1223', '1224', '1227', '1228', '1231', '1232', '1233', '1234', '1235', '1238', '1241', '1242', '1243', '1244', '1245', '1246', '1247', '1251', '1252', '1253', '1256', '1259', '1260', '1263', '1264', '1265', '1266', '1401', '1411', '1412', '1413', '1416', '1417', '1418', '1419', '1421', '1422', '1426', '1428', '1429', '1430', '1431', '1432', '1433', '1438', '1439', '1441', '1444', '1445', '1449', '1502', '1504', '1514', '1519', '1523', '1524', '1526', '1529', '1534', '1543', '1545', '1546', '1548', '1571', '1805', '1826', '1854', '1867', '1902', '1911', '1913', '1917', '1919', '1922', '1923', '1924', '1925', '1926', '1927', '1928', '1931', '1933', '1936', '1938', '1941', '1943', '2002', '2003', '2011', '2012', '2014', '2015', '2017', '2018', '2019', '2021', '2022', '2023', '2024', '2025', '2027', '2028', '2030') AND s."day.municipality_number" COLLATE "C" >= '2002-01-01' AND s."day.municipality_number" COLLATE "C" < '2020-01-01') OR (s."municipality_number" IN ('0301', '1101', '1103', '1106', '1111', '1112', '1114', '1119', '1120', '1121', '1122', '1124', '1127', '1130', '1133', '1134', '1135', '1144', '1145', '1146', '1149', '1151', '1511', '1515', '1516', '1517', '1520', '1525', '1528', '1531', '1532', '1535', '1539', '1547', '1554', '1557', '1560', '1563', '1566', '1573', '1804', '1811', '1812', '1813', '1815', '1816', '1818', '1820', '1822', '1824', '1825', '1827', '1828', '1832', '1834', '1835', '1836', '1837', '1838', '1839', '1840', '1848', '1851', '1856', '1857', '1859', '1860', '1865', '1866', '1868', '1871', '1874') AND s."day.municipality_number" COLLATE "C" >= '2002-01-01') OR (s."municipality_number" IN ('0545', '0615', '0620', '0701', '0714', '1420', '1424', '1443', '1551', '1929') AND s."day.municipality_number" COLLATE "C" >= '2002-01-01' AND s."day.municipality_number" COLLATE "C" < '2003-01-01') OR (s."municipality_number" IN ('0545', '0615', '0620', '0714', '1420', '1424', '1443', '1551', '1929') AND s."day.municipality_number" COLLATE "C" >= '2003-01-01' AND s."day.municipality_number" COLLATE "C" < '2005-01-01') OR (s."municipality_number" IN ('0545', '0615', '0620', '0714', '1420', '1424', '1443', '1551', '1929') AND s."day.municipality_number" COLLATE "C" >= '2005-01-01' AND s."day.municipality_number" COLLATE "C" < '2011-01-01') OR (s."municipality_number" IN ('0545', '0615', '0620', '0714', '1420', '1424', '1443', '1551', '1929') AND s."day.municipality_number" COLLATE "C" >= '2011-01-01' AND s."day.municipality_number" COLLATE "C" < '2012-01-01') OR (s."municipality_number" IN ('0545', '0615', '0620', '0714', '1420', '1424', '1443', '1551', '1929') AND s."day.municipality_number" COLLATE "C" >= '2012-01-01' AND s."day.municipality_number" COLLATE "C" < '2015-01-01') OR (s."municipality_number" IN ('0545', '0615', '0620', '0714', '1420', '1424', '1443', '1551', '1929') AND s."day.municipality_number" COLLATE "C" >= '2015-01-01' AND s."day.municipality_number" COLLATE "C" < '2017-01-01') OR (s."municipality_number" IN ('0545', '0615', '0620', '0710', '1420', '1424', '1443', '1551', '1929') AND s."day.municipality_number" COLLATE "C" >= '2017-01-01' AND s."day.municipality_number" COLLATE "C" < '2020-01-01') OR (s."municipality_number" IN ('0701') AND s."day.municipality_number" COLLATE "C" >= '2003-01-01' AND s."day.municipality_number" COLLATE "C" < '2020-01-01') OR (s."municipality_number" IN ('0702', '0709', '0722', '0723', '0728', '1601', '1612', '1613', '1617', '1620', '1621', '1622', '1624', '1627', '1630', '1632', '1633', '1634', '1635', '1636', '1638', '1640', '1644', '1648', '1653', '1657', '1662', '1663', '1664', '1665', '1702', '1703', '1711', '1714', '1717', '1718', '1719', '1721', '1724', '1725', '1738', '1740', '1742', '1743', '1744', '1748', '1749', '1750', '1751', '1755', '1852', '1870', '1940') AND s."day.municipality_number" COLLATE "C" >= '2002-01-01' AND s."day.municipality_number" COLLATE "C" < '2018-01-01') OR (s."municipality_number" IN ('0706', '0719', '0720', '1841') AND s."day.municipality_number" COLLATE "C" >= '2002-01-01' AND s."day.municipality_number" COLLATE "C" < '2017-01-01') OR (s."municipality_number" IN ('0712', '0715', '0729', '1852', '1903', '1940', '5004', '5011', '5012', '5013', '5015', '5016', '5017', '5018', '5019', '5023', '5024', '5030', '5039', '5040', '5048', '5050', '5051') AND s."day.municipality_number" COLLATE "C" >= '2018-01-01' AND s."day.municipality_number" COLLATE "C" < '2020-01-01') OR (s."municipality_number" IN ('0714') AND s."day.municipality_number" COLLATE "C" >= '2017-01-01' AND s."day.municipality_number" COLLATE "C" < '2018-01-01') OR (s."municipality_number" IN ('1108', '1506', '1514', '1577', '1578', '1579', '1806', '1826', '1867', '1875', '3401', '3403', '3405', '3407', '3411', '3412', '3413', '3414', '3415', '3416', '3417', '3418', '3419', '3420', '3421', '3422', '3423', '3424', '3425', '3426', '3427', '3428', '3429', '3430', '3431', '3432', '3433', '3434', '3435', '3436', '3437', '3438', '3439', '3440', '3441', '3442', '3443', '3446', '3447', '3448', '3449', '3450', '3451', '3452', '3453', '3454', '4201', '4202', '4203', '4204', '4205', '4206', '4207', '4211', '4212', '4213', '4214', '4215', '4216', '4217', '4218', '4219', '4220', '4221', '4222', '4223', '4224', '4225', '4226', '4227', '4228', '4601', '4602', '4611', '4612', '4613', '4614', '4615', '4616', '4617', '4618', '4619', '4620', '4621', '4622', '4623', '4624', '4625', '4626', '4627', '4628', '4629', '4630', '4631', '4632', '4633', '4634', '4635', '4636', '4637', '4638', '4639', '4640', '4641', '4642', '4643', '4644', '4645', '4646', '4647', '4648', '4649', '4650', '4651', '5006', '5007', '5055', '5056', '5057', '5058', '5059', '5060') AND s."day.municipality_number" COLLATE "C" >= '2020-01-01') OR (s."municipality_number" IN ('1154', '1159', '1569', '1572') AND s."day.municipality_number" COLLATE "C" >= '2002-01-01' AND s."day.municipality_number" COLLATE "C" < '2006-01-01') OR (s."municipality_number" IN ('1160', '1576') AND s."day.municipality_number" COLLATE "C" >= '2006-01-01') OR (s."municipality_number" IN ('1503', '1556') AND s."day.municipality_number" COLLATE "C" >= '2002-01-01' AND s."day.municipality_number" COLLATE "C" < '2008-01-01') OR (s."municipality_number" IN ('1505') AND s."day.municipality_number" COLLATE "C" >= '2008-01-01') OR (s."municipality_number" IN ('1507', '3001', '3002', '3003', '3004', '3005', '3006', '3007', '3011', '3012', '3013', '3014', '3015', '3016', '3017', '3018', '3019', '3020', '3021', '3022', '3023', '3024', '3025', '3026', '3027', '3028', '3029', '3030', '3031', '3032', '3033', '3034', '3035', '3036', '3037', '3038', '3039', '3040', '3041', '3042', '3043', '3044', '3045', '3046', '3047', '3048', '3049', '3050', '3051', '3052', '3053', '3054', '3801', '3802', '3803', '3804', '3805', '3806', '3807', '3808', '3811', '3812', '3813', '3814', '3815', '3816', '3817', '3818', '3819', '3820', '3821', '3822', '3823', '3824', '3825', '5401', '5402', '5403', '5404', '5405', '5406', '5411', '5412', '5413', '5414', '5415', '5416', '5417', '5418', '5419', '5420', '5421', '5422', '5423', '5424', '5425', '5426', '5427', '5428', '5429', '5430', '5432', '5433', '5434', '5435', '5436', '5437', '5438', '5439', '5440', '5441', '5442', '5443', '5444') AND s."day.municipality_number" COLLATE "C" >= '2020-01-01' AND s."day.municipality_number" COLLATE "C" < '2024-01-01') OR (s."municipality_number" IN ('1508', '1580', '1833', '1845', '3101', '3103', '3105', '3107', '3110', '3112', '3114', '3116', '3118', '3120', '3122', '3124', '3201', '3203', '3205', '3207', '3209', '3212', '3214', '3216', '3218', '3220', '3222', '3224', '3226', '3228', '3230', '3232', '3234', '3236', '3238', '3240', '3242', '3301', '3303', '3305', '3310', '3312', '3314', '3316', '3318', '3320', '3322', '3324', '3326', '3328', '3330', '3332', '3334', '3336', '3338', '3901', '3903', '3905', '3907', '3909', '3911', '4001', '4003', '4005', '4010', '4012', '4014', '4016', '4018', '4020', '4022', '4024', '4026', '4028', '4030', '4032', '4034', '4036', '5037', '5501', '5503', '5510', '5512', '5514', '5516', '5518', '5520', '5522', '5524', '5526', '5528', '5530', '5532', '5534', '5536', '5538', '5540', '5542', '5544', '5546', '5601', '5603', '5605', '5607', '5610', '5612', '5614', '5616', '5618', '5620', '5622', '5624', '5626', '5628', '5630', '5632', '5634', '5636') AND s."day.municipality_number" COLLATE "C" >= '2024-01-01') OR (s."municipality_number" IN ('1567', '1942', '2004') AND s."day.municipality_number" COLLATE "C" >= '2002-01-01' AND s."day.municipality_number" COLLATE "C" < '2019-01-01') OR (s."municipality_number" IN ('1723', '1729', '1849', '1850') AND s."day.municipality_number" COLLATE "C" >= '2002-01-01' AND s."day.municipality_number" COLLATE "C" < '2012-01-01') OR (s."municipality_number" IN ('1736') AND s."day.municipality_number" COLLATE "C" >= '2002-01-01' AND s."day.municipality_number" COLLATE "C" < '2011-01-01') OR (s."municipality_number" IN ('1736') AND s."day.municipality_number" COLLATE "C" >= '2011-01-01' AND s."day.municipality_number" COLLATE "C" < '2018-01-01') OR (s."municipality_number" IN ('1739', '1920', '1939') AND s."day.municipality_number" COLLATE "C" >= '2002-01-01' AND s."day.municipality_number" COLLATE "C" < '2015-01-01') OR (s."municipality_number" IN ('1739') AND s."day.municipality_number" COLLATE "C" >= '2015-01-01' AND s."day.municipality_number" COLLATE "C" < '2018-01-01') OR (s."municipality_number" IN ('1756') AND s."day.municipality_number" COLLATE "C" >= '2012-01-01' AND s."day.municipality_number" COLLATE "C" < '2018-01-01') OR (s."municipality_number" IN ('1833', '1845') AND s."day.municipality_number" COLLATE "C" >= '2002-01-01' AND s."day.municipality_number" COLLATE "C" < '2024-01-01') OR (s."municipality_number" IN ('1841') AND s."day.municipality_number" COLLATE "C" >= '2017-01-01') OR (s."municipality_number" IN ('1842') AND s."day.municipality_number" COLLATE "C" >= '2002-01-01' AND s."day.municipality_number" COLLATE "C" < '2005-01-01') OR (s."municipality_number" IN ('1849', '1850') AND s."day.municipality_number" COLLATE "C" >= '2012-01-01' AND s."day.municipality_number" COLLATE "C" < '2020-01-01') OR (s."municipality_number" IN ('1853') AND s."day.municipality_number" COLLATE "C" >= '2002-01-01' AND s."day.municipality_number" COLLATE "C" < '2022-01-01') OR (s."municipality_number" IN ('1853') AND s."day.municipality_number" COLLATE "C" >= '2022-01-01') OR (s."municipality_number" IN ('1870', '5014', '5020', '5021', '5022', '5026', '5027', '5028', '5029', '5031', '5032', '5033', '5034', '5035', '5036', '5038', '5041', '5042', '5043', '5044', '5045', '5046', '5047', '5049', '5052', '5053', '5054') AND s."day.municipality_number" COLLATE "C" >= '2018-01-01') OR (s."municipality_number" IN ('1901', '1915') AND s."day.municipality_number" COLLATE "C" >= '2002-01-01' AND s."day.municipality_number" COLLATE "C" < '2013-01-01') OR (s."municipality_number" IN ('1903') AND s."day.municipality_number" COLLATE "C" >= '2013-01-01' AND s."day.municipality_number" COLLATE "C" < '2018-01-01') OR (s."municipality_number" IN ('1920', '1939') AND s."day.municipality_number" COLLATE "C" >= '2015-01-01' AND s."day.municipality_number" COLLATE "C" < '2020-01-01') OR (s."municipality_number" IN ('1942', '2004', '5005') AND s."day.municipality_number" COLLATE "C" >= '2019-01-01' AND s."day.municipality_number" COLLATE "C" < '2020-01-01') OR (s."municipality_number" IN ('2020') AND s."day.municipality_number" COLLATE "C" >= '2002-01-01' AND s."day.municipality_number" COLLATE "C" < '2004-01-01') OR (s."municipality_number" IN ('2020') AND s."day.municipality_number" COLLATE "C" >= '2004-01-01' AND s."day.municipality_number" COLLATE "C" < '2020-01-01') OR (s."municipality_number" IN ('5001', '5025') AND s."day.municipality_number" COLLATE "C" >= '2018-01-01' AND s."day.municipality_number" COLLATE "C" < '2023-01-01') OR (s."municipality_number" IN ('5001', '5025') AND s."day.municipality_number" COLLATE "C" >= '2023-01-01') OR (s."municipality_number" IN ('5005') AND s."day.municipality_number" COLLATE "C" >= '2018-01-01' AND s."day.municipality_number" COLLATE "C" < '2019-01-01') OR (s."municipality_number" IN ('5037') AND s."day.municipality_number" COLLATE "C" >= '2018-01-01' AND s."day.municipality_number" COLLATE "C" < '2024-01-01') OR (s."municipality_number" IN ('5061') AND s."day.municipality_number" COLLATE "C" >= '2019-01-01')) THEN 'code.not_valid_then' END AS "fault.municipality_number",
    CASE WHEN s."employer_organization_number" IS NULL THEN 'field.missing' WHEN NOT (s."employer_organization_number" ~ '^[0-9]{9}$') THEN 'identifier.shape' WHEN (11 - (3 * (ascii(substr(s."employer_organization_number", 1, 1)) - 48) + 2 * (ascii(substr(s."employer_organization_number", 2, 1)) - 48) + 7 * (ascii(substr(s."employer_organization_number", 3, 1)) - 48) + 6 * (ascii(substr(s."employer_organization_number", 4, 1)) - 48) + 5 * (ascii(substr(s."employer_organization_number", 5, 1)) - 48) + 4 * (ascii(substr(s."employer_organization_number", 6, 1)) - 48) + 3 * (ascii(substr(s."employer_organization_number", 7, 1)) - 48) + 2 * (ascii(substr(s."employer_organization_number", 8, 1)) - 48)) % 11) % 11 <> (ascii(substr(s."employer_organization_number", 9, 1)) - 48) THEN 'identifier.check_digit' END AS "fault.employer_organization_number",
    CASE WHEN s."year" IS NULL THEN 'field.missing' WHEN s."year" NOT BETWEEN -9007199254740991 AND 9007199254740991 THEN 'number.not_whole' WHEN s."year" < 2020 THEN 'number.too_small' END AS "fault.year",
    CASE WHEN s."position_level" IS NULL THEN 'field.missing' WHEN s."position_level" = '' THEN 'text.too_short' WHEN (s."position_level" ~ '[\U00000001-\U0000001f\U0000007f-\U0000009f\U00002028\U00002029]') THEN 'text.control_character' WHEN (s."position_level" ~ '(?:^[\U00000020\U000000a0\U00001680\U0000202f\U0000205f\U00003000\U0000feff\U00002000-\U0000200a]|[\U00000020\U000000a0\U00001680\U0000202f\U0000205f\U00003000\U0000feff\U00002000-\U0000200a]$)') THEN 'text.not_trimmed' WHEN s."position_level" IS NOT NFC NORMALIZED THEN 'text.not_nfc' WHEN s."position_level" IN ('NA', 'N/A', 'n/a', 'NULL', 'null', 'None', 'NaN', 'nan', 'undefined', 'undefined undefined', '#N/A', '#I/T', '#REF!', '#VALUE!', '#VERDI!', '#NAME?', '#NAVN?', '#DIV/0!', '#NUM!', '#NULL!', '-', '--', '?', '.', '..', ':') THEN 'text.placeholder' WHEN NOT (s."position_level" ~ '^[A-Za-z0-9]{1,10}$') THEN 'text.pattern' END AS "fault.position_level",
    CASE WHEN s."position_level_label" IS NULL THEN 'field.missing' WHEN s."position_level_label" = '' THEN 'text.too_short' WHEN (s."position_level_label" ~ '[\U00000001-\U0000001f\U0000007f-\U0000009f\U00002028\U00002029]') THEN 'text.control_character' WHEN (s."position_level_label" ~ '(?:^[\U00000020\U000000a0\U00001680\U0000202f\U0000205f\U00003000\U0000feff\U00002000-\U0000200a]|[\U00000020\U000000a0\U00001680\U0000202f\U0000205f\U00003000\U0000feff\U00002000-\U0000200a]$)') THEN 'text.not_trimmed' WHEN s."position_level_label" IS NOT NFC NORMALIZED THEN 'text.not_nfc' WHEN s."position_level_label" IN ('NA', 'N/A', 'n/a', 'NULL', 'null', 'None', 'NaN', 'nan', 'undefined', 'undefined undefined', '#N/A', '#I/T', '#REF!', '#VALUE!', '#VERDI!', '#NAME?', '#NAVN?', '#DIV/0!', '#NUM!', '#NULL!', '-', '--', '?', '.', '..', ':') THEN 'text.placeholder' WHEN length(s."position_level_label") > 100 THEN 'text.too_long' END AS "fault.position_level_label",
    CASE WHEN s."pay_component" IS NULL THEN 'field.missing' WHEN s."pay_component" NOT IN ('agreed_pay', 'total_cash') THEN 'code.unknown' END AS "fault.pay_component",
    CASE WHEN s."women" NOT BETWEEN -9007199254740991 AND 9007199254740991 THEN 'number.not_whole' WHEN s."women" < 0 THEN 'number.too_small' END AS "fault.women",
    CASE WHEN s."men" NOT BETWEEN -9007199254740991 AND 9007199254740991 THEN 'number.not_whole' WHEN s."men" < 0 THEN 'number.too_small' END AS "fault.men",
    CASE WHEN s."women_share" IN ('NaN', 'Infinity', '-Infinity') THEN 'field.wrong_type' WHEN s."women_share" <> round(s."women_share", 1) THEN 'number.too_many_decimals' WHEN s."women_share" < 0 THEN 'number.too_small' WHEN s."women_share" > 100 THEN 'number.too_large' END AS "fault.women_share",
    CASE WHEN s."average_pay_women" NOT BETWEEN -9007199254740991 AND 9007199254740991 THEN 'number.not_whole' WHEN s."average_pay_women" < 0 THEN 'number.too_small' END AS "fault.average_pay_women",
    CASE WHEN s."average_pay_men" NOT BETWEEN -9007199254740991 AND 9007199254740991 THEN 'number.not_whole' WHEN s."average_pay_men" < 0 THEN 'number.too_small' END AS "fault.average_pay_men",
    CASE WHEN s."women_pay_percent" IN ('NaN', 'Infinity', '-Infinity') THEN 'field.wrong_type' WHEN s."women_pay_percent" <> round(s."women_pay_percent", 1) THEN 'number.too_many_decimals' WHEN s."women_pay_percent" < 0 THEN 'number.too_small' WHEN s."women_pay_percent" > 300 THEN 'number.too_large' END AS "fault.women_pay_percent",
    CASE WHEN s."temporary_women" NOT BETWEEN -9007199254740991 AND 9007199254740991 THEN 'number.not_whole' WHEN s."temporary_women" < 0 THEN 'number.too_small' END AS "fault.temporary_women",
    CASE WHEN s."temporary_men" NOT BETWEEN -9007199254740991 AND 9007199254740991 THEN 'number.not_whole' WHEN s."temporary_men" < 0 THEN 'number.too_small' END AS "fault.temporary_men",
    CASE WHEN s."part_time_women" NOT BETWEEN -9007199254740991 AND 9007199254740991 THEN 'number.not_whole' WHEN s."part_time_women" < 0 THEN 'number.too_small' END AS "fault.part_time_women",
    CASE WHEN s."part_time_men" NOT BETWEEN -9007199254740991 AND 9007199254740991 THEN 'number.not_whole' WHEN s."part_time_men" < 0 THEN 'number.too_small' END AS "fault.part_time_men",
    CASE WHEN s."involuntary_part_time_women" NOT BETWEEN -9007199254740991 AND 9007199254740991 THEN 'number.not_whole' WHEN s."involuntary_part_time_women" < 0 THEN 'number.too_small' END AS "fault.involuntary_part_time_women",
    CASE WHEN s."involuntary_part_time_men" NOT BETWEEN -9007199254740991 AND 9007199254740991 THEN 'number.not_whole' WHEN s."involuntary_part_time_men" < 0 THEN 'number.too_small' END AS "fault.involuntary_part_time_men",
    CASE WHEN s."parental_leave_weeks_women" IN ('NaN', 'Infinity', '-Infinity') THEN 'field.wrong_type' WHEN s."parental_leave_weeks_women" <> round(s."parental_leave_weeks_women", 1) THEN 'number.too_many_decimals' WHEN s."parental_leave_weeks_women" < 0 THEN 'number.too_small' WHEN s."parental_leave_weeks_women" > 110 THEN 'number.too_large' END AS "fault.parental_leave_weeks_women",
    CASE WHEN s."parental_leave_weeks_men" IN ('NaN', 'Infinity', '-Infinity') THEN 'field.wrong_type' WHEN s."parental_leave_weeks_men" <> round(s."parental_leave_weeks_men", 1) THEN 'number.too_many_decimals' WHEN s."parental_leave_weeks_men" < 0 THEN 'number.too_small' WHEN s."parental_leave_weeks_men" > 110 THEN 'number.too_large' END AS "fault.parental_leave_weeks_men",
    CASE WHEN s."suppression" IS NULL THEN 'field.missing' WHEN s."suppression" NOT IN ('none', 'confidential', 'missing', 'not_applicable') THEN 'code.unknown' END AS "fault.suppression"
  FROM source_rows AS s
),
-- Values that rules may read: what has a fault that leaves no value is NULL.
checked_rows AS (
  SELECT
    j."row.key",
    j."fault.municipality_number",
    j."fault.employer_organization_number",
    j."fault.year",
    j."fault.position_level",
    j."fault.position_level_label",
    j."fault.pay_component",
    j."fault.women",
    j."fault.men",
    j."fault.women_share",
    j."fault.average_pay_women",
    j."fault.average_pay_men",
    j."fault.women_pay_percent",
    j."fault.temporary_women",
    j."fault.temporary_men",
    j."fault.part_time_women",
    j."fault.part_time_men",
    j."fault.involuntary_part_time_women",
    j."fault.involuntary_part_time_men",
    j."fault.parental_leave_weeks_women",
    j."fault.parental_leave_weeks_men",
    j."fault.suppression",
    CASE WHEN j."fault.municipality_number" IN ('code.unknown') THEN NULL ELSE j."municipality_number" END AS "municipality_number",
    CASE WHEN j."fault.employer_organization_number" IN ('identifier.shape') THEN NULL ELSE j."employer_organization_number" END AS "employer_organization_number",
    CASE WHEN j."fault.year" IN ('number.not_whole') THEN NULL ELSE j."year" END AS "year",
    CASE WHEN j."fault.position_level" IN ('text.too_short', 'text.control_character', 'text.not_trimmed', 'text.not_nfc', 'text.placeholder') OR j."position_level" = '' THEN NULL ELSE j."position_level" END AS "position_level",
    CASE WHEN j."fault.position_level_label" IN ('text.too_short', 'text.control_character', 'text.not_trimmed', 'text.not_nfc', 'text.placeholder') OR j."position_level_label" = '' THEN NULL ELSE j."position_level_label" END AS "position_level_label",
    CASE WHEN j."fault.pay_component" IN ('code.unknown') THEN NULL ELSE j."pay_component" END AS "pay_component",
    CASE WHEN j."fault.women" IN ('number.not_whole') THEN NULL ELSE j."women" END AS "women",
    CASE WHEN j."fault.men" IN ('number.not_whole') THEN NULL ELSE j."men" END AS "men",
    CASE WHEN j."fault.women_share" IN ('field.wrong_type') THEN NULL ELSE j."women_share" END AS "women_share",
    CASE WHEN j."fault.average_pay_women" IN ('number.not_whole') THEN NULL ELSE j."average_pay_women" END AS "average_pay_women",
    CASE WHEN j."fault.average_pay_men" IN ('number.not_whole') THEN NULL ELSE j."average_pay_men" END AS "average_pay_men",
    CASE WHEN j."fault.women_pay_percent" IN ('field.wrong_type') THEN NULL ELSE j."women_pay_percent" END AS "women_pay_percent",
    CASE WHEN j."fault.temporary_women" IN ('number.not_whole') THEN NULL ELSE j."temporary_women" END AS "temporary_women",
    CASE WHEN j."fault.temporary_men" IN ('number.not_whole') THEN NULL ELSE j."temporary_men" END AS "temporary_men",
    CASE WHEN j."fault.part_time_women" IN ('number.not_whole') THEN NULL ELSE j."part_time_women" END AS "part_time_women",
    CASE WHEN j."fault.part_time_men" IN ('number.not_whole') THEN NULL ELSE j."part_time_men" END AS "part_time_men",
    CASE WHEN j."fault.involuntary_part_time_women" IN ('number.not_whole') THEN NULL ELSE j."involuntary_part_time_women" END AS "involuntary_part_time_women",
    CASE WHEN j."fault.involuntary_part_time_men" IN ('number.not_whole') THEN NULL ELSE j."involuntary_part_time_men" END AS "involuntary_part_time_men",
    CASE WHEN j."fault.parental_leave_weeks_women" IN ('field.wrong_type') THEN NULL ELSE j."parental_leave_weeks_women" END AS "parental_leave_weeks_women",
    CASE WHEN j."fault.parental_leave_weeks_men" IN ('field.wrong_type') THEN NULL ELSE j."parental_leave_weeks_men" END AS "parental_leave_weeks_men",
    CASE WHEN j."fault.suppression" IN ('code.unknown') THEN NULL ELSE j."suppression" END AS "suppression"
  FROM judged_rows AS j
),
-- The rows referred to, and which rows repeat a key.
known_rows AS (
  SELECT
    c.*,
    CASE WHEN c."employer_organization_number" IS NOT NULL AND c."year" IS NOT NULL AND c."position_level" IS NOT NULL AND c."pay_component" IS NOT NULL THEN row_number() OVER (PARTITION BY c."employer_organization_number", c."year", c."position_level", c."pay_component" ORDER BY c."employer_organization_number", c."year", c."position_level", c."pay_component") ELSE 1 END AS "row.copy"
  FROM checked_rows AS c
)
SELECT 'equal-pay' AS dataset, code, severity, field, row_key
FROM (
  -- Fields and rules
  SELECT v.code, v.severity, v.field, r."row.key" AS row_key
  FROM known_rows AS r CROSS JOIN run
  CROSS JOIN LATERAL (VALUES
    (r."fault.municipality_number", CASE WHEN r."fault.municipality_number" IN ('code.expired') THEN 'warning' ELSE 'error' END, 'municipality_number'),
    (r."fault.employer_organization_number", 'error', 'employer_organization_number'),
    (r."fault.year", 'error', 'year'),
    (r."fault.position_level", 'error', 'position_level'),
    (r."fault.position_level_label", 'error', 'position_level_label'),
    (r."fault.pay_component", 'error', 'pay_component'),
    (r."fault.women", 'error', 'women'),
    (r."fault.men", 'error', 'men'),
    (r."fault.women_share", 'error', 'women_share'),
    (r."fault.average_pay_women", 'error', 'average_pay_women'),
    (r."fault.average_pay_men", 'error', 'average_pay_men'),
    (r."fault.women_pay_percent", 'error', 'women_pay_percent'),
    (r."fault.temporary_women", 'error', 'temporary_women'),
    (r."fault.temporary_men", 'error', 'temporary_men'),
    (r."fault.part_time_women", 'error', 'part_time_women'),
    (r."fault.part_time_men", 'error', 'part_time_men'),
    (r."fault.involuntary_part_time_women", 'error', 'involuntary_part_time_women'),
    (r."fault.involuntary_part_time_men", 'error', 'involuntary_part_time_men'),
    (r."fault.parental_leave_weeks_women", 'error', 'parental_leave_weeks_women'),
    (r."fault.parental_leave_weeks_men", 'error', 'parental_leave_weeks_men'),
    (r."fault.suppression", 'error', 'suppression'),
    (/* (row.women > 0 && row.women < 5) || (row.men > 0 && row.men < 5) || abs(row.women_share * double(row.women + row.men) - 100.0 * double(row.women)) <= 0.05 * double(row.women + row.men) */ CASE WHEN NOT ((((r."women" > 0) AND (r."women" < 5)) OR ((r."men" > 0) AND (r."men" < 5))) OR (abs(((r."women_share" * CAST((CASE WHEN (CAST(r."women" AS NUMERIC) + r."men") BETWEEN -9223372036854775808 AND 9223372036854775807 THEN (CAST(r."women" AS NUMERIC) + r."men") END) AS NUMERIC(38, 0))) - (100.0 * CAST(r."women" AS NUMERIC(38, 0))))) <= (0.05 * CAST((CASE WHEN (CAST(r."women" AS NUMERIC) + r."men") BETWEEN -9223372036854775808 AND 9223372036854775807 THEN (CAST(r."women" AS NUMERIC) + r."men") END) AS NUMERIC(38, 0))))) THEN 'EP1' END, 'error', CAST(NULL AS TEXT)),
    (/* abs(row.women_pay_percent * double(row.average_pay_men) - 100.0 * double(row.average_pay_women)) <= 0.05 * double(row.average_pay_men) */ CASE WHEN NOT (abs(((r."women_pay_percent" * CAST(r."average_pay_men" AS NUMERIC(38, 0))) - (100.0 * CAST(r."average_pay_women" AS NUMERIC(38, 0))))) <= (0.05 * CAST(r."average_pay_men" AS NUMERIC(38, 0)))) THEN 'EP2' END, 'error', CAST(NULL AS TEXT)),
    (/* row.involuntary_part_time_women <= row.part_time_women && row.involuntary_part_time_men <= row.part_time_men */ CASE WHEN NOT ((r."involuntary_part_time_women" <= r."part_time_women") AND (r."involuntary_part_time_men" <= r."part_time_men")) THEN 'EP3' END, 'error', CAST(NULL AS TEXT)),
    (/* row.part_time_women <= row.women && row.part_time_men <= row.men && row.temporary_women <= row.women && row.temporary_men <= row.men */ CASE WHEN NOT ((((r."part_time_women" <= r."women") AND (r."part_time_men" <= r."men")) AND (r."temporary_women" <= r."women")) AND (r."temporary_men" <= r."men")) THEN 'EP3A' END, 'error', CAST(NULL AS TEXT)),
    (/* row.position_level == "total" || !has(row.parental_leave_weeks_women) */ CASE WHEN NOT ((r."position_level" = 'total') OR (NOT (r."parental_leave_weeks_women" IS NOT NULL))) THEN 'EP5' END, 'error', CAST(NULL AS TEXT)),
    (/* row.position_level == "total" || !has(row.parental_leave_weeks_men) */ CASE WHEN NOT ((r."position_level" = 'total') OR (NOT (r."parental_leave_weeks_men" IS NOT NULL))) THEN 'EP5A' END, 'error', CAST(NULL AS TEXT)),
    (/* has(row.women_share) == (row.suppression == "none") && (has(row.women) == (row.suppression == "none") || row.suppression == "missing") && (has(row.men) == (row.suppression == "none") || row.suppression == "missing") && (!has(row.average_pay_women) || row.suppression == "none") && (!has(row.average_pay_men) || row.suppression == "none") && (!has(row.women_pay_percent) || row.suppression == "none") && (!has(row.temporary_women) || row.suppression == "none") && (!has(row.temporary_men) || row.suppression == "none") && (!has(row.part_time_women) || row.suppression == "none") && (!has(row.part_time_men) || row.suppression == "none") && (!has(row.involuntary_part_time_women) || row.suppression == "none") && (!has(row.involuntary_part_time_men) || row.suppression == "none") && (!has(row.parental_leave_weeks_women) || row.suppression == "none") && (!has(row.parental_leave_weeks_men) || row.suppression == "none") */ CASE WHEN NOT (((((((((((((((r."women_share" IS NOT NULL) = (r."suppression" = 'none')) AND (((r."women" IS NOT NULL) = (r."suppression" = 'none')) OR (r."suppression" = 'missing'))) AND (((r."men" IS NOT NULL) = (r."suppression" = 'none')) OR (r."suppression" = 'missing'))) AND ((NOT (r."average_pay_women" IS NOT NULL)) OR (r."suppression" = 'none'))) AND ((NOT (r."average_pay_men" IS NOT NULL)) OR (r."suppression" = 'none'))) AND ((NOT (r."women_pay_percent" IS NOT NULL)) OR (r."suppression" = 'none'))) AND ((NOT (r."temporary_women" IS NOT NULL)) OR (r."suppression" = 'none'))) AND ((NOT (r."temporary_men" IS NOT NULL)) OR (r."suppression" = 'none'))) AND ((NOT (r."part_time_women" IS NOT NULL)) OR (r."suppression" = 'none'))) AND ((NOT (r."part_time_men" IS NOT NULL)) OR (r."suppression" = 'none'))) AND ((NOT (r."involuntary_part_time_women" IS NOT NULL)) OR (r."suppression" = 'none'))) AND ((NOT (r."involuntary_part_time_men" IS NOT NULL)) OR (r."suppression" = 'none'))) AND ((NOT (r."parental_leave_weeks_women" IS NOT NULL)) OR (r."suppression" = 'none'))) AND ((NOT (r."parental_leave_weeks_men" IS NOT NULL)) OR (r."suppression" = 'none'))) THEN 'EP6' END, 'error', CAST(NULL AS TEXT)),
    (/* row.year < now.year */ CASE WHEN NOT (r."year" < CAST(floor(extract(year FROM (to_timestamp((CAST(run.now_date - DATE '1970-01-01' AS BIGINT) * 86400000) / 1000.0) AT TIME ZONE 'UTC'))) AS BIGINT)) THEN 'EP7' END, 'error', CAST(NULL AS TEXT)),
    (/* (!has(row.average_pay_women) || (row.average_pay_women >= 200000 && row.average_pay_women <= 3000000)) && (!has(row.average_pay_men) || (row.average_pay_men >= 200000 && row.average_pay_men <= 3000000)) */ CASE WHEN NOT (((NOT (r."average_pay_women" IS NOT NULL)) OR ((r."average_pay_women" >= 200000) AND (r."average_pay_women" <= 3000000))) AND ((NOT (r."average_pay_men" IS NOT NULL)) OR ((r."average_pay_men" >= 200000) AND (r."average_pay_men" <= 3000000)))) THEN 'EP8' END, 'warning', CAST(NULL AS TEXT)),
    (/* !(row.women > 0 && row.women < 5) && !(row.men > 0 && row.men < 5) */ CASE WHEN NOT ((NOT ((r."women" > 0) AND (r."women" < 5))) AND (NOT ((r."men" > 0) AND (r."men" < 5)))) THEN 'P1' END, 'error', CAST(NULL AS TEXT)),
    (/* (!has(row.temporary_women) || !(row.temporary_women > 0 && row.temporary_women < 5)) && (!has(row.temporary_men) || !(row.temporary_men > 0 && row.temporary_men < 5)) && (!has(row.part_time_women) || !(row.part_time_women > 0 && row.part_time_women < 5)) && (!has(row.part_time_men) || !(row.part_time_men > 0 && row.part_time_men < 5)) && (!has(row.involuntary_part_time_women) || !(row.involuntary_part_time_women > 0 && row.involuntary_part_time_women < 5)) && (!has(row.involuntary_part_time_men) || !(row.involuntary_part_time_men > 0 && row.involuntary_part_time_men < 5)) */ CASE WHEN NOT (((((((NOT (r."temporary_women" IS NOT NULL)) OR (NOT ((r."temporary_women" > 0) AND (r."temporary_women" < 5)))) AND ((NOT (r."temporary_men" IS NOT NULL)) OR (NOT ((r."temporary_men" > 0) AND (r."temporary_men" < 5))))) AND ((NOT (r."part_time_women" IS NOT NULL)) OR (NOT ((r."part_time_women" > 0) AND (r."part_time_women" < 5))))) AND ((NOT (r."part_time_men" IS NOT NULL)) OR (NOT ((r."part_time_men" > 0) AND (r."part_time_men" < 5))))) AND ((NOT (r."involuntary_part_time_women" IS NOT NULL)) OR (NOT ((r."involuntary_part_time_women" > 0) AND (r."involuntary_part_time_women" < 5))))) AND ((NOT (r."involuntary_part_time_men" IS NOT NULL)) OR (NOT ((r."involuntary_part_time_men" > 0) AND (r."involuntary_part_time_men" < 5))))) THEN 'P1A' END, 'error', CAST(NULL AS TEXT)),
    (/* (!has(row.average_pay_women) && !has(row.average_pay_men) && !has(row.women_pay_percent)) || (row.women >= 5 && row.men >= 5) */ CASE WHEN NOT ((((NOT (r."average_pay_women" IS NOT NULL)) AND (NOT (r."average_pay_men" IS NOT NULL))) AND (NOT (r."women_pay_percent" IS NOT NULL))) OR ((r."women" >= 5) AND (r."men" >= 5))) THEN 'P6' END, 'error', CAST(NULL AS TEXT))
  ) AS v (code, severity, field)
  WHERE v.code IS NOT NULL
  UNION ALL
  -- Personal data
  SELECT v.code, v.severity, v.field, s."row.key" AS row_key
  FROM source_rows AS s
  CROSS JOIN LATERAL (VALUES
    (CASE WHEN (SELECT fault FROM (SELECT CASE WHEN CAST(substr(number, 1, 2) AS INTEGER) < 80 AND CAST(substr(number, 1, 2) AS INTEGER) % 40 BETWEEN 1 AND CASE CAST(substr(number, 3, 2) AS INTEGER) % 20 WHEN 2 THEN CASE CAST(substr(number, 5, 2) AS INTEGER) % 4 WHEN 0 THEN 29 ELSE 28 END WHEN 4 THEN 30 WHEN 6 THEN 30 WHEN 9 THEN 30 WHEN 11 THEN 30 ELSE 31 END AND (CAST(substr(number, 3, 2) AS INTEGER) < 13 OR CAST(substr(number, 3, 2) AS INTEGER) > 40) AND CAST(substr(number, 3, 2) AS INTEGER) % 20 BETWEEN 1 AND 12 AND (3 * (ascii(substr(number, 1, 1)) - 48) + 7 * (ascii(substr(number, 2, 1)) - 48) + 6 * (ascii(substr(number, 3, 1)) - 48) + 1 * (ascii(substr(number, 4, 1)) - 48) + 8 * (ascii(substr(number, 5, 1)) - 48) + 9 * (ascii(substr(number, 6, 1)) - 48) + 4 * (ascii(substr(number, 7, 1)) - 48) + 5 * (ascii(substr(number, 8, 1)) - 48) + 2 * (ascii(substr(number, 9, 1)) - 48) + 1 * (ascii(substr(number, 10, 1)) - 48)) % 11 <= 3 AND (5 * (ascii(substr(number, 1, 1)) - 48) + 4 * (ascii(substr(number, 2, 1)) - 48) + 3 * (ascii(substr(number, 3, 1)) - 48) + 2 * (ascii(substr(number, 4, 1)) - 48) + 7 * (ascii(substr(number, 5, 1)) - 48) + 6 * (ascii(substr(number, 6, 1)) - 48) + 5 * (ascii(substr(number, 7, 1)) - 48) + 4 * (ascii(substr(number, 8, 1)) - 48) + 3 * (ascii(substr(number, 9, 1)) - 48) + 2 * (ascii(substr(number, 10, 1)) - 48) + 1 * (ascii(substr(number, 11, 1)) - 48)) % 11 = 0 THEN 1 END AS fault, place FROM unnest(ARRAY(SELECT regexp_replace(part[1], '[^0-9]', '', 'g') FROM regexp_matches(regexp_replace(s."position_level_label", '([^0-9])', '\1\1', 'g'), '(?:^|[^0-9])(?:[0-9]{2}[ \U000000a0\U0000202f./\U00002013-]{0,6}){3}[0-9]{3}[ \U000000a0\U0000202f./\U00002013-]{0,6}[0-9]{2}(?:$|[^0-9])', 'g') AS parts (part))) WITH ORDINALITY AS items (number, place)) AS judged_items WHERE fault IS NOT NULL ORDER BY place LIMIT 1) IS NOT NULL THEN 'personal.birth_number' END, 'error', 'position_level_label'),
    (CASE WHEN (SELECT fault FROM (SELECT CASE WHEN (5 * (ascii(substr(number, 1, 1)) - 48) + 4 * (ascii(substr(number, 2, 1)) - 48) + 3 * (ascii(substr(number, 3, 1)) - 48) + 2 * (ascii(substr(number, 4, 1)) - 48) + 7 * (ascii(substr(number, 5, 1)) - 48) + 6 * (ascii(substr(number, 6, 1)) - 48) + 5 * (ascii(substr(number, 7, 1)) - 48) + 4 * (ascii(substr(number, 8, 1)) - 48) + 3 * (ascii(substr(number, 9, 1)) - 48) + 2 * (ascii(substr(number, 10, 1)) - 48) + 1 * (ascii(substr(number, 11, 1)) - 48)) % 11 = 0 AND NOT (CAST(substr(number, 1, 2) AS INTEGER) < 80 AND CAST(substr(number, 1, 2) AS INTEGER) % 40 BETWEEN 1 AND CASE CAST(substr(number, 3, 2) AS INTEGER) % 20 WHEN 2 THEN CASE CAST(substr(number, 5, 2) AS INTEGER) % 4 WHEN 0 THEN 29 ELSE 28 END WHEN 4 THEN 30 WHEN 6 THEN 30 WHEN 9 THEN 30 WHEN 11 THEN 30 ELSE 31 END AND (CAST(substr(number, 3, 2) AS INTEGER) < 13 OR CAST(substr(number, 3, 2) AS INTEGER) > 40) AND CAST(substr(number, 3, 2) AS INTEGER) % 20 BETWEEN 1 AND 12 AND (3 * (ascii(substr(number, 1, 1)) - 48) + 7 * (ascii(substr(number, 2, 1)) - 48) + 6 * (ascii(substr(number, 3, 1)) - 48) + 1 * (ascii(substr(number, 4, 1)) - 48) + 8 * (ascii(substr(number, 5, 1)) - 48) + 9 * (ascii(substr(number, 6, 1)) - 48) + 4 * (ascii(substr(number, 7, 1)) - 48) + 5 * (ascii(substr(number, 8, 1)) - 48) + 2 * (ascii(substr(number, 9, 1)) - 48) + 1 * (ascii(substr(number, 10, 1)) - 48)) % 11 <= 3 AND (5 * (ascii(substr(number, 1, 1)) - 48) + 4 * (ascii(substr(number, 2, 1)) - 48) + 3 * (ascii(substr(number, 3, 1)) - 48) + 2 * (ascii(substr(number, 4, 1)) - 48) + 7 * (ascii(substr(number, 5, 1)) - 48) + 6 * (ascii(substr(number, 6, 1)) - 48) + 5 * (ascii(substr(number, 7, 1)) - 48) + 4 * (ascii(substr(number, 8, 1)) - 48) + 3 * (ascii(substr(number, 9, 1)) - 48) + 2 * (ascii(substr(number, 10, 1)) - 48) + 1 * (ascii(substr(number, 11, 1)) - 48)) % 11 = 0) THEN 1 END AS fault, place FROM unnest(ARRAY(SELECT regexp_replace(part[1], '[^0-9]', '', 'g') FROM regexp_matches(regexp_replace(s."position_level_label", '([^0-9])', '\1\1', 'g'), '(?:^|[^0-9])(?:[0-9]{2}[ \U000000a0\U0000202f./\U00002013-]{0,6}){3}[0-9]{3}[ \U000000a0\U0000202f./\U00002013-]{0,6}[0-9]{2}(?:$|[^0-9])', 'g') AS parts (part))) WITH ORDINALITY AS items (number, place)) AS judged_items WHERE fault IS NOT NULL ORDER BY place LIMIT 1) IS NOT NULL THEN 'personal.account_number' END, 'warning', 'position_level_label'),
    (CASE WHEN (s."position_level_label" ~ '[A-Za-zÆØÅæøå0-9._%+-]@(?:[A-Za-zÆØÅæøå0-9-]{1,63}\.){1,8}[A-Za-zÆØÅæøå]{2,63}') THEN 'personal.mail_address' END, 'warning', 'position_level_label'),
    (CASE WHEN (s."position_level_label" ~ '(?:^|[^0-9A-Za-zÆØÅæøå_/#+.,-]|(?:^|[^0-9])[.,])(?:2[1-9]|[3-9][0-9])(?:[0-9]{6}|(?:[ \U000000a0\U0000202f][0-9]{2}){3}|(?:\.[0-9]{2}){3}|(?:-[0-9]{2}){3}|[0-9][ \U000000a0\U0000202f][0-9]{2}[ \U000000a0\U0000202f][0-9]{3})(?:$|[^0-9A-Za-zÆØÅæøå_.,-]|[.,-](?:$|[^0-9]))|(?:\+|(?:^|[^0-9])00)[ \U000000a0\U0000202f]?47\)?[ \U000000a0\U0000202f.-]?[2-9](?:[ \U000000a0\U0000202f.-]?[0-9]){7}(?:$|[^0-9])') THEN 'personal.phone_number' END, 'warning', 'position_level_label')
  ) AS v (code, severity, field)
  WHERE v.code IS NOT NULL
  UNION ALL
  -- The key
  SELECT 'key.duplicate' AS code, 'error' AS severity, CAST(NULL AS TEXT) AS field, r."row.key" AS row_key
  FROM known_rows AS r
  WHERE r."row.copy" > 1
  UNION ALL
  -- EP9 (covers)
  SELECT 'EP9' AS code, 'error' AS severity, CAST(NULL AS TEXT) AS field, wanted_0 || ' · ' || CAST(wanted_1 AS TEXT) AS row_key
  FROM (SELECT DISTINCT r."employer_organization_number" AS wanted_0, r."year" AS wanted_1 FROM known_rows AS r CROSS JOIN run
  WHERE r."row.copy" = 1 AND r."employer_organization_number" IS NOT NULL AND r."year" IS NOT NULL
  EXCEPT
  SELECT r."employer_organization_number", r."year" FROM known_rows AS r CROSS JOIN run
  WHERE r."row.copy" = 1 AND r."employer_organization_number" IS NOT NULL AND r."year" IS NOT NULL AND (r."position_level" = 'total')) AS uncovered
  UNION ALL
  -- EP10 (sums)
  SELECT 'EP10' AS code, 'error' AS severity, CAST(NULL AS TEXT) AS field, totals.row_key AS row_key
  FROM (SELECT by_0, by_1, by_2, CASE WHEN count(*) = count(amount_0) THEN sum(amount_0) END AS amount_0, CASE WHEN count(*) = count(amount_1) THEN sum(amount_1) END AS amount_1, count(*) AS found, min(row_key) AS row_key
  FROM (SELECT CAST(r."employer_organization_number" AS TEXT) AS by_0, CAST(r."year" AS TEXT) AS by_1, CAST(r."pay_component" AS TEXT) AS by_2, CAST(r."women" AS DOUBLE PRECISION) AS amount_0, CAST(r."men" AS DOUBLE PRECISION) AS amount_1, r."row.key" AS row_key
  FROM known_rows AS r CROSS JOIN run
  WHERE r."row.copy" = 1 AND (r."position_level" = 'total')) AS amounts
  WHERE by_0 IS NOT NULL AND by_1 IS NOT NULL AND by_2 IS NOT NULL
  GROUP BY by_0, by_1, by_2) AS totals
  JOIN (SELECT by_0, by_1, by_2, CASE WHEN count(*) = count(amount_0) THEN sum(amount_0) END AS amount_0, CASE WHEN count(*) = count(amount_1) THEN sum(amount_1) END AS amount_1, count(*) AS found, min(row_key) AS row_key
  FROM (SELECT CAST(r."employer_organization_number" AS TEXT) AS by_0, CAST(r."year" AS TEXT) AS by_1, CAST(r."pay_component" AS TEXT) AS by_2, CAST(r."women" AS DOUBLE PRECISION) AS amount_0, CAST(r."men" AS DOUBLE PRECISION) AS amount_1, r."row.key" AS row_key
  FROM known_rows AS r CROSS JOIN run
  WHERE r."row.copy" = 1 AND (r."position_level" <> 'total')) AS amounts
  WHERE by_0 IS NOT NULL AND by_1 IS NOT NULL AND by_2 IS NOT NULL
  GROUP BY by_0, by_1, by_2) AS parts ON totals.by_0 = parts.by_0 AND totals.by_1 = parts.by_1 AND totals.by_2 = parts.by_2
  WHERE NOT (abs(parts.amount_0 - totals.amount_0) <= greatest(0.0, 0.0 * abs(totals.amount_0)) + 0.000000001 * greatest(1.0, abs(totals.amount_0), abs(parts.amount_0))) OR NOT (abs(parts.amount_1 - totals.amount_1) <= greatest(0.0, 0.0 * abs(totals.amount_1)) + 0.000000001 * greatest(1.0, abs(totals.amount_1), abs(parts.amount_1)))
  UNION ALL
  -- EP10A (sums)
  SELECT 'EP10A' AS code, 'error' AS severity, CAST(NULL AS TEXT) AS field, totals.row_key AS row_key
  FROM (SELECT by_0, by_1, by_2, CASE WHEN count(*) = count(amount_0) THEN sum(amount_0) END AS amount_0, CASE WHEN count(*) = count(amount_1) THEN sum(amount_1) END AS amount_1, CASE WHEN count(*) = count(amount_2) THEN sum(amount_2) END AS amount_2, CASE WHEN count(*) = count(amount_3) THEN sum(amount_3) END AS amount_3, CASE WHEN count(*) = count(amount_4) THEN sum(amount_4) END AS amount_4, CASE WHEN count(*) = count(amount_5) THEN sum(amount_5) END AS amount_5, count(*) AS found, min(row_key) AS row_key
  FROM (SELECT CAST(r."employer_organization_number" AS TEXT) AS by_0, CAST(r."year" AS TEXT) AS by_1, CAST(r."pay_component" AS TEXT) AS by_2, CAST(r."temporary_women" AS DOUBLE PRECISION) AS amount_0, CAST(r."temporary_men" AS DOUBLE PRECISION) AS amount_1, CAST(r."part_time_women" AS DOUBLE PRECISION) AS amount_2, CAST(r."part_time_men" AS DOUBLE PRECISION) AS amount_3, CAST(r."involuntary_part_time_women" AS DOUBLE PRECISION) AS amount_4, CAST(r."involuntary_part_time_men" AS DOUBLE PRECISION) AS amount_5, r."row.key" AS row_key
  FROM known_rows AS r CROSS JOIN run
  WHERE r."row.copy" = 1 AND (r."position_level" = 'total')) AS amounts
  WHERE by_0 IS NOT NULL AND by_1 IS NOT NULL AND by_2 IS NOT NULL
  GROUP BY by_0, by_1, by_2) AS totals
  JOIN (SELECT by_0, by_1, by_2, CASE WHEN count(*) = count(amount_0) THEN sum(amount_0) END AS amount_0, CASE WHEN count(*) = count(amount_1) THEN sum(amount_1) END AS amount_1, CASE WHEN count(*) = count(amount_2) THEN sum(amount_2) END AS amount_2, CASE WHEN count(*) = count(amount_3) THEN sum(amount_3) END AS amount_3, CASE WHEN count(*) = count(amount_4) THEN sum(amount_4) END AS amount_4, CASE WHEN count(*) = count(amount_5) THEN sum(amount_5) END AS amount_5, count(*) AS found, min(row_key) AS row_key
  FROM (SELECT CAST(r."employer_organization_number" AS TEXT) AS by_0, CAST(r."year" AS TEXT) AS by_1, CAST(r."pay_component" AS TEXT) AS by_2, CAST(r."temporary_women" AS DOUBLE PRECISION) AS amount_0, CAST(r."temporary_men" AS DOUBLE PRECISION) AS amount_1, CAST(r."part_time_women" AS DOUBLE PRECISION) AS amount_2, CAST(r."part_time_men" AS DOUBLE PRECISION) AS amount_3, CAST(r."involuntary_part_time_women" AS DOUBLE PRECISION) AS amount_4, CAST(r."involuntary_part_time_men" AS DOUBLE PRECISION) AS amount_5, r."row.key" AS row_key
  FROM known_rows AS r CROSS JOIN run
  WHERE r."row.copy" = 1 AND (r."position_level" <> 'total')) AS amounts
  WHERE by_0 IS NOT NULL AND by_1 IS NOT NULL AND by_2 IS NOT NULL
  GROUP BY by_0, by_1, by_2) AS parts ON totals.by_0 = parts.by_0 AND totals.by_1 = parts.by_1 AND totals.by_2 = parts.by_2
  WHERE NOT (parts.amount_0 - totals.amount_0 <= greatest(0.0, 0.0 * abs(totals.amount_0)) + 0.000000001 * greatest(1.0, abs(totals.amount_0), abs(parts.amount_0))) OR NOT (parts.amount_1 - totals.amount_1 <= greatest(0.0, 0.0 * abs(totals.amount_1)) + 0.000000001 * greatest(1.0, abs(totals.amount_1), abs(parts.amount_1))) OR NOT (parts.amount_2 - totals.amount_2 <= greatest(0.0, 0.0 * abs(totals.amount_2)) + 0.000000001 * greatest(1.0, abs(totals.amount_2), abs(parts.amount_2))) OR NOT (parts.amount_3 - totals.amount_3 <= greatest(0.0, 0.0 * abs(totals.amount_3)) + 0.000000001 * greatest(1.0, abs(totals.amount_3), abs(parts.amount_3))) OR NOT (parts.amount_4 - totals.amount_4 <= greatest(0.0, 0.0 * abs(totals.amount_4)) + 0.000000001 * greatest(1.0, abs(totals.amount_4), abs(parts.amount_4))) OR NOT (parts.amount_5 - totals.amount_5 <= greatest(0.0, 0.0 * abs(totals.amount_5)) + 0.000000001 * greatest(1.0, abs(totals.amount_5), abs(parts.amount_5)))
  UNION ALL
  -- EP11 (contiguous)
  SELECT 'EP11' AS code, 'error' AS severity, CAST(NULL AS TEXT) AS field, row_key AS row_key
  FROM (SELECT row_key, period_number - lag(period_number) OVER (PARTITION BY "employer_organization_number", period_length ORDER BY period_number, row_key) AS step
  FROM (SELECT r."employer_organization_number", 1 AS period_length, r."year" AS period_number, r."row.key" AS row_key
  FROM known_rows AS r CROSS JOIN run
  WHERE r."row.copy" = 1 AND r."employer_organization_number" IS NOT NULL AND r."year" IS NOT NULL AND (r."position_level" = 'total')) AS periods) AS neighbours
  WHERE step > 1
  UNION ALL
  -- EP12 (contiguous)
  SELECT 'EP12' AS code, 'error' AS severity, CAST(NULL AS TEXT) AS field, row_key AS row_key
  FROM (SELECT row_key, period_number - lag(period_number) OVER (PARTITION BY "employer_organization_number", period_length ORDER BY period_number, row_key) AS step
  FROM (SELECT r."employer_organization_number", 1 AS period_length, r."year" AS period_number, r."row.key" AS row_key
  FROM known_rows AS r CROSS JOIN run
  WHERE r."row.copy" = 1 AND r."employer_organization_number" IS NOT NULL AND r."year" IS NOT NULL AND ((r."position_level" = 'total') AND (r."women_pay_percent" IS NOT NULL))) AS periods) AS neighbours
  WHERE step > 2
  UNION ALL
  -- EP13 (constant_within)
  SELECT 'EP13' AS code, 'warning' AS severity, CAST(NULL AS TEXT) AS field, row_key AS row_key
  FROM (SELECT row_key, own_0, first_value(own_0) OVER (PARTITION BY group_0, group_1 ORDER BY alike DESC, own_0) AS most_0
  FROM (SELECT *, count(*) OVER (PARTITION BY group_0, group_1, own_0) AS alike
  FROM (SELECT r."row.key" AS row_key, r."employer_organization_number" AS group_0, r."position_level" AS group_1, r."position_level_label" AS own_0
  FROM known_rows AS r CROSS JOIN run
  WHERE r."row.copy" = 1 AND r."employer_organization_number" IS NOT NULL AND r."position_level" IS NOT NULL AND r."position_level_label" IS NOT NULL) AS said
  WHERE own_0 IS NOT NULL) AS counted) AS measured
  WHERE own_0 <> most_0
  UNION ALL
  -- EP14 (constant_within)
  SELECT 'EP14' AS code, 'error' AS severity, CAST(NULL AS TEXT) AS field, row_key AS row_key
  FROM (SELECT row_key, own_0, own_1, own_2, own_3, own_4, own_5, own_6, own_7, own_8, own_9, first_value(own_0) OVER (PARTITION BY group_0, group_1, group_2 ORDER BY alike DESC, own_0, own_1, own_2, own_3, own_4, own_5, own_6, own_7, own_8, own_9) AS most_0, first_value(own_1) OVER (PARTITION BY group_0, group_1, group_2 ORDER BY alike DESC, own_0, own_1, own_2, own_3, own_4, own_5, own_6, own_7, own_8, own_9) AS most_1, first_value(own_2) OVER (PARTITION BY group_0, group_1, group_2 ORDER BY alike DESC, own_0, own_1, own_2, own_3, own_4, own_5, own_6, own_7, own_8, own_9) AS most_2, first_value(own_3) OVER (PARTITION BY group_0, group_1, group_2 ORDER BY alike DESC, own_0, own_1, own_2, own_3, own_4, own_5, own_6, own_7, own_8, own_9) AS most_3, first_value(own_4) OVER (PARTITION BY group_0, group_1, group_2 ORDER BY alike DESC, own_0, own_1, own_2, own_3, own_4, own_5, own_6, own_7, own_8, own_9) AS most_4, first_value(own_5) OVER (PARTITION BY group_0, group_1, group_2 ORDER BY alike DESC, own_0, own_1, own_2, own_3, own_4, own_5, own_6, own_7, own_8, own_9) AS most_5, first_value(own_6) OVER (PARTITION BY group_0, group_1, group_2 ORDER BY alike DESC, own_0, own_1, own_2, own_3, own_4, own_5, own_6, own_7, own_8, own_9) AS most_6, first_value(own_7) OVER (PARTITION BY group_0, group_1, group_2 ORDER BY alike DESC, own_0, own_1, own_2, own_3, own_4, own_5, own_6, own_7, own_8, own_9) AS most_7, first_value(own_8) OVER (PARTITION BY group_0, group_1, group_2 ORDER BY alike DESC, own_0, own_1, own_2, own_3, own_4, own_5, own_6, own_7, own_8, own_9) AS most_8, first_value(own_9) OVER (PARTITION BY group_0, group_1, group_2 ORDER BY alike DESC, own_0, own_1, own_2, own_3, own_4, own_5, own_6, own_7, own_8, own_9) AS most_9
  FROM (SELECT *, count(*) OVER (PARTITION BY group_0, group_1, group_2, own_0, own_1, own_2, own_3, own_4, own_5, own_6, own_7, own_8, own_9) AS alike
  FROM (SELECT r."row.key" AS row_key, r."employer_organization_number" AS group_0, r."year" AS group_1, r."position_level" AS group_2, r."women" AS own_0, r."men" AS own_1, r."temporary_women" AS own_2, r."temporary_men" AS own_3, r."part_time_women" AS own_4, r."part_time_men" AS own_5, r."involuntary_part_time_women" AS own_6, r."involuntary_part_time_men" AS own_7, r."parental_leave_weeks_women" AS own_8, r."parental_leave_weeks_men" AS own_9
  FROM known_rows AS r CROSS JOIN run
  WHERE r."row.copy" = 1 AND r."employer_organization_number" IS NOT NULL AND r."year" IS NOT NULL AND r."position_level" IS NOT NULL AND r."women" IS NOT NULL AND r."men" IS NOT NULL AND r."temporary_women" IS NOT NULL AND r."temporary_men" IS NOT NULL AND r."part_time_women" IS NOT NULL AND r."part_time_men" IS NOT NULL AND r."involuntary_part_time_women" IS NOT NULL AND r."involuntary_part_time_men" IS NOT NULL AND r."parental_leave_weeks_women" IS NOT NULL AND r."parental_leave_weeks_men" IS NOT NULL) AS said
  WHERE own_0 IS NOT NULL AND own_1 IS NOT NULL AND own_2 IS NOT NULL AND own_3 IS NOT NULL AND own_4 IS NOT NULL AND own_5 IS NOT NULL AND own_6 IS NOT NULL AND own_7 IS NOT NULL AND own_8 IS NOT NULL AND own_9 IS NOT NULL) AS counted) AS measured
  WHERE own_0 <> most_0 OR own_1 <> most_1 OR own_2 <> most_2 OR own_3 <> most_3 OR own_4 <> most_4 OR own_5 <> most_5 OR own_6 <> most_6 OR own_7 <> most_7 OR own_8 <> most_8 OR own_9 <> most_9
) AS found;
