import { expect, test } from "vitest";
import { about, plainDataset, text } from "./_testing.ts";
import { foundIn } from "./_testing-found.ts";
import { defineDataset } from "./define-dataset.ts";
import type { AnyRow } from "./row.ts";

const rule = (id: string, expression: string, more: object = {}) => ({
  id,
  expression,
  message: text,
  ...more,
});

const towns = {
  id: "towns",
  version: "2024-01-01",
  title: text,
  source: { name: "test" },
  codes: [{ code: "moss", label: text, validFrom: "2020-01-01" }],
};

const staff = defineDataset({
  ...plainDataset,
  id: "staff",
  fields: {
    nr: { ...about, kind: "integer", required: true },
    all: { ...about, kind: "integer", min: 0, required: true },
    part: { ...about, kind: "integer", min: 0 },
    share: { ...about, kind: "integer" },
    kind: { ...about, kind: "text" },
    year: { ...about, kind: "integer", min: 1900 },
    from: { ...about, kind: "date", required: true },
    to: { ...about, kind: "date", required: true },
    town: { ...about, kind: "code", list: towns, at: "from" },
  },
  key: ["nr"],
  rules: [
    rule("PART", "row.part <= row.all"),
    rule("SHARE", "row.share * row.all == row.part * 100"),
    rule("FEW", "row.all >= 5", { fixer: "privacy" }),
    rule("LARGE", "row.all < 1000", { severity: "warning" }),
    rule("KIND", `(has(row.part) && row.kind == "parts") || (!has(row.part) && row.kind != "parts")`),
    rule("YEARLY", `!has(row.year) || row.kind == "yearly"`),
    rule("DAYS", "row.from < row.to"),
    rule("LONG", 'row.to - row.from < duration("100000h")'),
  ],
  checks: [{ id: "HOLE", kind: "contiguous", measure: "gap", series: ["nr"], start: "from", end: "to" }],
});

const right = { nr: 1, all: 50, part: 10, share: 20, kind: "parts", from: "2025-01-01", to: "2025-02-01" };

const found = (...rows: readonly AnyRow[]) => foundIn([staff, rows.map((row) => ({ ...right, ...row }))]);

test("a rule follows from a value that is told as out of range, were it another or none", () => {
  expect(found({})).toEqual([]);
  expect(found({ part: -5 })).toEqual(["1 number.too_small", "(1 SHARE)"]);
  expect(found({ year: 190 })).toEqual(["1 number.too_small", "(1 YEARLY)"]);
  expect(found({ year: 2000 })).toEqual(["1 YEARLY"]);
});

test("a rule that is broken whatever the value should be is told", () => {
  expect(found({ part: -5, from: "2025-03-01" })).toEqual(["1 number.too_small", "(1 SHARE)", "1 DAYS"]);
});

test("what one cell breaks is told once, by the rule that says most of where it is", () => {
  expect(found({ part: 60 })).toEqual(["1 PART", "(1 SHARE)"]);
  // It may be that the cell should be empty, or should not.
  expect(found({ part: 11, kind: "none" })).toEqual(["(1 SHARE)", "1 KIND"]);
});

test("two faults that no one cell mends are both told", () => {
  expect(found({ part: 60, from: "2025-03-01" })).toEqual(["1 PART", "(1 SHARE)", "1 DAYS"]);
  expect(found({ share: 21, year: 2000 })).toEqual(["1 SHARE", "1 YEARLY"]);
});

test("an error follows from no warning, and what is not for all to see from nothing", () => {
  expect(found({ all: 2000 })).toEqual(["1 SHARE", "(1 LARGE)"]);
  expect(found({ all: 4 })).toEqual(["(1 PART)", "(1 SHARE)", "1 FEW"]);
});

test("a code that was not valid on a day follows from a rule that the day breaks", () => {
  expect(found({ town: "moss", from: "2019-01-01" })).toEqual(["1 code.not_valid_then"]);
  expect(found({ town: "moss", from: "1990-01-01" })).toEqual(["(1 code.not_valid_then)", "1 LONG"]);
});
