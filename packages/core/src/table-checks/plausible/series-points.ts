import { oncePerRow } from "../../registers/once.ts";
import type { TableCursor } from "../../registers/table-cursor.ts";
import type { PlausibleCheck } from "../../table-check.ts";
import type { RowCondition } from "../running/condition.ts";
import type { KeptCondition, RowCounter } from "../running/even-rows.ts";
import { rowKey } from "../running/row-key.ts";
import type { RunningCheck } from "../running/running-check.ts";
import { type KeptPoints, type Points, PointsOf } from "./series.ts";
import { type KeptNames, SeriesNames } from "../running/series-of.ts";
import { allStretches, nothingKept, stretchesOf } from "../running/stretches.ts";
import { SuspectPlaces } from "../running/suspect-places.ts";

/** What a check looks at: the points of each series that it has chosen. */
export interface ChosenPoints extends Pick<RunningCheck, "watches" | "stretches" | "counter"> {
  /** The text of each series' key, and its points in time order, which stand until the next series is asked for. */
  all(): Generator<readonly [key: string, Points]>;
  /** May the point of the row at a place be wrong, as something else told of it says? */
  isSuspect(place: number): boolean;
}

/** Checks that can share their points: one bit of a whole number for each. */
const mostSharing = 30;

interface Shared {
  readonly choosers: (() => boolean)[];
  /** What they choose by. */
  readonly conditions: KeptCondition[];
  readonly names: SeriesNames;
  readonly points: PointsOf;
  readonly suspects: SuspectPlaces;
}

const shared = new WeakMap<TableCursor, Map<string, Shared>>();

/**
 * The points of the series of a check. Checks of the same values of the same series read and keep them once: the first
 * of them watches the rows for all.
 */
export function seriesPoints(
  check: PlausibleCheck,
  cursor: TableCursor,
  { test, expressions }: RowCondition,
): ChosenPoints {
  const ofTable = shared.get(cursor) ?? new Map<string, Shared>();
  shared.set(cursor, ofTable);
  const name = JSON.stringify([check.series, check.start, check.value]);
  const known = ofTable.get(name);
  const isFirst = known === undefined || known.choosers.length === mostSharing;
  const cells = [...check.series, check.start, check.value];
  const of = isFirst
    ? {
        choosers: [],
        conditions: [],
        names: new SeriesNames(),
        points: new PointsOf(),
        suspects: new SuspectPlaces(cells),
      }
    : known;
  if (isFirst) ofTable.set(name, of);
  const bit = 1 << of.choosers.length;
  // Asked by those who count rows, and of those that are seen once more.
  let answer = 0;
  const ask = oncePerRow(cursor, (base) => (answer = test(base)));
  const askOnce = (base: number) => {
    ask(base);
    return answer;
  };
  of.choosers.push(() => askOnce(cursor.base) === 1);
  of.conditions.push(...expressions.map((expression) => ({ expression, test: askOnce })));
  return {
    ...(isFirst ? watching(of, check, cursor) : { watches: {}, stretches: nothingKept }),
    isSuspect: (place) => of.suspects.has(place, cells),
    *all() {
      const room = { columns: new Float64Array() };
      for (let series = 0; series < of.names.size; series++)
        yield [of.names.name(series), of.points.of(series, bit, room)];
    },
  };
}

function watching(
  { choosers, conditions, names, points, suspects }: Shared,
  check: PlausibleCheck,
  cursor: TableCursor,
) {
  const key = rowKey(cursor, check.series);
  const [time, value] = [cursor.registerOf(check.start), cursor.registerOf(check.value)];
  const { numbers } = cursor.registers;
  /** The row at hand. */
  const point = { when: 0, value: 0, where: 0, chosen: 0 };
  /** Whose point it is, when somebody has chosen it. */
  let series = -1;
  let hasSeries = false;
  const add = (): void => {
    if (!Number.isNaN(point.value) && point.chosen !== 0) points.add(series, point);
  };
  const see = (): void => {
    hasSeries = false;
    point.when = numbers[cursor.base + time] as number;
    if (Number.isNaN(point.when) || !key.read()) return;
    hasSeries = true;
    point.value = numbers[cursor.base + value] as number;
    point.where = cursor.place;
    point.chosen = 0;
    for (let index = 0; index < choosers.length; index++)
      if ((choosers[index] as () => boolean)()) point.chosen |= 1 << index;
    if (point.chosen === 0) return;
    series = names.numberOf(key);
    suspects.see(cursor);
    add();
  };
  const counter: RowCounter = {
    same: check.series,
    moving: [check.start],
    conditions,
    value: check.value,
    mayCount: () => hasSeries,
    count: ({ step, placeStep }, values) => {
      for (const one of values) {
        point.when += step;
        point.where += placeStep;
        point.value = one;
        add();
      }
    },
  };
  return {
    watches: { [cursor.dataset.id]: see },
    counter,
    stretches: allStretches([
      stretchesOf<KeptNames & { readonly points: KeptPoints }>({
        release: () => ({ ...names.release(), points: points.release() }),
        follows: () => true,
        append: (stretch, shift) => points.append(stretch.points, names.append(stretch), shift),
      }),
      suspects.stretches,
    ]),
  };
}
