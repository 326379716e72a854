// Runs the code that the documentation shows in languages `npm test` may not have: Java, Python and R.
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { languages } from "@samapne/core";
import { versionPath } from "@samapne/generators";
import { codeBlocks } from "../../docs/src/guides/examples.ts";
import { snippetsOf } from "../../docs/src/pages/dataset/snippets.ts";
import type { Entry } from "../specs/registry.ts";
import { exampleRows } from "./example-rows.ts";
import { jarsOf } from "./java.ts";
import { complaint, said } from "./process.ts";
import { notRun, type Verdict, verdictOf } from "./verdict.ts";

const guides = fileURLToPath(new URL("../../docs/guides/", import.meta.url));
const reader = "com.networknt:json-schema-validator:3.0.9";

/** What the guides' Python needs. */
export const guidePython = ["pandas==3.1.1"] as const;

function blocksOf(guide: string, syntax: string): readonly string[] {
  return languages.flatMap((language) =>
    codeBlocks(readFileSync(join(guides, language, `${guide}.md`), "utf8"))
      .filter((block) => block.syntax === syntax)
      .map(({ text }) => text),
  );
}

/** The Java of the guide reads the schema of a dataset, takes its right rows, and refuses the wrong one. */
export async function judgeGuideJava(specs: string, folder: string, entry: Entry): Promise<Verdict> {
  const judge = "Java of the guide (networknt json-schema-validator 3.0.9)";
  const jars = await jarsOf(folder, [reader]);
  if (typeof jars === "string") return notRun(judge, jars);
  const { right, wrong } = exampleRows(entry);
  const work = mkdtempSync(join(tmpdir(), "guide-java-"));
  try {
    copyFileSync(join(specs, versionPath(entry.dataset), "schema.json"), join(work, "schema.json"));
    const rows = [...right, ...wrong].map((row) => `${JSON.stringify(row)}\n`).join("");
    writeFileSync(join(work, "rows.ndjson"), rows);
    const faults: string[] = [];
    for (const block of new Set(blocksOf("fagsystem", "java"))) {
      writeFileSync(join(work, "Guide.java"), javaProgram(block));
      const answer = await said("java", ["-cp", jars.join(delimiter), "Guide.java"], { cwd: work });
      const refused = answer.stdout.trim().split("\n").map(Number);
      const expected = [...right.map(() => false), ...wrong.map(() => true)];
      const isRight =
        refused.length === expected.length && refused.every((count, at) => count > 0 === expected[at]);
      if (!answer.ok || !isRight) faults.push(answer.ok ? `refused ${refused.join()}` : complaint(answer));
    }
    return verdictOf(
      judge,
      wrong.length === 0 ? 0 : right.length,
      "right rows taken, a wrong one refused",
      faults,
    );
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** A program that runs a block for each row, and prints how many faults it finds. */
function javaProgram(block: string): string {
  return `import com.networknt.schema.*;
import java.nio.file.*;
import java.util.List;
class Guide {
  public static void main(String[] args) throws Exception {
    for (var row : Files.readAllLines(Path.of("rows.ndjson"))) {
${block}
      System.out.println(faults.size());
    }
  }
}
`;
}

/** The Python of the guides and of each dataset's page, in one run, on the example files. */
export async function judgeGuidePython(
  specs: string,
  python: string,
  entries: readonly Entry[],
): Promise<Verdict> {
  const judge = `Python of the guides and the dataset pages (${guidePython.join(", ")})`;
  const onPages = snippetsIn("python", specs, entries).map((text) => `${text}\nassert len(rows) > 0\n`);
  const inGuides = blocksOf("app", "py").map(
    (text) => `${text.replaceAll(/https:\/\/samapne\.no\/specs\//g, specs)}\nassert len(rows) > 0\n`,
  );
  const all = [...onPages, ...inGuides];
  const answer = await said(python, ["-"], { input: all.join("\n") });
  const faults = answer.ok && answer.stderr === "" ? [] : [complaint(answer)];
  return verdictOf(judge, all.length, "pieces of code run on the example files", faults);
}

/** The R of each dataset's page, in one run, on the example files: a value that does not fit its column is a fault. */
export async function judgeGuideR(specs: string, entries: readonly Entry[]): Promise<Verdict> {
  const judge = "R of the dataset pages (readr)";
  if (!(await said("Rscript", ["-e", "library(readr)"])).ok) return notRun(judge, "there is no R with readr");
  const all = snippetsIn("r", specs, entries).map(
    (text) => `${text}\nstopifnot(nrow(rows) > 0, nrow(problems(rows)) == 0)\n`,
  );
  const answer = await said("Rscript", ["-"], { input: all.join("\n") });
  return verdictOf(
    judge,
    all.length,
    "pieces of code run on the example files",
    answer.ok ? [] : [complaint(answer)],
  );
}

function snippetsIn(id: string, specs: string, entries: readonly Entry[]): readonly string[] {
  return entries.flatMap(({ dataset, samples }) => {
    if (samples === undefined) return [];
    const csv = join(specs, versionPath(dataset), "example.csv");
    const text = snippetsOf(dataset, { csv, api: "https://data.kommune.example" }).find(
      (one) => one.id === id,
    );
    return text === undefined ? [] : [text.text];
  });
}
