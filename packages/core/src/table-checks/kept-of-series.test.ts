import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { KeyHash } from "../registers/key-hash.ts";
import { type Day, DayCounts } from "./contiguous/day-counts.ts";
import { Intervals } from "./contiguous/intervals.ts";
import { IntervalsOf } from "./contiguous/intervals-of.ts";
import { LongNumbers } from "./running/long-numbers.ts";
import { listAt } from "./running/ragged.ts";
import { TimedPlaces } from "./unique/timed-places.ts";

const seriesCount = 3;
const numbers = [0, 1, 2];

/** Rows of some series: mostly each an hour after the last of its series, with holes, and some that come too late. */
const table = fc
  .array(
    fc.record({
      series: fc.nat(seriesCount - 1),
      step: fc.oneof({ weight: 8, arbitrary: fc.constant(1) }, fc.integer({ min: -30, max: 30 })),
      hours: fc.oneof({ weight: 8, arbitrary: fc.constant(1) }, fc.constantFrom(0.25, 3)),
    }),
    { maxLength: 150 },
  )
  .map((all) => {
    const clocks = numbers.map(() => 0);
    return all.map(({ series, step, hours }, place) => {
      const hour = (clocks[series] as number) + step;
      clocks[series] = hour;
      return { series, hour, hours, place };
    });
  });

type Rows = typeof table extends fc.Arbitrary<infer T> ? T : never;
const dayOf = (hour: number) => Math.floor(hour / 24);

/** A map of days for each series, as plain as it can be. */
function plainDays(rows: Rows, series: number): readonly Day[] {
  const days = new Map<number, Day>();
  for (const { series: of, hour, hours, place } of rows) {
    if (of !== series) continue;
    const day = dayOf(hour);
    const known = days.get(day) ?? { day, count: 0, length: hours, place };
    days.set(day, { ...known, count: known.count + 1, length: Math.min(known.length, hours) });
  }
  return [...days.values()].sort((a, b) => a.day - b.day);
}

const addDays = (made: DayCounts, rows: Rows) => {
  for (const { series, hour, hours, place } of rows)
    made.add(series, { day: dayOf(hour), count: 1, length: hours, place });
  return made;
};

test("days are counted in whatever order rows come, in one piece or two", () => {
  fc.assert(
    fc.property(table, table, (rows, later) => {
      const made = addDays(new DayCounts(), rows);
      for (const series of numbers) expect(made.of(series)).toEqual(plainDays(rows, series));
      const kept = structuredClone(addDays(new DayCounts(), later).release(seriesCount));
      for (const series of numbers) made.append(series, listAt(kept, series), rows.length);
      const moved = later.map((row) => ({ ...row, place: row.place + rows.length }));
      for (const series of numbers) expect(made.of(series)).toEqual(plainDays([...rows, ...moved], series));
    }),
    { numRuns: 300 },
  );
});

test("intervals of many series are those of each alone, in one piece or two", () => {
  fc.assert(
    fc.property(table, table, (rows, later) => {
      const [made, piece] = [new IntervalsOf(), new IntervalsOf()];
      const plain = numbers.map(() => [new Intervals(), new Intervals()] as const);
      for (const { series, hour, hours, place } of rows)
        expect(made.add(series, hour, hour + hours, place)).toEqual(
          plain[series]?.[0].add(hour, hour + hours, place),
        );
      for (const { series, hour, hours, place } of later) {
        piece.add(series, hour, hour + hours, place);
        plain[series]?.[1].add(hour, hour + hours, place);
      }
      const kept = structuredClone(piece.release(seriesCount));
      for (const [series, [own, next]] of plain.entries()) {
        expect([...made.of(series)]).toEqual([...own]);
        expect([...listAt(kept, series)]).toEqual(next.flat());
        const follows = own.endBefore(next.flat());
        expect(made.endBefore(series, listAt(kept, series))).toBe(follows);
        if (!follows) continue;
        own.append(next.flat(), 1000);
        made.append(series, listAt(kept, series), 1000);
        expect([...made.of(series)]).toEqual([...own]);
      }
    }),
    { numRuns: 300 },
  );
});

const keyOf = (series: number): KeyHash => ({ high: series, low: series * 7 });

/** The moments of one series, as plain as they can be: its second one says which way it goes. */
class PlainMoments {
  way = 1;
  earliest = Infinity;
  readonly places = new Map<number, number>();
  #last = -Infinity;

  get latest(): number {
    return this.places.size === 0 ? -Infinity : this.#last;
  }

  meet(hour: number, place: number): number | "new" | "not in order" {
    this.earliest = Math.min(this.earliest, hour);
    if (this.places.size === 1 && hour < this.#last) this.way = -1;
    const isFurther = this.places.size === 0 || (hour - this.#last) * this.way > 0;
    if (!isFurther) return this.places.get(hour) ?? "not in order";
    this.#last = hour;
    this.places.set(hour, place);
    return "new";
  }

  isFollowedBy(later: PlainMoments): boolean {
    if (this.places.size === 0 || later.places.size === 0) return true;
    return this.way === 1 && later.way === 1 && later.earliest > this.latest;
  }
}

test("moments of series are known again as long as they come in order, one way or the other", () => {
  let back = 0;
  fc.assert(
    fc.property(table, table, (rows, later) => {
      const open = () => ({ made: new TimedPlaces(), plain: numbers.map(() => new PlainMoments()) });
      const [own, piece] = [open(), open()];
      for (const [{ made, plain }, all] of [[own, rows] as const, [piece, later] as const])
        for (const { series, hour, place } of all)
          expect(made.firstPlace(keyOf(series), hour, place)).toBe(plain[series]?.meet(hour, place));
      const kept = structuredClone(piece.made.release());
      const follows = own.plain.every((one, series) => one.isFollowedBy(piece.plain[series] as PlainMoments));
      expect(own.made.endBefore(kept)).toBe(follows);
      if (!follows) return;
      own.made.append(kept, rows.length);
      for (const [series, { places, way }] of piece.plain.entries()) {
        for (const [hour, place] of places)
          expect(own.made.firstPlace(keyOf(series), hour, 1e6)).toBe(place + rows.length);
        if (way < 0) back += 1;
      }
    }),
    { numRuns: 2000 },
  );
  expect(back).toBeGreaterThan(0);
});

test("a long list of numbers is given back as it is, and begins anew", () => {
  const all = Array.from({ length: 20_001 }, (_, index) => index * 1.5);
  const long = new LongNumbers();
  for (let turn = 0; turn < 2; turn++) {
    long.append(all);
    long.put(9000, -1);
    expect([long.length, long.at(8191), long.at(8192), long.at(9000)]).toEqual([
      20_001, 12_286.5, 12_288, -1,
    ]);
    expect([...long.release()]).toEqual(all.with(9000, -1));
    expect(long.length).toBe(0);
  }
});

test("a year of hours is a few numbers, however many series take turns", () => {
  const [days, places] = [new DayCounts(), new TimedPlaces()];
  for (let hour = 0; hour < 8760; hour++)
    for (const series of numbers) {
      const place = hour * seriesCount + series;
      days.add(series, { day: dayOf(hour), count: 1, length: 1, place });
      places.firstPlace(keyOf(series), hour, place);
    }
  // The days that are over, and the last.
  expect(days.release(seriesCount).numbers.length).toBe(seriesCount * 2 * 6);
  expect(places.release().runs.length).toBe(seriesCount * 6);
});
