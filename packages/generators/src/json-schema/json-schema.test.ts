import { readFileSync } from "node:fs";
import { validator } from "@samapne/core";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { everyKind, everyKindSamples } from "../../test/every-kind.ts";
import { annotationKeys } from "./annotations.ts";
import { inexpressible, inexpressibleLine } from "./inexpressible.ts";
import { jsonSchema } from "./index.ts";

const schema = JSON.parse((await jsonSchema.print(everyKind, {})) as string);
const ajv = new Ajv2020({ strict: true, allErrors: true });
formats.default(ajv);
ajv.addVocabulary([...annotationKeys]);
const accepts = ajv.compile(schema);

describe("schema.json", () => {
  test("has a stable address and is strict", () => {
    expect(schema).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: "https://samapne.no/specs/test/every-kind/draft/schema.json",
      additionalProperties: false,
      required: ["name", "status"],
    });
  });

  test("accepts what the validator accepts", () => {
    for (const row of everyKindSamples.valid) {
      expect(validator(everyKind)(row).ok).toBe(true);
      expect(accepts(row), JSON.stringify(accepts.errors)).toBe(true);
    }
  });

  const valid = everyKindSamples.valid[0] as Record<string, unknown>;
  test.each([
    ["an empty text", { name: "" }],
    ["a text that begins with a blank", { parent: " x" }],
    ["a text that ends with a hard blank", { parent: "x\u00a0" }],
    ["a line break in a text", { parent: "a\nb" }],
    ["a line separator in a text", { parent: "a\u2028b" }],
    ["a filler", { parent: "#N/A" }],
    ["a filler that passes the field's own pattern", { grade: "N/A" }],
    ["a text longer than allowed in code points", { name: "abcdef" }],
    ["a text that misses its pattern", { post: "801" }],
    ["an unknown code", { status: "ajar" }],
    ["a number as text", { count: "1" }],
    ["a fraction as whole number", { any_count: 0.5 }],
    ["a number past 2^53", { any_count: 2 ** 53 }],
    ["the excluded smallest number", { share: 0 }],
    ["a fraction where no decimals are allowed", { whole: 0.5 }],
    ["a date that does not exist", { day: "2023-02-29" }],
    ["the year 0000", { day: "0000-01-01" }],
    ["a time without offset", { at: "2025-10-26T02:00:00" }],
    ["a time with unknown offset", { at: "2025-10-26T02:00:00-00:00" }],
    ["a leap second", { at: "2016-12-31T23:59:60Z" }],
    ["a period of another length", { quarter: "2025" }],
    ["an address with letters outside ASCII", { page: "https://bodø.no/" }],
    ["an empty list", { tags: [] }],
    ["a repeated item", { tags: ["a", "a"] }],
    ["null in a list", { tags: ["a", null] }],
    ["null in a required field", { name: null }],
    ["an unknown field", { nam: "x" }],
  ])("refuses %s, as the validator does", (_, change) => {
    const row = { ...valid, ...change };
    expect(validator(everyKind)(row).ok).toBe(false);
    expect(accepts(row)).toBe(false);
  });

  test("lets an emoji count as one character", () => {
    expect(accepts({ ...valid, name: "😀😀😀😀😀" })).toBe(true);
  });

  test("names every annotation it prints in its README, and prints every one that is listed", async () => {
    const name = { nb: "Loven", nn: "Lova", en: "The act" };
    const legislation = [{ name, uri: "https://lovdata.no/eli/x", role: "mandates" } as const];
    const withLaws = JSON.parse((await jsonSchema.print({ ...everyKind, legislation }, {})) as string);
    const printed = new Set(annotationsIn(withLaws));
    const readme = readFileSync(new URL("README.md", import.meta.url), "utf8");
    for (const key of printed) expect(readme).toContain(`\`${key}\``);
    expect([...printed].sort()).toEqual([...annotationKeys].sort());
  });

  test("prints patterns without look-around, \\p or \\u, so that RE2 reads them", () => {
    const patterns = [...JSON.stringify(schema).matchAll(/"pattern":("(?:[^"\\]|\\.)*")/g)].map(
      ([, json]) => JSON.parse(json as string) as string,
    );
    expect(patterns.length).toBeGreaterThan(10);
    for (const pattern of patterns) expect(pattern).not.toMatch(/\(\?[=!<]|\\[pPu]/);
  });
});

describe("what JSON Schema cannot say", () => {
  test("is a list of reasons without repeats, and each annotation it points to exists", () => {
    expect(new Set(inexpressible.map(({ id }) => id)).size).toBe(inexpressible.length);
    for (const { carriedBy = "" } of inexpressible)
      for (const key of carriedBy.split(", ").filter(Boolean)) expect(annotationKeys).toContain(key);
  });

  test("knows a rule by its id, and tells half characters from control characters", () => {
    expect(inexpressibleLine("E1", undefined, everyKind)?.id).toBe("rules");
    expect(inexpressibleLine("text.control_character", "a\ud800", everyKind)?.id).toBe("unpaired-surrogates");
    expect(inexpressibleLine("text.control_character", "a\nb", everyKind)).toBeUndefined();
    expect(inexpressibleLine("code.unknown", "x", everyKind)).toBeUndefined();
  });
});

function annotationsIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => [
    ...(name.startsWith("x-") ? [name] : []),
    ...annotationsIn(member),
  ]);
}
