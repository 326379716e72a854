// Lets the official schemas of formats look at what we print in them.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { versionPath } from "@samapne/generators";
import type { Entry } from "../specs/registry.ts";
import { complaint, said } from "./process.ts";
import { notRun, type Verdict, verdictOf } from "./verdict.ts";

const script = fileURLToPath(new URL("judge-profiles.py", import.meta.url));

/** What carries the official schemas, as PyPI names it. */
export const profileJudges = [
  "dplib-py==1.1.0",
  "jsonschema==4.26.0",
  "openapi-spec-validator==0.9.0",
  "open-data-contract-standard==3.1.2",
  "PyYAML==6.0.3",
];

interface Heard {
  readonly versions: Readonly<Record<string, string>>;
  readonly judged: Readonly<Record<string, number>>;
  readonly faults: readonly string[];
}

/** Judges all drafts with the official schemas of Table Schema, Data Package, OpenAPI, JSON Schema and ODCS. */
export async function judgeProfiles(
  specs: string,
  python: string,
  entries: readonly Entry[],
): Promise<Verdict> {
  const judge = "official schemas";
  const drafts = entries.filter(({ dataset }) => dataset.version === "draft");
  if (drafts.length === 0) return notRun(judge, "only drafts are judged");
  const folders = drafts.map(({ dataset }) => join(specs, versionPath(dataset)));
  const answer = await said(python, [script, ...folders]);
  if (!answer.ok) return verdictOf(judge, 1, "", [complaint(answer)]);
  const { versions, judged, faults } = JSON.parse(answer.stdout) as Heard;
  const names = Object.entries(judged).map(([name, count]) => `${name} (${count})`);
  return verdictOf(
    `${judge}: ${Object.entries(versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(", ")}`,
    Math.min(...Object.values(judged)) * names.length,
    `files without a fault, and one broken in each format found: ${names.join(", ")}`,
    faults,
  );
}
