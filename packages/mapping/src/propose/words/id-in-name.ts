import type { Field } from "@samapne/core";

/** The one long number in some names, as that of a meter in the name of a file; undefined where there are several, or it is a date. */
export function idInName(names: readonly string[], field: Field | undefined): string | undefined {
  if (field?.kind !== "identifier") return undefined;
  const shape = new RegExp(field.scheme.pattern, "u");
  const numbers = names.flatMap((name) => name.match(/(?<![\d.,])\d{7,20}(?![\d,])/g) ?? []);
  const ids = new Set(numbers.filter((number) => shape.test(number) && !isDate(number)));
  return ids.size === 1 ? [...ids][0] : undefined;
}

/** Is a number the day or the minute that a file was made? */
function isDate(number: string): boolean {
  return /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:\d{4}|\d{6})?$/.test(number);
}
