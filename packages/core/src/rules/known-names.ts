import { nearest } from "../issues/suggest.ts";

/** The entry of this name, or undefined; names that every object inherits are not entries. */
export function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** A suggestion to end a message with, or nothing when no candidate is near. */
export function didYouMean(name: string, candidates: readonly string[], prefix = ""): string {
  const near = nearest(name, candidates);
  return near === undefined ? "" : `. Did you mean ${prefix}${near}?`;
}
