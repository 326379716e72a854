import { describe, expect, test } from "vitest";
import { about, plainDataset, text } from "./_testing.ts";
import type { DatasetDefinition } from "./dataset.ts";
import { defineCodeList } from "./define-code-list.ts";
import { defineDataset } from "./define-dataset.ts";
import { checkTogether } from "./model/fit-together.ts";
import { validator } from "./validator.ts";

const colours = {
  id: "colour",
  version: "2025-01-01",
  title: text,
  source: { name: "invented" },
  codes: [
    { code: "red", label: { nb: "Rød", nn: "Raud", en: "Red" }, aliases: ["Rødt"] },
    { code: "blue", label: { nb: "Blå", nn: "Blå", en: "Blue" } },
  ],
} as const;

const definition = {
  id: "things",
  ...plainDataset,
  fields: {
    thing_id: { ...about, kind: "text", required: true },
    size: { ...about, kind: "decimal", decimals: 1, min: 0, max: 10 },
    most: { ...about, kind: "decimal", decimals: 1 },
    count: { ...about, kind: "integer" },
    colour: { ...about, kind: "code", list: colours },
    tags: { ...about, kind: "list", items: { kind: "text", maxLength: 3 } },
  },
  key: ["thing_id"],
  rules: [
    {
      id: "T1",
      expression: "row.size <= row.most",
      message: { nb: "a", nn: "b", en: "{size} is over {most}" },
    },
  ],
} as const;

/** The definition with one member, named by its path, replaced. */
function changed(path: string, value: unknown): DatasetDefinition {
  const copy = JSON.parse(JSON.stringify(definition)) as Record<string, unknown>;
  const names = path.split(".");
  const last = names.pop() as string;
  let place = copy;
  for (const name of names) place = place[name] as Record<string, unknown>;
  if (value === undefined) delete place[last];
  else place[last] = value;
  return copy as unknown as DatasetDefinition;
}

describe("a declaration that is wrong says where", () => {
  test.each<readonly [sentence: string, path: string, value: unknown, problem: string]>([
    ["a missing translation", "title.nn", undefined, 'things.title: "nn" is missing'],
    [
      "an empty translation",
      "fields.size.label.en",
      " ",
      "things.fields.size.label.en: expected a text that is not empty",
    ],
    ["a misspelt member", "frequensy", "DAILY", 'things: unknown "frequensy"; did you mean "frequency"?'],
    ["a member of another kind", "fields.size.maxLength", 3, 'things.fields.size: unknown "maxLength"'],
    ["a kind that does not exist", "fields.size.kind", "float", "things.fields.size.kind: expected one of"],
    [
      "a field name that is not snake_case",
      "fields.theSize",
      definition.fields.size,
      "things.fields.theSize: a field name",
    ],
    [
      "a reserved parameter as a field",
      "fields.limit",
      definition.fields.size,
      'things.fields.limit: "limit" is a reserved',
    ],
    [
      "a sunset that is no date",
      "lifecycle",
      { status: "superseded", sunset: "2027-02-30" },
      "things.lifecycle.sunset: expected a date",
    ],
    ["a key that is not a field", "key", ["nothing"], 'things.key: there is no field "nothing"'],
    ["a key that may be absent", "key", ["size"], 'things.key: "size" must be required'],
    ["a pattern that is not anchored", "fields.thing_id.pattern", "abc", "things.fields.thing_id.pattern: "],
    [
      "a pattern that is not portable",
      "fields.thing_id.pattern",
      "^(?=a)a$",
      "things.fields.thing_id.pattern: ",
    ],
    ["bounds the wrong way round", "fields.size.min", 11, "things.fields.size: min is larger than max"],
    ["an example that breaks its own field", "fields.size.example", 11, "things.fields.size: the example 11"],
    ["a rule over a missing field", "rules.0.expression", "row.sise <= row.most", "things.rules.T1"],
    ["a rule that mixes numeric kinds", "rules.0.expression", "row.size <= row.count", "things.rules.T1"],
    ["a rule outside the profile", "rules.0.expression", "row.size / row.most < 2.0", "things.rules.T1"],
    ["a rule that is not true or false", "rules.0.expression", "row.size + row.most", "things.rules.T1"],
    [
      "a message about another field",
      "rules.0.message.en",
      "{count}",
      "things.rules.T1.message.en: {count} is not a field",
    ],
    [
      "a reference date that does not exist",
      "fields.colour.at",
      "day",
      'things.fields.colour: "at" names the field "day"',
    ],
    [
      "a code list without codes",
      "fields.colour.list.codes",
      [],
      "things.fields.colour.list: the list has no codes",
    ],
    [
      "a check over a missing field",
      "checks",
      [{ kind: "unique", id: "U1", fields: ["x"] }],
      'things.checks.U1: there is no field "x"',
    ],
    [
      "a check of an unknown kind",
      "checks",
      [{ kind: "magic", id: "U1" }],
      "things.checks[0].kind: expected one of",
    ],
    [
      "one id for two rules",
      "checks",
      [{ kind: "unique", id: "T1", fields: ["size"] }],
      "things: the id T1 is used twice",
    ],
    ["a version that is none", "version", "1", 'things.version: "1" does not match'],
    ["not an object at all", "fields", 17, "things.fields: expected an object"],
  ])("%s", (_sentence, path, value, problem) => {
    expect(() => defineDataset(changed(path, value))).toThrow(problem);
  });

  test("values that are no declaration", () => {
    for (const value of [null, undefined, 1, "x", [], () => 1])
      expect(() => defineDataset(value as never)).toThrow("expected an object");
  });

  test("__proto__ as a field name, as JSON can carry it", () => {
    const json = JSON.stringify(definition).replace('"size":', '"__proto__":');
    expect(() => defineDataset(JSON.parse(json))).toThrow("__proto__");
  });
});

describe("datasets that do not fit together", () => {
  const other = {
    ...definition,
    id: "others",
    references: { thing: { dataset: "things", fields: ["colour"], to: ["thing_id"] } },
  };
  const together = (reference: object) => () => {
    const thing = { ...other.references.thing, ...reference };
    checkTogether([defineDataset(definition), defineDataset({ ...other, references: { thing } })]);
  };

  test("are found when they are put together", () => {
    expect(together({})).not.toThrow();
    expect(together({ dataset: "nothing" })).toThrow(
      'others.references.thing: there is no dataset "nothing"',
    );
    expect(together({ to: ["nothing"] })).toThrow('there is no field "nothing"');
    expect(together({ borrows: { size: { kind: "integer" } } })).toThrow(
      '"size" is borrowed as integer, but it is decimal',
    );
    expect(together({ borrows: { size: { kind: "decimal", decimals: 2 } } })).toThrow(
      "other decimals than it has",
    );
    expect(together({ borrows: { size: { kind: "decimal", decimals: 1 } } })).not.toThrow();
  });

  test("a check over another dataset must fit it", () => {
    const covers = (where: string) => ({
      kind: "covers",
      id: "C1",
      of: { dataset: "things", fields: ["thing_id"], where },
      fields: ["thing_id"],
    });
    const put = (where: string) => () =>
      checkTogether([
        defineDataset(definition),
        defineDataset({ ...other, checks: [covers(where)] } as never),
      ]);
    expect(put("row.size > 1.0")).not.toThrow();
    expect(put("row.length > 1.0")).toThrow("others.checks.C1.of.where");
  });
});

describe("a dataset is data all the way down", () => {
  const things = defineDataset(definition);
  const again = defineDataset(JSON.parse(JSON.stringify(things)));

  test("it survives JSON", () => {
    expect(again).toEqual(things);
    const row = { thing_id: "a", size: 11, most: 3, colour: "green", tags: ["long"] };
    expect(validator(again)(row)).toEqual(validator(things)(row));
  });

  test("it is frozen in depth", () => {
    expect(Object.isFrozen(things.fields["size"]?.label)).toBe(true);
  });

  test("version and lifecycle have their defaults", () => {
    expect([things.version, things.lifecycle.status]).toEqual(["draft", "draft"]);
  });
});

describe("code lists", () => {
  test("entries for the same time, ends before beginnings and unclear aliases are refused", () => {
    const list = (codes: unknown) => () => defineCodeList({ ...colours, codes } as never);
    expect(list([...colours.codes, { code: "red", label: "Red" }])).toThrow(
      "red stands twice for the same time",
    );
    expect(list([{ code: "red", label: "Red", validFrom: "2020-01-01", validTo: "2019-01-01" }])).toThrow(
      "ends before",
    );
    expect(list([...colours.codes, { code: "x", label: "X", aliases: ["rødt"] }])).toThrow(
      '"rødt" of x also means red',
    );
    expect(list([{ code: "x", label: "X", validFrom: "2020-02-30" }])).toThrow("expected a date");
  });
});

describe("the validator", () => {
  const judge = validator(defineDataset(definition));

  test("accepts a right row, with null and undefined as absent", () => {
    const verdict = judge({ thing_id: "a", size: null, most: undefined, colour: "red" });
    expect(verdict).toMatchObject({ ok: true, warnings: [], unchecked: ["T1"] });
  });

  test("tells every fault with its place, message and fixer", () => {
    const verdict = judge({
      thing_id: "a",
      size: 3.5,
      most: 2,
      colour: "Rødt",
      tags: ["a", "long"],
      extra: 1,
    });
    if (verdict.ok) throw new Error("accepted");
    expect(verdict.issues.map(({ code, path }) => [code, ...path])).toEqual([
      ["row.unknown_field"],
      ["code.unknown", "colour"],
      ["text.too_long", "tags", 1],
      ["T1"],
    ]);
    expect(verdict.issues[1]?.text.nb).toBe("Tekst: «Rødt» finnes ikke i kodelista Tekst. Mente du «red»?");
    expect(verdict.issues[3]?.message).toBe("3.5 is over 2");
    expect(verdict.issues[3]).toMatchObject({ severity: "error", fixer: "steward", basis: "T1" });
  });

  test("judges anything without throwing", () => {
    for (const value of [
      null,
      undefined,
      1,
      "x",
      [],
      [[]],
      () => 1,
      Symbol("x"),
      new Map(),
      Object.create(null),
    ])
      expect(judge(value).ok).toBe(false);
    expect(judge(JSON.parse('{"thing_id":"a","__proto__":{"size":1}}')).ok).toBe(false);
    expect(judge({ thing_id: "a", constructor: 1 }).ok).toBe(false);
  });

  test("is a Standard Schema", () => {
    const standard = judge["~standard"];
    expect([standard.version, standard.vendor]).toEqual([1, "samapne"]);
    expect(standard.validate({ thing_id: "a" })).toEqual({ value: { thing_id: "a" } });
    expect(standard.validate({})).toMatchObject({
      issues: [{ path: ["thing_id"], message: "Text is required but missing." }],
    });
  });
});
