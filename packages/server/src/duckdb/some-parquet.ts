import type { Folder, OpenFile } from "../files/folder.ts";
import type { RowQuery } from "../query/order.ts";
import { at, type RowTable, selectPlaces, turn } from "../sql/select-lines.ts";
import type { Statement } from "../sql/statement.ts";
import { duckdb } from "./dialect.ts";
import type { Engine } from "./engine.ts";
import { temporaryFile } from "./temporary-file.ts";

/** What a file of some rows is made from. */
export interface SomeRows {
  readonly table: RowTable;
  readonly query: RowQuery;
  readonly fields: readonly string[];
}

/**
 * Writes some rows of a version as Parquet inside the engine, into a file that is gone when it is closed. `ready` has all
 * rows in the order of the table. A file that a stopped program left behind is removed when the store is opened.
 */
export async function someParquet(
  { engine, folder }: { readonly engine: Engine; readonly folder: Folder },
  { ready, made }: { readonly ready: string; readonly made: string },
  rows: SomeRows,
  signal: AbortSignal,
): Promise<OpenFile> {
  const copy = copySome(folder.pathOf(ready), folder.pathOf(made), rows);
  return temporaryFile(folder, made, () => engine.columns(copy, signal));
}

function copySome(from: string, to: string, { table, query, fields }: SomeRows): Statement {
  const { identifier, text } = duckdb;
  const { text: places, params } = selectPlaces(table, query);
  const columns = fields.map((name) => `rows.${identifier(name)}`).join(", ");
  const all = `read_parquet(${text(from)}, file_row_number = true) AS rows`;
  const chosen = `(${places}) AS chosen`;
  const select = `SELECT ${columns} FROM ${chosen} JOIN ${all} ON rows.file_row_number = chosen.${identifier(at)} ORDER BY chosen.${identifier(turn)}`;
  return { text: `COPY (${select}) TO ${text(to)} (FORMAT parquet, COMPRESSION snappy)`, params };
}
