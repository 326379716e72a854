import type { Dataset } from "@samapne/core";
import { ReadError } from "@samapne/tabular";
import { datasets } from "../datasets.ts";

/** The dataset a mapping names (`energy-meters`, `measurements@1.0.0`). Throws a `ReadError` when the page does not know it. */
export function datasetOf(name: string): Dataset {
  const [id, version] = name.split("@");
  const found = datasets.find((one) => one.id === id && (version === undefined || one.version === version));
  if (found) return found;
  throw new ReadError("mapping.unknown_dataset", {
    nb: `Tilordningen er for «${name}», som denne siden ikke kjenner.`,
    nn: `Tilordninga er for «${name}», som denne sida ikkje kjenner.`,
    en: `The mapping is for “${name}”, which this page does not know.`,
  });
}
