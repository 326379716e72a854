import { type AnyRow, csvText, type Dataset, publishedRow } from "@samapne/core";
import {
  type Batch,
  type FetchOptions,
  fetchRows,
  memoryCache,
  type Publisher,
  type Spool,
} from "@samapne/client";
import { type Mapping, readMappingText } from "@samapne/mapping";
import { type FormatId, formatOf } from "@samapne/tabular";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { archiveOf } from "../../packages/tabular/src/formats/zip/_testing.ts";
import { stationRows, stations } from "../../packages/server/src/_testing.ts";
import { type Answer, brokenOff, first, publishersAt, status } from "./_faulty.ts";

/** Publishers with a file, or a service of their own, at the address: the same rows, or none. */

/** Without what a sheet has otherwise: numbers of more than 15 digits, instants with parts of a second. */
const rows = stationRows(40).map((row) =>
  publishedRow(stations, { ...row, ratio: undefined, seen: undefined }),
);
const text = csvText(stations, rows);
const json = "application/json";

/** An answer of any kind. */
const body =
  (content: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): Answer =>
  (_, response) =>
    void response.writeHead(200, headers).end(content);
const document = (content: unknown): Answer => body(JSON.stringify(content), { "content-type": json });

async function written(format: FormatId): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of formatOf(format).write([rows], stations)) pieces.push(piece.slice());
  return Buffer.concat(pieces);
}

/** A foreign list of stations: other names, other spellings, a line that is no row, one that is wrong. */
const foreign = `Stasjoner;\nNavn;Dører;Høyde;Fri tekst\nTorget;2;1,5;x\nÅsen;;2,25;\n;3;1;\nBryggen;to;0,5;\nSum;2;;\n`;
let mapping: Mapping;
const mappingYaml = `mapping: 1
dataset: test-stations
rows:
  leave_out: [{ column: Navn, like: ["Sum*"], because: totals }]
fields:
  station: { column: Navn }
  doors: { column: Dører }
  height: { column: Høyde }
`;
/** The same from a service, as rows of its own. */
const records = Array.from({ length: 7 }, (_, at) => ({ Navn: `s-${at}`, Dører: at, Høyde: at / 2 }));
const paged =
  (answer: (part: typeof records, from: number, url: URL) => unknown, headers = {}): Answer =>
  ({ url = "", headers: { host = "" } }, response) => {
    const asked = new URL(url, `http://${host}`);
    const from = Number(asked.searchParams.get("offset") ?? asked.searchParams.get("resultOffset") ?? 0);
    response.writeHead(200, { "content-type": json, ...headers });
    response.end(JSON.stringify(answer(records.slice(from, from + 3), from, asked)));
  };
const after = (from: number, url: URL) => {
  if (from + 3 >= records.length) return undefined;
  const next = new URL(url);
  next.searchParams.set("offset", String(from + 3));
  return next.href;
};
const feature = (properties: object) => ({ type: "Feature", geometry: null, properties });

const services: Readonly<Record<string, Answer>> = {
  ogc: paged((part, from, url) => {
    const next = after(from, url);
    const links = [
      { rel: "self", href: url.href },
      ...(next === undefined
        ? []
        : [
            { rel: "next", type: "text/html", href: "/no" },
            { rel: "next", href: next },
          ]),
    ];
    return { type: "FeatureCollection", numberMatched: 7, features: part.map(feature), links };
  }),
  odata: paged((part, from, url) => ({ value: part, "@odata.nextLink": after(from, url) })),
  hal: paged((part, from, url) => {
    const next = after(from, url);
    return { _embedded: { stations: part }, _links: next === undefined ? {} : { next: { href: next } } };
  }),
  pager: paged((part, from, url) => ({ count: 7, next: after(from, url) ?? null, results: part })),
  // Links on from every page, also from the last.
  ckan: paged((part, from) => ({
    success: true,
    result: { records: part, total: 7, _links: { next: `?resource_id=x&offset=${from + 3}` } },
  })),
  header: ({ url = "" }, response) => {
    const from = Number(/offset=(\d+)/.exec(url)?.[1] ?? 0);
    const link = from < 6 ? { link: `</x>; rel="prev", <?a=1&offset=${from + 3}>; rel="next"` } : {};
    response
      .writeHead(200, { "content-type": json, ...link })
      .end(JSON.stringify(records.slice(from, from + 3)));
  },
};
const arcgis = paged((part, from) => ({
  features: part.map((attributes) => ({ attributes })),
  exceededTransferLimit: from + 3 < 7,
}));

const bare = (links: object) => ({ data: records.slice(0, 3), ...links });
const incomplete: readonly (readonly [string, Answer, string])[] = [
  ["token", document(bare({ nextPageToken: "abc" })), "but not at which address"],
  [
    "ofMap",
    document({ totalFeatures: 9, features: records.map(feature) }),
    "The number of rows is 9, says the service, but it gives 7",
  ],
  [
    "fewer",
    document(bare({ numberMatched: 9 })),
    "The number of rows is 9, says the service, but it gives 3",
  ],
  [
    "limit",
    document({ features: records.map(feature), exceededTransferLimit: true }),
    "not at which address",
  ],
  ["elsewhere", document(bare({ next: "http://127.0.0.1:1/" })), "link to the next page is wrong"],
  ["onDisk", document(bare({ next: { href: "file:///etc/passwd" } })), "not at which address"],
  ["itself", document(bare({ next: "/itself/x?a=1" })), "link to the next page is wrong"],
  [
    "forEver",
    (_, response, before) => document(bare({ next: `?n=${before}` }))(_, response, before),
    "come again",
  ],
  ["empty", first(1, document(bare({ next: "?n=1" })), document({ data: [], next: "?n=2" })), "do not end"],
  [
    "thenNone",
    first(1, document(bare({ next: "?n=1" })), document({ hello: "world" })),
    "not at which address",
  ],
  ["csvOfMany", body(foreign, { link: '<?page=2>; rel="next"' }), "not at which address"],
];

let here: Awaited<ReturnType<typeof publishersAt>>;
const answers: Record<string, Answer> = {
  ...services,
  ...Object.fromEntries(incomplete.map(([name, answer]) => [name, answer])),
  foreign: body(foreign),
  wrongRow: body(text.replace("s/00007", "").replace(/^s\/00009[^,]*,[a-z]*/m, "s/9,purple")),
  page: body("<!doctype html><h1>Hei</h1>", { "content-type": "text/html" }),
  calledPage: body(text, { "content-type": "text/html" }),
  pdf: body("%PDF-1.7"),
  error: document({ error: { code: 400, message: "Invalid \u001b[2J query", details: [] } }),
  cut: brokenOff(text.slice(0, 900), text.length),
  cutOnce: first(1, brokenOff(text.slice(0, 900), text.length), body(text)),
  gone: status(404),
  deep: body(`{"items":[{"a":${"[".repeat(200_000)}${"]".repeat(200_000)}}]}`),
  deepPage: body(`{"next":"?n=1","items":[{"a":${"[".repeat(200_000)}${"]".repeat(200_000)}}]}`),
  otherPage: first(1, document(bare({ next: "?n=1" })), document({ features: records.map(feature) })),
  pageLost: first(1, services["odata"] as Answer, status(410)),
};
beforeAll(async () => {
  const read = await readMappingText(mappingYaml);
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  mapping = read.mapping;
  for (const format of ["xlsx", "ndjson", "json", "parquet"] as const)
    answers[format] = body(await written(format));
  answers["gz"] = body(gzipSync(text));
  answers["zip"] = body(await archiveOf({ "a/stations.csv": text, "a/readme.txt.md": "Hei" }));
  answers["zipOfTwo"] = body(await archiveOf({ "a.csv": foreign, "b.csv": foreign }));
  answers["zipOfOther"] = body(await archiveOf({ "a.csv": text, "b.csv": "x;y\n1;2\n" }));
  answers["csv"] = body(`\ufeff${text.replaceAll("\n", "\r\n")}`, {
    "content-type": "application/octet-stream",
  });
  here = await publishersAt(answers);
});
afterAll(() => here.end());

async function fetched(from: string | Publisher, options: Partial<FetchOptions<AnyRow>> = {}) {
  const batches: Batch<AnyRow>[] = [];
  const asked: FetchOptions<AnyRow> = { from: [from], fetch, retries: 0, ...options };
  for await (const batch of fetchRows(stations as Dataset<AnyRow>, asked)) batches.push(batch);
  const last = batches.at(-1);
  return {
    rows: batches.flatMap((batch) => batch.rows),
    refused: batches.flatMap((batch) => batch.refused),
    source: last?.source,
    conversion: last?.conversion,
    failure: last?.failure,
  };
}
const mapped = (name: string): Publisher => ({ address: `${here.base}/${name}/x?a=1`, mapping });

describe.concurrent("a file at an address", () => {
  test.each(["csv", "xlsx", "ndjson", "json", "parquet", "gz", "zip", "calledPage", "cutOnce"])(
    "is read whatever it is: %s, told by its bytes",
    async (name) => {
      const got = await fetched(`${here.base}/${name}/export?f=${name}`);
      expect([got.failure, got.refused]).toEqual([undefined, []]);
      expect(got.rows).toEqual(rows);
      expect(got.source).toMatchObject({ level: 1, address: `${here.base}/${name}/export?f=${name}` });
    },
  );

  test("is asked for as it stands where it has a query or an ending, and else when nothing is published below it", async () => {
    const asked: string[] = [];
    const answer: FetchOptions<AnyRow>["fetch"] = async (address) => {
      asked.push(address);
      return address.includes("/v1/") ? new Response("no", { status: 404 }) : new Response(text);
    };
    for (const from of ["https://a.example/s.CSV", "https://b.example/?x=/", "https://c.example/download/1/"])
      expect((await fetched(from, { fetch: answer })).rows).toHaveLength(rows.length);
    expect(asked).toEqual([
      "https://a.example/s.CSV",
      "https://b.example/?x=/",
      "https://c.example/download/1/v1/test-stations?limit=10000",
      "https://c.example/download/1/v1/test-stations.csv",
      "https://c.example/download/1",
    ]);
  });

  test("has the rows told that do not follow the specification", async () => {
    const { rows: got, refused } = await fetched(`${here.base}/wrongRow/s.csv`);
    expect(got).toHaveLength(rows.length - 1);
    expect(refused.map(({ row, issues }) => [row, issues[0]?.code])).toEqual([[10, "code.unknown"]]);
  });

  test("is sifted here", async () => {
    const { rows: got } = await fetched(`${here.base}/csv/s.csv`, { where: { colour: "red" } });
    expect(got).toEqual(rows.filter(({ colour }) => colour === "red"));
  });

  test("says in plain words why it is none", async () => {
    const told = async (name: string, path = "x.csv") => {
      const { failure, rows: got } = await fetched(`${here.base}/${name}/${path}`);
      expect(got).toEqual([]);
      return [failure?.fault, failure?.text.en];
    };
    const cases = [
      ["page", "not_published", "It is a web page"],
      ["pdf", "not_a_table", "a PDF file"],
      ["foreign", "not_a_table", ""],
      ["error", "refused", "Invalid [2J query"],
      ["cut", "unreachable", "cut on the way"],
      ["gone", "not_published", "(404)"],
    ] as const;
    for (const [name, fault, words] of cases)
      expect(await told(name)).toEqual([fault, expect.stringContaining(words)]);
    // Where the contract is not kept either, that is what is told.
    expect(await told("page", "base")).toEqual(["not_published", expect.not.stringContaining("web page")]);
  });

  test("of which a part is no table of the dataset is told of by that part's name", async () => {
    const { failure } = await fetched(`${here.base}/zipOfOther/x.zip`);
    expect([failure?.fault, failure?.text.en]).toEqual(["not_a_table", expect.stringContaining("b.csv: ")]);
  });

  test("is asked whether it has changed, and taken from the cache when not", async () => {
    const cache = memoryCache();
    const zip = await written("xlsx");
    const told: unknown[] = [];
    const answer: FetchOptions<AnyRow>["fetch"] = async (_, { headers }) => {
      told.push([headers["if-none-match"], headers["if-modified-since"]]);
      if (headers["if-none-match"] !== undefined) return new Response(null, { status: 304 });
      const modified = "Thu, 15 Jan 2026 06:12:00 GMT";
      return new Response(Buffer.from(zip), { headers: { etag: '"1"', "last-modified": modified } });
    };
    for (let time = 0; time < 2; time++)
      expect((await fetched("https://a.example/s.xlsx", { fetch: answer, cache })).rows).toEqual(rows);
    expect(told).toEqual([
      [undefined, undefined],
      ['"1"', "Thu, 15 Jan 2026 06:12:00 GMT"],
    ]);
  });

  test("that is packed on its way and ends in the middle of a line is asked for once more as it is", async () => {
    const asked: unknown[] = [];
    const open = text.trimEnd();
    const answer: FetchOptions<AnyRow>["fetch"] = async (_, { method, headers }) => {
      if (method === "HEAD") return new Response(null, { status: 405 });
      asked.push(headers["accept-encoding"]);
      const packed = { "content-encoding": "gzip" };
      return new Response(open, { headers: headers["accept-encoding"] === "identity" ? {} : packed });
    };
    const got = await fetched("https://a.example/s.csv", { fetch: answer });
    expect([got.failure, got.rows, asked]).toEqual([undefined, rows, [undefined, "identity"]]);
  });

  test.each([
    ["JSON", JSON.stringify(rows), 1],
    ["JSON that is cut", JSON.stringify(rows).slice(0, -30), 5],
  ])(
    "that is %s, packed on its way, tells its end by itself",
    { timeout: 240_000 },
    async (_, content, times) => {
      let asked = 0;
      const answer: FetchOptions<AnyRow>["fetch"] = async (_address, { method }) => {
        if (method === "HEAD") return new Response(null, { status: 405 });
        asked += 1;
        return new Response(content, { headers: { "content-encoding": "gzip" } });
      };
      const got = await fetched("https://a.example/s.json", { fetch: answer });
      expect([asked, got.rows.length]).toEqual([times, times === 1 ? rows.length : 0]);
    },
  );

  test("leaves nothing kept behind, whatever comes of it", async () => {
    let [begun, ended] = [0, 0];
    const spool: Spool = async (name, chunks) => {
      const pieces: Uint8Array[] = [];
      for await (const chunk of chunks) pieces.push(chunk);
      begun += 1;
      return {
        input: {
          name,
          async *open() {
            yield* pieces;
          },
        },
        end: async () => void (ended += 1),
      };
    };
    for (const name of ["csv", "pdf", "error", "token", "cut", "odata"])
      await fetched(`${here.base}/${name}/x.csv`, { spool });
    for await (const _ of fetchRows(stations, { from: [mapped("ogc")], fetch, spool })) break;
    expect(begun).toBeGreaterThan(5);
    await vi.waitFor(() => expect(ended).toBe(begun));
  });
});

describe.concurrent("a file with a mapping", () => {
  test("is converted, and what became of its rows is told", async () => {
    const { rows: got, refused, conversion, failure } = await fetched(mapped("foreign"));
    expect([failure, refused]).toEqual([undefined, []]);
    expect(got).toEqual([
      { station: "Torget", doors: 2, height: 1.5 },
      { station: "Åsen", height: 2.25 },
    ]);
    expect(conversion).toMatchObject({ hasFaults: true, addsUp: true });
    const left = [...(conversion?.file.leftOut ?? []), ...(conversion?.made.leftOut ?? [])];
    expect(left.filter(({ isFault }) => isFault).map(({ cause, count }) => [cause, count])).toEqual([
      ["invalid", 1],
      ["invalid", 1],
    ]);
    expect(conversion?.repairs.map(({ field, count }) => [field, count])).toEqual([["height", 3]]);
  });

  test("is sifted after it was converted", async () => {
    const { rows: got } = await fetched(mapped("foreign"), { where: { doors: 2 } });
    expect(got.map(({ station }) => station)).toEqual(["Torget"]);
  });

  test.each(Object.keys(services))("is followed over its pages, as %s leads on", async (name) => {
    const { rows: got, failure, conversion } = await fetched(mapped(name));
    expect([failure, conversion?.hasFaults]).toEqual([undefined, false]);
    expect(got.map(({ station }) => station)).toEqual(records.map(({ Navn }) => Navn));
  });

  test("is followed over its portions, as ArcGIS has them", async () => {
    const service = await publishersAt({ arcgis });
    const address = `${service.base}/arcgis/rest/services/x/FeatureServer/0/query?where=1%3D1&f=json`;
    const { rows: got, failure } = await fetched({ address, mapping });
    service.end();
    expect([failure, got.length]).toEqual([undefined, 7]);
    expect(service.asked("arcgis").map(({ path }) => /resultOffset=(\d+)/.exec(path)?.[1])).toEqual([
      undefined,
      "3",
      "6",
    ]);
  });

  test.each(incomplete)(
    "is refused where a part would be taken for all of it: %s",
    async (name, _, words) => {
      const { rows: got, failure } = await fetched(mapped(name));
      expect([failure?.fault, failure?.text.en]).toEqual(["incomplete", expect.stringContaining(words)]);
      expect(got).toEqual([]);
    },
  );

  test.each([
    ["otherPage", "not_a_table", "not of one kind"],
    ["deep", "not_a_table", ""],
    ["deepPage", "not_a_table", "not flat"],
    ["zipOfTwo", "incomplete", "several files with the same headings"],
    ["pageLost", "refused", "(410)"],
    ["page", "not_published", "web page"],
  ])("is refused where its pages go wrong: %s", async (name, fault, words) => {
    const { failure, rows: got } = await fetched(mapped(name));
    expect([failure?.fault, failure?.text.en, got]).toEqual([fault, expect.stringContaining(words), []]);
  });

  test("and a mapping that cannot be used is that publisher's failure", async () => {
    const address = `${here.base}/foreign/x.csv`;
    const of = async (change: object) =>
      (await fetched({ address, mapping: { ...mapping, ...change } })).failure;
    expect((await of({ dataset: "test-notes" }))?.text.en).toContain("for the dataset test-notes");
    expect((await of({ fields: { stasjon: { column: "Navn" } } }))?.fault).toBe("invalid_request");
    expect((await of({ fields: { station: { column: "Namn" } } }))?.fault).toBe("not_a_table");
  });
});

test("a map is read as rows with places, with or without pages", async () => {
  const at = { latitude: 67.28, longitude: 14.41 };
  const geometry = { type: "Point", coordinates: [14.41, 67.28] };
  const features = ["a", "b"].map((station) => ({ type: "Feature", geometry, properties: { station } }));
  const expected = ["a", "b"].map((station) => ({ station, ...at }));
  const answer: FetchOptions<AnyRow>["fetch"] = async (address) => {
    if (address.endsWith(".geojson")) return Response.json({ type: "FeatureCollection", features });
    const isLast = address.includes("o=1");
    const links = isLast ? [] : [{ rel: "next", href: "?o=1" }];
    return Response.json({ type: "FeatureCollection", features: [features[isLast ? 1 : 0]], links });
  };
  for (const from of ["https://a.example/s.geojson", "https://a.example/items?o=0"]) {
    const got = await fetched(from, { fetch: answer });
    expect([got.failure, got.refused, got.rows]).toEqual([undefined, [], expected]);
  }
});

test("rows without a mapping are read wherever they stand in an answer, of one page or many", async () => {
  const answer: FetchOptions<AnyRow>["fetch"] = async (address) => {
    const { searchParams } = new URL(address);
    const [from, size] = ["o", "size"].map((name) => Number(searchParams.get(name))) as [number, number];
    const next = from + size < rows.length ? { next: `?o=${from + size}&size=${size}` } : {};
    return Response.json({ value: rows.slice(from, from + size), ...next });
  };
  for (const size of [10, rows.length]) {
    const got = await fetched(`https://a.example/api?o=0&size=${size}`, { fetch: answer });
    expect([got.failure, got.refused, got.rows]).toEqual([undefined, [], rows]);
  }
});

test("an answer that is read though it is not certain where its rows are, and says that it goes on, is refused", async () => {
  const address = "https://a.example/x?a=1";
  const answer = (data: unknown) => async () =>
    Response.json({ data, items: [{ a: 1 }], links: { next: "?n=1" } });
  const plain = await fetched(address, { fetch: answer(rows) });
  const converted = await fetched({ address, mapping }, { fetch: answer(records) });
  expect([plain.failure?.fault, converted.failure?.fault]).toEqual(["incomplete", "incomplete"]);
});
