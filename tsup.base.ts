import type { Options } from "tsup";

/** The build every package shares: ES modules for Node 20 and up, with types and source maps, into `dist`. */
export function library(options: { readonly entry: string[] }): Options {
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
