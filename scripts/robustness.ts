// Judges the whole corpus of bad files: `npm run robustness [-- --seed S] [--every N]`. A file must be received within
// five seconds of the processor, in a process that never takes more than 512 MiB, with a finding and without a crash; a
// mutated cell must be found at its row and column. What is not ends with 1. The judging is done in a process of its
// own, so that a hang is seen and memory is its alone.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { optionsOf } from "./options.ts";

const { seed, every } = optionsOf({ seed: "20261126", every: "1" }, ["seed", "every"]);
const mostSeconds = 5;
const mostMemory = 512;
/** By the clock, which runs while others use the processor. */
const hangSeconds = 120;

/** What the other process says of a file: that it begins, then how it went. */
interface Line {
  readonly family: string;
  readonly name: string;
  readonly number: number;
  readonly seconds?: number;
  readonly memory?: number;
  readonly wrong?: string;
}

const families = new Map<string, { count: number; slowest: number }>();
const wrong: string[] = [];
let memory = 0;

let next: number | undefined = 0;
while (next !== undefined && wrong.length < 50) next = await judgeFrom(next);

for (const [family, { count, slowest }] of families)
  console.log(`${family.padEnd(12)} ${String(count).padStart(6)} files, slowest ${slowest.toFixed(2)} s`);
const all = [...families.values()].reduce((sum, { count }) => sum + count, 0);
console.log(`${all} files, at most ${memory} MiB, ${wrong.length} received badly (seed ${seed})`);
for (const one of wrong) console.log(`  ${one}`);
process.exitCode = wrong.length > 0 || all === 0 ? 1 : 0;

/** Has the corpus judged from a file on. Gives the file after one that hung or ended the process; undefined at the end. */
async function judgeFrom(from: number): Promise<number | undefined> {
  const script = fileURLToPath(new URL("robustness/judge-corpus.ts", import.meta.url));
  const options = [
    "--conditions=@samapne/source",
    "--no-warnings",
    "--max-old-space-size=256",
    "--expose-gc",
  ];
  const child = spawn(process.execPath, [...options, script, seed, every, String(from)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const now: { line?: Line; watch?: NodeJS.Timeout } = {};
  createInterface({ input: child.stdout }).on("line", (text) => {
    clearTimeout(now.watch);
    now.line = JSON.parse(text) as Line;
    now.watch = setTimeout(() => child.kill("SIGKILL"), hangSeconds * 1000);
    take(now.line);
  });
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  clearTimeout(now.watch);
  if (code === 0) return undefined;
  wrong.push(`${now.line?.name ?? "the beginning"}: the process ended with ${code ?? "SIGKILL"}`);
  return now.line?.number;
}

function take({ family, name, seconds, memory: used, wrong: problem }: Line): void {
  if (seconds === undefined || used === undefined) return;
  const known = families.get(family) ?? { count: 0, slowest: 0 };
  families.set(family, { count: known.count + 1, slowest: Math.max(known.slowest, seconds) });
  if (seconds > mostSeconds) wrong.push(`${name}: ${seconds.toFixed(1)} s`);
  if (problem !== undefined) wrong.push(`${name}: ${problem}`);
  if (memory <= mostMemory && used > mostMemory) wrong.push(`${name}: ${used} MiB`);
  memory = Math.max(memory, used);
}
