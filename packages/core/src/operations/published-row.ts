import { instantToMillis } from "../calendar/instant.ts";
import type { Dataset } from "../dataset.ts";
import type { Field, FieldKind, ScalarField } from "../field.ts";
import type { AnyRow } from "../row.ts";

type FieldOf<K extends FieldKind> = Extract<Field, { readonly kind: K }>;
type Publish = (value: unknown) => unknown;

const asIs = (): Publish => (value) => value;

/** How a value is written in an answer: instants in UTC, everything else as it is. */
const table: { readonly [K in FieldKind]: (field: FieldOf<K>) => Publish } = {
  text: asIs,
  code: asIs,
  identifier: asIs,
  integer: asIs,
  decimal: asIs,
  boolean: asIs,
  date: asIs,
  instant: () => inUtc,
  period: asIs,
  uri: asIs,
  list: ({ items }) => {
    const item = publishOf(items as ScalarField);
    return (value) => (Array.isArray(value) ? value.map(item) : value);
  },
};

/** A row as the API gives it: fields in the dataset's order, missing values left out, instants in UTC with `Z`. */
export function publishedRow({ fields }: Pick<Dataset, "fields">, row: AnyRow): AnyRow {
  const published: Record<string, unknown> = {};
  for (const [name, publish] of publishersOf(fields)) {
    const value = row[name];
    if (value !== undefined && value !== null) published[name] = publish(value);
  }
  return published;
}

type Publishers = readonly (readonly [name: string, publish: Publish])[];

/** How the values of each field are written, made once for the rows of a dataset. */
const publishers = new WeakMap<Dataset["fields"], Publishers>();

function publishersOf(fields: Dataset["fields"]): Publishers {
  const known = publishers.get(fields);
  if (known !== undefined) return known;
  const made = Object.entries(fields).map(([name, field]) => [name, publishOf(field)] as const);
  publishers.set(fields, made);
  return made;
}

function publishOf(field: Field): Publish {
  return (table[field.kind] as (field: Field) => Publish)(field);
}

/** `2025-10-26T02:00:00+02:00` is `2025-10-26T00:00:00Z`; decimals of a second stay as written. */
function inUtc(value: unknown): unknown {
  const millis = typeof value === "string" ? instantToMillis(value) : undefined;
  if (millis === undefined) return value;
  const fraction = /\.\d+/.exec(value as string)?.[0] ?? "";
  return `${new Date(millis).toISOString().slice(0, 19)}${fraction}Z`;
}
