import { defineDataset, type Field, type Fields } from "@samapne/core";
import { describe, expect, test } from "vitest";
import { everyKind, everyKindSamples } from "../../test/every-kind.ts";
import { dataPackageOf, resourcesOf } from "./data-package.ts";
import { dataPackage, tableSchema } from "./index.ts";

interface Descriptor {
  readonly name: string;
  readonly type: string;
  readonly format?: string;
  readonly example?: unknown;
  readonly constraints?: Readonly<Record<string, unknown>>;
  readonly [member: string]: unknown;
}

const schema = JSON.parse((await tableSchema.print(everyKind, {})) as string) as {
  fields: readonly Descriptor[];
  primaryKey: unknown;
  foreignKeys: unknown;
  missingValues: unknown;
};
const field = (name: string) => schema.fields.find((one) => one.name === name) as Descriptor;

/** The constraints each type has in version 1, section Constraints; version 2 has these and more. */
const constraintsOfVersion1: Readonly<Record<string, readonly string[]>> = {
  string: ["required", "unique", "pattern", "enum", "minLength", "maxLength"],
  number: ["required", "unique", "enum", "minimum", "maximum"],
  integer: ["required", "unique", "enum", "minimum", "maximum"],
  date: ["required", "unique", "enum", "minimum", "maximum"],
  datetime: ["required", "unique", "enum", "minimum", "maximum"],
  year: ["required", "unique", "enum", "minimum", "maximum"],
  yearmonth: ["required", "unique", "enum", "minimum", "maximum"],
  boolean: ["required", "enum"],
};

describe("table-schema.json", () => {
  test("holds every field, with types and constraints that version 1 knows", () => {
    expect(schema.fields.map(({ name }) => name)).toEqual(Object.keys(everyKind.fields));
    for (const { name, type, constraints = {} } of schema.fields) {
      expect(Object.keys(constraintsOfVersion1), name).toContain(type);
      for (const constraint of Object.keys(constraints))
        expect(constraintsOfVersion1[type], name).toContain(constraint);
    }
  });

  test("says the type, format and constraints of each kind", () => {
    expect(field("name")).toMatchObject({
      type: "string",
      constraints: { required: true, minLength: 2, maxLength: 5 },
    });
    expect(field("post")).toMatchObject({ constraints: { pattern: "^[0-9]{4}$", unique: true } });
    expect(field("status").constraints).toMatchObject({ enum: ["open", "closed"] });
    expect(field("gsrn").constraints).toEqual({ pattern: "^[0-9]{18}$" });
    expect(field("count").constraints).toEqual({ minimum: 0, maximum: 10 });
    expect(field("open")).toMatchObject({ type: "boolean", trueValues: ["true"], falseValues: ["false"] });
    expect(field("day")).toMatchObject({
      type: "date",
      constraints: { minimum: "2000-01-01", maximum: "2029-12-31" },
    });
    expect(field("at")).toMatchObject({ type: "datetime", format: "any" });
    expect([field("year").type, field("quarter").type]).toEqual(["year", "string"]);
    expect(field("page")).toMatchObject({ type: "string", format: "uri" });
  });

  test("says above 0 with two decimals as from 0.01, which version 1 can", () => {
    expect(field("share").constraints).toEqual({ minimum: 0.01, maximum: 100 });
  });

  test("says a list as text with a pattern of its items", () => {
    const [tags, sizes] = ["tags", "sizes"].map(
      (name) => new RegExp(field(name).constraints?.["pattern"] as string, "u"),
    ) as [RegExp, RegExp];
    expect(["a", "a|b"].filter((cell) => tags.test(cell))).toEqual(["a", "a|b"]);
    expect(["", "a|", "|a", "a|b|c"].filter((cell) => tags.test(cell))).toEqual([]);
    expect(["0.5|1", "-2"].filter((cell) => sizes.test(cell))).toEqual(["0.5|1", "-2"]);
    expect(["0.55", "x", "1,5"].filter((cell) => sizes.test(cell))).toEqual([]);
  });

  test("has keys as lists, and a reference to itself as an empty resource", () => {
    expect(schema).toMatchObject({
      primaryKey: ["name"],
      missingValues: [""],
      foreignKeys: [{ fields: ["parent"], reference: { resource: "", fields: ["name"] } }],
    });
  });

  test("writes examples as text, because the official profiles allow nothing else", () => {
    for (const { example = "" } of schema.fields) expect(typeof example).toBe("string");
    expect(field("name").example).toBe("Bodø");
  });
});

describe("datapackage.json", () => {
  test("describes example.csv, and is not printed without it", async () => {
    expect(await dataPackage.print(everyKind, {})).toBeUndefined();
    const text = (await dataPackage.print(everyKind, { samples: everyKindSamples })) as string;
    expect(JSON.parse(text)).toMatchObject({
      profile: "tabular-data-package",
      name: "every-kind",
      version: "draft",
      licenses: [{ name: "CC-BY-4.0" }],
      sources: [{ title: "test" }],
      resources: [
        {
          name: "every-kind",
          path: "example.csv",
          type: "table",
          profile: "tabular-data-resource",
          dialect: { delimiter: "," },
          schema,
        },
      ],
    });
  });

  test("leaves sources out when no field has one, since an empty list is not valid", () => {
    const name = everyKind.fields["name"] as Field;
    const bare = defineDataset<Fields>({
      ...everyKind,
      fields: { name },
      references: {},
      rules: [],
      checks: [],
    });
    expect(JSON.parse(JSON.stringify(dataPackageOf(bare, "a.csv")))).not.toHaveProperty("sources");
  });

  test("makes foreign keys of references between the datasets of one package, and of no others", () => {
    const child = defineDataset({
      ...everyKind,
      id: "child",
      references: {
        up: { dataset: "every-kind", fields: ["name"], to: ["name"] },
        out: { dataset: "elsewhere", fields: ["post"], to: ["post"] },
      },
    });
    const resources = resourcesOf([
      { dataset: everyKind, path: "a.csv" },
      { dataset: child, path: "b.csv" },
    ]) as readonly { schema: { foreignKeys: unknown } }[];
    expect(resources[1]?.schema.foreignKeys).toEqual([
      { fields: ["name"], reference: { resource: "every-kind", fields: ["name"] } },
    ]);
  });
});
