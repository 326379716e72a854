import type { SuppressionDimension } from "../../suppression-check.ts";
import { cellKey, type CellTable, type Place } from "../cell-table.ts";
import { groupsAlong } from "../sums.ts";
import type { Layout } from "./layout.ts";

/** So many cells of a finer table are thought of: beyond, few rows say enough of one cell to narrow it, and the sums alone are asked. */
const mostCells = 800;

/** A finer table there may be behind the figures of some places, whatever they are. */
export interface FinerLayout {
  /** The places whose figures are sums of it. */
  readonly places: readonly number[];
  /** Its cells that no missing row says to be empty; undefined when rows show all of it, or it is too large. */
  cells(): readonly LaidCell[] | undefined;
}

/** A cell of a finer table, and the places whose figures it is in. */
export interface LaidCell extends Place {
  readonly covering: readonly number[];
}

/** The finer tables behind the figures of a layout along some dimensions; those that were made already are remembered. */
export function finerLayouts(
  layout: Layout,
  axes: readonly number[],
  release: CellTable,
): readonly FinerLayout[] {
  const name = axes.join();
  const known = finerOf.get(layout) ?? new Map<string, readonly FinerLayout[]>();
  finerOf.set(layout, known);
  const tables = known.get(name) ?? [...laidOut(layout, axes, release)];
  known.set(name, tables);
  return tables;
}

const finerOf = new WeakMap<Layout, Map<string, readonly FinerLayout[]>>();

function* laidOut(layout: Layout, axes: readonly number[], release: CellTable): Generator<FinerLayout> {
  for (const places of tablesOf(layout.places, axes)) {
    let made: readonly [readonly LaidCell[] | undefined] | undefined;
    yield {
      places,
      cells: () => {
        made ??= [cellsOf(places, axes, release, layout)];
        return made[0];
      },
    };
  }
}

/** Places that differ along the axes only. */
function tablesOf(places: readonly Place[], axes: readonly number[]): Iterable<readonly number[]> {
  const tables = new Map<string, number[]>();
  for (const [number, place] of places.entries()) {
    const codes = place.codes.map((code, index) => (axes.includes(index) ? "" : code));
    const key = cellKey({ table: place.table, codes });
    const table = tables.get(key);
    if (table) table.push(number);
    else tables.set(key, [number]);
  }
  return tables.values();
}

/** An axis, and how it is divided: its finest codes, and for each the codes that cover it. */
interface Division {
  readonly index: number;
  readonly leaves: readonly string[];
  readonly above: ReadonlyMap<string, readonly string[]>;
}

/** Stands for those who are counted in a total and in no part. */
const rest = "\u0001";

function cellsOf(
  numbers: readonly number[],
  axes: readonly number[],
  release: CellTable,
  layout: Layout,
): readonly LaidCell[] | undefined {
  const table = numbers.map((number) => layout.places[number] as Place);
  const divisions = axes
    .map((index) => divisionOf(index, table, release))
    .filter(({ leaves }) => leaves.length > 0);
  if (divisions.length < 2) return undefined;
  if (divisions.reduce((size, { leaves }) => size * leaves.length, 1) > mostCells) return undefined;
  const levels = new Set(table.map(({ codes }) => levelOf(codes, divisions)));
  if (levels.has("l".repeat(divisions.length))) return undefined;
  const [first] = table as [Place];
  const cells: LaidCell[] = [];
  for (const leaves of combinations(divisions.map((division) => division.leaves))) {
    const covering = coveringPlaces(leaves, first, divisions, levels, layout);
    if (covering) cells.push({ table: first.table, codes: withCodes(first, divisions, leaves), covering });
  }
  return cells;
}

function divisionOf(index: number, table: readonly Place[], { check, dataset }: CellTable): Division {
  const dimension = check.dimensions[index] as SuppressionDimension;
  const field = dataset.fields[dimension.field];
  const codes = [...new Set(table.map((place) => place.codes[index] as string))];
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
  return { index, leaves: [...above.keys()], above };
}

/** A letter for each axis: `l` for a finest code, `t` for another. */
function levelOf(codes: readonly string[], divisions: readonly Division[]): string {
  return divisions.map(({ index, above }) => (above.has(codes[index] as string) ? "l" : "t")).join("");
}

/** The places of figures that cover a cell of the finer table; undefined when a row that is missing says that nobody is in it. */
function coveringPlaces(
  leaves: readonly string[],
  first: Place,
  divisions: readonly Division[],
  levels: ReadonlySet<string>,
  layout: Layout,
): readonly number[] | undefined {
  const covering: number[] = [];
  for (const above of combinations(leaves.map((leaf, axis) => divisions[axis]?.above.get(leaf) ?? []))) {
    const codes = withCodes(first, divisions, above);
    const number = layout.laid({ table: first.table, codes });
    if (number !== undefined) covering.push(number);
    else if (levels.has(levelOf(codes, divisions)) && !leaves.includes(rest)) return undefined;
  }
  return covering;
}

/** The codes of a place with others along the axes that are divided. */
function withCodes(
  { codes }: Place,
  divisions: readonly Division[],
  others: readonly string[],
): readonly string[] {
  const changed = [...codes];
  for (const [axis, { index }] of divisions.entries()) changed[index] = others[axis] as string;
  return changed;
}

function* combinations(lists: readonly (readonly string[])[]): Generator<readonly string[]> {
  const [first, ...others] = lists;
  if (!first) yield [];
  else for (const one of first) for (const more of combinations(others)) yield [one, ...more];
}
