import type { Dataset } from "@samapne/core";
import { headingIndex } from "./heading-index.ts";
import type { DatasetOutline } from "./known-dataset.ts";

/** The outline of a dataset, for a program that wants to load the dataset only when it is needed. */
export function outlineOf(dataset: Dataset): DatasetOutline {
  const { id, version, title, lifecycle, fields } = dataset;
  const outlined = Object.entries(fields).map(([name, { required }]) => [name, required ? { required } : {}]);
  return {
    id,
    version,
    title,
    lifecycle: { status: lifecycle.status },
    fields: Object.fromEntries(outlined),
    headings: Object.fromEntries(headingIndex(dataset)),
  };
}
