import type { AnyRow } from "@samapne/core";
import { sampleTable } from "@samapne/generators";
import { type FormatId, formatOf, type Rows } from "@samapne/tabular";
import type { Call, ExitCode } from "../command.ts";
import { wholeNumber } from "../option-values.ts";
import { allDatasets, findDataset } from "../registry.ts";
import { UsageError } from "../usage-error.ts";
import type { World } from "../world.ts";
import { writeChunks } from "../write-file.ts";

/** Writes invented rows of a dataset in any format, to standard output or a file. */
export async function run({ arguments: names, options }: Call, world: World): Promise<ExitCode> {
  if (names.length !== 1) throw new UsageError(oneDataset);
  const { out } = options;
  const format = formatOf((options["format"] ?? "csv") as FormatId);
  if (format.binary && typeof out !== "string" && world.watched.output) throw new UsageError(needsFile);
  const dataset = await findDataset(names[0] as string);
  const rows = wholeNumber("rows", options["rows"], 100);
  const seed = wholeNumber("seed", options["seed"], 1);
  const table = sampleTable(dataset, { rows, seed, datasets: await allDatasets() });
  const chunks = format.write(batched(table), dataset);
  if (typeof out === "string") await writeChunks(out, chunks);
  else for await (const chunk of chunks) await world.write(chunk);
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

const oneDataset = {
  nb: "Si hvilket datasett: samapne sample <datasett>. samapne list viser alle.",
  nn: "Sei kva datasett: samapne sample <datasett>. samapne list viser alle.",
  en: "Say which dataset: samapne sample <dataset>. samapne list shows all.",
};

const needsFile = {
  nb: "Formatet er ikke tekst og kan ikke vises på skjermen. Oppgi en fil med --out, eller send det videre med > fil.",
  nn: "Formatet er ikkje tekst og kan ikkje visast på skjermen. Oppgi ei fil med --out, eller send det vidare med > fil.",
  en: "The format is not text and cannot be shown on the screen. Name a file with --out, or send it on with > file.",
};
