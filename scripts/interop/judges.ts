// Every judge from outside, by the words it is chosen with. A new one is a line here and a file beside it.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { versionPath } from "@samapne/generators";
import { interfaceName } from "../../packages/generators/src/interface-name.ts";
import type { Entry } from "../specs/registry.ts";
import type { Asking } from "./chosen.ts";
import { judgeCopies } from "./copies.ts";
import { judgeInDatabase } from "./databases.ts";
import { catalogueDocuments, judgeDcat } from "./dcat.ts";
import { exampleRows } from "./example-rows.ts";
import { judgeTables, tableJudges } from "./frictionless.ts";
import { judgeJavaTypes } from "./java-types.ts";
import { guidePython, judgeGuideJava, judgeGuidePython, judgeGuideR } from "./guide-code.ts";
import { judgeWithJena } from "./jena.ts";
import { type Document, judgeOpenApi } from "./openapi.ts";
import { openPostgresServer } from "./postgres-database.ts";
import { judgePostgresStore } from "./postgres-server.ts";
import { judgeProfiles, profileJudges } from "./profiles.ts";
import { judgePythonTypes, typeJudges } from "./python-types.ts";
import { pythonWith } from "./python.ts";
import { judgeRuntimes } from "./runtimes.ts";
import { judgeServer, schemathesisIn } from "./schemathesis.ts";
import { fetchShapes, shapesIn } from "./shapes.ts";
import { openSpark } from "./spark.ts";
import { notRun, type Verdict } from "./verdict.ts";
import { judgeWalkProgram } from "./walk-program.ts";

/** What judges are asked about. */
export interface Subject {
  readonly entries: readonly Entry[];
  /** The one dataset that was asked for. */
  readonly only?: string | undefined;
  /** Made rows of each dataset, for databases. */
  readonly rows: number;
  /** A folder with files of shapes, in place of fetching them. */
  readonly shapes?: string | undefined;
}

const specs = fileURLToPath(new URL("../../specs/", import.meta.url));
const folder = (name: string) => fileURLToPath(new URL(`../../.turbo/${name}/`, import.meta.url));
const inDatabase = ({ rows, only }: Subject) => ({ rows, tables: 5, seed: 20_261_126, only });

/** Each gives its verdicts, whatever happens to it. */
export const judges: readonly Asking<Subject, Verdict>[] = [
  {
    words: ["dcat", "rdf-validate-shacl", "jena", "dcatno-mqa"],
    ask: async ({ entries, shapes: given }) => {
      if (given === undefined) await fetchShapes(folder("shapes"));
      const shapes = shapesIn(given ?? folder("shapes"));
      const documents = await catalogueDocuments(entries);
      return [...(await judgeDcat(documents, shapes)), await judgeWithJena(documents, shapes)];
    },
  },
  {
    words: ["openapi", "redocly", "spectral", "openapi-typescript", "hey-api"],
    ask: ({ entries }) => judgeOpenApi(documentsOf(entries), folder("interop-node")),
  },
  {
    words: ["tables", "frictionless", "csvw"],
    ask: ({ entries }) =>
      inPython("python", tableJudges, async (python) => judgeTables(specs, { python, entries })),
  },
  {
    words: ["copies", "openpyxl"],
    looksAtAll: "a workbook made for it is judged",
    ask: () => inPython("python", tableJudges, async (python) => [await judgeCopies(python)]),
  },
  {
    words: ["profiles", "dplib", "jsonschema", "openapi-spec-validator", "open-data-contract-standard"],
    ask: ({ entries }) =>
      inPython("python-profiles", profileJudges, async (python) => [
        await judgeProfiles(specs, python, entries),
      ]),
  },
  {
    words: ["python-types", "datamodel-code-generator", "pydantic"],
    ask: ({ entries }) =>
      inPython("python-types", typeJudges, async (python) => [
        await judgePythonTypes(specs, python, entries),
      ]),
  },
  {
    words: ["java-types", "openapi-generator", "jackson", "hibernate-validator"],
    ask: async ({ entries }) => [
      await judgeJavaTypes(
        documentsOf(entries).filter(({ rows }) => rows),
        folder("java-types"),
      ),
    ],
  },
  {
    words: ["guides", "java", "networknt"],
    ask: async ({ entries }) => {
      const withRows = entries.find((entry) => exampleRows(entry).wrong.length > 0);
      return withRows === undefined ? [] : [await judgeGuideJava(specs, folder("guide-java"), withRows)];
    },
  },
  {
    words: ["guides", "pandas"],
    ask: ({ entries }) =>
      inPython("guide-python", guidePython, async (python) => [
        await judgeGuidePython(specs, python, entries),
      ]),
  },
  { words: ["guides", "readr"], ask: async ({ entries }) => [await judgeGuideR(specs, entries)] },
  {
    words: ["postgres", "postgresql"],
    ask: async (subject) => [
      await judgeInDatabase("PostgreSQL server", openPostgresServer, inDatabase(subject)),
    ],
  },
  {
    words: ["store", "postgresql store"],
    looksAtAll: "the shared suite of stores has datasets of its own",
    ask: async () => [judgePostgresStore()],
  },
  {
    words: ["api", "schemathesis"],
    ask: async ({ entries }) => {
      const schemathesis = schemathesisIn(folder("python-api"));
      if (schemathesis === undefined) return [notRun("schemathesis", "PyPI does not give it")];
      return [
        await judgeServer(
          schemathesis,
          entries.map(({ dataset }) => dataset),
        ),
      ];
    },
  },
  {
    words: ["walk-program", "assemblyscript"],
    looksAtAll: "one program walks over the rows of every dataset",
    ask: async () => [await judgeWalkProgram()],
  },
  {
    words: ["runtimes", "deno", "bun"],
    looksAtAll: "what is mounted there is energy-meters",
    ask: () => judgeRuntimes(folder("interop-runtimes")),
  },
  {
    words: ["spark", "pyspark"],
    ask: (subject) =>
      inPython("python-spark", ["pyspark==3.5.3"], async (python) => [
        await judgeInDatabase("Spark", () => openSpark(python), {
          ...inDatabase(subject),
          tables: 20,
          written: true,
        }),
      ]),
  },
];

/** The verdicts of judges in Python; not run when their packages cannot be had. */
async function inPython(
  environment: string,
  packages: readonly string[],
  judged: (python: string) => Promise<readonly Verdict[]>,
): Promise<readonly Verdict[]> {
  const python = await pythonWith(folder(environment), packages);
  return python === undefined
    ? packages.map((name) => notRun(name, "PyPI does not give it"))
    : judged(python);
}

/** The OpenAPI documents of both forms of every dataset; the API's describes rows. What a released one lets through, stays so. */
function documentsOf(entries: readonly Entry[]): readonly Document[] {
  const documents = entries.flatMap((entry) => {
    const { dataset } = entry;
    const path = (form: string) => join(specs, versionPath(dataset), `${form}.json`);
    const { right, wrong } = exampleRows(entry);
    const rows = {
      schema: interfaceName(dataset),
      right,
      wrong: dataset.version === "draft" ? wrong : [],
    };
    return [
      { name: `${dataset.id}-openapi`, path: path("openapi"), rows },
      { name: `${dataset.id}-openapi-static`, path: path("openapi-static") },
    ];
  });
  return documents.filter(({ path }) => existsSync(path));
}
