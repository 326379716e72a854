import { array, assert, integer, nat, property, tuple } from "fast-check";
import { expect, test } from "vitest";
import { Intervals, type Stretch } from "./intervals.ts";

/** The same without any cleverness: what touches is one, and the earliest part gives the place. */
class PlainIntervals {
  all: Stretch[] = [];

  add(start: number, end: number, place: number): Stretch | undefined {
    const touching = this.all.filter((one) => one.start <= end && start <= one.end);
    const [overlapped] = touching.filter((one) => one.start < end && start < one.end);
    const parts = [...touching, { start, end, place }].sort((a, b) => a.start - b.start);
    const [first] = parts as [Stretch];
    // A stretch keeps its place when an interval begins where it does.
    const own = touching.find((one) => one.start === first.start) ?? first;
    const merged = { start: own.start, end: Math.max(...parts.map((one) => one.end)), place: own.place };
    this.all = [...this.all.filter((one) => !touching.includes(one)), merged].sort(
      (a, b) => a.start - b.start,
    );
    return overlapped;
  }
}

const spans = array(tuple(nat(60), integer({ min: 1, max: 9 })), { maxLength: 40 });

test("intervals in any order are merged, and those that overlap are told", () => {
  assert(
    property(spans, (given) => {
      const [intervals, plain] = [new Intervals(), new PlainIntervals()];
      for (const [index, [start, length]] of given.entries())
        expect(intervals.add(start, start + length, index)).toEqual(plain.add(start, start + length, index));
      expect([...intervals]).toEqual(plain.all);
      for (const { start, end } of plain.all) {
        expect(intervals.has(start, end) && intervals.has(start, start + 1)).toBe(true);
        expect(intervals.has(start, end + 1) || intervals.has(start - 1, end)).toBe(false);
      }
    }),
  );
});

/** The numbers below `count`, each once, in an order of chance. */
function shuffled(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => (index * 7919 + 13) % count);
}

test("very many that come in no order lie in many blocks, which become one", () => {
  const count = 200_000;
  const intervals = new Intervals();
  for (const index of shuffled(count)) if (index % 2 === 0) intervals.add(index, index + 1, index);
  expect([...intervals].length).toBe(count / 2);
  expect(
    [...intervals].every(
      ({ start, end, place }, at) => start === at * 2 && end === start + 1 && place === start,
    ),
  ).toBe(true);
  const rest = shuffled(count).filter((index) => index % 2 === 1);
  expect(rest.filter((index) => intervals.add(index, index + 1, index) !== undefined)).toEqual([]);
  expect([...intervals]).toEqual([{ start: 0, end: count, place: 0 }]);
});

test("what was kept elsewhere is added to the end", () => {
  const [own, later] = [new Intervals(), new Intervals()];
  own.add(0, 5, 1);
  for (let start = 5; start < 20_000; start += 2) later.add(start, start + 1, start);
  expect([own.endBefore(later.flat()), later.endBefore(own.flat())]).toEqual([true, false]);
  own.append(later.flat(), 100);
  const all = [...own];
  expect(all.length).toBe([...later].length);
  expect(all.slice(0, 2)).toEqual([
    { start: 0, end: 6, place: 1 },
    { start: 7, end: 8, place: 107 },
  ]);
});
