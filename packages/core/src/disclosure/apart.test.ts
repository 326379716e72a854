import { expect, test } from "vitest";
import { absence, found, shown, withheld } from "./_testing-absence.ts";
import { releasesApart } from "./apart.ts";
import { type Cell, cellOf } from "./cell-table.ts";
import { cellTable, findingsByTable, isHalt, suppressionOf } from "./gate.ts";
import type { AnyRow } from "../row.ts";

const employers = ["a", "b", "c", "d"];
const periods = ["2024", "2024-Q1", "2025-Q1"];

function everywhere(rows: readonly AnyRow[]): readonly AnyRow[] {
  return employers.flatMap((employer) =>
    periods.flatMap((period) => rows.map((row) => ({ ...row, employer, period }))),
  );
}

const check = suppressionOf(absence);
if (!check) throw new Error("absence has a check");

function cellsOf(rows: readonly AnyRow[]): readonly Cell[] {
  return rows.flatMap((row, place) => cellOf(row, place, absence, check as NonNullable<typeof check>) ?? []);
}

test("employers and years stand apart; the quarters of a year, areas and sexes do not", () => {
  const rows = everywhere([shown(20), shown(9, { area: "school" }), withheld({ sex: "male" })]);
  const earlier = cellsOf([
    { ...shown(7), employer: "a", period: "2024" },
    { ...shown(7), employer: "z" },
  ]);
  const tables = [...releasesApart(cellTable(absence, check, cellsOf(rows), { earlier }))];
  const told = tables.map(({ cells, before }) => {
    const [first] = [...cells.values(), ...(before?.cells.values() ?? [])];
    const { employer, period } = first?.row ?? {};
    return `${employer as string} ${period as string}: ${cells.size} and ${before?.cells.size ?? 0}`;
  });
  expect(told).toEqual([
    "a 2024: 6 and 1",
    "a 2025-Q1: 3 and 0",
    ...["b", "c", "d"].flatMap((name) => [`${name} 2024: 6 and 0`, `${name} 2025-Q1: 3 and 0`]),
    "z 2025-Q3: 0 and 1",
  ]);
});

test("the same is found in a table whatever others stand beside it", () => {
  const areas = ["school", "health", "culture"].flatMap((area) => [
    withheld({ area }),
    ...["female", "male"].map((sex) =>
      area === "school" ? withheld({ area, sex }) : shown(6, { area, sex }),
    ),
  ]);
  const all = everywhere([shown(20), ...areas]);
  const alone = found(all.filter(({ employer }) => employer === "a"));
  expect(alone.length).toBeGreaterThan(0);
  expect(found(all).toSorted()).toEqual(employers.flatMap(() => alone).toSorted());
});

test("a country is judged municipality by municipality, each in a step of its own", () => {
  const areas = ["school", "health", "culture"].map((area) => withheld({ area }));
  const codes = "abcdefghijklmnopqrstuvwxyz".split("");
  const rows = codes.flatMap((employer) =>
    ["2024", "2025"].flatMap((period) =>
      [shown(3), ...areas].map((row) => ({ ...row, employer, period: `${period}-Q1` })),
    ),
  );
  const [first, ...steps] = [...findingsByTable(cellTable(absence, check, cellsOf(rows), {}))].map(
    ({ findings, done, of }) => ({
      places: [...findings].flatMap((found) => (isHalt(found) ? [] : [found.place as number])),
      done,
      of,
    }),
  );
  expect(first).toMatchObject({ done: 0, of: 52 });
  expect(first?.places).toHaveLength(52);
  expect(steps.map(({ done }) => done)).toEqual(Array.from({ length: 52 }, (_, index) => index + 1));
  for (const { places, done } of steps) {
    expect(places.length).toBeGreaterThan(0);
    expect(new Set(places.map((place) => Math.floor(place / 4)))).toEqual(new Set([done - 1]));
  }
});
