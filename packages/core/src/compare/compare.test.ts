import { describe, expect, test } from "vitest";
import type { Dataset } from "../dataset.ts";
import { defineDataset } from "../define-dataset.ts";
import type { Fields } from "../field.ts";
import { languages } from "../text.ts";
import { changeKinds } from "./change.ts";
import { compareDatasets, largestChange } from "./compare-datasets.ts";

const words = (text: string) => ({ nb: text, nn: text, en: text });
const said = { label: words("L"), description: words("D") };
const list = (codes: readonly string[], validTo?: string) => ({
  id: "l",
  version: "2026-01-01",
  title: words("L"),
  source: { name: "S" },
  codes: codes.map((code) => ({ code, label: words(code), ...(validTo === undefined ? {} : { validTo }) })),
});

const fields: Fields = {
  id: { kind: "text", ...said, required: true, maxLength: 10, pattern: "^[a-z]+$" },
  second: { kind: "date", ...said, required: true, min: "2000-01-01" },
  number: { kind: "decimal", ...said, min: 0, max: 10, decimals: 2, unit: "kWh" },
  code: { kind: "code", ...said, list: list(["a", "b"]) },
  when: { kind: "instant", ...said, zone: "Europe/Oslo" },
  period: { kind: "period", ...said, granularities: ["year"] },
  many: { kind: "list", ...said, items: { kind: "integer", min: 1 }, maxItems: 3 },
};

const base = {
  id: "test-things",
  domain: "test",
  title: words("T"),
  purpose: words("P"),
  rowMeaning: words("R"),
  privacy: "open",
  frequency: "DAILY",
  themes: ["ENER"],
  key: ["id"],
  fields,
  rules: [{ id: "R1", expression: "row.number > 1.0", message: words("M") }],
} as const;

const define = (changes: object): Dataset => defineDataset<Fields>({ ...base, ...changes });
const withField = (name: string, changes: object): Dataset =>
  define({ fields: { ...fields, [name]: { ...fields[name], ...changes } } });
const found = (after: Dataset, before: Dataset = define({})) =>
  compareDatasets(before, after).map(({ code, size, path }) => `${size} ${code} ${path}`);

test("finds nothing between a declaration and itself read back from JSON", () => {
  expect(compareDatasets(define({}), defineDataset(JSON.parse(JSON.stringify(define({})))))).toEqual([]);
  expect(largestChange([])).toBeUndefined();
});

describe("a change of a field", () => {
  test.each([
    ["id", { maxLength: 8 }, "major bound.tightened fields.id"],
    ["id", { maxLength: 12 }, "minor bound.loosened fields.id"],
    ["id", { minLength: 2 }, "major bound.tightened fields.id"],
    ["id", { pattern: "^[a-z0-9]+$" }, "major pattern.changed fields.id"],
    ["second", { required: false }, "minor field.optional fields.second"],
    ["id", { label: words("Other") }, "patch field.words fields.id"],
    ["number", { min: 1 }, "major bound.tightened fields.number"],
    ["number", { max: 9 }, "major bound.tightened fields.number"],
    ["number", { max: undefined }, "minor bound.loosened fields.number"],
    ["number", { decimals: 1 }, "major bound.tightened fields.number"],
    ["number", { unit: "MWh" }, "major field.unit fields.number"],
    ["number", { required: true }, "major field.required fields.number"],
    ["number", { privacy: "review" }, "minor field.privacy fields.number"],
    ["code", { list: list(["a"]) }, "major code.removed fields.code"],
    ["code", { list: list(["a", "b", "c"]) }, "minor code.added fields.code"],
    ["code", { list: list(["a", "b"], "2025-01-01") }, "major code.validity fields.code"],
    ["when", { zone: undefined }, "minor zone.changed fields.when"],
    ["period", { granularities: ["year", "month"] }, "minor bound.loosened fields.period"],
    ["many", { items: { kind: "integer", min: 2 } }, "major bound.tightened fields.many"],
    ["many", { maxItems: 4 }, "minor bound.loosened fields.many"],
    ["many", { unique: true }, "major bound.tightened fields.many"],
    ["many", { items: { kind: "text" } }, "major field.kind fields.many"],
  ])("%s %j is %s", (name, changes, expected) => {
    expect(found(withField(name, changes))).toEqual([expected]);
  });

  test("added, added as required, removed, moved", () => {
    expect(found(define({ fields: { ...fields, more: { kind: "boolean", ...said } } }))).toEqual([
      "minor field.added fields.more",
    ]);
    expect(
      found(define({ fields: { ...fields, more: { kind: "boolean", ...said, required: true } } })),
    ).toEqual(["major field.added_required fields.more"]);
    const { when: _, ...fewer } = fields;
    expect(found(define({ fields: fewer }))).toEqual(["major field.removed fields.when"]);
    const { id, ...rest } = fields;
    expect(found(define({ fields: { ...rest, id } }))).toEqual(["patch field.order fields"]);
  });
});

test("a change of a rule, of its severity and of its words", () => {
  const rule = base.rules[0];
  expect(found(define({ rules: [] }))).toEqual(["minor rule.removed rules.R1"]);
  expect(found(define({ rules: [...base.rules, { ...rule, id: "R2" }] }))).toEqual([
    "major rule.added rules.R2",
  ]);
  expect(found(define({ rules: [...base.rules, { ...rule, id: "R2", severity: "warning" }] }))).toEqual([
    "minor rule.added_warning rules.R2",
  ]);
  expect(found(define({ rules: [{ ...rule, expression: "row.number > 2.0" }] }))).toEqual([
    "major rule.changed rules.R1",
  ]);
  expect(found(define({ rules: [{ ...rule, severity: "warning" }] }))).toEqual([
    "minor rule.now_warning rules.R1",
  ]);
  expect(found(define({}), define({ rules: [{ ...rule, severity: "warning" }] }))).toEqual([
    "major rule.now_error rules.R1",
  ]);
  expect(found(define({ rules: [{ ...rule, message: words("N") }] }))).toEqual(["patch rule.words rules.R1"]);
});

test("the key, how open it is, how often, what it is called; the largest first", () => {
  const after = define({
    key: ["id", "second"],
    privacy: "open_reviewed",
    frequency: "WEEKLY",
    title: words("U"),
  });
  const changes = compareDatasets(define({}), after);
  expect(changes.map(({ code }) => code)).toEqual([
    "key.changed",
    "dataset.privacy",
    "dataset.about",
    "dataset.words",
  ]);
  expect(largestChange(changes)).toBe("major");
});

test("every change says what it is in every language, and leaves nothing to fill in", () => {
  const changes = compareDatasets(
    define({}),
    define({ key: ["id", "second"], fields: { ...fields, id: { ...fields["id"], maxLength: 3 } } }),
  );
  for (const { text } of changes)
    for (const language of languages) expect(text[language]).not.toMatch(/[{}]|undefined/);
  expect(changes.map(({ text }) => text.nb)).toContain("id.maxLength: strengere grense, fra 10 til 3.");
  for (const { words: said } of Object.values(changeKinds))
    expect(new Set(Object.values(said)).size).toBeGreaterThan(1);
});
