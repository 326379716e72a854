import { expect, test } from "vitest";
import { cellValue } from "./cell-value.ts";

const timed = (time: string) =>
  cellValue(
    {
      type: "time",
      value: undefined,
      date: undefined,
      time,
      boolean: undefined,
      string: undefined,
      formula: undefined,
    },
    "slik vist",
  );

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
