import type { Dataset } from "@samapne/core";

/** The id in the key of a dataset. */
export function idOf({ key, fields }: Dataset): string | undefined {
  const ids = key.filter((name) => fields[name]?.kind === "identifier");
  return ids.length === 1 ? ids[0] : undefined;
}
