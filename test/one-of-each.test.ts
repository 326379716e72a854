import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { languages } from "@samapne/core";
import { type Input, judge, type ReportFormId, reportForms } from "@samapne/tabular";
import { describe, expect, test } from "vitest";
import { allDatasets } from "../packages/cli/src/datasets/registry.ts";
import { readHouse, root } from "./house/house.ts";

// «1 rader» says that nobody looked. A number that may be one has a word for it: `{rows} {rows|rad|rader}`.

/** What there may be one of, as it is called when there are several. */
const several =
  "rader|radar|celler|verdier|verdiar|kolonner|kolonnar|filer|steder|stader|advarsler|åtvaringar|kontroller|kontrollar|" +
  "tabeller|tabellar|desimaler|desimalar|målinger|målingar|serier|seriar|timeverdier|timeverdiar|tilfeller|overskrifter|" +
  "koder|kodar|kommuner|kommunar|dager|dagar|timer|timar|ganger|gonger|personer|personar|" +
  "rows|cells|values|columns|files|places|warnings|errors|faults|checks|tables|decimals|measurements|cases|headings|" +
  "characters|bytes|codes|municipalities|days|hours|times|persons|questions";

describe("one of each", () => {
  const ones = new RegExp(`(?<![\\d.,\\u00a0–-])\\b1[ \\u00a0](?:${several})\\b`, "gu");

  test("is told in the singular in every form and language of a report", async () => {
    const paths = globSync("specs/*/*/*/example{,-with-faults}.csv", { cwd: root }).toSorted();
    const examples = paths.map((path) => inputOf(path.replaceAll("/", "-"), readFileSync(join(root, path))));
    const datasets = await allDatasets();
    const single = inputOf("single.csv", "meter_id;meter_type;unit;meter_level\nEL-1\n");
    const twice = inputOf("twice.csv", "sted;verdi\n1;2\n");
    const before = inputOf(
      "before.csv",
      "meter_id;meter_type;unit;meter_level\nEL-2;Fastkraft;kWh;Forbruksmåler\n",
    );
    let told = 0;
    for (const inputs of [examples, [single], [twice, single]])
      for (const mode of ["strict", "import"] as const) {
        const report = await judge({
          datasets,
          inputs: inputs.map((input) => ({ input })),
          previous: inputs.includes(single) ? [{ input: before }] : [],
          mode,
          versions: { validator: "test" },
        });
        for (const language of languages)
          for (const form of Object.keys(reportForms) as ReportFormId[]) {
            const printed = reportForms[form].print(report, language);
            const wrong = [...printed.matchAll(ones)].map(([found]) => found);
            expect(wrong, `${inputs.map(({ name }) => basename(name)).join()} ${form} ${language}`).toEqual(
              [],
            );
            told += [...printed.matchAll(/\b1[ \u00a0](?:rad|kolonne|row|column|celle|cell)\b/gu)].length;
          }
      }
    expect(told).toBeGreaterThan(50);
  });
});

test("no sentence puts a word for several behind a number that may be one", () => {
  const behind = new RegExp(`\\{(?<name>\\w+)\\}[ \\u00a0](?:${several})\\b`, "gu");
  const texts = [
    ...readHouse().rooms.flatMap(({ files }) => files),
    ...globSync("docs/src/**/*.ts", { cwd: root }).map((path) => {
      return { path, text: readFileSync(join(root, path), "utf8") };
    }),
  ].filter(({ path }) => !path.endsWith(".test.ts"));
  const found = texts.flatMap(({ path, text }) =>
    [...text.matchAll(behind)]
      .filter(({ groups }) => {
        const name = groups?.["name"] ?? "";
        return !neverOne.has(name) && !neverOne.has(`${basename(path)} ${name}`);
      })
      .map(([words]) => `${path}: ${words}`),
  );
  expect(found).toEqual([]);
  expect(texts.length).toBeGreaterThan(500);
});

/** Numbers that are a limit or a choice of ours, and larger than one; and, by file, those that have been looked at. */
const neverOne: ReadonlySet<string> = new Set([
  "threshold",
  "least",
  "times",
  "most",
  "mostColumns",
  "mostRepeats",
  "factor",
  "hours",
  "days",
  "compare.ts rows", // One row has a sentence of its own.
  "pattern.ts length", // Longer than the longest.
]);

function inputOf(name: string, content: string | Uint8Array): Input {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return {
    name,
    async *open() {
      yield bytes;
    },
  };
}
