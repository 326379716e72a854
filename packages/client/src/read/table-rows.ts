import { type AnyRow, type Dataset, eachLanguage, type Issue, type Text } from "@samapne/core";
import { type Cause, type FileReport, judge } from "@samapne/tabular";
import { ApiError, type ApiFault } from "../api-error.ts";
import { channel } from "../flow/channel.ts";
import type { RefusedRow } from "../options.ts";
import { shown } from "../shown.ts";
import type { Replayed } from "./replayed.ts";

/** Some rows of a file; with the last of them, those that are there and could not be read. */
export interface TableRows {
  readonly rows: readonly AnyRow[];
  readonly unread?: readonly RefusedRow[];
}

/** Where a file is from, and what may come of it. */
export interface TableFrom {
  readonly address: string;
  /** No row at all is no fault, as where rows are lines. */
  readonly mayBeEmpty: boolean;
  /** What it is called when the file is no table of the dataset. */
  readonly unfit: ApiFault;
}

/**
 * The rows of a file, in batches, as the reader of tables reads them. Throws what broke the stream, or an `ApiError` for a
 * file that is no table of the dataset, and for one that says it is a part of something.
 */
export async function* tableRows(
  dataset: Dataset,
  bytes: Replayed,
  { address, mayBeEmpty, unfit }: TableFrom,
): AsyncGenerator<TableRows> {
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
    const files = report.deliveries.flatMap((delivery) => delivery.files);
    if (mayBeEmpty && files[0]?.problem?.code === "file.empty") return batches.end();
    for (const { name, problem, causes } of files) {
      const unsure = causes.find(({ code }) => misread.has(code));
      const text = problem?.text ?? unsure?.message;
      const detail = files.length > 1 ? text && inFile(name, text) : text;
      if (detail !== undefined) throw new ApiError(unfit, address, { detail });
      const more = causes.find(({ code }) => code === "file.more_pages");
      if (more !== undefined) throw new ApiError("incomplete", address, { detail: more.message });
    }
    await handOver();
    const unread = unreadRows(files, taken);
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
function unreadRows(files: readonly FileReport[], taken: number): readonly RefusedRow[] {
  const rows = files.reduce((sum, { table }) => sum + (table?.rows ?? 0), 0);
  const lost = Math.min(Math.max(0, rows - taken), mostUnread);
  const known = files.flatMap(({ causes, table }) =>
    causes
      .filter(({ severity, kind }) => severity === "error" && kind.startsWith("file."))
      .flatMap((cause) => cause.places.map(({ row }) => ({ row, cause, before: table?.headerRow ?? 0 }))),
  );
  return Array.from({ length: lost }, (_, index) => {
    const { row, before, cause } = known[index] ?? { row: 0, before: 0, cause: known[0]?.cause };
    return {
      row: row === 0 ? 0 : row - before,
      issues: cause === undefined ? [] : [issueOf(cause)],
    };
  });
}

/** What is said of one of several files. */
function inFile(name: string, text: Text): Text {
  return eachLanguage((language) => `${shown(name)}: ${text[language]}`);
}

function issueOf({ code, fixer, message }: Cause): Issue {
  return { code, severity: "error", fixer, path: [], params: {}, text: message, message: message.en };
}

/** The one who asked for rows has gone. */
class NobodyTakes extends Error {
  override readonly name = "NobodyTakes";
}
