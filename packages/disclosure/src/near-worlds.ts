import { type Constraint, partsOf, type SystemPart } from "@samapne/core/disclosure";
import type { HiddenFigure, HiddenFigures } from "./hidden-figures.ts";
import type { Column, Program, Row, Solver } from "./solver.ts";

/**
 * Worlds near the true one: every figure may deviate from what it is, as long as all sums and rules still hold. Two
 * things are asked of them: which deviations of other figures let one deviate most cheaply, and how far one can
 * deviate when only some may.
 */
export interface NearWorlds {
  /** The figures that deviate when one deviates by so much, and how far each, as cheaply as can be; undefined when it cannot. */
  cheapest(
    figure: HiddenFigure,
    by: number,
    price: (figure: HiddenFigure) => number,
  ): ReadonlyMap<HiddenFigure, number> | undefined;
  /** How far a figure can go up (1) or down (−1) when only the figures that are hidden deviate. */
  farthest(
    figure: HiddenFigure,
    direction: 1 | -1,
    isHidden: (figure: HiddenFigure) => boolean,
  ): Reach | undefined;
  dispose(): void;
}

/**
 * How far a figure can go, and what bounds it whatever is hidden: never farther than `base` and the weights of the
 * figures that are hidden together (the dual of the linear program, as in M. Fischetti and J. J. Salazar, Solving the
 * Cell Suppression Problem on Tabular Data with Linear Constraints, 2001).
 */
export interface Reach {
  readonly farthest: number;
  readonly base: number;
  readonly weights: ReadonlyMap<HiddenFigure, number>;
}

/** A part of the system as a program: two columns for each figure, up and down, and one for whatever has no row. */
interface PartProgram {
  readonly program: Program;
  readonly columns: readonly Column[];
  /** The bounds of the columns, before any question narrows them. */
  readonly min: Float64Array;
  readonly max: Float64Array;
  readonly figures: readonly FigureColumns[];
}

interface FigureColumns {
  readonly figure: HiddenFigure;
  readonly up: number;
  readonly down: number;
}

/** Deviations smaller than this part of what is wanted are rounding. */
const trifle = 1e-6;

/** Prepares the worlds near a full table, part by part as they are asked for. */
export function nearWorlds(hidden: HiddenFigures, solver: Solver): NearWorlds {
  const parts = partsOf(hidden.unknowns.system);
  const partOf = new Map(
    parts.flatMap((part) => part.variables.map((variable) => [variable, part] as const)),
  );
  const programs = new Map<SystemPart, PartProgram>();
  const programOf = ({ variable }: HiddenFigure) => {
    const part = partOf.get(variable) as SystemPart;
    const known = programs.get(part) ?? partProgram(part, hidden, solver);
    programs.set(part, known);
    return known;
  };
  return {
    cheapest: (figure, by, price) => cheapest(programOf(figure), figure, by, price),
    farthest: (figure, direction, isHidden) => farthest(programOf(figure), figure, direction, isHidden),
    dispose: () => {
      for (const { program } of programs.values()) program.dispose();
    },
  };
}

function cheapest(
  { program, min: least, max: most, figures }: PartProgram,
  wanted: HiddenFigure,
  by: number,
  price: (figure: HiddenFigure) => number,
): ReadonlyMap<HiddenFigure, number> | undefined {
  const [min, max, costs] = [least.slice(), most.slice(), new Float64Array(least.length)];
  for (const { figure, up, down } of figures) {
    costs[up] = costs[down] = price(figure);
    if (figure !== wanted) continue;
    min[by > 0 ? up : down] = Math.abs(by);
    max[by > 0 ? down : up] = 0;
  }
  program.setBounds(min, max);
  program.setCosts(costs);
  const values = program.solve()?.values;
  if (!values) return undefined;
  const sizes = figures.map(({ figure, up, down }) => {
    return [figure, Math.abs((values[up] as number) - (values[down] as number))] as const;
  });
  return new Map(sizes.filter(([, size]) => size > trifle * Math.abs(by)));
}

function farthest(
  { program, columns, min: least, max: most, figures }: PartProgram,
  wanted: HiddenFigure,
  direction: 1 | -1,
  isHidden: (figure: HiddenFigure) => boolean,
): Reach | undefined {
  const [min, max, costs] = [least.slice(), most.slice(), new Float64Array(least.length)];
  for (const { figure, up, down } of figures) {
    if (!isHidden(figure)) max[up] = max[down] = 0;
    if (figure === wanted) [costs[up], costs[down]] = [-direction, direction];
  }
  program.setBounds(min, max);
  program.setCosts(costs);
  const solution = program.solve();
  if (!solution) return undefined;
  const { cost, values, reducedCosts } = solution;
  const base = reducedCosts.reduce(
    (sum, reduced, column) => sum + reduced * (values[column] as number),
    -cost,
  );
  const weights = new Map<HiddenFigure, number>();
  for (const { figure, up, down } of figures) {
    const gain = (column: number) =>
      Math.max(0, -(reducedCosts[column] as number)) * (columns[column]?.max ?? 0);
    const weight = gain(up) + gain(down);
    if (weight > 0) weights.set(figure, weight);
  }
  return { farthest: -cost, base, weights };
}

function partProgram(
  { variables, system }: SystemPart,
  { byVariable }: HiddenFigures,
  solver: Solver,
): PartProgram {
  const columns: Column[] = [];
  const figures: FigureColumns[] = [];
  const own = variables.flatMap((variable) => byVariable.get(variable) ?? []);
  const far = 100 + 2 * own.reduce((most, { value }) => Math.max(most, Math.abs(value)), 0);
  const add = (min: number, max: number) => columns.push({ cost: 0, min, max }) - 1;
  const columnsOf = variables.map((variable, index): readonly (readonly [number, number])[] => {
    const figure = byVariable.get(variable);
    const range = system.variables[index];
    if (!figure) return [[add(range?.min ?? 0, range?.max ?? Infinity), 1]];
    const room = Math.max(0, figure.value - figure.least);
    const [up, down] = [add(0, figure.value < figure.least ? 0 : far), add(0, room)];
    figures.push({ figure, up, down });
    return [
      [up, 1],
      [down, -1],
    ];
  });
  const rows = system.constraints.map((constraint) =>
    deviationRow(constraint, variables, columnsOf, byVariable),
  );
  const [min, max] = [columns.map((column) => column.min), columns.map((column) => column.max)];
  const program = solver.program({ columns, rows });
  return { program, columns, min: Float64Array.from(min), max: Float64Array.from(max), figures };
}

/** A condition on figures as one on their deviations, which rounding may already have bent. */
function deviationRow(
  { terms, min, max }: Constraint,
  variables: SystemPart["variables"],
  columnsOf: readonly (readonly (readonly [number, number])[])[],
  byVariable: HiddenFigures["byVariable"],
): Row {
  let [sum, bent] = [0, 0];
  let isOpen = false;
  const entries = terms.flatMap(({ variable, coefficient }) => {
    const figure = byVariable.get(variables[variable] as number);
    if (figure) [sum, bent] = [sum + coefficient * figure.value, bent + Math.abs(coefficient) * figure.off];
    else isOpen = true;
    return (columnsOf[variable] ?? []).map(([column, times]) => [column, times * coefficient] as const);
  });
  const [low, high] = [min - sum - bent, max - sum + bent];
  return { entries, min: isOpen ? low : Math.min(low, 0), max: isOpen ? high : Math.max(high, 0) };
}
