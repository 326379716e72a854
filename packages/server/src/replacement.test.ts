import { type AnyRow, cellText, operations, type Parameter, publishedRow } from "@samapne/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { served, stationRows, stations } from "./_testing.ts";
import { type KindOfStore, kinds } from "./store/_testing-stores.ts";

/**
 * Data are replaced at a random page while somebody follows `next`: every row of one version comes, once and in its
 * order, or the reader is told to begin again (409). Two versions are never mixed.
 */
const pageSizes = [1, 7, 1000] as const;
/** Random filters to try; `FILTERS=200 npx vitest run packages/server/src/replacement.test.ts` tries as many as wanted. */
const filtersOf = (store: string) => Number(process.env["FILTERS"] ?? (store === "memory" ? 24 : 16));

/** Two versions that differ in values and in which rows there are. */
const versions = [stationRows(30), stationRows(34, { change: 3 }).slice(5)] as const;

type Served = Awaited<ReturnType<typeof served>>;

/** Numbers that look random and are the same in every run. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => (state = (state * 48271) % 2147483647) % below;
}

const filters = operations(stations).list.parameters.filter(({ filter }) => filter !== undefined);
const sortable = Object.entries(stations.fields).filter(
  ([, { kind, privacy }]) => kind !== "list" && privacy !== "sensitive",
);

/** A query with up to two filters whose values are among the rows, and up to two fields to sort by. */
function queryOf(next: (below: number) => number): string {
  const asked = new Map<string, string>();
  for (let count = next(3); count > 0; count--) {
    const { name, filter } = filters[next(filters.length)] as Parameter;
    const row = publishedRow(stations, versions[0][next(versions[0].length)] as AnyRow);
    const value = row[filter?.field ?? ""];
    const one = Array.isArray(value) ? (value as readonly unknown[])[0] : value;
    if (one !== undefined) asked.set(name, cellText(one));
  }
  const fields = Array.from({ length: next(3) }, () => sortable[next(sortable.length)]?.[0] ?? "");
  const order = [...new Set(fields)].map((name) => (next(2) === 0 ? name : `-${name}`));
  if (order.length > 0) asked.set("sort", order.join(","));
  return [...asked].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");
}

interface Page {
  readonly data: readonly AnyRow[];
  readonly links: { readonly next?: string };
  readonly meta: { readonly data_version: string };
}

/** Follows `next` from a first page, and calls `between` before each page. Gives the rows, and how it ended. */
async function follow({ ask }: Served, path: string, between: (page: number) => void | Promise<void>) {
  const rows: AnyRow[] = [];
  const seen = new Set<string>();
  for (let at: string | undefined = path, page = 0; at !== undefined; page++) {
    await between(page);
    const response: Response = await ask(at);
    if (response.status !== 200) return { rows, seen, ended: response.status };
    const { data, links, meta } = (await response.json()) as Page;
    rows.push(...data);
    seen.add(meta.data_version);
    const next: URL | undefined =
      links.next === undefined ? undefined : new URL(links.next, `http://localhost${at}`);
    at = next && next.pathname + next.search;
  }
  return { rows, seen, ended: 200 };
}

function same(some: readonly AnyRow[], others: readonly AnyRow[]): boolean {
  return JSON.stringify(some) === JSON.stringify(others);
}

async function exported({ ask }: Served, query: string): Promise<readonly AnyRow[]> {
  const text = await (await ask(`/v1/test-stations/export?format=ndjson&${query}`)).text();
  const lines = text.split("\n").filter((line) => line !== "");
  return lines.map((line) => JSON.parse(line) as AnyRow);
}

describe.each(kinds)("data replaced while they are paged through: $name", (kind: KindOfStore) => {
  let api: Served;
  let current = 0;
  const replace = async () => {
    current = 1 - current;
    api.tick(1000);
    await api.publish([{ dataset: stations, rows: versions[current] as readonly AnyRow[] }]);
  };
  beforeAll(async () => {
    api = await served([{ dataset: stations, rows: versions[0] }], {
      kind,
      limits: { rate: { requests: 1e9, seconds: 60 } },
    });
  });
  afterAll(() => api.end());

  test("no row is lost or doubled without a 409", { timeout: 1_800_000 }, async () => {
    const next = chance(11);
    const ends = { whole: 0, refused: 0, meanwhile: 0 };
    for (let count = filtersOf(kind.name); count > 0; count--) {
      const query = queryOf(next);
      for (const limit of pageSizes) {
        const before = await exported(api, query);
        const last = Math.max(1, Math.ceil(before.length / limit));
        const when = next(last);
        let replacing: Promise<void> | undefined;
        // Every other time the next pages are asked for while the new data are still on their way in.
        const waits = next(2) === 0;
        const path = `/v1/test-stations?limit=${limit}&${query}`;
        const { rows, seen, ended } = await follow(api, path, async (page) => {
          if (page !== when) return;
          replacing = replace();
          if (waits) await replacing;
        });
        await replacing;
        const after = await exported(api, query);
        const isNew = when === 0 && same(rows, after);
        const end = ended === 409 ? "refused" : isNew ? "meanwhile" : "whole";
        ends[end] += 1;
        const expected = { refused: before.slice(0, rows.length), meanwhile: after, whole: before }[end];
        expect({ rows, path }).toEqual({ rows: expected, path });
        expect([seen.size <= 1, ended === 409 || ended === 200], path).toEqual([true, true]);
        expect((await follow(api, path, () => {})).rows, path).toEqual(after);
      }
    }
    expect(ends.refused).toBeGreaterThan(2);
    expect(ends.meanwhile + ends.whole).toBeGreaterThan(2);
  });

  test("who begins again behind a cache does not get the old first page once more", async () => {
    const kept = new Map<string, Response>();
    const cached: Served["ask"] = async (path, init) => {
      const before = kept.get(path);
      if (before !== undefined) return before.clone();
      const response = await api.ask(path, init);
      const mayBeKept = /max-age=[1-9]/.test(response.headers.get("cache-control") ?? "");
      if (mayBeKept) kept.set(path, response.clone());
      return response;
    };
    const path = "/v1/test-stations?limit=7";
    const through = { ...api, ask: cached };
    const first = await follow(through, path, (page) => (page === 2 ? replace() : undefined));
    expect(first.ended).toBe(409);
    const again = await follow(through, path, () => {});
    expect(again).toMatchObject({ ended: 200, rows: await exported(api, "") });
    expect(kept.size).toBeGreaterThan(3);
  });
});
