import {
  type Dataset,
  type Field,
  type FieldKind,
  firstDayOf,
  instantToMillis,
  lastDayOf,
  type ScalarField,
} from "@samapne/core";

/** A value as stores compare it. Moments and days are milliseconds since 1970 in UTC. */
export type Scalar = string | number | boolean;

/** How a column is kept: text compared by code point, whole numbers, doubles, truth. */
export type ColumnType = "text" | "integer" | "real" | "boolean";

/** A column that stores keep beside the text of a row, to filter and sort by. */
export interface Column {
  readonly name: string;
  /** The field it is of; its own name unless a field has several columns. */
  readonly field: string;
  readonly type: ColumnType;
  /** True when each row has several values. */
  readonly list: boolean;
  /** What one present value of the field is in this column. */
  valueOf(value: unknown): Scalar;
}

type FieldOf<K extends FieldKind> = Extract<Field, { readonly kind: K }>;
type ColumnsOf<F> = (name: string, field: F) => readonly Column[];

const asIs = (value: unknown): Scalar => value as Scalar;
const day = (date: string): number => Date.parse(`${date}T00:00:00Z`);

function single(field: string, type: ColumnType, valueOf: Column["valueOf"] = asIs): readonly Column[] {
  return [{ name: field, field, type, list: false, valueOf }];
}

const text: ColumnsOf<Field> = (name) => single(name, "text");

/**
 * The columns of each kind. Decimals are doubles, as their values are wherever JavaScript has read them. A period is
 * its first and its last day: equal when both are, in a range when both lie in it; in a list it is its text.
 */
const table: { readonly [K in FieldKind]: ColumnsOf<FieldOf<K>> } = {
  text,
  code: text,
  identifier: text,
  uri: text,
  integer: (name) => single(name, "integer"),
  decimal: (name) => single(name, "real"),
  boolean: (name) => single(name, "boolean"),
  date: (name) => single(name, "integer", (value) => day(value as string)),
  instant: (name) => single(name, "integer", (value) => instantToMillis(value as string) ?? 0),
  period: (name) => [
    ...single(name, "integer", (value) => day(firstDayOf(value as string))),
    ...single(name, "integer", (value) => day(lastDayOf(value as string))).map((column) => ({
      ...column,
      name: `${name}:last`,
    })),
  ],
  list: (name, { items }) => {
    const columns = items.kind === "period" ? single(name, "text") : columnsOf(name, items as ScalarField);
    return columns.map((column) => ({ ...column, list: true }));
  },
};

/** The columns of one field. */
export function columnsOf(name: string, field: Field): readonly Column[] {
  return (table[field.kind] as ColumnsOf<Field>)(name, field);
}

/** The columns of a dataset, in the order of its fields. A sensitive field has none unless it is part of the key: nobody may ask for it. */
export function columnsOfDataset({ fields, key }: Pick<Dataset, "fields" | "key">): readonly Column[] {
  return Object.entries(fields)
    .filter(([name, { privacy }]) => privacy !== "sensitive" || key.includes(name))
    .flatMap(([name, field]) => columnsOf(name, field));
}

/** The columns rows are ordered by when nothing else is asked for: those of the key. */
export function keyColumns({ fields, key }: Pick<Dataset, "fields" | "key">): readonly Column[] {
  return key.flatMap((name) => columnsOf(name, fields[name] as Field));
}
