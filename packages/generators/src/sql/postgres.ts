import type { Dialect, FunctionPrinter } from "./dialect.ts";
import { within } from "./range.ts";
import { lateralCells, standard, written } from "./standard.ts";

function clockAt(millis: string, zone: string): string {
  return `(to_timestamp(${millis} / 1000.0) AT TIME ZONE ${standard.text(zone)})`;
}

const millisOfInstant = (instant: string) => `CAST(floor(extract(epoch FROM ${instant}) * 1000) AS BIGINT)`;
const millisOfDate = (date: string) => `(CAST(${date} - DATE '1970-01-01' AS BIGINT) * 86400000)`;

/** Whole numbers without a limit, and unknown beyond 64 bits: BIGINT would stop the query instead. */
const exact =
  (sign: "+" | "-" | "*"): FunctionPrinter =>
  ([a, b]) =>
    within(`(CAST(${a?.sql} AS NUMERIC) ${sign} ${b?.sql})`, "long");

const digitsOf = (text: string) => `regexp_replace(${text}, '[^0-9]', '', 'g')`;

/** PostgreSQL 14 or later, in a database whose encoding is UTF-8. */
export const postgres: Dialect = {
  ...standard,
  id: "postgres",
  name: "PostgreSQL",
  types: {
    text: "TEXT",
    integer: "BIGINT",
    boolean: "BOOLEAN",
    date: "DATE",
    instant: "TIMESTAMPTZ",
    float: "DOUBLE PRECISION",
    decimal: (scale) => (scale === undefined ? "NUMERIC" : `NUMERIC(38, ${scale})`),
    list: (item) => `${item}[]`,
  },
  comments: "statements",
  holds: { constraints: true, recursion: true, nfc: true },
  mostRepeats: 255,
  pattern: {
    start: "^",
    end: "$",
    codePoint: (value) => `\\U${value.toString(16).padStart(8, "0")}`,
  },
  matches: (text, pattern) => `(${text} ~ ${pattern})`,
  digitsOf,
  numbersIn: (text, pattern) =>
    `ARRAY(SELECT ${digitsOf("part[1]")} FROM regexp_matches(regexp_replace(${text}, '([^0-9])', '\\1\\1', 'g'), ${pattern}, 'g') AS parts (part))`,
  notNormalized: (text) => `${text} IS NOT NFC NORMALIZED`,
  notANumber: (decimal) => `${decimal} IN ('NaN', 'Infinity', '-Infinity')`,
  byCodePoint: (text) => `${text} COLLATE "C"`,
  dateText: (date) => `to_char(${date}, 'YYYY-MM-DD')`,
  instantText: (instant) => `to_char(${instant} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`,
  instantLiteral: (instant) => `TIMESTAMPTZ ${standard.text(instant)}`,
  millisOfDate,
  millisOfInstant,
  part: (part, millis, zone) => `CAST(floor(extract(${part} FROM ${clockAt(millis, zone)})) AS BIGINT)`,
  localDay: (millis, zone) => `CAST(${clockAt(millis, zone)} AS DATE)`,
  dayStart: (date, zone) =>
    millisOfInstant(`(CAST(${date} AS TIMESTAMP) AT TIME ZONE ${standard.text(zone)})`),
  nextDay: (date) => `(${date} + 1)`,
  firstInList: (list, item, expression) =>
    `(SELECT fault FROM (SELECT ${expression} AS fault, place FROM unnest(${list}) WITH ORDINALITY AS items (${item}, place)) AS judged_items WHERE fault IS NOT NULL ORDER BY place LIMIT 1)`,
  listSize: (list) => `cardinality(${list})`,
  distinctSize: (list) => `(SELECT count(DISTINCT item) FROM unnest(${list}) AS items (item))`,
  isInList: (value, list) => `(CASE WHEN ${value} IS NOT NULL THEN ${value} = ANY (${list}) END)`,
  momentsOfList: (list, written) =>
    `(CASE WHEN ${list} IS NOT NULL THEN ARRAY(SELECT ${(written === "date" ? millisOfDate : millisOfInstant)("moment")} FROM unnest(${list}) AS moments (moment)) END)`,
  listText: (list) => `CAST(${list} AS TEXT)`,
  eachCell: lateralCells,
  functions: {
    "+(int,int)": exact("+"),
    "-(int,int)": exact("-"),
    "*(int,int)": exact("*"),
    "endsWith(string,string)": written("(right({0}, length({1})) = {1})"),
    "contains(string,string)": written("(strpos({0}, {1}) > 0)"),
  },
};
