import type { Dataset } from "@samapne/core";
import { ReadError } from "@samapne/tabular";
import { datasets } from "../datasets.ts";

/** The dataset a mapping names (`energy-meters`, `measurements@1.0.0`): the one declared beside the file before those of the page. Throws a `ReadError` when there is none. */
export function datasetOf(name: string, declared?: Dataset): Dataset {
  const [id, version] = name.split("@");
  if (declared !== undefined && declared.id === id) return declared;
  const found = datasets.find((one) => one.id === id && (version === undefined || one.version === version));
  if (found) return found;
  throw new ReadError("mapping.unknown_dataset", {
    nb: `Tilordningen er for «${name}», som denne siden ikke kjenner.`,
    nn: `Tilordninga er for «${name}», som denne sida ikkje kjenner.`,
    en: `The mapping is for “${name}”, which this page does not know.`,
  });
}
