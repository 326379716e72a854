import type { DatasetDefinition } from "../dataset.ts";
import { ModelError } from "../errors.ts";
import type { Field } from "../field.ts";
import { compileCondition } from "../rule.ts";
import { environmentOf } from "../rules/index.ts";

/** Throws a `ModelError` when one of the names is not a field. */
export function requireFields(
  names: readonly string[],
  fields: DatasetDefinition["fields"],
  place: string,
): void {
  for (const name of names)
    if (!Object.hasOwn(fields, name)) throw new ModelError(place, `there is no field "${name}"`);
}

/** Throws a `ModelError` when one of the names is not a field of one of the kinds. */
export function requireKind(
  names: readonly string[],
  kinds: readonly Field["kind"][],
  { fields }: DatasetDefinition,
  place: string,
): void {
  requireFields(names, fields, place);
  for (const name of names) {
    const { kind } = fields[name] as Field;
    if (!kinds.includes(kind))
      throw new ModelError(place, `"${name}" is ${kind}, expected ${kinds.join(" or ")}`);
  }
}

/** Throws a `ModelError` when the text is not a condition about rows of the dataset. */
export function requireCondition(text: string, dataset: DatasetDefinition, place: string): void {
  compileCondition(text, environmentOf(dataset.fields, dataset.references), place);
}
