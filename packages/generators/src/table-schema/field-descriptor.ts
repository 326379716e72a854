import {
  type DecimalField,
  type Field,
  type FieldKind,
  type Granularity,
  type TextField,
  uriPattern,
} from "@samapne/core";
import { exampleText } from "../in-words/field-words.ts";
import { identifiedType } from "./identified-type.ts";
import { itemsPattern } from "./items-pattern.ts";
import { periodPattern, textForm } from "../json-schema/patterns.ts";

/** A piece of a Table Schema or Data Package, as plain data. */
export type Descriptor = Readonly<Record<string, unknown>>;

type FieldOf<K extends FieldKind> = Extract<Field, { readonly kind: K }>;

/** What Table Schema says of a kind: its type, the members the type has, and its constraints. */
interface Said {
  readonly type: string;
  readonly members?: Descriptor;
  readonly constraints?: Descriptor;
}

/**
 * What Table Schema says of each kind, with nothing in it that version 1 does not know: no `list` type, no exclusive
 * bounds, no `categories`. An instant is `any`, because the default format of version 1 is UTC alone.
 */
const said: { readonly [K in FieldKind]: (field: FieldOf<K>) => Said } = {
  text: (field) => ({ type: "string", constraints: textConstraints(field) }),
  code: ({ list }) => ({
    type: "string",
    constraints: { enum: [...new Set(list.codes.map(({ code }) => code))] },
  }),
  identifier: ({ scheme }) => ({ type: "string", constraints: { pattern: scheme.pattern } }),
  integer: ({ min, max }) => ({
    type: "integer",
    constraints: { minimum: min ?? Number.MIN_SAFE_INTEGER, maximum: max ?? Number.MAX_SAFE_INTEGER },
  }),
  decimal: (field) => ({
    type: field.decimals === 0 ? "integer" : "number",
    constraints: { minimum: leastDecimal(field), maximum: field.max },
  }),
  boolean: () => ({ type: "boolean", members: { trueValues: ["true"], falseValues: ["false"] } }),
  date: ({ min, max }) => ({
    type: "date",
    members: { format: "default" },
    constraints: { minimum: min, maximum: max },
  }),
  instant: () => ({ type: "datetime", members: { format: "any" } }),
  period: ({ granularities }) => periodSaid(granularities),
  uri: () => ({
    type: "string",
    members: { format: "uri" },
    constraints: { maxLength: 2000, pattern: uriPattern },
  }),
  list: (field) => ({ type: "string", constraints: { pattern: itemsPattern(field) } }),
};

/** The descriptor of a field (Table Schema, section Field Descriptors). Titles and descriptions are English, as in schema.json; the example is text, as the official profiles demand. */
export function fieldDescriptor(name: string, field: Field, unique: boolean): Descriptor {
  const { type, members, constraints } = (said[field.kind] as (field: Field) => Said)(field);
  return known({
    name,
    type,
    ...members,
    title: field.label.en,
    description: describe(field),
    example: field.example === undefined ? undefined : exampleText(field),
    rdfType: identifiedType(field.matches),
    privacy: field.privacy,
    constraints: orNothing({
      required: field.required === true ? true : undefined,
      unique: unique ? true : undefined,
      ...constraints,
    }),
  });
}

function describe(field: Field): string {
  const unit = field.kind === "integer" || field.kind === "decimal" ? field.unit : undefined;
  return [
    field.description.en,
    ...(unit === undefined ? [] : [`Unit: ${unit}.`]),
    ...(field.kind === "list" ? ["Several values stand with | between them."] : []),
  ].join(" ");
}

function textConstraints({ minLength, maxLength, pattern = textForm }: TextField): Descriptor {
  return { minLength, maxLength, pattern };
}

/** Above 0 with two decimals is from 0.01: version 1 has no exclusive bounds. Without decimals the bound itself is let through. */
function leastDecimal({ min, exclusiveMin, decimals }: DecimalField): number | undefined {
  if (exclusiveMin === undefined || (min !== undefined && min > exclusiveMin)) return min;
  return decimals === undefined ? exclusiveMin : Number((exclusiveMin + 10 ** -decimals).toFixed(decimals));
}

const periodTypes: { readonly [G in Granularity]: string | undefined } = {
  year: "year",
  quarter: undefined,
  month: "yearmonth",
};

function periodSaid(granularities: readonly Granularity[]): Said {
  const [only] = granularities;
  const type = granularities.length === 1 && only !== undefined ? periodTypes[only] : undefined;
  return type === undefined
    ? { type: "string", constraints: { pattern: periodPattern(granularities) } }
    : { type };
}

/** Without the members that are undefined. */
export function known(descriptor: Descriptor): Descriptor {
  return Object.fromEntries(Object.entries(descriptor).filter(([, value]) => value !== undefined));
}

function orNothing(descriptor: Descriptor): Descriptor | undefined {
  const left = known(descriptor);
  return Object.keys(left).length === 0 ? undefined : left;
}
