import type { Dataset } from "../dataset.ts";
import type { AnyRow } from "../row.ts";
import type { Text } from "../text.ts";
import { found } from "./found.ts";

/** Some values of a row as messages show them together: `«a» + «b»`; sensitive ones as a dash. */
export function foundValues(
  row: AnyRow,
  names: readonly string[],
  { fields }: Pick<Dataset, "fields">,
): string {
  return names.map((name) => alone(found(row[name], fields[name]?.privacy === "sensitive"))).join(" + ");
}

function alone(shown: string | Text): string {
  return typeof shown === "string" ? shown : "–";
}
