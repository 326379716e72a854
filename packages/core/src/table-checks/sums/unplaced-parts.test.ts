import { expect, test } from "vitest";
import { UnplacedParts } from "./unplaced-parts.ts";

test("a sum is explained by one of the parts, or by all that there are when it is asked", () => {
  const unplaced = new UnplacedParts();
  const isExplained = (more: number) => unplaced.explain(0, (value) => value === more);
  for (const value of [2, 3, 3]) unplaced.add(() => [value]);
  expect([2, 3, 5, 8].map(isExplained)).toEqual([true, true, false, true]);
  unplaced.add(() => [7]);
  expect([7, 8, 15].map(isExplained)).toEqual([true, false, true]);
  unplaced.add(() => [Number.NaN]);
  expect([7, 15].map(isExplained)).toEqual([true, false]);
});
