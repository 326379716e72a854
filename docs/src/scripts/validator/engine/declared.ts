import { type Dataset, defineDataset, ModelError } from "@samapne/core";
import { ReadError } from "@samapne/tabular";

/** Larger files are data. */
const largest = 2_000_000;

/** Files to judge, and the declaration (`dataset.json`) that lay among them: a version to come, or a dataset of one's own. */
export interface Sorted {
  readonly data: readonly File[];
  readonly declared?: Dataset;
}

/** Looks for a declaration among files. Throws a `ReadError` when one is there and is wrong. */
export async function sorted(files: readonly File[]): Promise<Sorted> {
  for (const file of files) {
    const declaration = await declarationIn(file);
    if (declaration === undefined) continue;
    return { data: files.filter((one) => one !== file), declared: datasetFrom(declaration, file.name) };
  }
  return { data: files };
}

async function declarationIn(file: File): Promise<object | undefined> {
  if (!/\.json$/i.test(file.name) || file.size > largest) return undefined;
  try {
    const value: unknown = JSON.parse(await file.text());
    const isOne =
      typeof value === "object" &&
      value !== null &&
      "rowMeaning" in value &&
      "fields" in value &&
      "key" in value;
    return isOne ? value : undefined;
  } catch {
    return undefined;
  }
}

function datasetFrom(declaration: object, name: string): Dataset {
  try {
    return defineDataset(declaration as Dataset);
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    const why = error.message.split("\n")[0] ?? "";
    throw new ReadError("declaration.wrong", {
      nb: `${name} er ikke en riktig deklarasjon av et datasett: ${why}`,
      nn: `${name} er ikkje ein rett deklarasjon av eit datasett: ${why}`,
      en: `${name} is not a right declaration of a dataset: ${why}`,
    });
  }
}
