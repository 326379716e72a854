// Lets schemathesis ask a running server of every dataset what its own description allows, and what it forbids.
import { execFile, execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Dataset } from "@samapne/core";
import { sampleDelivery } from "@samapne/generators";
import { memoryStore, server } from "@samapne/server";

import { listen } from "../../packages/cli/src/network/listen.ts";
import type { Verdict } from "./verdict.ts";

const wanted = "schemathesis==4.32.5";
const judge = "schemathesis 4.32.5";

const config = fileURLToPath(new URL("schemathesis.toml", import.meta.url));
const hooks = fileURLToPath(new URL("schemathesis_hooks.py", import.meta.url));

/** Random requests for each operation; the systematic ones come on top. */
const examples = 15;

/** The command `schemathesis` in a virtual environment, made when it is not there; undefined when it cannot be had. */
export function schemathesisIn(folder: string): string | undefined {
  const bin = (name: string) => resolve(folder, process.platform === "win32" ? "Scripts" : "bin", name);
  try {
    if (!existsSync(bin("python"))) execFileSync("python3", ["-m", "venv", folder], { stdio: "ignore" });
    execFileSync(bin("python"), ["-m", "pip", "install", "--quiet", wanted], { stdio: "ignore" });
    return bin("schemathesis");
  } catch {
    return undefined;
  }
}

/**
 * Serves sampled rows of datasets on a port of this machine, and lets schemathesis judge: no 5xx, every status, type,
 * header and body as described, what is forbidden refused, what is allowed accepted, other methods 405 with `Allow`.
 */
export async function judgeServer(command: string, datasets: readonly Dataset[]): Promise<Verdict> {
  const store = memoryStore({ now: Date.now });
  const tables = sampleDelivery(datasets, { rows: 60, seed: 7 }).map(({ dataset, rows }) => ({
    dataset,
    rows: [...rows],
  }));
  const { verdict, causes } = await store.publish(tables);
  if (verdict !== "conformant")
    return { judge, verdict: "failed", lines: [`the samples were refused: ${JSON.stringify(causes)}`] };
  const limits = { rate: { requests: 1e9, seconds: 60 } };
  const faults: string[] = [];
  const api = server({
    datasets,
    store,
    now: Date.now,
    limits,
    log: ({ fault }) => void (fault !== undefined && faults.push(fault)),
  });
  const { port, stop } = await listen(api, "127.0.0.1", 0);
  const work = mkdtempSync(join(tmpdir(), "schemathesis-"));
  try {
    const base = `http://127.0.0.1:${port}`;
    const options = `--checks all --mode all --max-examples ${examples} --seed 1 --generation-database none`;
    const argv = ["--config-file", config, "run", `${base}/openapi.json`, "--url", base].concat(
      options.split(" "),
      ["--continue-on-failure", "--no-color"],
    );
    const env = { ...process.env, SCHEMATHESIS_HOOKS: hooks };
    const { stdout } = await promisify(execFile)(command, argv, { maxBuffer: 2 ** 28, cwd: work, env });
    return { judge, verdict: "passed", lines: summaryOf(stdout, datasets.length) };
  } catch (error) {
    const { stdout = "", stderr = String(error) } = error as { stdout?: string; stderr?: string };
    return {
      judge,
      verdict: "failed",
      lines: [...(stdout || stderr || String(error)).trim().split("\n"), ...faults],
    };
  } finally {
    await stop(0);
    rmSync(work, { recursive: true });
  }
}

/** What schemathesis counted; a run that asked nothing has judged nothing. */
function summaryOf(stdout: string, datasets: number): readonly string[] {
  const counts = stdout.split("\n").filter((line) => /\b(?:operations|generated|passed)\b/i.test(line));
  return [`${datasets} datasets`, ...counts.map((line) => line.trim())];
}
