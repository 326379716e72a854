import { instantToMillis } from "../calendar/instant.ts";
import type { Dataset } from "../dataset.ts";
import type { AnyRow } from "../row.ts";

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

/** Like `keyOf`, but instants are compared as instants whatever their spelling (DOMAIN ME6). */
export function keyMaker(dataset: Dataset, fields: readonly string[]): (row: AnyRow) => string | undefined {
  const instants = fields.filter((name) => dataset.fields[name]?.kind === "instant");
  if (instants.length === 0) return (row) => keyOf(row, fields);
  return (row) => {
    const values: Record<string, unknown> = {};
    for (const name of fields) {
      const value = row[name];
      values[name] = instants.includes(name) && typeof value === "string" ? instantToMillis(value) : value;
    }
    return keyOf(values, fields);
  };
}
