import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { Agent, get } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { csvText } from "@samapne/core";
import { energyMeasurements } from "@samapne/energy";
import { server, standardLimits } from "@samapne/server";
import { diskFolder, localStore } from "@samapne/server/local";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { listen, type Listening } from "./listen.ts";
import { allDatasets } from "../datasets/registry.ts";

const folder = mkdtempSync(join(tmpdir(), "samapne-listen-"));
const rows = Array.from({ length: 6000 }, (_, index) => {
  const start = Date.UTC(2025, 0, 1 + Math.floor(index / 24), index % 24);
  const [interval_start, interval_end] = [start, start + 3_600_000].map((moment) =>
    new Date(moment).toISOString().replace(".000", ""),
  );
  return {
    meter_id: "el-1",
    interval_start,
    interval_end,
    value: ((index * 7919) % 6000) / 8,
    quality: "measured",
  };
});

let store: Awaited<ReturnType<typeof localStore>>;
let api: Listening;
const agent = new Agent({ keepAlive: true, maxSockets: 24 });

beforeAll(async () => {
  store = await localStore({
    folder: await diskFolder(folder),
    datasets: [energyMeasurements],
    now: Date.now,
    byTimeFrom: 0,
  });
  const bytes = new TextEncoder().encode(csvText(energyMeasurements, rows));
  const open = async function* () {
    yield bytes;
  };
  const { status } = await store.publish({
    datasets: await allDatasets(),
    inputs: [{ dataset: energyMeasurements, input: { name: "values.csv", open } }],
    mode: "strict",
    versions: { validator: "test" },
  });
  if (status.verdict !== "conformant") throw new Error(JSON.stringify(status));
  const limits = {
    ...standardLimits,
    rate: { requests: 1e9, seconds: 60 },
    cacheBytes: 4_000_000,
  };
  api = await listen(
    server({ datasets: [energyMeasurements], store, now: Date.now, limits }),
    "127.0.0.1",
    0,
  );
});
afterAll(async () => {
  agent.destroy();
  await api.stop(0);
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Reads an answer, or goes away in the middle of it. */
function read(path: string, gives: boolean) {
  return new Promise<string | undefined>((resolve, reject) => {
    get(`http://127.0.0.1:${api.port}/v1/energy-measurements?${path}`, { agent }, (response) => {
      if (!gives) {
        response.destroy();
        return resolve(undefined);
      }
      let text = "";
      response.setEncoding("utf8").on("error", reject);
      response.on("data", (piece: string) => (text += piece)).on("end", () => resolve(text));
    }).on("error", reject);
  });
}

/** Asks for pages on one connection, one after the other, and reads none of them until it is told to. */
async function slowReader(paths: readonly string[]) {
  const socket = connect(api.port, "127.0.0.1");
  await once(socket, "connect");
  for (const path of paths)
    socket.write(`GET /v1/energy-measurements?${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
  return {
    all: async () => {
      const bodies: string[] = [];
      let bytes = Buffer.alloc(0);
      for await (const piece of socket) {
        bytes = Buffer.concat([bytes, piece as Buffer]);
        for (;;) {
          const start = bytes.indexOf("\r\n\r\n") + 4;
          const size = Number(/content-length: (\d+)/i.exec(bytes.toString("latin1", 0, start))?.[1]);
          if (start < 4 || bytes.length < start + size) break;
          bodies.push(bytes.toString("utf8", start, start + size));
          bytes = bytes.subarray(start + size);
        }
        if (bodies.length === paths.length) break;
      }
      return bodies;
    },
  };
}

test("pages stay what they are until they are sent, while others are made, kept and given up", async () => {
  const from = (hour: number) => rows[hour]?.interval_start ?? "";
  const page = (turn: number) =>
    turn % 2 === 0
      ? `interval_start_from=${from(turn)}&limit=${5000 - turn}`
      : `sort=-value&limit=${4600 + turn}`;
  const waiting = Array.from({ length: 16 }, (_, turn) => page(turn));
  const slow = await slowReader(waiting);
  let whole = 0;
  for (let turn = 0; turn < 60; turn += 6)
    await Promise.all(
      Array.from({ length: 6 }, async (_, more) => {
        const path = page(20 + turn + more);
        const text = await read(path, more !== 0);
        if (text === undefined) return;
        expect(rowsOf(text), path).toEqual(expected(path));
        whole += 1;
      }),
    );
  expect(whole).toBe(50);
  const bodies = await slow.all();
  expect(bodies).toHaveLength(waiting.length);
  for (const [turn, path] of waiting.entries())
    expect(rowsOf(bodies[turn] ?? ""), path).toEqual(expected(path));
});

test.each([0, 1, 2, 5])(
  "what fails after %i pieces of an export is cut off, and told neither the client nor beside the log",
  async (pieces) => {
    const printed = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const lease: typeof store.lease = (id) => {
      const found = store.lease(id);
      const stream = async function* () {
        yield new TextEncoder().encode("el-1,2025-01-01T00:00:00Z,2025-01-01T01:00:00Z,1,measured,\n");
        for (let count = 1; count < pieces; count += 1) {
          await new Promise((resolve) => setTimeout(resolve, count === 1 ? 0 : 20));
          yield new TextEncoder().encode("el-2,2025-01-01T00:00:00Z,2025-01-01T01:00:00Z,1,measured,\n");
        }
        await new Promise((resolve) => setTimeout(resolve, 0));
        throw new Error("secret: connect ECONNREFUSED");
      };
      return found && { ...found, version: { ...found.version, stream } };
    };
    const faults: (string | undefined)[] = [];
    const failing = await listen(
      server({
        datasets: [energyMeasurements],
        store: { ...store, lease },
        now: Date.now,
        log: ({ fault }) => void faults.push(fault),
      }),
      "127.0.0.1",
      0,
    );
    const path = "/v1/energy-measurements/export?format=ndjson&sort=-value";
    const socket = connect(failing.port, "127.0.0.1");
    socket.end(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
    let text = "";
    for await (const piece of socket) text += String(piece);
    // A chunk of no bytes would say that this was all of it.
    expect(text).not.toMatch(/secret|500 |\r\n0\r\n\r\n$/);
    expect(faults).toEqual(["Error: secret: connect ECONNREFUSED"]);
    expect(printed.mock.calls).toEqual([]);
    printed.mockRestore();
    await failing.stop(0);
  },
);

test("answers HTTP/1.0 without a host, as load balancers ask, and refuses HTTP/1.1 without one or with two", async () => {
  const statusOf = async (request: string) => {
    const socket = connect(api.port, "127.0.0.1");
    socket.end(`${request}\r\n\r\n`);
    let text = "";
    for await (const piece of socket) text += String(piece);
    return /^HTTP\/1\.1 (\d+)/.exec(text)?.[1];
  };
  expect(await statusOf("OPTIONS / HTTP/1.0")).toBe("204");
  expect(await statusOf("GET /v1/energy-measurements?limit=1 HTTP/1.0")).toBe("200");
  expect(await statusOf("GET /v1/energy-measurements?limit=1 HTTP/1.1")).toBe("400");
  expect(await statusOf("GET /status HTTP/1.1\r\nHost: localhost")).toBe("200");
  expect(await statusOf("GET /status HTTP/1.1\r\nHost: localhost\r\nHost: data.example")).toBe("400");
});

test("answers what it is not asked in the usual way in words of its own: a tunnel, and what a client expects", async () => {
  const answerTo = async (request: string) => {
    const socket = connect(api.port, "127.0.0.1");
    socket.write(`${request}\r\nConnection: close\r\n\r\n`);
    let text = "";
    for await (const piece of socket) text += String(piece);
    return text;
  };
  const tunnel = await answerTo("CONNECT data.example:443 HTTP/1.1\r\nHost: data.example:443");
  expect(tunnel).toMatch(/^HTTP\/1\.1 405 .*\r\nallow: GET, HEAD, OPTIONS\r\n.*"status":405/s);
  for (const method of ["FOO", "get"])
    expect(await answerTo(`${method} /status HTTP/1.1\r\nHost: localhost`)).toMatch(
      /^HTTP\/1\.1 405 .*\r\nallow: GET, HEAD, OPTIONS\r\n.*"status":405/s,
    );
  expect(await answerTo("\x16\x03\x01 no request")).toMatch(/^HTTP\/1\.1 400 /);
  const expects = "GET /v1/energy-measurements?limit=1 HTTP/1.1\r\nHost: localhost\r\nExpect: miracles";
  expect(await answerTo(expects)).toMatch(/^HTTP\/1\.1 200 .*"data":\[\{/s);
});

test("a client that closes its half of the connection after asking gets all of an export", async () => {
  const socket = connect({ port: api.port, host: "127.0.0.1", allowHalfOpen: true });
  socket.end("GET /v1/energy-measurements/export?format=ndjson HTTP/1.1\r\nHost: localhost\r\n\r\n");
  let text = "";
  for await (const piece of socket) text += String(piece);
  expect(text).toMatch(/^HTTP\/1\.1 200 /);
  expect(text.split('"meter_id"')).toHaveLength(rows.length + 1);
  expect(text).toMatch(/\r\n0\r\n\r\n$/);
});

test("a request that never ends is answered with 408", async () => {
  const own = server({ datasets: [energyMeasurements], store, now: Date.now });
  const impatient = await listen(own, "127.0.0.1", 0, { patience: 200 });
  const socket = connect(impatient.port, "127.0.0.1");
  socket.write("GET /status HTTP/1.1\r\nHost: localhost\r\n");
  let text = "";
  for await (const piece of socket) text += String(piece);
  expect(text).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\ncontent-type: application\/problem\+json\r\n/);
  expect(text).toMatch(/"status":408/);
  await impatient.stop(0);
});

function rowsOf(text: string): unknown {
  return (JSON.parse(text) as { readonly data: unknown }).data;
}

/** What the rows themselves say. */
function expected(path: string): readonly (typeof rows)[number][] {
  const asked = new URLSearchParams(path);
  const [after, least] = [asked.get("interval_start_from") ?? "", Number(asked.get("value_from") ?? 0)];
  const found = rows.filter(({ interval_start = "", value }) => interval_start >= after && value >= least);
  if (asked.has("sort")) found.sort((a, b) => b.value - a.value);
  return found.slice(0, Number(asked.get("limit")));
}
