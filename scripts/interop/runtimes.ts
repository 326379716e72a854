// Lets a server that is mounted in Deno and in Bun, as the README says, be checked from outside like any other API.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { checkService } from "@samapne/check";
import { nodeDoor } from "@samapne/check/node";
import { energyMeters } from "@samapne/energy";
import { build } from "esbuild";
import { nodeTools, quietEnvironment } from "./node-tools.ts";
import { notRun, type Verdict, verdictOf } from "./verdict.ts";

/** A program of another runtime: its package on npm, where its binary may lie, and how it runs a file. */
interface Runtime {
  readonly name: string;
  readonly version: string;
  /** Below `node_modules`. Packages that put their binary in place when they are installed are not asked to. */
  readonly places: readonly string[];
  readonly args: readonly string[];
}

const { platform, arch } = process;
const runtimes: readonly Runtime[] = [
  {
    name: "deno",
    version: "2.9.6",
    places: [`@deno/${platform}-${arch}-glibc/deno`, `@deno/${platform}-${arch}/deno`],
    args: ["run", "--no-prompt", "--allow-net=127.0.0.1", "--allow-env"],
  },
  { name: "bun", version: "1.4.5", places: [`@oven/bun-${platform}-${arch}/bin/bun`], args: ["run"] },
];

/** What is mounted: five lines, and what each runtime calls its server. */
const program = `
import { energyMeters } from "@samapne/energy";
import { memoryStore, server } from "@samapne/server";

const store = memoryStore({ now: Date.now });
const meter = { municipality_number: "5001", measured_quantity: "temperature", unit: "Cel", resolution: "PT1H" };
const rows = [1, 2, 3, 4].map((day) => ({ ...meter, meter_id: "ute-" + day, name: "Ute, æøå", valid_from: "2019-01-0" + day }));
await store.publish([{ dataset: energyMeters, rows }]);
const api = server({ datasets: [energyMeters], store, now: Date.now });
const place = { port: 0, hostname: "127.0.0.1" };
const listening = globalThis.Deno ? Deno.serve(place, api.fetch).addr : Bun.serve({ ...place, fetch: api.fetch });
console.log("answers on port " + listening.port);
`;

/** The verdict of `samapne check` on the same server in each runtime: it must reach level 3 without a finding. */
export async function judgeRuntimes(folder: string): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const runtime of runtimes) verdicts.push(await judgeRuntime(runtime, join(folder, runtime.name)));
  return verdicts;
}

async function judgeRuntime({ name, version, places, args }: Runtime, folder: string): Promise<Verdict> {
  const judge = `${name} ${version}`;
  const tools = await nodeTools(folder, { [name]: version });
  if (typeof tools === "string") return notRun(judge, tools);
  const binary = places.map((place) => join(folder, "node_modules", place)).find((path) => existsSync(path));
  if (binary === undefined) return notRun(judge, `npm gives no binary for ${platform} ${arch}`);
  const work = mkdtempSync(join(folder, "mounted-"));
  const file = join(work, "mounted.mjs");
  await bundle(file);
  const child = spawn(binary, [...args, file], {
    cwd: work,
    env: quietEnvironment(),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [output, problems] = ["", ""];
  child.stdout.on("data", (piece: Buffer) => (output += piece.toString()));
  child.stderr.on("data", (piece: Buffer) => (problems += piece.toString()));
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  try {
    for (
      let waited = 0;
      !output.includes("answers on") && child.exitCode === null && waited < 60_000;
      waited += 50
    )
      await sleep(50);
    const port = /answers on port (\d+)/.exec(output)?.[1];
    if (port === undefined) return verdictOf(judge, 1, "", [`it did not start: ${problems.slice(0, 600)}`]);
    return verdictOf(judge, ...(await checked(`http://127.0.0.1:${port}`)));
  } finally {
    child.kill("SIGKILL");
    await ended;
    rmSync(work, { recursive: true, force: true });
  }
}

/** One file with everything in it, from the sources, so that the packages need not be built. */
async function bundle(outfile: string): Promise<void> {
  await build({
    stdin: { contents: program, resolveDir: fileURLToPath(new URL("../../", import.meta.url)), loader: "js" },
    bundle: true,
    format: "esm",
    platform: "node",
    conditions: ["@samapne/source"],
    logLevel: "silent",
    // Libraries that are CommonJS still ask with require.
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
    outfile,
  });
}

async function checked(address: string): Promise<[seen: number, what: string, wrong: readonly string[]]> {
  const { level, results, failure } = await checkService({
    address,
    datasets: [energyMeters],
    door: nodeDoor({ allowPrivate: true }),
    now: Date.now,
    pause: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }).catch(() => undefined),
    bounds: { perSecond: 1000 },
    versions: { checker: "interop" },
  });
  const wrong = results.flatMap(({ check, outcome }) =>
    outcome.kind === "failed"
      ? outcome.faults.map(({ address: at, text }) => `${check}: ${at}: ${text.en}`)
      : outcome.kind === "not_checked"
        ? [`${check}: ${outcome.reason.en}`]
        : [],
  );
  if (failure !== undefined) wrong.push(failure.text.en);
  if (level !== 3) wrong.push(`level ${level}`);
  const passed = results.filter(({ outcome }) => outcome.kind === "passed").length;
  return [passed, "checks of a mounted server passed, level 3", wrong];
}
