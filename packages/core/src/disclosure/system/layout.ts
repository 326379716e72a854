import { type Cell, cellKey, type CellTable, type Place } from "../cell-table.ts";
import { sumsOver } from "../sums.ts";
import type { SuppressionCheck, SuppressionDimension } from "../../suppression-check.ts";

/** One release, or the newest first and then the one before. */
export type Releases = readonly [CellTable, ...CellTable[]];

/** A place of figures, and the rows of one release that tell them, or do not. */
export interface LaidPlace extends Place {
  readonly number: number;
  readonly cells: readonly Cell[];
}

/**
 * Where the figures of some measures stand, and what adds up: all that is so whatever the figures are. It is the same
 * for all measures that are the same along the same dimensions, so it is made once for them. Places are numbers: those
 * that rows stand at first, then others that a sum names.
 */
export interface Layout {
  /** The places that rows stand at, those of the newest release first. */
  readonly places: readonly Place[];
  /** The places of each release. */
  readonly releases: readonly (readonly LaidPlace[])[];
  /** The number of a place that rows stand at; undefined when none does. */
  laid(place: Place): number | undefined;
  /** The number of the place of a cell's figures. */
  of(cell: Cell): number;
  /** What adds up along a dimension in one of the releases. */
  sums(release: number, dimension: SuppressionDimension): readonly LaidSum[];
}

/** What adds up along one dimension in one release. */
export interface LaidSum {
  readonly total: number;
  /** True when the release has the row of the total. */
  readonly hasTotal: boolean;
  readonly parts: readonly number[];
  /** Parts that are not in this release, but in the other, or in a calendar, where they may be what is yet to come. */
  readonly absent: readonly number[];
  /** True when there are parts that no release has a row of. */
  readonly hasUnnamed: boolean;
}

/** Finds the layout of a measure; those that were made already are remembered. */
export function layoutsOf(releases: Releases): (measure: string) => Layout {
  const [{ check }] = releases;
  const known = new Map<string, Layout>();
  return (measure) => {
    const same = sameAlong(measure, check);
    const name = same.join();
    const layout = known.get(name) ?? layoutOf(releases, same);
    known.set(name, layout);
    return layout;
  };
}

function sameAlong(measure: string, { dimensions }: SuppressionCheck): readonly boolean[] {
  return dimensions.map(({ same }) => same?.includes(measure) === true);
}

function layoutOf(releases: Releases, same: readonly boolean[]): Layout {
  const [{ check, dataset }] = releases;
  const placeOf = ({ table, codes }: Place) => ({
    table,
    codes: codes.map((code, index) => (same[index] === true ? "" : code)),
  });
  const [places, numbers]: [Place[], Map<string, number>] = [[], new Map()];
  const ofCell = new Map<Cell, number>();
  const laidIn = ({ cells }: CellTable) => {
    const laid = new Map<string, LaidPlace & { readonly cells: Cell[] }>();
    for (const cell of cells.values()) {
      const place = placeOf(cell);
      const key = cellKey(place);
      const number = numbers.get(key) ?? places.push(place) - 1;
      numbers.set(key, number);
      ofCell.set(cell, number);
      const known = laid.get(key);
      if (known) known.cells.push(cell);
      else laid.set(key, { ...place, number, cells: [cell] });
    }
    return laid;
  };
  const laid = releases.map(laidIn);
  const others = new Map<string, number>();
  const named = (key: string) => {
    const number = numbers.get(key) ?? others.get(key) ?? places.length + others.size;
    if (number >= places.length) others.set(key, number);
    return number;
  };
  const sumsIn = (release: number, dimension: SuppressionDimension) => {
    const of = laid[release] as ReadonlyMap<string, LaidPlace>;
    return [...sumsOver(dimension, check.dimensions, of, dataset)].map((sum): LaidSum => {
      const absent = sum.absent.filter((key) => numbers.has(key) || dimension.groups === "calendar");
      return {
        total: named(sum.totalKey),
        hasTotal: sum.total !== undefined,
        parts: sum.parts.map(({ number }) => number),
        absent: absent.map(named),
        hasUnnamed: absent.length < sum.absent.length,
      };
    });
  };
  const sums = releases.map(() => new Map<SuppressionDimension, readonly LaidSum[]>());
  return {
    places,
    releases: laid.map((one) => [...one.values()]),
    laid: (place) => numbers.get(cellKey(place)),
    of: (cell) => ofCell.get(cell) ?? named(cellKey(placeOf(cell))),
    sums: (release, dimension) => {
      const known = sums[release] as Map<SuppressionDimension, readonly LaidSum[]>;
      const all = known.get(dimension) ?? sumsIn(release, dimension);
      known.set(dimension, all);
      return all;
    },
  };
}
