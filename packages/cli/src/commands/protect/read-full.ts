import { type AnyRow, type Dataset, type Language, type Now, suppressionOf } from "@samapne/core";
import { internalTable } from "@samapne/disclosure";
import { faultsWithoutValues, readOneTable, repairsWithoutValues, type Report } from "@samapne/tabular";
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
  /** What was put right in it, in words. */
  readonly repairs: readonly string[];
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
  const request: Parameters<typeof readOneTable>[0] = {
    datasets,
    inputs: paths.map((path) => ({
      input: inputFile(path),
      ...(named ? { dataset: internalTable(named) } : {}),
    })),
    mode,
    now,
    ...(classificationDate === undefined ? {} : { classificationDate }),
    versions: { validator: version },
    progress: (event) => progress.show(event),
  };
  const table = await readOneTable(request, mostRows).finally(() => progress.clear());
  if (table.kind === "wrong") {
    world.warn(faultsText(table.report, language));
    return table.report.verdict === "not_judged" ? 2 : 1;
  }
  if (table.kind !== "rows") throw new UsageError(unusable[table.kind]);
  const repairs = repairsWithoutValues(table.report, language);
  return { dataset: known.find(({ id }) => id === table.dataset) as Dataset, rows: table.rows, repairs };
}

const unusable = { several: words.several, too_many: words.tooManyRows };

function faultsText(report: Report, language: Language): string {
  const isRead = report.deliveries.some(({ files }) => files.some(({ problem }) => !problem));
  const [first, last] = isRead ? [words.faulty, [words.seeFaults[language]]] : [words.unread, []];
  return `${[first[language], ...faultsWithoutValues(report, language), ...last].join("\n")}\n`;
}
