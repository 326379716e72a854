import {
  attack,
  type Cell,
  type CellTable,
  type Depth,
  type Exposure,
  gateProtection,
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
 * Not so of counts that only must not be small themselves: where two left of many, who left of a part cannot be more.
 */
export const strict: ProtectionFor = (threshold) => ({
  persons: threshold,
  personsKnownToBe: threshold,
  few: threshold - 2,
  share: 0.25,
});

/** How a table is attacked. */
export interface Attack {
  readonly protection: ProtectionFor;
  readonly depth: Depth;
}

/** Again and again, while a pattern is chosen: strictly, which mostly makes up for what is not thought of. */
export const quick: Attack = { protection: strict, depth: "persons" };

/** Figures but counts are open by so much more than the gate asks in a first release, so that the next one finds them open still. */
const margin = 0.02;

/** Once, at last: with all that a reader can think of. Figures but counts are hardly more open than the gate asks. */
export function thoroughFor({ before }: CellTable): Attack {
  return {
    protection: (threshold) => ({
      ...strict(threshold),
      share: gateProtection(threshold).share + (before ? 0 : margin),
    }),
    depth: "all",
  };
}

/** Finds what a published table gives away: sum by sum, then by attack, counts of persons before other figures. */
export function* problemsOf(table: CellTable, { protection, depth }: Attack): Generator<Problem> {
  yield* sumProblems(table);
  for (const found of attack(table.before ? [table, table.before] : [table], protection, { depth }))
    if (found.kind === "exposed") yield found;
}

/** Finds what one sum tells. */
export function* sumProblems(table: CellTable): Generator<Problem> {
  for (const { sum, hidden } of sumFindings(table)) {
    const cells = [...(sum.total ? [sum.total] : []), ...sum.parts].filter(({ state }) => state === "shown");
    const alone = hidden.length === 1 ? hidden[0] : undefined;
    yield { kind: "sum", cells, alone, adds: sum.dimension.adds };
  }
}

/**
 * The problems to solve first: what one sum tells, which is soon found; then persons; what hides those mostly hides
 * the other figures too, which are attacked only when nothing can be told of persons any more.
 */
export function urgentProblems(table: CellTable, attacked: Attack): readonly Problem[] {
  const sums = [...sumProblems(table)];
  if (sums.length > 0) return sums;
  const counts = new Set(table.check.counts.map(({ field }) => field));
  const found: Problem[] = [];
  const isUrgent = (problem: Problem) => problem.kind === "exposed" && counts.has(problem.measure);
  for (const problem of problemsOf(table, attacked)) {
    if (!isUrgent(problem) && found.some(isUrgent)) break;
    found.push(problem);
  }
  return found.some(isUrgent) ? found.filter(isUrgent) : found;
}
