import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { median } from "./measure.ts";

const command = fileURLToPath(new URL("../packages/cli/bin/samapne.js", import.meta.url));
const built = fileURLToPath(new URL("../packages/cli/dist/bin.cjs", import.meta.url));

const meters = `municipality_number,meter_id,name,measured_quantity,unit,resolution,valid_from
5001,ute-1,Utetemperatur,temperature,Cel,PT1H,2019-01-01
5001,ute-2,Utetemperatur,temperature,kWh,PT1H,01.01.2015
`;

/** Tells, when a process ends, what it took of the processor. */
const tell = `process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  require("node:fs").writeSync(3, String((user + system) / 1000));
});`;

/** Milliseconds: of the processor, and of the clock on the wall. */
export interface Took {
  readonly processor: number;
  readonly wall: number;
}

/** What the command line takes to start, over what Node takes by itself: the median of so many pairs. */
export function startTimes(times: number): ReadonlyMap<string, Took> {
  if (!existsSync(built)) throw new Error("The command line is not built: npm run build first.");
  const folder = join(tmpdir(), "samapne-bench");
  mkdirSync(folder, { recursive: true });
  const [file, hook] = [join(folder, "meters.csv"), join(folder, "tell.cjs")];
  writeFileSync(file, meters);
  writeFileSync(hook, tell);
  const calls = new Map<string, readonly string[]>([
    ["samapne --help", [command, "--help"]],
    ["samapne validate of two rows", [command, "validate", file]],
    ["the same with --dataset", [command, "validate", file, "--dataset", "energy-meters"]],
  ]);
  const bare = ["--eval", "0"];
  // The first calls learn which code the others need.
  for (let time = 0; time < 5; time++) for (const call of calls.values()) took(hook, call);
  const over = new Map<string, Took[]>();
  for (let time = 0; time < times; time++)
    for (const [name, call] of calls) {
      const [it, node] = [took(hook, call), took(hook, bare)];
      const more = { processor: it.processor - node.processor, wall: it.wall - node.wall };
      over.set(name, [...(over.get(name) ?? []), more]);
    }
  const middle = (all: readonly Took[], which: keyof Took) => median(all.map((one) => one[which]));
  return new Map(
    [...over].map(([name, all]) => [
      name,
      { processor: middle(all, "processor"), wall: middle(all, "wall") },
    ]),
  );
}

function took(hook: string, call: readonly string[]): Took {
  const began = performance.now();
  const { output } = spawnSync(process.execPath, ["--require", hook, ...call], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
    encoding: "utf8",
  });
  return { processor: Number(output[3]), wall: performance.now() - began };
}
