import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type Points, PointsOf } from "./series.ts";

/** Which series, when, how much, where, and who has chosen it. */
type Row = readonly [series: number, time: number, value: number, place: number, chosen: number];

const seriesCount = 3;

/** Mostly the series in turn, and in each mostly equal steps, with jumps, points out of order, and several at one time. */
const table: fc.Arbitrary<readonly Row[]> = fc
  .array(
    fc.record({
      other: fc.oneof({ weight: 6, arbitrary: fc.constant(1) }, fc.constantFrom(0, 2)),
      step: fc.oneof({ weight: 6, arbitrary: fc.constant(3600) }, fc.constantFrom(0, -3600, 7200, 1)),
      further: fc.oneof({ weight: 6, arbitrary: fc.constant(1) }, fc.integer({ min: 1, max: 9 })),
      chosen: fc.oneof({ weight: 4, arbitrary: fc.constant(3) }, fc.constantFrom(1, 2)),
      value: fc.integer({ min: -3, max: 3 }),
    }),
    { maxLength: 60 },
  )
  .map((all) => {
    let [series, place] = [0, 0];
    const times = Array.from({ length: seriesCount }, () => 1e12);
    return all.map(({ other, step, further, chosen, value }): Row => {
      series = (series + other) % seriesCount;
      times[series] = (times[series] as number) + step;
      place += further;
      return [series, times[series] as number, value, place, chosen];
    });
  });

const listOf = (points: Points) =>
  Array.from({ length: points.length }, (_, index) => [
    points.time(index),
    points.value(index),
    points.place(index),
  ]);

/** What a plain list gives: a stable order by time. */
const plainly = (rows: readonly Row[], series: number, bit: number) =>
  rows
    .filter(([of, , , , chosen]) => of === series && (chosen & bit) !== 0)
    .map(([, time, value, place]) => [time, value, place])
    .toSorted(([a = 0], [b = 0]) => a - b);

function addAll(made: PointsOf, rows: readonly Row[]): PointsOf {
  for (const [series, when, value, where, chosen] of rows) made.add(series, { when, value, where, chosen });
  return made;
}

const choices = Array.from({ length: seriesCount }, (_, series) =>
  [1, 2].map((bit) => [series, bit] as const),
).flat();

const allOf = (made: PointsOf) => choices.map(([series, bit]) => listOf(made.of(series, bit)));

const allPlainly = (rows: readonly Row[]) => choices.map(([series, bit]) => plainly(rows, series, bit));

test("series give back the points that each has chosen, in time order", () => {
  fc.assert(
    fc.property(table, (rows) => {
      expect(allOf(addAll(new PointsOf(), rows))).toEqual(allPlainly(rows));
    }),
    { numRuns: 300 },
  );
});

test("series that were kept in pieces, under other numbers, are the same, and go on", () => {
  fc.assert(
    fc.property(table, table, table, (before, stretch, after) => {
      const shift = before.at(-1)?.[3] ?? 0;
      const own = [2, 0, 1];
      const moved = stretch.map(([series, time, value, place, chosen]): Row => [
        own[series] as number,
        time,
        value,
        place + shift,
        chosen,
      ]);
      const made = addAll(new PointsOf(), before);
      made.append(structuredClone(addAll(new PointsOf(), stretch).release()), own, shift);
      expect(allOf(addAll(made, after))).toEqual(allPlainly([...before, ...moved, ...after]));
    }),
    { numRuns: 300 },
  );
});

test("years of hours are kept in eight bytes a point, whichever order the file has", () => {
  const [hours, count] = [8760, 20];
  for (const inTime of [false, true]) {
    const made = new PointsOf();
    for (let row = 0; row < hours * count; row++) {
      const series = inTime ? row % count : Math.floor(row / hours);
      const hour = inTime ? Math.floor(row / count) : row % hours;
      made.add(series, { when: hour * 3_600_000, value: hour % 7, where: row, chosen: 1 });
    }
    const { values, runs } = made.release();
    expect([values.byteLength, runs.length]).toEqual([hours * count * 8, 9 * count]);
  }
});
