import { execFile } from "node:child_process";
import { basename } from "node:path";
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
    dts: { entry: declared(options.entry) },
    sourcemap: true,
    clean: true,
  };
}

/**
 * What `npm run declarations` has printed for each entry: TypeScript 7 does that for all packages in the time tsup takes
 * for one, and tsup puts the many files of a package together.
 */
export function declared(entry: string[] | Record<string, string>): Record<string, string> {
  const named = Array.isArray(entry)
    ? entry.map((file) => [basename(file, ".ts"), file])
    : Object.entries(entry);
  const printed = `../../.declarations/packages/${basename(process.cwd())}/`;
  return Object.fromEntries(
    named.map(([name = "", file = ""]) => [name, printed + file.replace(/\.ts$/, ".d.ts")]),
  );
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
