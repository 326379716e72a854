import { type Format, formats } from "@samapne/tabular";

/** The format the name of a file tells by its ending; undefined when it tells none. */
export function formatByEnding(path: string): Format | undefined {
  const ending = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
  return path.includes(".") ? formats.find(({ extension }) => extension === ending) : undefined;
}
