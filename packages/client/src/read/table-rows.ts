import type { AnyRow, Dataset, Issue } from "@samapne/core";
import { type Cause, type FileReport, judge } from "@samapne/tabular";
import { ApiError } from "../api-error.ts";
import { channel } from "../flow/channel.ts";
import type { StreamAnswer } from "../http/ask.ts";
import type { RefusedRow } from "../options.ts";
import { replayed } from "./replayed.ts";

/** Bytes kept for the look at a file: of a text its beginning, of Parquet all, whose contents stand at its end. */
const mostKept = {
  csv: 8 * 1024 * 1024,
  ndjson: 8 * 1024 * 1024,
  parquet: 200 * 1024 * 1024,
} as const satisfies Readonly<Record<FileFormat, number>>;

/** The formats in which all rows come in one answer. */
export type FileFormat = "ndjson" | "csv" | "parquet";

/** Some rows of a file; with the last of them, those that are there and could not be read. */
export interface TableRows {
  readonly rows: readonly AnyRow[];
  readonly unread?: readonly RefusedRow[];
}

/** The rows of a file, in batches, as the reader of tables reads them. Throws what broke the stream, or an `ApiError` for a file that is no table of the dataset. */
export async function* tableRows(
  dataset: Dataset,
  { chunks, address }: StreamAnswer,
  format: FileFormat,
): AsyncGenerator<TableRows> {
  const name = address.split(/[?#]/)[0] ?? address;
  const bytes = replayed(name, chunks, mostKept[format]);
  const batches = channel<TableRows>();
  let rows: AnyRow[] = [];
  let taken = 0;
  const handOver = async (): Promise<void> => {
    if (rows.length === 0) return;
    const batch = rows;
    rows = [];
    taken += batch.length;
    if (!(await batches.give({ rows: batch }))) throw new NobodyTakes();
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
    const file = report.deliveries[0]?.files[0];
    // Rows that are lines are no lines when there are none.
    if (format === "ndjson" && file?.problem?.code === "file.empty") return batches.end();
    if (file?.problem) throw new ApiError("not_readable", address, { detail: file.problem.text });
    const unsure = file?.causes.find(({ code }) => misread.has(code));
    if (unsure !== undefined) throw new ApiError("not_readable", address, { detail: unsure.message });
    await handOver();
    const unread = file === undefined ? [] : unreadRows(file, taken);
    if (unread.length > 0) await batches.give({ rows: [], unread });
    batches.end();
  };
  read().catch((error: Error) => batches.end(error));
  try {
    yield* batches;
  } finally {
    await bytes.end();
  }
}

/** What makes values others than were meant, in rows that look right: two columns of one name, letters that are lost. */
const misread: ReadonlySet<string> = new Set(["file.heading_repeated", "file.encoding_broken"]);

/** So many of one file's are told of, whatever a stranger sends. */
const mostUnread = 10_000;

/** Rows that the reader counted and did not give, such as those with too few cells; the first ones with their place. */
function unreadRows({ table, causes }: FileReport, taken: number): readonly RefusedRow[] {
  const lost = Math.min(Math.max(0, (table?.rows ?? 0) - taken), mostUnread);
  const told = causes.filter(({ severity, places }) => severity === "error" && places.length > 0);
  const known = told.flatMap((cause) => cause.places.map(({ row }) => ({ row, cause })));
  const ofFile = known.filter(({ cause: { kind } }) => kind.startsWith("file."));
  return Array.from({ length: lost }, (_, index) => {
    const { row, cause } = ofFile[index] ?? { row: 0, cause: ofFile[0]?.cause };
    return {
      row: row === 0 ? 0 : row - (table?.headerRow ?? 0),
      issues: cause === undefined ? [] : [issueOf(cause)],
    };
  });
}

function issueOf({ code, fixer, message }: Cause): Issue {
  return { code, severity: "error", fixer, path: [], params: {}, text: message, message: message.en };
}

/** The one who asked for rows has gone. */
class NobodyTakes extends Error {
  override readonly name = "NobodyTakes";
}
