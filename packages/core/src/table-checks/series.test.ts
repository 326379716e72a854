import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type Points, Series } from "./series.ts";

/** When, how much, where, and who has chosen it. */
type Point = readonly [time: number, value: number, place: number, chosen: number];

/** Mostly equal steps, with jumps, points out of order, and several at one time. */
const series: fc.Arbitrary<readonly Point[]> = fc
  .array(
    fc.record({
      step: fc.oneof({ weight: 6, arbitrary: fc.constant(3600) }, fc.constantFrom(0, -3600, 7200, 1)),
      further: fc.oneof({ weight: 6, arbitrary: fc.constant(1) }, fc.integer({ min: 1, max: 9 })),
      chosen: fc.oneof({ weight: 4, arbitrary: fc.constant(3) }, fc.constantFrom(1, 2)),
      value: fc.integer({ min: -3, max: 3 }),
    }),
    { maxLength: 40 },
  )
  .map((all) => {
    let [time, place] = [1e12, 0];
    return all.map(({ step, further, chosen, value }): Point => {
      time += step;
      place += further;
      return [time, value, place, chosen];
    });
  });

const listOf = (points: Points) =>
  Array.from({ length: points.length }, (_, index) => [
    points.time(index),
    points.value(index),
    points.place(index),
  ]);

/** What a plain list gives: a stable order by time. */
const plainly = (points: readonly Point[], bit: number) =>
  points
    .filter(([, , , chosen]) => (chosen & bit) !== 0)
    .map(([time, value, place]) => [time, value, place])
    .toSorted(([a = 0], [b = 0]) => a - b);

function filled(points: readonly Point[]): Series {
  const made = new Series();
  for (const point of points) made.add(...point);
  return made;
}

test("a series gives back the points that each has chosen, in time order", () => {
  fc.assert(
    fc.property(series, (points) => {
      const made = filled(points);
      for (const bit of [1, 2]) expect(listOf(made.points(bit))).toEqual(plainly(points, bit));
    }),
    { numRuns: 300 },
  );
});

test("a series that was kept in pieces is the same, and goes on", () => {
  fc.assert(
    fc.property(series, series, series, (before, stretch, after) => {
      const shift = before.at(-1)?.[2] ?? 0;
      const moved = stretch.map(([time, value, place, chosen]): Point => [
        time,
        value,
        place + shift,
        chosen,
      ]);
      const made = filled(before);
      made.append(structuredClone(filled(stretch).kept()), shift);
      for (const point of after) made.add(...point);
      for (const bit of [1, 2])
        expect(listOf(made.points(bit))).toEqual(plainly([...before, ...moved, ...after], bit));
    }),
    { numRuns: 300 },
  );
});

test("a year of hours is kept in eight bytes a point, whichever order the file has", () => {
  for (const further of [1, 571]) {
    const made = new Series();
    for (let hour = 0; hour < 8760; hour++) made.add(hour * 3_600_000, hour % 7, hour * further, 1);
    const { values, runs } = made.kept();
    expect([values.byteLength, runs.length]).toEqual([8760 * 8, 6]);
  }
});
