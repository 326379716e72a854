import type { Cell, Dialect, FunctionPrinter, Operand } from "./dialect.ts";
import { decimalType, mostScale, shortened, standard, written } from "./standard.ts";

const epoch = "TIMESTAMP_NTZ '1970-01-01 00:00:00'";

/** In Spark two quotes side by side join two texts, and a backslash escapes: both are written with a backslash. */
function text(value: string): string {
  const escaped = value.replaceAll("\\", "\\\\").replaceAll("'", "\\'").replaceAll("\n", "\\n");
  return `'${escaped}'`;
}

/** A moment as a timestamp without zone, so that the time zone of the session plays no part. */
function clockAt(millis: string, zone: string): string {
  const utc = `(${epoch} + make_dt_interval(0, 0, 0, CAST(${millis} / 1000.0 AS DECIMAL(18, 6))))`;
  return zone === "UTC" ? utc : `convert_timezone('UTC', ${text(zone)}, ${utc})`;
}

function dayStart(date: string, zone: string): string {
  const utc = `convert_timezone(${text(zone)}, 'UTC', CAST(${date} AS TIMESTAMP_NTZ))`;
  return `(unix_date(CAST(${utc} AS DATE)) * 86400000L + hour(${utc}) * 3600000L + minute(${utc}) * 60000L + second(${utc}) * 1000L)`;
}

/** Factors of 18 digits have an exact product; with more, Spark keeps six digits after the point only. */
const product: FunctionPrinter = (operands) => {
  const cast = ({ sql }: Operand, scale: number) => `try_cast(${sql} AS DECIMAL(18, ${scale}))`;
  const scale = operands.reduce((total, operand) => total + operand.scale, 0);
  return `try_cast(try_multiply(${shortened(operands, mostScale, cast).join(", ")}) AS ${decimalType(scale)})`;
};

const sum =
  (name: "try_add" | "try_subtract"): FunctionPrinter =>
  ([a, b]) =>
    `try_cast(${name}(${a?.sql}, ${b?.sql}) AS ${decimalType(Math.max(a?.scale ?? 0, b?.scale ?? 0))})`;

function stackedCells(cells: readonly Cell[], alias: string): string {
  const rows = cells.map((cell) => `  ${cell.join(", ")}`);
  return `LATERAL VIEW stack(${cells.length},\n${rows.join(",\n")}\n) ${alias} AS code, severity, field`;
}

const digitsOf = (value: string) => `regexp_replace(${value}, '[^0-9]', '')`;

/** Spark SQL 3.5 or later. */
export const spark: Dialect = {
  ...standard,
  id: "spark",
  name: "Spark SQL",
  types: {
    text: "STRING",
    integer: "BIGINT",
    boolean: "BOOLEAN",
    date: "DATE",
    instant: "TIMESTAMP",
    float: "DOUBLE",
    decimal: decimalType,
    list: (item) => `ARRAY<${item}>`,
  },
  comments: "inline",
  holds: { constraints: false, recursion: false, nfc: false },
  stagingScale: mostScale,
  pattern: { start: "\\A", end: "\\z", codePoint: standard.pattern.codePoint },
  identifier: (name) => `\`${name.replaceAll("`", "``")}\``,
  text,
  digitsOf,
  numbersIn: (value, pattern) =>
    `transform(regexp_extract_all(regexp_replace(${value}, '([^0-9])', '$1$1'), ${pattern}, 0), part -> ${digitsOf("part")})`,
  matches: (value, pattern) => `(${value} RLIKE ${pattern})`,
  dateText: (date) => `CAST(${date} AS STRING)`,
  instantText: (instant) =>
    `(replace(CAST(${clockAt(`unix_millis(${instant})`, "UTC")} AS STRING), ' ', 'T') || 'Z')`,
  instantLiteral: (instant) => `TIMESTAMP ${text(instant)}`,
  millisOfDate: (date) => `(unix_date(${date}) * 86400000L)`,
  millisOfInstant: (instant) => `unix_millis(${instant})`,
  part: (part, millis, zone) => `CAST(${part}(${clockAt(millis, zone)}) AS BIGINT)`,
  localDay: (millis, zone) => `CAST(${clockAt(millis, zone)} AS DATE)`,
  dayStart,
  nextDay: (date) => `date_add(${date}, 1)`,
  firstInList: (list, item, expression) =>
    `try_element_at(filter(transform(${list}, ${item} -> ${expression}), fault -> fault IS NOT NULL), 1)`,
  listSize: (list) => `array_size(${list})`,
  distinctSize: (list) => `array_size(array_distinct(${list}))`,
  isInList: (value, list) => `array_contains(${list}, ${value})`,
  momentsOfList: (list, written) =>
    `transform(${list}, moment -> ${written === "date" ? "unix_date(moment) * 86400000L" : "unix_millis(moment)"})`,
  listText: (list) => `CAST(${list} AS STRING)`,
  eachCell: stackedCells,
  functions: {
    "+(int,int)": written("try_add(CAST({0} AS BIGINT), {1})"),
    "-(int,int)": written("try_subtract(CAST({0} AS BIGINT), {1})"),
    "*(int,int)": written("try_multiply(CAST({0} AS BIGINT), {1})"),
    "-(int)": written("try_subtract(0L, {0})"),
    "+(decimal,decimal)": sum("try_add"),
    "-(decimal,decimal)": sum("try_subtract"),
    "*(decimal,decimal)": product,
    "startsWith(string,string)": written("startswith({0}, {1})"),
    "endsWith(string,string)": written("endswith({0}, {1})"),
  },
};
