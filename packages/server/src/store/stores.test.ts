import { type AnyRow, publishedRow } from "@samapne/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { notes, readingRows, readings, stationRows, stations } from "../_testing.ts";
import { type Condition, changed, position } from "../query/condition.ts";
import { columnsOfDataset, type Column, type Scalar } from "../query/column.ts";
import { pageOf } from "../query/page-of.ts";
import type { Order, RowQuery } from "../query/order.ts";
import { jsonRows } from "../rows/json-rows.ts";
import { type Filled, kinds, type TestTable } from "./_testing-stores.ts";
import type { Lease } from "./store.ts";
import type { Version } from "./version.ts";

const signal = new AbortController().signal;
const rows = stationRows(400);
const tables: readonly TestTable[] = [
  { dataset: stations, rows },
  { dataset: readings, rows: readingRows(rows.slice(0, 20), 30) },
  { dataset: notes, rows: [{ note: "to" }, { note: "to" }, { note: "én" }] },
];
const datasets = tables.map(({ dataset }) => dataset);
const everything: RowQuery = { where: { kind: "all", of: [] }, order: [] };

let moment = Date.UTC(2026, 0, 15, 6, 12);
const now = () => moment;

function versionIn({ store }: Filled, dataset: string): Version {
  const lease = store.lease(dataset);
  if (lease === undefined) throw new Error(`${dataset} has not been published`);
  lease.end();
  return lease.version;
}

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

async function whole(version: Version, query: RowQuery = everything): Promise<string> {
  let text = "";
  for await (const piece of version.stream(query, signal)) text += decode(piece);
  return text;
}

async function asRows(version: Version, query?: RowQuery): Promise<readonly AnyRow[]> {
  const { fields } = version.dataset;
  const csv = new TextEncoder().encode(await whole(version, query));
  const json = decode(jsonRows(fields, new Set(Object.keys(fields)), { after: "\n" })(csv));
  return json === ""
    ? []
    : json
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line) as AnyRow);
}

/** Queries that look random and are the same in every run, with values that are among the rows. */
function queries(count: number): readonly RowQuery[] {
  let state = 7;
  const next = (below: number): number => (state = (state * 48271) % 2147483647) % below;
  const columns = columnsOfDataset(stations);
  const valueOf = ({ field, valueOf: of, list }: Column): Scalar | undefined => {
    const value = publishedRow(stations, rows[next(rows.length)] as AnyRow)[field];
    if (value === undefined) return undefined;
    return of(list ? (value as readonly unknown[])[0] : value);
  };
  const condition = (depth: number): Condition => {
    if (depth > 0 && next(3) === 0)
      return { kind: next(2) === 0 ? "all" : "any", of: [condition(depth - 1), condition(depth - 1)] };
    const column = columns[next(columns.length)] as Column;
    const value = valueOf(column) ?? valueOf(column);
    if (value === undefined) return { kind: "missing", column: column.name };
    if (column.list) return { kind: "holds_any", column: column.name, values: [value] };
    if (next(3) === 0) return { kind: "in", column: column.name, values: [value, valueOf(column) ?? value] };
    return {
      kind: "compare",
      column: column.name,
      sign: (["=", "<", "<=", ">", ">="] as const)[next(5)] ?? "=",
      value,
    };
  };
  const sortable = columns.filter(({ list }) => !list);
  const order = (): Order => ({
    column: (sortable[next(sortable.length)] as Column).name,
    descending: next(2) === 0,
  });
  return Array.from({ length: count }, () => ({
    where: condition(2),
    order: Array.from({ length: next(3) }, order),
  }));
}

describe.each(kinds)("a store: $name", ({ name, open }) => {
  let filled: Filled;
  let reference: Filled;
  beforeAll(async () => {
    [filled, reference] = await Promise.all([
      open(datasets, now),
      (kinds[0] as (typeof kinds)[0]).open(datasets, now),
    ]);
    await Promise.all([filled.publish(tables), reference.publish(tables)]);
  });
  afterAll(() => Promise.all([filled.end(), reference.end()]));

  test("gives the rows that were published, in the order of the key", async () => {
    for (const { dataset, rows: given } of tables)
      expect(await asRows(versionIn(filled, dataset.id))).toEqual(
        given.map((row) => publishedRow(dataset, row)),
      );
  });

  test("tells how many rows there are, and names the version by its rows", () => {
    const facts = (one: Filled) =>
      one.store.state().versions.map(({ dataset, rows: count, id }) => [dataset.id, count, id]);
    expect(facts(filled)).toEqual(facts(reference));
  });

  test("answers any query as the plainest store does, page by page and as a stream", async () => {
    const [version, expected] = [versionIn(filled, "test-stations"), versionIn(reference, "test-stations")];
    let met = 0;
    const count = name === "PostgreSQL in this process" ? 40 : 150;
    for (const query of queries(count)) {
      const all = await whole(expected, query);
      met += all === "" ? 0 : 1;
      expect(await whole(version, query), JSON.stringify(query)).toBe(all);
      expect(await pages(version, query, 37), JSON.stringify(query)).toBe(all);
    }
    expect(met).toBeGreaterThan(count / 3);
  });

  test.each([
    ["as most are", []],
    [
      "with more digits than doubles keep in thousandths",
      [999_999_999_999_999.9, -123_456_789_012_345.67, 12_345_678_901_234.566],
    ],
  ])("compares decimals exactly, between two of them and beyond all: %s", async (_, more) => {
    const heights = [1, -0.5, 0.001, 4.2, 4.201, 99.999, -1234.567, undefined, ...more];
    const given = heights.map((height, index) => ({ ...rows[index], height }));
    const [own, plain] = [
      await open([stations], now),
      await (kinds[0] as (typeof kinds)[0]).open([stations], now),
    ];
    for (const one of [own, plain]) await one.publish([{ dataset: stations, rows: given }]);
    const [version, expected] = [versionIn(own, "test-stations"), versionIn(plain, "test-stations")];
    const column = "height";
    const values = [
      ...heights.slice(0, 7),
      4.2004,
      4.2006,
      -0.0001,
      1e16,
      -1e300,
      5e-324,
      -0.5004,
      -0.4996,
      ...more,
    ] as const;
    const conditions: Condition[] = [
      ...values.flatMap((value = 0) =>
        (["=", "<", "<=", ">", ">="] as const).map((sign): Condition => ({
          kind: "compare",
          column,
          sign,
          value,
        })),
      ),
      { kind: "in", column, values: [4.2, 4.2004, 1e17] },
      { kind: "in", column, values: [4.2004, 1e300] },
      { kind: "missing", column },
    ];
    const counts = new Set<number>();
    for (const where of conditions) {
      const query = { where, order: [{ column, descending: true }] };
      const all = await whole(expected, query);
      counts.add(all.split("\n").length);
      expect(await pages(version, query, 2), JSON.stringify(where)).toBe(all);
    }
    expect(counts.size).toBeGreaterThan(5);
    await Promise.all([own.end(), plain.end()]);
  });

  test("gives pages of any size from the beginning to the end", async () => {
    const version = versionIn(filled, "test-readings");
    const all = await whole(version);
    for (const limit of [1, 7, 64, 600, 1000]) expect(await pages(version, everything, limit)).toBe(all);
  });

  test("tells the values in a row", async () => {
    const version = versionIn(filled, "test-stations");
    const { name: column } = columnsOfDataset(stations)[3] as Column;
    expect(await version.valuesAt(5, ["station", column, position], signal)).toEqual([
      rows[5]?.["station"],
      rows[5]?.["doors"],
      5,
    ]);
    const missing = rows.findIndex(({ height }) => height === undefined);
    expect(await version.valuesAt(missing, ["height"], signal)).toEqual([undefined]);
  });

  test("knows what changed, what is gone and what came back", async () => {
    const own = await open([stations], now);
    const leases: (Lease | undefined)[] = [];
    const publish = async (given: readonly AnyRow[]) => {
      moment += 5000;
      expect((await own.publish([{ dataset: stations, rows: given }])).verdict).toBe("conformant");
      const lease = own.store.lease("test-stations");
      leases.push(lease);
      return lease?.version as Version;
    };
    const first = await publish(rows.slice(0, 100));
    const second = await publish(
      rows.slice(10, 110).map((row, index) => (index < 4 ? { ...row, doors: 500 } : row)),
    );
    const third = await publish([
      ...rows.slice(5, 7),
      ...rows.slice(10, 110).map((row, index) => (index < 4 ? { ...row, doors: 500 } : row)),
    ]);
    const since = async (version: Version, then: number) => {
      const changes = await version.changesSince(then, 10_000);
      if (changes === undefined) return undefined;
      const where: Condition = { kind: "compare", column: changed, sign: ">", value: changes.after };
      const found = await asRows(version, { where, order: [] });
      const names = (all: readonly AnyRow[]) => all.map(({ station }) => String(station).slice(2, 7));
      return { changed: names(found), removed: names(changes.removed).toSorted() };
    };
    const numbers = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, index) => String(from + index).padStart(5, "0"));
    expect(await since(first, first.publishedAt - 1)).toBeUndefined();
    expect(await since(first, first.publishedAt)).toEqual({ changed: [], removed: [] });
    expect(await since(second, first.publishedAt)).toEqual({
      changed: [...numbers(10, 14), ...numbers(100, 110)],
      removed: numbers(0, 10),
    });
    expect(await since(third, second.publishedAt)).toEqual({ changed: numbers(5, 7), removed: [] });
    expect(await since(third, first.publishedAt)).toEqual({
      changed: [...numbers(5, 7), ...numbers(10, 14), ...numbers(100, 110)],
      removed: [...numbers(0, 5), ...numbers(7, 10)],
    });
    expect(await third.changesSince(first.publishedAt, 3)).toBeUndefined();
    for (const lease of leases) lease?.end();
    await own.end();
  });

  test("keeps a version whole while it is used, and takes the same rows for the same version", async () => {
    const own = await open([stations], now);
    await own.publish([{ dataset: stations, rows }]);
    const lease = own.store.lease("test-stations");
    const stream = lease?.version.stream(everything, signal);
    const begun = decode((await stream?.next())?.value as Uint8Array);
    moment += 5000;
    await own.publish([{ dataset: stations, rows: rows.toReversed() }]);
    expect(own.store.state().versions[0]?.id).toBe(lease?.version.id);
    await own.publish([{ dataset: stations, rows: rows.slice(0, 3) }]);
    expect(versionIn(own, "test-stations").rows).toBe(3);
    let rest = "";
    for await (const piece of stream ?? []) rest += decode(piece);
    expect(begun + rest).toBe(await whole(versionIn(filled, "test-stations")));
    lease?.end();
    await own.end();
  });

  test("publishes nothing of a delivery with faults", async () => {
    const own = await open(datasets, now);
    await own.publish(tables);
    const before = own.store.state();
    const wrong = { dataset: stations, rows: [...rows, { ...rows[0], doors: "mange" }] };
    const status = await own.publish([wrong, ...tables.slice(1)]);
    expect(status.verdict).toBe("not_conformant");
    expect(status.causes.map(({ code }) => code)).toContain("field.wrong_type");
    expect(own.store.state()).toEqual({ ...before, refused: status });
    const unwritable = { dataset: stations, rows: rows.map((row) => ({ ...row, names: ["a|b"] })) };
    expect((await own.publish([unwritable])).verdict).toBe("not_conformant");
    expect(own.store.state().versions).toEqual(before.versions);
    expect(await whole(versionIn(own, "test-stations"))).toBe(
      await whole(versionIn(filled, "test-stations")),
    );
    await own.end();
  });

  test("gives a delivery up whenever it is asked to, says so, and serves what it did", async (context) => {
    if (name === "memory") return context.skip("what is in memory is taken in at once");
    const own = await open([stations], now);
    await own.publish([{ dataset: stations, rows }]);
    const [version] = own.store.state().versions;
    const text = await whole(versionIn(own, "test-stations"));
    const other = [{ dataset: stations, rows: stationRows(300, { change: 3 }).slice(5) }];
    let looks = 0;
    for (let at = 1; ; at++) {
      const asked = signalAtLook(at);
      const outcome = await own.publish(other, asked.signal).catch((error: unknown) => error);
      if (!asked.signal.aborted) break;
      looks = at;
      expect(outcome, `look ${at}`).toBe(asked.signal.reason);
      const { versions, refused } = own.store.state();
      expect([versions, refused?.verdict]).toEqual([[version], "not_judged"]);
      expect(refused?.causes.map(({ code }) => code)).toEqual(["delivery.not_taken_in"]);
      expect(await whole(versionIn(own, "test-stations"))).toBe(text);
    }
    expect(looks).toBeGreaterThan(3);
    expect(own.store.state().refused).toBeUndefined();
    expect(own.store.state().versions[0]?.rows).toBe(295);
    await own.end();
  });

  test(`has nothing before anything is published (${name})`, async () => {
    const own = await open(datasets, now);
    expect(own.store.state()).toEqual({ versions: [] });
    expect(own.store.lease("test-stations")).toBeUndefined();
    await own.end();
  });
});

/** A signal that is found aborted when it is looked at for the so-manieth time. */
function signalAtLook(count: number): { readonly signal: AbortSignal } {
  const controller = new AbortController();
  const { signal: real } = controller;
  let looks = 0;
  const signal = new Proxy(real, {
    get: (_, name) => {
      if (name === "throwIfAborted") {
        looks += 1;
        if (looks === count) controller.abort();
      }
      const value: unknown = Reflect.get(real, name, real);
      return typeof value === "function" ? (value.bind(real) as unknown) : value;
    },
  });
  return { signal };
}

async function pages(version: Version, query: RowQuery, limit: number): Promise<string> {
  let [text, after]: [string, number | undefined] = ["", undefined];
  for (;;) {
    const { bytes, last, more, count } = await pageOf(version, query, { after, limit, signal });
    expect(count).toBeLessThanOrEqual(limit);
    text += decode(bytes);
    if (!more) return text;
    after = last;
  }
}
