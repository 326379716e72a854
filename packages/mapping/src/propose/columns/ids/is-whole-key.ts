import type { Dataset } from "@samapne/core";

/** Is a field the whole key? Each row has another value of it then. */
export function isWholeKey({ key }: Dataset, name: string): boolean {
  return key.length === 1 && key[0] === name;
}
