import { type AnyRow, problems, publishedRow } from "@samapne/core";
import { describe, expect, test } from "vitest";
import { server } from "./server.ts";
import { notes, readingRows, readings, served, stationRows, stations } from "./_testing.ts";

const rows = stationRows(300);
const tables = [
  { dataset: stations, rows },
  { dataset: readings, rows: readingRows(rows.slice(0, 3), 30) },
  { dataset: notes, rows: [{ note: "to" }, { note: "to" }, { note: "én" }] },
];
const api = await served(tables);
const published = rows.map((row) => publishedRow(stations, row));

interface Page {
  readonly data: readonly AnyRow[];
  readonly links: { readonly self: string; readonly next?: string };
  readonly meta: {
    readonly data_version: string;
    readonly updated_at: string;
    readonly privacy: string;
    readonly deleted?: readonly AnyRow[];
  };
}

async function page(path: string): Promise<Page> {
  const response = await api.ask(path);
  expect(response.status, path).toBe(200);
  return (await response.json()) as Page;
}

/** All rows of a list, page by page, following `next` as a client does. */
async function allPages(path: string): Promise<readonly AnyRow[]> {
  const found: AnyRow[] = [];
  for (let at: string | undefined = path; at !== undefined;) {
    const { data, links }: Page = await page(at);
    found.push(...data);
    const next: URL | undefined =
      links.next === undefined ? undefined : new URL(links.next, `http://localhost${at}`);
    at = next && next.pathname + next.search;
  }
  return found;
}

async function exported(path: string): Promise<readonly AnyRow[]> {
  const text = await (await api.ask(path)).text();
  return text === ""
    ? []
    : text
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line) as AnyRow);
}

test("every page, and the status, say how public the rows are", async () => {
  expect((await page("/v1/test-stations?limit=1")).meta.privacy).toBe(stations.privacy);
  const status = (await (await api.ask("/status")).json()) as { readonly datasets: readonly AnyRow[] };
  expect(status.datasets.map((one) => one["privacy"])).toEqual(tables.map(({ dataset }) => dataset.privacy));
});

test("equal questions at the same time are looked up once", async () => {
  const { store, ask, end } = await served(tables);
  let lookups = 0;
  const counting = {
    ...store,
    lease: (id: string) => {
      lookups += 1;
      return store.lease(id);
    },
  };
  const shared = server({ datasets: [stations], store: counting, now: Date.now });
  const path = "/v1/test-stations?doors_from=4&limit=7";
  const asked = Array.from({ length: 20 }, async () =>
    (await shared.fetch(new Request(`http://localhost${path}`))).text(),
  );
  const answers = new Set(await Promise.all(asked));
  expect([lookups, answers.size]).toEqual([1, 1]);
  expect([...answers]).toEqual([await (await ask(path)).text()]);
  await end();
});

test("a page is kept ready when it is asked for again, and other answers at once", async () => {
  const cached: boolean[] = [];
  const own = await served(tables, { log: (entry) => cached.push(entry.cached) });
  const [page, other] = ["/v1/test-stations?limit=7", "/v1/test-stations?limit=8"];
  const texts: string[] = [];
  for (const path of [page, other, page, page]) texts.push(await (await own.ask(path)).text());
  for (const path of ["/openapi.json", "/openapi.json"]) await (await own.ask(path)).text();
  expect(cached).toEqual([false, false, false, true, false, true]);
  expect(new Set([texts[0], texts[2], texts[3]]).size).toBe(1);
  await own.end();
});

describe("a list", () => {
  test("gives rows in the order of the key, as they were published", async () => {
    const { data, links } = await page("/v1/test-stations?limit=10000");
    expect(data).toEqual(published);
    expect(links).toEqual({ self: "../v1/test-stations?limit=10000" });
  });

  test("gives an empty page when nothing meets the filters", async () => {
    expect((await page("/v1/test-stations?doors=99")).data).toEqual([]);
  });

  test.each([
    "/v1/test-stations?limit=7",
    "/v1/test-stations?limit=1&colour=red,blue&doors_from=3",
    "/v1/test-stations?limit=11&sort=-height,place",
    "/v1/test-stations?limit=3&sort=season,-seen&open=true",
    "/v1/test-stations?limit=50&bbox=14,67,14.5,67.5&fields=latitude",
    "/v1/test-readings?limit=4&hour_from=2025-10-25T22:00:00Z&hour_to=2025-10-26T03:00:00Z",
    "/v1/test-notes?limit=1",
  ])("page by page equals the export: %s", async (path) => {
    const pages = await allPages(path);
    const whole = await exported(path.replace("?limit=", "/export?format=ndjson&x=").replace(/x=\d+&?/, ""));
    expect(pages).toEqual(whole);
    expect(pages.length).toBeGreaterThan(2);
  });

  test.each<readonly [query: string, meets: (row: AnyRow) => boolean]>([
    ["colour=red,green", ({ colour }) => colour === "red" || colour === "green"],
    [
      "place=a%5Cb&place=Bod%C3%B8%2C%20sentrum",
      ({ place }) => place === "a\\b" || place === "Bodø, sentrum",
    ],
    ["doors_from=3&doors_to=5", ({ doors }) => Number(doors) >= 3 && Number(doors) <= 5],
    ["height_from=1e1&height_to=20.5", ({ height }) => Number(height) >= 10 && Number(height) <= 20.5],
    ["open=false", ({ open }) => open === false],
    [
      "built_from=1950-01-01&built_to=1975-05-13",
      ({ built }) => String(built) >= "1950" && String(built) <= "1975-05-13" && built !== undefined,
    ],
    ["seen=2025-10-20T05:00:00%2B01:00", ({ seen }) => seen === "2025-10-20T04:00:00Z"],
    ["season=2024", ({ season }) => season === "2024"],
    [
      "season_from=2024-Q3",
      ({ season }) => season === "2024-Q3" || season === "2024-09" || season === "2025-Q1",
    ],
    ["season_to=2024-Q3", ({ season }) => season === "2024-Q3" || season === "2024-09"],
    ["tags=bus", ({ tags }) => ((tags ?? []) as readonly string[]).includes("bus")],
    [
      "names=%C3%85s&names=%3D1%2B1",
      ({ names }) => ((names ?? []) as readonly string[]).some((name) => name === "Ås" || name === "=1+1"),
    ],
    ["sizes=0.75", ({ sizes }) => ((sizes ?? []) as readonly number[]).includes(0.75)],
  ])("filters: %s", async (query, meets) => {
    const expected = published.filter(meets);
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.length).toBeLessThan(rows.length);
    expect((await page(`/v1/test-stations?limit=10000&${query}`)).data).toEqual(expected);
  });

  test("sorts missing values last in either direction, and decides by the key in the end", async () => {
    for (const sign of ["", "-"]) {
      const { data } = await page(`/v1/test-stations?limit=10000&sort=${sign}doors`);
      const missing = data.findIndex(({ doors }) => doors === undefined);
      expect(data.slice(missing).every(({ doors }) => doors === undefined)).toBe(true);
      const present = data.slice(0, missing).map(({ doors }) => Number(doors));
      expect(present).toEqual(present.toSorted((a, b) => (sign === "" ? a - b : b - a)));
      const ties = data.filter(({ doors }) => doors === 4).map(({ station }) => String(station));
      expect(ties).toEqual(ties.toSorted());
      expect(ties.length).toBeGreaterThan(5);
    }
  });

  test("gives the fields asked for, the key always", async () => {
    const { data } = await page("/v1/test-stations?limit=3&fields=doors,colour");
    expect(Object.keys(data[0] as object)).toEqual(["station", "colour", "doors"]);
  });
});

test.each([
  ["/v1/test-stations?limit=3", "/v1/test%2Dstations?limit=3"],
  ["/v1/test-stations/export?format=csv", "/v1/test-stations/%65xport?format=csv"],
  ["/status", "/st%61tus"],
  ["/", "/?"],
])("an address that is written in another way is the same: %s, %s", async (path, otherwise) => {
  for (const method of ["GET", "HEAD", "OPTIONS", "POST"]) {
    const [one, other] = [await api.ask(path, { method }), await api.ask(otherwise, { method })];
    expect([other.status, await other.text()]).toEqual([one.status, await one.text()]);
    const told = ({ headers }: Response) => [...headers].filter(([name]) => !name.startsWith("ratelimit-"));
    expect(told(other)).toEqual(told(one));
  }
});

describe("one row", () => {
  test("is found by its key, whatever letters it has", async () => {
    for (const row of published.slice(0, 6)) {
      const response = await api.ask(`/v1/test-stations/${encodeURIComponent(String(row["station"]))}`);
      expect(response.status).toBe(200);
      expect(await response.json()).toMatchObject({ data: row });
    }
  });

  test("that is not there is 404, also for who says it holds it", async () => {
    for (const headers of [
      {},
      { "If-Match": '"x"' },
      { "If-None-Match": "*" },
      { "If-Modified-Since": new Date(api.now()).toUTCString() },
    ])
      expect((await api.ask("/v1/test-stations/nobody", { headers })).status).toBe(404);
  });
});

describe("caches", () => {
  test("are told 304 while nothing has changed, by tag and by date", async () => {
    const first = await api.ask("/v1/test-stations?limit=5");
    const etag = first.headers.get("ETag") ?? "";
    const date = first.headers.get("Last-Modified") ?? "";
    expect(etag).toMatch(/^"[!#-~]+"$/);
    for (const headers of [
      { "If-None-Match": etag },
      { "If-None-Match": `"x", W/${etag}` },
      { "If-Modified-Since": date },
      // The two obsolete ways of writing the same (RFC 9110, 5.6.7).
      { "If-Modified-Since": "Thursday, 15-Jan-26 06:12:00 GMT" },
      { "If-Modified-Since": "Thu Jan 15 06:12:00 2026" },
    ]) {
      const again = await api.ask("/v1/test-stations?limit=5", { headers });
      expect([again.status, await again.text(), again.headers.get("ETag")]).toEqual([304, "", etag]);
    }
    const other = await api.ask("/v1/test-stations?limit=5", {
      headers: { "If-None-Match": '"x"', "If-Modified-Since": date },
    });
    expect(other.status).toBe(200);
  });

  test("are told 412 when what they go by is no more, whether the answer is kept ready or not", async () => {
    for (const path of ["/v1/test-stations?limit=7", "/status", "/v1/test-stations/export"]) {
      const { headers: told, body } = await api.ask(path);
      await body?.cancel();
      const [etag, date] = [told.get("ETag") ?? "", told.get("Last-Modified") ?? ""];
      const before = new Date(Date.parse(date) - 1000).toUTCString();
      const expected: readonly (readonly [headers: Record<string, string>, status: number])[] = [
        [{ "If-Match": etag }, 200],
        [{ "If-Match": `"x", ${etag}` }, 200],
        [{ "If-Match": "*" }, 200],
        [{ "If-Match": '"x"' }, 412],
        [{ "If-Match": `W/${etag}` }, 412],
        [{ "If-Match": '"x"', "If-None-Match": etag }, 412],
        [{ "If-Match": etag, "If-None-Match": etag }, 304],
        [{ "If-Match": etag, "If-Unmodified-Since": before }, 200],
        [{ "If-Unmodified-Since": date }, 200],
        [{ "If-Unmodified-Since": before }, 412],
        [{ "If-Unmodified-Since": "yesterday" }, 200],
        [{ "If-Match": "" }, 200],
        [{ "If-Match": "x" }, 200],
      ];
      for (const method of ["GET", "HEAD"])
        for (const [headers, status] of expected) {
          const answer = await api.ask(path, { method, headers });
          await answer.body?.cancel();
          expect([path, method, headers, answer.status]).toEqual([path, method, headers, status]);
        }
    }
  });

  test("hold another tag for another form, another page and another packing", async () => {
    const asked: readonly (readonly [string, Record<string, string>])[] = [
      ["/v1/test-stations?limit=5", {}],
      ["/v1/test-stations?limit=6", {}],
      ["/v1/test-stations?limit=5&format=csv", {}],
      ["/v1/test-stations?limit=5", { Accept: "text/csv" }],
      ["/v1/test-stations?limit=5", { "Accept-Encoding": "gzip" }],
    ];
    const tags = await Promise.all(
      asked.map(async ([path, headers]) => (await api.ask(path, { headers })).headers.get("ETag")),
    );
    expect(new Set(tags).size).toBe(5);
  });
});

describe("what the contract refuses", () => {
  test.each<readonly [path: string, init: RequestInit, id: keyof typeof problems]>([
    ["/v1/nothing", {}, "not-found"],
    ["/v1/test-stations/", {}, "not-found"],
    ["//v1/test-stations", {}, "not-found"],
    ["/v1/test-stations?owner=Kari", {}, "unknown-parameter"],
    ["/v1/test-stations?limitt=1", {}, "unknown-parameter"],
    ["/v1/test-stations/export?limit=1", {}, "unknown-parameter"],
    ["/status?limit=1", {}, "unknown-parameter"],
    ["/v1/test-stations?limit=0", {}, "invalid-parameter"],
    ["/v1/test-stations?limit=10001", {}, "invalid-parameter"],
    ["/v1/test-stations?limit=1&limit=2", {}, "invalid-parameter"],
    ["/v1/test-stations?colour=red&colour=blue", {}, "invalid-parameter"],
    ["/v1/test-stations?colour=", {}, "invalid-parameter"],
    ["/v1/test-stations?doors=1.5", {}, "invalid-parameter"],
    ["/v1/test-stations?doors=007", {}, "invalid-parameter"],
    ["/v1/test-stations?height=1e999", {}, "invalid-parameter"],
    ["/v1/test-stations?open=ja", {}, "invalid-parameter"],
    ["/v1/test-stations?built=2025-02-30", {}, "invalid-parameter"],
    ["/v1/test-stations?seen_from=2025-01-01", {}, "invalid-parameter"],
    ["/v1/test-stations?sort=owner", {}, "invalid-parameter"],
    ["/v1/test-stations?sort=doors,doors", {}, "invalid-parameter"],
    ["/v1/test-stations?bbox=1,2,3", {}, "invalid-parameter"],
    ["/v1/test-stations?bbox=14,68,15,67", {}, "invalid-parameter"],
    ["/v1/test-stations?bbox=14,67,15,90.1", {}, "invalid-parameter"],
    ["/v1/test-stations?bbox=14,-91,15,68", {}, "invalid-parameter"],
    ["/v1/test-stations?bbox=14,67,180.1,68", {}, "invalid-parameter"],
    ["/v1/test-stations/export?bbox=14,68,15,67", {}, "invalid-parameter"],
    ["/v1/test-stations?place=%ff", {}, "invalid-parameter"],
    ["/v1/test-stations?cursor=a", {}, "invalid-parameter"],
    ["/v1/test-stations?cursor=abcdefgh", {}, "data-replaced"],
    ["/v1/test-stations?format=xml", {}, "invalid-parameter"],
    ["/v1/test-stations", { headers: { Accept: "application/xml" } }, "not-acceptable"],
    ["/v1/test-stations", { headers: { Accept: "application/json;q=0" } }, "not-acceptable"],
    ["/v1/test-stations", { method: "POST" }, "method-not-allowed"],
    ["/v1/test-stations/x", { method: "DELETE" }, "method-not-allowed"],
    ["/", { method: "PUT" }, "method-not-allowed"],
    [`/v1/test-stations?place=${"a".repeat(9000)}`, {}, "address-too-long"],
    ["/v1/test-stations?changed_since=2020-01-01T00:00:00Z", {}, "changes-unknown"],
  ])("%s %j: %s", async (path, init, id) => {
    const response = await api.ask(path, init);
    expect(response.status).toBe(problems[id].status);
    expect(response.headers.get("Content-Type")).toBe("application/problem+json");
    expect(await response.json()).toMatchObject({
      type: `https://samapne.no/problems/${id}`,
      title: problems[id].title.nb,
      status: problems[id].status,
    });
  });

  test("is said in the language asked for, and never repeats a value", async () => {
    const said = async (path: string, language?: string) => {
      const headers = language === undefined ? {} : { "Accept-Language": language };
      const response = await api.ask(path, { headers });
      const text = await response.text();
      expect(text).not.toContain("hemmelig");
      return [response.headers.get("Content-Language"), JSON.parse(text).title];
    };
    expect(await said("/v1/test-stations?doors=hemmelig", "nn-NO, en;q=0.5")).toEqual([
      "nn",
      "Ugyldig verdi i ein parameter",
    ]);
    expect(await said("/v1/test-stations?doors=hemmelig&lang=en", "nn")).toEqual([
      "en",
      "Invalid parameter value",
    ]);
    expect(await said("/v1/test-stations?hemmelig%3Cb%3E=1", "de, no;q=0.1")).toEqual([
      "nb",
      "Ukjent parameter",
    ]);
  });

  test("tells of twenty unknown parameters, however many there are", async () => {
    const many = Array.from({ length: 900 }, (_, index) => `a${index}=1`).join("&");
    const { errors } = (await (await api.ask(`/v1/test-stations?${many}`)).json()) as {
      readonly errors: readonly unknown[];
    };
    expect(errors).toHaveLength(20);
  });

  test("says which methods and which formats there are", async () => {
    const wrongMethod = await api.ask("/v1/test-stations", { method: "PATCH" });
    expect(wrongMethod.headers.get("Allow")).toBe("GET, HEAD, OPTIONS");
    const wrongForm = await api.ask("/v1/test-stations/export", { headers: { Accept: "image/png" } });
    expect(((await wrongForm.json()) as { available: readonly string[] }).available).toContain(
      "application/geo+json",
    );
  });
});

describe("methods", () => {
  test("HEAD has the headers of GET and no body", async () => {
    for (const path of ["/v1/test-stations?limit=9", "/v1/test-stations/export", "/status", "/v1/x"]) {
      const [head, get] = [await api.ask(path, { method: "HEAD" }), await api.ask(path)];
      expect(await head.text()).toBe("");
      const names = (response: Response) =>
        [...response.headers.keys()].filter((name) => name !== "content-length");
      expect([head.status, head.headers.get("ETag"), ...names(head)]).toEqual([
        get.status,
        get.headers.get("ETag"),
        ...names(get),
      ]);
    }
  });

  test("HEAD of an answer of unknown size has a body to be asked for, so that no platform says it is 0", async () => {
    const [page, whole] = [
      await api.ask("/v1/test-stations?limit=9", { method: "HEAD" }),
      await api.ask("/v1/test-stations/export?format=csv", { method: "HEAD" }),
    ];
    expect([page.body, Number(page.headers.get("Content-Length")) > 0]).toEqual([null, true]);
    expect([whole.body === null, whole.headers.get("Content-Length")]).toEqual([false, null]);
    const ofNode = { incoming: {} };
    const request = new Request("http://localhost/v1/test-stations/export?format=csv", { method: "HEAD" });
    expect((await api.api.fetch(request, ofNode)).body).toBeNull();
  });

  test("OPTIONS says what may be done, whatever stands in the address", async () => {
    const response = await api.ask("/v1/test-stations/%00?x=1", { method: "OPTIONS" });
    expect([response.status, response.headers.get("Allow")]).toEqual([204, "GET, HEAD, OPTIONS"]);
    expect(response.headers.get("Access-Control-Allow-Methods")).toBe("GET, HEAD, OPTIONS");
  });
});

describe("new data", () => {
  test("replace the old at once: cursors of the old are refused, changes and removed keys are told", async () => {
    const own = await served([{ dataset: stations, rows }]);
    const get = async (path: string) => {
      const response = await own.ask(path);
      return { status: response.status, page: (await response.json()) as Page };
    };
    const first = await get("/v1/test-stations?limit=100");
    const { updated_at: before } = first.page.meta;
    own.tick(1000);
    const changed = rows.slice(10).map((row, index) => (index < 3 ? { ...row, doors: 77 } : row));
    await own.publish([{ dataset: stations, rows: changed }]);

    const next = new URL(first.page.links.next ?? "", "http://localhost/v1/test-stations");
    expect((await get(`${next.pathname}${next.search}`)).status).toBe(409);
    const { page: delta } = await get(`/v1/test-stations?changed_since=${encodeURIComponent(before)}`);
    expect(delta.data.map(({ station }) => station)).toEqual(
      changed.slice(0, 3).map(({ station }) => station),
    );
    expect(delta.meta.deleted).toEqual(rows.slice(0, 10).map(({ station }) => ({ station })));
    const { page: none } = await get(`/v1/test-stations?changed_since=${delta.meta.updated_at}`);
    expect([none.data, none.meta.deleted]).toEqual([[], []]);
    const { page: ahead } = await get("/v1/test-stations?changed_since=2999-01-01T00:00:00Z");
    expect([ahead.data, ahead.meta.deleted]).toEqual([[], []]);
  });

  test("that are the same are no new version", async () => {
    const own = await served([{ dataset: stations, rows }]);
    const [{ id } = { id: "" }] = own.store.state().versions;
    own.tick(60_000);
    await own.publish([{ dataset: stations, rows: rows.toReversed() }]);
    expect(own.store.state().versions[0]?.id).toBe(id);
  });

  test("that are wrong change nothing, and the status says what was wrong, without a value", async () => {
    const own = await served([{ dataset: stations, rows }]);
    const before = await (await own.ask("/v1/test-stations?limit=3")).text();
    const verdict = await own.publish([
      { dataset: stations, rows: [...rows, { station: "hemmelig", doors: "hemmelig" }] },
    ]);
    expect(verdict.verdict).toBe("not_conformant");
    expect(await (await own.ask("/v1/test-stations?limit=3")).text()).toBe(before);
    const status = await (await own.ask("/status")).text();
    expect(JSON.parse(status)).toMatchObject({
      status: "degraded",
      refused: {
        causes: [{ dataset: "test-stations", code: "field.wrong_type", fields: ["doors"], count: 1 }],
      },
    });
    expect(status).not.toContain("hemmelig");
  });

  test("of a dataset without a key are all that is known of it", async () => {
    const { updated_at: moment } = (await page("/v1/test-notes")).meta;
    expect((await page(`/v1/test-notes?changed_since=${encodeURIComponent(moment)}`)).data).toEqual([]);
    expect((await api.ask("/v1/test-notes?changed_since=2026-01-15T06:11:59Z")).status).toBe(410);
  });
});

test("a log tells of each request, without a value of it", async () => {
  const told: string[] = [];
  const own = await served([{ dataset: stations, rows }], {
    log: (entry) => told.push(JSON.stringify(entry)),
  });
  await (await own.ask("/v1/test-stations?place=hemmelig&limit=3")).text();
  await (await own.ask("/v1/test-stations/export?format=csv")).text();
  await own.ask("/v1/hemmelig?hemmelig%20navn=1");
  expect(told.map((line) => JSON.parse(line))).toMatchObject([
    { operation: "listTestStations", status: 200, parameters: ["place", "limit"], complete: true },
    { operation: "exportTestStations", status: 200, parameters: ["format"], complete: true },
    { status: 404, parameters: [] },
  ]);
  expect(told.join()).not.toContain("hemmelig");
});

test("too many requests of one client are refused, of another they are not", async () => {
  const limits = { rate: { requests: 2, seconds: 60 } };
  const own = await served([{ dataset: stations, rows }], { limits });
  const statuses = [];
  for (const client of ["a", "a", "a", "b"])
    statuses.push((await own.api.fetch(new Request("http://localhost/status"), { client })).status);
  expect(statuses).toEqual([200, 200, 429, 200]);
  const refused = await own.api.fetch(new Request("http://localhost/status"), { client: "a" });
  expect(refused.headers.get("Retry-After")).toBe("60");
  own.tick(60_000);
  expect((await own.api.fetch(new Request("http://localhost/status"), { client: "a" })).status).toBe(200);
});
