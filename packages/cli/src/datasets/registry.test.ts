import { type Dataset, languages } from "@samapne/core";
import { type Input, judge, type JudgeRequest } from "@samapne/tabular";
import { describe, expect, test } from "vitest";
import { allDatasets, findDataset, knownDatasets } from "./registry.ts";

const whole = await allDatasets();

/** Files that are only headings: names of fields, what they are called in each language, other names, some of them, and none. */
function headings({ fields }: Dataset): readonly (readonly string[])[] {
  const all = Object.entries(fields);
  return [
    all.map(([name]) => name.toUpperCase().replaceAll("_", " ")),
    ...languages.map((language) => all.map(([, { label }]) => label[language])),
    all.map(([name, { aliases = [] }]) => aliases.at(-1) ?? name),
    all.flatMap(([name, { required }], index) => (required && index % 2 === 0 ? [] : [name])),
    all.slice(0, 2).map(([name]) => `${name}x`),
  ];
}

const inputs = whole.flatMap((dataset) =>
  headings(dataset).map((names, index): { readonly input: Input } => {
    const line = `${names.map((name) => `"${name}"`).join(";")}\n${names.map(() => "").join(";")}\n`;
    const bytes = new TextEncoder().encode(line);
    return {
      input: {
        name: `${dataset.id}-${index}.csv`,
        async *open() {
          yield bytes;
        },
      },
    };
  }),
);

async function judgedWith(datasets: JudgeRequest["datasets"]) {
  const versions = { validator: "test" };
  const { judgedAt: _, ...report } = await judge({ datasets, inputs, mode: "strict", versions });
  return report;
}

describe("the outlines of the registry", () => {
  test("tell the datasets from each other as the datasets themselves do", async () => {
    const report = await judgedWith(knownDatasets);
    expect(report).toEqual(await judgedWith(whole));
    const files = report.deliveries.flatMap((delivery) => delivery.files);
    const known = files.filter(({ name, table }) => name.startsWith(`${table?.dataset.id}-`));
    expect(known.length).toBeGreaterThan(whole.length * 4);
    expect(files.filter(({ problem }) => problem?.code === "file.dataset_unknown").length).toBeGreaterThan(5);
  });

  test("lead to their datasets, the same each time", async () => {
    expect(whole.map(({ id, version }) => `${id}@${version}`)).toEqual(
      knownDatasets.map(({ id, version }) => `${id}@${version}`),
    );
    for (const dataset of whole) {
      const found = await findDataset(`${dataset.id}@${dataset.version}`);
      expect(found).toBe(dataset);
    }
  });
});
