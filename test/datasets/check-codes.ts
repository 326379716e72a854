import type { TableCheck } from "@samapne/core";

/** One thing a check can find: what is broken, and the code it is told by. */
interface Findable {
  readonly breaks: string;
  readonly code: string;
}

/**
 * What a check can find: itself, or for disclosure control each thing apart; what a rule says of a single row too is
 * told by the rule.
 */
export function findableBy(check: TableCheck): readonly Findable[] {
  if (check.kind !== "suppression") return [{ breaks: check.id, code: check.id }];
  const { rules = {}, mostBreakdowns, comparisons } = check;
  return [
    ["small_count", rules.small_count?.[0]],
    ["figures_shown", rules.figures_shown?.[0]],
    ["count_missing", rules.count_missing?.[0]],
    ["alone"],
    ["difference"],
    ...(mostBreakdowns === undefined ? [] : [["breakdowns"]]),
    ...(comparisons === undefined ? [] : [["comparison", rules.comparison?.[0]]]),
  ].map(([name, rule]) => ({ breaks: `suppression.${name}`, code: rule ?? `suppression.${name}` }));
}
