import type { AnyRow, Dataset } from "@samapne/core";
import { judge } from "@samapne/tabular";

/** The rows of a Parquet file, as `validate` reads them; undefined when it is none. */
export async function readParquet(
  bytes: Uint8Array,
  dataset: Dataset,
): Promise<readonly AnyRow[] | undefined> {
  const rows: AnyRow[] = [];
  const report = await judge({
    datasets: [dataset],
    inputs: [{ dataset, input: { name: `${dataset.id}.parquet`, open: () => only(bytes) } }],
    mode: "strict",
    everyRow: true,
    rows: { take: (_, row) => void rows.push(row), ready: () => {} },
    versions: { validator: "" },
  });
  return report.deliveries[0]?.files[0]?.problem === undefined ? rows : undefined;
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
