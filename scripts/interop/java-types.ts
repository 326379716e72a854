// Lets Java make types of every OpenAPI document, compile them, and read our example rows with them.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { jarsOf } from "./java.ts";
import type { Document } from "./openapi.ts";
import { complaint, said } from "./process.ts";
import { notRun, type Verdict, verdictOf } from "./verdict.ts";

const generator = "org.openapitools:openapi-generator-cli:7.25.0";
/** What the types need: Jackson reads, Bean Validation refuses. */
const needed = [
  "com.fasterxml.jackson.core:jackson-databind:2.21.8",
  "com.fasterxml.jackson.datatype:jackson-datatype-jsr310:2.21.8",
  "jakarta.annotation:jakarta.annotation-api:3.0.0",
  "org.hibernate.validator:hibernate-validator:8.0.6.Final",
  "org.glassfish.expressly:expressly:5.0.0",
];
const program = fileURLToPath(new URL("JudgeTypes.java", import.meta.url));

/** The judge, as its programs call themselves. */
const javaTypesJudge = `${nameOf(generator)}, ${needed
  .filter((one) => /databind|validator/.test(one))
  .map(nameOf)
  .join(", ")}`;

/** Reads all example rows with the types made; a row without a required field must be refused. */
export async function judgeJavaTypes(documents: readonly Document[], folder: string): Promise<Verdict> {
  const [tool, jars] = [
    await jarsOf(join(folder, "generator"), [generator]),
    await jarsOf(join(folder, "client"), needed),
  ];
  if (typeof tool === "string") return notRun(javaTypesJudge, tool);
  if (typeof jars === "string") return notRun(javaTypesJudge, jars);
  const work = mkdtempSync(join(tmpdir(), "java-types-"));
  try {
    const made = await said("java", ["-cp", tool.join(delimiter), ...batchOf(documents, work)]);
    if (!made.ok) return verdictOf(javaTypesJudge, 1, "", [complaint(made)]);
    return await readExamples(documents, jars, work);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The command that makes all types, of each document in a package of its own below one folder of sources. */
function batchOf(documents: readonly Document[], work: string): readonly string[] {
  const configs = documents.map(({ path }, place) => {
    const config = join(work, `${place}.json`);
    const asked = {
      inputSpec: path,
      outputDir: join(work, "made"),
      generatorName: "java",
      library: "resttemplate",
      globalProperties: { models: "", modelTests: "false", modelDocs: "false" },
      additionalProperties: {
        modelPackage: packageOf(place),
        useBeanValidation: true,
        useJakartaEe: true,
        openApiNullable: false,
      },
    };
    writeFileSync(config, JSON.stringify(asked));
    return config;
  });
  return ["org.openapitools.codegen.OpenAPIGenerator", "batch", "--fail-fast", "--threads", "1", ...configs];
}

interface Heard {
  readonly faults: readonly string[];
  readonly read: number;
  readonly refused: number;
}

/** Compiles all types together with the program that reads the rows, and lets it. */
async function readExamples(
  documents: readonly Document[],
  jars: readonly string[],
  work: string,
): Promise<Verdict> {
  const classes = join(work, "classes");
  mkdirSync(classes);
  const sources = join(work, "sources.txt");
  const found = await said("find", [join(work, "made", "src", "main"), "-name", "*.java"]);
  writeFileSync(sources, `${found.stdout}${program}\n`);
  const compiled = await said("javac", [
    "-nowarn",
    "-encoding",
    "UTF-8",
    "-cp",
    jars.join(delimiter),
    "-d",
    classes,
    `@${sources}`,
  ]);
  if (!compiled.ok) return verdictOf(javaTypesJudge, 1, "", [compiled.stderr.slice(0, 2000)]);
  const rows = documents.flatMap(({ name, rows: examples }, place) =>
    examples ? [{ name, type: `${packageOf(place)}.${examples.schema}`, ...examples }] : [],
  );
  const answer = await said("java", ["-cp", [classes, ...jars].join(delimiter), "JudgeTypes"], {
    input: JSON.stringify(rows),
  });
  if (!answer.ok) return verdictOf(javaTypesJudge, 1, "", [complaint(answer)]);
  const { faults, read, refused } = JSON.parse(answer.stdout) as Heard;
  return verdictOf(
    javaTypesJudge,
    Math.min(read, refused),
    `rows refused that must be, ${read} example rows of ${documents.length} documents read with the types made`,
    faults,
  );
}

function packageOf(place: number): string {
  return `no.samapne.made${place}`;
}

function nameOf(artifact: string): string {
  return artifact.split(":").slice(1).join(" ");
}
