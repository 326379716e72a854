import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The repository's root folder, with a separator at its end. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/** What a finished command gave: whether it ended well, all it printed, and how long it took. */
export type Finished = { readonly ok: boolean; readonly output: string; readonly seconds: number };

/** The tools here report home unless told not to. */
const silenced = { TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" };

const windows = process.platform === "win32";

/** Runs one installed tool from the root, by its name in node_modules/.bin, and keeps what it prints. */
export function quietRun(tool: string, args: readonly string[]): Finished {
  const started = performance.now();
  const run = spawnSync(tool, args, { cwd: root, encoding: "utf8", maxBuffer: 1 << 28, ...surroundings() });
  const output = [run.stdout, run.stderr, run.error?.message].filter(Boolean).join("\n");
  return { ok: run.status === 0, output, seconds: (performance.now() - started) / 1000 };
}

/** Runs one installed tool from the root with its output shown as it comes, and gives its exit code. */
export function openRun(tool: string, args: readonly string[]): number {
  return spawnSync(tool, args, { cwd: root, stdio: "inherit", ...surroundings() }).status ?? 1;
}

/**
 * Tools and tests start Node some hundred times over: what one has compiled, and freed from its types, the next finds made
 * here.
 */
export const compileCache = { NODE_COMPILE_CACHE: `${root}node_modules/.cache/node` };

/** npm's own scripts have node_modules/.bin on PATH; this makes a script run by hand see the same. */
function surroundings(): { env: NodeJS.ProcessEnv; shell: boolean } {
  const path = `${root}node_modules/.bin${windows ? ";" : ":"}${process.env["PATH"] ?? ""}`;
  return { env: { ...compileCache, ...process.env, ...silenced, PATH: path }, shell: windows };
}
