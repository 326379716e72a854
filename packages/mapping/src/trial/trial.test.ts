import type { Dataset } from "@samapne/core";
import { expect, test } from "vitest";
import { inputOf } from "@samapne/tabular/testing";
import { testSeries } from "../_testing.ts";
import { hours, lines, two } from "../propose/exports/_testing.ts";
import { proposeMapping } from "../propose/propose.ts";
import { withSuggestions } from "../propose/draft/with-suggestions.ts";
import { answered } from "../propose/draft/questions.ts";
import { trialText } from "./trial-text.ts";
import { tryMapping } from "./try-mapping.ts";

/** What is told of a file before anybody has answered. */
async function told(content: string, dataset: Dataset = testSeries) {
  const input = inputOf("fil.csv", content);
  const { mapping, suggestions, readColumn } = await proposeMapping({ input, dataset, language: "nb" });
  const answer: Parameters<typeof withSuggestions>[3] = (sofar, path, value) =>
    answered(sofar, path, value, dataset, readColumn);
  const trial = await tryMapping({
    input,
    mapping: withSuggestions(mapping, suggestions, dataset, answer),
    dataset,
  });
  return trial && { ...trial, text: trialText(trial, dataset, "nb").replace(/\s+/g, " ") };
}

const day = (value: (hour: number) => string, date = 1) =>
  hours((hour) => `M-1;${two(date)}.06.2025 ${two(hour)}:00;${value(hour)}`);

test("says what would be wrong with the first rows before anybody has answered", async () => {
  const trial = await told(lines("meter_id;Tid;kWh", ...day((hour) => (hour === 3 ? "feil" : `${hour},5`))));
  expect(trial?.text).toContain("blir fila (25 rader) til 23 rader. Dette er utelatt eller galt:");
  expect(trial?.text).toContain("«feil»");
  expect(trial?.text).toContain("(rad 5)");
});

test("says nothing of rows that hold", async () => {
  const trial = await told(lines("meter_id;Tid;kWh", ...day((hour) => `${hour},5`), ";;"));
  expect(trial?.outcome.made.written).toBe(24);
  expect(trial?.text).toBe("");
});

test("judges nothing that only people know", async () => {
  const trial = await told(lines("Tid;kWh", ...day((hour) => `${hour},5`).map((line) => line.slice(4))));
  expect(trial?.outcome.made.written).toBe(24);
  expect(trial?.text).toBe("");
});

test("reads the first rows only", async () => {
  const dates = Array.from({ length: 30 }, (_, at) => at + 1);
  const rows = dates.flatMap((date) => day((hour) => (hour === 3 ? "feil" : String(hour)), date));
  const trial = await told(lines("meter_id;Tid;kWh", ...rows));
  expect(trial?.outcome.file.read).toBe(200);
  expect(trial?.text).toContain("blir begynnelsen av fila (200 rader) til 190 rader");
});

test("tries nothing where times are not known", async () => {
  expect(await told(lines("meter_id;Uke;kWh", "M-1;Uke 1 2024;1", "M-1;Uke 2 2024;2"))).toBeUndefined();
});
