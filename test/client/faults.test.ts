import { type AnyRow, csvText, publishedRow } from "@samapne/core";
import type { ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { type ApiError, type FetchOptions, fetchRows, type RefusedRow } from "@samapne/client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stationRows, stations } from "../../packages/server/src/_testing.ts";
import {
  type Answer,
  brokenOff,
  file,
  first,
  halfPacked,
  hanging,
  onlyFiles,
  page,
  publishersAt,
  redirect,
  status,
  trickling,
  untold,
} from "./_faulty.ts";

/** What goes wrong between the client and a publisher, over real connections: the rows are right, or there are none. */

const rows = stationRows(400).map((row) => publishedRow(stations, row));
const text = csvText(stations, rows);
const csv = "text/csv";
const soon = { "retry-after": "0" };
const lines = text.split("\n");
/** The text cut after a whole row: nothing in it tells that there was more. */
const someRows = `${lines.slice(0, 200).join("\n")}\n`;
const inOneSecond = () => new Date(Date.now() + 1000).toUTCString();

const elsewhere: Record<string, Answer> = { there: page(rows) };
const answers: Record<string, Answer> = {
  good: file(text),
  error: status(500, soon),
  errorOnce: first(1, status(500, soon), page(rows)),
  packedPage: halfPacked(JSON.stringify({ data: rows, links: {}, meta: {} }), "application/json"),
  packedFile: onlyFiles(halfPacked(text, csv, Buffer.byteLength(text))),
  packedRow: onlyFiles(halfPacked(text, csv)),
  packedThenWhole: onlyFiles(first(2, halfPacked(text, csv, Buffer.byteLength(text)), file(text))),
  brokenRow: onlyFiles(brokenOff(text.slice(0, 2000), Buffer.byteLength(text))),
  endless: onlyFiles(untold(text.slice(0, 2000))),
  untoldWhole: onlyFiles(untold(text)),
  untoldButForHead: onlyFiles(untold(text.trimEnd(), text.trimEnd())),
  longer: onlyFiles(brokenOff(text, Buffer.byteLength(text) + 100)),
  fewer: onlyFiles((_, response) => {
    response.writeHead(200, { "content-type": csv, "content-length": Buffer.byteLength(text) });
    response.write(someRows, () => response.destroy());
  }),
  hanging: onlyFiles(hanging(someRows)),
  silent: () => undefined,
  circle: redirect((path) => path),
  circleOfTwo: redirect((path) => (path.endsWith("!") ? path.slice(0, -1) : `${path}!`)),
  busy: first(1, status(429, { "retry-after": "1" }), page(rows)),
  busyUntil: (request, response, before) =>
    before === 0
      ? status(429, { "retry-after": inOneSecond() })(request, response, 0)
      : page(rows)(request, response, 1),
  latin1: (_, response) => {
    const body = JSON.stringify({ data: rows, links: {}, meta: {} });
    response.writeHead(200, { "content-type": "application/json" }).end(Buffer.from(body, "latin1"));
  },
  emptyWithoutEnd: (_, response, before) => onlyPage([], before)(response),
  sameWithoutEnd: (_, response, before) => onlyPage(rows.slice(0, 3), before)(response),
  steering: (_, response) => {
    const problem = { title: `\u001b[2J${"x".repeat(5000)}`, detail: { not: "text" }, status: 403 };
    response.writeHead(403, { "content-type": "application/problem+json" }).end(JSON.stringify(problem));
  },
  oddMeta: (_, response) => {
    const meta = { data_version: { a: 1 }, updated_at: 5, specification: ["x"] };
    const body = JSON.stringify({ data: rows, links: {}, meta });
    response.writeHead(200, { "content-type": "application/json" }).end(body);
  },
  ragged: onlyFiles(file(`${lines.slice(0, 3).join("\n")}\na,b\n${lines.slice(3, 9).join("\n")}\nc\n`)),
  deep: nested("["),
  deepRow: nested('[{"station":['),
  notHttp: (_, response) => void response.socket?.end("220 smtp.example ESMTP\r\n"),
  packedWrongly: onlyFiles((_, response) => {
    const packed = gzipSync(text);
    packed.writeUInt8(packed.readUInt8(packed.length - 6) ^ 0xff, packed.length - 6);
    response.writeHead(200, { "content-type": csv, "content-encoding": "gzip" }).end(packed);
  }),
  twoColumns: onlyFiles(file(text.replaceAll(/^([^,\n]*),/gm, "$1,$1,"))),
  lostLetters: onlyFiles((_, response) => {
    const bytes = Buffer.concat([Buffer.from(text), Buffer.from("s/99999 \xff\xe5", "latin1")]);
    response.writeHead(200, { "content-type": csv }).end(bytes);
  }),
  longAddress: (_, response) => {
    const next = `?cursor=${"x".repeat(100_000)}`;
    const body = { data: rows.slice(0, 3), links: { next }, meta: { data_version: "1" } };
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
  },
  noRows: ({ method, headers: { "accept-encoding": taken } }, response) => {
    const isPacked = taken !== "identity";
    response.writeHead(200, {
      "content-type": "application/x-ndjson",
      ...(isPacked && { "content-encoding": "gzip" }),
    });
    response.end(isPacked && method === "GET" ? gzipSync("") : undefined);
  },
  nothingPacked: ({ method, headers: { "accept-encoding": taken } }, response) => {
    const isPacked = taken !== "identity" && method === "GET";
    response.writeHead(200, {
      "content-type": "application/x-ndjson",
      ...(isPacked && { "content-encoding": "gzip" }),
    });
    response.end(isPacked ? gzipSync("{}").subarray(0, 4) : "{}\n");
  },
  nextIsNull: (_, response) => {
    const body = { data: rows, links: { self: "", next: null }, meta: { data_version: "1" } };
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
  },
  trickle: onlyFiles(trickling(text, csv)),
  tricklingPage: trickling(JSON.stringify({ data: rows, links: {}, meta: {} }), "application/json"),
  onePageAfterAnother: (_, response, before) =>
    void setTimeout(() => onlyPage([{ ...rows[0], station: `s-${before}` }], before)(response), 50),
  alwaysSoon: status(503, { "retry-after": "1" }),
  busyForLong: status(429, { "retry-after": "86400" }),
};

/** A page whose rows lie within each other, deeper than a program can call itself. */
function nested(beginning: string): Answer {
  const data = `[${beginning}${"[".repeat(100_000)}`;
  const ends = [...data].reverse().map((one) => ({ "[": "]", "{": "}" })[one] ?? "");
  const body = `{"data":${data}${ends.join("")},"links":{},"meta":{"data_version":"1"}}`;
  return (_, response) => void response.writeHead(200, { "content-type": "application/json" }).end(body);
}

/** A page that leads on to another one. */
const onlyPage = (data: readonly unknown[], before: number) => (response: ServerResponse) =>
  response
    .writeHead(200, { "content-type": "application/json" })
    .end(JSON.stringify({ data, links: { next: `?cursor=${before}` }, meta: { data_version: "1" } }));

let faulty: Awaited<ReturnType<typeof publishersAt>>;
let other: Awaited<ReturnType<typeof publishersAt>>;
beforeAll(async () => {
  other = await publishersAt(elsewhere);
  answers["moved"] = redirect(() => `${other.base}/there/v1/test-stations`);
  faulty = await publishersAt(answers);
});
afterAll(() => {
  faulty.end();
  other.end();
});

type Limit = "retries" | "timeout" | "longest";

test("reads the refusal of a file to its end, so that no connection is kept by it", async () => {
  let left = 3;
  const pieces = new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        if (left === 0) controller.close();
        else controller.enqueue(new Uint8Array([left]));
        left -= 1;
      },
    },
    { highWaterMark: 0 },
  );
  const fetched = fetchRows(stations, {
    from: ["https://publisher.example"],
    fetch: async (address) =>
      address.endsWith(".csv") ? new Response(pieces, { status: 404 }) : new Response("<html></html>"),
  });
  for await (const { failure } of fetched) expect(failure?.fault).toBe("not_published");
  expect(left).toBe(-1);
});

/** What comes of a publisher beside a good one: its rows that stand at the end, and its failure. */
async function beside(name: string, options: Partial<Pick<FetchOptions<AnyRow>, Limit>> = {}) {
  const kept = new Map<string, unknown[]>();
  const addresses = new Set<string>();
  const failures = new Map<string, ApiError | undefined>();
  const from = [`${faulty.base}/${name}`, `${faulty.base}/good`];
  const { retries = 1, timeout = 5000, longest } = options;
  const headers = { authorization: "Bearer secret" };
  const fetched = fetchRows(stations, {
    from,
    retries,
    timeout,
    longest,
    fetch: (address, init) => fetch(address, { ...init, headers: { ...init.headers, ...headers } }),
  });
  for await (const batch of fetched) {
    const { address } = batch.source.publisher;
    if (batch.begins) kept.delete(address);
    kept.set(address, [...(kept.get(address) ?? []), ...batch.rows]);
    expect(batch.refused).toEqual([]);
    failures.set(address, batch.failure);
    if (address === from[0]) addresses.add(batch.source.address);
  }
  const [bad = "", good = ""] = from;
  expect([kept.get(good)?.length, failures.get(good)]).toEqual([rows.length, undefined]);
  return { rows: kept.get(bad), failure: failures.get(bad), addresses, asked: faulty.asked(name) };
}

describe.concurrent("a publisher", () => {
  test.each<readonly [string, string, string, string, number | undefined]>([
    ["that always fails", "error", "failing", "(500)", 2],
    ["whose packed page is cut", "packedPage", "unreachable", "cut on the way", 2],
    [
      "that sends half a packed file, with a size to know it by",
      "packedFile",
      "unreachable",
      "cut on the way",
      undefined,
    ],
    ["that sends half a packed file, without", "packedRow", "unreachable", "cut on the way", undefined],
    ["that breaks off within a row", "brokenRow", "unreachable", "cut on the way", undefined],
    [
      "whose file ends with its connection, within a row",
      "endless",
      "unreachable",
      "cut on the way",
      undefined,
    ],
    ["that breaks off between two rows", "fewer", "unreachable", "cut on the way", undefined],
    ["that promises more than it sends", "longer", "unreachable", "cut on the way", undefined],
    ["that falls silent", "silent", "unreachable", "too long", 2],
    ["that redirects to itself", "circle", "unreachable", "in circles", undefined],
    ["that redirects in a circle of two", "circleOfTwo", "unreachable", "in circles", undefined],
    ["whose JSON is not UTF-8", "latin1", "not_readable", "not UTF-8", 1],
    ["whose empty pages lead on", "emptyWithoutEnd", "not_readable", "do not end", 1],
    ["whose pages come again", "sameWithoutEnd", "not_readable", "come again", 2],
    ["that sends what steers a terminal", "steering", "refused", "(403: [2Jxxx", 1],
    ["whose JSON is deeper than anybody can read", "deep", "not_readable", "not flat", 1],
    ["whose rows have lists in lists", "deepRow", "not_readable", "not flat", 1],
    [
      "whose file has a column twice",
      "twoColumns",
      "not_readable",
      "means the same as another column",
      undefined,
    ],
    ["whose next address never ends", "longAddress", "refused", "(431)", undefined],
    ["whose file has lost letters", "lostLetters", "not_readable", "Part of the file is UTF-8", undefined],
    ["that is no web server", "notHttp", "unreachable", "not HTTP", 2],
    ["whose file is packed wrongly", "packedWrongly", "unreachable", "packed as Content-Encoding", undefined],
    ["that is busy for a day", "busyForLong", "failing", "(429)", 1],
  ])("%s (%s) fails as %s and spoils no other", async (_, name, fault, words, requests) => {
    const { failure, asked } = await beside(name, { timeout: name === "silent" ? 1500 : 20_000 });
    expect([failure?.fault, failure?.text.en]).toEqual([fault, expect.stringContaining(words)]);
    expect(asked.length).toBe(requests ?? asked.length);
    expect(failure?.text.nb.length).toBeLessThan(2000);
    expect(asked.length).toBeLessThan(100);
  });

  test.each(["untoldWhole", "untoldButForHead"])(
    "whose file ends with its connection is taken where its end can be known: %s",
    async (name) => {
      const { rows: taken, failure } = await beside(name, { timeout: 20_000 });
      expect([failure, taken?.length]).toEqual([undefined, rows.length]);
    },
  );

  test("that sends what steers a terminal has it told short and plain", async () => {
    const { failure } = await beside("steering");
    expect(failure?.text.en).not.toContain("\u001b");
    expect(failure?.text.en.length).toBeLessThan(600);
    expect(failure?.text.en).not.toContain("[object Object]");
  });

  test("that tells of its data in other types than text is not told of in them", async () => {
    const sources: unknown[] = [];
    for await (const { source } of fetchRows(stations, { from: [`${faulty.base}/oddMeta`], fetch }))
      sources.push([source.dataVersion, source.updatedAt, source.specification]);
    expect(sources).toEqual([[undefined, undefined, undefined]]);
  });

  test("whose file has rows that cannot be read has them told, with their place, and the others taken", async () => {
    const [taken, refused]: [unknown[], RefusedRow[]] = [[], []];
    for await (const batch of fetchRows(stations, { from: [`${faulty.base}/ragged`], fetch })) {
      taken.push(...batch.rows);
      refused.push(...batch.refused);
      expect(batch.failure).toBeUndefined();
    }
    expect(taken).toHaveLength(8);
    expect(refused.map(({ row, issues }) => [row, issues[0]?.code])).toEqual([
      [3, "file.ragged_row"],
      [10, "file.ragged_row"],
    ]);
  });

  test("that stops in the middle of a file is waited for so long, and begun on again", async () => {
    // Long enough that a busy machine lets nothing else run out of time.
    const { failure, asked } = await beside("hanging", { timeout: 1500 });
    expect([failure?.fault, failure?.text.nb]).toEqual([
      "unreachable",
      expect.stringContaining("for lang tid"),
    ]);
    expect(asked.filter(({ path }) => path.endsWith(".csv"))).toHaveLength(5);
  });

  test.each(["trickle", "tricklingPage"])(
    "that sends byte by byte (%s) is given up, and that is told",
    async (name) => {
      const { failure, rows: got, asked } = await beside(name, { timeout: 1500, retries: 0 });
      expect([failure?.fault, failure?.text.en]).toEqual([
        "unreachable",
        expect.stringContaining("too slowly to be worth waiting for"),
      ]);
      expect(failure?.text.nn).toContain("for sakte");
      expect(got ?? []).toEqual([]);
      expect(asked.length).toBeLessThan(8);
    },
  );

  test.each(["onePageAfterAnother", "alwaysSoon"])(
    "that never gets to its end (%s) is given up when it has kept us waiting too long in all",
    async (name) => {
      const { failure } = await beside(name, { longest: 1500, retries: 100 });
      expect([failure?.fault, failure?.text.en]).toEqual([
        "unreachable",
        expect.stringContaining("It took too long in all."),
      ]);
    },
  );

  test("that has no rows to give as NDJSON, packed, is not taken for one that is cut", async () => {
    const given = async (name: string) => {
      const fetched = fetchRows(stations, {
        from: [`${faulty.base}/${name}`],
        fetch,
        retries: 0,
        format: "ndjson",
      });
      const faults: unknown[] = [];
      for await (const { rows: got, failure } of fetched) faults.push([got.length, failure?.fault]);
      return faults;
    };
    expect(await given("noRows")).toEqual([[0, undefined]]);
    expect(await given("nothingPacked")).toEqual([[0, "unreachable"]]);
  });

  test("that says null where there is no next page gives all its rows", async () => {
    const got = await beside("nextIsNull");
    expect([got.failure, got.rows]).toEqual([undefined, rows]);
  });

  test.each(["errorOnce", "packedThenWhole"])(
    "that comes right when it is asked again (%s) gives all its rows",
    async (name) => {
      const got = await beside(name);
      expect([got.failure, got.rows]).toEqual([undefined, rows]);
    },
  );

  test.each(["busy", "busyUntil"])(
    "that is busy is asked again when it says (%s: seconds, or a date)",
    async (name) => {
      const got = await beside(name);
      expect(got.rows).toEqual(rows);
      const [before = 0, after = 0] = got.asked.map(({ at }) => at);
      expect(after - before).toBeGreaterThan(900);
    },
  );

  test("that has moved to another host is followed; what was meant for it alone is not sent there, and rows say where they are from", async () => {
    const got = await beside("moved");
    expect([got.failure, got.rows]).toEqual([undefined, rows]);
    expect(got.asked[0]?.headers["authorization"]).toBe("Bearer secret");
    const [there] = other.asked("there");
    expect(there?.headers["authorization"]).toBeUndefined();
    expect([...got.addresses]).toEqual([`${other.base}/there/v1/test-stations`]);
  });
});
