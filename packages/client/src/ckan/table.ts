import { type AnyRow, type Dataset, type Field, instantToMillis } from "@samapne/core";

/** A column of a DataStore table (CKAN documentation, DataStore: fields). */
export interface Column {
  readonly id: string;
  readonly type: string;
  readonly info?: { readonly label: string; readonly notes: string };
}

/** The type of a column for each kind of field, of those CKAN documents. */
const types: Readonly<Record<Field["kind"], string>> = {
  text: "text",
  code: "text",
  identifier: "text",
  integer: "int",
  decimal: "numeric",
  boolean: "bool",
  date: "date",
  instant: "timestamp",
  period: "text",
  uri: "text",
  list: "json",
};

/** The columns of a dataset, with labels and descriptions for people. */
export function columnsOf({ fields }: Dataset): readonly Column[] {
  return Object.entries(fields).map(([id, { kind, label, description }]) => ({
    id,
    type: types[kind],
    info: { label: label.nb, notes: kind === "instant" ? `${description.nb} (UTC)` : description.nb },
  }));
}

/** A row as a record: instants in UTC, since a `timestamp` has no offset; what is missing is null. */
export function recordOf({ fields }: Dataset, row: AnyRow): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(fields).map(([id, { kind }]) => {
      const value = row[id] ?? null;
      return [id, kind === "instant" && typeof value === "string" ? inUtc(value) : value];
    }),
  );
}

function inUtc(instant: string): string {
  const millis = instantToMillis(instant);
  return millis === undefined ? instant : new Date(millis).toISOString().slice(0, 19);
}

/** The key of a record as text: the same for a record that was sent and for one that is read back. */
export function keyText({ fields, key }: Dataset, record: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(
    key.map((name) => {
      const value = record[name];
      const kind = fields[name]?.kind;
      if (kind === "instant") return Date.parse(`${String(value).replace(" ", "T").slice(0, 19)}Z`);
      return kind === "integer" || kind === "decimal" ? Number(value) : value;
    }),
  );
}
