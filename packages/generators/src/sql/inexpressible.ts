import type { Dataset, Field, IssueCode, ListItem, TableCheck } from "@samapne/core";
import { issueCodesOf } from "../issue-codes.ts";
import { digitsOf } from "./check-digit.ts";
import type { DialectId } from "./dialect.ts";
import { repeatsIn } from "./pattern.ts";

/** The lines of the table, by name. */
export type SqlLimitId =
  | "types"
  | "written-offset"
  | "half-characters"
  | "edge-years"
  | "instant-day"
  | "nfc"
  | "long-repeats"
  | "varying-check-digit"
  | "many-decimals"
  | "rounded"
  | "long-products"
  | "circles"
  | "disclosure"
  | "previous"
  | "first-of-many";

/** Something the declaration says and a dialect's file cannot. */
export interface InexpressibleInSql {
  readonly id: SqlLimitId;
  readonly what: string;
  readonly reason: string;
  readonly dialects: readonly DialectId[];
  readonly scope: "row" | "table";
  /** The issues the query does not find; empty when only the edge of a verdict differs. */
  readonly codes: readonly IssueCode[];
  /** Only datasets with such a check are concerned. */
  readonly check?: TableCheck["kind"];
  /** Only in fields like this; the query finds the same issue in others. */
  readonly onlyFor?: (field: Field | ListItem) => boolean;
}

const everywhere: readonly DialectId[] = ["duckdb", "postgres", "spark", "trino"];
const fixedScale: readonly DialectId[] = ["duckdb", "spark", "trino"];

/** What SQL cannot say, line by line. Nothing else may differ from the plain validator: the tests hold it. */
export const inexpressible: readonly InexpressibleInSql[] = [
  {
    id: "types",
    what: "Values of a wrong type, and fields that do not exist",
    reason: "a typed column cannot hold them, so loading refuses them",
    dialects: everywhere,
    scope: "row",
    // Rows that hold them are never staged; an absent item of a list is, and is found.
    codes: [],
  },
  {
    id: "written-offset",
    what: "The offset an instant was written with",
    reason: "a timestamp with time zone keeps the moment only",
    dialects: everywhere,
    scope: "row",
    codes: ["instant.unusual_offset"],
  },
  {
    id: "half-characters",
    what: "Half characters (unpaired surrogates) and NUL in text",
    reason: "text in a database is UTF-8, and PostgreSQL refuses NUL",
    dialects: everywhere,
    scope: "row",
    codes: [],
  },
  {
    id: "edge-years",
    what: "Times written in the years 1 and 9999 that lie outside them in UTC",
    reason: "a timestamp with time zone is counted in UTC, and the years are judged there",
    dialects: everywhere,
    scope: "row",
    codes: [],
  },
  {
    id: "instant-day",
    what: "The day of an instant that dated codes follow",
    reason: "the written offset is gone, so it is the day in UTC",
    dialects: everywhere,
    scope: "row",
    codes: [],
  },
  {
    id: "nfc",
    what: "That text is normalised (Unicode NFC)",
    reason: "Spark SQL has no function for it",
    dialects: ["spark"],
    scope: "row",
    codes: ["text.not_nfc"],
  },
  {
    id: "long-repeats",
    what: "Patterns that repeat a part more than 255 times",
    reason: "PostgreSQL's regular expressions stop there, and the pattern is not asked for",
    dialects: ["postgres"],
    scope: "row",
    codes: ["text.pattern", "identifier.shape"],
    onlyFor: (field) => repeatsIn(patternOf(field)) > 255,
  },
  {
    id: "varying-check-digit",
    what: "Check digits of identifiers whose length varies",
    reason: "the weights are written out digit by digit",
    dialects: everywhere,
    scope: "row",
    codes: ["identifier.check_digit"],
    onlyFor: (field) => digitsOf(patternOf(field)) === undefined,
  },
  {
    id: "many-decimals",
    what: "Digits after the eighteenth decimal, and numbers of 10^20 or more",
    reason: "a decimal has 38 digits, and the staging table keeps 18 of them for the fraction",
    dialects: fixedScale,
    scope: "row",
    codes: [],
  },
  {
    id: "rounded",
    what: "Rules that decimals beyond the declared number decide, or beyond nine where none is declared or values are multiplied",
    reason:
      "a column has the decimals its field declares and a factor at most nine beside one with as many, so rules read the value rounded to them",
    dialects: fixedScale,
    scope: "row",
    codes: [],
  },
  {
    id: "long-products",
    what: "Products and sums with more than 20 digits before the point or 18 after it",
    reason: "a decimal has no room for them, so the rule is not known",
    dialects: fixedScale,
    scope: "row",
    codes: [],
  },
  {
    id: "circles",
    what: "Rows that refer to themselves in a circle",
    reason: "the dialect has no recursion without a fixed depth",
    dialects: ["spark", "trino"],
    scope: "table",
    codes: ["reference.cycle"],
  },
  {
    id: "previous",
    what: "Comparison with the last delivery",
    reason: "it would need that delivery's table under a name of its own",
    dialects: everywhere,
    scope: "table",
    codes: [],
  },
  {
    id: "disclosure",
    check: "suppression",
    what: "Disclosure control",
    reason: "not yet said in SQL",
    dialects: everywhere,
    scope: "table",
    codes: issueCodesOf("suppression"),
  },
  {
    id: "first-of-many",
    what: "Which of several rows with one key, of overlapping intervals, or of equally many that should be alike, is named",
    reason: "rows of a table have no order; the others are named instead",
    dialects: everywhere,
    scope: "table",
    codes: [],
  },
];

function patternOf(field: Field | ListItem): string {
  if (field.kind === "list") return patternOf(field.items);
  if (field.kind === "identifier") return field.scheme.pattern;
  return field.kind === "text" ? (field.pattern ?? "") : "";
}

/** The line that says why a dialect's query does not find an issue in a field; undefined when it should. */
export function inexpressibleInSqlLine(
  code: string,
  field: string | undefined,
  { fields }: Pick<Dataset, "fields">,
  dialect: DialectId,
): InexpressibleInSql | undefined {
  const declared = field === undefined ? undefined : fields[field];
  return inexpressible.find(
    ({ codes, dialects, onlyFor }) =>
      dialects.includes(dialect) &&
      codes.some((listed) => listed === code) &&
      (onlyFor === undefined || (declared !== undefined && onlyFor(declared))),
  );
}
