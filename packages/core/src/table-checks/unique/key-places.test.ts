import * as fc from "fast-check";
import { expect, test } from "vitest";
import { plainDataset } from "../../_testing.ts";
import { defineDataset } from "../../define-dataset.ts";
import { TableCursor } from "../../registers/table-cursor.ts";
import { keyPlaces } from "./key-places.ts";

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
