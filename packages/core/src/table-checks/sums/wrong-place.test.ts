import { expect, test } from "vitest";
import { wrongPlaceOf } from "./wrong-place.ts";

const measures = [
  { name: "people", whole: 10, sum: 0, isBroken: true, isExplained: false },
  { name: "women", whole: 4, sum: 4, isBroken: false, isExplained: false },
];

test.each([
  ["the only part larger than its total", [3, 40, 5], 2],
  ["the total, where several are larger", [30, 40, 5], 0],
  ["nobody knows which where none is", [3, 4, 9], undefined],
])("a sum that does not fit is because of %s", (_, people, place) => {
  const parts = people.map((value, index): [number, number[]] => [index + 1, [value, 9]]);
  expect(wrongPlaceOf(0, measures, parts)).toBe(place);
});
