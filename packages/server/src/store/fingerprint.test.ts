import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type AnyRow, type Dataset, type Field } from "@samapne/core";
import { formatOf } from "@samapne/tabular";
import { afterAll, describe, expect, test } from "vitest";
import { stationRows, stations } from "../_testing.ts";
import { localStore } from "../duckdb/local-store.ts";
import { diskFolder } from "../edge/disk-folder.ts";
import { changed as changedColumn } from "../query/condition.ts";
import { postgresStore } from "../postgres/postgres-store.ts";
import { server } from "../server.ts";
import { comparableFields, declarationDigest, fingerprintOf, laidOutBy, layoutText } from "./fingerprint.ts";
import { sharedPostgres } from "./_testing-stores.ts";

const other = { nb: "Annet", nn: "Anna", en: "Other" };
const another = { nb: "Enda", nn: "Enno", en: "Yet" };
const source = { name: "elsewhere" };
const schemed: Field = {
  kind: "identifier",
  label: other,
  description: other,
  scheme: { id: "s", label: other, description: other, pattern: "^[a-z]$", example: "a", source },
};
const all: Dataset = {
  ...stations,
  fields: { ...stations.fields, scheme: schemed },
  rules: [{ id: "T1", expression: "row.doors >= 0", message: other }],
  checks: [{ id: "T2", kind: "unique", fields: ["station", "colour"] }],
};

const like = (to: Partial<Dataset>): Dataset => ({ ...all, ...to });

const changed = (name: string, to: object) =>
  like({ fields: { ...all.fields, [name]: { ...all.fields[name], ...to } as Field } });

const codes = (one: object, more: object = {}) => {
  const { colour } = all.fields;
  if (colour?.kind !== "code") throw new Error("no code");
  const list = { ...colour.list, ...more, codes: colour.list.codes.map((code) => ({ ...code, ...one })) };
  return changed("colour", { list });
};

const scheme = (to: object) =>
  changed("scheme", { scheme: { ...("scheme" in schemed ? schemed.scheme : {}), ...to } });

const words: readonly (readonly [string, Dataset])[] = [
  ["a title", like({ title: other })],
  ["a purpose", like({ purpose: other, rowMeaning: other, notes: [other] })],
  ["a version", like({ version: "2.0.0", lifecycle: { status: "current" } })],
  ["a field's description", changed("doors", { description: other, label: other, note: "x", source })],
  ["a field's example", changed("doors", { example: 3, aliases: ["Dører"], basis: "T9" })],
  ["the label of a code", codes({ label: other, description: other, aliases: ["x y"] })],
  ["the title of a code list", codes({}, { title: other, version: "2025-01-01", source })],
  ["the label of a scheme", scheme({ label: another, description: another })],
  ["the message of a rule", like({ rules: [{ ...all.rules?.[0], message: another } as never] })],
  ["the order of members", Object.fromEntries(Object.entries(all).toReversed()) as unknown as Dataset],
];

const { doors, ...rest } = all.fields;
const layouts: readonly (readonly [string, Dataset])[] = [
  ["a field more", like({ fields: { ...all.fields, more: doors as Field } })],
  ["a field less", like({ fields: rest })],
  ["a field's name", like({ fields: { ...rest, gates: doors as Field } })],
  ["a field named like words", like({ fields: { ...all.fields, label: doors as Field } })],
  ["the order of fields", like({ fields: { ...rest, doors: doors as Field } })],
  ["a kind", changed("doors", { kind: "decimal" })],
  ["the kind of a list's items", changed("names", { items: { kind: "uri" } })],
  ["the steps of decimals", changed("height", { decimals: 2 })],
  ["what is sensitive", changed("place", { privacy: "sensitive" })],
  ["what is required", changed("doors", { required: true })],
  ["a bound", changed("doors", { min: 1 })],
  ["a unit", changed("height", { unit: "m" })],
  ["the key", like({ key: ["station", "built"] })],
  ["no key", like({ key: [] })],
  ["the days of a code", codes({ validFrom: "2020-01-01" })],
  ["the pattern of a scheme", scheme({ pattern: "^[a-z]+$" })],
  ["a rule", like({ rules: [{ id: "T1", expression: "row.doors >= 1", message: other }] })],
  ["a check", like({ checks: [] })],
  ["how public it is", like({ privacy: "open_reviewed" })],
];

describe("the fingerprint of a declaration", () => {
  test.each(words)("is the same with other words: %s", (_, dataset) => {
    expect(fingerprintOf(dataset)).toBe(fingerprintOf(all));
    expect(declarationDigest(dataset)).not.toBe(declarationDigest(all));
  });

  test.each(layouts)("is another with another table, or other rows in it: %s", (_, dataset) => {
    expect(fingerprintOf(dataset)).not.toBe(fingerprintOf(all));
  });

  test("is another for each of them", () => {
    const texts = [all, ...layouts.map(([, dataset]) => dataset)].map(fingerprintOf);
    expect(new Set(texts).size).toBe(texts.length);
  });
});

describe("a store that is opened with another declaration", () => {
  const folders: string[] = [];
  const folder = (): string => {
    const path = mkdtempSync(join(tmpdir(), "samapne-fingerprint-"));
    folders.push(path);
    return path;
  };
  afterAll(() => {
    for (const path of folders) rmSync(path, { recursive: true });
  });
  const first = folder();
  let moment = Date.UTC(2026, 0, 15);
  const rows = stationRows(30);

  const opened = async (dataset: Dataset, given?: readonly AnyRow[], path = first) => {
    const setting = { folder: await diskFolder(path), datasets: [dataset], now: () => (moment += 60_000) };
    const store = await localStore({ ...setting, memory: 2 ** 28, threads: 1 });
    const input = { name: "a.ndjson", open: () => formatOf("ndjson").write([given ?? []], dataset) };
    if (given !== undefined)
      await store.publish({
        datasets: [dataset],
        inputs: [{ dataset, input }],
        mode: "strict",
        versions: { validator: "test" },
      });
    const api = server({ datasets: [dataset], store, now: setting.now });
    const ask = (query: string) => api.fetch(new Request(`http://localhost/v1/${dataset.id}?${query}`));
    return { ask, unserved: store.unserved, close: () => store.close() };
  };

  test("keeps its rows and what changed when only words are others, and gives no old ETag for new bytes", async () => {
    const first = await opened(stations, rows);
    const { meta } = (await (await first.ask("limit=1")).json()) as { meta: { updated_at: string } };
    const excel = "format=csv&dialect=excel-nb&fields=doors";
    const before = await first.ask(excel);
    await first.close();

    const title: Dataset = {
      ...stations,
      title: other,
      fields: { ...stations.fields, doors: { ...stations.fields["doors"], label: other } as Field },
    };
    const second = await opened(title);
    const after = await second.ask(excel);
    expect((await before.text()).split("\n").slice(1)).toEqual((await after.text()).split("\n").slice(1));
    expect(after.headers.get("etag")).not.toBe(before.headers.get("etag"));
    await second.close();

    const third = await opened(title, rows.slice(1));
    const since = await third.ask(`changed_since=${meta.updated_at}`);
    expect(since.status).toBe(200);
    expect(await since.json()).toMatchObject({
      data: [],
      meta: { deleted: [{ station: rows[0]?.["station"] }] },
    });
    await third.close();
  });

  test("serves nothing that another declaration would have laid out otherwise, and says so", async () => {
    const fourth = await opened({ ...stations, key: [] });
    expect((await fourth.ask("limit=1")).status).toBe(404);
    expect(fourth.unserved).toEqual({ laidOut: [stations.id], refielded: [], refused: undefined });
    await fourth.close();
  });

  const ruled = (expression: string): Dataset => ({
    ...stations,
    rules: [{ id: "T1", expression, message: other }],
  });

  test("keeps rows that conform to another rule too, with their version, ETag and history", async () => {
    const path = folder();
    const one = await opened(stations, rows, path);
    const { meta } = (await (await one.ask("limit=1")).json()) as { meta: Record<string, string> };
    await one.close();
    const two = await opened(ruled("row.doors >= 0"), undefined, path);
    expect(two.unserved).toBeUndefined();
    const page = (await (await two.ask("limit=1")).json()) as { meta: Record<string, string> };
    expect(page.meta["data_version"]).toBe(meta["data_version"]);
    await two.close();
    const three = await opened(ruled("row.doors >= 0"), rows.slice(1), path);
    const since = await three.ask(`changed_since=${meta["updated_at"]}`);
    expect(await since.json()).toMatchObject({
      data: [],
      meta: { deleted: [{ station: rows[0]?.["station"] }] },
    });
    await three.close();
    // A declaration that is the old one again keeps them as well.
    const four = await opened(stations, undefined, path);
    expect((await four.ask("limit=1")).status).toBe(200);
    await four.close();
  });

  test.each(refielded)(
    "tells what changed when a declaration has other fields: %s",
    async (_, dataset, gone) => {
      const path = folder();
      const one = await opened(stations, rows, path);
      const { meta } = (await (await one.ask("limit=1")).json()) as { meta: Record<string, string> };
      await one.close();
      for (let times = 0; times < 2; times++) {
        const two = await opened(dataset, undefined, path);
        expect((await two.ask("limit=1")).status).toBe(404);
        expect(two.unserved).toEqual({ laidOut: [], refielded: [stations.id], refused: undefined });
        await two.close();
      }
      const three = await opened(dataset, asToday(nextOf(rows, dataset), dataset), path);
      const since = await three.ask(`changed_since=${meta["updated_at"]}`);
      expect(since.status).toBe(200);
      const { data, meta: now } = (await since.json()) as { data: AnyRow[]; meta: { deleted: unknown } };
      expect(new Set(data.map(({ station }) => station))).toEqual(toldOf(rows, gone));
      expect(data.map(({ more }) => more).filter(Boolean)).toEqual(["new, and more"]);
      expect(now.deleted).toEqual([{ station: rows[0]?.["station"] }]);
      await three.close();
      // What is published by the other declaration is served again after a start.
      const four = await opened(dataset, undefined, path);
      expect([(await four.ask("limit=1")).status, four.unserved]).toEqual([200, undefined]);
      await four.close();
    },
  );

  test("does not serve rows that no longer conform, says so, and still tells what changed from them", async () => {
    const path = folder();
    const given: readonly AnyRow[] = rows.map((row, index) => ({ ...row, doors: index === 0 ? 0 : 2 }));
    const one = await opened(stations, given, path);
    const { meta } = (await (await one.ask("limit=1")).json()) as { meta: Record<string, string> };
    await one.close();
    const strict = ruled("row.doors >= 1");
    for (let times = 0; times < 2; times++) {
      const two = await opened(strict, undefined, path);
      expect((await two.ask("limit=1")).status).toBe(404);
      expect(two.unserved?.refused).toMatchObject({
        datasets: [stations.id],
        status: { verdict: "not_conformant", causes: [{ code: "T1", count: 1 }] },
      });
      await two.close();
    }
    const three = await opened(strict, given.with(0, { ...given[0], doors: 1 }).slice(0, 29), path);
    const since = await three.ask(`changed_since=${meta["updated_at"]}`);
    expect(since.status).toBe(200);
    expect(await since.json()).toMatchObject({
      data: [{ station: given[0]?.["station"], doors: 1 }],
      meta: { deleted: [{ station: given[29]?.["station"] }] },
    });
    await three.close();
  });
});

/** Stations with more fields, each before a field of another name, or last. */
function extended(more: Readonly<Record<string, string>>): Dataset {
  const field: Field = { kind: "text", label: other, description: other };
  const added = (before: string) =>
    Object.entries(more).flatMap(([name, where]) => (where === before ? [[name, field] as const] : []));
  const fields = Object.entries(stations.fields).flatMap((entry) => [...added(entry[0]), entry]);
  return { ...stations, fields: Object.fromEntries([...fields, ...added("")]) };
}

/** Stations with one field more, without some, with others of another kind, in the opposite order. */
function turned(gone: readonly string[], kinds: Readonly<Record<string, object>> = {}): Dataset {
  const fields = Object.entries(extended({ more: "built" }).fields)
    .filter(([name]) => !gone.includes(name))
    .map(([name, field]) => [name, { ...field, ...kinds[name] }] as const);
  return { ...stations, fields: Object.fromEntries(fields.toReversed()) };
}

/** The next version of rows: one removed, one with a value of a new field, one changed. */
function nextOf(rows: readonly AnyRow[], { fields }: Dataset): readonly AnyRow[] {
  return rows.slice(1).map((row, index) => ({
    ...Object.fromEntries(Object.entries(row).filter(([name]) => fields[name] !== undefined)),
    ...(index === 3 ? { more: "new, and more" } : {}),
    ...(index === 5 ? { built: "1999-01-01" } : {}),
  }));
}

/** Rows with values of the kinds their fields have today. */
function asToday(rows: readonly AnyRow[], { fields }: Dataset): readonly AnyRow[] {
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => {
        if (typeof value !== "number") return [name, value];
        const kind = fields[name]?.kind;
        return [name, kind === "text" ? String(value) : kind === "integer" ? Math.round(value) : value];
      }),
    ),
  );
}

/** The stations that are told as changed then: these, and those that told something in a field that is gone. */
function toldOf(rows: readonly AnyRow[], gone: readonly string[]): ReadonlySet<unknown> {
  const told = rows
    .filter((row, index) => index === 4 || index === 6 || gone.some((name) => row[name] !== undefined))
    .filter((row) => row !== rows[0]);
  return new Set(told.map(({ station }) => station));
}

type Refielded = readonly [what: string, dataset: Dataset, gone: readonly string[]];
const refielded: readonly Refielded[] = [
  ["more here and there", extended({ more: "place", again: "names", last: "" }), []],
  ["five more", extended({ a: "", b: "", c: "doors", more: "place", e: "station" }), []],
  ["one more, in another order", turned([]), []],
  ["some less", turned(["page", "names"]), ["page", "names"]],
  ["another kind", turned([], { ratio: { kind: "integer" }, doors: { kind: "text" } }), ["ratio", "doors"]],
];

describe("the declaration that rows were laid out by", () => {
  const entryOf = (dataset: Dataset) => ({
    fingerprint: fingerprintOf(dataset),
    layout: layoutText(dataset),
  });

  test.each(refielded)("is found by its fields: %s", (_, dataset) => {
    const namesOf = (one: Dataset | undefined) => Object.keys(one?.fields ?? {});
    expect(namesOf(laidOutBy(dataset, entryOf(stations)))).toEqual(namesOf(stations));
    expect(namesOf(laidOutBy(stations, entryOf(dataset)))).toEqual(namesOf(dataset));
  });

  test("is none where the key is another, in its fields or their kinds", () => {
    expect(laidOutBy({ ...stations, key: ["station", "built"] }, entryOf(stations))).toBeUndefined();
    const uri = turned([], { station: { kind: "uri" } });
    expect(laidOutBy(uri, entryOf(stations))).toBeUndefined();
  });

  test("says which fields can be compared", () => {
    const today = turned(["place"], { doors: { kind: "decimal" } });
    const alike = comparableFields(laidOutBy(today, entryOf(stations)) as Dataset, today);
    const all = Object.keys(stations.fields);
    expect([...alike].toSorted()).toEqual(
      all.filter((name) => name !== "place" && name !== "doors").toSorted(),
    );
  });

  test("is known of rows that were kept before layouts were", () => {
    const entry = { fingerprint: fingerprintOf(stations), layout: "" };
    expect(laidOutBy(stations, entry)).toBe(stations);
    expect(laidOutBy(extended({ more: "" }), entry)).toBeUndefined();
  });
});

test("a store in PostgreSQL keeps and refuses rows in the same way", async () => {
  const { open, published } = await inPostgres();
  const ruled = (...expressions: readonly string[]): Dataset => ({
    ...stations,
    rules: expressions.map((expression, index) => ({ id: `T${index}`, expression, message: other })),
  });
  const given: readonly AnyRow[] = stationRows(30).map((row) => ({ ...row, doors: 2 }));
  const first = await published(ruled(), given);
  const [before] = first.state().versions;
  const kept = await open(ruled("row.doors >= 2"));
  expect([kept.state().versions[0]?.id, kept.unserved]).toEqual([before?.id, undefined]);
  const strict = ruled("row.doors >= 3");
  const refused = await open(strict);
  expect([refused.state().versions, refused.unserved?.refused?.datasets]).toEqual([[], [stations.id]]);
  const last = await published(
    strict,
    given.slice(1).map((row) => ({ ...row, doors: 3 })),
  );
  const lease = last.lease(stations.id);
  const changes = await lease?.version.changesSince(before?.publishedAt ?? 0, 100);
  expect(changes?.removed).toEqual([{ station: given[0]?.["station"] }]);
  lease?.end();
});

test.each(refielded)(
  "a store in PostgreSQL tells what changed when there are other fields: %s",
  async (_, dataset, gone) => {
    const { open, published } = await inPostgres();
    const given = stationRows(30);
    const first = await published(stations, given);
    const [before] = first.state().versions;
    const waiting = await open(dataset);
    expect([waiting.state().versions, waiting.unserved?.refielded]).toEqual([[], [stations.id]]);
    const last = await published(dataset, asToday(nextOf(given, dataset), dataset));
    const lease = last.lease(stations.id);
    const changes = await lease?.version.changesSince(before?.publishedAt ?? 0, 100);
    expect(changes?.removed).toEqual([{ station: given[0]?.["station"] }]);
    const where = { kind: "compare", column: changedColumn, sign: ">", value: changes?.after ?? 0 } as const;
    const found = await lease?.version.lines({ where, order: [] }, 100, new AbortController().signal);
    const text = new TextDecoder().decode(found?.bytes);
    const lines = text.trimEnd().split("\n");
    const told = toldOf(given, gone);
    expect(lines).toHaveLength(told.size);
    for (const station of told) expect(text).toContain(String(station).replaceAll('"', '""'));
    lease?.end();
  },
);

let databases = 0;

/** Stores over the same tables in PostgreSQL. */
async function inPostgres() {
  const postgres = await sharedPostgres();
  const prefix = `fingerprint_${++databases}_`;
  let moment = Date.UTC(2026, 0, 15);
  const open = (dataset: Dataset) =>
    postgresStore({ server: postgres, datasets: [dataset], now: () => (moment += 60_000), prefix });
  const published = async (dataset: Dataset, rows: readonly AnyRow[]) => {
    const store = await open(dataset);
    const input = { name: "a.ndjson", open: () => formatOf("ndjson").write([rows], dataset) };
    const delivery = { datasets: [dataset], inputs: [{ dataset, input }], versions: { validator: "test" } };
    await store.publish({ ...delivery, mode: "strict" });
    return store;
  };
  return { open, published };
}
