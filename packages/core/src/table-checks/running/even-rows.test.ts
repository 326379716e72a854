import { afterEach, describe, expect, test, vi } from "vitest";
import { about, meterInterval, plainDataset, text } from "../../_testing.ts";
import type { Dataset } from "../../dataset.ts";
import { defineDataset } from "../../define-dataset.ts";
import { type Delivery, delivery, type JudgedTable } from "../../delivery.ts";
import type { TableStretch } from "../../delivery-table.ts";
import type { AnyRow } from "../../row.ts";
import { EvenRows } from "./even-rows.ts";

const series = { series: ["meter"], start: "from", end: "to", zone: "Europe/Oslo" } as const;
const meters = defineDataset({
  ...plainDataset,
  id: "meters",
  fields: {
    meter: { ...about, kind: "text", required: true },
    parent: { ...about, kind: "text" },
    quantity: { ...about, kind: "text" },
  },
  key: ["meter"],
});
const hours = defineDataset({
  ...plainDataset,
  id: "hours",
  fields: {
    ...meterInterval,
    value: { ...about, kind: "integer", max: 100 },
    note: { ...about, kind: "text" },
  },
  key: ["meter", "from"],
  references: { meter: { dataset: "meters", fields: ["meter"], to: ["meter"] } },
  rules: [
    { id: "LATER", expression: "row.to > row.from", message: text },
    { id: "SHORT", expression: `row.to - row.from <= duration("25h")`, message: text },
    { id: "WHOLE", expression: "row.from.getSeconds() == 0", message: text },
    { id: "PAST", expression: `row.from < timestamp("2025-12-10T00:00:00Z")`, message: text },
  ],
  checks: [
    { id: "GAP", kind: "contiguous", measure: "gap", ...series },
    { id: "DAY", kind: "contiguous", measure: "day", ...series },
    { id: "SOME", kind: "contiguous", measure: "gap", ...series, where: "has(row.value)" },
    { id: "NOTED", kind: "unique", fields: ["meter", "note"], where: "has(row.note)" },
  ],
});

/** The same with a key alone. */
const keyed = defineDataset({ ...hours, id: "keyed", checks: [] });

const looked = {
  kind: "plausible",
  series: ["meter"],
  start: "from",
  value: "value",
  message: text,
} as const;
const parent = "ref.meter.parent";

/** The same with checks of values, and of what meters say. */
const valued = defineDataset({
  ...hours,
  id: "valued",
  references: {
    meter: {
      dataset: "meters",
      fields: ["meter"],
      to: ["meter"],
      borrows: { parent: { kind: "text" }, quantity: { kind: "text" } },
    },
  },
  rules: [
    ...(hours.rules ?? []),
    { id: "ENERGY", expression: `ref.meter.quantity != "energy" || row.value < 6`, message: text },
  ],
  checks: [
    { id: "GAP", kind: "contiguous", measure: "gap", ...series },
    {
      ...looked,
      id: "SPIKE",
      where: `ref.meter.quantity == "energy"`,
      looksLike: { shape: "spike", factor: 2 },
    },
    { ...looked, id: "RISE", where: "row.value < 6", looksLike: { shape: "cumulative", days: 1 } },
    { ...looked, id: "FLAT", looksLike: { shape: "flat", hours: 3 } },
    {
      id: "ALL",
      kind: "covers",
      of: { dataset: "meters", fields: ["meter"] },
      fields: ["meter"],
      message: text,
    },
    {
      id: "SUM",
      kind: "sums",
      total: { by: ["row.meter", "row.from"], value: "value" },
      parts: { by: [parent, "row.from"], value: "value" },
      compare: "at_most",
      tolerance: { absolute: 1 },
      message: text,
    },
  ],
});

const hour = 3_600_000;
const first = Date.UTC(2025, 9, 24);
const instant = (millis: number): string | undefined =>
  Number.isNaN(millis) ? undefined : new Date(millis).toISOString().replace(".000", "");

/** Numbers from 0 to below a limit, the same for the same seed. */
function randomFrom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) | 0;
    return ((state ^ (state >>> 13)) >>> 0) % limit;
  };
}

/** Up to three meters, hour by hour over the end of summer time, with some rows changed as files are wrong; undefined is one that cannot be read. */
function table(seed: number, mostChanges: number): readonly (AnyRow | undefined)[] {
  const random = randomFrom(seed);
  const step = hour * ([1, 1, 1 / 4, 2, 24][random(5)] as number);
  const rows: (AnyRow | undefined)[] = ["A", "B", "C"].slice(random(3)).flatMap((meter) =>
    Array.from({ length: 10 + random(60) }, (_, at) => ({
      meter,
      from: instant(first + at * step),
      to: instant(first + (at + 1) * step),
      value: at % 7,
    })),
  );
  const moved = (row: AnyRow, by: number): AnyRow => ({
    ...row,
    from: instant(Date.parse(row["from"] as string) + by),
    to: instant(Date.parse(row["to"] as string) + by),
  });
  const changes: readonly ((at: number) => void)[] = [
    (at) => rows.splice(at, 1 + random(3)),
    (at) => rows.splice(at, 0, rows[at]),
    (at) => rows.splice(at, 1, { ...rows[at], meter: "ABCD"[random(4)] }),
    (at) => rows.splice(at, 1, moved(rows[at] ?? {}, (random(9) - 4) * (step / 2))),
    (at) => rows.splice(at, 1, moved(rows[at] ?? {}, 1000)),
    (at) => rows.splice(at, 1, { ...rows[at], to: rows[at]?.["from"] }),
    (at) =>
      rows.splice(at, 1, { ...rows[at], to: instant(Date.parse(rows[at]?.["to"] as string) + 40 * hour) }),
    (at) => rows.splice(at, 1, { ...rows[at], value: [1000, undefined][random(2)] }),
    (at) => rows.splice(at, 1, { ...rows[at], from: undefined }),
    (at) => rows.splice(at, 1, { ...rows[at], note: "same" }),
    (at) => rows.push(...rows.splice(at, 1 + random(20))),
    () => rows.reverse(),
    (at) => {
      for (const row of rows.slice(at, at + random(20))) Object.assign(row ?? {}, { meter: "D" });
    },
    (at) => rows.splice(at, 0, undefined),
  ];
  let near = 0;
  for (let change = random(mostChanges); change > 0; change--) {
    const at = (random(3) === 0 ? random(rows.length) : near + random(6)) % (rows.length - 1);
    (changes[random(changes.length)] as (at: number) => void)(at);
    near = at;
  }
  return rows;
}

const known: readonly AnyRow[] = [
  { meter: "A" },
  { meter: "B", quantity: "energy" },
  { meter: "C", quantity: "energy", parent: "D" },
];

/** All that is found, in order. */
function found(dataset: Dataset, rows: readonly (AnyRow | undefined)[]): readonly string[] {
  const told: string[] = [];
  const judging = delivery([meters, dataset], {
    report: (_, { code, kind, params, isExplained }, place) =>
      told.push(`${place} ${code} ${kind} ${JSON.stringify(params)} ${isExplained ?? false}`),
  });
  for (const [at, row] of known.entries()) judging.table(meters).judge(row, at + 1);
  const judge = judging.table(dataset);
  for (const [at, row] of rows.entries())
    if (row === undefined) judge.passOver?.();
    else judge.judge(row, at + (at < 30 ? 1 : 8));
  judging.end();
  return told;
}

/** Places and codes of what is found where nothing is known of meters; rows from one place to another are judged elsewhere and added, if they may be. */
function foundAlone(
  rows: readonly (AnyRow | undefined)[],
  from = rows.length,
  to = from,
): readonly string[] | undefined {
  const told: string[] = [];
  const [one, other] = [0, from].map((shift) => {
    const judging = delivery([hours], {
      report: (_, { code }, place) => told.push(`${(place ?? 0) + shift} ${code}`),
    });
    return { judging, judge: judging.table(hours) };
  }) as [Judging, Judging];
  const judgeRows = ({ judge }: Judging, first: number, end: number, shift: number) => {
    for (const [at, row] of rows.slice(first, end).entries())
      if (row === undefined) judge.passOver?.();
      else judge.judge(row, first + at + 1 - shift);
  };
  judgeRows(one, 0, from, 0);
  if (to > from) {
    judgeRows(other, from, to, from);
    if (one.judge.stretches?.append(other.judge.stretches?.release() as TableStretch, from) !== true)
      return undefined;
  }
  judgeRows(one, to, rows.length, 0);
  one.judging.end();
  return told.toSorted();
}

interface Judging {
  readonly judging: Delivery;
  readonly judge: JudgedTable;
}

afterEach(() => vi.restoreAllMocks());

describe("rows that go on evenly", () => {
  test.each([hours, keyed, valued])(
    "are counted, and what is found is the same as when each is seen: $id",
    (dataset) => {
      const counts = vi.spyOn(EvenRows.prototype, "counts");
      let tellings = 0;
      for (let seed = 1; seed <= 500; seed++) {
        const rows = table(seed, 12);
        const counted = found(dataset, rows);
        const of = vi.spyOn(EvenRows, "of").mockReturnValue(undefined);
        expect(counted, `seed ${seed}`).toEqual(found(dataset, rows));
        of.mockRestore();
        tellings += counted.length;
      }
      const all = counts.mock.results.map(({ value }) => value as boolean);
      expect(all.filter(Boolean).length).toBeGreaterThan(all.length / 6);
      expect(tellings).toBeGreaterThan(1000);
    },
  );

  const at = (number: number, later = 0): AnyRow => ({
    meter: "A",
    from: instant(first + number * hour + later),
    to: instant(first + (number + 1) * hour + later),
  });
  test.each([
    [
      "overlaps, after a row that is told as wrong",
      [at(0), at(1, 1000), at(2), at(3), at(4), at(5, -hour / 2), at(6)],
    ],
    ["a hole of one row, after one that could not be read", [at(0), undefined, at(1), at(3)]],
    ["a hole of one row, after one that repeats a key", [at(0), at(0), at(1), at(3)]],
  ])("stand before %s", (_, rows) => {
    const counted = found(hours, rows);
    vi.spyOn(EvenRows, "of").mockReturnValue(undefined);
    expect(counted).toEqual(found(hours, rows));
    expect(counted.some((line) => line.includes(" GAP ") && line.endsWith(" false"))).toBe(true);
  });

  test("are told to checks before a stretch is handed over, or added", () => {
    let added = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const rows = table(seed, 4);
      const from = 1 + (seed % (rows.length - 1));
      const divided = foundAlone(rows, from, Math.ceil((from + rows.length) / 2));
      if (divided === undefined) continue;
      expect(divided, `seed ${seed}`).toEqual(foundAlone(rows));
      added += 1;
    }
    expect(added).toBeGreaterThan(50);
  });

  test("are told to checks before a row that is not counted, and at the end", () => {
    const rows = table(1, 1).slice(0, 10);
    expect(found(hours, [...rows, ...rows]).map((line) => line.split(" ")[1])).toEqual(
      Array(10).fill("key.duplicate"),
    );
  });
});
