import type { Dataset, Field, FieldKind, ScalarField } from "@samapne/core";
import { duckdb } from "./build-table.ts";

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

/** Writes a file of canonical CSV as Parquet, inside the engine. */
export function copyParquet({ fields }: Dataset, csv: string, parquet: string): string {
  const names = Object.keys(fields);
  const raw = names.map((_, index) => `'c${index}': '${types.text}'`).join(", ");
  const columns = Object.entries(fields).map(([name, field], index) => {
    const cell = field.kind === "list" ? `string_split(c${index}, '|')` : `c${index}`;
    return `CAST(${cell} AS ${typeOf(field)}) AS ${identifier(name)}`;
  });
  const read = `read_csv(${text(csv)}, auto_detect = false, header = false, skip = 1, delim = ',', quote = '"', escape = '"', nullstr = '', columns = {${raw}})`;
  return `COPY (SELECT ${columns.join(", ")} FROM ${read}) TO ${text(parquet)} (FORMAT parquet, COMPRESSION snappy)`;
}
