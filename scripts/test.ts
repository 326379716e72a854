// All that must hold, one line a step, stopping at the first that fails. With words after it (`npm test -- core`)
// only the test files whose path holds one of them are run, and what was left out is said.
import { type Finished, openRun, quietRun } from "./quiet-run.ts";

type Step = { readonly name: string; readonly tool: string; readonly args: readonly string[] };

/** A task turbo remembers: where nothing it reads has changed, the last answer stands. */
const task = (name: string, id: string): Step => ({
  name,
  tool: "turbo",
  args: ["run", id, "--output-logs=errors-only", "--log-prefix=none"],
});

/** In the order a newcomer wants the bad news: does it build, does it fit, is it clean, can it be published. */
const build = task("build", "build");
const checks: readonly Step[] = [
  task("types", "//#check:types"),
  task("lint", "//#check:lint"),
  task("format", "//#check:format"),
  task("unused code", "//#check:unused"),
  task("packages", "check:package"),
];

const filter = process.argv.slice(2);
const ready = filter.length === 0 ? [build, ...checks].every(passes) : passes(build);
if (ready && filter.length > 0) process.stdout.write(leftOut());
process.exitCode = ready ? openRun("vitest", ["run", ...filter]) : 1;

/** Runs one step and prints its line; on failure also all the tool said. */
function passes(step: Step): boolean {
  const run = quietRun(step.tool, step.args);
  process.stdout.write(lineOf(step, run));
  return run.ok;
}

function lineOf(step: Step, run: Finished): string {
  const line = `${run.ok ? "ok    " : "FAILED"}  ${step.name.padEnd(14)}${run.seconds.toFixed(1).padStart(6)} s\n`;
  return run.ok ? line : `${run.output}\n${line}`;
}

function leftOut(): string {
  const names = checks.map((step) => step.name).join(", ");
  return `left out, because of "${filter.join(" ")}": ${names}, and the test files that do not match\n`;
}
