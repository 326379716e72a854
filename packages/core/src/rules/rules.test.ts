import { expect, test } from "vitest";
import type { Reference } from "../dataset.ts";
import type { Field } from "../field.ts";
import { fields, references } from "./_testing-expressions.ts";
import {
  checkExpression,
  compileExpression,
  environmentOf,
  parseExpression,
  readsOf,
  type Scope,
} from "./index.ts";

const text = fields["name"] as Field;
const inherited: Reference = {
  dataset: "x",
  fields: ["name"],
  to: ["name"],
  borrows: { name: { kind: "text" } },
};
const environment = environmentOf(
  { ...fields, ["__proto__"]: text, constructor: text },
  { ...references, constructor: inherited },
);

const row = {
  name: "Bodø \u{1F3E2}",
  code: "kWh",
  count: 3,
  huge: 9_007_199_254_740_991,
  area: 8.55,
  value: 100,
  open: true,
  day: "2025-10-26",
  start: "2025-10-26T02:00:00+02:00",
  end: "2025-10-26T02:00:00+01:00",
  tags: ["a", "b"],
  years: [2024, 2025],
};
const scope: Scope = {
  row,
  ref: { meter: { unit: "kWh", limit: 8.5, year: null, since: "2025-13-01" } },
  now: { instant: "2025-11-24T10:30:00+01:00", date: "2025-11-24" },
};

function typedOf(expression: string) {
  return checkExpression(parseExpression(expression, "p"), environment, "p");
}

function answer(expression: string, on: Scope = scope): unknown {
  return compileExpression(typedOf(expression))(on);
}

test.each<readonly [sentence: string, expression: string, answer: unknown]>([
  ["text compares as text", 'row.code == "kWh"', true],
  ["text is ordered by code points, not by UTF-16 units", 'row.name < "Bodø \uFFFD" ', false],
  ["size counts code points", "size(row.name) == 6", true],
  ["size counts items of a list", "size(row.tags)", 2],
  ["a pattern counts code points", "row.name.matches('^[^;]{6}$')", true],
  ["a raw text keeps its backslashes", "row.code.matches(r'^\\w+$')", true],
  ["in looks through a list of literals", 'row.code in ["MWh", "kWh"]', true],
  ["in looks through a list field", "2025 in row.years", true],
  [
    "an hour of elapsed time between two clocks that both show 02:00",
    'row.end - row.start == duration("1h")',
    true,
  ],
  ["a date is midnight in UTC", 'row.day == timestamp("2025-10-26T00:00:00Z")', true],
  ["months count from 0", "row.day.getMonth()", 9],
  ["days count from 1", "row.day.getDate()", 26],
  ["hours are those of UTC without a zone", "row.start.getHours()", 0],
  ["hours are those of the zone", 'row.start.getHours("Europe/Oslo")', 2],
  ["the moment's year is that of the local date", "now.year == 2025 && now.date < now.instant", true],
  ["a decimal that is no double is exact", "row.area * 100.0 == 855.0", true],
  ["whole numbers beyond 2^53 are exact", "row.huge + 2 > row.huge + 1", true],
  ["whole numbers beyond 64 bits are unknown", "row.huge * row.huge > 0", undefined],
  ["a whole number becomes a decimal on request", "double(row.count) + 0.5 == 3.5", true],
  ["abs drops the sign", "abs(row.count - 5) == 2 && abs(0.0 - row.area) == 8.55", true],
  ["a list that is not there is unknown", "row.day in row.days", undefined],
  ["false and unknown is false", "ref.meter.closed && !row.open", false],
  ["unknown and false is false", "!row.open && ref.meter.closed", false],
  ["true and unknown is unknown", "row.open && ref.meter.closed", undefined],
  ["true or unknown is true", "ref.meter.closed || row.open", true],
  ["false or unknown is unknown", "!row.open || ref.meter.closed", undefined],
  ["a choice on unknown is unknown", "ref.meter.closed ? true : true", undefined],
  ["a choice reads only the side it takes", "row.open ? true : ref.meter.closed", true],
  ["the unknown is not in a list", "ref.meter.year in [1, 2]", undefined],
  ["has is false for null", "has(ref.meter.year)", false],
  ["has is false for a date that does not exist", "has(ref.meter.since)", false],
  ["has is true for zero and for empty text", "has(row.count) && has(row.code)", true],
  [
    "a moment after the year 9999 is unknown",
    'timestamp("9999-12-31T23:00:00Z") + duration("1h") > row.day',
    undefined,
  ],
  [
    "a moment before the year 1 is unknown",
    'timestamp("0001-01-01T00:00:00Z") - duration("1ms") < row.day',
    undefined,
  ],
  [
    "a span of more than 292 years is unknown",
    'timestamp("9999-01-01T00:00:00Z") - row.day > duration("1h")',
    undefined,
  ],
  ["names of the language itself are only names", "has(row.constructor) || has(row.__proto__)", false],
  ["the row of an inherited name is not known", "has(ref.constructor.name)", undefined],
])("%s", (_, expression, expected) => {
  expect(answer(expression)).toBe(expected);
});

test("nothing is known of a row that is not known, and of a moment that is not given", () => {
  const alone: Scope = { row, ref: {} };
  expect(answer("has(ref.meter.unit)", alone)).toBeUndefined();
  expect(answer('ref.meter.unit == "kWh"', alone)).toBeUndefined();
  expect(answer("now.year > 2000", alone)).toBeUndefined();
  expect(answer("now.date > row.day", alone)).toBeUndefined();
});

test("a value of another type than its field is absent", () => {
  const wrong = {
    name: 1,
    count: 1.5,
    area: "8,5",
    open: "ja",
    day: "2025-02-30",
    start: "2025-10-26",
    tags: ["a", 1],
  };
  for (const name of Object.keys(wrong))
    expect(answer(`has(row.${name})`, { row: wrong, ref: {} }), name).toBe(false);
  expect(answer('"a" in row.tags', { row: wrong, ref: {} })).toBeUndefined();
});

test("readsOf names each field, reference and the moment once", () => {
  const reads = readsOf(
    typedOf("has(row.area) && row.area < ref.meter.limit && row.day < now.date && row.area > 1.0"),
  );
  expect(reads).toEqual({ row: ["area", "day"], ref: ["meter"], now: true });
  expect(readsOf(typedOf("1 in [1]"))).toEqual({ row: [], ref: [], now: false });
});

test("digits after the point follow from the operands", () => {
  expect(typedOf("row.area + 1.5").type).toEqual({ kind: "decimal", decimals: 2 });
  expect(typedOf("row.area * ref.meter.limit").type).toEqual({ kind: "decimal", decimals: 3 });
  expect(typedOf("double(row.count) * row.value").type).toEqual({ kind: "decimal", decimals: undefined });
  expect(typedOf("row.open ? 1.25 : double(2)").type).toEqual({ kind: "decimal", decimals: 2 });
});

test("trees are plain data and survive JSON", () => {
  const tree = parseExpression('row.area <= 1.5 || has(ref.meter.unit) && row.code in ["a"]', "p");
  expect(JSON.parse(JSON.stringify(tree))).toEqual(tree);
  const typed = checkExpression(tree, environment, "p");
  expect(compileExpression(JSON.parse(JSON.stringify(typed)))(scope)).toBe(false);
});
