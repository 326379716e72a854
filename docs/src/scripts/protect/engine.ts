import { type AnyRow, type Dataset, fill, type Language, suppressionOf, type Text } from "@samapne/core";
import { accountText, faultsIn, internalTable, loadSolver, protect } from "@samapne/disclosure";
import {
  faultsWithoutValues,
  type Format,
  formatOf,
  leftBehindText,
  readOneTable,
  repairsWithoutValues,
  writeBack,
} from "@samapne/tabular";
import { inputOf } from "../validator/input.ts";
import { blobOf } from "../validator/engine/blob.ts";
import { clock } from "../validator/engine/clock.ts";
import { datasets } from "./datasets.ts";
import type { MadeFile, Told, ToProtect } from "./messages.ts";
import { solverProgram } from "./solver-program.ts";
import { words } from "./words.ts";

declare const VALIDATOR_VERSION: string;

/** So many rows are held in memory; a municipality has some tens of thousands. */
const mostRows = 100_000;

/** Makes a publishable file of an internal table, as `samapne protect` does. */
export async function protectFile(ask: ToProtect, post: (told: Told) => void): Promise<Told> {
  const { language, now } = ask;
  const refused = (
    text: Text,
    faults: readonly string[] = [],
    params: Readonly<Record<string, number>> = {},
  ): Told => ({
    kind: "refused",
    text: fill(text[language], params, language),
    faults,
  });
  const full = await readTable(
    ask.table,
    datasets.filter(({ id }) => id === (ask.dataset ?? id)),
    ask,
  );
  if ("text" in full) return refused(full.text, full.faults);
  const { dataset, rows, repairs } = full;
  const before = ask.previous && (await readTable(ask.previous, [dataset], ask));
  if (before && "text" in before) return refused(before.text, before.faults);
  const least = suppressionOf(dataset)?.threshold ?? 0;
  const threshold = ask.threshold ?? least;
  if (threshold < least) return refused(words.lowThreshold, [], { least });
  const solver = await loadSolver(await solverProgram());
  const previous = before?.rows;
  const made = await protect(dataset, rows, {
    threshold,
    previous,
    solver,
    progress: (done, of) => post({ kind: "progress", share: done / of }),
  });
  const faults = await faultsIn(dataset, made.rows, { threshold, previous, now: clock(now) });
  if (faults.length > 0 || made.findings.length > 0)
    return refused(
      words.notProtected,
      faults.map((fault) => fault[language]),
    );
  const { files, left } = await filesOf(ask.table, made.rows, dataset, language);
  return { kind: "made", files, account: [...accountText(made, dataset, language), ...left, ...repairs] };
}

/** The rows in the format the table came in and as CSV, and what is not in the first. */
async function filesOf(
  table: File,
  rows: readonly AnyRow[],
  dataset: Dataset,
  language: Language,
): Promise<{ readonly files: readonly MadeFile[]; readonly left: readonly string[] }> {
  const { format, chunks, left } = await writeBack(inputOf(table, table.name), rows, dataset);
  const fileOf = async ({ id, mediaType, extension }: Format, pieces: AsyncIterable<Uint8Array>) => {
    return { format: id, blob: await blobOf(pieces, mediaType), name: `${dataset.id}.${extension}` };
  };
  const csv = formatOf("csv");
  const files = [await fileOf(format, chunks)];
  if (format !== csv) files.push(await fileOf(csv, csv.write([rows], dataset)));
  return { files, left: leftBehindText(left, format.id, language) };
}

interface Table {
  readonly dataset: Dataset;
  readonly rows: readonly AnyRow[];
  /** What was put right in it, in words. */
  readonly repairs: readonly string[];
}

interface Unread {
  readonly text: Text;
  readonly faults: readonly string[];
}

/** The rows of a complete table, or what is wrong with it. */
async function readTable(
  file: File,
  known: readonly Dataset[],
  { mode, language, now }: Pick<ToProtect, "mode" | "language" | "now">,
): Promise<Table | Unread> {
  const request = {
    datasets: known.map(internalTable),
    inputs: [{ input: inputOf(file, file.name) }],
    mode,
    now: clock(now),
    versions: { validator: VALIDATOR_VERSION },
  };
  const table = await readOneTable(request, mostRows);
  if (table.kind === "wrong") {
    const isRead = table.report.verdict !== "not_judged";
    return {
      text: isRead ? words.faulty : words.unread,
      faults: faultsWithoutValues(table.report, language),
    };
  }
  if (table.kind !== "rows") return { text: unusable[table.kind], faults: [] };
  const repairs = repairsWithoutValues(table.report, language);
  return { dataset: known.find(({ id }) => id === table.dataset) as Dataset, rows: table.rows, repairs };
}

const unusable = { several: words.several, too_many: words.tooManyRows };
