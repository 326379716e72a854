import { expect, test } from "vitest";
import { found, shown, withheld } from "./_testing-absence.ts";

const female = { sex: "female" };
const male = { sex: "male" };

test("the only withheld row of a sum is found, whichever it is", () => {
  expect(found([shown(40), shown(37, female), withheld(male)])).toEqual(["alone 2025-Q3 · male"]);
  expect(found([withheld({}), shown(37, female), shown(9, male)])).toEqual(["alone 2025-Q3"]);
});

test.each([
  ["area", "culture", "health"],
  ["age", "16-29", "30-39"],
  ["type", "self", "doctor"],
  ["period", "2025-Q1", "2025-Q2"],
])("over every dimension that adds up: %s", (field, one, other) => {
  const total = field === "period" ? { period: "2025" } : {};
  const rows = [shown(40, total), shown(20, { [field]: one }), withheld({ [field]: other })];
  expect(found(rows)).toContain(`alone ${field === "period" ? other : `2025-Q3 · ${other}`}`);
});

test("two withheld rows hide each other, when enough persons are behind them together", () => {
  const ages = (left: number) => [
    shown(20 + left),
    shown(20, { age: "16-29" }),
    withheld({ age: "30-39" }),
    withheld({ age: "40-49" }),
  ];
  expect(found(ages(5))).toEqual([]);
  expect(found(ages(4))).toEqual(["difference 2025-Q3"]);
});

test("a few persons between a total and its parts are singled out, also when no row is theirs", () => {
  expect(found([shown(40), shown(37, female)])).toEqual(["difference 2025-Q3"]);
  expect(found([shown(40), shown(40, female)])).toEqual([]);
});

test("tables of different employers have nothing to do with each other", () => {
  expect(found([shown(40), { ...shown(37, female), employer: "f" }])).toEqual([]);
});

test("quarters make a year, and months are no part of what is not there", () => {
  const quarters = [1, 2, 3].map((quarter) => shown(40, { period: `2025-Q${quarter}` }));
  expect(found([...quarters, shown(40, { period: "2025" })])).toEqual([]);
  expect(found([...quarters, shown(40, { period: "2026" }), withheld({ period: "2026-Q1" })])).toEqual([
    "alone 2026-Q1",
  ]);
});
