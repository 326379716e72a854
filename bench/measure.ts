import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { ContestantId } from "./contestants/contestants.ts";
import type { WorkFile } from "./workload/files.ts";

/** One run of a contestant. */
export interface Run {
  readonly wrong: number;
  /** Of the processor, not of the clock: other work on the machine disturbs it less. */
  readonly seconds: number;
  /** Of the clock: what is done at the same time counts once. */
  readonly clock: number;
  /** Of the processor, by the thread that reports alone. */
  readonly thread: number;
  /** The most memory the process had, Node itself included. */
  readonly megabytes: number;
}

/** What of a run is compared. */
export type Timed = "seconds" | "clock" | "thread";

/** Who ran on what, and the median of the runs. */
export interface Measured extends Run {
  readonly file: WorkFile;
  readonly runs: readonly Run[];
}

/** An entrant of a comparison. */
export interface Entrant {
  readonly name: string;
  readonly id: ContestantId;
  readonly file: WorkFile;
}

/**
 * Runs entrants in turn, so many times, each in a process of its own. Throws when one of them does not find as many
 * wrong rows as there are: what does not see the same is not compared.
 */
export function measure(entrants: readonly Entrant[], times: number): ReadonlyMap<string, Measured> {
  const all = new Map<string, Run[]>(entrants.map(({ name }) => [name, []]));
  for (let time = 0; time < times; time++)
    for (const { name, id, file } of entrants) {
      const run = runOnce(id, file.path);
      if (run.wrong !== file.wrong)
        throw new Error(`${name} finds ${run.wrong} wrong rows in ${file.path}, there are ${file.wrong}`);
      all.get(name)?.push(run);
    }
  return new Map(
    entrants.map(({ name, file }) => {
      const runs = all.get(name) ?? [];
      const middle = (what: keyof Run) => median(runs.map((run) => run[what]));
      return [
        name,
        {
          file,
          runs,
          wrong: middle("wrong"),
          seconds: middle("seconds"),
          clock: middle("clock"),
          thread: middle("thread"),
          megabytes: middle("megabytes"),
        },
      ];
    }),
  );
}

function runOnce(id: ContestantId, path: string): Run {
  return JSON.parse(execFileSync(process.execPath, [program, id, path], { encoding: "utf8" })) as Run;
}

/** The program of a run, built: sources would be charged with taking their types away. It lies where type checks do not look. */
const program = fileURLToPath(new URL("node_modules/.bench/dist/run-one.js", import.meta.url));

/** Builds the program of a run. */
export function buildProgram(): void {
  // As the command line is built: the program of the second thread stands in a folder beside.
  const sources = [
    "dist/run-one=run-one.ts",
    "bin/stretch-thread=../packages/cli/src/threads/stretch-thread.ts",
  ].map((source) => source.replace(/(?<==).*/, (path) => fileURLToPath(new URL(path, import.meta.url))));
  const out = fileURLToPath(new URL("node_modules/.bench", import.meta.url));
  const setting = ["--bundle", "--splitting", "--platform=node", "--format=esm", "--log-level=warning"];
  const outside = ["ajv", "udsv", "@duckdb/node-api", "hyparquet*", "read-excel-file"].map(
    (name) => `--external:${name}`,
  );
  execFileSync("esbuild", [
    ...sources,
    "--chunk-names=dist/[name]-[hash]",
    `--outdir=${out}`,
    "--conditions=@samapne/source",
    ...setting,
    ...outside,
  ]);
}

/** How many times as long one takes as another, of the processor or by the clock: the median of the pairs that ran after each other. */
export function ratio(one: Measured, other: Measured, by: Timed = "seconds"): number {
  return median(one.runs.map((run, index) => run[by] / (other.runs[index] as Run)[by]));
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] as number) + (sorted[sorted.length >> 1] as number)) / 2;
}
