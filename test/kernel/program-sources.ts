import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A program in machine code: where it is written, what besides its sources it is compiled from, and the file that holds it. */
export interface Program {
  readonly name: string;
  readonly sources: string;
  readonly besides: readonly string[];
  readonly file: string;
}

/** The folder in which the compiler is installed. */
export const compilerFolder: string = fileURLToPath(
  new URL("../../packages/tabular/assembly/", import.meta.url),
);

/** The walk over rows, and what writes rows as JSON. */
export const programs: readonly Program[] = [
  {
    name: "walk program",
    sources: compilerFolder,
    besides: [fileURLToPath(new URL("../../packages/tabular/src/kernel/program/layout.ts", import.meta.url))],
    file: fileURLToPath(
      new URL("../../packages/tabular/src/kernel/program/program-bytes.ts", import.meta.url),
    ),
  },
  {
    name: "JSON program",
    sources: fileURLToPath(new URL("../../packages/server/assembly/", import.meta.url)),
    besides: [`${compilerFolder}package-lock.json`],
    file: fileURLToPath(new URL("../../packages/server/src/rows/program/program-bytes.ts", import.meta.url)),
  },
];

/** The digest of all that a program is compiled from, its compiler included. */
export function sourcesDigest({ sources, besides }: Program): string {
  const hash = createHash("sha256");
  for (const file of besides) hash.update(readFileSync(file));
  for (const name of readdirSync(sources).sort())
    if (/\.ts$|^package-lock\.json$/.test(name)) hash.update(name).update(readFileSync(sources + name));
  return hash.digest("hex");
}
