import { describe, expect, test } from "vitest";
import { defineDataset, provenDataset } from "./define-dataset.ts";
import { ModelError } from "./errors.ts";
import { compileRule } from "./rule.ts";
import type { Rule } from "./dataset.ts";

const text = { nb: "Noe", nn: "Noko", en: "Something" };

/** A rule with a pattern that other languages read in another way. */
const rule: Rule = { id: "R1", expression: String.raw`row.name.matches(r"^(?=a)a")`, message: text };

const definition = {
  id: "names",
  domain: "test",
  title: text,
  purpose: text,
  rowMeaning: text,
  privacy: "open",
  frequency: "ANNUAL",
  themes: ["GOVE"],
  fields: { name: { kind: "text", label: text, description: text, required: true, example: "a" } },
  key: ["name"],
} as const;

describe("a dataset whose declaration was checked when it was built", () => {
  test("does not have its patterns looked into again, where any other has", () => {
    expect(() => defineDataset({ ...definition, rules: [rule] })).toThrow(ModelError);
    const { holds } = compileRule(rule, provenDataset({ ...definition, rules: [rule] }));
    const answers = ["a", "b"].map((name) => holds({ row: { name }, ref: {}, now: undefined }));
    expect(answers).toEqual([true, false]);
  });
});

test("a rule is compiled once for each dataset", () => {
  const [one, other] = [provenDataset(definition), provenDataset({ ...definition, id: "others" })];
  expect(compileRule(rule, one)).toBe(compileRule(rule, one));
  expect(compileRule(rule, other)).not.toBe(compileRule(rule, one));
});
