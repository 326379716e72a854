import { expect, test } from "vitest";
import { degreesIn } from "./degrees-in.ts";

test.each([
  ["63°25′49″N", 63.430278],
  ["10° 23' 42.0\" E", 10.395],
  ["63°25'49''N", 63.430278],
  ["N 63° 25.816'", 63.430267],
  ["Ø 10° 23,7'", 10.395],
  [", 10°23′42″Ø", 10.395],
  ["63.43°", 63.43],
  ["9°0'0\"W", -9],
])("%s are degrees", (text, degrees) => {
  expect(degreesIn(text)).toBeCloseTo(degrees, 6);
});

test.each(["63°75′N", "63", "10°23′42", "Torget 1", "63°25′49″N 10°23′42″E"])("%s are none", (text) => {
  expect(degreesIn(text)).toBeUndefined();
});
