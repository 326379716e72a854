import { expect, test } from "vitest";
import { statisticsIn } from "./statistics-in.ts";

const dimension = (label: string, labels: Readonly<Record<string, string>>) => ({
  label,
  category: { index: Object.fromEntries(Object.keys(labels).map((code, at) => [code, at])), label: labels },
});

const cube = {
  class: "dataset",
  id: ["Region", "Kjonn", "ContentsCode"],
  size: [2, 2, 2],
  role: { metric: ["ContentsCode"] },
  dimension: {
    Region: dimension("region", { "4601": "Bergen", "5001": "Trondheim" }),
    Kjonn: dimension("kjønn", { m: "Menn", k: "Kvinner" }),
    ContentsCode: dimension("statistikkvariabel", { Antall: "Ansatte", Aarsverk: "Årsverk" }),
  },
  value: [1, 1.5, 2, 2.5, 3, 3.5, null, 4.5],
  status: { "6": ":" },
};

test("a table of statistics has a row for what its figures are of, and a column for each of them", () => {
  expect(statisticsIn(cube)).toEqual([
    { region: "4601", "region.navn": "Bergen", kjønn: "Menn", Ansatte: 1, Årsverk: 1.5 },
    { region: "4601", "region.navn": "Bergen", kjønn: "Kvinner", Ansatte: 2, Årsverk: 2.5 },
    { region: "5001", "region.navn": "Trondheim", kjønn: "Menn", Ansatte: 3, Årsverk: 3.5 },
    { region: "5001", "region.navn": "Trondheim", kjønn: "Kvinner", Ansatte: ":", Årsverk: 4.5 },
  ]);
});

test("takes categories in a list, values by their place, and figures that have no dimension", () => {
  const sparse = {
    class: "dataset",
    id: ["Tid"],
    size: [3],
    dimension: { Tid: { label: "kvartal", category: { index: ["2025K1", "2025K2", "2025K3"] } } },
    value: { "0": 5.1, "2": 4.9 },
  };
  expect(statisticsIn(sparse)).toEqual([
    { kvartal: "2025K1", value: 5.1 },
    { kvartal: "2025K2", value: null },
    { kvartal: "2025K3", value: 4.9 },
  ]);
});

test.each([
  ["whose sizes are others than its categories", { ...cube, size: [2, 2, 3] }],
  ["that says a size nobody could hold", { ...cube, size: [1e9, 2, 2] }],
  ["without dimensions", { class: "dataset", id: [], size: [] }],
  ["of something else", { class: "collection" }],
])("none is read of a document %s", (_, document) => {
  expect(statisticsIn(document)).toBeUndefined();
});
