-- measurement-points 1.0.0 for Spark SQL
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

-- 1. The published table: measurement_points.
CREATE TABLE `measurement_points` (
  `meter_id` STRING NOT NULL COMMENT 'Meter id',
  `meter_type` STRING NOT NULL COMMENT 'Meter type',
  `unit` STRING NOT NULL COMMENT 'Unit',
  `meter_level` STRING NOT NULL COMMENT 'Meter level'
)
COMMENT 'Measurement points (SamÅpne 2022)';

-- 2. The staging table: measurement_points_staging. Rows land here first.
CREATE TABLE `measurement_points_staging` (
  `meter_id` STRING,
  `meter_type` STRING,
  `unit` STRING,
  `meter_level` STRING
);

-- 3. Every violation in measurement_points_staging: dataset, code, severity, field, row_key.
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
    COALESCE(t.`meter_id`, '') AS `row.key`
  FROM `measurement_points_staging` AS t CROSS JOIN run
),
-- The first fault of each value.
judged_rows AS (
  SELECT
    s.*,
    CASE WHEN s.`meter_id` IS NULL THEN 'field.missing' WHEN s.`meter_id` = '' THEN 'text.too_short' WHEN (s.`meter_id` RLIKE '[\\x{1}-\\x{1f}\\x{7f}-\\x{9f}\\x{2028}\\x{2029}]') THEN 'text.control_character' WHEN (s.`meter_id` RLIKE '(?:\\A[\\x{20}\\x{a0}\\x{1680}\\x{202f}\\x{205f}\\x{3000}\\x{feff}\\x{2000}-\\x{200a}]|[\\x{20}\\x{a0}\\x{1680}\\x{202f}\\x{205f}\\x{3000}\\x{feff}\\x{2000}-\\x{200a}]\\z)') THEN 'text.not_trimmed' WHEN s.`meter_id` IN ('NA', 'N/A', 'n/a', 'NULL', 'null', 'None', 'NaN', 'nan', 'undefined', 'undefined undefined', '#N/A', '#I/T', '#REF!', '#VALUE!', '#VERDI!', '#NAME?', '#NAVN?', '-', '--', '?', '.', '..', ':') THEN 'text.placeholder' END AS `fault.meter_id`,
    CASE WHEN s.`meter_type` IS NULL THEN 'field.missing' WHEN s.`meter_type` = '' THEN 'text.too_short' WHEN (s.`meter_type` RLIKE '[\\x{1}-\\x{1f}\\x{7f}-\\x{9f}\\x{2028}\\x{2029}]') THEN 'text.control_character' WHEN (s.`meter_type` RLIKE '(?:\\A[\\x{20}\\x{a0}\\x{1680}\\x{202f}\\x{205f}\\x{3000}\\x{feff}\\x{2000}-\\x{200a}]|[\\x{20}\\x{a0}\\x{1680}\\x{202f}\\x{205f}\\x{3000}\\x{feff}\\x{2000}-\\x{200a}]\\z)') THEN 'text.not_trimmed' WHEN s.`meter_type` IN ('NA', 'N/A', 'n/a', 'NULL', 'null', 'None', 'NaN', 'nan', 'undefined', 'undefined undefined', '#N/A', '#I/T', '#REF!', '#VALUE!', '#VERDI!', '#NAME?', '#NAVN?', '-', '--', '?', '.', '..', ':') THEN 'text.placeholder' END AS `fault.meter_type`,
    CASE WHEN s.`unit` IS NULL THEN 'field.missing' WHEN s.`unit` NOT IN ('kWh', '°C', 'm3', 'grdg') THEN 'code.unknown' END AS `fault.unit`,
    CASE WHEN s.`meter_level` IS NULL THEN 'field.missing' WHEN s.`meter_level` NOT IN ('Forbruksmåler', 'Annen måler') THEN 'code.unknown' END AS `fault.meter_level`
  FROM source_rows AS s
),
-- Values that rules may read: what has a fault that leaves no value is NULL.
checked_rows AS (
  SELECT
    j.`row.key`,
    j.`fault.meter_id`,
    j.`fault.meter_type`,
    j.`fault.unit`,
    j.`fault.meter_level`,
    CASE WHEN j.`fault.meter_id` IN ('text.too_short', 'text.control_character', 'text.not_trimmed', 'text.placeholder') OR j.`meter_id` = '' THEN NULL ELSE j.`meter_id` END AS `meter_id`,
    CASE WHEN j.`fault.meter_type` IN ('text.too_short', 'text.control_character', 'text.not_trimmed', 'text.placeholder') OR j.`meter_type` = '' THEN NULL ELSE j.`meter_type` END AS `meter_type`,
    CASE WHEN j.`fault.unit` IN ('code.unknown') THEN NULL ELSE j.`unit` END AS `unit`,
    CASE WHEN j.`fault.meter_level` IN ('code.unknown') THEN NULL ELSE j.`meter_level` END AS `meter_level`
  FROM judged_rows AS j
),
-- The rows referred to, and which rows repeat a key.
known_rows AS (
  SELECT
    c.*,
    CASE WHEN c.`meter_id` IS NOT NULL THEN row_number() OVER (PARTITION BY c.`meter_id` ORDER BY c.`meter_id`) ELSE 1 END AS `row.copy`
  FROM checked_rows AS c
)
SELECT 'measurement-points' AS dataset, code, severity, field, row_key
FROM (
  -- Fields and rules
  SELECT v.code, v.severity, v.field, r.`row.key` AS row_key
  FROM known_rows AS r CROSS JOIN run
  LATERAL VIEW stack(4,
    r.`fault.meter_id`, 'error', 'meter_id',
    r.`fault.meter_type`, 'error', 'meter_type',
    r.`fault.unit`, 'error', 'unit',
    r.`fault.meter_level`, 'error', 'meter_level'
  ) v AS code, severity, field
  WHERE v.code IS NOT NULL
  UNION ALL
  -- The key
  SELECT 'key.duplicate' AS code, 'error' AS severity, CAST(NULL AS STRING) AS field, r.`row.key` AS row_key
  FROM known_rows AS r
  WHERE r.`row.copy` > 1
) AS found;
