import { type Dataset, suppressionOf } from "@samapne/core";
import type { Input } from "@samapne/tabular";
import { rowForm } from "../rows/row-form.ts";
import { bodyInPieces } from "../rows/whole-body.ts";
import type { Version } from "./version.ts";

/** A release of a dataset as a file to compare the next one with. */
export interface Release {
  readonly input: Input;
  readonly dataset: Dataset;
}

const everything = { where: { kind: "all", of: [] }, order: [] } as const;
const never = new AbortController().signal;

/**
 * What readers have of a dataset under disclosure control when the next release comes: the two must not tell together
 * what each withholds. `datasets` say by which declaration the next one is judged. Datasets without such control are
 * left out: nothing has to be kept from whoever saves their releases, and they may be large.
 */
export function releaseOf(version: Version, datasets: readonly Dataset[]): Release | undefined {
  const dataset = datasets.find(({ id }) => id === version.dataset.id);
  if (dataset === undefined || suppressionOf(dataset) === undefined) return undefined;
  return { input: fileOf(version), dataset };
}

/** All rows of a version as a file of canonical CSV. */
export function fileOf(version: Version): Input {
  const { dataset } = version;
  const fields = new Set(Object.keys(dataset.fields));
  const form = rowForm("csv", dataset, { fields, dialect: "canonical", language: "nb" });
  const open = () => bodyInPieces(form, version.stream(everything, never));
  return { name: `${dataset.id}.csv`, open };
}
