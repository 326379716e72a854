import { folderOf } from "./work/paths.ts";

/** Files that belong together; `folder` when the call was split. */
export interface InputGroup<T> {
  readonly folder?: string;
  readonly inputs: readonly T[];
}

/** What grouping needs to know of an input: its name, and its dataset's id if it was recognised. */
interface Located<T> {
  readonly input: T;
  readonly dataset: string | undefined;
  readonly folder: readonly string[];
}

/**
 * Splits inputs into deliveries: one, unless a dataset stands in more than one folder. Then they are split by the
 * folders below the one they share, as often as needed, so that several municipalities in one call are not mixed,
 * whether each has one folder (`bodo/meters.csv`) or one for each table (`bodo/meters/data.csv`).
 */
export function groupInputs<T>(
  inputs: readonly T[],
  nameOf: (input: T) => string,
  datasetOf: (input: T) => string | undefined,
): readonly InputGroup<T>[] {
  const located = inputs.map((input) => {
    return { input, dataset: datasetOf(input), folder: folderOf(nameOf(input)).split(/[\\/]/) };
  });
  const groups = split(located);
  if (groups.length === 1) return [{ inputs }];
  return groups.map((group) => ({
    folder: sharedFolder(group).join("/"),
    inputs: group.map(({ input }) => input),
  }));
}

function split<T>(located: readonly Located<T>[]): readonly (readonly Located<T>[])[] {
  if (!isMixed(located)) return [located];
  const depth = sharedFolder(located).length;
  const below = new Map<string | undefined, Located<T>[]>();
  for (const one of located) {
    const name = one.folder[depth];
    below.set(name, [...(below.get(name) ?? []), one]);
  }
  return [...below.values()].flatMap((group) => split(group));
}

/** True when a dataset stands in more than one folder. */
function isMixed<T>(located: readonly Located<T>[]): boolean {
  const folders = new Map<string, string>();
  return located.some(({ dataset, folder }) => {
    if (dataset === undefined) return false;
    const path = folder.join("/");
    const known = folders.get(dataset);
    folders.set(dataset, path);
    return known !== undefined && known !== path;
  });
}

function sharedFolder<T>([first, ...others]: readonly Located<T>[]): readonly string[] {
  const start = first?.folder ?? [];
  const differs = start.findIndex((name, depth) => others.some(({ folder }) => folder[depth] !== name));
  return differs < 0 ? start : start.slice(0, differs);
}
