import type { Dataset, IssueCode } from "@samapne/core";
import { checkOf } from "./field-checks.ts";
import { searchOf } from "./personal-data.ts";

/** Every code of the catalogue that a row of the dataset can give, in the order the fields give them. */
export function codesOf({ fields }: Dataset): readonly IssueCode[] {
  const nothing = { use: () => {}, constant: () => "", zone: () => "" };
  const found = Object.values(fields).flatMap((field) => [
    ...(field.required === true ? (["field.missing"] as const) : []),
    ...checkOf(field, nothing).codes,
    ...searchOf(field).codes,
  ]);
  return [...new Set<IssueCode>(["row.not_object", "row.unknown_field", ...found])];
}
