import { type AnyRow, type Dataset, fill, type Language, type Now, suppressionOf } from "@samapne/core";
import { internalTable } from "@samapne/disclosure";
import { type Cause, type FileReport, judge, type Place, type Report, whereText } from "@samapne/tabular";
import type { ExitCode } from "../../options/command.ts";
import { inputFile, sizeOf } from "../../files/input-file.ts";
import { progressLine } from "../../world/progress.ts";
import { allDatasets } from "../../datasets/registry.ts";
import { UsageError } from "../../options/usage-error.ts";
import { version } from "../../world/version.ts";
import type { World } from "../../world/world.ts";
import { words } from "./words.ts";

/** So many rows are held in memory; a municipality has some tens of thousands. */
const mostRows = 300_000;

/** A complete internal table, and the dataset it follows. */
export interface FullTable {
  readonly dataset: Dataset;
  readonly rows: readonly AnyRow[];
}

interface Reading {
  readonly mode: "strict" | "import";
  readonly now: Now;
  readonly classificationDate: string | undefined;
  readonly language: Language;
}

/**
 * Reads a complete table, or tells its faults and gives the exit code. Faults are told by what they are and where they
 * stand, never by the values.
 */
export async function readFull(
  paths: readonly string[],
  named: Dataset | undefined,
  { mode, now, classificationDate, language }: Reading,
  world: World,
): Promise<FullTable | ExitCode> {
  const known = named ? [named] : (await allDatasets()).filter((dataset) => suppressionOf(dataset));
  const datasets = known.map(internalTable);
  const sizes = new Map(paths.map((path) => [path, sizeOf(path)]));
  const progress = progressLine(world, sizes, language);
  const rows = new Map<string, AnyRow[]>();
  const report = await judge({
    datasets,
    inputs: paths.map((path) => ({
      input: inputFile(path),
      ...(named ? { dataset: internalTable(named) } : {}),
    })),
    mode,
    now,
    ...(classificationDate === undefined ? {} : { classificationDate }),
    together: true,
    rows: { take: ({ id }, row) => keep(rows, id, row), ready: () => {} },
    versions: { validator: version },
    progress: (event) => progress.show(event),
  }).finally(() => progress.clear());
  if (report.verdict !== "conformant") {
    world.warn(faultsText(report, language));
    return report.verdict === "not_judged" ? 2 : 1;
  }
  const [[id, found] = ["", []], ...others] = [...rows];
  const dataset = known.find((one) => one.id === id);
  if (!dataset || others.length > 0) throw new UsageError(dataset ? words.several : words.noRows);
  return { dataset, rows: found };
}

function keep(rows: Map<string, AnyRow[]>, id: string, row: AnyRow): void {
  const known = rows.get(id) ?? [];
  if (known.length === mostRows) throw new UsageError(words.tooManyRows);
  known.push({ ...row });
  rows.set(id, known);
}

function faultsText({ deliveries }: Report, language: Language): string {
  const files = deliveries.flatMap((delivery) => delivery.files);
  const lines = files.flatMap((file) => [`${file.name}:`, ...fileFaults(file, language)]);
  const isRead = files.some(({ problem }) => !problem);
  const [first, last] = isRead ? [words.faulty, [words.seeFaults[language]]] : [words.unread, []];
  return `${[first[language], ...lines, ...last].join("\n")}\n`;
}

/** Problems that are told with the headings. In a file without headings those are figures of its first row. */
const tellHeadings: ReadonlySet<string> = new Set(["file.dataset_unknown", "file.dataset_mismatch"]);

function fileFaults({ problem, causes, table }: FileReport, language: Language): readonly string[] {
  if (problem)
    return [`  – ${(tellHeadings.has(problem.code) ? words.otherHeadings : problem.text)[language]}`];
  return causes
    .filter(({ severity }) => severity === "error")
    .map((cause) => `  – ${causeText(cause, table, language)}`);
}

/** Faults of a file as a whole, whose messages name columns, periods and employers, and no figures. */
const ofTheWhole: ReadonlySet<string> = new Set(["file.no_rows", "file.heading_missing", "check.covers"]);

/** A fault by what it is and where it stands: places are told without the values found there. */
function causeText(cause: Cause, table: FileReport["table"], language: Language): string {
  const { title, message, kind, count, places } = cause;
  if (places.length === 0) return (ofTheWhole.has(kind) ? message : title)[language];
  const where = whereText({ ...cause, places: places.map(placeAlone) }, table, language);
  const cases = fill(words.cases[language], { count }, language);
  return `${title[language]} (${cases}): ${where}`;
}

function placeAlone({ row, line }: Place): Place {
  return line === undefined ? { row } : { row, line };
}
