import { expect, test } from "vitest";
import { fill } from "./render.ts";

test("puts values in their places, in the language of the template", () => {
  const params = { count: 3, name: { nb: "elva", nn: "elva", en: "the river" } };
  expect(fill("{count} × {name} {other} {}", params, "en")).toBe("3 × the river {other} {}");
});

test("takes the word that goes with a number, spelled or not", () => {
  const said = "{count} {count|rad er|rader er} lest";
  const words = [0, 1, 2, 21, 1.5].map((count) => fill(said, { count }, "nb"));
  expect(words).toEqual([
    "0 rader er lest",
    "1 rad er lest",
    "2 rader er lest",
    "21 rader er lest",
    "1.5 rader er lest",
  ]);
  expect(fill(said, { count: "1" }, "nb")).toBe("1 rad er lest");
  expect(fill(said, { count: "1 000" }, "nb")).toBe("1 000 rader er lest");
  expect(fill("{a|row|rows} {b|row|rows}{a||s}", { a: 1, b: 2 }, "en")).toBe("row rows");
});

test("leaves a place nobody has a value for, also one of words", () => {
  expect(fill("{a} {a|row|rows} {toString|x|y}", {}, "en")).toBe("{a} {a|row|rows} {toString|x|y}");
});
