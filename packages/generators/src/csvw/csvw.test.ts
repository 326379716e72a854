import { describe, expect, test } from "vitest";
import { defineDataset } from "@samapne/core";
import { everyKind, everyKindSamples } from "../../test/every-kind.ts";
import { csvw } from "./index.ts";

interface Column {
  readonly name: string;
  readonly datatype: Readonly<Record<string, unknown>>;
  readonly [member: string]: unknown;
}

async function printed(dataset = everyKind) {
  return JSON.parse((await csvw.print(dataset, { samples: everyKindSamples })) as string) as {
    url: string;
    notes: unknown;
    tableSchema: { columns: readonly Column[]; primaryKey: unknown; foreignKeys?: unknown };
  };
}

const metadata = await printed();
const column = (name: string) => metadata.tableSchema.columns.find((one) => one.name === name) as Column;

describe("csv-metadata.json", () => {
  test("describes example.csv, and is not printed without it", async () => {
    expect(await csvw.print(everyKind, {})).toBeUndefined();
    expect(metadata).toMatchObject({ url: "example.csv", dialect: { delimiter: ",", header: true } });
  });

  test("names every column by field name and by its label in each language", () => {
    expect(metadata.tableSchema.columns.map(({ name }) => name)).toEqual(Object.keys(everyKind.fields));
    expect(column("name")).toMatchObject({
      titles: { und: "name", nb: "Tekst", nn: "Tekst", en: "Text" },
      required: true,
      null: "",
    });
  });

  test("says the datatype of each kind", () => {
    const datatypes = Object.fromEntries(
      metadata.tableSchema.columns.map(({ name, datatype }) => [name, datatype]),
    );
    expect(datatypes).toMatchObject({
      post: { base: "string", format: "^[0-9]{4}$" },
      status: { base: "string", format: "^(?:open|closed)$" },
      count: { base: "integer", minimum: 0, maximum: 10 },
      share: { base: "decimal", format: "0.##", minExclusive: "0", maximum: "100" },
      whole: { base: "integer", minimum: "-5" },
      open: { base: "boolean", format: "true|false" },
      day: { base: "date", format: "yyyy-MM-dd", minimum: "2000-01-01" },
      at: { base: "dateTimeStamp" },
      year: { base: "gYear" },
      quarter: { base: "string" },
      page: { base: "anyURI" },
    });
  });

  test("splits a list at |, and describes each value", () => {
    expect(column("sizes")).toMatchObject({
      separator: "|",
      ordered: true,
      datatype: { base: "decimal", format: "0.#" },
    });
    expect(column("name")).not.toHaveProperty("separator");
  });

  test("has a foreign key only where every row has a value in the same table, and notes the others", async () => {
    expect(metadata.tableSchema).not.toHaveProperty("foreignKeys");
    expect(JSON.stringify(metadata.notes)).toContain("parent: must exist as name in every-kind");
    const own = { dataset: "every-kind", fields: ["name"], to: ["name"] };
    const { tableSchema } = await printed(
      defineDataset({ ...everyKind, references: { own } }) as typeof everyKind,
    );
    expect(tableSchema.foreignKeys).toEqual([
      { columnReference: ["name"], reference: { resource: "example.csv", columnReference: ["name"] } },
    ]);
  });
});
