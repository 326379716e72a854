// Lets judges from outside look at what we print: `npm run interop [-- <folder with DCAT-AP-NO shapes>]`. They are
// installed into a folder of their own; a judge that cannot be had is listed as not run and counts for nothing.
import { fileURLToPath } from "node:url";
import { judgeCopies } from "./interop/copies.ts";
import { judgeDcat, type Verdict } from "./interop/dcat.ts";
import { judgeTables, pythonWithJudges } from "./interop/frictionless.ts";
import { judgePostgresStore } from "./interop/postgres-server.ts";
import { judgeServer, schemathesisIn } from "./interop/schemathesis.ts";
import { registry } from "./specs/registry.ts";

const [shapes = ""] = process.argv.slice(2);
const specs = fileURLToPath(new URL("../specs/", import.meta.url));
const python = pythonWithJudges(fileURLToPath(new URL("../.turbo/python/", import.meta.url)));
const schemathesis = schemathesisIn(fileURLToPath(new URL("../.turbo/python-api/", import.meta.url)));

const verdicts: readonly Verdict[] = [
  ...(await judgeDcat(shapes)),
  ...(python === undefined
    ? [notRun("Frictionless, csvw and openpyxl", "Python is not to be had")]
    : [...judgeTables(specs, { python }), await judgeCopies(python)]),
  schemathesis === undefined
    ? notRun("schemathesis", "Python is not to be had")
    : await judgeServer(
        schemathesis,
        registry.map(({ dataset }) => dataset),
      ),
  judgePostgresStore(),
  ...["Apache Jena", "PostgreSQL server", "Spark", "client generators"].map((judge) =>
    notRun(judge, "not wired in yet"),
  ),
];

for (const { judge, verdict, lines } of verdicts)
  console.log(
    [`${verdict.toUpperCase().padEnd(8)} ${judge}`, ...lines.map((line) => `           ${line}`)].join("\n"),
  );
const count = (wanted: Verdict["verdict"]) => verdicts.filter(({ verdict }) => verdict === wanted).length;
console.log(`\n${count("passed")} passed, ${count("failed")} failed, ${count("not run")} not run`);
process.exitCode = count("failed") > 0 || count("passed") === 0 ? 1 : 0;

function notRun(judge: string, why: string): Verdict {
  return { judge, verdict: "not run", lines: [why] };
}
