import { expect, test } from "vitest";
import { cellValue } from "./cell-value.ts";
import { numberKind } from "./number-format.ts";

test.each([1900, 1904] as const)("clock times are of no day, midnight too, in the system of %i", (system) => {
  const kinds = [numberKind(170, "hh:mm"), numberKind(170, "dd.mm.yyyy hh:mm")];
  const read = (number: number, style: number) =>
    cellValue("n", String(number), style, { texts: [], kinds, system });
  expect(read(0, 0)).toEqual({ kind: "moment", time: "00:00:00" });
  expect(read(0.75, 0)).toEqual({ kind: "moment", time: "18:00:00" });
  // A format may show less than the cell has.
  expect(read(44_196.5, 0)).toMatchObject({ date: expect.stringMatching(/^20/), time: "12:00:00" });
  expect(read(44_196, 1)).toMatchObject({ date: expect.stringMatching(/^20/) });
});

test.each([
  ["hh:mm", "clock"],
  ["[$-F400]h:mm:ss AM/PM", "clock"],
  ["dd.mm.yyyy hh:mm", "moment"],
  ["mmm yy", "moment"],
  ["[h]:mm", "duration"],
  ["0.0 %", "percent"],
])("a number shown as %s is a %s", (code, kind) => {
  expect(numberKind(170, code)).toBe(kind);
});

test("the formats every workbook has for clock times are known", () => {
  expect([18, 20, 45, 22, 14].map((id) => numberKind(id, undefined))).toEqual([
    "clock",
    "clock",
    "clock",
    "moment",
    "moment",
  ]);
});
