import {
  attack,
  type Cell,
  type CellTable,
  type Exposure,
  type ProtectionFor,
  sumFindings,
} from "@samapne/core/disclosure";

/** What is still wrong with a published table. */
export type Problem =
  | ({ readonly kind: "exposed" } & Exposure)
  /** One sum tells it: one of these rows must be withheld too. */
  | {
      readonly kind: "sum";
      readonly cells: readonly Cell[];
      /** The only row that is withheld already, if there is one, and the measures that add up. */
      readonly alone: Cell | undefined;
      readonly adds: readonly string[];
    };

/**
 * A stricter measure than the gate's: also a reader who knows that somebody is in each withheld row cannot tell a
 * count closer than the threshold. So no one can prove that a group is small, and the table bears a release after it.
 */
export const strict: ProtectionFor = (threshold) => ({
  persons: threshold,
  personsKnownToBe: threshold,
  share: 0.25,
});

/** Finds what a published table gives away: sum by sum, then by attack, counts of persons before other figures. */
export function* problemsOf(table: CellTable): Generator<Problem> {
  for (const { sum, hidden } of sumFindings(table)) {
    const cells = [...(sum.total ? [sum.total] : []), ...sum.parts].filter(({ state }) => state === "shown");
    yield {
      kind: "sum",
      cells,
      alone: hidden.length === 1 ? hidden[0] : undefined,
      adds: sum.dimension.adds,
    };
  }
  for (const found of attack(table.before ? [table, table.before] : [table], strict))
    if (found.kind === "exposed") yield found;
}

/** The problems to solve first: what hides persons mostly hides the other figures too. */
export function mostUrgent(problems: readonly Problem[], { check }: CellTable): readonly Problem[] {
  const counts = new Set(check.counts.map(({ field }) => field));
  const urgent = problems.filter((one) => one.kind === "sum" || counts.has(one.measure));
  return urgent.length > 0 ? urgent : problems;
}
