-- energy-measurements draft for Trino
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
-- - Which of several rows with one key, of overlapping intervals, or of equally many that should be alike, is named: rows of a table have no order; the others are named instead

-- 1. The published table: energy_measurements.
CREATE TABLE "energy_measurements" (
  "meter_id" VARCHAR NOT NULL COMMENT 'Meter id',
  "interval_start" TIMESTAMP(6) WITH TIME ZONE NOT NULL COMMENT 'Interval start',
  "interval_end" TIMESTAMP(6) WITH TIME ZONE NOT NULL COMMENT 'Interval end',
  "value" DECIMAL(23, 3) COMMENT 'Value',
  "quality" VARCHAR NOT NULL COMMENT 'Quality',
  "updated_at" TIMESTAMP(6) WITH TIME ZONE COMMENT 'Updated at'
)
COMMENT 'Energy measurements';

-- 2. The staging table: energy_measurements_staging. Rows land here first.
CREATE TABLE "energy_measurements_staging" (
  "meter_id" VARCHAR,
  "interval_start" TIMESTAMP(6) WITH TIME ZONE,
  "interval_end" TIMESTAMP(6) WITH TIME ZONE,
  "value" DECIMAL(38, 18),
  "quality" VARCHAR,
  "updated_at" TIMESTAMP(6) WITH TIME ZONE
);

-- 3. Every violation in energy_measurements_staging: dataset, code, severity, field, row_key.
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
    COALESCE(CASE WHEN regexp_like(t."meter_id", '(?:\A|[^0-9])(?:[0-9]{2}[ \x{a0}\x{202f}./\x{2013}-]{0,3}){3}[0-9]{3}[ \x{a0}\x{202f}./\x{2013}-]{0,3}[0-9]{2}(?:\z|[^0-9])') OR regexp_like(t."meter_id", '[A-Za-zÆØÅæøå0-9._%+-]@(?:[A-Za-zÆØÅæøå0-9-]{1,63}\.){1,8}[A-Za-zÆØÅæøå]{2,63}') OR regexp_like(t."meter_id", '(?:\A|[^0-9A-Za-zÆØÅæøå_/#+.,-]|(?:\A|[^0-9])[.,])(?:2[1-9]|[3-9][0-9])(?:[0-9]{6}|(?:[ \x{a0}\x{202f}][0-9]{2}){3}|(?:\.[0-9]{2}){3}|(?:-[0-9]{2}){3}|[0-9][ \x{a0}\x{202f}][0-9]{2}[ \x{a0}\x{202f}][0-9]{3})(?:\z|[^0-9A-Za-zÆØÅæøå_.,-]|[.,-](?:\z|[^0-9]))|(?:\+|(?:\A|[^0-9])00)[ \x{a0}\x{202f}]?47\)?[ \x{a0}\x{202f}.-]?[2-9](?:[ \x{a0}\x{202f}.-]?[0-9]){7}(?:\z|[^0-9])') THEN '•' ELSE t."meter_id" END, '') || ' · ' || COALESCE(format_datetime(at_timezone(t."interval_start", 'UTC'), 'yyyy-MM-dd''T''HH:mm:ss''Z'''), '') AS "row.key"
  FROM "energy_measurements_staging" AS t CROSS JOIN run
),
-- The first fault of each value.
judged_rows AS (
  SELECT
    s.*,
    CASE WHEN s."meter_id" IS NULL THEN 'field.missing' WHEN NOT regexp_like(s."meter_id", '\A[A-Za-z0-9][A-Za-z0-9._-]{0,63}\z') THEN 'identifier.shape' END AS "fault.meter_id",
    CASE WHEN s."interval_start" IS NULL THEN 'field.missing' WHEN (s."interval_start" < from_iso8601_timestamp('0001-01-01T00:00:00Z') OR s."interval_start" > from_iso8601_timestamp('9999-12-31T23:59:59.999Z')) THEN 'instant.invalid' END AS "fault.interval_start",
    CASE WHEN s."interval_end" IS NULL THEN 'field.missing' WHEN (s."interval_end" < from_iso8601_timestamp('0001-01-01T00:00:00Z') OR s."interval_end" > from_iso8601_timestamp('9999-12-31T23:59:59.999Z')) THEN 'instant.invalid' END AS "fault.interval_end",
    CASE WHEN s."value" <> round(s."value", 3) THEN 'number.too_many_decimals' END AS "fault.value",
    CASE WHEN s."quality" IS NULL THEN 'field.missing' WHEN s."quality" NOT IN ('measured', 'estimated', 'temporary', 'edited', 'missing') THEN 'code.unknown' END AS "fault.quality",
    CASE WHEN (s."updated_at" < from_iso8601_timestamp('0001-01-01T00:00:00Z') OR s."updated_at" > from_iso8601_timestamp('9999-12-31T23:59:59.999Z')) THEN 'instant.invalid' END AS "fault.updated_at"
  FROM source_rows AS s
),
-- Values that rules may read: what has a fault that leaves no value is NULL.
checked_rows AS (
  SELECT
    j."row.key",
    j."fault.meter_id",
    j."fault.interval_start",
    j."fault.interval_end",
    j."fault.value",
    j."fault.quality",
    j."fault.updated_at",
    CASE WHEN j."fault.meter_id" IN ('identifier.shape') THEN NULL ELSE j."meter_id" END AS "meter_id",
    CASE WHEN j."fault.interval_start" IN ('instant.invalid') THEN NULL ELSE j."interval_start" END AS "interval_start",
    CASE WHEN j."fault.interval_end" IN ('instant.invalid') THEN NULL ELSE j."interval_end" END AS "interval_end",
    CAST(j."value" AS DECIMAL(23, 3)) AS "value",
    CASE WHEN j."fault.quality" IN ('code.unknown') THEN NULL ELSE j."quality" END AS "quality",
    CASE WHEN j."fault.updated_at" IN ('instant.invalid') THEN NULL ELSE j."updated_at" END AS "updated_at"
  FROM judged_rows AS j
),
-- The rows referred to, and which rows repeat a key.
known_rows AS (
  SELECT
    c.*,
    CASE WHEN c."meter_id" IS NOT NULL AND c."interval_start" IS NOT NULL THEN row_number() OVER (PARTITION BY c."meter_id", c."interval_start" ORDER BY c."meter_id", c."interval_start") ELSE 1 END AS "row.copy",
    (ref_meter."row.copy" IS NOT NULL) AS "ref.meter",
    ref_meter."building_id" AS "ref.meter.building_id",
    ref_meter."parent_meter_id" AS "ref.meter.parent_meter_id",
    ref_meter."measured_quantity" AS "ref.meter.measured_quantity",
    ref_meter."energy_carrier" AS "ref.meter.energy_carrier",
    ref_meter."flow" AS "ref.meter.flow",
    ref_meter."resolution" AS "ref.meter.resolution",
    ref_meter."end_user_group" AS "ref.meter.end_user_group",
    ref_meter."valid_from" AS "ref.meter.valid_from",
    ref_meter."valid_to" AS "ref.meter.valid_to"
  FROM checked_rows AS c
  LEFT JOIN (SELECT "meter_id", "building_id", "parent_meter_id", "measured_quantity", "energy_carrier", "flow", "resolution", "end_user_group", "valid_from", "valid_to", row_number() OVER (PARTITION BY "meter_id" ORDER BY "meter_id") AS "row.copy" FROM "energy_meters") AS ref_meter ON ref_meter."meter_id" = c."meter_id" AND ref_meter."row.copy" = 1
)
SELECT 'energy-measurements' AS dataset, code, severity, field, row_key
FROM (
  -- Fields and rules
  SELECT v.code, v.severity, v.field, r."row.key" AS row_key
  FROM known_rows AS r CROSS JOIN run
  CROSS JOIN UNNEST(ARRAY[
    ROW(r."fault.meter_id", 'error', 'meter_id'),
    ROW(r."fault.interval_start", 'error', 'interval_start'),
    ROW(r."fault.interval_end", 'error', 'interval_end'),
    ROW(r."fault.value", 'error', 'value'),
    ROW(r."fault.quality", 'error', 'quality'),
    ROW(r."fault.updated_at", 'error', 'updated_at'),
    ROW(/* (row.interval_end - row.interval_start == duration("15m") || row.interval_end - row.interval_start == duration("1h") || (row.interval_end - row.interval_start >= duration("23h") && row.interval_end - row.interval_start <= duration("25h")) || (row.interval_end - row.interval_start >= duration("671h") && row.interval_end - row.interval_start <= duration("745h"))) && (ref.meter.resolution != "PT15M" || row.interval_end - row.interval_start == duration("15m")) && (ref.meter.resolution != "PT1H" || row.interval_end - row.interval_start == duration("1h")) && (ref.meter.resolution != "P1D" || (row.interval_end - row.interval_start >= duration("23h") && row.interval_end - row.interval_start <= duration("25h"))) && (ref.meter.resolution != "P1M" || (row.interval_end - row.interval_start >= duration("671h") && row.interval_end - row.interval_start <= duration("745h"))) */ CASE WHEN NOT TRY((((((((((CASE WHEN (date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_end") - date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_start")) BETWEEN -9223372036854 AND 9223372036854 THEN (date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_end") - date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_start")) END) = 900000) OR ((CASE WHEN (date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_end") - date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_start")) BETWEEN -9223372036854 AND 9223372036854 THEN (date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_end") - date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_start")) END) = 3600000)) OR (((CASE WHEN (date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_end") - date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_start")) BETWEEN -9223372036854 AND 9223372036854 THEN (date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_end") - date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_start")) END) >= 82800000) AND ((CASE WHEN (date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_end") - date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_start")) BETWEEN -9223372036854 AND 9223372036854 THEN (date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_end") - date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_start")) END) <= 90000000))) OR (((CASE WHEN (date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_end") - date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_start")) BETWEEN -9223372036854 AND 9223372036854 THEN (date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_end") - date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_start")) END) >= 2415600000) AND ((CASE WHEN (date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_end") - date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_start")) BETWEEN -9223372036854 AND 9223372036854 THEN (date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_end") - date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_start")) END) <= 2682000000))) AND ((r."ref.meter.resolution" <> 'PT15M') OR ((CASE WHEN (date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_end") - date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_start")) BETWEEN -9223372036854 AND 9223372036854 THEN (date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_end") - date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_start")) END) = 900000))) AND ((r."ref.meter.resolution" <> 'PT1H') OR ((CASE WHEN (date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_end") - date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_start")) BETWEEN -9223372036854 AND 9223372036854 THEN (date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_end") - date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_start")) END) = 3600000))) AND ((r."ref.meter.resolution" <> 'P1D') OR (((CASE WHEN (date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_end") - date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_start")) BETWEEN -9223372036854 AND 9223372036854 THEN (date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_end") - date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_start")) END) >= 82800000) AND ((CASE WHEN (date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_end") - date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_start")) BETWEEN -9223372036854 AND 9223372036854 THEN (date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_end") - date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_start")) END) <= 90000000)))) AND ((r."ref.meter.resolution" <> 'P1M') OR (((CASE WHEN (date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_end") - date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_start")) BETWEEN -9223372036854 AND 9223372036854 THEN (date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_end") - date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_start")) END) >= 2415600000) AND ((CASE WHEN (date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_end") - date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_start")) BETWEEN -9223372036854 AND 9223372036854 THEN (date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_end") - date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_start")) END) <= 2682000000))))) THEN 'ME1' END, 'error', CAST(NULL AS VARCHAR)),
    ROW(/* has(row.value) == (row.quality != "missing") */ CASE WHEN NOT TRY(((r."value" IS NOT NULL) = (r."quality" <> 'missing'))) THEN 'ME2' END, 'error', CAST(NULL AS VARCHAR)),
    ROW(/* ref.meter.measured_quantity != "energy" || row.value >= 0.0 */ CASE WHEN NOT TRY(((r."ref.meter.measured_quantity" <> 'energy') OR (r."value" >= 0.0))) THEN 'ME3' END, 'error', CAST(NULL AS VARCHAR)),
    ROW(/* row.interval_end <= now.instant */ CASE WHEN NOT TRY((date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_end") <= date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), run.now_instant))) THEN 'ME4' END, 'error', CAST(NULL AS VARCHAR)),
    ROW(/* row.interval_start.getSeconds() == 0 && row.interval_start.getMinutes() in [0, 15, 30, 45] && (row.interval_end - row.interval_start < duration("1h") || row.interval_start.getMinutes() == 0) && (row.interval_end - row.interval_start < duration("23h") || (row.interval_start.getHours("Europe/Oslo") == 0 && row.interval_end.getHours("Europe/Oslo") == 0)) && (row.interval_end - row.interval_start <= duration("25h") || (row.interval_start.getDate("Europe/Oslo") == 1 && row.interval_end.getDate("Europe/Oslo") == 1)) */ CASE WHEN NOT TRY((((((second(at_timezone(from_unixtime_nanos(date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_start") * 1000000), 'UTC')) = 0) AND (minute(at_timezone(from_unixtime_nanos(date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_start") * 1000000), 'UTC')) IN (0, 15, 30, 45))) AND (((CASE WHEN (date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_end") - date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_start")) BETWEEN -9223372036854 AND 9223372036854 THEN (date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_end") - date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_start")) END) < 3600000) OR (minute(at_timezone(from_unixtime_nanos(date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_start") * 1000000), 'UTC')) = 0))) AND (((CASE WHEN (date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_end") - date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_start")) BETWEEN -9223372036854 AND 9223372036854 THEN (date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_end") - date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_start")) END) < 82800000) OR ((hour(at_timezone(from_unixtime_nanos(date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_start") * 1000000), 'Europe/Oslo')) = 0) AND (hour(at_timezone(from_unixtime_nanos(date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_end") * 1000000), 'Europe/Oslo')) = 0)))) AND (((CASE WHEN (date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_end") - date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_start")) BETWEEN -9223372036854 AND 9223372036854 THEN (date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_end") - date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_start")) END) <= 90000000) OR ((day(at_timezone(from_unixtime_nanos(date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_start") * 1000000), 'Europe/Oslo')) = 1) AND (day(at_timezone(from_unixtime_nanos(date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_end") * 1000000), 'Europe/Oslo')) = 1))))) THEN 'ME13' END, 'error', CAST(NULL AS VARCHAR)),
    ROW(/* !has(row.updated_at) || row.updated_at >= row.interval_end */ CASE WHEN NOT TRY(((NOT (r."updated_at" IS NOT NULL)) OR (date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."updated_at") >= date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_end")))) THEN 'ME14' END, 'error', CAST(NULL AS VARCHAR)),
    ROW(/* row.interval_start >= ref.meter.valid_from - duration("2h") && (!has(ref.meter.valid_to) || row.interval_end <= ref.meter.valid_to - duration("1h")) */ CASE WHEN NOT TRY(((date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_start") >= (CASE WHEN ((date_diff('day', DATE '1970-01-01', r."ref.meter.valid_from") * 86400000) - 7200000) BETWEEN -62135596800000 AND 253402300799999 THEN ((date_diff('day', DATE '1970-01-01', r."ref.meter.valid_from") * 86400000) - 7200000) END)) AND ((NOT (CASE WHEN r."ref.meter" THEN r."ref.meter.valid_to" IS NOT NULL END)) OR (date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_end") <= (CASE WHEN ((date_diff('day', DATE '1970-01-01', r."ref.meter.valid_to") * 86400000) - 3600000) BETWEEN -62135596800000 AND 253402300799999 THEN ((date_diff('day', DATE '1970-01-01', r."ref.meter.valid_to") * 86400000) - 3600000) END))))) THEN 'ME15' END, 'error', CAST(NULL AS VARCHAR)),
    ROW(/* !(ref.meter.end_user_group in [35, 36]) */ CASE WHEN NOT TRY((NOT (r."ref.meter.end_user_group" IN (35, 36)))) THEN 'B1D' END, 'error', CAST(NULL AS VARCHAR))
  ]) AS v (code, severity, field)
  WHERE v.code IS NOT NULL
  UNION ALL
  -- Personal data
  SELECT v.code, v.severity, v.field, s."row.key" AS row_key
  FROM source_rows AS s
  CROSS JOIN UNNEST(ARRAY[
    ROW(CASE WHEN regexp_like(s."meter_id", '\A[0-9]{6}[ \x{a0}\x{202f}.-]?[0-9]{5}\z') AND CAST(substr(regexp_replace(s."meter_id", '[^0-9]', ''), 1, 2) AS INTEGER) < 80 AND CAST(substr(regexp_replace(s."meter_id", '[^0-9]', ''), 1, 2) AS INTEGER) % 40 BETWEEN 1 AND CASE CAST(substr(regexp_replace(s."meter_id", '[^0-9]', ''), 3, 2) AS INTEGER) % 20 WHEN 2 THEN CASE CAST(substr(regexp_replace(s."meter_id", '[^0-9]', ''), 5, 2) AS INTEGER) % 4 WHEN 0 THEN 29 ELSE 28 END WHEN 4 THEN 30 WHEN 6 THEN 30 WHEN 9 THEN 30 WHEN 11 THEN 30 ELSE 31 END AND (CAST(substr(regexp_replace(s."meter_id", '[^0-9]', ''), 3, 2) AS INTEGER) < 13 OR CAST(substr(regexp_replace(s."meter_id", '[^0-9]', ''), 3, 2) AS INTEGER) > 40) AND CAST(substr(regexp_replace(s."meter_id", '[^0-9]', ''), 3, 2) AS INTEGER) % 20 BETWEEN 1 AND 12 AND (3 * CAST(substr(regexp_replace(s."meter_id", '[^0-9]', ''), 1, 1) AS INTEGER) + 7 * CAST(substr(regexp_replace(s."meter_id", '[^0-9]', ''), 2, 1) AS INTEGER) + 6 * CAST(substr(regexp_replace(s."meter_id", '[^0-9]', ''), 3, 1) AS INTEGER) + 1 * CAST(substr(regexp_replace(s."meter_id", '[^0-9]', ''), 4, 1) AS INTEGER) + 8 * CAST(substr(regexp_replace(s."meter_id", '[^0-9]', ''), 5, 1) AS INTEGER) + 9 * CAST(substr(regexp_replace(s."meter_id", '[^0-9]', ''), 6, 1) AS INTEGER) + 4 * CAST(substr(regexp_replace(s."meter_id", '[^0-9]', ''), 7, 1) AS INTEGER) + 5 * CAST(substr(regexp_replace(s."meter_id", '[^0-9]', ''), 8, 1) AS INTEGER) + 2 * CAST(substr(regexp_replace(s."meter_id", '[^0-9]', ''), 9, 1) AS INTEGER) + 1 * CAST(substr(regexp_replace(s."meter_id", '[^0-9]', ''), 10, 1) AS INTEGER)) % 11 <= 3 AND (5 * CAST(substr(regexp_replace(s."meter_id", '[^0-9]', ''), 1, 1) AS INTEGER) + 4 * CAST(substr(regexp_replace(s."meter_id", '[^0-9]', ''), 2, 1) AS INTEGER) + 3 * CAST(substr(regexp_replace(s."meter_id", '[^0-9]', ''), 3, 1) AS INTEGER) + 2 * CAST(substr(regexp_replace(s."meter_id", '[^0-9]', ''), 4, 1) AS INTEGER) + 7 * CAST(substr(regexp_replace(s."meter_id", '[^0-9]', ''), 5, 1) AS INTEGER) + 6 * CAST(substr(regexp_replace(s."meter_id", '[^0-9]', ''), 6, 1) AS INTEGER) + 5 * CAST(substr(regexp_replace(s."meter_id", '[^0-9]', ''), 7, 1) AS INTEGER) + 4 * CAST(substr(regexp_replace(s."meter_id", '[^0-9]', ''), 8, 1) AS INTEGER) + 3 * CAST(substr(regexp_replace(s."meter_id", '[^0-9]', ''), 9, 1) AS INTEGER) + 2 * CAST(substr(regexp_replace(s."meter_id", '[^0-9]', ''), 10, 1) AS INTEGER) + 1 * CAST(substr(regexp_replace(s."meter_id", '[^0-9]', ''), 11, 1) AS INTEGER)) % 11 = 0 THEN 'personal.possible_birth_number' END, 'warning', 'meter_id')
  ]) AS v (code, severity, field)
  WHERE v.code IS NOT NULL
  UNION ALL
  -- The key
  SELECT 'key.duplicate' AS code, 'error' AS severity, CAST(NULL AS VARCHAR) AS field, r."row.key" AS row_key
  FROM known_rows AS r
  WHERE r."row.copy" > 1
  UNION ALL
  -- References
  SELECT CASE WHEN other_0.found IS NOT NULL THEN 'reference.swapped' ELSE 'reference.missing' END AS code, 'error' AS severity, CAST(NULL AS VARCHAR) AS field, r."row.key" AS row_key
  FROM known_rows AS r
  LEFT JOIN (SELECT DISTINCT "meter_id" AS found FROM "energy_meters") AS other_0 ON other_0.found = r."quality"
  WHERE r."meter_id" IS NOT NULL AND NOT r."ref.meter"
  UNION ALL
  -- ME7 (contiguous)
  SELECT 'ME7' AS code, 'error' AS severity, CAST(NULL AS VARCHAR) AS field, row_key AS row_key
  FROM (SELECT row_key, from_ms, max(to_ms) OVER (PARTITION BY "meter_id" ORDER BY from_ms, to_ms ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS ended_ms
  FROM (SELECT r."meter_id", date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_start") AS from_ms, date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_end") AS to_ms, r."row.key" AS row_key
  FROM known_rows AS r CROSS JOIN run
  WHERE r."row.copy" = 1 AND r."meter_id" IS NOT NULL AND r."interval_start" IS NOT NULL AND r."interval_end" IS NOT NULL AND r."interval_start" < r."interval_end") AS intervals) AS neighbours
  WHERE from_ms <> ended_ms
  UNION ALL
  -- ME8 (contiguous)
  SELECT 'ME8' AS code, 'error' AS severity, CAST(NULL AS VARCHAR) AS field, row_key AS row_key
  FROM (SELECT days.*, min(local_day) OVER (PARTITION BY "meter_id") AS first_day, max(local_day) OVER (PARTITION BY "meter_id") AS last_day
  FROM (SELECT "meter_id", local_day, count(*) AS found, min(to_ms - from_ms) AS length_ms, min(row_key) AS row_key
  FROM (SELECT intervals.*, CAST(at_timezone(from_unixtime_nanos(from_ms * 1000000), 'Europe/Oslo') AS DATE) AS local_day
  FROM (SELECT r."meter_id", date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_start") AS from_ms, date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_end") AS to_ms, r."row.key" AS row_key
  FROM known_rows AS r CROSS JOIN run
  WHERE r."row.copy" = 1 AND r."meter_id" IS NOT NULL AND r."interval_start" IS NOT NULL AND r."interval_end" IS NOT NULL AND r."interval_start" < r."interval_end") AS intervals WHERE to_ms - from_ms <= 3600000) AS short_intervals
  GROUP BY "meter_id", local_day) AS days) AS whole_days
  WHERE local_day > first_day AND local_day < last_day AND found <> round(CAST(date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), with_timezone(CAST(date_add('day', 1, local_day) AS TIMESTAMP(3)), 'Europe/Oslo')) - date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), with_timezone(CAST(local_day AS TIMESTAMP(3)), 'Europe/Oslo')) AS DOUBLE) / length_ms)
  UNION ALL
  -- ME10 (sums)
  SELECT 'ME10' AS code, 'warning' AS severity, CAST(NULL AS VARCHAR) AS field, totals.row_key AS row_key
  FROM (SELECT by_0, by_1, by_2, by_3, by_4, CASE WHEN count(*) = count(amount_0) THEN sum(amount_0) END AS amount_0, count(*) AS found, min(row_key) AS row_key
  FROM (SELECT CAST(r."meter_id" AS VARCHAR) AS by_0, CAST(r."ref.meter.energy_carrier" AS VARCHAR) AS by_1, CAST(r."ref.meter.flow" AS VARCHAR) AS by_2, CAST(date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_start") AS VARCHAR) AS by_3, CAST(date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_end") AS VARCHAR) AS by_4, CAST(r."value" AS DOUBLE) AS amount_0, r."row.key" AS row_key
  FROM known_rows AS r CROSS JOIN run
  WHERE r."row.copy" = 1) AS amounts
  WHERE by_0 IS NOT NULL AND by_1 IS NOT NULL AND by_2 IS NOT NULL AND by_3 IS NOT NULL AND by_4 IS NOT NULL
  GROUP BY by_0, by_1, by_2, by_3, by_4) AS totals
  JOIN (SELECT by_0, by_1, by_2, by_3, by_4, CASE WHEN count(*) = count(amount_0) THEN sum(amount_0) END AS amount_0, count(*) AS found, min(row_key) AS row_key
  FROM (SELECT CAST(r."ref.meter.parent_meter_id" AS VARCHAR) AS by_0, CAST(r."ref.meter.energy_carrier" AS VARCHAR) AS by_1, CAST(r."ref.meter.flow" AS VARCHAR) AS by_2, CAST(date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_start") AS VARCHAR) AS by_3, CAST(date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_end") AS VARCHAR) AS by_4, CAST(r."value" AS DOUBLE) AS amount_0, r."row.key" AS row_key
  FROM known_rows AS r CROSS JOIN run
  WHERE r."row.copy" = 1) AS amounts
  WHERE by_0 IS NOT NULL AND by_1 IS NOT NULL AND by_2 IS NOT NULL AND by_3 IS NOT NULL AND by_4 IS NOT NULL
  GROUP BY by_0, by_1, by_2, by_3, by_4) AS parts ON totals.by_0 = parts.by_0 AND totals.by_1 = parts.by_1 AND totals.by_2 = parts.by_2 AND totals.by_3 = parts.by_3 AND totals.by_4 = parts.by_4
  WHERE NOT (parts.amount_0 - totals.amount_0 <= greatest(1.0, 0.0 * abs(totals.amount_0)) + 0.000000001 * greatest(1.0, abs(totals.amount_0), abs(parts.amount_0)))
  UNION ALL
  -- ME11A (plausible)
  SELECT 'ME11A' AS code, 'warning' AS severity, CAST(NULL AS VARCHAR) AS field, row_key AS row_key
  FROM (SELECT ranked.*, max(CASE WHEN rank_of_value = floor(values_in_series * 0.995) + 1 THEN amount END) OVER (PARTITION BY "meter_id") AS percentile
  FROM (SELECT points.*, row_number() OVER (PARTITION BY "meter_id" ORDER BY amount) AS rank_of_value, count(*) OVER (PARTITION BY "meter_id") AS values_in_series
  FROM (SELECT r."meter_id", date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_start") AS at_ms, r."value" AS amount, r."row.key" AS row_key
  FROM known_rows AS r CROSS JOIN run
  WHERE r."row.copy" = 1 AND r."meter_id" IS NOT NULL AND r."interval_start" IS NOT NULL AND r."value" IS NOT NULL AND (r."ref.meter.measured_quantity" = 'energy')) AS points) AS ranked) AS measured
  WHERE values_in_series >= 200 AND percentile > 0 AND amount > 5.0 * percentile
  UNION ALL
  -- ME11B (plausible)
  SELECT 'ME11B' AS code, 'warning' AS severity, CAST(NULL AS VARCHAR) AS field, row_key AS row_key
  FROM (SELECT points.*, lag(amount) OVER (PARTITION BY "meter_id" ORDER BY at_ms, row_key) AS before_1, lag(amount, 2) OVER (PARTITION BY "meter_id" ORDER BY at_ms, row_key) AS before_2, lead(amount) OVER (PARTITION BY "meter_id" ORDER BY at_ms, row_key) AS after_1, lead(amount, 2) OVER (PARTITION BY "meter_id" ORDER BY at_ms, row_key) AS after_2
  FROM (SELECT r."meter_id", date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_start") AS at_ms, r."value" AS amount, r."row.key" AS row_key
  FROM known_rows AS r CROSS JOIN run
  WHERE r."row.copy" = 1 AND r."meter_id" IS NOT NULL AND r."interval_start" IS NOT NULL AND r."value" IS NOT NULL AND (r."ref.meter.measured_quantity" = 'energy')) AS points) AS neighbours
  WHERE amount < 0 AND ((before_2 > 0 AND before_1 >= 1.5 * before_2) OR (after_2 > 0 AND after_1 >= 1.5 * after_2))
  UNION ALL
  -- ME11C (plausible)
  SELECT 'ME11C' AS code, 'warning' AS severity, CAST(NULL AS VARCHAR) AS field, row_key AS row_key
  FROM (SELECT min(CASE WHEN joins = 0 THEN row_key END) AS row_key, count(*) AS points,
  2 * max(at_ms) - min(at_ms) - max(CASE WHEN joins = 1 THEN previous_ms END) AS lasts_ms,
  sum(CASE WHEN joins = 1 AND amount > previous_amount THEN 1 ELSE 0 END) AS rises
  FROM (SELECT joined.*, sum(1 - joins) OVER (PARTITION BY "meter_id" ORDER BY at_ms, row_key) AS run_number
  FROM (SELECT stepped.*, CASE WHEN previous_amount <> 0 AND amount = previous_amount THEN 1 ELSE 0 END AS joins
  FROM (SELECT points.*, lag(amount) OVER (PARTITION BY "meter_id" ORDER BY at_ms, row_key) AS previous_amount, lag(at_ms) OVER (PARTITION BY "meter_id" ORDER BY at_ms, row_key) AS previous_ms
  FROM (SELECT r."meter_id", date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_start") AS at_ms, r."value" AS amount, r."row.key" AS row_key
  FROM known_rows AS r CROSS JOIN run
  WHERE r."row.copy" = 1 AND r."meter_id" IS NOT NULL AND r."interval_start" IS NOT NULL AND r."value" IS NOT NULL AND ((CASE WHEN (date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_end") - date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_start")) BETWEEN -9223372036854 AND 9223372036854 THEN (date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_end") - date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_start")) END) <= 3600000)) AS points) AS stepped) AS joined) AS numbered
  GROUP BY "meter_id", run_number
  HAVING count(*) > 1) AS runs
  WHERE lasts_ms >= 86400000
  UNION ALL
  -- ME12 (plausible)
  SELECT 'ME12' AS code, 'error' AS severity, CAST(NULL AS VARCHAR) AS field, row_key AS row_key
  FROM (SELECT min(CASE WHEN joins = 0 THEN row_key END) AS row_key, count(*) AS points,
  2 * max(at_ms) - min(at_ms) - max(CASE WHEN joins = 1 THEN previous_ms END) AS lasts_ms,
  sum(CASE WHEN joins = 1 AND amount > previous_amount THEN 1 ELSE 0 END) AS rises
  FROM (SELECT joined.*, sum(1 - joins) OVER (PARTITION BY "meter_id" ORDER BY at_ms, row_key) AS run_number
  FROM (SELECT stepped.*, CASE WHEN amount >= previous_amount THEN 1 ELSE 0 END AS joins
  FROM (SELECT points.*, lag(amount) OVER (PARTITION BY "meter_id" ORDER BY at_ms, row_key) AS previous_amount, lag(at_ms) OVER (PARTITION BY "meter_id" ORDER BY at_ms, row_key) AS previous_ms
  FROM (SELECT r."meter_id", date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_start") AS at_ms, r."value" AS amount, r."row.key" AS row_key
  FROM known_rows AS r CROSS JOIN run
  WHERE r."row.copy" = 1 AND r."meter_id" IS NOT NULL AND r."interval_start" IS NOT NULL AND r."value" IS NOT NULL AND ((CASE WHEN (date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_end") - date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_start")) BETWEEN -9223372036854 AND 9223372036854 THEN (date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_end") - date_diff('millisecond', from_iso8601_timestamp('1970-01-01T00:00:00Z'), r."interval_start")) END) <= 90000000)) AS points) AS stepped) AS joined) AS numbered
  GROUP BY "meter_id", run_number
  HAVING count(*) > 1) AS runs
  WHERE lasts_ms >= 2419200000 AND rises * 2 > points
  UNION ALL
  -- D7 (covers)
  SELECT 'D7' AS code, 'warning' AS severity, CAST(NULL AS VARCHAR) AS field, wanted_0 AS row_key
  FROM (SELECT DISTINCT r."meter_id" AS wanted_0 FROM (SELECT t.*, (ref_building."row.copy" IS NOT NULL) AS "ref.building", ref_building."building_type_code" AS "ref.building.building_type_code", (ref_parent."row.copy" IS NOT NULL) AS "ref.parent", ref_parent."building_id" AS "ref.parent.building_id" FROM "energy_meters" AS t LEFT JOIN (SELECT "building_id", "building_type_code", row_number() OVER (PARTITION BY "building_id" ORDER BY "building_id") AS "row.copy" FROM "municipal_buildings") AS ref_building ON ref_building."building_id" = t."building_id" AND ref_building."row.copy" = 1 LEFT JOIN (SELECT "meter_id", "building_id", row_number() OVER (PARTITION BY "meter_id" ORDER BY "meter_id") AS "row.copy" FROM "energy_meters") AS ref_parent ON ref_parent."meter_id" = t."parent_meter_id" AND ref_parent."row.copy" = 1) AS r CROSS JOIN run
  WHERE r."meter_id" IS NOT NULL AND (NOT (r."valid_to" IS NOT NULL))
  EXCEPT
  SELECT r."meter_id" FROM known_rows AS r CROSS JOIN run
  WHERE r."row.copy" = 1 AND r."meter_id" IS NOT NULL) AS uncovered
) AS found;
