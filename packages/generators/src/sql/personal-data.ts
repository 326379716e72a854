import {
  birthNumberShape,
  catalogue,
  elevenDigits,
  type Field,
  type LookFor,
  lookedFor,
  mailAddress,
  phoneNumber,
} from "@samapne/core";
import type { Cell, Dialect } from "./dialect.ts";
import { patternIn } from "./pattern.ts";
import { columnIn, type Plan, steps } from "./plan.ts";

/** Every kind of personal data in a value, whatever else is wrong with it; read before faulty values are set aside. */
export function personalDataViolations(plan: Plan): string {
  const { dialect, dataset } = plan;
  const cells = Object.entries(dataset.fields).flatMap(([name, field]) =>
    lookedFor(field).map(({ code }): Cell => {
      const when = foundIn(field, columnIn(plan, "s", name), code, dialect);
      const { severity } = catalogue[code];
      return [`CASE WHEN ${when} THEN ${dialect.text(code)} END`, dialect.text(severity), dialect.text(name)];
    }),
  );
  if (cells.length === 0) return "";
  return (
    `SELECT v.code, v.severity, v.field, ${columnIn(plan, "s", "row.key")} AS row_key\n` +
    `FROM ${steps.source} AS s\n${dialect.eachCell(cells, "v")}\nWHERE v.code IS NOT NULL`
  );
}

/** A text for people, covered as a whole when it may hold personal data. */
export function coveredText(field: Field, text: string, dialect: Dialect): string {
  if (lookedFor(field).length === 0) return text;
  const shapes = [elevenDigits("(?:$|[^0-9])"), mailAddress, phoneNumber];
  const any = shapes.map((shape) => matchesIn(text, shape, dialect)).join(" OR ");
  return `CASE WHEN ${any} THEN ${dialect.text("•")} ELSE ${text} END`;
}

function foundIn(field: Field, value: string, code: LookFor["code"], dialect: Dialect): string {
  const when = conditions[code];
  if (field.kind !== "list") return when(value, dialect);
  const hit = `CASE WHEN ${when("item", dialect)} THEN 1 END`;
  return `${dialect.firstInList(value, "item", hit)} IS NOT NULL`;
}

const conditions: Readonly<Record<LookFor["code"], (value: string, dialect: Dialect) => string>> = {
  "personal.birth_number": (value, dialect) => anyNumber(value, isBirthNumber("number", dialect), dialect),
  "personal.account_number": (value, dialect) =>
    anyNumber(
      value,
      `${isAccountNumber("number", dialect)} AND NOT (${isBirthNumber("number", dialect)})`,
      dialect,
    ),
  "personal.mail_address": (value, dialect) => matchesIn(value, mailAddress, dialect),
  "personal.phone_number": (value, dialect) => matchesIn(value, phoneNumber, dialect),
  "personal.possible_birth_number": (value, dialect) => {
    const isOne = isBirthNumber(dialect.digitsOf(value), dialect);
    return `${matchesIn(value, birthNumberShape, dialect)} AND ${isOne}`;
  },
};

function matchesIn(value: string, pattern: string, dialect: Dialect): string {
  return dialect.matches(value, dialect.text(patternIn(dialect, pattern)));
}

/** Signs that are no digits are doubled, so that one that stands between two numbers ends the first and begins the second. */
function anyNumber(value: string, condition: string, dialect: Dialect): string {
  const pattern = dialect.text(patternIn(dialect, elevenDigits("(?:$|[^0-9])", 6)));
  const numbers = dialect.numbersIn(value, pattern);
  return `${dialect.firstInList(numbers, "number", `CASE WHEN ${condition} THEN 1 END`)} IS NOT NULL`;
}

/** Eleven digits built like a birth number; see `isBirthNumber` of core. */
function isBirthNumber(number: string, dialect: Dialect): string {
  const pair = (place: number) => `CAST(substr(${number}, ${place}, 2) AS INTEGER)`;
  const [day, month, year] = [`${pair(1)} % 40`, `${pair(3)} % 20`, pair(5)];
  const days = `CASE ${month} WHEN 2 THEN CASE ${year} % 4 WHEN 0 THEN 29 ELSE 28 END WHEN 4 THEN 30 WHEN 6 THEN 30 WHEN 9 THEN 30 WHEN 11 THEN 30 ELSE 31 END`;
  return [
    `${pair(1)} < 80 AND ${day} BETWEEN 1 AND ${days}`,
    `(${pair(3)} < 13 OR ${pair(3)} > 40) AND ${month} BETWEEN 1 AND 12`,
    `${remainder(number, [3, 7, 6, 1, 8, 9, 4, 5, 2], dialect)} <= 3`,
    isAccountNumber(number, dialect),
  ].join(" AND ");
}

function isAccountNumber(number: string, dialect: Dialect): string {
  return `${remainder(number, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2], dialect)} = 0`;
}

function remainder(number: string, weights: readonly number[], dialect: Dialect): string {
  const digit = (place: number) => dialect.digit(`substr(${number}, ${place}, 1)`);
  const terms = [...weights, 1].map((weight, index) => `${weight} * ${digit(index + 1)}`);
  return `(${terms.join(" + ")}) % 11`;
}
