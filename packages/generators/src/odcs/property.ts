import type { CodeList, Dataset, Field, FieldKind, ScalarField } from "@samapne/core";
import { periodPattern } from "../json-schema/patterns.ts";
import { fieldIri } from "../rdf/addresses.ts";

type FieldOf<K extends FieldKind> = Extract<Field, { readonly kind: K }>;
type Members = Readonly<Record<string, unknown>>;

/** Codes of longer lists stand in `dataset.json`. */
const mostCodes = 100;

/** What ODCS 3.1 says of the type of each kind; physical types are PostgreSQL's. */
const types: { readonly [K in FieldKind]: (field: FieldOf<K>) => Members } = {
  text: ({ minLength, maxLength, pattern }) => string("text", { minLength, maxLength, pattern }),
  code: () => string("text"),
  identifier: ({ scheme }) => string("text", { pattern: scheme.pattern }),
  integer: ({ min, max }) => ({
    logicalType: "integer",
    logicalTypeOptions: { format: "i64", minimum: min, maximum: max },
    physicalType: "bigint",
  }),
  decimal: ({ min, max, exclusiveMin }) => ({
    logicalType: "number",
    logicalTypeOptions: { format: "f64", minimum: min, exclusiveMinimum: exclusiveMin, maximum: max },
    physicalType: "numeric",
  }),
  boolean: () => ({ logicalType: "boolean", physicalType: "boolean" }),
  date: ({ min, max }) => ({
    logicalType: "date",
    logicalTypeOptions: { format: "yyyy-MM-dd", minimum: min, maximum: max },
    physicalType: "date",
  }),
  instant: ({ zone }) => ({
    logicalType: "timestamp",
    logicalTypeOptions: { timezone: true, defaultTimezone: zone },
    physicalType: "timestamptz",
  }),
  period: ({ granularities }) => string("text", { pattern: periodPattern(granularities) }),
  uri: () => string("text", { format: "uri", maxLength: 2000 }),
  list: ({ items, minItems, maxItems, unique }) => {
    const item = typeOf(items as ScalarField);
    return {
      logicalType: "array",
      logicalTypeOptions: { minItems, maxItems, uniqueItems: unique },
      physicalType: `${String(item["physicalType"])}[]`,
      items: item,
    };
  },
};

/** A field as an ODCS property. */
export function propertyOf(dataset: Dataset, name: string): Members {
  const field = dataset.fields[name] as Field;
  const place = dataset.key.indexOf(name);
  return {
    name,
    businessName: field.label.en,
    description: field.description.en,
    ...typeOf(field),
    required: field.required === true,
    ...(place < 0 ? {} : { primaryKey: true, primaryKeyPosition: place + 1 }),
    classification: field.privacy ?? "open",
    examples: field.example === undefined ? undefined : [field.example],
    authoritativeDefinitions: [
      { type: "semantics", url: fieldIri(dataset, name) },
      ...(field.source?.uri === undefined ? [] : [{ type: "businessDefinition", url: field.source.uri }]),
    ],
    quality: qualityOf(field),
    customProperties: customOf(field),
  };
}

function typeOf(field: Field): Members {
  return (types[field.kind] as (field: Field) => Members)(field);
}

function string(physicalType: string, options: Members = {}): Members {
  const known = Object.values(options).some((value) => value !== undefined);
  return { logicalType: "string", logicalTypeOptions: known ? options : undefined, physicalType };
}

/** Codes as the standard's own rule; of long lists, and of the values in a list, only where they stand. */
function qualityOf(field: Field): readonly Members[] | undefined {
  const list = listOf(field);
  if (list === undefined) return undefined;
  const codes = [...new Set(list.codes.map(({ code }) => code))];
  const fault = `A code of ${list.title.en} (${list.id}, ${list.version}).`;
  if (codes.length > mostCodes || field.kind === "list")
    return [
      { type: "text", dimension: "conformity", description: `${fault} The codes stand in dataset.json.` },
    ];
  return [
    {
      metric: "invalidValues",
      dimension: "conformity",
      description: fault,
      arguments: { validValues: codes },
      mustBe: 0,
      severity: "error",
    },
  ];
}

function listOf(field: Field): CodeList | undefined {
  const values = field.kind === "list" ? field.items : field;
  return values.kind === "code" ? values.list : undefined;
}

function customOf(field: Field): readonly Members[] {
  const values = field.kind === "list" ? field.items : field;
  const said: Members = {
    labelNb: field.label.nb,
    labelNn: field.label.nn,
    descriptionNb: field.description.nb,
    descriptionNn: field.description.nn,
    unit: "unit" in values ? values.unit : undefined,
    decimals: "decimals" in values ? values.decimals : undefined,
    codeList: listOf(field)?.id,
    identifierScheme: values.kind === "identifier" ? values.scheme.id : undefined,
  };
  return Object.entries(said).flatMap(([property, value]) =>
    value === undefined ? [] : [{ property, value }],
  );
}
