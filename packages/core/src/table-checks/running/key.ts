import type { AnyRow } from "../../row.ts";

const separator = "\u0000";

/** The values of some fields as one text; undefined when one is absent. A single text is its own key. */
export function keyOf(row: AnyRow, fields: readonly string[]): string | undefined {
  let key = "";
  for (const [index, name] of fields.entries()) {
    const value = row[name];
    if (value === undefined || value === null) return undefined;
    key += (index === 0 ? "" : separator) + (typeof value === "string" ? value : JSON.stringify(value));
  }
  return key;
}
