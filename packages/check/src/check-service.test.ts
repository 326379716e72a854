import { describe, expect, test } from "vitest";
import { checkService } from "./check-service.ts";
import type { CheckOptions } from "./check-service.ts";
import { askerOf, standardBounds } from "./http/asker.ts";
import { fetchDoor, type InProcess } from "./http/fetch-door.ts";
import { shownAddress } from "./http/shown-address.ts";
import { newNote } from "./note.ts";
import { testDatasets } from "./_testing.ts";

const { stations } = testDatasets;

const options = (serve: InProcess, more: Partial<CheckOptions> = {}): CheckOptions => ({
  address: "http://localhost/",
  datasets: [stations],
  door: fetchDoor(serve),
  now: () => 1_768_457_520_000,
  pause: async () => {},
  bounds: { perSecond: Infinity, milliseconds: 500 },
  versions: { checker: "test" },
  ...more,
});

const csv = (body: string) =>
  new Response(body, { headers: { "content-type": "text/csv", "access-control-allow-origin": "*" } });

describe("a check", () => {
  test("of an empty dataset reaches no level: it has seen nothing", async () => {
    const serve: InProcess = (request) =>
      request.url.endsWith(".csv") ? csv("station,doors\n") : new Response("", { status: 404 });
    const report = await checkService(options(serve));
    expect(report).toMatchObject({ form: "static", level: 0 });
    const readable = report.results.find(({ check }) => check === "rows.readable");
    expect(readable?.outcome.kind).toBe("not_checked");
  });

  test("says that a service lets nobody in, and stops asking", async () => {
    let count = 0;
    const report = await checkService(
      options(() => {
        count += 1;
        return new Response("", { status: 429, headers: { "retry-after": "1" } });
      }),
    );
    expect(report.failure?.kind).toBe("busy");
    expect(count).toBeLessThan(30);
  });

  test.each([
    ["until nothing more is waited for", "", 503, "15"],
    ["where the data would be", "/v1/", 429, "900"],
  ])(
    "says that a service lets nobody in, %s, and not that nothing is there",
    async (_, where, status, after) => {
      const report = await checkService(
        options((request) =>
          new URL(request.url).pathname.startsWith(where)
            ? new Response("", { status, headers: { "retry-after": after } })
            : new Response("", { status: 404 }),
        ),
      );
      expect(report.failure?.kind).toBe("busy");
    },
  );

  test.each([
    ["broken", 500, {}],
    ["broken", 502, {}],
    ["leads_on", 302, { location: "/elsewhere" }],
    ["nothing_published", 302, {}],
    ["nothing_published", 304, {}],
    ["not_web", 302, { location: "file:///etc/passwd" }],
    ["nothing_published", 404, {}],
  ])("says why nothing was found where all answers are alike: %s, %i", async (kind, status, headers) => {
    const body = status === 304 ? null : "";
    const report = await checkService(options(() => new Response(body, { status, headers })));
    expect([report.failure?.kind, report.verdict]).toEqual([kind, "not_judged"]);
  });

  test.each([
    ["null", "null"],
    ["numbers", "[1,2,3]"],
    ["deep", "[".repeat(20_000) + "]".repeat(20_000)],
    [
      "objects of nothing",
      '{"data":[{}],"links":{},"meta":{},"datasets":[{}],"paths":{"/v1/test":{}},"linkset":[{}]}',
    ],
    [
      "members of other types",
      '{"data":[{"station":{"a":[]},"doors":[{}]}],"links":{"next":7},"meta":{"updated_at":{}},"datasets":[{"dataset":"test","rows":{}}],"paths":{"/v1/test":{"get":{"parameters":[7,{"$ref":7},{"$ref":"#/a/__proto__"}]}}},"linkset":[{"service-desc":[7]}]}',
    ],
    ["text", "\u0000\u001b[31m\ud800"],
    ["nothing", ""],
  ])("never breaks down, whatever is answered: %s", async (_, body) => {
    for (const status of [200, 206, 304, 400, 500])
      for (const type of ["application/json", "text/csv", "text/turtle", "application/problem+json"]) {
        const serve: InProcess = () =>
          new Response(status === 304 ? null : body, {
            status,
            headers: { "content-type": type, etag: "x", link: "<;;>,<a>; rel=" },
          });
        const report = await checkService(options(serve, { only: ["test"] }));
        expect(report.level).toBe(0);
      }
  });

  test("ends when its requests are used up, and says so", async () => {
    const serve: InProcess = () => csv("station,doors\na,1\n");
    const report = await checkService(options(serve, { bounds: { requests: 8, perSecond: Infinity } }));
    expect(report.requests).toBeLessThan(60);
    expect(report.level).toBe(0);
    expect(JSON.stringify(report.results)).toContain("number of requests has been used up");
  });

  test("ends when it is stopped", async () => {
    const report = await checkService(options(() => csv(""), { signal: AbortSignal.abort() }));
    expect(report.failure?.kind).toBe("stopped");
  });
});

describe("requests", () => {
  const way = (serve: InProcess, waits: number[], now: () => number) => ({
    door: fetchDoor(serve),
    userAgent: "samapne-check/test",
    bounds: { ...standardBounds, perSecond: 10 },
    now,
    pause: async (milliseconds: number) => void waits.push(milliseconds),
    signal: new AbortController().signal,
  });

  test("come one at a time, not faster than the pace, and say who asks", async () => {
    let [inside, most] = [0, 0];
    const waits: number[] = [];
    const agents = new Set<string | null>();
    const serve: InProcess = async (request) => {
      agents.add(request.headers.get("user-agent"));
      inside += 1;
      most = Math.max(most, inside);
      await new Promise((resolve) => setTimeout(resolve, 1));
      inside -= 1;
      return new Response("");
    };
    const asker = askerOf(
      "http://localhost",
      way(serve, waits, () => 0),
      (path) => path,
    );
    await Promise.all(["/a", "/b", "/c", "/a"].map((path) => asker.ask(path)));
    expect([most, waits]).toEqual([1, [100, 200]]);
    expect([...agents]).toEqual(["samapne-check/test"]);
    expect(asker.journal).toHaveLength(3);
  });

  test.each([
    ["2", "900"],
    ["Thu, 15 Jan 2026 06:12:02 GMT", "Thu, 15 Jan 2026 06:32:00 GMT"],
    ["Thu Jan 15 06:12:02 2026", "soon"],
  ])("wait as long as a busy server asks, twice, when that is not long: %s, %s", async (short, long) => {
    let count = 0;
    const waits: number[] = [];
    let clock = 0;
    const serve: InProcess = () => {
      count += 1;
      const headers = { date: "Thu, 15 Jan 2026 06:12:00 GMT", "retry-after": count < 3 ? short : long };
      return new Response("", { status: 503, headers });
    };
    const asker = askerOf(
      "http://localhost",
      way(serve, waits, () => (clock += 1000)),
      (path) => path,
    );
    expect((await asker.ask("/")).status).toBe(503);
    expect([count, waits]).toEqual([3, [2000, 2000]]);
  });

  test("leave a service alone that lets nobody in, ten times in a row and without saying until when", async () => {
    let count = 0;
    const serve: InProcess = () => {
      count += 1;
      return new Response("<h1>Vedlikehold</h1>", { status: count < 4 ? 200 : 503 });
    };
    const asker = askerOf(
      "http://localhost",
      way(serve, [], () => 0),
      (path) => path,
    );
    const found = [];
    for (let path = 0; path < 20; path++) {
      const one = asker.ask(`/${path}`);
      found.push(await one.then(({ status }) => status).catch((error: { kind?: string }) => error.kind));
    }
    expect([found.filter((one) => one === 503).length, found.at(-1), count]).toEqual([10, "busy", 13]);
  });

  test("wait a minute in all for a server that is busy now and then, and leave it alone then", async () => {
    let count = 0;
    const waits: number[] = [];
    let clock = 0;
    const serve: InProcess = () => {
      count += 1;
      return count % 2 === 0
        ? new Response("")
        : new Response("", { status: 429, headers: { "retry-after": "7" } });
    };
    const asker = askerOf(
      "http://localhost",
      way(serve, waits, () => (clock += 1000)),
      (path) => path,
    );
    const kinds = new Set<unknown>();
    for (let path = 0; path < 50; path++) {
      const asked = asker.ask(`/${path}`);
      kinds.add(await asked.then(({ status }) => status).catch((error: { kind?: string }) => error.kind));
    }
    expect([...kinds]).toEqual([200, "busy"]);
    expect(waits).toEqual(Array.from({ length: 8 }, () => 7000));
    expect(count).toBe(17);
  });

  test("are shown without values that may be words about persons", () => {
    const show = shownAddress([stations]);
    expect(show("/v1/test?station=Kari&doors=3&limit=7&x=Ola")).toBe(
      "/v1/test?station=…&doors=3&limit=7&x=…",
    );
  });
});

test("a note that saw nothing has not passed, and a fault outweighs what could not be known", () => {
  const text = { nb: "x", nn: "x", en: "x" };
  expect(newNote().outcome().kind).toBe("not_checked");
  const both = newNote();
  both.cannot(text);
  both.fault("/", text);
  expect(both.outcome().kind).toBe("failed");
  const absent = newNote();
  absent.without(text);
  expect(absent.outcome().kind).toBe("does_not_apply");
});
