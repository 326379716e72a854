import { defineDataset, validator } from "@samapne/core";
import { expect, test } from "vitest";
import { everyKind, everyKindSamples } from "../../test/every-kind.ts";
import { datasetJson } from "./index.ts";

const text = (await datasetJson.print(everyKind, {})) as string;

test("gives back a dataset that judges every sample alike", () => {
  const [before, after] = [validator(everyKind), validator(defineDataset(JSON.parse(text)))];
  const rows = [...everyKindSamples.valid, ...everyKindSamples.invalid.map(({ row }) => row)];
  for (const row of rows) expect(after(row)).toEqual(before(row));
  expect(rows.filter((row) => !before(row).ok)).toHaveLength(everyKindSamples.invalid.length);
});

test("is the whole declaration but its lifecycle", () => {
  const { lifecycle: _, ...declaration } = everyKind;
  expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(declaration)));
  expect(Object.keys(JSON.parse(text))).not.toContain("lifecycle");
});

test("has the same text whatever order the declaration was written in", async () => {
  const { id, title, ...rest } = everyKind;
  expect(await datasetJson.print({ ...rest, title, id }, {})).toBe(text);
});
