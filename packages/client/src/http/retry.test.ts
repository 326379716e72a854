import { expect, test } from "vitest";
import { waitBefore } from "./retry.ts";

const date = "Thu, 15 Jan 2026 06:12:00 GMT";

test.each<readonly [asked: string | undefined, wait: number | undefined]>([
  ["3", 3000],
  ["0", 0],
  ["Thu, 15 Jan 2026 06:12:07 GMT", 7000],
  ["Thu, 15 Jan 2026 06:11:00 GMT", 0],
  ["Thursday, 15-Jan-26 06:12:07 GMT", 7000],
  ["Thu Jan 15 06:12:07 2026", 7000],
  ["121", undefined],
  [undefined, 2000],
  ["", 2000],
  ["-5", 2000],
  ["1.5", 2000],
  ["5 s", 2000],
  ["soon", 2000],
  ["2", 2000],
])("who is told to come again after %j waits for %j milliseconds", (asked, wait) => {
  const headers = new Headers({ date, ...(asked !== undefined && { "retry-after": asked }) });
  expect(waitBefore(2, headers)).toBe(wait);
});

test("nobody waits longer than half a minute unasked", () => {
  expect(waitBefore(20)).toBe(30_000);
  expect(waitBefore(20, new Headers({ "retry-after": "soon" }))).toBe(30_000);
});
