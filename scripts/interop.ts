// Lets judges from outside look at what we print:
// `npm run interop [-- --shapes <folder> --only <word> --dataset <id> --rows <number>]`. Judges are installed into folders
// of their own below `.turbo`; one that cannot be had is listed as not run, and counts for nothing.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { versionPath } from "@samapne/generators";
import { interfaceName } from "../packages/generators/src/interface-name.ts";
import { judgeCopies } from "./interop/copies.ts";
import { judgeInDatabase } from "./interop/databases.ts";
import { catalogueDocuments, judgeDcat } from "./interop/dcat.ts";
import { exampleRows } from "./interop/example-rows.ts";
import { judgeTables, tableJudges } from "./interop/frictionless.ts";
import { judgeWithJena } from "./interop/jena.ts";
import { type Document, judgeOpenApi } from "./interop/openapi.ts";
import { openPostgresServer } from "./interop/postgres-database.ts";
import { judgePostgresStore } from "./interop/postgres-server.ts";
import { judgeProfiles, profileJudges } from "./interop/profiles.ts";
import { judgePythonTypes, typeJudges } from "./interop/python-types.ts";
import { pythonWith } from "./interop/python.ts";
import { judgeServer, schemathesisIn } from "./interop/schemathesis.ts";
import { fetchShapes, shapesIn } from "./interop/shapes.ts";
import { openSpark } from "./interop/spark.ts";
import { notRun, type Verdict } from "./interop/verdict.ts";
import { registry } from "./specs/registry.ts";

const { values } = parseArgs({
  options: {
    shapes: { type: "string" },
    only: { type: "string", default: "" },
    dataset: { type: "string" },
    rows: { type: "string", default: "200" },
  },
});
const specs = fileURLToPath(new URL("../specs/", import.meta.url));
const folder = (name: string) => fileURLToPath(new URL(`../.turbo/${name}/`, import.meta.url));
const asked = { rows: Number(values.rows), tables: 5, seed: 20_261_126, only: values.dataset };

/** The judges by the word they are chosen with. Each gives its verdicts, whatever happens to it. */
const judges: Readonly<Record<string, () => Promise<readonly Verdict[]>>> = {
  dcat: async () => {
    if (values.shapes === undefined) await fetchShapes(folder("shapes"));
    const shapes = shapesIn(values.shapes ?? folder("shapes"));
    const documents = await catalogueDocuments();
    return [...(await judgeDcat(documents, shapes)), await judgeWithJena(documents, shapes)];
  },
  openapi: () => judgeOpenApi(documentsBelow(specs), folder("interop-node")),
  tables: () =>
    inPython("python", tableJudges, async (python) => [
      ...judgeTables(specs, { python }),
      await judgeCopies(python),
    ]),
  profiles: () =>
    inPython("python-profiles", profileJudges, async (python) => [await judgeProfiles(specs, python)]),
  types: () =>
    inPython("python-types", typeJudges, async (python) => [await judgePythonTypes(specs, python)]),
  postgres: async () => [await judgeInDatabase("PostgreSQL server", openPostgresServer, asked)],
  store: async () => [judgePostgresStore()],
  api: async () => {
    const schemathesis = schemathesisIn(folder("python-api"));
    if (schemathesis === undefined) return [notRun("schemathesis", "PyPI does not give it")];
    const datasets = registry.map(({ dataset }) => dataset);
    return [await judgeServer(schemathesis, datasets)];
  },
  spark: () =>
    inPython("python-spark", ["pyspark==3.5.3"], async (python) => [
      await judgeInDatabase("Spark", () => openSpark(python), { ...asked, tables: 20, written: true }),
    ]),
};

const verdicts: Verdict[] = [];
for (const [word, judge] of Object.entries(judges)) {
  if (!word.includes(values.only)) continue;
  for (const verdict of await judge()) {
    verdicts.push(verdict);
    say(verdict);
  }
}
const count = (wanted: Verdict["verdict"]) => verdicts.filter(({ verdict }) => verdict === wanted).length;
console.log(`\n${count("passed")} passed, ${count("failed")} failed, ${count("not run")} not run`);
process.exitCode = count("failed") > 0 || count("passed") === 0 ? 1 : 0;

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

function say({ judge, verdict, lines }: Verdict): void {
  console.log(
    [`${verdict.toUpperCase().padEnd(8)} ${judge}`, ...lines.map((line) => `           ${line}`)].join("\n"),
  );
}

/** The OpenAPI documents of both forms of every dataset; the API's describes rows. What a released one lets through, stays so. */
function documentsBelow(root: string): readonly Document[] {
  const documents = registry.flatMap((entry) => {
    const { dataset } = entry;
    const path = (form: string) => join(root, versionPath(dataset), `${form}.json`);
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
