import { readFileSync } from "node:fs";
import { compilerFolder, programs } from "../../test/kernel/program-sources.ts";
import { compiledProgram } from "../walk-program/compiled.ts";
import { quietEnvironment } from "./node-tools.ts";
import { complaint, said } from "./process.ts";
import { notRun, type Verdict, verdictOf } from "./verdict.ts";

const judge = "AssemblyScript";

/** Is the walk program in the package what its sources are compiled to? */
export async function judgeWalkProgram(): Promise<Verdict> {
  const options = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const installed = await said("npm", ["ci", ...options], { cwd: compilerFolder, env: quietEnvironment() });
  if (!installed.ok) return notRun(judge, complaint(installed));
  const isAlike = programs.every((one) => compiledProgram(one) === readFileSync(one.file, "utf8"));
  const wrong = isAlike ? [] : ["the program in the package is another one: npm run walk-program"];
  return verdictOf(judge, 1, "program compiled anew, to the byte", wrong);
}
