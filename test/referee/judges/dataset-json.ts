import { type Dataset, defineDataset } from "@samapne/core";
import { faultText, type Judge, type Plant } from "../judge.ts";
import { printed } from "../printed.ts";
import { plainJudge } from "./plain.ts";

/** The validator made from `dataset.json` read back: a declaration survives JSON. */
export function datasetJson(plant: Plant = {}): Judge {
  const read = new Map<string, Dataset>();
  return {
    name: "dataset.json",
    lines: {},
    spell: (found) => [found.map(faultText)],
    rows: async (subject) => {
      const text = await printed("dataset-json", subject, plant);
      const dataset = read.get(text) ?? defineDataset(JSON.parse(text));
      read.set(text, dataset);
      const judge = plainJudge({ ...subject, dataset });
      return async (rows) => rows.map((row) => ({ faults: judge(row).map(faultText) }));
    },
  };
}
