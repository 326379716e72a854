import { checkExpression, environmentOf, parseExpression } from "../rules/index.ts";
import { type Cell, cellKey, type CellTable, figure } from "./cell-table.ts";
import { addingMeasures, type Figure, figurePlace, figuresOf, type Told } from "./figures.ts";
import { type Knowledge, type Linear, type Statement, statementOf } from "./linear/statement.ts";
import type { Constraint, LinearSystem, Range, Term } from "./linear/system.ts";
import { type CellSum, sumsOver } from "./sums.ts";

/** The figures that a reader of one or two releases was not told, and all that follows about them from what was told. */
export interface Unknowns {
  readonly system: LinearSystem;
  /** What rounding alone may have moved each variable. */
  readonly off: readonly number[];
  /** A figure as a number or a variable; undefined when it is not among those that add up. */
  figure(measure: string, cell: Cell): Figured | undefined;
}

/** A figure: a number that was told, or a variable. */
export type Figured = { readonly told: Told } | { readonly variable: number };

/** One release, or the newest first and then the one before. */
export type Releases = readonly [CellTable, ...CellTable[]];

/** Writes down what the releases say of the figures they do not tell. */
export function unknownsOf(releases: Releases): Unknowns {
  const [{ check, dataset }] = releases;
  const ranges: Range[] = [];
  const off: number[] = [];
  const constraints: Constraint[] = [];
  const figures = new Map(
    addingMeasures(check).map((measure) => [measure, mergedFigures(measure, releases)]),
  );
  const variables = new Map<string, number>();

  const variableOf = (measure: string, key: string): number => {
    const name = `${measure}\u0000${key}`;
    const known = variables.get(name);
    if (known !== undefined) return known;
    const { min = 0 } = (dataset.fields[measure] ?? {}) as { readonly min?: number };
    variables.set(name, ranges.length);
    off.push(0);
    return ranges.push({ min: Math.min(min, 0), max: Infinity }) - 1;
  };

  for (const [measure, merged] of figures) {
    const addSum = (sum: CellSum<Figure>) => {
      const constraint = constraintOf(sum, merged.figures, (key) => variableOf(measure, key));
      if (!constraint) return;
      constraints.push(constraint);
      for (const { variable } of constraint.terms)
        off[variable] = Math.max(off[variable] as number, constraint.max - constraint.min);
    };
    for (const release of merged.releases)
      for (const dimension of check.dimensions)
        if (dimension.adds.includes(measure))
          for (const sum of sumsOver(dimension, check.dimensions, release, dataset))
            if (!mentions(sum, merged.revised)) addSum(sum);
  }

  const figured = (measure: string, cell: Cell): Figured | undefined => {
    const merged = figures.get(measure);
    if (!merged) return undefined;
    const key = cellKey(figurePlace(cell, measure, check));
    const told = merged.figures.get(key)?.told;
    return told ? { told } : { variable: variableOf(measure, key) };
  };
  for (const release of releases) constraints.push(...statements(release, figured));
  return { system: { variables: ranges, constraints }, off, figure: figured };
}

interface Merged {
  /** What the releases tell together; the newest has the word. */
  readonly figures: ReadonlyMap<string, Figure>;
  readonly releases: readonly ReadonlyMap<string, Figure>[];
  /** Keys of figures that the releases tell differently. */
  readonly revised: ReadonlySet<string>;
}

function mergedFigures(measure: string, releases: Releases): Merged {
  const all = releases.map((release) => figuresOf(measure, release));
  const figures = new Map<string, Figure>();
  const revised = new Set<string>();
  for (const release of all)
    for (const [key, one] of release) {
      const known = figures.get(key);
      if (known?.told && one.told && differ(known.told, one.told)) revised.add(key);
      figures.set(key, known?.told ? known : { ...one, untold: [...(known?.untold ?? []), ...one.untold] });
    }
  return { figures, releases: all, revised };
}

function differ(a: Told, b: Told): boolean {
  return Math.abs(a.value - b.value) > a.off + b.off;
}

function mentions({ total, totalKey, parts }: CellSum<Figure>, revised: ReadonlySet<string>): boolean {
  if (revised.size === 0) return false;
  return (total !== undefined && revised.has(totalKey)) || parts.some((part) => revised.has(cellKey(part)));
}

/**
 * A sum as a condition on what is not told of it; undefined when all is told, or when the figures contradict it. A
 * part without a row is taken for nobody, except in a calendar, where it may be what is yet to come.
 */
function constraintOf(
  { dimension, totalKey, parts, absent }: CellSum<Figure>,
  figures: ReadonlyMap<string, Figure>,
  variableOf: (key: string) => number,
): Constraint | undefined {
  const terms: Term[] = [];
  let [told, off] = [0, 0];
  const add = (key: string, coefficient: number) => {
    const known = figures.get(key)?.told;
    if (known) [told, off] = [told + coefficient * known.value, off + known.off];
    else terms.push({ variable: variableOf(key), coefficient });
  };
  for (const part of parts) add(cellKey(part), 1);
  const named = absent.filter((key) => figures.has(key) || dimension.groups === "calendar");
  for (const key of named) add(key, 1);
  add(totalKey, -1);
  const isContradicted = told > off && terms.every(({ coefficient }) => coefficient > 0);
  if (terms.length === 0 || isContradicted) return undefined;
  const min = dimension.incomplete ? -Infinity : -told - off;
  return { terms, min, max: -told + off, assumes: named.length < absent.length };
}

/** What the dataset's own rules say of the figures a row does not tell: the rules are public too. */
function* statements(release: CellTable, figured: Unknowns["figure"]): Generator<Constraint> {
  const rules = statementsOf(release);
  const { status, measures } = release.check;
  for (const cell of release.cells.values()) {
    if (cell.state === "nobody" || measures.every((name) => figure(cell.row, name) !== undefined)) continue;
    const known: Knowledge = {
      row: { ...cell.row, [status.field]: status.shown },
      figure: (name) => linear(name, cell, release, figured),
    };
    for (const rule of rules) yield* rule(known);
  }
}

function statementsOf({ dataset, check }: CellTable): readonly Statement[] {
  const environment = environmentOf(dataset.fields, dataset.references);
  const measures = new Set(check.measures);
  const rules = (dataset.rules ?? []).filter(({ severity }) => severity !== "warning");
  return rules.map(({ id, expression }) => {
    const place = `${dataset.id}.rules.${id}`;
    return statementOf(checkExpression(parseExpression(expression, place), environment, place), measures);
  });
}

function linear(
  name: string,
  cell: Cell,
  { check }: CellTable,
  figured: Unknowns["figure"],
): Linear | undefined {
  const shown = figure(cell.row, name);
  if (shown !== undefined) return { constant: shown, terms: [] };
  const mean = check.means?.find(({ field }) => field === name);
  const value = figured(name, cell);
  if (!value) return undefined;
  if ("told" in value) return mean ? undefined : { constant: value.told.value, terms: [] };
  const persons = mean ? figure(cell.row, mean.count) : 1;
  if (persons === undefined || persons === 0) return undefined;
  return { constant: 0, terms: [{ variable: value.variable, coefficient: 1 / persons }] };
}
