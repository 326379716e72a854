import type { Dataset, Field, IssueCode } from "@samapne/core";

/** Something the declaration says and SHACL, over rows read through the context, cannot. */
export interface ShaclInexpressible {
  readonly id: string;
  readonly what: string;
  readonly reason: string;
  readonly scope: "row" | "table";
  /** The issues the shapes cannot find; `rule` stands for the dataset's own rules. */
  readonly codes: readonly (IssueCode | "rule")[];
  /** Only for values like this in such a field; the shapes find the same issue in others. */
  readonly onlyFor?: (value: unknown, field: Field | undefined) => boolean;
}

/** What the shapes cannot say, line by line. Nothing else may differ from the plain validator. */
export const shaclInexpressible: readonly ShaclInexpressible[] = [
  {
    id: "check-digit",
    what: "Check digits of identifiers",
    reason: "SHACL Core cannot compute.",
    scope: "row",
    codes: ["identifier.check_digit"],
  },
  {
    id: "dated-codes",
    what: "That a code was valid on the row's date",
    reason: "sh:in holds every code there ever was; it cannot depend on another property.",
    scope: "row",
    codes: ["code.not_valid_then"],
  },
  {
    id: "codes-no-iri-holds",
    what: "An unknown code with a blank or another sign that no IRI holds, in an optional field",
    reason: "Codes are IRIs here, and JSON-LD processors drop what is none without a word.",
    scope: "row",
    codes: ["code.unknown"],
    onlyFor: (value) => typeof value === "string" && /[\s<>"{}|\\^`\p{Cc}\p{Cs}]/u.test(value),
  },
  {
    id: "decimals",
    what: "The number of decimals, except none",
    reason: "A JSON number becomes an xsd:double, and SHACL Core does not see its digits.",
    scope: "row",
    codes: ["number.too_many_decimals"],
  },
  {
    id: "nfc",
    what: "That text is normalised (Unicode NFC)",
    reason: "No portable pattern tells composed letters from loose accents.",
    scope: "row",
    codes: ["text.not_nfc"],
  },
  {
    id: "no-characters",
    what: "Half characters (unpaired surrogates) and NUL in text",
    reason: "XML-based regular expressions cannot name them, and well-formed UTF-8 cannot hold the first.",
    scope: "row",
    codes: ["text.control_character"],
    onlyFor: (value) => typeof value === "string" && /[\p{Cs}\0]/u.test(value),
  },
  {
    id: "json-arrays",
    what: "An array of one value where one value belongs",
    reason: "In RDF a property with one value is a property with one value, however JSON wrote it.",
    scope: "row",
    codes: ["field.wrong_type", "field.missing"],
    onlyFor: (value) => Array.isArray(value),
  },
  {
    id: "list-of-one",
    what: "One value where a list belongs",
    reason: "The context says the field is a list, so JSON-LD reads one value as a list of one.",
    scope: "row",
    codes: ["field.wrong_type"],
    onlyFor: (_, field) => field?.kind === "list",
  },
  {
    id: "json-objects",
    what: "A JSON-LD value object where a plain value belongs",
    reason: '`{ "@value": 1 }` is how JSON-LD writes the value 1.',
    scope: "row",
    codes: ["field.wrong_type"],
    onlyFor: (value) => typeof value === "object" && value !== null,
  },
  {
    id: "year-as-number",
    what: "A year written as a number",
    reason: "The context gives it the datatype xsd:gYear, and the literal is the same.",
    scope: "row",
    codes: ["field.wrong_type"],
    onlyFor: (value, field) => typeof value === "number" && field?.kind === "period",
  },
  {
    id: "list-twice",
    what: "That a list holds no value twice",
    reason: "SHACL Core has no constraint for it.",
    scope: "row",
    codes: ["list.repeated"],
  },
  {
    id: "unknown-without-value",
    what: "An unknown field whose value is null",
    reason: "RDF has no null: a property without a value is not there.",
    scope: "row",
    codes: ["row.unknown_field"],
    onlyFor: (row) => Object.values(Object(row)).some((value) => value === null),
  },
  {
    id: "birth-numbers",
    what: "Birth numbers in free text",
    reason: "SHACL Core cannot compute their check digits.",
    scope: "row",
    codes: ["personal.birth_number"],
  },
  {
    id: "rules",
    what: "Rules across fields",
    reason: "They are CEL expressions; SHACL Core compares at most two properties, and not with arithmetic.",
    scope: "row",
    codes: ["rule"],
  },
  {
    id: "key",
    what: "That no two rows have the same key",
    reason: "Two rows with one key become one node; SHACL Core sees a node at a time.",
    scope: "table",
    codes: [],
  },
  {
    id: "references",
    what: "That what a row refers to exists",
    reason: "The other table is out of sight, and ids are local to a publisher.",
    scope: "table",
    codes: [],
  },
  {
    id: "checks",
    what: "Time series, sums, coverage and plausibility",
    reason: "SHACL Core sees a node at a time.",
    scope: "table",
    codes: [],
  },
];

/** The line that explains why the shapes do not find an issue in a field's value; undefined when they should. */
export function shaclInexpressibleLine(
  {
    code,
    path,
    value,
  }: { readonly code: string; readonly path: readonly PropertyKey[]; readonly value: unknown },
  { fields, rules }: Pick<Dataset, "fields" | "rules">,
): ShaclInexpressible | undefined {
  const kind = rules?.some(({ id }) => id === code) ? "rule" : code;
  const field = fields[String(path[0])];
  return shaclInexpressible.find(
    ({ codes, onlyFor }) => codes.some((listed) => listed === kind) && (onlyFor?.(value, field) ?? true),
  );
}
