import { expect, test } from "vitest";
import { onNextDay } from "./next-day.ts";

const oslo = (instant: string, other: string) => onNextDay(instant, other, "Europe/Oslo", "Europe/Oslo");

test.each([
  ["half past one", "2025-06-14T01:30:00+02:00", "2025-06-14T22:00:00+02:00", "2025-06-15T01:30:00+02:00"],
  ["midnight", "2025-06-14T00:00:00+02:00", "2025-06-14T19:00:00+02:00", "2025-06-15T00:00:00+02:00"],
  [
    "after the clock went back",
    "2025-10-25T04:00:00+02:00",
    "2025-10-25T22:00:00+02:00",
    "2025-10-26T04:00:00+01:00",
  ],
  [
    "after it went forward",
    "2025-03-29T04:00:00+01:00",
    "2025-03-29T22:00:00+01:00",
    "2025-03-30T04:00:00+02:00",
  ],
])("%s is of the day after", (_, instant, other, next) => {
  expect(oslo(instant, other)).toBe(next);
});

test.each([
  ["an end behind the beginning", "2025-06-14T23:00:00+02:00", "2025-06-14T22:00:00+02:00"],
  ["an end as long before it as a mistake", "2025-06-14T17:00:00+02:00", "2025-06-14T18:00:00+02:00"],
  ["the hour that comes twice", "2025-10-25T02:30:00+02:00", "2025-10-25T22:00:00+02:00"],
  ["the hour that never was", "2025-03-29T02:30:00+01:00", "2025-03-29T22:00:00+01:00"],
])("%s stays as it is", (_, instant, other) => {
  expect(oslo(instant, other)).toBeUndefined();
});
