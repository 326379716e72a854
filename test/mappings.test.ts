import { readdirSync, readFileSync } from "node:fs";
import { type Dataset, languages } from "@samapne/core";
import { energyDatasets } from "@samapne/energy";
import { checkMapping, openConversion, outcomeText, readMappingText } from "@samapne/mapping";
import { formatOf, judge } from "@samapne/tabular";
import { describe, expect, test } from "vitest";
import { rowXml, workbookOf } from "../packages/tabular/src/formats/xlsx/_testing.ts";
import { root } from "./house/house.ts";

const folder = `${root}mappings/`;
const mappings = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
  path.endsWith(".yaml"),
);

/** The bytes of the invented file beside a mapping: `examples/<mapping>.csv`, or the sheets of `examples/workbook.json`. */
async function exampleOf(path: string): Promise<Uint8Array> {
  const [system = "", name = ""] = path.replace(".yaml", "").split("/");
  const files = readdirSync(`${folder}${system}/examples`);
  if (!files.includes("workbook.json")) return readFileSync(`${folder}${system}/examples/${name}.csv`);
  const sheets = JSON.parse(readFileSync(`${folder}${system}/examples/workbook.json`, "utf8")) as Record<
    string,
    (string | number | null)[][]
  >;
  return workbookOf({
    sheets: Object.entries(sheets).map(([sheet, rows]) => ({
      name: sheet,
      rows: rows
        .map((cells, index) =>
          cells.length === 0
            ? ""
            : rowXml(
                index + 1,
                cells.map((cell) => cell ?? undefined),
              ),
        )
        .join(""),
    })),
  });
}

async function convert(path: string) {
  const read = await readMappingText(readFileSync(`${folder}${path}`, "utf8"));
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  const { mapping } = read;
  const dataset = energyDatasets.find(({ id }) => id === mapping.dataset) as Dataset;
  expect(checkMapping(mapping, dataset)).toEqual([]);
  const bytes = await exampleOf(path);
  const input = {
    name: path,
    async *open() {
      yield bytes;
    },
  };
  const conversion = await openConversion({ input, mapping, dataset });
  let text = "";
  const decoder = new TextDecoder();
  for await (const chunk of formatOf("csv").write(conversion.rows, dataset))
    text += decoder.decode(chunk, { stream: true });
  return { mapping, dataset, text, outcome: conversion.outcome() };
}

/** Each shared mapping, over a small invented file of the shape it was made for: the rows, and the account of them all. */
describe("the shared mapping", () => {
  test("of each kind is there", () => {
    expect(mappings.length).toBeGreaterThanOrEqual(9);
  });

  test.each(mappings)("%s gives rows that conform, and loses none in silence", async (path) => {
    const { mapping, dataset, text, outcome } = await convert(path);
    expect(mapping.source?.system).toBeDefined();
    expect(outcome.addsUp).toBe(true);
    const [system, name = ""] = path.replace(".yaml", "").split("/");
    await expect(text).toMatchFileSnapshot(`${folder}${system}/examples/${name}.expected.csv`);
    await expect(outcomeText(outcome, dataset, "nb")).toMatchFileSnapshot(
      `${folder}${system}/examples/${name}.account.txt`,
    );
    for (const language of languages)
      expect(outcomeText(outcome, dataset, language)).not.toMatch(/\bNaN\b|\{\w+\}/);
    const bytes = new TextEncoder().encode(text);
    const report = await judge({
      datasets: energyDatasets,
      inputs: [
        {
          input: {
            name: "rader.csv",
            open: async function* open() {
              yield bytes;
            },
          },
          dataset,
        },
      ],
      mode: "strict",
      versions: { validator: "test" },
    });
    expect(report.deliveries[0]?.files[0]?.verdict).toBe("conformant");
  });
});
