import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compilerFolder, type Program, sourcesDigest } from "../../test/kernel/program-sources.ts";

const setting = ["-O3", "--runtime", "stub", "--noAssert", "--importMemory", "--enable", "simd"];
const root = fileURLToPath(new URL("../../", import.meta.url));

/** Compiles a program; its text for the file that holds it. The compiler must be installed. */
export function compiledProgram(program: Program): string {
  const folder = mkdtempSync(join(tmpdir(), "walk-program-"));
  try {
    const compiler = join(compilerFolder, "node_modules/assemblyscript/bin/asc.js");
    const out = join(folder, "program.wasm");
    execFileSync(process.execPath, [compiler, "index.ts", ...setting, "--outFile", out], {
      cwd: program.sources,
      stdio: ["ignore", "inherit", "inherit"],
    });
    return moduleText(program, readFileSync(out).toString("base64"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function moduleText(program: Program, text: string): string {
  const from = program.sources.slice(root.length).replaceAll("\\", "/").replace(/\/$/, "");
  return `// Written by \`npm run walk-program\` from ${from}. Not to be changed by hand.
// sources: ${sourcesDigest(program)}
const text =
  "${text}";

/** The ${program.name} as WebAssembly. */
export function programBytes(): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
`;
}
