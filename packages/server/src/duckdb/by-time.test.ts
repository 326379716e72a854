import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type AnyRow, type Dataset, defineDataset } from "@samapne/core";
import { formatOf } from "@samapne/tabular";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { diskFolder } from "../edge/disk-folder.ts";
import { pageOf } from "../query/page-of.ts";
import { all, type Condition } from "../query/condition.ts";
import type { Order } from "../query/order.ts";
import { localStore } from "./local-store.ts";
import { openByTime } from "./by-time.ts";
import { openEngine } from "./engine.ts";

const named = { label: { nb: "x", nn: "x", en: "x" }, description: { nb: "x", nn: "x", en: "x" } };

const series: Dataset = defineDataset({
  id: "test-series",
  domain: "test",
  title: named.label,
  purpose: named.label,
  rowMeaning: named.label,
  privacy: "open",
  frequency: "HOURLY",
  themes: ["ENER"],
  fields: {
    meter: { ...named, kind: "text", required: true },
    start: { ...named, kind: "instant", required: true },
    value: { ...named, kind: "integer" },
  },
  key: ["meter", "start"],
});

const [meters, hours] = [7, 300];
const begin = Date.UTC(2025, 0, 1);
const hour = 3_600_000;
const iso = (moment: number) => new Date(moment).toISOString().replace(".000Z", "Z");
const rows: readonly AnyRow[] = Array.from({ length: meters * hours }, (_, index) => ({
  meter: `m${index % meters}`,
  start: iso(begin + Math.floor(index / meters) * hour),
  value: (index * 7919) % 100,
}));

const path = mkdtempSync(join(tmpdir(), "samapne-by-time-"));
const stores: Awaited<ReturnType<typeof localStore>>[] = [];

const open = async (folder: string, byTimeFrom: number) =>
  localStore({ folder: await diskFolder(join(path, folder)), datasets: [series], now: Date.now, byTimeFrom });

/** Publishes the rows from a place on. */
async function publish(store: Awaited<ReturnType<typeof open>>, from = 0): Promise<void> {
  async function* made(): AsyncGenerator<Uint8Array, void, undefined> {
    async function* batches(): AsyncGenerator<readonly AnyRow[]> {
      yield rows.slice(from);
    }
    yield* formatOf("ndjson").write(batches(), series);
  }
  const inputs = [{ dataset: series, input: { name: "made.ndjson", open: made } }];
  const delivery = { datasets: [series], inputs, mode: "strict", versions: { validator: "test" } } as const;
  expect((await store.publish(delivery)).status.verdict).toBe("conformant");
}

beforeAll(async () => {
  for (const byTimeFrom of [0, Infinity]) stores.push(await open(String(byTimeFrom), byTimeFrom));
  for (const store of stores) await publish(store);
});
afterAll(async () => {
  for (const store of stores) await store.close();
  rmSync(path, { recursive: true, force: true });
});

const between = (from: number, to: number): Condition =>
  all([
    { kind: "compare", column: "start", sign: ">=", value: begin + from * hour },
    { kind: "compare", column: "start", sign: "<", value: begin + to * hour },
  ]);

const some: Condition = { kind: "compare", column: "value", sign: ">", value: 5 };

test("pages of a short time are the same with and without a table in the order of time", async () => {
  const { signal } = new AbortController();
  const orders: readonly (readonly Order[])[] = [[], [{ column: "value", descending: true }]];
  let seen = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: -2, max: hours }),
      fc.integer({ min: 0, max: 5 }),
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom(...orders),
      fc.constantFrom<readonly Condition[]>([], [some]),
      async (from, length, limit, order, more) => {
        const texts: string[] = [];
        for (const store of stores) {
          const lease = store.lease(series.id);
          if (!lease) throw new Error("nothing is published");
          const pages: string[] = [];
          for (let after: number | undefined; ;) {
            const query = { where: all([between(from, from + length), ...more]), order };
            const page = await pageOf(lease.version, query, { after, limit, signal });
            pages.push(new TextDecoder().decode(page.bytes));
            seen += page.count;
            if (!page.more) break;
            after = page.last;
          }
          lease.end();
          texts.push(pages.join("---\n"));
        }
        expect(texts[0]).toBe(texts[1]);
      },
    ),
    { numRuns: 60 },
  );
  expect(seen).toBeGreaterThan(500);
});

test("the table in the order of time is asked for a short time of everything only", async () => {
  const engine = await openEngine({ path: ":memory:", overflow: path, memory: 2 ** 27, threads: 1 });
  const name = "test-series.1";
  const values = rows.map(
    (row, n) => `('${String(row["meter"])}', ${Date.parse(String(row["start"]))}, ${n})`,
  );
  await engine.run(
    `CREATE TABLE "${name}:by_time" AS SELECT * FROM (VALUES ${values.join(",")}) AS t(meter, start, ":n")`,
  );
  const byTime = await openByTime(engine, series, name);
  const asks = (where: Condition, order: readonly Order[] = []) =>
    byTime?.tableFor({ where, order })?.name === `${name}:by_time`;
  const since = (from: number): Condition => ({
    kind: "compare",
    column: "start",
    sign: ">=",
    value: begin + from * hour,
  });
  const short = [between(3, 4), between(3, 8), since(hours - 3), between(-100, 1)];
  expect(short.map((time) => asks(all([time, some])))).toEqual([true, true, true, true]);
  expect([between(3, 10), since(0)].map((time) => asks(all([time, some])))).toEqual([false, false]);
  // The order of the key stops sooner at a page of rows that are asked nothing else; sorting them does not.
  expect(asks(between(3, 4))).toBe(false);
  expect(asks(between(3, 3.1))).toBe(true);
  expect(asks(between(3, 4), [{ column: "value", descending: true }])).toBe(true);
  const one: Condition = { kind: "compare", column: "meter", sign: "=", value: "m1" };
  expect(asks(all([between(3, 4), some, one]))).toBe(false);
  expect(await openByTime(engine, series, "test-series.2")).toBeUndefined();
  engine.close();
});

test("a store that is opened again has the table still, and nothing is left of versions that are gone", async () => {
  const tables = async (): Promise<readonly unknown[]> => {
    const file = join(path, "again", "samapne.duckdb");
    const engine = await openEngine({ path: file, overflow: path, memory: 2 ** 27, threads: 1 });
    const text = "SELECT table_name FROM duckdb_tables() WHERE table_name LIKE 'test%' ORDER BY 1";
    const [names = []] = await engine.columns({ text, params: [] }, new AbortController().signal);
    engine.close();
    return names;
  };
  const first = await open("again", 0);
  await publish(first);
  await first.close();
  expect(await tables()).toEqual(["test-series.1", "test-series.1:by_time"]);
  const second = await open("again", 0);
  await publish(second, 70);
  await second.close();
  expect(await tables()).toEqual(["test-series.2", "test-series.2:by_time"]);
});
