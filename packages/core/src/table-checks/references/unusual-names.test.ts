import { describe, expect, test } from "vitest";
import { about, listOf, name, plainDataset } from "../../_testing.ts";
import { foundIn } from "../../_testing-found.ts";
import { defineDataset } from "../../define-dataset.ts";
import type { AnyRow } from "../../row.ts";

const towns = listOf("towns", [
  { code: "moss" },
  { code: "rygge", validTo: "2020-01-01" },
  { code: "onsoy", validTo: "1994-01-01" },
]);

const town = { ...about, kind: "code", list: towns, required: true } as const;

const places = defineDataset({
  ...plainDataset,
  id: "places",
  fields: { town, place: name },
  key: ["town", "place"],
});

const visits = defineDataset({
  ...plainDataset,
  id: "visits",
  fields: { nr: { ...about, kind: "integer", required: true }, town, place: name },
  key: ["nr"],
  references: { place: { dataset: "places", fields: ["town", "place"], to: ["town", "place"] } },
});

const known = [
  { town: "moss", place: "quay" },
  { town: "moss", place: "park" },
  { town: "rygge", place: "airport" },
];
const seen = [...known, ...known, ...known].map((row, nr) => ({ nr, ...row }));

/** Changes of rows, by their number. */
type Changes = Readonly<Record<number, AnyRow>>;

/** What is found when some rows are changed, beside what is found of the right ones. */
function found(change: { readonly places?: Changes; readonly visits?: Changes }): readonly string[] {
  const changed = (rows: readonly AnyRow[], by: Changes = {}) =>
    rows.map((row, index) => ({ ...row, ...by[index + 1] }));
  const all = foundIn([places, changed(known, change.places)], [visits, changed(seen, change.visits)]);
  return all.filter((line) => !right.includes(line));
}

/** Of a code that has ended it is told that it has. */
const right: readonly string[] = ["places 3", "visits 3", "visits 6", "visits 9"].map(
  (row) => `${row} code.expired`,
);

describe("a code that has ended", () => {
  test("is told where nothing else is", () => expect(found({})).toEqual([]));

  test("follows from a reference that it makes find nothing", () => {
    expect(found({ visits: { 1: { town: "onsoy" } } })).toEqual([
      "(visits 1 code.expired)",
      "visits 1 reference.missing",
    ]);
  });

  test("is told where something else makes the reference find nothing", () => {
    expect(found({ visits: { 1: { town: "onsoy", place: "lake" } } })).toEqual([
      "visits 1 code.expired",
      "visits 1 reference.missing",
    ]);
    expect(found({ visits: { 3: { place: "lake" } } })).toEqual(["visits 3 reference.missing"]);
  });

  test("follows from the name of a row that is told to be misspelt by it", () => {
    expect(found({ places: { 1: { town: "onsoy" } } })).toEqual([
      "places 1 reference.misspelt",
      "(places 1 code.expired)",
      ...[1, 4, 7].map((row) => `(visits ${row} reference.missing)`),
    ]);
  });
});

describe("a row that is a copy of another", () => {
  test("may be the one that several rows refer to and do not find", () => {
    expect(found({ places: { 1: { place: "park" } } })).toEqual([
      "places 2 key.duplicate",
      ...[1, 4, 7].map((row) => `(visits ${row} reference.missing)`),
    ]);
  });

  test("explains one name, and none that only one row has", () => {
    const lake = { place: "lake" };
    const line = (row: number) => `visits ${row} reference.missing`;
    expect(found({ places: { 1: { place: "park" } }, visits: { 2: lake } })).toEqual([
      "places 2 key.duplicate",
      ...[1, 4, 7, 2].map(line),
    ]);
    const quay = { place: "park" };
    expect(found({ places: { 1: { place: "park" } }, visits: { 1: quay, 4: quay } })).toEqual([
      "places 2 key.duplicate",
      line(7),
    ]);
  });
});
