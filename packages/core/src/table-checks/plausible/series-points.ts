import type { TableCursor } from "../../registers/table-cursor.ts";
import type { PlausibleCheck } from "../../table-check.ts";
import { rowKey } from "../running/row-key.ts";
import type { RunningCheck } from "../running/running-check.ts";
import { type KeptPoints, type Points, PointsOf } from "./series.ts";
import { type KeptNames, SeriesNames } from "../running/series-of.ts";
import { nothingKept, stretchesOf } from "../running/stretches.ts";

/** What a check looks at: the points of each series that it has chosen. */
export interface ChosenPoints extends Pick<RunningCheck, "watches" | "stretches"> {
  /** The text of each series' key, and its points in time order, which stand until the next series is asked for. */
  all(): Generator<readonly [key: string, Points]>;
}

/** Checks that can share their points: one bit of a whole number for each. */
const mostSharing = 30;

interface Shared {
  readonly choosers: (() => boolean)[];
  readonly names: SeriesNames;
  readonly points: PointsOf;
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
  const of = isFirst ? { choosers: [], names: new SeriesNames(), points: new PointsOf() } : known;
  if (isFirst) ofTable.set(name, of);
  const bit = 1 << of.choosers.length;
  of.choosers.push(chosen);
  return {
    ...(isFirst ? watching(of, check, cursor) : { watches: {}, stretches: nothingKept }),
    *all() {
      const room = { columns: new Float64Array() };
      for (let series = 0; series < of.names.size; series++)
        yield [of.names.name(series), of.points.of(series, bit, room)];
    },
  };
}

function watching({ choosers, names, points }: Shared, check: PlausibleCheck, cursor: TableCursor) {
  const key = rowKey(cursor, check.series);
  const [time, value] = [cursor.registerOf(check.start), cursor.registerOf(check.value)];
  const { numbers } = cursor.registers;
  /** The row at hand. */
  const point = { when: 0, value: 0, where: 0, chosen: 0 };
  const see = (): void => {
    point.when = numbers[cursor.base + time] as number;
    point.value = numbers[cursor.base + value] as number;
    if (Number.isNaN(point.when) || Number.isNaN(point.value) || !key.read()) return;
    let chosen = 0;
    for (let index = 0; index < choosers.length; index++)
      if ((choosers[index] as () => boolean)()) chosen |= 1 << index;
    if (chosen === 0) return;
    point.where = cursor.place;
    point.chosen = chosen;
    points.add(names.numberOf(key), point);
  };
  return {
    watches: { [cursor.dataset.id]: see },
    stretches: stretchesOf<KeptNames & { readonly points: KeptPoints }>({
      release: () => ({ ...names.release(), points: points.release() }),
      follows: () => true,
      append: (stretch, shift) => points.append(stretch.points, names.append(stretch), shift),
    }),
  };
}
