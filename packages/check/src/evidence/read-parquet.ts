import type { AnyRow, Dataset } from "@samapne/core";
import { judge } from "@samapne/tabular";

/** What a Parquet file has. */
export interface ReadParquet {
  readonly rows: readonly AnyRow[];
  /** Fields whose column is of texts, though their values are numbers, true and false, or lists. */
  readonly asText: readonly string[];
}

/** A Parquet file, read as `validate` reads it; undefined when it is none. */
export async function readParquet(bytes: Uint8Array, dataset: Dataset): Promise<ReadParquet | undefined> {
  const rows: AnyRow[] = [];
  const report = await judge({
    datasets: [dataset],
    inputs: [{ dataset, input: { name: `${dataset.id}.parquet`, open: () => only(bytes) } }],
    mode: "strict",
    everyRow: true,
    rows: { take: (_, row) => void rows.push(row), ready: () => {} },
    versions: { validator: "" },
  });
  const file = report.deliveries[0]?.files[0];
  if (file?.problem !== undefined) return undefined;
  const causes = file?.causes.filter(({ code }) => code === "cell.written_as_text") ?? [];
  return { rows, asText: causes.flatMap(({ columns }) => columns.flatMap(({ field = [] }) => field)) };
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
