// Builds every package into its `dist`; what has not changed comes from the cache. Says nothing when all is well.
import { quietRun } from "./quiet-run.ts";

const build = quietRun("turbo", ["run", "build", "--output-logs=errors-only", "--log-prefix=none"]);
if (!build.ok) {
  process.stderr.write(`${build.output}\nThe build failed.\n`);
  process.exitCode = 1;
}
