import { createHash } from "node:crypto";
import { posix } from "node:path";
import { gunzipSync } from "node:zlib";
import { type AnyRow, formats, publishedRow } from "@samapne/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { notes, readingRows, readings, served, stationRows, stations } from "../_testing.ts";
import { kinds } from "../store/_testing-stores.ts";
import { publishSite, type SiteSource } from "./publish-site.ts";
import type { SitePlace } from "./site-place.ts";

const rows = stationRows(120);
const tables = [
  { dataset: stations, rows },
  { dataset: readings, rows: readingRows(rows.slice(0, 5), 30) },
  { dataset: notes, rows: [{ note: "<b>én</b>" }, { note: "to" }] },
];

/** A site in memory. */
function memorySite() {
  const files = new Map<string, Uint8Array>();
  const beside = new Map<string, Uint8Array>();
  const place: SitePlace = {
    read: async (path) => files.get(path),
    put: async (path, pieces) => {
      const all: Uint8Array[] = [];
      for await (const piece of pieces) all.push(piece);
      const bytes = Buffer.concat(all);
      beside.set(path, bytes);
      return { bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
    },
    finish: async (removed) => {
      for (const [path, bytes] of beside) files.set(path, bytes);
      for (const path of removed) files.delete(path);
      return { written: [...beside.keys()], unchanged: [], removed };
    },
    abandon: async () => beside.clear(),
  };
  const text = (path: string) => new TextDecoder().decode(files.get(path));
  return { files, place, text };
}

const who = {
  organizationNumber: "972418013",
  name: "Bodø kommune",
  contact: { name: "Bodø kommune", email: "post@bodo.kommune.no" },
};

describe.each(kinds.slice(0, 2))("a site from a store: $name", (kind) => {
  let api: Awaited<ReturnType<typeof served>>;
  const { files, place, text } = memorySite();
  const publish = (more: Partial<SiteSource> = {}, where = place) =>
    publishSite(
      {
        datasets: tables.map(({ dataset }) => dataset),
        store: api.store,
        now: api.now,
        baseUrl: undefined,
        publisher: undefined,
        remove: [],
        ...more,
      },
      where,
    );
  beforeAll(async () => {
    api = await served(tables, { kind });
    await publish();
  });
  afterAll(() => api.end());

  test.each(["csv", "ndjson", "parquet"] as const)("has the bytes of the export as %s", async (format) => {
    for (const { dataset } of tables) {
      const exported = await (await api.ask(`/v1/${dataset.id}/export?format=${format}`)).bytes();
      const path = `v1/${dataset.id}.${formats[format].extension}`;
      expect(Buffer.compare(files.get(path) ?? new Uint8Array(), exported), path).toBe(0);
    }
  });

  test("has every row, packed too", async () => {
    for (const { dataset, rows: given } of tables) {
      const csv = files.get(`v1/${dataset.id}.csv`) as Uint8Array;
      expect(Buffer.compare(gunzipSync(files.get(`v1/${dataset.id}.csv.gz`) as Uint8Array), csv)).toBe(0);
      const lines = text(`v1/${dataset.id}.ndjson`).trimEnd().split("\n");
      expect(lines.map((line) => JSON.parse(line) as AnyRow)).toEqual(
        given.map((row) => publishedRow(dataset, row)),
      );
    }
  });

  test("has every address it names: of pages, of the description, of the package, of the catalogue", () => {
    const named = [...files.keys()]
      .filter((path) => path.endsWith(".html"))
      .flatMap((path) =>
        [...text(path).matchAll(/href="([^"#]+)"/g)].map(([, to = ""]) => ({ from: path, to })),
      )
      .filter(({ to }) => !/^(?:https:|mailto:|data:)/.test(to))
      .map(({ from, to }) => posix.join(posix.dirname(from), to));
    expect(named.length).toBeGreaterThan(60);
    const { paths } = JSON.parse(text("openapi.json")) as { readonly paths: object };
    const described = Object.keys(paths).map((path) => (path === "/" ? "index.html" : path.slice(1)));
    expect(described).toHaveLength(16);
    const { resources } = JSON.parse(text("datapackage.json")) as {
      readonly resources: readonly { readonly path: string }[];
    };
    expect(resources).toHaveLength(3);
    const downloads = [...text("catalog.ttl").matchAll(/dcat:downloadURL <([^>]+)>/g)].map(
      ([, address = ""]) => address,
    );
    expect(downloads).toHaveLength(9);
    for (const path of [...named, ...described, ...resources.map(({ path: at }) => at), ...downloads])
      expect([...files.keys()]).toContain(path);
  });

  test("has a page for addresses that are not there, with links that hold wherever it is shown", async () => {
    const page = text("404.html");
    for (const words of [
      "Siden eller fila finnes ikke",
      "Sida eller fila finst ikkje",
      "no such page or file",
    ])
      expect(page).toContain(words);
    const links = (from: string) => [...from.matchAll(/href="([^"#]+)"/g)].map(([, to = ""]) => to);
    expect(links(page).filter((to) => !/^(?:https:|data:)/.test(to))).toEqual([]);
    const signed = memorySite();
    await publish({ publisher: who, baseUrl: "https://data.bodo.kommune.no/filer" }, signed.place);
    const found = links(signed.text("404.html")).filter((to) => to.includes("bodo.kommune.no/"));
    const front = ["", "index.html", "index.nn.html", "index.en.html"];
    expect(found).toEqual(front.map((path) => `https://data.bodo.kommune.no/filer/${path}`));
    for (const path of front.slice(1)) expect([...signed.files.keys()]).toContain(path);
    expect(signed.text("404.html")).toContain("Bodø kommune");
  });

  test("shows what stands in the rows as text, never as markup", () => {
    const page = text(`v1/${notes.id}.html`);
    expect(page).toContain("&lt;b&gt;én&lt;/b&gt;");
    expect(page).not.toContain("<b>én");
  });

  test("is signed when the publisher has said who it is", async () => {
    const signed = memorySite();
    await publish({ publisher: who, baseUrl: "https://data.bodo.kommune.no" }, signed.place);
    expect(signed.text("catalog.ttl")).toContain("organizations/972418013");
    expect(signed.text("catalog.ttl")).toContain("https://data.bodo.kommune.no/v1/test-stations.csv");
    expect(signed.text("datapackage.json")).toContain("Open data of Bodø kommune");
    expect(signed.text("index.html")).toContain("Åpne data – Bodø kommune");
  });

  test("is as it was when a file cannot be put", async () => {
    const broken = memorySite();
    let [count, abandoned] = [0, false];
    const failing: SitePlace = {
      ...broken.place,
      put: (path, pieces) =>
        ++count === 7 ? Promise.reject(new Error("no space left")) : broken.place.put(path, pieces),
      abandon: async () => void (abandoned = true),
    };
    await expect(publish({}, failing)).rejects.toThrow("no space left");
    expect([abandoned, broken.files.size]).toEqual([true, 0]);
  });

  test("drops a dataset only when told to", async () => {
    const one = await served(tables.slice(0, 1), { kind });
    const source = { store: one.store, now: one.now };
    expect(await publish(source)).toEqual({
      kind: "datasets_missing",
      datasets: ["test-readings", "test-notes"],
    });
    const outcome = await publish({ ...source, remove: ["test-readings", "test-notes"] });
    expect(outcome).toMatchObject({ kind: "published" });
    expect([...files.keys()].filter((path) => path.startsWith("v1/test-notes"))).toEqual([]);
    await one.end();
  });

  test("forgets what its data package says when somebody has spoilt it", async () => {
    files.set("datapackage.json", new TextEncoder().encode('{"resources":[{"name":"../x"},null,7]'));
    expect((await publish()).kind).toBe("published");
  });
});
