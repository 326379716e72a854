-- measurements 1.0.0 for Spark SQL
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

-- 1. The published table: measurements.
CREATE TABLE `measurements` (
  `timestamp` STRING NOT NULL COMMENT 'Timestamp',
  `meter_id` STRING NOT NULL COMMENT 'Meter id',
  `value` DECIMAL(29, 9) NOT NULL COMMENT 'Value'
)
COMMENT 'Measurements (SamÅpne 2022)';

-- 2. The staging table: measurements_staging. Rows land here first.
CREATE TABLE `measurements_staging` (
  `timestamp` STRING,
  `meter_id` STRING,
  `value` DECIMAL(38, 18)
);

-- 3. Every violation in measurements_staging: dataset, code, severity, field, row_key.
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
    COALESCE(t.`timestamp`, '') || ' · ' || COALESCE(t.`meter_id`, '') AS `row.key`
  FROM `measurements_staging` AS t CROSS JOIN run
),
-- The first fault of each value.
judged_rows AS (
  SELECT
    s.*,
    CASE WHEN s.`timestamp` IS NULL THEN 'field.missing' WHEN s.`timestamp` = '' THEN 'text.too_short' WHEN (s.`timestamp` RLIKE '[\\x{1}-\\x{1f}\\x{7f}-\\x{9f}\\x{2028}\\x{2029}]') THEN 'text.control_character' WHEN (s.`timestamp` RLIKE '(?:\\A[\\x{20}\\x{a0}\\x{1680}\\x{202f}\\x{205f}\\x{3000}\\x{feff}\\x{2000}-\\x{200a}]|[\\x{20}\\x{a0}\\x{1680}\\x{202f}\\x{205f}\\x{3000}\\x{feff}\\x{2000}-\\x{200a}]\\z)') THEN 'text.not_trimmed' WHEN s.`timestamp` IN ('NA', 'N/A', 'n/a', 'NULL', 'null', 'None', 'NaN', 'nan', 'undefined', 'undefined undefined', '#N/A', '#I/T', '#REF!', '#VALUE!', '#VERDI!', '#NAME?', '#NAVN?', '-', '--', '?', '.', '..', ':') THEN 'text.placeholder' WHEN NOT (s.`timestamp` RLIKE '\\A[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]) ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\z') THEN 'text.pattern' END AS `fault.timestamp`,
    CASE WHEN s.`meter_id` IS NULL THEN 'field.missing' WHEN s.`meter_id` = '' THEN 'text.too_short' WHEN (s.`meter_id` RLIKE '[\\x{1}-\\x{1f}\\x{7f}-\\x{9f}\\x{2028}\\x{2029}]') THEN 'text.control_character' WHEN (s.`meter_id` RLIKE '(?:\\A[\\x{20}\\x{a0}\\x{1680}\\x{202f}\\x{205f}\\x{3000}\\x{feff}\\x{2000}-\\x{200a}]|[\\x{20}\\x{a0}\\x{1680}\\x{202f}\\x{205f}\\x{3000}\\x{feff}\\x{2000}-\\x{200a}]\\z)') THEN 'text.not_trimmed' WHEN s.`meter_id` IN ('NA', 'N/A', 'n/a', 'NULL', 'null', 'None', 'NaN', 'nan', 'undefined', 'undefined undefined', '#N/A', '#I/T', '#REF!', '#VALUE!', '#VERDI!', '#NAME?', '#NAVN?', '-', '--', '?', '.', '..', ':') THEN 'text.placeholder' END AS `fault.meter_id`,
    CASE WHEN s.`value` IS NULL THEN 'field.missing' END AS `fault.value`
  FROM source_rows AS s
),
-- Values that rules may read: what has a fault that leaves no value is NULL.
checked_rows AS (
  SELECT
    j.`row.key`,
    j.`fault.timestamp`,
    j.`fault.meter_id`,
    j.`fault.value`,
    CASE WHEN j.`fault.timestamp` IN ('text.too_short', 'text.control_character', 'text.not_trimmed', 'text.placeholder') OR j.`timestamp` = '' THEN NULL ELSE j.`timestamp` END AS `timestamp`,
    CASE WHEN j.`fault.meter_id` IN ('text.too_short', 'text.control_character', 'text.not_trimmed', 'text.placeholder') OR j.`meter_id` = '' THEN NULL ELSE j.`meter_id` END AS `meter_id`,
    CAST(j.`value` AS DECIMAL(29, 9)) AS `value`
  FROM judged_rows AS j
),
-- The rows referred to, and which rows repeat a key.
known_rows AS (
  SELECT
    c.*,
    CASE WHEN c.`timestamp` IS NOT NULL AND c.`meter_id` IS NOT NULL THEN row_number() OVER (PARTITION BY c.`timestamp`, c.`meter_id` ORDER BY c.`timestamp`, c.`meter_id`) ELSE 1 END AS `row.copy`,
    (ref_meter.`row.copy` IS NOT NULL) AS `ref.meter`
  FROM checked_rows AS c
  LEFT JOIN (SELECT `meter_id`, row_number() OVER (PARTITION BY `meter_id` ORDER BY `meter_id`) AS `row.copy` FROM `measurement_points`) AS ref_meter ON ref_meter.`meter_id` = c.`meter_id` AND ref_meter.`row.copy` = 1
)
SELECT 'measurements' AS dataset, code, severity, field, row_key
FROM (
  -- Fields and rules
  SELECT v.code, v.severity, v.field, r.`row.key` AS row_key
  FROM known_rows AS r CROSS JOIN run
  LATERAL VIEW stack(3,
    r.`fault.timestamp`, 'error', 'timestamp',
    r.`fault.meter_id`, 'error', 'meter_id',
    r.`fault.value`, 'error', 'value'
  ) v AS code, severity, field
  WHERE v.code IS NOT NULL
  UNION ALL
  -- The key
  SELECT 'key.duplicate' AS code, 'error' AS severity, CAST(NULL AS STRING) AS field, r.`row.key` AS row_key
  FROM known_rows AS r
  WHERE r.`row.copy` > 1
  UNION ALL
  -- References
  SELECT CASE WHEN other_0.found IS NOT NULL THEN 'reference.swapped' ELSE 'reference.missing' END AS code, 'error' AS severity, CAST(NULL AS STRING) AS field, r.`row.key` AS row_key
  FROM known_rows AS r
  LEFT JOIN (SELECT DISTINCT `meter_id` AS found FROM `measurement_points`) AS other_0 ON other_0.found = r.`timestamp`
  WHERE r.`meter_id` IS NOT NULL AND NOT r.`ref.meter`
) AS found;
