import { type AnyRow, csvLines, type Dataset, defineDataset } from "@samapne/core";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { keyColumns, type Scalar } from "../query/column.ts";
import { compareScalars } from "../query/compare.ts";
import { all, type Condition, position, type Sign } from "../query/condition.ts";
import { predicate } from "../memory/predicate.ts";
import type { OpenFile } from "./folder.ts";
import { keyStretches } from "./key-stretch.ts";
import { lineIndexer } from "./line-index.ts";

const named = { label: { nb: "x", nn: "x", en: "x" }, description: { nb: "x", nn: "x", en: "x" } };

/** A key whose fields stand in another order than they are compared in. */
const series: Dataset = defineDataset({
  id: "test-stretches",
  domain: "test",
  title: named.label,
  purpose: named.label,
  rowMeaning: named.label,
  privacy: "open",
  frequency: "HOURLY",
  themes: ["ENER"],
  fields: {
    start: { ...named, kind: "instant", required: true },
    note: { ...named, kind: "text" },
    part: { ...named, kind: "integer", required: true },
    place: { ...named, kind: "text", required: true },
    season: { ...named, kind: "period", granularities: ["year", "quarter"], required: true },
  },
  key: ["place", "part", "season", "start"],
});

const columns = keyColumns(series);
const names = ["a", "a,b", 'a "b"', "aa", "B", "æ", "Å", "ﬀ", "🏫", "z"];
const rows: readonly AnyRow[] = names
  .flatMap((place, at) =>
    [-3, 2, 10].flatMap((part) =>
      ["2024", "2024-Q4", "2025"].flatMap((season) =>
        Array.from({ length: (at * 7 + part + 5) % 9 }, (_, hour): AnyRow => ({
          place,
          part,
          season,
          note: `«${place}», "${hour}"`,
          start: `2025-01-0${1 + (hour % 3)}T0${hour}:00:00Z`,
        })),
      ),
    ),
  )
  .toSorted((a, b) => {
    for (const { field, valueOf } of columns) {
      const order = compareScalars(valueOf(a[field]), valueOf(b[field]));
      if (order !== 0) return order;
    }
    return 0;
  });

const { heading, line } = csvLines(series);
const bytes = new TextEncoder().encode(heading + rows.map(line).join(""));
const start = new TextEncoder().encode(heading).length;
const indexer = lineIndexer(start);
indexer.take(bytes.subarray(start));
let reads = 0;
const file: OpenFile = {
  size: bytes.length,
  read: async (from, to) => {
    reads += 1;
    return bytes.slice(from, to);
  },
  readMany: () => Promise.reject(new Error("nobody asks for this")),
  close: async () => {},
};
const find = keyStretches(series, file, indexer.index());

const valueAt = (place: number, name: string): Scalar | undefined => {
  if (name === position) return place;
  const column = columns.find((one) => one.name === name);
  return column?.valueOf(rows[place]?.[column.field]);
};

/** The key of a row that is there, and now and then something beside it. */
const keyOf: fc.Arbitrary<readonly Scalar[]> = fc
  .record({
    row: fc.integer({ min: 0, max: rows.length - 1 }),
    beside: fc.array(fc.constantFrom(0, 0, 0, 1, -1), { minLength: 4, maxLength: 4 }),
  })
  .map(({ row, beside }) =>
    columns.map(({ name }, at) => {
      const value = valueAt(row, name) as Scalar;
      const more = beside[at] ?? 0;
      if (more === 0) return value;
      return typeof value === "string" ? `${value}!` : Number(value) + more;
    }),
  );

const compare = (column: string, sign: Sign, value: Scalar): Condition => ({
  kind: "compare",
  column,
  sign,
  value,
});

/** One value for so many columns of the key, then bounds of the next, and rows after one that is known. */
const asked: fc.Arbitrary<Condition> = fc
  .record({
    equal: fc.integer({ min: 0, max: columns.length }),
    values: keyOf,
    low: fc.option(fc.constantFrom<Sign>(">", ">=")),
    high: fc.option(fc.constantFrom<Sign>("<", "<=")),
    other: keyOf,
    after: fc.option(fc.integer({ min: 0, max: rows.length })),
    more: fc.array(keyOf, { maxLength: 3 }),
    asList: fc.boolean(),
  })
  .map(({ equal, values, low, high, other, after, more, asList }) => {
    const parts = columns.slice(0, equal).map(({ name }, at) => {
      const value = values[at] as Scalar;
      const some = [value, ...more.map((one) => one[at] as Scalar)];
      return asList ? ({ kind: "in", column: name, values: some } as const) : compare(name, "=", value);
    });
    const next = columns[equal]?.name;
    return all([
      ...(after === null ? [] : [compare(position, ">", after)]),
      all(parts),
      ...(next === undefined || low === null ? [] : [compare(next, low, values[equal] as Scalar)]),
      ...(next === undefined || high === null ? [] : [compare(next, high, other[equal] as Scalar)]),
    ]);
  });

test("finds the same rows as looking at all of them, with few of them read", async () => {
  let [met, several] = [0, 0];
  await fc.assert(
    fc.asyncProperty(
      asked,
      fc.oneof(fc.constant(Infinity), fc.integer({ min: 1, max: 40 })),
      async (where, most) => {
        reads = 0;
        const stretches = await find(where)?.(most);
        if (stretches === undefined) return;
        const found = stretches.flatMap(({ from, to }) =>
          Array.from({ length: to - from }, (_, at) => from + at),
        );
        const expected = [...rows.keys()].filter(predicate(where, valueAt));
        expect(found).toEqual(expected.slice(0, most));
        expect(stretches.every(({ from, to }) => to > from)).toBe(true);
        met += found.length > 0 ? 1 : 0;
        several += stretches.length > 1 ? 1 : 0;
        expect(reads).toBeLessThan(20 * Math.max(1, stretchesIn(where)));
      },
    ),
    { seed: 7, numRuns: 3000 },
  );
  expect(met).toBeGreaterThan(300);
  expect(several).toBeGreaterThan(50);
});

/** In how many ways the values of a condition go together. */
function stretchesIn(where: Condition): number {
  if (where.kind === "all") return where.of.reduce((product, one) => product * stretchesIn(one), 1);
  return where.kind === "in" ? where.values.length : 1;
}

test("leaves to others what is no stretch of the key, or too many", async () => {
  const place = compare("place", "=", "a");
  const refused: readonly Condition[] = [
    all([]),
    compare(position, ">", 3),
    compare("part", "=", 2),
    all([place, compare("season", "=", 0)]),
    all([place, compare("note", "=", "x")]),
    all([place, { kind: "missing", column: "note" }]),
    all([place, compare("place", "=", "b")]),
    all([compare("place", ">", "a"), compare("part", "=", 2)]),
    all([{ kind: "in", column: "place", values: ["a", "b"] }, place]),
    { kind: "in", column: "place", values: Array.from({ length: 33 }, (_, at) => `place ${at}`) },
    { kind: "any", of: [place] },
    all([place, compare(position, "<", 9)]),
  ];
  for (const where of refused) expect(find(where), JSON.stringify(where)).toBeUndefined();
  expect(find(place)).toBeDefined();
  expect(await find(place)?.(1)).toHaveLength(1);
});
