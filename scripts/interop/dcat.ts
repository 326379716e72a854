// Judges our catalogue descriptions with shapes of DCAT-AP-NO, and computes their quality score.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename } from "node:path";
import type { Entry } from "../specs/registry.ts";
import { graphOf, shapeFaults } from "./graph.ts";
import { apiPublication, staticPublication } from "./publication.ts";
import { qualityScores } from "./quality-score.ts";
import { catalogue, dcatTurtle, turtle } from "./rdf-generators.ts";
import { notRun, type Verdict } from "./verdict.ts";

const least = 400;
const { version } = createRequire(import.meta.url)("rdf-validate-shacl/package.json") as { version: string };
const shaclEngine = `rdf-validate-shacl ${version}`;

/** Judges every printed catalogue description, and two municipal ones, with files of shapes. */
export async function judgeDcat(
  documents: Documents,
  shapes: readonly string[],
): Promise<readonly Verdict[]> {
  if (shapes.length === 0)
    return [notRun("DCAT-AP-NO shapes", "no shapes could be fetched, and no folder was given")];
  const verdicts = await Promise.all(shapes.map((path) => judgeWith(path, basename(path), documents)));
  const compliant = verdicts.every(({ verdict }) => verdict === "passed");
  return [...verdicts, judgeQuality(documents, compliant)];
}

export type Documents = ReadonlyMap<string, string>;

/** The Turtle documents to judge, by name. */
export async function catalogueDocuments(entries: readonly Entry[]): Promise<Documents> {
  const datasets = entries.map(({ dataset }) => dataset);
  const printed = await Promise.all(
    entries.map(async ({ dataset, samples }) => {
      const text = await dcatTurtle.print(dataset, { samples });
      return [`${dataset.id}/dcat.ttl`, text as string] as const;
    }),
  );
  return new Map([
    ...printed,
    ["catalogue of a municipality, static files", turtle(catalogue(datasets, staticPublication))],
    ["catalogue of a municipality, API", turtle(catalogue(datasets, apiPublication))],
  ]);
}

async function judgeWith(path: string, judge: string, documents: Documents): Promise<Verdict> {
  const shapes = graphOf(readFileSync(path, "utf8"));
  const faults: string[] = [];
  for (const [name, text] of documents)
    for (const fault of await shapeFaults(shapes, graphOf(text))) faults.push(`${name}: ${fault}`);
  return faults.length === 0
    ? {
        judge: `${shaclEngine}, ${judge}`,
        verdict: "passed",
        lines: [`${documents.size} documents, 0 results`],
      }
    : { judge, verdict: "failed", lines: faults.slice(0, 20) };
}

function judgeQuality(documents: Documents, compliant: boolean): Verdict {
  const judge = "metadata quality score (dcatno-mqa, computed offline)";
  const scores = [...documents].flatMap(([name, text]) =>
    qualityScores(graphOf(text), compliant).map((score) => ({ name, ...score })),
  );
  const low = scores.filter(({ points }) => points < least);
  const range = `${Math.min(...scores.map(({ points }) => points))}–${Math.max(...scores.map(({ points }) => points))}`;
  const assumed = "assumed: addresses answer, and their content is what the format says";
  return low.length === 0 && scores.length > 0
    ? { judge, verdict: "passed", lines: [`${scores.length} datasets, ${range} of 435 points; ${assumed}`] }
    : {
        judge,
        verdict: "failed",
        lines: low.map(
          ({ name, points, missing, dataset }) =>
            `${name}: ${points} for ${dataset}; missing ${missing.join(", ")}`,
        ),
      };
}
