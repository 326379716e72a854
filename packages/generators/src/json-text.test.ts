import { expect, test } from "vitest";
import { jsonText } from "./json-text.ts";

test("writes what fits on one line, and the rest member by member", () => {
  const long = "x".repeat(90);
  expect(jsonText({ a: [1, "to"], b: {}, c: [] })).toBe('{ "a": [1, "to"], "b": {}, "c": [] }\n');
  expect(jsonText({ a: long, b: [{ c: 1 }, long] })).toBe(
    `{\n  "a": "${long}",\n  "b": [\n    { "c": 1 },\n    "${long}"\n  ]\n}\n`,
  );
});

test("is JSON that says the same, invisible characters included", () => {
  const value = {
    "nøkkel\u00a0": ["\u2028 \ufeff\u200b\u{e0001}", 'sitat "', "linje\n", 0.1, null, true, "😀"],
  };
  const text = jsonText(value);
  expect(JSON.parse(text)).toEqual(value);
  expect(text).not.toMatch(/[\u00a0\u2028\ufeff\u200b]|\u{e0001}/u);
  expect(text).toContain("nøkkel");
});

test("leaves out members that are undefined", () => {
  expect(jsonText({ a: undefined, b: 1 })).toBe('{ "b": 1 }\n');
});
