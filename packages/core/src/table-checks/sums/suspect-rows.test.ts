import { expect, test } from "vitest";
import { SuspectRows } from "./suspect-rows.ts";

const never = () => false;

test("rows that may belong elsewhere explain a sum that fits without them, or of which nothing is left", () => {
  const suspects = new SuspectRows();
  suspects.addPart(1, [5]);
  suspects.addPart(1, [2]);
  expect(suspects.explain(1, 3, ([less = 0]) => less === 7)).toBe(true);
  expect(suspects.explain(1, 3, ([less = 0]) => less === 5)).toBe(false);
  expect(suspects.explain(1, 2, never)).toBe(true);
  expect(suspects.explain(2, 2, never)).toBe(false);
  suspects.addTotal(2);
  expect(suspects.explain(2, 2, never)).toBe(true);
});
