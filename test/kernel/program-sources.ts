import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Where the walk program is written. */
export const programSources: string = fileURLToPath(
  new URL("../../packages/tabular/assembly/", import.meta.url),
);

const layout = fileURLToPath(new URL("../../packages/tabular/src/kernel/program/layout.ts", import.meta.url));

/** The digest of all that the walk program is compiled from, its compiler included. */
export function sourcesDigest(): string {
  const hash = createHash("sha256").update(readFileSync(layout));
  for (const name of readdirSync(programSources).sort())
    if (/\.ts$|^package-lock\.json$/.test(name))
      hash.update(name).update(readFileSync(programSources + name));
  return hash.digest("hex");
}
