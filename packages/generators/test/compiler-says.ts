import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** What the TypeScript compiler says of a folder with a `tsconfig.json`; nothing when all is right. */
export function compilerSays(folder: string): string {
  const tsc = fileURLToPath(new URL("bin/tsc", import.meta.resolve("typescript-7/package.json")));
  try {
    return execFileSync(process.execPath, [tsc, "-p", folder], { encoding: "utf8" });
  } catch (error) {
    return String((error as { stdout?: unknown }).stdout);
  }
}
