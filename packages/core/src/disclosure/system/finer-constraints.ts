import type { SuppressionDimension } from "../../suppression-check.ts";
import type { CellTable, Place } from "../cell-table.ts";
import type { Constraint, Term } from "../linear/system.ts";
import type { Told } from "./figures.ts";
import { type FinerLayout, finerLayouts, type LaidCell } from "./finer-layout.ts";
import type { MergedFigures } from "./merged-figures.ts";
import type { Variables } from "./variables.ts";

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
  const isCount = release.check.counts.some(({ field }) => field === measure);
  for (const table of finerLayouts(merged.layout, axesOf(measure, release), release)) {
    const coverage = coverageOf(table, merged.told);
    if (!coverage) continue;
    const cells = coverage.cells.map(({ table, codes }) => ({ table, codes, variable: variables.another() }));
    const told = conditions(cells, coverage.covered, measure, merged, variables);
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

interface Coverage {
  readonly cells: readonly LaidCell[];
  /** For each place the cells of the finer table that its figure covers. */
  readonly covered: ReadonlyMap<number, readonly number[]>;
}

/** The finer table behind some figures, without cells that one of them says to be empty; undefined when there is none that they do not show. */
function coverageOf(table: FinerLayout, told: readonly (Told | undefined)[]): Coverage | undefined {
  if (table.places.every((place) => told[place])) return undefined;
  const laid = table.cells();
  if (!laid) return undefined;
  const covered = new Map<number, number[]>(table.places.map((place) => [place, []]));
  const isNobody = (place: number) => {
    const known = told[place];
    return known !== undefined && known.value <= known.off;
  };
  const cells = laid.filter(({ covering }) => !covering.some(isNobody));
  for (const [cell, { covering }] of cells.entries())
    for (const place of covering) covered.get(place)?.push(cell);
  const isContradicted = table.places.some(
    (place) => told[place] && !isNobody(place) && covered.get(place)?.length === 0,
  );
  return isContradicted ? undefined : { cells, covered };
}

function* conditions(
  cells: readonly FinerCell[],
  covered: Coverage["covered"],
  measure: string,
  { told, revised }: MergedFigures,
  variables: Variables,
): Generator<Constraint> {
  for (const [place, own] of covered) {
    if (revised.has(place)) continue;
    const terms = own.map((cell): Term => ({
      variable: (cells[cell] as FinerCell).variable,
      coefficient: 1,
    }));
    const known = told[place];
    if (known) {
      const { value, off } = known;
      yield { terms, min: value - off, max: value + off, rounded: off > 0, likely: "all" };
    } else
      yield {
        terms: [...terms, { variable: variables.of(measure, place), coefficient: -1 }],
        min: 0,
        max: 0,
        likely: "all",
      };
  }
}
