// How fast the API answers, in ratios of one run: `npm run bench:server [-- --rows 5000000 --seconds 5]`. The server is a
// process of its own; this one asks over loopback, on the same cores. Reported, never gated. What is published is kept
// for the next run in node_modules/.cache; `--fresh` publishes anew.
import { type ChildProcess, fork } from "node:child_process";
import { existsSync, mkdirSync, rmSync, statSync } from "node:fs";
import { arch, cpus } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { energyMeasurements as dataset } from "@samapne/energy";

import { openEngine } from "../packages/server/src/duckdb/engine.ts";
import { ask, type Load, load, told } from "./bench-server/load.ts";
import { makeRows, metersOf } from "./bench-server/made-rows.ts";
import { questions } from "./bench-server/questions.ts";
import type { Ready, Used } from "./bench-server/serving.ts";
import { optionsOf } from "./options.ts";

const { rows, seconds, fresh, only } = optionsOf(
  { rows: "5000000", seconds: "5", fresh: false, only: "cached,uncached,filtered,exports" },
  ["rows", "seconds"],
);
const parts: ReadonlySet<string> = new Set(only.split(","));
const count = Number(rows);
const cache = fileURLToPath(new URL(`../node_modules/.cache/bench-server/${count}`, import.meta.url));
const [made, folder] = [join(cache, "made.csv"), join(cache, "store")];
if (fresh) rmSync(cache, { recursive: true, force: true });
mkdirSync(cache, { recursive: true });
if (!existsSync(made)) makeRows(made, count);

const argv = [folder, made];
const serving = fileURLToPath(new URL("./bench-server/serving.ts", import.meta.url));
const child = fork(serving, argv, { execArgv: ["--conditions=@samapne/source", "--no-warnings"] });
try {
  const { port, bare, stringified, published } = (await message(child)) as Ready;
  const own = `http://127.0.0.1:${port}/v1/${dataset.id}`;
  const rival = `http://127.0.0.1:${bare}/`;
  const machine = `${cpus()[0]?.model} (${cpus().length} cores, ${arch()}), Node ${process.version}`;
  console.log(`${machine}, ${rows} rows of ${dataset.id}; other work on the machine is not known`);
  if (published !== undefined)
    say(
      "published",
      `${inSeconds(published.wall)} (CPU ${inSeconds(published.cpu)}), memory at most ${megabytes(published.peak)}`,
    );
  if (parts.has("cached")) await cached(own, rival);
  if (parts.has("uncached")) await uncached(own, rival, `http://127.0.0.1:${stringified}/`);
  if (parts.has("filtered")) await filtered(own);
  if (parts.has("exports")) await exports(own);
} finally {
  child.kill();
}

async function cached(own: string, rival: string): Promise<void> {
  const { headers } = await ask(own);
  for (const turn of ["", "again"]) {
    const [mine, others] = [await loaded(() => own), await loaded(() => rival)];
    say(`cached page ${turn}`, `${told(mine)}, ${ratio(mine, others)} × bare node:http (${told(others)})`);
    const not = await loaded(() => own, { "if-none-match": headers.etag ?? "" });
    say(`304 ${turn}`, `${told(not)}, ${ratio(not, others)} × bare node:http with the page`);
  }
}

/** Pages of 1 000 rows, each a new one, on one connection: the first after the start, and those after them. */
async function uncached(own: string, ready: string, stringified: string): Promise<void> {
  let next: string | undefined = `${own}?limit=1000&lang=en`;
  const nextPage = async () => {
    if (next === undefined) throw new Error("there are not so many pages");
    const { headers } = await ask(next);
    const link: string | undefined = /<([^>]*)>; rel="next"/.exec(String(headers.link))?.[1];
    next = link && new URL(link, next).href;
  };
  say("page of 1 000 rows", `not cached: the first 300 ${inMillis(await cpuOf(300, nextPage))}`);
  for (const turn of ["", "again"]) {
    const mine = await cpuOf(1000, nextPage);
    const text = await cpuOf(1000, () => ask(stringified));
    const bytes = await cpuOf(1000, () => ask(ready));
    say(
      `page of 1 000 rows ${turn}`,
      `not cached: ${inMillis(mine)}; bare node:http with JSON.stringify ${inMillis(text)}: ${(mine / text).toFixed(2)} × that; with ready bytes ${inMillis(bytes)}`,
    );
  }
}

/** What the server uses for each of so many questions, one after the other; milliseconds. */
async function cpuOf(times: number, act: () => Promise<unknown>): Promise<number> {
  await used();
  for (let turn = 0; turn < times; turn++) await act();
  return (await used()).cpu / times;
}

async function filtered(own: string): Promise<void> {
  const kinds = questions(metersOf(count));
  let turn = 0;
  for (const { name, address } of kinds) {
    await used();
    const one = await loaded(() => `${own}?${address(turn++)}`);
    const { cpu, peak } = await used();
    say(`filter: ${name}`, `${told(one)}, ${(cpu / one.answers).toFixed(1)} ms CPU, ${megabytes(peak)}`);
  }
  const mixed = await loaded(() => {
    const { address } = kinds[turn % kinds.length] as (typeof kinds)[number];
    return `${own}?${address(turn++)}`;
  });
  say("filter: all in turn", `${told(mixed)}, ${megabytes((await used()).peak)}`);
}

async function exports(own: string): Promise<void> {
  const [one, copy] = [await exportOnce(own), await duckdbCopy()];
  const [again, copyAgain] = [await exportOnce(own), await duckdbCopy()];
  for (const [mine, its] of [
    [one, copy],
    [again, copyAgain],
  ] as const)
    say(
      "export as CSV",
      `${inSeconds(mine)}, DuckDB's COPY ${inSeconds(its)}: ${(its / mine).toFixed(2)} × its speed`,
    );
  await used();
  const began = performance.now();
  const done = new AbortController();
  const times: number[] = [];
  const paging = (async () => {
    while (!done.signal.aborted) {
      const asked = performance.now();
      await ask(`${own}?limit=100`);
      times.push(performance.now() - asked);
    }
  })();
  await Promise.all(Array.from({ length: 20 }, () => exportOnce(own)));
  done.abort();
  await paging;
  times.sort((a, b) => a - b);
  const p99 = times[Math.floor(times.length * 0.99)] ?? 0;
  say(
    "20 exports",
    `${inSeconds(performance.now() - began)} together, ${times.length} pages meanwhile (p99 ${p99.toFixed(1)} ms), memory at most ${megabytes((await used()).peak)}`,
  );
}

async function exportOnce(own: string): Promise<number> {
  const began = performance.now();
  const { statusCode } = await ask(`${own}/export?format=csv`);
  if (statusCode !== 200) throw new Error(`export: ${statusCode}`);
  return performance.now() - began;
}

/** DuckDB's own COPY of the same rows, from a table of its own to a file. */
async function duckdbCopy(): Promise<number> {
  const overflow = join(cache, "copy");
  const engine = await openEngine({ path: ":memory:", overflow, memory: 2 ** 31, threads: 2 });
  const parquet = join(folder, `${dataset.id}.1.parquet`);
  await engine.run(`CREATE TABLE t AS SELECT * FROM read_parquet('${parquet}')`);
  const out = join(cache, "copy.csv");
  const began = performance.now();
  await engine.build(`COPY t TO '${out}' (FORMAT csv, HEADER)`, new AbortController().signal);
  const took = performance.now() - began;
  if (statSync(out).size === 0) throw new Error("nothing was copied");
  engine.close();
  rmSync(out);
  return took;
}

function loaded(address: () => string, headers?: Readonly<Record<string, string>>): Promise<Load> {
  return load(address, Number(seconds), headers);
}

async function used(): Promise<Used> {
  child.send("used");
  return (await message(child)) as Used;
}

function message(from: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    from.once("message", resolve);
    from.once("exit", (code) => reject(new Error(`the server ended with ${code}`)));
  });
}

function inMillis(cpu: number): string {
  return `${cpu.toFixed(2)} ms of CPU`;
}

function say(what: string, result: string): void {
  console.log(`${what.trim().padEnd(30)} ${result}`);
}

function ratio(one: Load, other: Load): string {
  return (one.perSecond / other.perSecond).toFixed(2);
}

function inSeconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}
