import { describe, expect, test } from "vitest";
import { plainDataset } from "./_testing.ts";
import { defineDataset, provenDataset } from "./define-dataset.ts";
import { ModelError } from "./errors.ts";
import { noteProven } from "./proven-datasets.ts";
import { compileOwnCondition, compileRule, expressionTrees, fieldsRead } from "./rule.ts";
import type { Rule } from "./dataset.ts";

const text = { nb: "Noe", nn: "Noko", en: "Something" };

/** A rule with a pattern that other languages read in another way. */
const rule: Rule = { id: "R1", expression: String.raw`row.name.matches(r"^(?=a)a")`, message: text };

const definition = {
  id: "names",
  ...plainDataset,
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

  test("takes its expressions as they were checked, from data that have been text on the way", () => {
    const counted = {
      ...definition,
      fields: {
        ...definition.fields,
        count: { kind: "decimal", label: text, description: text },
      },
      rules: [{ id: "R2", expression: "row.count > 0.25 || size(row.name) in [1, 2]", message: text }],
      checks: [
        {
          kind: "unique",
          id: "U1",
          fields: ["count"],
          where: 'row.name != "b"',
          message: text,
        },
      ],
    } as const;
    const checked = defineDataset(counted);
    const kept = JSON.parse(JSON.stringify(expressionTrees(checked))) as ReturnType<typeof expressionTrees>;
    expect(Object.keys(kept)).toEqual([counted.rules[0].expression, counted.checks[0].where]);
    const proven = provenDataset(counted);
    noteProven(proven, kept);
    const [one, other] = [compileRule(counted.rules[0], checked), compileRule(counted.rules[0], proven)];
    expect(other.typed).toEqual(one.typed);
    expect(other.reads).toEqual(one.reads);
    for (const row of [{ count: 0.26, name: "abc" }, { count: 0.25, name: "abc" }, { name: "ab" }, {}]) {
      const scope = { row, ref: {}, now: undefined };
      expect(other.holds(scope)).toBe(one.holds(scope));
    }
    // What is kept is what is used: an expression that nobody could read is not read again.
    noteProven(proven, { "no expression (": kept[counted.checks[0].where] as never });
    expect(compileOwnCondition("no expression (", proven, "here").typed).toEqual(kept['row.name != "b"']);
  });
});

test("a rule is compiled once for each dataset", () => {
  const [one, other] = [provenDataset(definition), provenDataset({ ...definition, id: "others" })];
  expect(compileRule(rule, one)).toBe(compileRule(rule, one));
  expect(compileRule(rule, other)).not.toBe(compileRule(rule, one));
});

test("a rule reads the fields it names, and not those that its texts name", () => {
  const fields = { ...definition.fields, other: { ...definition.fields.name, required: false } };
  const reading: Rule = { ...rule, expression: 'row.name != "row.nobody" || has(row.other)' };
  expect(fieldsRead(reading, defineDataset({ ...definition, fields, rules: [reading] }))).toEqual([
    "name",
    "other",
  ]);
});
