import { expect, test } from "vitest";
import { weeklyHoursFit } from "./weekly-hours.ts";

test.each([
  ["nothing", []],
  ["weekdays and Saturday", ["Mo-Fr 09:00-19:00", "Sa 10:00-15:00"]],
  [
    "a break in the middle of the day, one beginning when the other ends",
    ["Mo 10:00-14:00", "Mo 14:00-18:00"],
  ],
  ["days beside each other", ["Mo-We 10:00-18:00", "Th-Su 12:00-16:00"]],
  ["single days", ["Tu,Th 12:00-18:00", "Mo,We,Fr-Su 12:00-18:00"]],
  ["the same twice, which another judge tells", ["Mo 10:00-18:00", "Mo 10:00-18:00"]],
  ["texts that are no hours, which another judge tells", ["man-fre 9-19", "Mo-Fr 09:00-19:00", 7]],
])("hours that fit: %s", (_, hours) => expect(weeklyHoursFit(hours)).toBe(true));

test.each([
  ["a day within a run", ["Mo-Fr 09:00-19:00", "We 18:00-20:00"]],
  ["two runs", ["Mo-Th 09:00-19:00", "Th-Su 10:00-15:00"]],
  ["a day after a comma", ["Mo,Sa 09:00-12:00", "Sa-Su 11:00-15:00"]],
  ["one within the other", ["Mo-Su 07:00-23:00", "Su 12:00-16:00"]],
  ["an end before the beginning", ["Mo-Fr 19:00-09:00"]],
  ["an end at the beginning", ["Mo 10:00-10:00"]],
  ["a third beside two that fit", ["Mo 10:00-12:00", "Mo 13:00-15:00", "Mo 14:59-16:00"]],
])("hours that do not fit: %s", (_, hours) => {
  expect(weeklyHoursFit(hours)).toBe(false);
  expect(weeklyHoursFit(hours.toReversed())).toBe(false);
});
