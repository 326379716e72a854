import { expect, test } from "vitest";
import { askedBefore } from "./asked-before.ts";

test("knows what was asked for lately, and forgets the rest", () => {
  const isKnown = askedBefore(10);
  expect([isKnown("a"), isKnown("a"), isKnown("b"), isKnown("a")]).toEqual([false, true, false, true]);
  for (let key = 0; key < 10; key++) isKnown(`more ${key}`);
  expect([isKnown("b"), isKnown("b"), isKnown("more 9")]).toEqual([true, true, true]);
  for (let key = 0; key < 30; key++) isKnown(`others ${key}`);
  expect([isKnown("a"), isKnown("b")]).toEqual([false, false]);
});

test("remembers no long keys", () => {
  const isKnown = askedBefore(10);
  const long = "x".repeat(2001);
  expect([isKnown(long), isKnown(long)]).toEqual([false, false]);
});
