import { connected, grouped, partsOf, type SystemPart } from "./parts.ts";
import type { Constraint } from "./system.ts";

/**
 * Looks at a part that is too large to be asked about everything at once: with all conditions but those on finer
 * tables, and of these with one table at a time. What two finer tables tell only together is not seen; what one tells
 * with all the sums is.
 */
export function* closerLooks({ variables, system }: SystemPart): Generator<SystemPart> {
  const finer = system.constraints.filter(({ minor }) => minor === "finer");
  if (finer.length === 0) return;
  const others = system.constraints.filter(({ minor }) => minor !== "finer");
  const known = new Set(others.flatMap(variablesOf));
  const finest = (constraint: Constraint) => variablesOf(constraint).filter((one) => !known.has(one));
  const find = connected(variables.length, finer.map(finest));
  const divided = finer.filter((constraint) => finest(constraint).length > 0);
  const tables = grouped(divided, (constraint) => find(finest(constraint)[0] as number));
  for (const [table, conditions] of tables) {
    const parts = partsOf({ variables: system.variables, constraints: [...others, ...conditions] });
    const part = parts.find((one) => one.variables.some((variable) => find(variable) === table));
    if (part) yield { ...part, variables: part.variables.map((one) => variables[one] as number) };
  }
}

function variablesOf({ terms }: Constraint): readonly number[] {
  return terms.map(({ variable }) => variable);
}
