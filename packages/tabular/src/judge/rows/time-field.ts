import type { Dataset } from "@samapne/core";

/** The field that says when a row is about: of the key if it can be, the finest first. */
export function timeFieldOf({ fields, key }: Dataset): string | undefined {
  const names = [...key, ...Object.keys(fields)];
  return (["instant", "date", "period"] as const)
    .map((kind) => names.find((name) => fields[name]?.kind === kind))
    .find((name) => name !== undefined);
}
