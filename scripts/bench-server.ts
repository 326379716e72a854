// How fast the API answers, in ratios of one run: `npm run bench:server [-- --rows 5000000 --seconds 5]`. The server is a
// process of its own; this one asks over loopback. Reported, never gated.
import { fork } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { Agent, createServer, get, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { arch, cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { AnyRow } from "@samapne/core";
import { energyMeasurements } from "@samapne/energy";
import { sampleTable } from "@samapne/generators";
import { server, standardLimits } from "@samapne/server";
import { diskFolder, localStore } from "@samapne/server/local";
import { formatOf } from "@samapne/tabular";

import { listen } from "../packages/cli/src/listen.ts";
import { allDatasets } from "../packages/cli/src/registry.ts";
import { openEngine } from "../packages/server/src/duckdb/engine.ts";

const dataset = energyMeasurements;
const agent = new Agent({ keepAlive: true, maxSockets: 64 });
const here = fileURLToPath(import.meta.url);
const {
  values: { rows = "5000000", seconds = "5", folder = "" },
} = parseArgs({
  options: { rows: { type: "string" }, seconds: { type: "string" }, folder: { type: "string" } },
});

if (process.send === undefined) await measure();
else await serve(folder);

/** The server: the store in a folder, and a bare node:http with a ready page beside it as the rival. */
async function serve(path: string): Promise<void> {
  const store = await localStore({ folder: await diskFolder(path), datasets: [dataset], now: Date.now });
  if (store.state().versions.length === 0) {
    const { status } = await store.publish({
      datasets: allDatasets,
      inputs: [{ dataset, input: { name: "made.ndjson", open: made } }],
      mode: "strict",
      versions: { validator: "bench" },
    });
    if (status.verdict !== "conformant") throw new Error(JSON.stringify(status));
  }
  const limits = { ...standardLimits, rate: { requests: 1e12, seconds: 60 } };
  const api = server({ datasets: [dataset], store, now: Date.now, limits });
  const { port } = await listen(api, "127.0.0.1", 0);
  const answer = await api.fetch(new Request(`http://localhost/v1/${dataset.id}`));
  const page = Buffer.from(await answer.arrayBuffer());
  const bare = createServer((_, response) => {
    response.writeHead(200, { "Content-Type": "application/json", "Content-Length": page.length });
    response.end(page);
  });
  await new Promise<void>((resolve) => bare.listen(0, "127.0.0.1", resolve));
  let peak = 0;
  setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20);
  process.on("message", () => {
    process.send?.({ peak });
    peak = 0;
  });
  process.send?.({ port, bare: (bare.address() as AddressInfo).port });
}

/** Rows that are valid by construction, as NDJSON. */
async function* made(): AsyncGenerator<Uint8Array, void, undefined> {
  const all = sampleTable(dataset, { rows: Number(rows), seed: 1, datasets: allDatasets });
  const batches = function* () {
    const batch: AnyRow[] = [];
    for (const row of all) if (batch.push(row) === 1000) yield batch.splice(0);
    yield batch;
  };
  yield* formatOf("ndjson").write(batches(), dataset);
}

async function measure(): Promise<void> {
  const path = mkdtempSync(join(tmpdir(), "samapne-bench-"));
  const argv = ["--rows", rows, "--seconds", seconds, "--folder", path];
  const child = fork(here, argv, { execArgv: ["--conditions=@samapne/source", "--no-warnings"] });
  try {
    const { port, bare } = (await message(child)) as { readonly port: number; readonly bare: number };
    const peakOf = async () => {
      child.send("peak");
      return ((await message(child)) as { readonly peak: number }).peak;
    };
    const own = `http://127.0.0.1:${port}/v1/${dataset.id}`;
    const first = await ask(own);
    const etag = first.headers.etag ?? "";
    console.log(
      `${cpus()[0]?.model} (${cpus().length} cores, ${arch()}), Node ${process.version}, ${rows} rows of ${dataset.id}`,
    );
    const pairs = [
      await pairOf(own, `http://127.0.0.1:${bare}/`),
      await pairOf(own, `http://127.0.0.1:${bare}/`),
    ];
    for (const [cached, rival] of pairs)
      console.log(
        `cached page     ${told(cached)}, ${(cached.perSecond / rival.perSecond).toFixed(2)} × bare node:http (${told(rival)})`,
      );
    const fresh = await load(() => own, { "if-none-match": etag });
    console.log(
      `304             ${told(fresh)}, ${(fresh.perSecond / (pairs[0]?.[1].perSecond ?? 1)).toFixed(2)} × bare node:http with the page`,
    );
    await peakOf();
    let turn = 0;
    const filtered = await load(() => `${own}?quality=measured&limit=100&interval_start_from=${day(turn++)}`);
    console.log(`filtered page   ${told(filtered)}, memory at most ${megabytes(await peakOf())}`);
    const one = await exportOnce(own);
    const copy = await duckdbCopy(path);
    console.log(
      `export as CSV   ${one.toFixed(2)} s, DuckDB's COPY to CSV ${copy.toFixed(2)} s: ${(copy / one).toFixed(2)} × its speed`,
    );
    await peakOf();
    const began = performance.now();
    const done = new AbortController();
    const paging = (async () => {
      let pages = 0;
      for (; !done.signal.aborted; pages++) await ask(own);
      return pages;
    })();
    await Promise.all(Array.from({ length: 20 }, () => exportOnce(own)));
    done.abort();
    const pages = await paging;
    const took = (performance.now() - began) / 1000;
    console.log(
      `20 exports      ${took.toFixed(2)} s together, ${pages} pages meanwhile, memory at most ${megabytes(await peakOf())}`,
    );
  } finally {
    child.kill();
    rmSync(path, { recursive: true, force: true });
  }
}

interface Load {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly errors: number;
}

async function pairOf(own: string, rival: string): Promise<readonly [Load, Load]> {
  return [await load(() => own), await load(() => rival)];
}

/** 64 connections that ask one after the other for so many seconds. */
async function load(address: () => string, headers: Readonly<Record<string, string>> = {}): Promise<Load> {
  const times: number[] = [];
  let errors = 0;
  const end = performance.now() + Number(seconds) * 1000;
  const worker = async () => {
    while (performance.now() < end) {
      const began = performance.now();
      const { statusCode = 0 } = await ask(address(), headers);
      if (statusCode !== 200 && statusCode !== 304) errors += 1;
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: 64 }, worker));
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { perSecond: times.length / Number(seconds), p50: at(0.5), p99: at(0.99), errors };
}

function told({ perSecond, p50, p99, errors }: Load): string {
  return `${perSecond.toFixed(0)}/s, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, ${errors} errors`;
}

function ask(address: string, headers: Readonly<Record<string, string>> = {}): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(address, { agent, headers }, (response) => {
      response.resume();
      response.once("end", () => resolve(response)).once("error", reject);
    }).once("error", reject);
  });
}

async function exportOnce(own: string): Promise<number> {
  const began = performance.now();
  const { statusCode } = await ask(`${own}/export?format=csv`);
  if (statusCode !== 200) throw new Error(`export: ${statusCode}`);
  return (performance.now() - began) / 1000;
}

/** DuckDB's own COPY of the same rows, from a table of its own to a file. */
async function duckdbCopy(path: string): Promise<number> {
  const engine = await openEngine({
    path: ":memory:",
    overflow: join(path, "copy"),
    memory: 2 ** 31,
    threads: 2,
  });
  const parquet = join(path, `${dataset.id}.1.parquet`);
  await engine.run(`CREATE TABLE t AS SELECT * FROM read_parquet('${parquet}')`);
  const out = join(path, "copy.csv");
  const began = performance.now();
  await engine.run(`COPY t TO '${out}' (FORMAT csv, HEADER)`);
  const took = (performance.now() - began) / 1000;
  if (statSync(out).size === 0) throw new Error("nothing was copied");
  engine.close();
  return took;
}

function day(turn: number): string {
  return `2025-${String(1 + (turn % 12)).padStart(2, "0")}-${String(1 + (turn % 28)).padStart(2, "0")}T00:00:00Z`;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}

function message(child: ReturnType<typeof fork>): Promise<unknown> {
  return new Promise((resolve, reject) => {
    child.once("message", resolve);
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}`)));
  });
}
