import { type SampleFormat, sampleText } from "@samapne/generators";
import type { Call, ExitCode, Given } from "../command.ts";
import { allDatasets, findDataset } from "../registry.ts";
import { UsageError } from "../usage-error.ts";
import type { World } from "../world.ts";

/** Writes invented rows of a dataset to standard output. */
export async function run({ arguments: names, options }: Call, world: World): Promise<ExitCode> {
  if (names.length !== 1) throw new UsageError(oneDataset);
  const dataset = await findDataset(names[0] as string);
  const rows = wholeNumber("rows", options["rows"], 100);
  const seed = wholeNumber("seed", options["seed"], 1);
  const format = (options["format"] ?? "csv") as SampleFormat;
  for (const text of sampleText(dataset, { rows, seed, format, datasets: allDatasets }))
    await world.write(text);
  return 0;
}

function wholeNumber(name: string, given: Given, otherwise: number): number {
  if (given === undefined) return otherwise;
  const number = typeof given === "string" && /^[0-9]{1,9}$/.test(given) ? Number(given) : undefined;
  if (number !== undefined) return number;
  throw new UsageError({
    nb: `--${name} må være et heltall, ikke «${String(given)}».`,
    nn: `--${name} må vere eit heiltal, ikkje «${String(given)}».`,
    en: `--${name} must be a whole number, not «${String(given)}».`,
  });
}

const oneDataset = {
  nb: "Si hvilket datasett: samapne sample <datasett>. samapne list viser alle.",
  nn: "Sei kva datasett: samapne sample <datasett>. samapne list viser alle.",
  en: "Say which dataset: samapne sample <dataset>. samapne list shows all.",
};
