import type { AnyRow, Dataset } from "@samapne/core";
import { formatOf } from "@samapne/tabular";
import { jsonRows } from "./json-rows.ts";

const decoder = new TextDecoder();

/** Rows of canonical CSV as a Parquet file, piece by piece; the columns are the fields asked for. */
export async function* parquetPieces(
  dataset: Dataset,
  fields: ReadonlySet<string>,
  csv: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const chosen = Object.entries(dataset.fields).filter(([name]) => fields.has(name));
  yield* formatOf("parquet").write(batches(dataset, fields, csv), {
    ...dataset,
    fields: Object.fromEntries(chosen),
  });
}

async function* batches(
  dataset: Dataset,
  fields: ReadonlySet<string>,
  csv: AsyncIterable<Uint8Array>,
): AsyncGenerator<readonly AnyRow[], void, undefined> {
  const write = jsonRows(dataset.fields, fields, { after: "," });
  for await (const piece of csv)
    if (piece.length > 0)
      yield JSON.parse(`[${decoder.decode(write(piece)).slice(0, -1)}]`) as readonly AnyRow[];
}
