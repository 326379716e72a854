import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Options } from "tsup";

/** The build every package shares: ES modules for Node 20 and up, with types and source maps, into `dist`. */
export function library(options: { readonly entry: string[] | Record<string, string> }): Options {
  return {
    entry: options.entry,
    format: "esm",
    target: "node20",
    platform: "node",
    removeNodeProtocol: false,
    dts: true,
    sourcemap: true,
    clean: true,
  };
}

/**
 * The build of a package of declarations. Their checks run here, on the sources; what is built asks for
 * `@samapne/core/proven`, which does not repeat them at every start of every program.
 */
export function declarations(options: { readonly entry: string[] }): Options {
  return {
    ...library(options),
    noExternal: [/^@samapne\/core$/],
    esbuildPlugins: [
      {
        name: "proven-declarations",
        setup: (build) =>
          build.onResolve({ filter: /^@samapne\/core$/ }, () => ({
            path: "@samapne/core/proven",
            external: true,
          })),
      },
    ],
    onSuccess: () => checkDeclarations(options.entry),
  };
}

async function checkDeclarations(entries: readonly string[]): Promise<void> {
  const script = entries.map((entry) => `await import("./${entry}");`).join("");
  const options = ["--conditions=@samapne/source", "--no-warnings", "--input-type=module", "--eval", script];
  await promisify(execFile)(process.execPath, options);
}
