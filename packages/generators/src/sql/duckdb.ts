import type { Dialect } from "./dialect.ts";
import { decimalType, lateralCells, mostScale, product, standard, sum, written } from "./standard.ts";

function clockAt(millis: string, zone: string): string {
  if (zone === "UTC") return `make_timestamp(${millis} * 1000)`;
  return `(make_timestamptz(${millis} * 1000) AT TIME ZONE ${standard.text(zone)})`;
}

const digitsOf = (text: string) => `regexp_replace(${text}, '[^0-9]', '', 'g')`;

/** DuckDB 1.5 or later; time zones need its extension `icu`, which comes with it. */
export const duckdb: Dialect = {
  ...standard,
  id: "duckdb",
  name: "DuckDB",
  types: {
    text: "VARCHAR",
    integer: "BIGINT",
    boolean: "BOOLEAN",
    date: "DATE",
    instant: "TIMESTAMPTZ",
    float: "DOUBLE",
    decimal: decimalType,
    list: (item) => `${item}[]`,
  },
  comments: "statements",
  holds: { constraints: true, recursion: true, nfc: true },
  mostRepeats: 1000,
  stagingScale: mostScale,
  safely: (sql) => `TRY(${sql})`,
  matches: (text, pattern) => `regexp_matches(${text}, ${pattern})`,
  digitsOf,
  numbersIn: (text, pattern) =>
    `list_transform(regexp_extract_all(regexp_replace(${text}, '([^0-9])', '\\1\\1', 'g'), ${pattern}), lambda part: ${digitsOf("part")})`,
  notNormalized: (text) => `nfc_normalize(${text}) <> ${text}`,
  dateText: (date) => `strftime(${date}, '%Y-%m-%d')`,
  instantText: (instant) => `strftime(${instant} AT TIME ZONE 'UTC', '%Y-%m-%dT%H:%M:%SZ')`,
  instantLiteral: (instant) => `TIMESTAMPTZ ${standard.text(instant)}`,
  millisOfDate: (date) => `epoch_ms(${date})`,
  millisOfInstant: (instant) => `epoch_ms(${instant})`,
  part: (part, millis, zone) => `${part}(${clockAt(millis, zone)})`,
  localDay: (millis, zone) => `CAST(${clockAt(millis, zone)} AS DATE)`,
  dayStart: (date, zone) => `epoch_ms(CAST(${date} AS TIMESTAMP) AT TIME ZONE ${standard.text(zone)})`,
  nextDay: (date) => `(${date} + 1)`,
  firstInList: (list, item, expression) =>
    `list_filter(list_transform(${list}, lambda ${item}: ${expression}), lambda fault: fault IS NOT NULL)[1]`,
  listSize: (list) => `len(${list})`,
  distinctSize: (list) => `len(list_distinct(${list}))`,
  isInList: (value, list) => `(CASE WHEN ${value} IS NOT NULL THEN list_contains(${list}, ${value}) END)`,
  momentsOfList: (list) => `list_transform(${list}, lambda moment: epoch_ms(moment))`,
  eachCell: lateralCells,
  /** TRY stands in no constraint. */
  functions: {
    "+(int,int)": { onlyInQueries: written("TRY(CAST({0} AS BIGINT) + {1})") },
    "-(int,int)": { onlyInQueries: written("TRY(CAST({0} AS BIGINT) - {1})") },
    "*(int,int)": { onlyInQueries: written("TRY(CAST({0} AS BIGINT) * {1})") },
    "-(int)": { onlyInQueries: written("TRY(- CAST({0} AS BIGINT))") },
    "abs(int)": { onlyInQueries: written("TRY(abs(CAST({0} AS BIGINT)))") },
    "+(decimal,decimal)": { onlyInQueries: sum("+") },
    "-(decimal,decimal)": { onlyInQueries: sum("-") },
    "*(decimal,decimal)": { onlyInQueries: product },
  },
};
