// Judges our catalogue descriptions with the DCAT-AP-NO shapes in a folder. The shapes are not ours and are not kept
// here. Run as `node --conditions=@samapne/source scripts/interop/dcat.ts <folder with the shapes>`.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { registry } from "../specs/registry.ts";
import { graphOf, shapeFaults } from "./graph.ts";
import { apiPublication, staticPublication } from "./publication.ts";
import { qualityScores } from "./quality-score.ts";
import { catalogue, dcatTurtle, turtle } from "./rdf-generators.ts";

/** What a judge from outside said. */
export interface Verdict {
  readonly judge: string;
  readonly verdict: "passed" | "failed" | "not run";
  /** One line each: what was judged, or why it was not, or what was wrong. */
  readonly lines: readonly string[];
}

const least = 400;

/** Judges every printed catalogue description, and two municipal ones, with every shapes file in the folder. */
export async function judgeDcat(folder: string): Promise<readonly Verdict[]> {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => /shapes.*\.ttl$/i.test(name)) : [];
  const why = folder === "" ? "no folder with shapes was given" : `no shapes in ${folder}`;
  if (files.length === 0) return [{ judge: "DCAT-AP-NO shapes", verdict: "not run", lines: [why] }];
  const documents = await catalogueDocuments();
  const verdicts = await Promise.all(files.map((file) => judgeWith(join(folder, file), file, documents)));
  const compliant = verdicts.every(({ verdict }) => verdict === "passed");
  return [...verdicts, judgeQuality(documents, compliant)];
}

type Documents = ReadonlyMap<string, string>;

/** The Turtle documents to judge, by name. */
export async function catalogueDocuments(): Promise<Documents> {
  const datasets = registry.map(({ dataset }) => dataset);
  const printed = await Promise.all(
    registry.map(async ({ dataset, samples }) => {
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
    ? { judge, verdict: "passed", lines: [`${documents.size} documents, 0 results`] }
    : { judge, verdict: "failed", lines: faults };
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

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const verdicts = await judgeDcat(process.argv[2] ?? "");
  for (const { judge, verdict, lines } of verdicts)
    console.log([`${verdict}: ${judge}`, ...lines].join("\n  "));
  if (verdicts.some(({ verdict }) => verdict === "failed")) process.exitCode = 1;
}
