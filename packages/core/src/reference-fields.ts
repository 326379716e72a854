import type { Dataset } from "./dataset.ts";

/** The fields by which rows of a dataset refer to others, for references of these names. */
export function referenceFields(
  names: Iterable<string>,
  { references = {} }: Pick<Dataset, "references">,
): readonly string[] {
  return [...names].flatMap((name) => references[name]?.fields ?? []);
}
