import type { Dataset } from "@samapne/core";
import type { Delivery } from "@samapne/server/local";
import { readConfirmations } from "@samapne/tabular";
import type { Call } from "../options/command.ts";
import { inputFile } from "../files/input-file.ts";
import { dateOption } from "../options/option-values.ts";
import { allDatasets, findDataset } from "./registry.ts";
import { version } from "../world/version.ts";

/** The files of a call as one delivery, and the datasets they may follow. */
export async function deliveryOf({ arguments: paths, options }: Call): Promise<Delivery> {
  const named = typeof options["dataset"] === "string" ? await findDataset(options["dataset"]) : undefined;
  const classificationDate = dateOption("classification-date", options["classification-date"]);
  const given = options["confirmations"];
  return {
    ...(typeof given === "string" ? { confirmations: readConfirmations(await readTextFile(given)) } : {}),
    datasets: await withNamed(named),
    inputs: paths.map((path) => ({
      input: inputFile(path),
      ...(named === undefined ? {} : { dataset: named }),
    })),
    mode: options["mode"] === "import" ? "import" : "strict",
    versions: { validator: version },
    ...(classificationDate === undefined ? {} : { classificationDate }),
  };
}

/** The text of a small file; a `ReadError` when it cannot be read. */
async function readTextFile(path: string): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const bytes of inputFile(path).open()) text += decoder.decode(bytes, { stream: true });
  return text;
}

/** The registry's datasets, with a dataset of the user's own in place of one of the same name. */
async function withNamed(named: Dataset | undefined): Promise<readonly Dataset[]> {
  const all = await allDatasets();
  if (named === undefined) return all;
  return [...all.filter(({ id }) => id !== named.id), named];
}
