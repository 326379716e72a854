import { expect, test } from "vitest";
import { type CellAttributes, cellValue } from "./cell-value.ts";

const nothing: CellAttributes = {
  type: undefined,
  value: undefined,
  date: undefined,
  time: undefined,
  boolean: undefined,
  string: undefined,
  formula: undefined,
};

const timed = (time: string) => cellValue({ ...nothing, type: "time", time }, "slik vist");

test.each([
  ["PT06H09M23S", "06:09:23"],
  ["PT6H9M23S", "06:09:23"],
  ["PT6H", "06:00:00"],
  ["PT9M5.25S", "00:09:05"],
])("the duration %s is a clock time, whichever program wrote it", (written, time) => {
  expect(timed(written)).toEqual({ kind: "moment", time });
});

test.each(["PT27H17M54S", "PT", "PT61M", "P1D"])(
  "%s is no clock time, and is read as it is shown",
  (written) => {
    expect(timed(written)).toBe("slik vist");
  },
);

test.each([undefined, "float", "percentage", "currency", "boolean", "date", "time"])(
  "a formula of type %s that nothing has worked out is told as that, and not as an empty cell or as false",
  (type) => {
    const cell = { ...nothing, type, formula: "of:=[.A1]" };
    expect(cellValue(cell, undefined)).toEqual({ kind: "uncalculated" });
    expect(cellValue({ ...cell, string: "OK" }, undefined)).toBe("OK");
    expect(cellValue({ ...nothing, type }, undefined)).toBeUndefined();
  },
);

test("a formula may give an empty text", () => {
  expect(
    cellValue({ ...nothing, type: "string", string: "", formula: "of:=[.A1]" }, undefined),
  ).toBeUndefined();
  expect(cellValue({ ...nothing, formula: 'of:=""' }, "")).toBeUndefined();
});

test.each(["#DIV/0!", "#N/A", "#I/T", "#VERDI!", "#NAVN?", "Err:502"])(
  "the number beside %s is none: Excel writes 0 where a formula failed",
  (text) => {
    for (const formula of [undefined, "of:=1/0"])
      expect(cellValue({ ...nothing, type: "float", value: "0", formula }, text)).toBe(text);
    expect(cellValue({ ...nothing, type: "percentage", value: "0" }, text)).toBe(text);
  },
);

test.each(["#1", "# 12", "12 #", "0"])("a number that is shown as %s is one", (text) => {
  expect(cellValue({ ...nothing, type: "float", value: "12" }, text)).toBe(12);
});
