import * as fc from "fast-check";
import { expect, test } from "vitest";
import { plainDataset } from "../../_testing.ts";
import { defineDataset } from "../../define-dataset.ts";
import { TableCursor } from "../../registers/table-cursor.ts";
import { keyPlaces } from "./key-places.ts";
import { TimedPlaces } from "./timed-places.ts";

const text = { nb: "Test", nn: "Test", en: "Test" };
const said = { label: text, description: text, required: true } as const;
const dataset = defineDataset({
  id: "keys",
  ...plainDataset,
  fields: { meter: { kind: "text", ...said }, day: { kind: "date", ...said } },
  key: ["meter", "day"],
});

/** What keys give when they are remembered in a plain map. */
function plainly(keys: readonly (string | undefined)[]): readonly (number | undefined)[] {
  const first = new Map<string, number>();
  return keys.map((key, place) => {
    const known = key === undefined ? undefined : first.get(key);
    if (key !== undefined && known === undefined) first.set(key, place);
    return known;
  });
}

const dayOf = (number: number) => new Date(Date.UTC(2024, 0, 1 + number)).toISOString().slice(0, 10);
const anyRow = fc.record({ meter: fc.constantFrom("a", "b", "c"), day: fc.integer({ min: 0, max: 30 }) });
/** Series that mostly go forward, as files do: with holes, repeated stretches and rows out of order. */
const forward = fc
  .array(fc.tuple(fc.integer({ min: -3, max: 4 }), fc.integer({ min: 1, max: 12 }), fc.boolean()), {
    maxLength: 12,
  })
  .map((stretches) => {
    let day = 10;
    return stretches.flatMap(([jump, length, both]) => {
      day += jump;
      return Array.from({ length }, () => day++).flatMap((at) =>
        (both ? ["a", "b"] : ["a"]).map((meter) => ({ meter, day: at })),
      );
    });
  });

test.each([
  ["in any order", fc.array(anyRow, { minLength: 20, maxLength: 60 })],
  ["mostly forward", forward],
  ["mostly back", forward.map((rows) => rows.toReversed())],
])("tells where each key was first seen, %s", (_, rowsOf) => {
  let repeated = 0;
  fc.assert(
    fc.property(rowsOf, fc.integer({ min: 0, max: 9 }), (rows, without) => {
      const cursor = new TableCursor({ dataset, rows: 0, now: undefined, pointers: new Map() });
      const { firstPlace } = keyPlaces(cursor, ["meter", "day"]);
      const isWhole = (index: number) => without === 0 || index % (without + 2) !== 0;
      const answers = rows.map(({ meter, day }, place) => {
        cursor.standAtRow(isWhole(place) ? { meter, day: dayOf(day) } : { meter }, place);
        return firstPlace();
      });
      const keys = rows.map(({ meter, day }, index) => (isWhole(index) ? `${meter} ${day}` : undefined));
      expect(answers).toEqual(plainly(keys));
      repeated += answers.filter((answer) => answer !== undefined).length;
    }),
    { numRuns: 300, seed: 7 },
  );
  expect(repeated).toBeGreaterThan(100);
});

test.each([
  ["in the steps of its rows", 11, 1, 1],
  ["after a longer time", 15, 1, 1],
  ["further down", 11, 1, 3],
  ["in longer steps", 11, 2, 1],
])("rows added to a single one are where they stand: %s", (_, from, step, shift) => {
  const open = () => {
    const cursor = new TableCursor({ dataset, rows: 0, now: undefined, pointers: new Map() });
    const { firstPlace, stretches } = keyPlaces(cursor, ["meter", "day"]);
    const ask = (day: number, place: number) => {
      cursor.standAtRow({ meter: "a", day: dayOf(day) }, place);
      return firstPlace();
    };
    return { ask, stretches };
  };
  const [own, other] = [open(), open()];
  own.ask(10, 0);
  const days = [0, 1, 2].map((row) => from + row * step);
  for (const [place, day] of days.entries()) other.ask(day, place);
  const stretch = other.stretches.release();
  expect(own.stretches.follows(stretch)).toBe(true);
  own.stretches.append(stretch, shift);
  const places = new Map([[10, 0], ...days.map((day, place) => [day, place + shift] as const)]);
  for (let day = 10; day < 20; day++) expect([day, own.ask(day, 99)]).toEqual([day, places.get(day)]);
});

test("what was seen elsewhere is added only when no key of it was seen here, whichever way its series go", () => {
  const open = () => {
    const cursor = new TableCursor({ dataset, rows: 0, now: undefined, pointers: new Map() });
    const { firstPlace, stretches } = keyPlaces(cursor, ["meter", "day"]);
    const ask = ({ meter, day }: { readonly meter: string; readonly day: number }, place: number) => {
      cursor.standAtRow({ meter, day: dayOf(day) }, place);
      return firstPlace();
    };
    return { ask, stretches };
  };
  let added = 0;
  const newestFirst = forward.map((rows) => rows.toReversed());
  const further = forward.map((rows) => rows.map(({ meter, day }) => ({ meter, day: day + 40 })));
  fc.assert(
    fc.property(fc.oneof(forward, newestFirst), fc.oneof(forward, newestFirst, further), (first, then) => {
      const [own, other] = [open(), open()];
      for (const [place, row] of first.entries()) own.ask(row, place);
      for (const [place, row] of then.entries()) other.ask(row, place);
      const stretch = other.stretches.release();
      if (!own.stretches.follows(stretch)) return;
      own.stretches.append(stretch, first.length);
      added += 1;
      const all = [...first, ...then];
      const keys = [...all, ...all].map(({ meter, day }) => `${meter} ${day}`);
      const answers = all.map((row) => own.ask(row, 99));
      expect(answers).toEqual(plainly(keys).slice(all.length));
    }),
    { numRuns: 500, seed: 9 },
  );
  expect(added).toBeGreaterThan(100);
});

test("a series that goes back in time, as in files with the newest first, is in order too", () => {
  const places = new TimedPlaces();
  const key = { high: 1, low: 2 };
  const days = [30, 29, 28, 20, 19];
  expect(days.map((day, place) => places.firstPlace(key, day, place))).toEqual(days.map(() => "new"));
  expect([29, 20].map((day) => places.firstPlace(key, day, 9))).toEqual([1, 3]);
  expect([25, 31].map((day) => places.firstPlace(key, day, 9))).toEqual(["not in order", "not in order"]);
});
