import type { Dataset } from "./dataset.ts";
import type { Scope } from "./rules/index.ts";

/** A scope in which some fields of the row have no value that is known, nor the rows they refer to; `unread` have one nonetheless. */
export function unknowing(
  scope: Scope,
  names: readonly string[],
  unread: readonly string[],
  { references = {} }: Dataset,
): Scope {
  const row = { ...scope.row };
  const ref = { ...scope.ref };
  for (const name of names) row[name] = undefined;
  for (const name of Object.keys(ref))
    if (references[name]?.fields.some((field) => names.includes(field))) ref[name] = undefined;
  return { ...scope, row, ref, unread };
}
