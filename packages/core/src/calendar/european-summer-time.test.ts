import { expect, test } from "vitest";
import { summerTimeOffsets } from "./european-summer-time.ts";

const day = 86_400_000;
const oslo = new Intl.DateTimeFormat("en-US", { timeZone: "Europe/Oslo", timeZoneName: "longOffset" });
const platform = (millis: number) => Number(/\+(\d\d):00/.exec(oslo.format(millis))?.[1] ?? Number.NaN) * 60;

test("every day of 1997 to 2036 has the offsets the platform gives it, to the millisecond of the change", () => {
  let changes = 0;
  for (let start = Date.UTC(1997, 0, 1); start < Date.UTC(2037, 0, 1); start += day) {
    const offsets = summerTimeOffsets("Europe/Oslo", start);
    if (!offsets) throw new Error(`no offsets for ${new Date(start).toISOString()}`);
    const { before, after, change } = offsets;
    expect([before, after]).toEqual([platform(start), platform(start + day - 1)]);
    if (before === after) continue;
    changes++;
    expect([platform(change - 1), platform(change)]).toEqual([before, after]);
  }
  expect(changes).toBe(80);
});

test("other years and zones are left to the platform", () => {
  expect(summerTimeOffsets("Europe/Oslo", Date.UTC(1996, 11, 31))).toBeUndefined();
  expect(summerTimeOffsets("Europe/Oslo", Date.UTC(2037, 0, 1))).toBeUndefined();
  expect(summerTimeOffsets("UTC", 0)).toBeUndefined();
});
