import type { AnyRow, Dataset } from "@samapne/core";
import { judge } from "@samapne/tabular";
import { ApiError } from "../api-error.ts";
import { channel } from "../flow/channel.ts";
import type { StreamAnswer } from "../http/ask.ts";
import { replayed } from "./replayed.ts";

/** Bytes kept for the look at a file: of a text its beginning, of Parquet all, whose contents stand at its end. */
const mostKept = { text: 8 * 1024 * 1024, parquet: 200 * 1024 * 1024 } as const;

/** The rows of a file, in batches, as the reader of tables reads them. Throws what broke the stream, or an `ApiError` for a file that is no table of the dataset. */
export async function* tableRows(
  dataset: Dataset,
  { chunks, address }: StreamAnswer,
  isParquet: boolean,
): AsyncGenerator<readonly AnyRow[]> {
  const name = address.split(/[?#]/)[0] ?? address;
  const bytes = replayed(name, chunks, isParquet ? mostKept.parquet : mostKept.text);
  const batches = channel<readonly AnyRow[]>();
  let rows: AnyRow[] = [];
  const handOver = async (): Promise<void> => {
    if (rows.length === 0) return;
    const batch = rows;
    rows = [];
    if (!(await batches.give(batch))) throw new NobodyTakes();
  };
  const read = async (): Promise<void> => {
    const report = await judge({
      datasets: [dataset],
      inputs: [{ input: bytes.input, dataset }],
      mode: "strict",
      rows: { take: (_, row) => void rows.push(row), ready: handOver },
      versions: { validator: "" },
    });
    const broken = bytes.broken();
    if (broken !== undefined) throw broken;
    const problem = report.deliveries[0]?.files[0]?.problem;
    if (problem) throw new ApiError("not_readable", address, { detail: problem.text });
    await handOver();
    batches.end();
  };
  read().catch((error: Error) => batches.end(error));
  try {
    yield* batches;
  } finally {
    await bytes.end();
  }
}

/** The one who asked for rows has gone. */
class NobodyTakes extends Error {
  override readonly name = "NobodyTakes";
}
