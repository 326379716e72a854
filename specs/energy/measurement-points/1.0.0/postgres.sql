-- measurement-points 1.0.0 for PostgreSQL
--
-- Judges typed columns: a value that is not of its column's type cannot be staged at all.
-- Tables of other datasets are read under their published names, and taken as they are: judge them first.
-- What this file cannot say:
-- - Values of a wrong type, and fields that do not exist: a typed column cannot hold them, so loading refuses them
-- - The offset an instant was written with: a timestamp with time zone keeps the moment only
-- - Half characters (unpaired surrogates) and NUL in text: text in a database is UTF-8, and PostgreSQL refuses NUL
-- - The day of an instant that dated codes follow: the written offset is gone, so it is the day in UTC
-- - Patterns that repeat a part more than 255 times: PostgreSQL's regular expressions stop there, and the pattern is not asked for
-- - Check digits of identifiers whose length varies: the weights are written out digit by digit
-- - Comparison with the last delivery: it would need that delivery's table under a name of its own
-- - Which of several rows with one key, or of overlapping intervals, is named: rows of a table have no order; the others are named instead

-- 1. The published table: measurement_points.
CREATE TABLE "measurement_points" (
  "meter_id" TEXT NOT NULL,
  "meter_type" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "meter_level" TEXT NOT NULL,
  PRIMARY KEY ("meter_id"),
  CONSTRAINT "meter_id_value" CHECK (NOT (
      ("meter_id" = '')
      OR (("meter_id" ~ '[\U00000001-\U0000001f\U0000007f-\U0000009f\U00002028\U00002029]'))
      OR (("meter_id" ~ '(?:^[\U00000020\U000000a0\U00001680\U0000202f\U0000205f\U00003000\U0000feff\U00002000-\U0000200a]|[\U00000020\U000000a0\U00001680\U0000202f\U0000205f\U00003000\U0000feff\U00002000-\U0000200a]$)'))
      OR ("meter_id" IS NOT NFC NORMALIZED)
      OR ("meter_id" IN ('NA', 'N/A', 'n/a', 'NULL', 'null', 'None', 'NaN', 'nan', 'undefined', 'undefined undefined', '#N/A', '#I/T', '#REF!', '#VALUE!', '#VERDI!', '#NAME?', '#NAVN?', '-', '--', '?', '.', '..', ':'))
    )),
  CONSTRAINT "meter_type_value" CHECK (NOT (
      ("meter_type" = '')
      OR (("meter_type" ~ '[\U00000001-\U0000001f\U0000007f-\U0000009f\U00002028\U00002029]'))
      OR (("meter_type" ~ '(?:^[\U00000020\U000000a0\U00001680\U0000202f\U0000205f\U00003000\U0000feff\U00002000-\U0000200a]|[\U00000020\U000000a0\U00001680\U0000202f\U0000205f\U00003000\U0000feff\U00002000-\U0000200a]$)'))
      OR ("meter_type" IS NOT NFC NORMALIZED)
      OR ("meter_type" IN ('NA', 'N/A', 'n/a', 'NULL', 'null', 'None', 'NaN', 'nan', 'undefined', 'undefined undefined', '#N/A', '#I/T', '#REF!', '#VALUE!', '#VERDI!', '#NAME?', '#NAVN?', '-', '--', '?', '.', '..', ':'))
    )),
  CONSTRAINT "unit_value" CHECK (NOT (
      ("unit" NOT IN ('kWh', '°C', 'm3', 'grdg'))
    )),
  CONSTRAINT "meter_level_value" CHECK (NOT (
      ("meter_level" NOT IN ('Forbruksmåler', 'Annen måler'))
    ))
);
COMMENT ON TABLE "measurement_points" IS 'Measurement points (SamÅpne 2022)';
COMMENT ON COLUMN "measurement_points"."meter_id" IS 'Meter id';
COMMENT ON COLUMN "measurement_points"."meter_type" IS 'Meter type';
COMMENT ON COLUMN "measurement_points"."unit" IS 'Unit';
COMMENT ON COLUMN "measurement_points"."meter_level" IS 'Meter level';

-- 2. The staging table: measurement_points_staging. Rows land here first.
CREATE TABLE "measurement_points_staging" (
  "meter_id" TEXT,
  "meter_type" TEXT,
  "unit" TEXT,
  "meter_level" TEXT
);

-- 3. Every violation in measurement_points_staging: dataset, code, severity, field, row_key.
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
    COALESCE(t."meter_id", '') AS "row.key"
  FROM "measurement_points_staging" AS t CROSS JOIN run
),
-- The first fault of each value.
judged_rows AS (
  SELECT
    s.*,
    CASE WHEN s."meter_id" IS NULL THEN 'field.missing' WHEN s."meter_id" = '' THEN 'text.too_short' WHEN (s."meter_id" ~ '[\U00000001-\U0000001f\U0000007f-\U0000009f\U00002028\U00002029]') THEN 'text.control_character' WHEN (s."meter_id" ~ '(?:^[\U00000020\U000000a0\U00001680\U0000202f\U0000205f\U00003000\U0000feff\U00002000-\U0000200a]|[\U00000020\U000000a0\U00001680\U0000202f\U0000205f\U00003000\U0000feff\U00002000-\U0000200a]$)') THEN 'text.not_trimmed' WHEN s."meter_id" IS NOT NFC NORMALIZED THEN 'text.not_nfc' WHEN s."meter_id" IN ('NA', 'N/A', 'n/a', 'NULL', 'null', 'None', 'NaN', 'nan', 'undefined', 'undefined undefined', '#N/A', '#I/T', '#REF!', '#VALUE!', '#VERDI!', '#NAME?', '#NAVN?', '-', '--', '?', '.', '..', ':') THEN 'text.placeholder' END AS "fault.meter_id",
    CASE WHEN s."meter_type" IS NULL THEN 'field.missing' WHEN s."meter_type" = '' THEN 'text.too_short' WHEN (s."meter_type" ~ '[\U00000001-\U0000001f\U0000007f-\U0000009f\U00002028\U00002029]') THEN 'text.control_character' WHEN (s."meter_type" ~ '(?:^[\U00000020\U000000a0\U00001680\U0000202f\U0000205f\U00003000\U0000feff\U00002000-\U0000200a]|[\U00000020\U000000a0\U00001680\U0000202f\U0000205f\U00003000\U0000feff\U00002000-\U0000200a]$)') THEN 'text.not_trimmed' WHEN s."meter_type" IS NOT NFC NORMALIZED THEN 'text.not_nfc' WHEN s."meter_type" IN ('NA', 'N/A', 'n/a', 'NULL', 'null', 'None', 'NaN', 'nan', 'undefined', 'undefined undefined', '#N/A', '#I/T', '#REF!', '#VALUE!', '#VERDI!', '#NAME?', '#NAVN?', '-', '--', '?', '.', '..', ':') THEN 'text.placeholder' END AS "fault.meter_type",
    CASE WHEN s."unit" IS NULL THEN 'field.missing' WHEN s."unit" NOT IN ('kWh', '°C', 'm3', 'grdg') THEN 'code.unknown' END AS "fault.unit",
    CASE WHEN s."meter_level" IS NULL THEN 'field.missing' WHEN s."meter_level" NOT IN ('Forbruksmåler', 'Annen måler') THEN 'code.unknown' END AS "fault.meter_level"
  FROM source_rows AS s
),
-- Values that rules may read: what has a fault that leaves no value is NULL.
checked_rows AS (
  SELECT
    j."row.key",
    j."fault.meter_id",
    j."fault.meter_type",
    j."fault.unit",
    j."fault.meter_level",
    CASE WHEN j."fault.meter_id" IN ('text.too_short', 'text.control_character', 'text.not_trimmed', 'text.not_nfc', 'text.placeholder') OR j."meter_id" = '' THEN NULL ELSE j."meter_id" END AS "meter_id",
    CASE WHEN j."fault.meter_type" IN ('text.too_short', 'text.control_character', 'text.not_trimmed', 'text.not_nfc', 'text.placeholder') OR j."meter_type" = '' THEN NULL ELSE j."meter_type" END AS "meter_type",
    CASE WHEN j."fault.unit" IN ('code.unknown') THEN NULL ELSE j."unit" END AS "unit",
    CASE WHEN j."fault.meter_level" IN ('code.unknown') THEN NULL ELSE j."meter_level" END AS "meter_level"
  FROM judged_rows AS j
),
-- The rows referred to, and which rows repeat a key.
known_rows AS (
  SELECT
    c.*,
    CASE WHEN c."meter_id" IS NOT NULL THEN row_number() OVER (PARTITION BY c."meter_id" ORDER BY c."meter_id") ELSE 1 END AS "row.copy"
  FROM checked_rows AS c
)
SELECT 'measurement-points' AS dataset, code, severity, field, row_key
FROM (
  -- Fields and rules
  SELECT v.code, v.severity, v.field, r."row.key" AS row_key
  FROM known_rows AS r CROSS JOIN run
  CROSS JOIN LATERAL (VALUES
    (r."fault.meter_id", 'error', 'meter_id'),
    (r."fault.meter_type", 'error', 'meter_type'),
    (r."fault.unit", 'error', 'unit'),
    (r."fault.meter_level", 'error', 'meter_level')
  ) AS v (code, severity, field)
  WHERE v.code IS NOT NULL
  UNION ALL
  -- The key
  SELECT 'key.duplicate' AS code, 'error' AS severity, CAST(NULL AS TEXT) AS field, r."row.key" AS row_key
  FROM known_rows AS r
  WHERE r."row.copy" > 1
) AS found;
