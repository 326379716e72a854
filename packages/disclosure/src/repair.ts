import { type Cell, cellKey, type CellTable, rowCounts } from "@samapne/core/disclosure";
import { costOf } from "./costs.ts";
import type { HiddenFigure, HiddenFigures } from "./hidden-figures.ts";
import type { NearWorlds } from "./near-worlds.ts";
import { type Pattern, published } from "./pattern.ts";
import { type Attack, type Problem, urgentProblems } from "./problems.ts";

/** What a table is repaired with; the pattern grows. */
export interface Repair {
  readonly release: CellTable;
  readonly pattern: Pattern;
  readonly hidden: HiddenFigures;
  readonly near: NearWorlds;
  readonly attacked: Attack;
}

/** Rounds of attack and repair; each withholds at least one row more, and few are needed. */
const mostRounds = 200;

/** What emptying one count of a row costs, when the row stays. */
const costOfField = 0.3;

/**
 * Withholds, round by round, what hides the figures an attack can tell, each as cheaply as it can be hidden: what the
 * cheapest deviation of a figure touches (J. P. Kelly, B. L. Golden and A. A. Assad, Cell Suppression: Disclosure
 * Protection for Sensitive Tabular Data, 1992). Gives what could not be solved.
 */
export function repair(state: Repair): readonly Problem[] {
  const { release, pattern, attacked } = state;
  let problems: readonly Problem[] = [];
  for (let round = 0; round < mostRounds; round++) {
    problems = urgentProblems(published(release, pattern), attacked);
    if (problems.length === 0) return [];
    const solved = problems.filter((problem) => solve(problem, state));
    if (solved.length > 0) continue;
    const more = problems.filter((problem) => solveBlindly(problem, state));
    if (more.length === 0) return problems;
  }
  return problems;
}

/** Withholds what solves a problem; false when nothing more was withheld. */
function solve(problem: Problem, state: Repair): boolean {
  if (problem.kind === "sum") return solveSum(problem, state);
  const { cell, measure, open } = problem;
  const figure = state.hidden.of(measure, cell);
  if (!figure) return false;
  return hide(open ? (behind(figure, open, state) ?? []) : [figure], state);
}

type SumProblem = Extract<Problem, { readonly kind: "sum" }>;

/** Hides the only withheld row of a sum behind others, as cheaply as all its sums allow. */
function solveSum({ cells, alone, adds }: SumProblem, state: Repair): boolean {
  const { release, pattern, hidden } = state;
  if (cells.some((cell) => pattern.rows.has(cellKey(cell)))) return true;
  const measure = rowCounts(release.check).find((count) => adds.includes(count)) ?? adds[0] ?? "";
  const figure = alone && hidden.of(measure, alone);
  if (figure) {
    const by = Math.max(release.threshold, figure.value / 4);
    const touched = behind(figure, { high: figure.value + by, low: figure.value - by }, state);
    if (touched && hide(touched, state)) return true;
  }
  return hideCheapest(cells, state);
}

interface Open {
  readonly high: number;
  readonly low: number;
}

/** The figures to hide a figure behind, so that it can be as high, or else as low, as it must. */
function behind(
  figure: HiddenFigure,
  { high, low }: Open,
  state: Repair,
): readonly HiddenFigure[] | undefined {
  const { value, least } = figure;
  const up = high > value ? touchedBy(figure, high - value, state) : undefined;
  if (up && total(up, state) === 0) return up;
  const down = low < value && low >= least ? touchedBy(figure, low - value, state) : undefined;
  return up && down && total(down, state) < total(up, state) ? down : (up ?? down);
}

/** What the cheapest deviation touches; costs are weighed again by what was found, so that few figures carry it. */
function touchedBy(figure: HiddenFigure, by: number, state: Repair): readonly HiddenFigure[] | undefined {
  const price = (one: HiddenFigure) => priceOf(one, state);
  const first = state.near.cheapest(figure, by, price);
  if (!first) return undefined;
  const touched = [...first.keys()];
  if (total(touched, state) === 0) return touched;
  const again = state.near.cheapest(
    figure,
    by,
    (one) => price(one) / ((first.get(one) ?? 0) / Math.abs(by) + 0.1),
  );
  const other = again ? [...again.keys()] : touched;
  return total(other, state) < total(touched, state) ? other : touched;
}

function total(figures: readonly HiddenFigure[], state: Repair): number {
  return figures.reduce((sum, figure) => sum + priceOf(figure, state), 0);
}

/** What hiding a figure costs: the rows that tell it and are not yet withheld. */
function priceOf({ measure, rows }: HiddenFigure, { release, pattern }: Repair): number {
  const alone = isAlone(measure, release);
  return rows.reduce((price, key) => {
    if (pattern.rows.has(key)) return price;
    if (!alone) return price + costOf(release.cells.get(key) as Cell, release);
    return pattern.fields.get(key)?.has(measure) ? price : price + costOfField;
  }, 0);
}

function isAlone(measure: string, { check }: CellTable): boolean {
  return check.counts.some(({ field, alone }) => field === measure && alone);
}

/** Withholds figures; true when any was shown before. */
function hide(figures: readonly HiddenFigure[], { release, pattern }: Repair): boolean {
  let changed = false;
  for (const { rows, measure } of figures)
    for (const key of rows) {
      if (pattern.rows.has(key)) continue;
      if (!isAlone(measure, release)) pattern.rows.add(key);
      else if (pattern.fields.get(key)?.has(measure)) continue;
      else pattern.fields.set(key, new Set(pattern.fields.get(key)).add(measure));
      changed = true;
    }
  return changed;
}

/** Withholds the cheapest of some rows. */
function hideCheapest(cells: readonly Cell[], { release, pattern }: Repair): boolean {
  const free = cells.filter((cell) => release.before?.cells.get(cellKey(cell))?.state !== "shown");
  const price = (cell: Cell) => costOf(release.cells.get(cellKey(cell)) ?? cell, release);
  const [cheapest] = free.toSorted((a, b) => price(a) - price(b));
  if (!cheapest) return false;
  pattern.rows.add(cellKey(cheapest));
  return true;
}

/** When no calculation helps: one more row of the same table, the cheapest; one that adds up with the row if there is any. */
function solveBlindly(problem: Problem, state: Repair): boolean {
  if (problem.kind === "sum") return false;
  const { release, pattern } = state;
  const { cell } = problem;
  const others = [...release.cells.values()].filter(
    (one) => one.state === "shown" && one.table === cell.table && !pattern.rows.has(cellKey(one)),
  );
  const near = others.filter(({ codes }) => codes.filter((code, at) => code !== cell.codes[at]).length === 1);
  return hideCheapest(near, state) || hideCheapest(others, state);
}
