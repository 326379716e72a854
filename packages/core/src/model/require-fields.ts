import type { DatasetDefinition } from "../dataset.ts";
import { ModelError } from "../errors.ts";

/** Throws a `ModelError` when one of the names is not a field. */
export function requireFields(
  names: readonly string[],
  fields: DatasetDefinition["fields"],
  place: string,
): void {
  for (const name of names)
    if (!Object.hasOwn(fields, name)) throw new ModelError(place, `there is no field "${name}"`);
}
