import { expect, test } from "vitest";
import { timeText } from "./spread.ts";

test.each([
  ["2025", "2025"],
  ["2025-Q3", "2025-Q3"],
  ["2025-10-26", "2025-10-26"],
  ["2025-10-26T02:00:00+02:00", "2025-10-26 02:00"],
  ["2025-10-26TT02:00:00Z", "2025-10-26 T02:0"],
  ["mandag", undefined],
  [2025, undefined],
])("a time is told to the minute, and what is told gives itself: %s", (time, told) => {
  expect([timeText(time), timeText(timeText(time))]).toEqual([told, told]);
});
