import { type Cell, cellKey, type CellTable, rowCounts } from "@samapne/core/disclosure";
import { costOf } from "./costs.ts";
import type { HiddenFigure, HiddenFigures } from "./hidden-figures.ts";
import type { NearWorlds } from "./near-worlds.ts";
import { type Pattern, published } from "./pattern.ts";
import { type Problem, strict, urgentProblems } from "./problems.ts";
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
  const { release, forced, solver } = optimisation;
  const units = unitsOf(optimisation);
  const costs = units.all.map((keys) =>
    keys.reduce((sum, key) => sum + costOf(release.cells.get(key) as Cell, release), 0),
  );
  const choice = solver.choice(
    units.all.map((keys, index) => {
      const isForced = keys.some((key) => forced.rows.has(key));
      return { cost: costs[index] as number, min: isForced ? 1 : 0, max: 1 };
    }),
  );
  try {
    let pattern = forced;
    let [attacks, reached] = [0, 0];
    while (attacks < mostAttacks(release)) {
      const chosen = choice.solve();
      if (!chosen) return pattern;
      const keys = units.all.flatMap((unit, index) => ((chosen[index] as number) > 0.5 ? unit : []));
      pattern = { rows: new Set([...forced.rows, ...keys]), fields: forced.fields };
      const problems = urgentProblems(published(release, pattern));
      if (problems[0]?.kind === "exposed") {
        attacks += 1;
        const cost = costs.reduce((sum, one, index) => sum + one * (chosen[index] as number), 0);
        if (cost < reached * hardlyMore) return pattern;
        reached = cost;
      }
      const rows = conditions(problems, pattern, units, optimisation);
      if (rows.length === 0) return pattern;
      for (const row of rows) choice.add(row);
    }
    return pattern;
  } finally {
    choice.dispose();
  }
}

interface Units {
  /** Keys of rows that are withheld together. */
  readonly all: readonly (readonly string[])[];
  /** The unit of a row; undefined when the row is public already. */
  of(key: string): number | undefined;
}

/** Rows that tell the same persons are one unit. */
function unitsOf({ release, hidden }: Optimisation): Units {
  const [count = ""] = rowCounts(release.check);
  const units = new Map<string, readonly string[]>();
  for (const [key, cell] of release.cells) {
    if (cell.state !== "shown" || release.before?.cells.get(key)?.state === "shown") continue;
    const rows = hidden.of(count, cell)?.rows ?? [key];
    units.set(rows.join("\n"), rows);
  }
  const all = [...units.values()];
  const index = new Map(all.flatMap((keys, unit) => keys.map((key) => [key, unit] as const)));
  return { all, of: (key) => index.get(key) };
}

/**
 * The conditions that a pattern breaks and that every pattern must keep; when there are none, those that are only
 * needed as long as a reader cannot tell that enough persons are behind a figure.
 */
function conditions(
  problems: readonly Problem[],
  pattern: Pattern,
  units: Units,
  optimisation: Optimisation,
): readonly Row[] {
  const rowsOf = (needOf: NeedOf) =>
    problems.flatMap((problem) =>
      problem.kind === "sum"
        ? sumCondition(problem, units)
        : [...reachConditions(problem, needOf, pattern, units, optimisation)],
    );
  const rows = rowsOf(certainNeed);
  return rows.length > 0 ? rows : rowsOf(likelyNeed);
}

/** If the row is withheld, another row of the sum is; a difference of a few persons is always hidden. */
function sumCondition(
  { cells, alone }: Extract<Problem, { readonly kind: "sum" }>,
  units: Units,
): readonly Row[] {
  const own = alone && units.of(cellKey(alone));
  const others = new Set(cells.flatMap((cell) => units.of(cellKey(cell)) ?? []));
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
  units: Units,
  { release, hidden, near }: Optimisation,
): Generator<Row> {
  const figure = hidden.of(measure, cell);
  const need = figure && needOf(figure, cell, release);
  if (!figure || !need) return;
  const isHidden = ({ rows }: HiddenFigure) => rows.every((key) => pattern.rows.has(key));
  const up = near.farthest(figure, 1, isHidden);
  const down = near.farthest(figure, -1, isHidden);
  if (!up || !down) return;
  const own = units.of(figure.rows[0] as string);
  const far = need.up * up.farthest + down.farthest;
  if (far < need.width - 1e-6) {
    const weights = sumOf([up.weights, need.up], [down.weights, 1]);
    yield condition(weights, need.up * up.base + down.base, need.width, own, units);
  }
  if (up.farthest < need.alone - 1e-6) yield condition(up.weights, up.base, need.alone, own, units);
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
  return counts.includes(figure.measure) || (isSmall && !isCount)
    ? likelyNeed(figure, cell, release)
    : undefined;
};

/** What a figure must be able to do when nothing can be told of the persons behind it. */
const likelyNeed: NeedOf = ({ measure, value, off }, _cell, release) => {
  const { persons, share } = strict(release.threshold);
  if (rowCounts(release.check).includes(measure))
    return { up: 1, width: persons, alone: 1 + persons - value };
  const isCount = release.check.counts.some(({ field }) => field === measure);
  if (isCount) return { up: 1, width: persons, alone: 0 };
  return value <= off ? undefined : { up: 1 - share, width: share * value + off, alone: 0 };
};

type Weights = ReadonlyMap<HiddenFigure, number>;

function sumOf(...all: readonly (readonly [Weights, number])[]): Weights {
  const sum = new Map<HiddenFigure, number>();
  for (const [weights, times] of all)
    for (const [figure, weight] of weights) sum.set(figure, (sum.get(figure) ?? 0) + times * weight);
  return sum;
}

function condition(weights: Weights, base: number, need: number, own: number | undefined, units: Units): Row {
  const missing = need - base;
  const entries = new Map<number, number>();
  for (const [{ rows }, weight] of weights) {
    const unit = units.of(rows[0] as string);
    if (unit !== undefined) entries.set(unit, Math.min(missing, (entries.get(unit) ?? 0) + weight));
  }
  if (own !== undefined) entries.set(own, (entries.get(own) ?? 0) - missing);
  return { entries: [...entries], min: 0, max: Infinity };
}
