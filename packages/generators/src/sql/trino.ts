import type { Cell, Dialect } from "./dialect.ts";
import { decimalType, mostScale, product, standard, sum, written } from "./standard.ts";

const epoch = "from_iso8601_timestamp('1970-01-01T00:00:00Z')";

function clockAt(millis: string, zone: string): string {
  return `at_timezone(from_unixtime_nanos(${millis} * 1000000), ${standard.text(zone)})`;
}

const millisOfInstant = (instant: string) => `date_diff('millisecond', ${epoch}, ${instant})`;
const millisOfDate = (date: string) => `(date_diff('day', DATE '1970-01-01', ${date}) * 86400000)`;

function rowsOfCells(cells: readonly Cell[], alias: string): string {
  const rows = cells.map((cell) => `  ROW(${cell.join(", ")})`);
  return `CROSS JOIN UNNEST(ARRAY[\n${rows.join(",\n")}\n]) AS ${alias} (code, severity, field)`;
}

const digitsOf = (text: string) => `regexp_replace(${text}, '[^0-9]', '')`;

/** Trino 450 or later. */
export const trino: Dialect = {
  ...standard,
  id: "trino",
  name: "Trino",
  types: {
    text: "VARCHAR",
    integer: "BIGINT",
    boolean: "BOOLEAN",
    date: "DATE",
    instant: "TIMESTAMP(6) WITH TIME ZONE",
    float: "DOUBLE",
    decimal: decimalType,
    list: (item) => `ARRAY(${item})`,
  },
  comments: "inline",
  holds: { constraints: false, recursion: false, nfc: true },
  stagingScale: mostScale,
  pattern: { start: "\\A", end: "\\z", codePoint: standard.pattern.codePoint },
  safely: (sql) => `TRY(${sql})`,
  digitsOf,
  numbersIn: (text, pattern) =>
    `transform(regexp_extract_all(regexp_replace(${text}, '([^0-9])', '$1$1'), ${pattern}), part -> ${digitsOf("part")})`,
  matches: (text, pattern) => `regexp_like(${text}, ${pattern})`,
  digit: (character) => `CAST(${character} AS INTEGER)`,
  instantText: (instant) => `format_datetime(at_timezone(${instant}, 'UTC'), 'yyyy-MM-dd''T''HH:mm:ss''Z''')`,
  instantLiteral: (instant) => `from_iso8601_timestamp(${standard.text(instant)})`,
  millisOfDate,
  millisOfInstant,
  part: (part, millis, zone) => `${part}(${clockAt(millis, zone)})`,
  localDay: (millis, zone) => `CAST(${clockAt(millis, zone)} AS DATE)`,
  dayStart: (date, zone) =>
    millisOfInstant(`with_timezone(CAST(${date} AS TIMESTAMP(3)), ${standard.text(zone)})`),
  nextDay: (date) => `date_add('day', 1, ${date})`,
  firstInList: (list, item, expression) =>
    `element_at(filter(transform(${list}, ${item} -> ${expression}), fault -> fault IS NOT NULL), 1)`,
  listSize: (list) => `cardinality(${list})`,
  distinctSize: (list) => `cardinality(array_distinct(${list}))`,
  isInList: (value, list) => `contains(${list}, ${value})`,
  momentsOfList: (list, spelled) =>
    `transform(${list}, moment -> ${(spelled === "date" ? millisOfDate : millisOfInstant)("moment")})`,
  listText: (list) => `CAST(CAST(${list} AS JSON) AS VARCHAR)`,
  eachCell: rowsOfCells,
  functions: {
    "+(int,int)": written("TRY({0} + {1})"),
    "-(int,int)": written("TRY({0} - {1})"),
    "*(int,int)": written("TRY({0} * {1})"),
    "-(int)": written("TRY(- {0})"),
    "abs(int)": written("TRY(abs({0}))"),
    "+(decimal,decimal)": sum("+"),
    "-(decimal,decimal)": sum("-"),
    "*(decimal,decimal)": product,
    "endsWith(string,string)": written("starts_with(reverse({0}), reverse({1}))"),
    "contains(string,string)": written("(strpos({0}, {1}) > 0)"),
  },
};
