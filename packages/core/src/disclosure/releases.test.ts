import { expect, test } from "vitest";
import { found, shown, withheld } from "./_testing-absence.ts";

const female = { sex: "female" };
const male = { sex: "male" };
const hidden = [shown(40), withheld(female), withheld(male)];

test("a release like the one before adds nothing", () => {
  expect(found(hidden, { previous: hidden })).toEqual([]);
});

test("what is withheld now was not shown before", () => {
  expect(found(hidden, { previous: [shown(40), shown(37, female), withheld(male)] })).toEqual([
    "released 2025-Q3 · female",
    "too_narrow 2025-Q3 · male",
  ]);
});

test("what is shown now does not tell what was withheld before", () => {
  const now = [withheld({}), shown(37, female), withheld(male)];
  expect(found(now)).toEqual([]);
  expect(found(now, { previous: hidden })).toEqual(["released 2025-Q3", "too_narrow 2025-Q3 · male"]);
  expect(found([shown(37, female)], { previous: hidden })).toEqual(["too_narrow 2025-Q3 · male"]);
});

test("a correction is about enough persons", () => {
  expect(found([shown(42)], { previous: [shown(40)] })).toEqual(["correction 2025-Q3"]);
  expect(found([shown(35)], { previous: [shown(40)] })).toEqual([]);
});

test("a publisher who asks for more persons is not held to it for what is out", () => {
  const before = [shown(18), shown(11, female), shown(7, male)];
  expect(found(before, { threshold: 10 })).toEqual(
    ["small_count 2025-Q3 · male", "difference 2025-Q3"].slice(0, 1),
  );
  expect(found(before, { threshold: 10, previous: before })).toEqual([]);
  const later = { period: "2025-Q4" };
  expect(found([...before, shown(7, later)], { threshold: 10, previous: before })).toEqual([
    "small_count 2025-Q4",
  ]);
});
