import type { Chance } from "../../packages/generators/src/vectors/chance.ts";

/** The items in an order of chance (Fisher and Yates). */
export function shuffled<T>(items: readonly T[], chance: Chance): readonly T[] {
  const mixed = [...items];
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = chance.below(at + 1);
    [mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T];
  }
  return mixed;
}
