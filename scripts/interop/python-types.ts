// Lets Python make types of every JSON Schema and read our example rows with them.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { versionPath } from "@samapne/generators";
import type { Entry } from "../specs/registry.ts";
import { exampleRows } from "./example-rows.ts";
import { complaint, said } from "./process.ts";
import { type Verdict, verdictOf } from "./verdict.ts";

const script = fileURLToPath(new URL("judge-types.py", import.meta.url));

/** What makes the types, as PyPI names it. */
export const typeJudges = ["datamodel-code-generator==0.89.0", "pydantic==2.14.4"];

interface Heard {
  readonly versions: Readonly<Record<string, string>>;
  readonly faults: Readonly<Record<string, readonly string[]>>;
  readonly read: number;
  readonly refused: number;
}

/** Reads all valid sample rows with types made of `schema.json`; a row without a required field must be refused. */
export async function judgePythonTypes(
  specs: string,
  python: string,
  entries: readonly Entry[],
): Promise<Verdict> {
  const work = mkdtempSync(join(tmpdir(), "types-"));
  const told = Object.fromEntries(entries.map((entry) => [entry.dataset.id, toldOf(entry, specs)]));
  const answer = await said(python, [script, work], { input: JSON.stringify(told) });
  rmSync(work, { recursive: true });
  if (!answer.ok) return verdictOf("datamodel-code-generator", 1, "", [complaint(answer)]);
  const { versions, faults, read, refused } = JSON.parse(answer.stdout) as Heard;
  return verdictOf(
    Object.entries(versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(", "),
    Math.min(read, refused),
    `rows refused that must be, ${read} example rows of ${entries.length} datasets read with the types made`,
    Object.entries(faults).flatMap(([name, lines]) => lines.map((line) => `${name}: ${line}`)),
  );
}

function toldOf(entry: Entry, specs: string) {
  const schema = readFileSync(join(specs, versionPath(entry.dataset), "schema.json"), "utf8");
  return { schema: JSON.parse(schema), ...exampleRows(entry) };
}
