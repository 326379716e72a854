import type { Call, ExitCode } from "../options/command.ts";
import { datasetText } from "../words/dataset-text.ts";
import { findDataset } from "../datasets/registry.ts";
import { UsageError } from "../options/usage-error.ts";
import type { World } from "../world/world.ts";

/** Shows a dataset: what it is for, its fields, key, references, rules and checks. */
export async function run({ arguments: names, options, language }: Call, world: World): Promise<ExitCode> {
  if (names.length !== 1)
    throw new UsageError({
      nb: "Si hvilket datasett: samapne show <datasett>. samapne list viser alle.",
      nn: "Sei kva datasett: samapne show <datasett>. samapne list viser alle.",
      en: "Say which dataset: samapne show <dataset>. samapne list shows all.",
    });
  const dataset = await findDataset(names[0] as string);
  await world.write(
    options["format"] === "json" ? `${JSON.stringify(dataset, null, 2)}\n` : datasetText(dataset, language),
  );
  return 0;
}
