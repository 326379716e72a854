import type { Dataset, Samples } from "@samapne/core";
import { generators } from "@samapne/generators";
import readSheets from "read-excel-file/node";
import { describe, expect, test } from "vitest";
import { registry } from "../scripts/specs/registry.ts";

/** The outputs that describe a dataset to people and machines, and how each says how public its rows are. */
const outputs: Readonly<Record<string, (dataset: Dataset) => RegExp>> = {
  "dataset.json": byClass,
  "schema.json": byClass,
  "openapi.json": byClass,
  "openapi-static.json": byClass,
  "contract.odcs.yaml": ({ privacy }) => new RegExp(`privacyClass[^]{0,40}${privacy}`),
  "datapackage.json": byClass,
  "csv-metadata.json": () => /access-right\/PUBLIC/,
  "README.md": () => /Åpenhet *\| *åpent/,
  "README.en.md": () => /Openness *\| *open/,
  "template.xlsx": () => /Åpenhet: åpent[^]*Openness: open/,
};

function byClass({ privacy }: Dataset): RegExp {
  return new RegExp(`"(?:x-)?privacy": "${privacy}"`);
}

async function textOf(path: string, dataset: Dataset, samples: Samples | undefined): Promise<string> {
  const printed = await generators
    .find((one) => one.path === path)
    ?.print(dataset, samples === undefined ? {} : { samples });
  if (printed === undefined || typeof printed === "string") return printed ?? "";
  return JSON.stringify(await readSheets(Buffer.from(printed)));
}

describe.each(Object.entries(outputs))("%s", (path, said) => {
  test("says how public the rows of every dataset are", async () => {
    let count = 0;
    for (const { dataset, samples } of registry) {
      if (path === "datapackage.json" && samples === undefined) continue;
      expect([dataset.id, await textOf(path, dataset, samples)]).toEqual([
        dataset.id,
        expect.stringMatching(said(dataset)),
      ]);
      count += 1;
    }
    expect(count).toBeGreaterThan(13);
  });
});

test("a workbook and a package tell the laws a dataset stands under", async () => {
  const { dataset, samples } = registry.find((one) => one.dataset.id === "equal-pay") ?? {};
  if (!dataset) throw new Error("equal-pay is gone");
  expect(await textOf("template.xlsx", dataset, samples)).toMatch(/Lovgrunnlag: [^"]*diskrimineringsloven/);
  expect(await textOf("datapackage.json", dataset, samples)).toContain(dataset.legislation?.[0]?.uri);
});
