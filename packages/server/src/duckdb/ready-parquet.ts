import type { Dataset, Field, FieldKind, ScalarField } from "@samapne/core";
import { duckdb } from "./dialect.ts";
import { cellNames, readLines } from "./read-lines.ts";

const { identifier, text, types } = duckdb;

type FieldOf<K extends FieldKind> = Extract<Field, { readonly kind: K }>;
type TypeOf<K extends FieldKind> = (field: FieldOf<K>) => string;

const words = (): string => types.text;

/** The columns of a Parquet file, as tabular writes them too: decimals in 18 digits, instants in microseconds. */
const table: { readonly [K in FieldKind]: TypeOf<K> } = {
  text: words,
  code: words,
  identifier: words,
  period: words,
  uri: words,
  integer: () => types.integer,
  decimal: ({ decimals }) => (decimals === undefined ? types.float : `DECIMAL(18, ${decimals})`),
  boolean: () => types.boolean,
  date: () => types.date,
  instant: () => types.instant,
  list: ({ items }) => types.list(typeOf(items as ScalarField)),
};

function typeOf(field: Field): string {
  return (table[field.kind] as TypeOf<FieldKind>)(field);
}

/** Writes a file of canonical CSV as Parquet, inside the engine: all fields, or some of them. */
export function copyParquet(
  dataset: Dataset,
  csv: string,
  parquet: string,
  fields: readonly string[] = Object.keys(dataset.fields),
): string {
  const cells = cellNames(dataset);
  const columns = Object.entries(dataset.fields).flatMap(([name, field], index) => {
    if (!fields.includes(name)) return [];
    const cell = field.kind === "list" ? `string_split(${cells[index]}, '|')` : cells[index];
    return `CAST(${cell} AS ${typeOf(field)}) AS ${identifier(name)}`;
  });
  const rows = readLines(dataset, csv);
  return `COPY (SELECT ${columns.join(", ")} FROM ${rows}) TO ${text(parquet)} (FORMAT parquet, COMPRESSION snappy)`;
}
