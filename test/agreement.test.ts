import type { Dataset, Samples } from "@samapne/core";
import { zodSchema } from "@samapne/core/zod";
import { inexpressible } from "@samapne/generators";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { everyKind, everyKindSamples } from "../packages/generators/test/every-kind.ts";
import { registry } from "../scripts/specs/registry.ts";
import { chanceOf } from "../packages/generators/src/vectors/chance.ts";
import { compare, type Comparison } from "./agreement/compare.ts";
import { compile, type Judges, judgesOf } from "./agreement/judges.ts";
import { mutationsOf } from "./agreement/mutations.ts";

const seed = 20_261_124;
const noSamples: Samples = { now: everyKindSamples.now, valid: [], invalid: [], tables: [] };
const entries: readonly { readonly dataset: Dataset; readonly samples: Samples }[] = [
  ...registry.map(({ dataset, samples = noSamples }) => ({ dataset, samples })),
  { dataset: everyKind, samples: everyKindSamples },
];
const trials = entries.map(({ dataset, samples }) => {
  const written = [
    ...samples.valid,
    ...samples.invalid.map(({ row }) => row),
    ...samples.tables.flatMap(({ rows }) => rows),
  ];
  const rows = samples.valid.length === 0 ? [] : mutationsOf(dataset, samples.valid, chanceOf(seed));
  return { dataset, samples, written, rows };
});
const explained = new Map<string, number>();

describe(`validator, Zod schema, schema.json in Ajv and dataset.json read back agree (seed ${seed})`, () => {
  for (const { dataset, samples, written, rows } of trials) {
    const name = `${dataset.id} ${dataset.version}`;
    test(`${name}: on ${written.length} written samples and ${rows.length} generated rows`, async () => {
      expect(samples.valid.length, "valid samples").toBeGreaterThan(0);
      expect(samples.invalid.length, "invalid samples").toBeGreaterThan(0);
      const judges = await judgesOf(dataset, samples);
      const found = [compare(judges, written), compare(judges, rows)];
      for (const { differences } of found) expect(differences.slice(0, 10)).toEqual([]);
      for (const { accepted, refused } of found) expect(Math.min(accepted, refused)).toBeGreaterThan(0);
      for (const comparison of found) remember(comparison);
    });
  }

  test("every line of what JSON Schema cannot say was met", () => {
    const lines = inexpressible.filter(({ scope }) => scope === "row").map(({ id }) => id);
    expect([...explained.keys()].sort()).toEqual(lines.sort());
  });

  test("the JSON Schema Zod makes of our Zod schema accepts what the validator accepts", async () => {
    for (const { dataset, samples, rows } of trials) {
      const { plain } = await judgesOf(dataset, samples);
      const accepts = compile(z.toJSONSchema(zodSchema(dataset), { io: "input" }));
      const wrong = rows.filter((row) => plain(row).length === 0 && !accepts(row));
      expect(wrong.slice(0, 3), dataset.id).toEqual([]);
    }
  });
});

describe("the referee sees", () => {
  const rows = mutationsOf(everyKind, everyKindSamples.valid, chanceOf(seed));
  const schema = async (): Promise<Planted> => {
    const judges = await judgesOf(everyKind, everyKindSamples);
    return { judges, schema: structuredClone(judges.schema.schema) as SchemaText };
  };

  test.each<[string, (schema: SchemaText) => void]>([
    ["a forgotten minimum", ({ properties }) => delete properties["count"]?.["minimum"]],
    ["< in place of <=", ({ properties }) => Object.assign(properties["count"] ?? {}, { maximum: 9 })],
    ["a forgotten pattern", ({ properties }) => delete properties["post"]?.["pattern"]],
    ["a forgotten filler", ({ properties }) => delete properties["grade"]?.["not"]],
    ["a code left out", ({ properties }) => Object.assign(properties["status"] ?? {}, { enum: ["open"] })],
    ["a field that need not be there", (schema) => schema.required.pop()],
    ["unknown fields let through", (schema) => Object.assign(schema, { additionalProperties: true })],
    [
      "null refused in an optional field",
      ({ properties }) => Object.assign(properties["open"] ?? {}, { type: "boolean" }),
    ],
  ])("%s in the schema", async (_, plant) => {
    const { judges, schema: planted } = await schema();
    plant(planted);
    const { differences } = compare({ ...judges, schema: compile({ ...planted, $id: "planted" }) }, rows);
    expect(differences.length).toBeGreaterThan(0);
  });

  test("a Zod schema that forgets a rule", async () => {
    const { judges } = await schema();
    const { rules: _, ...without } = everyKind;
    const forgetful = await judgesOf(without, everyKindSamples);
    const { differences } = compare({ ...judges, same: forgetful.same }, [
      { name: "ab", status: "open", count: 7, open: false },
    ]);
    expect(differences).toHaveLength(2);
  });
});

interface SchemaText {
  readonly required: string[];
  readonly properties: Record<string, Record<string, unknown>>;
}

interface Planted {
  readonly judges: Judges;
  readonly schema: SchemaText;
}

function remember(comparison: Comparison): void {
  for (const [line, count] of comparison.explained) explained.set(line, (explained.get(line) ?? 0) + count);
}
