import { type Cell, cellKey, type CellTable, rowCounts } from "@samapne/core/disclosure";
import { type Columns, columnsOf } from "./columns.ts";
import type { HiddenFigure, HiddenFigures } from "./hidden-figures.ts";
import type { NearWorlds } from "./near-worlds.ts";
import { type Pattern, published } from "./pattern.ts";
import { type Problem, quick, strict, urgentProblems } from "./problems.ts";
import type { Row, Solver } from "./solver.ts";

/** So many times a choice is attacked. Large tables get fewer: what is not settled then is left to be repaired. */
function mostAttacks({ cells }: CellTable): number {
  return Math.min(60, Math.max(8, Math.floor(40_000 / cells.size)));
}

/** When a choice costs hardly more than the one before, the last row or two are sooner found by repairing. */
const hardlyMore = 1.003;

/** What an optimal choice starts from. */
export interface Optimisation {
  readonly release: CellTable;
  /** What is withheld in any case. */
  readonly forced: Pattern;
  readonly hidden: HiddenFigures;
  readonly near: NearWorlds;
  readonly solver: Solver;
}

/**
 * Chooses the rows that cost least to withhold: a choice of yes or no for rows that tell the same persons, with one
 * condition more for each figure that an attack on the choice before could tell (M. Fischetti and J. J. Salazar,
 * 2001). The conditions are those that must hold in any case; what they do not say is left to be repaired.
 */
export function optimise(optimisation: Optimisation): Pattern {
  const { release, forced, hidden, solver } = optimisation;
  const columns = columnsOf(release, forced, hidden);
  const choice = solver.choice(columns.all);
  for (const row of columns.rows) choice.add(row);
  try {
    let pattern = forced;
    let [attacks, reached] = [0, 0];
    while (attacks < mostAttacks(release)) {
      const chosen = choice.solve();
      if (!chosen) return pattern;
      pattern = { rows: new Set([...forced.rows, ...columns.chosen(chosen)]), fields: forced.fields };
      const problems = urgentProblems(published(release, pattern), quick);
      if (problems[0]?.kind === "exposed") {
        attacks += 1;
        const cost = columns.all.reduce((sum, one, index) => sum + one.cost * (chosen[index] as number), 0);
        if (cost < reached * hardlyMore) return pattern;
        reached = cost;
      }
      const rows = conditions(problems, pattern, columns, optimisation);
      if (rows.length === 0) return pattern;
      for (const row of rows) choice.add(row);
    }
    return pattern;
  } finally {
    choice.dispose();
  }
}

/**
 * The conditions that a pattern breaks and that every pattern must keep; when there are none, those that are only
 * needed as long as a reader cannot tell that enough persons are behind a figure.
 */
function conditions(
  problems: readonly Problem[],
  pattern: Pattern,
  columns: Columns,
  optimisation: Optimisation,
): readonly Row[] {
  const rowsOf = (needOf: NeedOf) =>
    problems.flatMap((problem) =>
      problem.kind === "sum"
        ? sumCondition(problem, columns)
        : [...reachConditions(problem, needOf, pattern, columns, optimisation)],
    );
  const rows = rowsOf(certainNeed);
  return rows.length > 0 ? rows : rowsOf(likelyNeed);
}

/** If the row is withheld, another row of the sum is; a difference of a few persons is always hidden. */
function sumCondition(
  { cells, alone }: Extract<Problem, { readonly kind: "sum" }>,
  columns: Columns,
): readonly Row[] {
  const own = alone && columns.ofRow(cellKey(alone));
  const others = new Set(cells.flatMap((cell) => columns.ofRow(cellKey(cell)) ?? []));
  if (own !== undefined && others.has(own)) return [];
  const entries = [...others].map((unit) => [unit, 1] as const);
  if (entries.length === 0) return [];
  return own === undefined
    ? [{ entries, min: 1, max: Infinity }]
    : [{ entries: [...entries, [own, -1]], min: 0, max: Infinity }];
}

/** If the figure is hidden, it can go as far as it must: up and down together, and up alone where it is small. */
function* reachConditions(
  { cell, measure }: Extract<Problem, { readonly kind: "exposed" }>,
  needOf: NeedOf,
  pattern: Pattern,
  columns: Columns,
  { release, hidden, near }: Optimisation,
): Generator<Row> {
  const figure = hidden.of(measure, cell);
  const need = figure && needOf(figure, cell, release);
  if (!figure || !need) return;
  const isHidden = ({ rows }: HiddenFigure) => rows.every((key) => pattern.rows.has(key));
  const up = near.farthest(figure, 1, isHidden);
  const down = near.farthest(figure, -1, isHidden);
  if (!up || !down) return;
  const own = columns.ofFigure(figure);
  const far = need.up * up.farthest + down.farthest;
  if (far < need.width - 1e-6) {
    const weights = sumOf([up.weights, need.up], [down.weights, 1]);
    yield condition(weights, need.up * up.base + down.base, need.width, own, columns);
  }
  if (up.farthest < need.alone - 1e-6) yield condition(up.weights, up.base, need.alone, own, columns);
}

/** What a figure must be able to do: so much up, each worth `up`, and down together; and so much up in any case. */
interface Need {
  readonly up: number;
  readonly width: number;
  readonly alone: number;
}

type NeedOf = (figure: HiddenFigure, cell: Cell, release: CellTable) => Need | undefined;

/** What holds of every way to hide a figure; undefined when it depends on what else is hidden. */
const certainNeed: NeedOf = (figure, cell, release) => {
  const counts = rowCounts(release.check);
  const { row } = release.cells.get(cellKey(cell)) ?? cell;
  const isSmall = counts.some((count) => (row[count] as number) < release.threshold);
  const isCount = release.check.counts.some(({ field }) => field === figure.measure);
  const isFew = isCount && figure.value >= 1 && figure.value < release.threshold;
  return counts.includes(figure.measure) || isFew || (isSmall && !isCount)
    ? likelyNeed(figure, cell, release)
    : undefined;
};

/** What a figure must be able to do when nothing can be told of the persons behind it. */
const likelyNeed: NeedOf = ({ measure, value, off }, _cell, release) => {
  const { persons, few, share } = strict(release.threshold);
  if (rowCounts(release.check).includes(measure))
    return { up: 1, width: persons, alone: 1 + persons - value };
  const isCount = release.check.counts.some(({ field }) => field === measure);
  if (isCount) return { up: 1, width: few, alone: 0 };
  return value <= off ? undefined : { up: 1 - share, width: share * value + off, alone: 0 };
};

type Weights = ReadonlyMap<HiddenFigure, number>;

function sumOf(...all: readonly (readonly [Weights, number])[]): Weights {
  const sum = new Map<HiddenFigure, number>();
  for (const [weights, times] of all)
    for (const [figure, weight] of weights) sum.set(figure, (sum.get(figure) ?? 0) + times * weight);
  return sum;
}

function condition(
  weights: Weights,
  base: number,
  need: number,
  own: number | undefined,
  columns: Columns,
): Row {
  const missing = need - base;
  const entries = new Map<number, number>();
  for (const [figure, weight] of weights) {
    const column = columns.ofFigure(figure);
    if (column !== undefined) entries.set(column, Math.min(missing, (entries.get(column) ?? 0) + weight));
  }
  if (own !== undefined) entries.set(own, (entries.get(own) ?? 0) - missing);
  return { entries: [...entries], min: 0, max: Infinity };
}
