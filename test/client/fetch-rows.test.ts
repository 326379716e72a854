import { type AnyRow, csvText, type Dataset, publishedRow } from "@samapne/core";
import { type ApiError, type Batch, type Fetch, fetchRows, memoryCache, type Where } from "@samapne/client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { notes, served, stationRows, stations } from "../../packages/server/src/_testing.ts";
import { kinds } from "../../packages/server/src/store/_testing-stores.ts";

/** The client against the server of this registry, and against publishers that are wrong in one way each. */

type Served = Awaited<ReturnType<typeof served>>;
const rows = stationRows(2_500);
const expected = rows.map((row) => publishedRow(stations, row));
const byKey = (all: readonly AnyRow[]) =>
  all.toSorted((a, b) => (String(a["station"]) < String(b["station"]) ? -1 : 1));

/** Parquet keeps a moment, not how it was spelled. */
const asMoment = (row: AnyRow): AnyRow =>
  typeof row["seen"] === "string" ? { ...row, seen: Date.parse(row["seen"]) } : row;

/** All of a publisher as a caller keeps it: what came before data that begin anew is forgotten. */
async function collected(batches: AsyncIterable<Batch<unknown>>) {
  const kept = new Map<string, { rows: AnyRow[]; levels: Set<number> }>();
  const failures: ApiError[] = [];
  const refused: Batch<unknown>["refused"][number][] = [];
  for await (const batch of batches) {
    const { address } = batch.source.publisher;
    const before = batch.begins ? undefined : kept.get(address);
    const one = before ?? { rows: [], levels: new Set<number>() };
    one.rows.push(...(batch.rows as readonly AnyRow[]));
    one.levels.add(batch.source.level);
    kept.set(address, one);
    refused.push(...batch.refused);
    if (batch.failure) failures.push(batch.failure);
  }
  return { kept, failures, refused, rows: [...kept.values()].flatMap((one) => one.rows) };
}

const to =
  ({ api }: Served): Fetch =>
  async (address, init) =>
    api.fetch(new Request(address, init));

/** A web server with files: what it has not is a page for people. */
function files(content: Readonly<Record<string, string | Uint8Array>>): Fetch {
  return async (address) => {
    const body = content[new URL(address).pathname];
    if (body === undefined)
      return new Response("<h1>404</h1>", { status: 404, headers: { "content-type": "text/html" } });
    return new Response(body as BodyInit, {
      headers: { etag: '"v1"', "last-modified": "Thu, 15 Jan 2026 06:12:00 GMT" },
    });
  };
}

const csvFiles = files({ "/v1/test-stations.csv": csvText(stations, expected) });
const from = ["https://data.example.no/"];
const where: readonly Where<AnyRow>[] = [
  { colour: "red" },
  { colour: ["red", "green"], doors: { from: 3, to: 7 } },
  { seen: { from: "2025-11-20T00:00:00Z", to: "2025-11-22T05:00:00+01:00" } },
  { built: { from: "1950-01-01", to: "1960-12-31" } },
  { season: { from: "2024-Q3", to: "2024-Q4" } },
  { season: "2024" },
  { tags: ["tram", "ferry"] },
  { open: true, height: { from: 20.5 } },
  { station: [String(rows[3]?.["station"]), "none"] },
];

describe("rows of one publisher", () => {
  let memory: Served;
  let local: Served;
  beforeAll(async () => {
    const tables = [{ dataset: stations, rows }];
    memory = await served(tables);
    local = await served(tables, { kind: kinds[1] });
  });
  afterAll(async () => {
    await memory.end();
    await local.end();
  });

  test("come whole as pages, with source and version", async () => {
    const batches: Batch<unknown>[] = [];
    for await (const batch of fetchRows(stations, { from, fetch: to(memory) })) batches.push(batch);
    expect(byKey(batches.flatMap((batch) => batch.rows as AnyRow[]))).toEqual(byKey(expected));
    expect(batches[0]).toMatchObject({ begins: true, refused: [], deleted: [] });
    const { source } = batches[0] as Batch<unknown>;
    expect(source).toMatchObject({
      level: 2,
      privacy: "open",
      publisher: { address: "https://data.example.no" },
    });
    expect(source.dataVersion).toMatch(/./);
    expect(source.updatedAt).toBe("2026-01-15T06:12:00.000Z");
  });

  test.each(["csv", "ndjson", "parquet"] as const)("are the same as %s in one answer", async (format) => {
    const got = await collected(fetchRows(stations, { from, fetch: to(local), format }));
    expect(got.failures).toEqual([]);
    expect(byKey(got.rows.map(asMoment))).toEqual(byKey(expected.map(asMoment)));
  });

  test("are read from a file where there is no API, in any format that is there", async () => {
    for (const format of ["json", "csv", "parquet"] as const) {
      const got = await collected(fetchRows(stations, { from, fetch: csvFiles, format }));
      expect(got.failures).toEqual([]);
      expect([...(got.kept.get("https://data.example.no")?.levels ?? [])]).toEqual([1]);
      expect(byKey(got.rows)).toEqual(byKey(expected));
    }
  });

  test.each(where.map((one) => [JSON.stringify(one), one] as const))(
    "%s selects the same from files as from an API",
    async (_, one) => {
      const [fromApi, fromFile, fromExport] = await Promise.all(
        [{ fetch: to(memory) }, { fetch: csvFiles }, { fetch: to(local), format: "ndjson" as const }].map(
          (how) => collected(fetchRows(stations, { from, where: one, ...how })),
        ),
      );
      expect(fromApi?.rows.length).toBeGreaterThan(0);
      expect(fromApi?.rows.length).toBeLessThan(rows.length);
      expect(byKey(fromFile?.rows ?? [])).toEqual(byKey(fromApi?.rows ?? []));
      expect(byKey(fromExport?.rows ?? [])).toEqual(byKey(fromApi?.rows ?? []));
    },
  );

  test("can be what has changed since, with the keys that are gone", async () => {
    const changing = await served([{ dataset: stations, rows }]);
    const since = new Date(changing.now()).toISOString();
    changing.tick(60_000);
    const changed = rows.slice(1).map((row, index) => (index === 0 ? { ...row, doors: 99 } : row));
    await changing.publish([{ dataset: stations, rows: changed }]);
    const batches: Batch<unknown>[] = [];
    for await (const batch of fetchRows(stations, { from, fetch: to(changing), since })) batches.push(batch);
    expect(batches.map(({ begins }) => begins)).toEqual([false]);
    expect(batches.flatMap((batch) => batch.rows)).toMatchObject([
      { station: rows[1]?.["station"], doors: 99 },
    ]);
    expect(batches.flatMap(({ deleted }) => deleted)).toEqual([{ station: rows[0]?.["station"] }]);
    await changing.end();
  });

  test("are asked for again only when they are not the same, with a cache", async () => {
    const statuses: number[] = [];
    const counting: Fetch = async (address, init) => {
      const response = await to(memory)(address, init);
      statuses.push(response.status);
      return response;
    };
    const cache = memoryCache();
    const first = await collected(fetchRows(stations, { from, fetch: counting, cache }));
    const second = await collected(fetchRows(stations, { from, fetch: counting, cache }));
    expect(second.rows).toEqual(first.rows);
    expect(new Set(statuses.slice(0, statuses.length / 2))).toEqual(new Set([200]));
    expect(new Set(statuses.slice(statuses.length / 2))).toEqual(new Set([304]));
  });
});

describe("faults on the way", () => {
  const many = stationRows(11_000);

  test("data replaced between two pages: it begins again, and no row is lost or doubled", async () => {
    const replaced = await served([{ dataset: stations, rows: many }]);
    const after = stationRows(11_000, { change: 5 });
    let asked = 0;
    const fetch: Fetch = async (address, init) => {
      if (++asked === 2) {
        replaced.tick(1000);
        await replaced.publish([{ dataset: stations, rows: after }]);
      }
      return to(replaced)(address, init);
    };
    const begins: boolean[] = [];
    async function* noting() {
      for await (const batch of fetchRows(stations, { from, fetch })) {
        begins.push(batch.begins);
        yield batch;
      }
    }
    const got = await collected(noting());
    expect(begins).toEqual([true, true, false]);
    expect(byKey(got.rows)).toEqual(byKey(after.map((row) => publishedRow(stations, row))));
    await replaced.end();
  });

  test("answers that may pass are asked for again, others are not", async () => {
    let asked = 0;
    const flaky: Fetch = async (address, init) => {
      asked += 1;
      if (asked === 1) throw new TypeError("socket hang up");
      if (asked < 4)
        return new Response("", { status: asked === 2 ? 503 : 429, headers: { "retry-after": "0" } });
      return csvFiles(address, init);
    };
    const got = await collected(fetchRows(stations, { from, fetch: flaky }));
    expect(got.rows.length).toBe(rows.length);

    asked = 0;
    const refusing: Fetch = async () => {
      asked += 1;
      const problem = { type: "x", title: "Unknown parameter", status: 400 };
      return Response.json(problem, { status: 400, headers: { "content-type": "application/problem+json" } });
    };
    const { failures } = await collected(fetchRows(stations, { from, fetch: refusing }));
    expect(asked).toBe(1);
    expect(failures).toMatchObject([
      { fault: "refused", status: 400, problem: { title: "Unknown parameter" } },
    ]);
  });

  test("a file that is cut is begun on again", async () => {
    let asked = 0;
    const text = new TextEncoder().encode(csvText(stations, expected));
    const cutting: Fetch = async (address, init) => {
      if (!address.endsWith(".csv") || ++asked > 1) return csvFiles(address, init);
      const body = new ReadableStream<Uint8Array>({
        pull(controller) {
          controller.enqueue(text.slice(0, text.length / 2));
          controller.error(new TypeError("terminated"));
        },
      });
      return new Response(body);
    };
    const got = await collected(fetchRows(stations, { from, fetch: cutting }));
    expect(got.failures).toEqual([]);
    expect(byKey(got.rows)).toEqual(byKey(expected));
    expect(asked).toBe(2);
  });

  test.each<readonly [string, string, Fetch]>([
    [
      "a page for people",
      "not_published",
      async () => new Response("<h1>Hei</h1>", { headers: { "content-type": "text/html" } }),
    ],
    ["JSON that is no page", "not_readable", async () => Response.json({ rows: [] })],
    [
      "JSON that is cut",
      "not_readable",
      async () => new Response('{"data":[', { headers: { "content-type": "application/json" } }),
    ],
    [
      "a next page at another host",
      "not_readable",
      async () => Response.json({ data: [], links: { self: "", next: "https://evil.example/x" }, meta: {} }),
    ],
    [
      "a next page that never ends",
      "not_readable",
      async () => Response.json({ data: [], links: { self: "", next: "?cursor=aaaaaaaa" }, meta: {} }),
    ],
    [
      "a file that is no table",
      "not_readable",
      files({ "/v1/test-stations.csv": new Uint8Array([0, 1, 2, 3, 255, 0]) }),
    ],
    ["nobody at home", "unreachable", async () => Promise.reject(new TypeError("ECONNREFUSED"))],
  ])("%s is a failure of that publisher (%s) and of no other", async (_, fault, bad) => {
    const fetch: Fetch = (address, init) =>
      (address.startsWith("https://bad.") ? bad : csvFiles)(address, init);
    const got = await collected(
      fetchRows(stations, { from: ["https://bad.example.no", ...from, "9998"], fetch, retries: 0 }),
    );
    expect(byKey(got.rows)).toEqual(byKey(expected));
    expect(got.failures.map((one) => one.fault).toSorted()).toEqual([fault, "unknown_publisher"].toSorted());
    for (const { text } of got.failures) expect(Object.keys(text)).toEqual(["nb", "nn", "en"]);
  });

  test("rows that do not follow the specification are refused, and told of without their values", async () => {
    const wrong = [...rows.slice(0, 3), { ...rows[3], colour: "mauve", doors: 1.5 }];
    const text = csvText(stations, wrong);
    const got = await collected(
      fetchRows(stations, { from, fetch: files({ "/v1/test-stations.csv": text }) }),
    );
    expect(got.rows.length).toBe(3);
    expect(got.refused.map(({ row, issues }) => [row, issues.map(({ path }) => path[0])])).toEqual([
      [4, ["colour", "doors"]],
    ]);
  });
});

describe("many publishers", () => {
  test("are asked a few at a time", async () => {
    let [running, most] = [0, 0];
    const fetch: Fetch = async (address, init) => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => void setTimeout(resolve, 5));
      running -= 1;
      return csvFiles(address, init);
    };
    const many = Array.from({ length: 12 }, (_, index) => `https://k${index}.example.no`);
    const got = await collected(fetchRows(stations, { from: many, fetch, concurrency: 3 }));
    expect(got.kept.size).toBe(12);
    expect(most).toBe(3);
  });

  test("are found by municipality number, and only those municipalities are asked for", async () => {
    const dataset: Dataset = { ...notes, fields: { ...notes.fields } };
    const asked: string[] = [];
    const fetch: Fetch = async (address) => {
      asked.push(address);
      return Response.json({ data: [{ note: "x" }], links: { self: "" }, meta: { data_version: "1" } });
    };
    const directory = [
      { address: "https://a.no", municipalities: ["5001"] },
      { address: "https://b.no", municipalities: ["1804", "1806"] },
    ];
    await collected(fetchRows(dataset, { from: ["5001", "1804", "1806"], directory, fetch }));
    expect(asked.map((address) => new URL(address).host).toSorted()).toEqual(["a.no", "b.no"]);
  });

  test("stop when they are told to, and when nobody takes any more", async () => {
    const signals: AbortSignal[] = [];
    const hanging: Fetch = (_, { signal }) => {
      signals.push(signal);
      return new Promise((_resolve, reject) => {
        signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
      });
    };
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 20);
    const { failures } = await collected(
      fetchRows(stations, { from, fetch: hanging, signal: controller.signal }),
    );
    expect(failures).toMatchObject([{ fault: "stopped" }]);

    const fetch: Fetch = (address, init) =>
      (address.startsWith("https://hang.") ? hanging : csvFiles)(address, init);
    for await (const batch of fetchRows(stations, { from: ["https://hang.no", ...from], fetch }))
      if (batch.rows.length > 0) break;
    expect(signals.length).toBe(2);
    expect(signals.every(({ aborted }) => aborted)).toBe(true);
  });

  test("writes a blank as every server reads it, and not as a plus sign", async () => {
    const addresses: string[] = [];
    const right = await served([{ dataset: stations, rows }]);
    const fetch: Fetch = (address, init) => {
      addresses.push(address);
      return to(right)(address, init);
    };
    const station = String(rows[4]?.["station"]);
    const { rows: found } = await collected(fetchRows(stations, { from, fetch, where: { station } }));
    expect(found.map((row) => row["station"])).toEqual([station]);
    expect(addresses.filter((address) => address.includes("station="))).toEqual([
      expect.stringContaining(`station=${encodeURIComponent(station)}`),
    ]);
    await right.end();
  });

  test.each([
    ["knows no filters", "colour", (address: URL) => address.searchParams.delete("colour")],
    [
      "has both ends of a stretch of time",
      "seen_to",
      (address: URL) => address.searchParams.delete("seen_to"),
    ],
  ])("what was not asked for is left out, where a service %s", async (_, name, forget) => {
    const api = await served([{ dataset: stations, rows }]);
    const asked: Where<AnyRow> = { colour: "red", seen: { to: "2025-11-22T05:00:00Z" } };
    const right = await collected(fetchRows(stations, { from, where: asked, fetch: to(api) }));
    const lenient: Fetch = (address, init) => {
      const there = new URL(address);
      if (there.searchParams.has(name)) forget(there);
      return to(api)(there.href, init);
    };
    const found = await collected(fetchRows(stations, { from, where: asked, fetch: lenient }));
    expect(found.rows.length).toBeGreaterThan(0);
    expect(byKey(found.rows)).toEqual(byKey(right.rows));
    await api.end();
  });

  test("a text is the same however its letters are composed, also in files", async () => {
    const composed: Where<AnyRow> = { place: "Ås".normalize("NFD") };
    const found = await collected(fetchRows(stations, { from, where: composed, fetch: csvFiles }));
    expect(found.rows.length).toBeGreaterThan(0);
    expect(new Set(found.rows.map(({ place }) => place))).toEqual(new Set(["Ås"]));
  });

  test("a selection nobody can be asked for is refused before anything is asked", async () => {
    const never: Fetch = () => Promise.reject(new Error("asked"));
    const asking = fetchRows(stations, { from, fetch: never, where: { owner: "Kari" } });
    await expect(asking.next()).rejects.toMatchObject({ fault: "invalid_request" });
  });
});
