import type { Dataset } from "@samapne/core";
import { headingIndex } from "./heading-index.ts";
import type { DatasetOutline, HeadingKind } from "./known-dataset.ts";

/** The outline of a dataset, for a program that wants to load the dataset only when it is needed. */
export function outlineOf(dataset: Dataset): DatasetOutline {
  const { id, version, title, lifecycle, fields } = dataset;
  const index = [...headingIndex(dataset)];
  const named = (kind: HeadingKind) =>
    [kind, index.flatMap(([heading, one]) => (one.kind === kind ? [heading, one.field] : []))] as const;
  const outlined = Object.entries(fields).map(([name, { required }]) => [name, required ? { required } : {}]);
  return {
    id,
    version,
    title,
    lifecycle: { status: lifecycle.status },
    fields: Object.fromEntries(outlined),
    headings: [named("spelling"), named("label"), named("alias")],
  };
}
