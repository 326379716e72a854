import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type BuildOptions } from "esbuild";
import { datasets } from "../scripts/validator/datasets.ts";
import type { SiteModel } from "../model/model.ts";
import type { Choice } from "../scripts/validator/messages.ts";
import { sharedMappings } from "./shared-mappings.ts";
import { trials } from "./trials.ts";

const folder = fileURLToPath(new URL("../scripts/", import.meta.url));

/** The scripts of the pages. */
const entries = ["page.ts", "filter.ts", "search.ts", "validator.ts"];

const common = {
  bundle: true,
  // Where libraries are looked for, wherever the build is started from.
  absWorkingDir: fileURLToPath(new URL("../../", import.meta.url)),
  platform: "browser",
  target: ["es2022", "safari16"],
  conditions: ["@samapne/source"],
  // The library's build for browsers: the same code, with what it asks of Node inside.
  alias: { "csv-parse": "csv-parse/browser/esm", hysnappy: join(folder, "validator/snappy.ts") },
  minify: true,
  legalComments: "none",
  write: false,
  logLevel: "warning",
} as const satisfies BuildOptions;

/** The scripts as browsers run them, by path from the site's root: modules, minified, without `eval`. The validator's engine is text inside its page's script. */
export async function bundledScripts({
  issues,
}: Pick<SiteModel, "issues">): Promise<readonly (readonly [path: string, content: Uint8Array])[]> {
  const { outputFiles } = await build({
    ...common,
    entryPoints: entries.map((name) => join(folder, name)),
    format: "esm",
    outdir: "scripts",
    define: {
      VALIDATOR_WORKER: JSON.stringify(await engine()),
      VALIDATOR_CHOICES: JSON.stringify(choices()),
      VALIDATOR_MAPPINGS: JSON.stringify(await sharedMappings()),
      VALIDATOR_TRIALS: JSON.stringify(trials(issues)),
    },
  });
  return outputFiles.map(({ path, contents }) => [`scripts/${basename(path)}`, contents] as const);
}

async function engine(): Promise<string> {
  const { outputFiles } = await build({
    ...common,
    entryPoints: [join(folder, "validator-worker.ts")],
    format: "iife",
    define: { VALIDATOR_VERSION: JSON.stringify("web") },
  });
  return outputFiles[0]?.text ?? "";
}

function choices(): readonly Choice[] {
  return datasets.map(({ id, title }) => ({ id, title }));
}
