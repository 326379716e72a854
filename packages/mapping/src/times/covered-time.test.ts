import * as fc from "fast-check";
import { expect, test } from "vitest";
import { CoveredTime } from "./covered-time.ts";

test("knows which beginnings were covered, whatever order the intervals come in", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 60 }), (hours) => {
      const covered = new CoveredTime();
      const seen = new Set<number>();
      for (const start of hours) {
        expect(covered.take({ start, end: start + 1 })).toBe(seen.has(start));
        seen.add(start);
      }
    }),
  );
});

test("a later beginning inside of a longer interval is covered", () => {
  const covered = new CoveredTime();
  expect(covered.take({ start: 0, end: 24 })).toBe(false);
  expect(covered.take({ start: 3, end: 4 })).toBe(true);
  expect(covered.take({ start: 24, end: 25 })).toBe(false);
  expect(covered.take({ start: 24, end: 25 })).toBe(true);
});
