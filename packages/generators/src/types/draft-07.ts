import type { Code, CodeList, Dataset, Field, FieldKind, ScalarField } from "@samapne/core";
import type { JSONSchema } from "json-schema-to-typescript";

type FieldOf<K extends FieldKind> = Extract<Field, { readonly kind: K }>;

/** A union of more codes helps nobody, and one of dated codes would be outdated: those are strings. */
const mostLiterals = 50;

/**
 * One row as JSON Schema draft-07, only as much as TypeScript can say: json-schema-to-typescript misreads
 * 2020-12, so this form is made from the dataset itself.
 */
export function draft07Of(dataset: Dataset): JSONSchema {
  const fields = Object.entries(dataset.fields);
  return {
    description: comment(`${dataset.title.en}. ${dataset.rowMeaning.en}`),
    type: "object",
    additionalProperties: false,
    required: fields.filter(([, field]) => field.required === true).map(([name]) => name),
    properties: Object.fromEntries(fields.map(([name, field]) => [name, propertyOf(field)])),
  };
}

function propertyOf(field: Field): JSONSchema {
  const description = comment([`${field.label.en}. ${field.description.en}`, ...about(field)].join("\n"));
  const schema = valueOf(field);
  return { ...(field.required === true ? schema : orNull(schema)), description };
}

function orNull({ enum: codes, type, ...rest }: JSONSchema): JSONSchema {
  if (codes) return { ...rest, enum: [...codes, null] };
  return { ...rest, type: [type as "string", "null"] };
}

const text = (): JSONSchema => ({ type: "string" });
const number = (): JSONSchema => ({ type: "number" });

const schemas: { readonly [K in FieldKind]: (field: FieldOf<K>) => JSONSchema } = {
  text,
  code: ({ list }) => (isOpen(list) ? text() : { enum: [...new Set(list.codes.map(({ code }) => code))] }),
  identifier: text,
  integer: number,
  decimal: number,
  boolean: () => ({ type: "boolean" }),
  date: text,
  instant: text,
  period: text,
  uri: text,
  list: ({ items }) => ({ type: "array", items: valueOf(items as ScalarField) }),
};

function valueOf(field: Field): JSONSchema {
  return (schemas[field.kind] as (field: Field) => JSONSchema)(field);
}

function isOpen({ codes }: CodeList): boolean {
  return codes.length > mostLiterals || codes.some(({ validFrom, validTo }) => validFrom ?? validTo);
}

/** What the type does not show: the form of the text, the unit, the meaning of the codes. */
function about(field: Field): readonly string[] {
  const lines = (notes[field.kind] as (field: Field) => readonly string[])(field);
  return field.example === undefined ? lines : [...lines, `Example: ${JSON.stringify(field.example)}`];
}

const notes: { readonly [K in FieldKind]: (field: FieldOf<K>) => readonly string[] } = {
  text: () => [],
  code: ({ list }) => codeNotes(list),
  identifier: ({ scheme }) => [`Shape: ${scheme.description.en}`],
  integer: ({ unit }) => ["Whole number.", ...unitNote(unit)],
  decimal: ({ unit, decimals }) => [
    ...(decimals === undefined ? [] : [`At most ${decimals} ${decimals === 1 ? "decimal" : "decimals"}.`]),
    ...unitNote(unit),
  ],
  boolean: () => [],
  date: () => ["Date, YYYY-MM-DD (ISO 8601)."],
  instant: () => ["Point in time with offset (RFC 3339)."],
  period: ({ granularities }) => [`Period: ${granularities.join(" or ")}.`],
  uri: () => ["Absolute http(s) address."],
  list: ({ items }) => (notes[items.kind] as (items: FieldOf<"list">["items"]) => readonly string[])(items),
};

function unitNote(unit: string | undefined): readonly string[] {
  return unit === undefined ? [] : [`Unit: ${unit}`];
}

function codeNotes(list: CodeList): readonly string[] {
  if (isOpen(list)) return [`Code of the list ${list.id}, version ${list.version}.`];
  return list.codes.map((code) => `- \`${code.code}\`: ${labelOf(code)}`);
}

function labelOf({ label }: Code): string {
  return typeof label === "string" ? label : label.en;
}

/** Text that cannot end the comment it stands in. */
function comment(text: string): string {
  return text.replaceAll("*/", "*\\/");
}
