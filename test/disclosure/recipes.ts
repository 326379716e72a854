import type { Axis, Recipe } from "./full-table.ts";

const letters = Array.from("abcdefghijklmnop");
const flat = (name: string, parts: number, more: Partial<Axis> = {}): Axis => ({
  name,
  total: "all",
  groups: [{ total: "all", parts: letters.slice(0, parts) }],
  ...more,
});

/** Areas with areas of their own below two of them. */
const tree: Axis = {
  name: "area",
  total: "all",
  groups: [
    { total: "all", parts: ["a", "b", "c"] },
    { total: "a", parts: ["a1", "a2", "a3"] },
    { total: "b", parts: ["b1", "b2"] },
  ],
  skew: 0.8,
};

/** The same persons by five ages, and by two that cut across them. */
const overlapping: Axis = {
  name: "age",
  total: "all",
  groups: [
    { total: "all", parts: ["16-29", "30-44", "45-54", "55-61", "62-69"] },
    { total: "all", parts: ["under-45", "45-and-over"] },
    { total: "under-45", parts: ["16-29", "30-44"] },
    { total: "45-and-over", parts: ["45-54", "55-61", "62-69"] },
  ],
};

/** Invented tables of other shapes than the registry's own. */
export const recipes: readonly Recipe[] = [
  { name: "two dimensions", seed: 1, persons: 60, axes: [flat("area", 4), flat("sex", 2)] },
  {
    name: "many areas, very uneven",
    seed: 2,
    persons: 150,
    axes: [flat("area", 12, { skew: 1.4 }), flat("sex", 2)],
  },
  {
    name: "three dimensions, two at a time",
    seed: 3,
    persons: 120,
    axes: [flat("area", 4), flat("sex", 2), flat("age", 4)],
    mostBreakdowns: 2,
  },
  {
    name: "three dimensions, all at once",
    seed: 4,
    persons: 160,
    axes: [flat("area", 3), flat("sex", 2), flat("age", 3)],
  },
  { name: "areas within areas", seed: 5, persons: 90, axes: [tree, flat("sex", 2)] },
  { name: "overlapping ages", seed: 6, persons: 90, axes: [overlapping, flat("area", 3)] },
  {
    name: "types of absence",
    seed: 7,
    persons: 45,
    axes: [flat("area", 4), flat("sex", 2), flat("type", 2, { ofDays: true })],
    mostBreakdowns: 2,
  },
  { name: "a year of quarters", seed: 8, persons: 70, axes: [flat("area", 3), flat("sex", 2)], quarters: 4 },
  { name: "at least eight", seed: 9, persons: 70, axes: [flat("area", 4), flat("sex", 2)], threshold: 8 },
  {
    name: "few persons in many rows",
    seed: 10,
    persons: 40,
    axes: [flat("area", 8, { skew: 1 }), flat("age", 5)],
  },
];
