import type { TableCursor } from "../registers/table-cursor.ts";
import type { PlausibleCheck } from "../table-check.ts";
import { rowKey } from "./row-key.ts";
import type { RunningCheck } from "./running-check.ts";
import { type KeptPoints, type Points, Series } from "./series.ts";
import { type KeptSeries, SeriesOf } from "./series-of.ts";
import { nothingKept, stretchesOf } from "./stretches.ts";

/** What a check looks at: the points of each series that it has chosen. */
export interface ChosenPoints extends Pick<RunningCheck, "watches" | "stretches"> {
  /** The text of each series' key, and its points in time order, which stand until the next series is asked for. */
  all(): Generator<readonly [key: string, Points]>;
}

/** Checks that can share their points: one bit of a whole number for each. */
const mostSharing = 30;

interface Shared {
  readonly choosers: (() => boolean)[];
  readonly series: SeriesOf<Series>;
}

const shared = new WeakMap<TableCursor, Map<string, Shared>>();

/**
 * The points of the series of a check. Checks of the same values of the same series read and keep them once: the first
 * of them watches the rows for all.
 */
export function seriesPoints(
  check: PlausibleCheck,
  cursor: TableCursor,
  chosen: () => boolean,
): ChosenPoints {
  const ofTable = shared.get(cursor) ?? new Map<string, Shared>();
  shared.set(cursor, ofTable);
  const name = JSON.stringify([check.series, check.start, check.value]);
  const known = ofTable.get(name);
  const isFirst = known === undefined || known.choosers.length === mostSharing;
  const points = isFirst ? { choosers: [], series: new SeriesOf(() => new Series()) } : known;
  if (isFirst) ofTable.set(name, points);
  const bit = 1 << points.choosers.length;
  points.choosers.push(chosen);
  return {
    ...(isFirst ? watching(points, check, cursor) : { watches: {}, stretches: nothingKept }),
    *all() {
      const room = { columns: new Float64Array() };
      for (const [key, series] of points.series.all()) yield [key, series.points(bit, room)];
    },
  };
}

function watching({ choosers, series }: Shared, check: PlausibleCheck, cursor: TableCursor) {
  const key = rowKey(cursor, check.series);
  const [time, value] = [cursor.registerOf(check.start), cursor.registerOf(check.value)];
  const { numbers } = cursor.registers;
  const see = (): void => {
    const at = numbers[cursor.base + time] as number;
    const number = numbers[cursor.base + value] as number;
    if (Number.isNaN(at) || Number.isNaN(number) || !key.read()) return;
    let chosen = 0;
    for (let index = 0; index < choosers.length; index++)
      if ((choosers[index] as () => boolean)()) chosen |= 1 << index;
    if (chosen !== 0) series.at(key).add(at, number, cursor.place, chosen);
  };
  return {
    watches: { [cursor.dataset.id]: see },
    stretches: stretchesOf<KeptSeries<KeptPoints>>({
      release: () => series.release((one) => one.kept()),
      follows: () => true,
      append: (stretch, shift) => series.append(stretch, (own, later) => own.append(later, shift)),
    }),
  };
}
