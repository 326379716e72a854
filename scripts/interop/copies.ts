// Lets openpyxl open a copy with notes: what was there is there still, and the notes stand where they should.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { annotatedCopy, judge, Notes } from "@samapne/tabular";
import { readFileSync } from "node:fs";
import { registry } from "../specs/registry.ts";
import type { Verdict } from "./verdict.ts";

const script = fileURLToPath(new URL("judge-copy.py", import.meta.url));
const name = "openpyxl (copies with notes)";

/** Makes a workbook with Python, annotates it here, and lets Python compare the two. */
export async function judgeCopies(python: string): Promise<Verdict> {
  const folder = mkdtempSync(join(tmpdir(), "copies-"));
  const [original, copy] = [join(folder, "fil.xlsx"), join(folder, "kopi.xlsx")];
  try {
    execFileSync(python, [script, "make", original]);
    writeFileSync(copy, await annotated(new Uint8Array(readFileSync(original))));
    const said = JSON.parse(
      execFileSync(python, [script, "compare", original, copy], { encoding: "utf8" }),
    ) as {
      readonly version: string;
      readonly faults: readonly string[];
      readonly marked: readonly string[];
    };
    const missing = ["A7", "C6", "C11"].filter((cell) => !said.marked.includes(cell));
    const lines = [...said.faults, ...missing.map((cell) => `${cell} is not marked`)];
    return {
      judge: `${name} ${said.version}`,
      verdict: lines.length === 0 ? "passed" : "failed",
      lines: lines.length === 0 ? [`${said.marked.length} cells marked, all else as it was`] : lines,
    };
  } catch (error) {
    return { judge: name, verdict: "failed", lines: [String(error)] };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function annotated(bytes: Uint8Array): Promise<Uint8Array> {
  const input = {
    name: "fil.xlsx",
    async *open() {
      yield bytes;
    },
  };
  const notes = new Notes("nb");
  const report = await judge({
    datasets: registry.map(({ dataset }) => dataset),
    inputs: [{ input }],
    mode: "strict",
    notes,
    versions: { validator: "interop" },
  });
  const chunks: Uint8Array[] = [];
  for await (const chunk of annotatedCopy({ input, report, notes })) chunks.push(chunk);
  return Buffer.concat(chunks);
}
