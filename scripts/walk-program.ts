// Compiles the walk program from `packages/tabular/assembly` and writes it into the package as text: `npm run walk-program`.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { programSources, sourcesDigest } from "../test/kernel/program-sources.ts";

const compiler = fileURLToPath(
  new URL("../packages/tabular/assembly/node_modules/assemblyscript/bin/asc.js", import.meta.url),
);
const target = fileURLToPath(
  new URL("../packages/tabular/src/kernel/program/program-bytes.ts", import.meta.url),
);

const folder = mkdtempSync(join(tmpdir(), "walk-program-"));
try {
  const out = join(folder, "program.wasm");
  const setting = ["-O3", "--runtime", "stub", "--noAssert", "--importMemory", "--enable", "simd"];
  execFileSync(process.execPath, [compiler, "index.ts", ...setting, "--outFile", out], {
    cwd: programSources,
    stdio: "inherit",
  });
  const bytes = readFileSync(out);
  writeFileSync(target, moduleText(bytes.toString("base64"), sourcesDigest()));
  console.log(`${bytes.length} bytes: packages/tabular/src/kernel/program/program-bytes.ts`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function moduleText(text: string, digest: string): string {
  return `// Written by \`npm run walk-program\` from packages/tabular/assembly. Not to be changed by hand.
// sources: ${digest}
const text =
  "${text}";

/** The walk program as WebAssembly. */
export function programBytes(): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
`;
}
