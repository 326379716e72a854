import type { SuppressionDimension } from "../../suppression-check.ts";
import { cellKey, type CellTable, type Place } from "../cell-table.ts";
import type { Constraint, Term } from "../linear/system.ts";
import { groupsAlong } from "../sums.ts";
import type { Figure } from "./figures.ts";
import type { MergedFigures } from "./merged-figures.ts";
import type { Variables } from "./variables.ts";

/** So many cells of a finer table are thought of: beyond, few rows say enough of one cell to narrow it, and the sums alone are asked. */
const mostCells = 800;

/** A finer table behind some published rows: a variable for each of its cells, and what the rows say of them. */
export interface FinerTable {
  readonly cells: readonly FinerCell[];
  readonly constraints: readonly Constraint[];
}

/** A cell of a finer table; along dimensions the measure is the same in, it has no code. */
export interface FinerCell extends Place {
  readonly variable: number;
}

/**
 * What is known of a measure from there being a finer table behind: everybody has an area, a sex and an age, though no
 * row may be broken down by all three (P5). Each figure is the sum of the cells of that table it covers; where nobody is
 * covered by one row, nobody is by a finer one. These conditions are given up when the figures contradict them, and
 * those on other figures than counts of persons where the system would be too large.
 */
export function* finerTables(
  measure: string,
  merged: MergedFigures,
  release: CellTable,
  variables: Variables,
): Generator<FinerTable> {
  const axes = axesOf(measure, release);
  const isCount = release.check.counts.some(({ field }) => field === measure);
  for (const table of tablesOf(merged.figures, axes)) {
    const coverage = coverageOf(table, axes, release, merged.figures);
    if (!coverage) continue;
    const cells = coverage.cells.map((place) => ({ ...place, variable: variables.another() }));
    const told = conditions({ ...coverage, cells }, measure, merged, variables);
    yield { cells, constraints: [...told].map((one) => (isCount ? one : { ...one, minor: "finer" })) };
  }
}

/** The dimensions a finer table would have: those the measure adds up over, with one way to divide each. */
function axesOf(measure: string, { check }: CellTable): readonly number[] {
  const isAxis = ({ adds, groups }: SuppressionDimension) => {
    if (!adds.includes(measure) || groups === "calendar") return false;
    const totals = (groups ?? []).map(({ total }) => total);
    return new Set(totals).size === totals.length;
  };
  return check.dimensions.flatMap((dimension, index) => (isAxis(dimension) ? [index] : []));
}

/** Figures that differ along the axes only. */
function tablesOf(
  figures: ReadonlyMap<string, Figure>,
  axes: readonly number[],
): Iterable<readonly Figure[]> {
  const tables = new Map<string, Figure[]>();
  for (const figure of figures.values()) {
    const codes = figure.codes.map((code, index) => (axes.includes(index) ? "" : code));
    const key = cellKey({ table: figure.table, codes });
    const table = tables.get(key);
    if (table) table.push(figure);
    else tables.set(key, [figure]);
  }
  return tables.values();
}

interface Coverage<C extends Place> {
  readonly cells: readonly C[];
  /** For each figure the cells of the finer table that it covers. */
  readonly covered: ReadonlyMap<string, readonly number[]>;
}

/** The finer table behind some figures; undefined when there is none that they do not show, or it is too large. */
function coverageOf(
  table: readonly Figure[],
  allAxes: readonly number[],
  release: CellTable,
  figures: ReadonlyMap<string, Figure>,
): Coverage<Place> | undefined {
  const [first] = table;
  if (!first || table.every(({ told }) => told)) return undefined;
  const divided = allAxes.map((index) => ({ index, ...divisionOf(index, table, release) }));
  const divisions = divided.filter(({ leaves }) => leaves.length > 0);
  const axes = divisions.map(({ index }) => index);
  if (axes.length < 2) return undefined;
  if (divisions.reduce((size, { leaves }) => size * leaves.length, 1) > mostCells) return undefined;
  const levels = new Set(table.map(({ codes }) => levelOf(codes, axes, divisions)));
  if (levels.has("l".repeat(axes.length))) return undefined;
  const covered = new Map<string, number[]>(table.map((figure) => [cellKey(figure), []]));
  const cells: Place[] = [];
  for (const leaves of combinations(divisions.map((division) => division.leaves))) {
    const covering = coveringKeys(leaves, first, axes, divisions, levels, figures);
    if (!covering) continue;
    for (const key of covering) covered.get(key)?.push(cells.length);
    const codes = first.codes.map((code, index) => leaves[axes.indexOf(index)] ?? code);
    cells.push({ table: first.table, codes });
  }
  const isContradicted = table.some(
    (figure) =>
      figure.told && figure.told.value > figure.told.off && covered.get(cellKey(figure))?.length === 0,
  );
  return isContradicted ? undefined : { cells, covered };
}

/** How an axis is divided: its finest codes, and for each the codes that cover it. */
interface Division {
  readonly leaves: readonly string[];
  readonly above: ReadonlyMap<string, readonly string[]>;
}

/** Stands for those who are counted in a total and in no part. */
const rest = "\u0001";

function divisionOf(index: number, table: readonly Figure[], { check, dataset }: CellTable): Division {
  const dimension = check.dimensions[index] as SuppressionDimension;
  const field = dataset.fields[dimension.field];
  const codes = [...new Set(table.map((figure) => figure.codes[index] as string))];
  const groups = groupsAlong(dimension, codes, field?.kind === "code" ? field.list : undefined);
  const parts = new Map(groups.map((group) => [group.total, group.parts]));
  const leaves = codes.filter((code) => !parts.has(code));
  const above = new Map(leaves.map((leaf) => [leaf, [leaf]]));
  if (dimension.incomplete && leaves.length > 0) above.set(rest, []);
  const under = (code: string): readonly string[] => {
    const below = parts.get(code);
    return below ? below.flatMap(under) : [code];
  };
  for (const total of parts.keys())
    for (const leaf of [...under(total), ...(dimension.incomplete ? [rest] : [])])
      above.get(leaf)?.push(total);
  return { leaves: [...above.keys()], above };
}

/** A letter for each axis: `l` for a finest code, `t` for another. */
function levelOf(codes: readonly string[], axes: readonly number[], divisions: readonly Division[]): string {
  return axes.map((index, axis) => (divisions[axis]?.above.has(codes[index] as string) ? "l" : "t")).join("");
}

/** The figures that cover a cell of the finer table; undefined when one of them says that nobody is in it. */
function coveringKeys(
  leaves: readonly string[],
  { table, codes }: Figure,
  axes: readonly number[],
  divisions: readonly Division[],
  levels: ReadonlySet<string>,
  figures: ReadonlyMap<string, Figure>,
): readonly string[] | undefined {
  const covering: string[] = [];
  for (const above of combinations(leaves.map((leaf, axis) => divisions[axis]?.above.get(leaf) ?? []))) {
    const place = codes.map((code, index) =>
      axes.includes(index) ? (above[axes.indexOf(index)] as string) : code,
    );
    const key = cellKey({ table, codes: place });
    const told = figures.get(key)?.told;
    const isNobody = figures.has(key)
      ? told !== undefined && told.value <= told.off
      : levels.has(levelOf(place, axes, divisions)) && !leaves.includes(rest);
    if (isNobody) return undefined;
    if (figures.has(key)) covering.push(key);
  }
  return covering;
}

function* combinations(lists: readonly (readonly string[])[]): Generator<readonly string[]> {
  const [first, ...others] = lists;
  if (!first) yield [];
  else for (const one of first) for (const more of combinations(others)) yield [one, ...more];
}

function* conditions(
  { cells, covered }: Coverage<FinerCell>,
  measure: string,
  { figures, revised }: MergedFigures,
  variables: Variables,
): Generator<Constraint> {
  for (const [key, places] of covered) {
    if (revised.has(key)) continue;
    const terms: Term[] = places.map((place) => ({
      variable: (cells[place] as FinerCell).variable,
      coefficient: 1,
    }));
    const told = figures.get(key)?.told;
    if (told) {
      const { value, off } = told;
      yield { terms, min: value - off, max: value + off, rounded: off > 0, likely: "all" };
    } else
      yield {
        terms: [...terms, { variable: variables.of(measure, key), coefficient: -1 }],
        min: 0,
        max: 0,
        likely: "all",
      };
  }
}
