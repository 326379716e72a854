import type { Dataset } from "@samapne/core";
import { hostileRows } from "@samapne/generators";
import { formats, type Format } from "@samapne/tabular";
import { chanceOf } from "../../packages/generators/src/vectors/chance.ts";
import { bombs } from "./bombs.ts";
import { type CellMutation, cellMutations, misplaced } from "./cell-mutations.ts";
import { type BadFile, damagedFiles } from "./damage.ts";
import { badlyReceived, inputOf } from "./judged.ts";
import { datasets, fileOf, validRows } from "./valid-tables.ts";

/** What a corpus is made with: every `every`-th of its files, from a seed. */
export interface CorpusOptions {
  readonly seed: number;
  readonly every: number;
}

/** Every cell of a valid table changed to what breaks the model, in every format in turn. */
export function* mutatedTables({ seed, every }: CorpusOptions): Generator<{
  readonly mutation: CellMutation;
  readonly format: Format;
}> {
  let count = 0;
  for (const dataset of datasets) {
    const chance = chanceOf(seed);
    for (const mutation of cellMutations(dataset, validRows(dataset), chance)) {
      const format = formats[Math.floor(count / every) % formats.length] as Format;
      if (count++ % every === 0) yield { mutation, format };
    }
  }
}

/** Files damaged on their way. */
export async function* damagedCorpus({ seed, every }: CorpusOptions): AsyncGenerator<BadFile> {
  let count = 0;
  for (const dataset of datasets)
    for await (const file of damagedFiles(dataset, validRows(dataset), chanceOf(seed)))
      if (count++ % every === 0) yield file;
}

/** Rows nobody should send, in the formats that can carry them; they may be right by chance. */
export async function* hostileCorpus({ seed, every }: CorpusOptions): AsyncGenerator<BadFile> {
  let count = 0;
  for (const dataset of datasets)
    for (const { name, row } of hostileRows(dataset, seed)) {
      if (count++ % every !== 0) continue;
      const format = formats[((count / every) % formats.length) | 0] as Format;
      const bytes = await hostileFile(format, dataset, row);
      if (bytes) yield { name: `${dataset.id}: ${name}, ${format.id}`, bytes, dataset, mayPass: true };
    }
}

/** Undefined when the format refuses to write such a row. */
async function hostileFile(format: Format, dataset: Dataset, row: unknown): Promise<Uint8Array | undefined> {
  try {
    return await fileOf(format, dataset, [row as Readonly<Record<string, unknown>>]);
  } catch {
    return undefined;
  }
}

/** A file of the corpus, and how to have it judged: undefined when it was received well. */
export interface Trial {
  readonly family: string;
  readonly name: string;
  judged(): Promise<string | undefined>;
}

/** The whole corpus, in an order that is always the same. Nothing is judged until it is asked for. */
export async function* trials(options: CorpusOptions): AsyncGenerator<Trial> {
  for (const { name, make } of bombs)
    yield { family: "made to harm", name, judged: () => badlyReceived(inputOf("fil", make())) };
  for await (const file of damagedCorpus(options)) yield trialOf("damaged", file);
  for await (const file of hostileCorpus(options)) yield trialOf("hostile", file);
  for (const { mutation, format } of mutatedTables(options)) {
    const name = `${mutation.dataset.id}.${mutation.field}, ${format.id}`;
    yield { family: "one cell", name, judged: () => placed(mutation, format) };
  }
}

/** A bad file as a trial. */
function trialOf(family: string, { name, bytes, dataset, mayPass }: BadFile): Trial {
  const judged = async () => {
    const wrong = await badlyReceived(inputOf("fil", bytes), dataset);
    return mayPass && wrong === "nothing was found" ? undefined : wrong;
  };
  return { family, name, judged };
}

async function placed(mutation: CellMutation, format: Format): Promise<string | undefined> {
  const wrong = await misplaced(mutation, format);
  return wrong === "not carried" ? undefined : wrong;
}
