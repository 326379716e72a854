import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { programSources, sourcesDigest } from "../../test/kernel/program-sources.ts";

/** The file of the package that holds the walk program. */
export const programFile: string = fileURLToPath(
  new URL("../../packages/tabular/src/kernel/program/program-bytes.ts", import.meta.url),
);

const setting = ["-O3", "--runtime", "stub", "--noAssert", "--importMemory", "--enable", "simd"];

/** Compiles the walk program; its text for the file. The compiler must be installed beside its sources. */
export function compiledProgram(): string {
  const folder = mkdtempSync(join(tmpdir(), "walk-program-"));
  try {
    const compiler = join(programSources, "node_modules/assemblyscript/bin/asc.js");
    const out = join(folder, "program.wasm");
    execFileSync(process.execPath, [compiler, "index.ts", ...setting, "--outFile", out], {
      cwd: programSources,
      stdio: ["ignore", "inherit", "inherit"],
    });
    return moduleText(readFileSync(out).toString("base64"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function moduleText(text: string): string {
  return `// Written by \`npm run walk-program\` from packages/tabular/assembly. Not to be changed by hand.
// sources: ${sourcesDigest()}
const text =
  "${text}";

/** The walk program as WebAssembly. */
export function programBytes(): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
`;
}
