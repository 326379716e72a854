import { folderOf } from "./paths.ts";

/** Files that belong together; `folder` when the call was split. */
export interface InputGroup<T> {
  readonly folder?: string;
  readonly inputs: readonly T[];
}

/**
 * Splits inputs into deliveries: one, unless a dataset stands in more than one folder; then each folder is its own,
 * so that several municipalities in one call are not mixed. `datasetOf` is undefined for what was not recognised.
 */
export function groupInputs<T>(
  inputs: readonly T[],
  nameOf: (input: T) => string,
  datasetOf: (input: T) => string | undefined,
): readonly InputGroup<T>[] {
  const folders = new Map<string, T[]>();
  for (const input of inputs) {
    const folder = folderOf(nameOf(input));
    folders.set(folder, [...(folders.get(folder) ?? []), input]);
  }
  const datasets = [...folders.values()].flatMap((group) => [...new Set(group.map(datasetOf))]);
  const named = datasets.filter((dataset) => dataset !== undefined);
  if (new Set(named).size === named.length) return [{ inputs }];
  return [...folders].map(([folder, group]) => ({ folder, inputs: group }));
}
