import { expect, test } from "vitest";
import { parse } from "yaml";
import { everyKind } from "../../test/every-kind.ts";
import { dataContract } from "./index.ts";

interface Property {
  readonly name: string;
  readonly logicalType: string;
  readonly items?: { readonly logicalType: string };
}

test("gives every kind of field a logical type, and what YAML could misread in quotes", async () => {
  const text = String(await dataContract.print(everyKind, {}));
  const { schema, version } = parse(text) as {
    version: unknown;
    schema: [{ properties: Property[]; relationships: unknown }];
  };
  const types = Object.fromEntries(schema[0].properties.map(({ name, logicalType }) => [name, logicalType]));
  expect(types).toMatchObject({
    name: "string",
    count: "integer",
    share: "number",
    open: "boolean",
    day: "date",
    at: "timestamp",
    tags: "array",
  });
  expect(schema[0].properties.find(({ name }) => name === "sizes")?.items?.logicalType).toBe("number");
  expect(schema[0].relationships).toEqual([
    { type: "foreignKey", from: "every_kind.parent", to: "every_kind.name" },
  ]);
  expect(version).toBe(everyKind.version);
});

test("says the same to readers of YAML 1.1, who take an unquoted date for a moment", async () => {
  const text = String(await dataContract.print(everyKind, {}));
  expect(text).toContain('"2000-01-01"');
  expect(parse(text, { version: "1.1" })).toEqual(parse(text));
});
