import { expect, test } from "vitest";
import { changesSince, type History, mostGone, noHistory, withVersion } from "./history.ts";

const second = 1000;

/** So many versions, a second apart, each without so many keys that the one before it had. */
function versions(count: number, gone: number): History {
  let history = noHistory;
  for (let version = 1; version <= count; version++) {
    const keys = version === 1 ? [] : Array.from({ length: gone }, (_, key) => `[${version},${key}]`);
    history = withVersion(history, version * second, { gone: keys, back: [] });
  }
  return history;
}

const since = (history: History, version: number) =>
  changesSince(history, version * second, mostGone)?.removed.length;

test("of more removed keys than are remembered, the oldest are forgotten, with the versions before them", () => {
  const history = versions(12, 2500);
  expect(since(history, 12)).toBe(0);
  expect(since(history, 11)).toBe(2500);
  expect(since(history, 8)).toBe(10_000);
  expect(since(history, 7)).toBeUndefined();
  expect(history.gone.size).toBe(10_000);
});

test("a version that lacks more keys than are remembered makes everything before it unknown", () => {
  const history = versions(3, mostGone + 1);
  expect([since(history, 3), since(history, 2), history.gone.size]).toEqual([0, undefined, 0]);
});

test("what went before the oldest version that is known is not remembered", () => {
  const history = versions(1002, 1);
  expect([history.moments.length, since(history, 3), since(history, 2)]).toEqual([1000, 999, undefined]);
  expect(history.gone.size).toBe(999);
});
