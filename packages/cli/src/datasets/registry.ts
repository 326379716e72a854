import { promises as files } from "node:fs";
import { type Dataset, defineDataset, ModelError, nearest, type Text } from "@samapne/core";
import type { UnloadedDataset } from "@samapne/tabular";
import { loadDataset } from "./datasets.ts";
import { outlines } from "./outlines.ts";
import { UsageError } from "../options/usage-error.ts";

/** Every dataset of the registry, domain by domain, as far as headings tell it; the rest is loaded when it is needed. */
export const knownDatasets: readonly UnloadedDataset[] = outlines.map((outline) => ({
  ...outline,
  load: () => loadDataset(outline),
}));

/** Every dataset of the registry, whole. */
export async function allDatasets(): Promise<readonly Dataset[]> {
  return Promise.all(knownDatasets.map((known) => known.load()));
}

/**
 * The dataset somebody means: `energy-meters`, `measurements@1.0.0`, `measurements@1`, `energy-meters@draft`, or
 * the path of a dataset.json. Throws `UsageError` when there is none.
 */
export async function findDataset(name: string): Promise<Dataset> {
  if (name.endsWith(".json")) return readDataset(name);
  const [id = "", version] = name.split("@");
  const named = knownDatasets.filter((dataset) => dataset.id === id);
  const dataset = named.find((candidate) => version === undefined || isVersion(candidate.version, version));
  if (dataset) return dataset.load();
  throw new UsageError(named.length > 0 ? unknownVersion(name, named) : unknownDataset(id));
}

function isVersion(version: string, wanted: string): boolean {
  return version === wanted || version.startsWith(`${wanted}.`);
}

async function readDataset(path: string): Promise<Dataset> {
  try {
    return defineDataset(JSON.parse(await files.readFile(path, "utf8")));
  } catch (error) {
    const why = whyUnusable(error);
    throw new UsageError({
      nb: `Kan ikke bruke ${path} som datasett. ${why.nb}`,
      nn: `Kan ikkje bruke ${path} som datasett. ${why.nn}`,
      en: `Cannot use ${path} as a dataset. ${why.en}`,
    });
  }
}

/** What a file that should have been a dataset is instead. */
function whyUnusable(error: unknown): Text {
  const said = error instanceof Error ? error.message : "";
  if (error instanceof ModelError) return { nb: said, nn: said, en: said };
  if (error instanceof SyntaxError)
    return {
      nb: `Fila er ikke gyldig JSON: ${said}`,
      nn: `Fila er ikkje gyldig JSON: ${said}`,
      en: `The file is not valid JSON: ${said}`,
    };
  return {
    nb: "Fila finnes ikke eller kan ikke leses.",
    nn: "Fila finst ikkje eller kan ikkje lesast.",
    en: "The file does not exist or cannot be read.",
  };
}

function unknownVersion(name: string, named: readonly UnloadedDataset[]) {
  const versions = named.map(({ id, version }) => `${id}@${version}`).join(", ");
  return {
    nb: `Det finnes ingen ${name}. Det som finnes, er ${versions}.`,
    nn: `Det finst ingen ${name}. Det som finst, er ${versions}.`,
    en: `There is no ${name}. What there is: ${versions}.`,
  };
}

function unknownDataset(id: string) {
  const near = nearest(
    id,
    knownDatasets.map((dataset) => dataset.id),
  );
  return {
    nb: `Det finnes ikke noe datasett «${id}».${near ? ` Mente du ${near}?` : ""} samapne list viser alle.`,
    nn: `Det finst ikkje noko datasett «${id}».${near ? ` Meinte du ${near}?` : ""} samapne list viser alle.`,
    en: `There is no dataset «${id}».${near ? ` Did you mean ${near}?` : ""} samapne list shows all.`,
  };
}
