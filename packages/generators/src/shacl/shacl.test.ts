import type { Field } from "@samapne/core";
import { describe, expect, test } from "vitest";
import { everyKind } from "../../test/every-kind.ts";
import { demandOf } from "./demand.ts";
import { shaclInexpressible, shaclInexpressibleLine } from "./inexpressible.ts";
import { portablePattern, textForm } from "./portable-pattern.ts";

describe("a pattern", () => {
  test.each([
    ["^(?:a|b)$", "^(a|b)$"],
    ["^[(?:]$", "^[(?:]$"],
    ["^\\(?:$", "^\\(?:$"],
    ["^[\\](?:]x(?:y)?$", "^[\\](?:]x(y)?$"],
  ])("%s is %s in XPath", (pattern, portable) => {
    expect(portablePattern(pattern)).toBe(portable);
  });

  test("of text takes what C14 takes", () => {
    const form = new RegExp(textForm);
    for (const right of ["a", "a b", "Kárášjohka - Karasjok", "😀"]) expect(right).toMatch(form);
    for (const wrong of ["", " a", "a ", "a\nb", "a\u0085b", "\ufeffa"]) expect(wrong).not.toMatch(form);
  });
});

test("a message says what the field demands, in three languages", () => {
  const demand = (name: string) => demandOf(everyKind.fields[name] as Field);
  expect(demand("share")).toEqual({
    nb: "Tekst: et tall, over 0, til og med 100, i %",
    nn: "Tekst: eit tal, over 0, til og med 100, i %",
    en: "Text: a number, above 0, up to 100, in %",
  });
  expect(demand("status").nb).toBe("Tekst: en kode fra «Tekst», påkrevd");
});

test("a line explains only what it is about", () => {
  const explain = (code: string, path: readonly string[], value: unknown) =>
    shaclInexpressibleLine({ code, path, value }, everyKind)?.id;
  expect(explain("E1", [], {})).toBe("rules");
  expect(explain("field.wrong_type", ["year"], 2025)).toBe("year-as-number");
  expect(explain("field.wrong_type", ["count"], "3")).toBeUndefined();
  expect(explain("code.unknown", ["status"], "stengt")).toBeUndefined();
  expect(new Set(shaclInexpressible.map(({ id }) => id)).size).toBe(shaclInexpressible.length);
});
