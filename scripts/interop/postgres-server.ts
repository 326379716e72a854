// Starts a PostgreSQL server of this machine, and lets the shared suite of stores judge the one in it: a writer builds the
// tables, and somebody who may only read asks.
import { execFileSync, spawnSync } from "node:child_process";
import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Verdict } from "./verdict.ts";

const judge = "PostgreSQL server as a store";
const root = fileURLToPath(new URL("../..", import.meta.url));
const port = 54_000 + (process.pid % 1000);

/** The verdict of the suite of stores, and of the suite of exports, against a real server. */
export function judgePostgresStore(): Verdict {
  const folder = mkdtempSync(join(tmpdir(), "postgres-"));
  const run = commandIn(folder);
  if (run === undefined)
    return { judge, verdict: "not run", lines: ["no initdb and pg_ctl on this machine"] };
  try {
    run("initdb", "-D", join(folder, "data"), "-A", "trust", "-U", "owner");
    const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1`;
    run("pg_ctl", "-D", join(folder, "data"), "-w", "-l", join(folder, "log"), "-o", options, "start");
    const address = (user: string) => `postgres://${user}@127.0.0.1:${port}/postgres`;
    run("psql", "-d", address("owner"), "-c", "CREATE ROLE reader LOGIN");
    const { status, stdout } = spawnSync(
      process.execPath,
      [
        join(root, "node_modules/vitest/vitest.mjs"),
        "run",
        "--config",
        join(root, "scripts/interop/vitest.postgres.config.ts"),
        "--root",
        root,
      ],
      {
        encoding: "utf8",
        env: {
          ...process.env,
          NO_COLOR: "1",
          SAMAPNE_POSTGRES: address("owner"),
          SAMAPNE_POSTGRES_READER: address("reader"),
        },
      },
    );
    const lines = stdout.split("\n").filter((line) => /^\s+Tests |AssertionError|[eE]rror:/.test(line));
    const asked = stdout.includes("a PostgreSQL server");
    return {
      judge,
      verdict: status === 0 && asked ? "passed" : "failed",
      lines: lines.map((line) => line.trim()),
    };
  } catch (error) {
    return { judge, verdict: "failed", lines: [String(error)] };
  } finally {
    try {
      run("pg_ctl", "-D", join(folder, "data"), "-m", "immediate", "stop");
    } catch {
      // It never started.
    }
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs PostgreSQL's commands, as the user `postgres` where this is root; undefined when they cannot be had. */
function commandIn(folder: string): ((command: string, ...argv: readonly string[]) => void) | undefined {
  try {
    execFileSync("initdb", ["--version"], { stdio: "ignore" });
    if (process.getuid?.() !== 0)
      return (command, ...argv) => void execFileSync(command, argv, { stdio: "ignore" });
    const id = (option: string) => Number(execFileSync("id", [option, "postgres"], { encoding: "utf8" }));
    const who = { uid: id("-u"), gid: id("-g") };
    chownSync(folder, who.uid, who.gid);
    return (command, ...argv) => void execFileSync(command, argv, { ...who, cwd: folder, stdio: "ignore" });
  } catch {
    return undefined;
  }
}
