import type { AnyRow, Dataset, Now } from "@samapne/core";
import type { GridRow } from "@samapne/tabular/reading";
import type { Input } from "@samapne/tabular";
import { accountOf } from "./rows/account.ts";
import { findTables, type FoundTables, signOf } from "./rows/find-table.ts";
import { gridOf } from "./table/grid.ts";
import { Ledger } from "./rows/ledger.ts";
import type { Mapping } from "./file/mapping.ts";
import type { Outcome } from "./rows/outcome.ts";
import { SeenKeys } from "./rows/seen-keys.ts";
import { TableReader, type TableSetting } from "./rows/table-reader.ts";

/** What is to be converted, and with what knowledge. The mapping has been checked (`checkMapping`). */
export interface ConversionRequest {
  readonly input: Input;
  readonly mapping: Mapping;
  readonly dataset: Dataset;
  readonly now?: Now | undefined;
  readonly classificationDate?: string | undefined;
  /** Only the first rows of the file are read: so many, or those that so many rows of the dataset are made of. */
  readonly first?: { readonly read: number; readonly made: number };
  readonly progress?: (event: {
    readonly input: string;
    readonly rows: number;
    readonly bytes: number;
  }) => void;
}

/** A conversion: rows as they are made, in bounded memory, and what became of all of them when they have been read. */
export interface Conversion {
  readonly rows: AsyncIterable<readonly AnyRow[]>;
  /** What happened to every row; complete when `rows` has ended. */
  outcome(): Outcome;
}

/** Opens a file and makes its mapping ready. Throws a `ReadError` when the file is no table, or not one of the mapping's kind. */
export async function openConversion(request: ConversionRequest): Promise<Conversion> {
  const { dataset, mapping, now, classificationDate } = request;
  const found = await findTables(request);
  const keepsFirst = mapping.rows?.repeated === "first";
  const shared = {
    dataset,
    ledger: new Ledger(dataset),
    seen: new SeenKeys(dataset, keepsFirst, mapping.time !== undefined),
    now,
    classificationDate,
    keepsFirst,
  };
  return {
    rows: rowsOf(request, found, shared),
    outcome: () => accountOf(found, dataset, shared.ledger, shared.seen.isFull),
  };
}

/** The rows of one table after the other. */
async function* rowsOf(
  { input, mapping, progress, first }: ConversionRequest,
  { tables }: FoundTables,
  shared: TableSetting,
): AsyncGenerator<readonly AnyRow[]> {
  let rows = 0;
  const { ledger } = shared;
  const isEnough = () =>
    first && (rows >= first.read || ledger.written + ledger.madeLeftOut.total >= first.made);
  for (const { table, plan } of tables) {
    if (isEnough()) return;
    const reader = new TableReader(plan, tables.length > 1 ? table.sheet : undefined, shared);
    const grid = gridOf(table, signOf(mapping.table?.delimiter), ({ code }) => {
      ledger.hasMorePages ||= code === "file.more_pages";
    });
    for await (const batch of piecesOf(grid, first?.read)) {
      yield* madeOf(reader.take(batch));
      rows += batch.length;
      progress?.({ input: input.name, rows, bytes: input.readSoFar?.() ?? 0 });
      if (isEnough()) break;
    }
    yield* madeOf(reader.end());
  }
}

const rowsOfPiece = 10;

/** Batches as they are read; where only the first rows are wanted, in pieces that hardly go beyond them. */
async function* piecesOf(
  batches: AsyncIterable<readonly GridRow[]>,
  first: number | undefined,
): AsyncGenerator<readonly GridRow[]> {
  if (first === undefined) return yield* batches;
  for await (const batch of batches)
    for (let at = 0; at < batch.length; at += rowsOfPiece) yield batch.slice(at, at + rowsOfPiece);
}

function* madeOf(rows: readonly AnyRow[]): Generator<readonly AnyRow[]> {
  if (rows.length > 0) yield rows;
}
