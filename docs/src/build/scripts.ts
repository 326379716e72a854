import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { registryBase, suppressionOf } from "@samapne/core";
import { build, type BuildOptions } from "esbuild";
import { datasets as controlled } from "../scripts/protect/datasets.ts";
import type { Choice as ToProtectChoice } from "../scripts/protect/messages.ts";
import { datasets } from "../scripts/validator/datasets.ts";
import type { SiteModel } from "../model/model.ts";
import type { Choice } from "../scripts/validator/messages.ts";
import { sharedMappings } from "./shared-mappings.ts";
import { trials } from "./trials.ts";

const folder = fileURLToPath(new URL("../scripts/", import.meta.url));

/** The scripts of the pages. */
const entries = ["page.ts", "filter.ts", "search.ts", "validator.ts", "protect.ts"];

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

/** The scripts as browsers run them, by path from the site's root: modules, minified, without `eval`. The engines of the validator and of the page that withholds are text inside their page's script. */
export async function bundledScripts({
  issues,
}: Pick<SiteModel, "issues">): Promise<readonly (readonly [path: string, content: Uint8Array])[]> {
  const { outputFiles } = await build({
    ...common,
    entryPoints: entries.map((name) => join(folder, name)),
    format: "esm",
    outdir: "scripts",
    define: {
      VALIDATOR_WORKER: JSON.stringify(await engine("validator-worker.ts")),
      VALIDATOR_CHOICES: JSON.stringify(choices()),
      VALIDATOR_MAPPINGS: JSON.stringify(await sharedMappings()),
      VALIDATOR_TRIALS: JSON.stringify(trials(issues)),
      PROTECT_WORKER: JSON.stringify(await engine("protect-worker.ts")),
      PROTECT_CHOICES: JSON.stringify(protectChoices()),
    },
  });
  return outputFiles.map(({ path, contents }) => [`scripts/${basename(path)}`, contents] as const);
}

async function engine(entry: string): Promise<string> {
  const { outputFiles } = await build({
    ...common,
    entryPoints: [join(folder, entry)],
    format: "iife",
    // The solver asks for these where it runs in Node, and is never asked where its script lies.
    external: ["node:*"],
    define: {
      VALIDATOR_VERSION: JSON.stringify("web"),
      SOLVER_PROGRAM: JSON.stringify(solverProgram()),
      "import.meta.url": JSON.stringify(registryBase),
    },
  });
  return outputFiles[0]?.text ?? "";
}

/** The solver's WebAssembly, packed, in base64. */
function solverProgram(): string {
  const path = fileURLToPath(import.meta.resolve("highs/runtime"));
  return gzipSync(readFileSync(path), { level: 9 }).toString("base64");
}

function choices(): readonly Choice[] {
  return datasets.map((dataset) => ({
    id: dataset.id,
    title: dataset.title,
    withholds: suppressionOf(dataset) !== undefined,
  }));
}

function protectChoices(): readonly ToProtectChoice[] {
  return controlled.map((dataset) => ({
    id: dataset.id,
    title: dataset.title,
    threshold: suppressionOf(dataset)?.threshold ?? 0,
  }));
}
