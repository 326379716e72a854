import type { CompiledExpression } from "../rule.ts";
import type { AnyRow } from "../row.ts";
import type { Lookup } from "../row-judge.ts";
import type { Now, Scope } from "../rules/index.ts";

/** The scope an expression is evaluated in: the row, the rows its references point to, and the clock. */
export function rowScope(
  reads: CompiledExpression["reads"],
  row: AnyRow,
  lookup: Lookup,
  now: Now | undefined,
): Scope {
  const ref: Record<string, AnyRow | undefined> = {};
  for (const name of reads.ref) ref[name] = lookup(name, row);
  return { row, ref, now };
}
