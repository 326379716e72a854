import type { Dataset } from "../dataset.ts";
import type { AnyRow } from "../row.ts";
import type { Text } from "../text.ts";
import { found, showingOf, shownText } from "./found.ts";

/** Some values of a row as messages show them together: `«a» + «b»`; sensitive ones as a dash. */
export function foundValues(
  row: AnyRow,
  names: readonly string[],
  { fields }: Pick<Dataset, "fields">,
): string {
  return names.map((name) => alone(found(row[name], showingOf(fields[name])))).join(" + ");
}

/** A key made of the values of some fields, as messages show it: `EL-1 + 2025`. */
export function shownKey(key: string, names: readonly string[], { fields }: Pick<Dataset, "fields">): string {
  const parts = key.split("\u0000");
  return parts.map((part, index) => shownText(part, showingOf(fields[names[index] ?? ""]))).join(" + ");
}

function alone(shown: string | Text): string {
  return typeof shown === "string" ? shown : "–";
}
