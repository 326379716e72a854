import type { Dataset, IssueCode } from "@samapne/core";

/** Something the declaration says and JSON Schema cannot. */
export interface Inexpressible {
  readonly id: string;
  readonly what: string;
  readonly reason: string;
  /** The annotation that carries it for readers and for other languages, if there is one. */
  readonly carriedBy?: string;
  /** What one row shows, or only the whole table. */
  readonly scope: "row" | "table";
  /** The issues the schema cannot find; `rule` stands for the dataset's own rules. */
  readonly codes: readonly (IssueCode | "rule")[];
  /** Only for values like this; the schema finds the same issue in others. */
  readonly onlyFor?: RegExp;
}

/** What JSON Schema cannot say, line by line. Nothing else may differ from the plain validator: the referee holds it. */
export const inexpressible: readonly Inexpressible[] = [
  {
    id: "check-digit",
    what: "Check digits of identifiers",
    reason: "JSON Schema cannot compute.",
    carriedBy: "x-identifier-scheme",
    scope: "row",
    codes: ["identifier.check_digit"],
  },
  {
    id: "dated-codes",
    what: "That a code was valid on the row's date",
    reason:
      "A code list in a schema cannot depend on another field; the enumeration holds every code there ever was.",
    carriedBy: "x-code-list",
    scope: "row",
    codes: ["code.not_valid_then"],
  },
  {
    id: "decimals",
    what: "The number of decimals, except none",
    reason: "multipleOf is computed in floating point, where 0.07 is no multiple of 0.01.",
    carriedBy: "x-decimals",
    scope: "row",
    codes: ["number.too_many_decimals"],
  },
  {
    id: "date-bounds",
    what: "The first and last date allowed",
    reason: "minimum and maximum hold for numbers only.",
    carriedBy: "x-minimum, x-maximum",
    scope: "row",
    codes: ["date.too_early", "date.too_late"],
  },
  {
    id: "nfc",
    what: "That text is normalised (Unicode NFC)",
    reason: "No portable pattern tells composed letters from loose accents.",
    scope: "row",
    codes: ["text.not_nfc"],
  },
  {
    id: "unpaired-surrogates",
    what: "Half characters (unpaired surrogates) in text",
    reason:
      "Well-formed UTF-8 cannot hold them, and a pattern that names them does not compile outside ECMAScript.",
    scope: "row",
    codes: ["text.control_character"],
    onlyFor: /\p{Cs}/u,
  },
  {
    id: "birth-numbers",
    what: "Birth numbers in free text",
    reason: "JSON Schema cannot compute their check digits.",
    scope: "row",
    codes: ["personal.birth_number"],
  },
  {
    id: "rules",
    what: "Rules across fields",
    reason: "They are CEL expressions; JSON Schema does not compare one field with another.",
    carriedBy: "x-rules",
    scope: "row",
    codes: ["rule"],
  },
  {
    id: "key",
    what: "That no two rows have the same key",
    reason: "The schema describes one row; it does not see the table.",
    carriedBy: "x-key",
    scope: "table",
    codes: [],
  },
  {
    id: "references",
    what: "That what a row refers to exists",
    reason: "The other table is out of sight.",
    carriedBy: "x-references",
    scope: "table",
    codes: [],
  },
  {
    id: "checks",
    what: "Time series, sums, coverage and plausibility",
    reason: "The schema describes one row; it does not see the table.",
    carriedBy: "x-checks",
    scope: "table",
    codes: [],
  },
];

/** The line that explains why the schema does not find an issue in a value; undefined when it should. */
export function inexpressibleLine(code: string, value: unknown, dataset: Dataset): Inexpressible | undefined {
  const kind = dataset.rules?.some(({ id }) => id === code) ? "rule" : code;
  const line = inexpressible.find(({ codes }) => codes.some((listed) => listed === kind));
  if (line?.onlyFor === undefined) return line;
  return typeof value === "string" && line.onlyFor.test(value) ? line : undefined;
}
