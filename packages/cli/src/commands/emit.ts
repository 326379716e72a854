import { join } from "node:path";
import type { Dataset, Samples } from "@samapne/core";
import { cultureSamples } from "@samapne/culture/samples";
import { energySamples } from "@samapne/energy/samples";
import { hrSamples } from "@samapne/hr/samples";
import { type Artefact, emit, generators } from "@samapne/generators";
import type { Call, ExitCode } from "../options/command.ts";
import { allDatasets, findDataset } from "../datasets/registry.ts";
import { UsageError } from "../options/usage-error.ts";
import type { World } from "../world/world.ts";
import { writeWhole } from "../files/write-file.ts";

/** Prints artefacts of a dataset: one text to standard output, or any of them into a folder. */
export async function run({ arguments: names, options }: Call, world: World): Promise<ExitCode> {
  if (names.length !== 1) throw new UsageError(oneDataset);
  const dataset = await findDataset(names[0] as string);
  const only = chosen(options["artifact"] as readonly string[] | undefined);
  const artefacts = await emit(dataset, { only, samples: samplesOf(dataset), datasets: await allDatasets() });
  const { out } = options;
  if (typeof out !== "string") return print(artefacts, world);
  for (const { path, content } of artefacts) await writeWhole(join(out, path), content);
  await world.write(artefacts.map(({ path }) => `${join(out, path)}\n`).join(""));
  return 0;
}

/** The generators meant, by id or file name; undefined for all. */
function chosen(names: readonly string[] | undefined): readonly string[] | undefined {
  return names?.map((name) => {
    const generator = generators.find(({ id, path }) => id === name || path === name);
    if (generator) return generator.id;
    const known = generators.map(({ id, path }) => `${id} (${path})`).join(", ");
    throw new UsageError({
      nb: `Kjenner ikke «${name}». Det som kan skrives, er ${known}.`,
      nn: `Kjenner ikkje «${name}». Det som kan skrivast, er ${known}.`,
      en: `Does not know «${name}». What can be printed: ${known}.`,
    });
  });
}

const allSamples = [...hrSamples, ...energySamples, ...cultureSamples];

/** Samples exist for the registry's own datasets. */
function samplesOf({ id, version }: Dataset): Samples | undefined {
  return allSamples.find(({ dataset }) => dataset.id === id && dataset.version === version)?.samples;
}

async function print(artefacts: readonly Artefact[], world: World): Promise<ExitCode> {
  const [only] = artefacts;
  if (artefacts.length !== 1 || typeof only?.content !== "string") throw new UsageError(needsFolder);
  await world.write(only.content);
  return 0;
}

const oneDataset = {
  nb: "Si hvilket datasett: samapne emit <datasett>. samapne list viser alle.",
  nn: "Sei kva datasett: samapne emit <datasett>. samapne list viser alle.",
  en: "Say which dataset: samapne emit <dataset>. samapne list shows all.",
};

const needsFolder = {
  nb: "Rett ut kan bare én tekst skrives. Velg med --artifact, eller oppgi en mappe med --out.",
  nn: "Rett ut kan berre éin tekst skrivast. Vel med --artifact, eller oppgi ei mappe med --out.",
  en: "Only one text can go to standard output. Choose with --artifact, or name a folder with --out.",
};
