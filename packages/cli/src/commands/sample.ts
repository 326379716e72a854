import { join } from "node:path";
import type { AnyRow, Dataset } from "@samapne/core";
import { sampleDelivery, type SampledTable, sampleTable } from "@samapne/generators";
import { type Format, type FormatId, formatOf, type Rows } from "@samapne/tabular";
import type { Call, ExitCode } from "../options/command.ts";
import { wholeNumber } from "../options/option-values.ts";
import { allDatasets, findDataset } from "../datasets/registry.ts";
import { UsageError } from "../options/usage-error.ts";
import type { World } from "../world/world.ts";
import { writeChunks } from "../files/write-file.ts";

/**
 * Writes invented rows of a dataset in any format, to standard output or a file; of several datasets that refer to each
 * other, a file of each in a folder.
 */
export async function run(call: Call, world: World): Promise<ExitCode> {
  const { arguments: names, options } = call;
  const { out } = options;
  if (names.length === 0) throw new UsageError(whichDataset);
  if (names.length > 1 && typeof out !== "string") throw new UsageError(whichFolder);
  const format = formatOf((options["format"] ?? "csv") as FormatId);
  if (format.binary && typeof out !== "string" && world.watched.output) throw new UsageError(needsFile);
  const datasets = [...new Set(await Promise.all(names.map(findDataset)))];
  const sampling = {
    rows: wholeNumber("rows", options["rows"], 100),
    seed: wholeNumber("seed", options["seed"], 1),
  };
  const [dataset] = datasets as [Dataset];
  if (names.length > 1) return writeFolder(out as string, sampleDelivery(datasets, sampling), format, world);
  const table = sampleTable(dataset, { ...sampling, datasets: await allDatasets() });
  const chunks = format.write(batched(table), dataset);
  if (typeof out === "string") await writeChunks(out, chunks);
  else for await (const chunk of chunks) await world.write(chunk);
  return 0;
}

async function writeFolder(
  folder: string,
  tables: readonly SampledTable[],
  format: Format,
  world: World,
): Promise<ExitCode> {
  for (const { dataset, rows } of tables) {
    const path = join(folder, `${dataset.id}.${format.extension}`);
    await writeChunks(path, format.write(batched(rows), dataset));
    await world.write(`${path}\n`);
  }
  return 0;
}

const batchSize = 500;

function* batched(rows: Iterable<AnyRow>): Iterable<readonly AnyRow[]> & Rows {
  let batch: AnyRow[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

const whichDataset = {
  nb: "Si hvilket datasett: samapne sample <datasett>. samapne list viser alle.",
  nn: "Sei kva datasett: samapne sample <datasett>. samapne list viser alle.",
  en: "Say which dataset: samapne sample <dataset>. samapne list shows all.",
};

const whichFolder = {
  nb: "Si med --out hvilken mappe filene skal stå i, når det er flere datasett.",
  nn: "Sei med --out kva mappe filene skal stå i, når det er fleire datasett.",
  en: "Say with --out which folder the files go to, when there are several datasets.",
};

const needsFile = {
  nb: "Formatet er ikke tekst og kan ikke vises på skjermen. Oppgi en fil med --out, eller send det videre med > fil.",
  nn: "Formatet er ikkje tekst og kan ikkje visast på skjermen. Oppgi ei fil med --out, eller send det vidare med > fil.",
  en: "The format is not text and cannot be shown on the screen. Name a file with --out, or send it on with > file.",
};
