import type { Dataset, Field, FieldKind } from "@samapne/core";
import type { Dialect } from "./dialect.ts";

/** A dataset's table: its id as SQL names are written. */
export function tableName(datasetId: string): string {
  return datasetId.replaceAll("-", "_");
}

/** The table that new rows land in before they are judged. */
export function stagingName({ id }: Pick<Dataset, "id">): string {
  return `${tableName(id)}_staging`;
}

type TypeOf = (field: Field, dialect: Dialect) => string;

const text: TypeOf = (_, { types }) => types.text;

const columnTypes: Readonly<Record<FieldKind, TypeOf>> = {
  text,
  code: text,
  identifier: text,
  period: text,
  uri: text,
  integer: (_, { types }) => types.integer,
  decimal: (field, { types }) => types.decimal(field.kind === "decimal" ? field.decimals : undefined),
  boolean: (_, { types }) => types.boolean,
  date: (_, { types }) => types.date,
  instant: (_, { types }) => types.instant,
  list: (field, dialect) =>
    dialect.types.list(
      field.kind === "list" ? columnType(field.items as Field, dialect) : dialect.types.text,
    ),
};

/** The type of a field's column in the published table. */
export function columnType(field: Field, dialect: Dialect): string {
  return columnTypes[field.kind](field, dialect);
}

/** The type in the staging table: decimals keep digits the published table has no room for. */
export function stagingType(field: Field, dialect: Dialect): string {
  const scale = dialect.stagingScale;
  const wide = (decimals: number | undefined) =>
    scale === undefined ? undefined : Math.max(scale, decimals ?? 0);
  if (field.kind === "decimal") return dialect.types.decimal(wide(field.decimals));
  if (field.kind === "list" && field.items.kind === "decimal")
    return dialect.types.list(dialect.types.decimal(wide(field.items.decimals)));
  return columnType(field, dialect);
}
