import { type AnyRow, type Dataset, defineDataset } from "@samapne/core";
import { server, type ServerOptions } from "./server.ts";
import { type KindOfStore, kinds, type TestTable } from "./store/_testing-stores.ts";

/** Used by tests only: datasets with every kind of field, rows for them, and a server that has them. */

const text = { nb: "Tekst", nn: "Tekst", en: "Text" };
const said = { label: text, description: text };
const list = (...codes: readonly string[]) => ({
  id: "list",
  version: "2024-01-01",
  title: text,
  source: { name: "test" },
  codes: codes.map((code) => ({ code, label: text })),
});

const base = {
  domain: "test",
  title: { nb: "Stasjoner", nn: "Stasjonar", en: "Stations" },
  purpose: text,
  rowMeaning: text,
  privacy: "open",
  frequency: "DAILY",
  themes: ["ENER"],
} as const;

/** One field of each kind; the key is a text that may hold slashes. */
export const stations: Dataset = defineDataset({
  ...base,
  id: "test-stations",
  fields: {
    station: { kind: "text", ...said, required: true, maxLength: 40 },
    colour: { kind: "code", ...said, list: list("red", "green", "blue") },
    place: { kind: "text", ...said, privacy: "review" },
    doors: { kind: "integer", ...said },
    height: { kind: "decimal", ...said, decimals: 3 },
    ratio: { kind: "decimal", ...said },
    open: { kind: "boolean", ...said },
    built: { kind: "date", ...said },
    seen: { kind: "instant", ...said },
    season: { kind: "period", ...said, granularities: ["year", "quarter", "month"] },
    page: { kind: "uri", ...said },
    tags: { kind: "list", ...said, items: { kind: "code", list: list("bus", "tram", "ferry") } },
    names: { kind: "list", ...said, items: { kind: "text" } },
    sizes: { kind: "list", ...said, items: { kind: "decimal" } },
    owner: { kind: "text", ...said, privacy: "sensitive" },
    latitude: { kind: "decimal", ...said, decimals: 6, min: -90, max: 90 },
    longitude: { kind: "decimal", ...said, decimals: 6, min: -180, max: 180 },
  },
  key: ["station"],
});

/** A key of two fields, one of them an instant; rows refer to stations. */
export const readings: Dataset = defineDataset({
  ...base,
  id: "test-readings",
  fields: {
    station: { kind: "text", ...said, required: true },
    hour: { kind: "instant", ...said, required: true },
    value: { kind: "decimal", ...said, decimals: 2 },
  },
  key: ["station", "hour"],
  references: { at: { dataset: "test-stations", fields: ["station"], to: ["station"] } },
});

/** No key at all, as some old tables. */
export const notes: Dataset = defineDataset({
  ...base,
  id: "test-notes",
  fields: { note: { kind: "text", ...said, required: true } },
  key: [],
});

/** Numbers that look random and are the same in every run. */
function chance(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const words = [
  "Ås",
  "Bodø, sentrum",
  'Torget "Ravnkloa"',
  "Čáhcesuolu",
  "🏫 skole",
  "a\\b",
  "=1+1",
  "Øvre / nedre",
];

/** Stations with missing values, commas, quotes, æøå, slashes and equal values; `change` makes some of them others. */
export function stationRows(count: number, { seed = 1, change = 0 } = {}): readonly AnyRow[] {
  const next = chance(seed);
  const some = (value: unknown): unknown => (next(5) === 0 ? undefined : value);
  const word = (): string => words[next(words.length)] as string;
  return Array.from({ length: count }, (_, index) => ({
    station: `s/${String(index).padStart(5, "0")} ${words[index % 3]}`,
    colour: some(["red", "green", "blue"][next(3)]),
    place: some(word()),
    doors: some(next(12) + (index % 17 === 0 ? change : 0)),
    height: some(next(100_000) / 1000),
    ratio: some(next(1000) / 7e5),
    open: some(next(2) === 0),
    built: some(`19${10 + next(90)}-0${1 + next(9)}-1${next(10)}`),
    seen: some(`2025-1${next(3)}-2${next(9)}T0${next(10)}:00:00${["Z", "+01:00", ".120Z"][next(3)]}`),
    season: some(["2024", "2024-Q3", "2024-09", "2025-Q1"][next(4)]),
    page: some(`https://example.no/${next(50)}?a=1&b=2`),
    tags: some([["bus"], ["bus", "tram"], ["ferry"]][next(3)]),
    names: some([word(), word()]),
    sizes: some([next(10) / 4, next(10)]),
    owner: some("Kari Nordmann"),
    latitude: some((67_000 + next(1000)) / 1000),
    longitude: some((14_000 + next(1000)) / 1000),
  }));
}

/** Readings of some stations, hour by hour. */
export function readingRows(stationList: readonly AnyRow[], hours: number): readonly AnyRow[] {
  return stationList.flatMap(({ station }, index) =>
    Array.from({ length: hours }, (_, hour) => ({
      station,
      hour: new Date(Date.UTC(2025, 9, 25, hour)).toISOString().replace(".000", ""),
      value: index + hour / 4,
    })),
  );
}

/** A clock that goes only when it is told to, from 2026-01-15T06:12:00Z. */
function clock(): { readonly now: () => number; tick(milliseconds: number): void } {
  let moment = Date.UTC(2026, 0, 15, 6, 12);
  return { now: () => moment, tick: (milliseconds) => void (moment += milliseconds) };
}

/** A server over rows in a store (in memory when left out), and a way to ask it. */
export async function served(
  tables: readonly TestTable[],
  { kind = kinds[0], ...options }: Partial<ServerOptions> & { readonly kind?: KindOfStore | undefined } = {},
) {
  const time = clock();
  const datasets = tables.map(({ dataset }) => dataset);
  const { store, publish, end } = await (kind as KindOfStore).open(datasets, time.now);
  const status = await publish(tables);
  if (status.verdict !== "conformant") throw new Error(JSON.stringify(status));
  const api = server({ datasets, store, now: time.now, ...options });
  const ask = async (path: string, init?: RequestInit): Promise<Response> =>
    api.fetch(new Request(`http://localhost${path}`, init));
  return { ...time, store, api, publish, ask, end };
}
