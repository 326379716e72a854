import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { complaint, said } from "./process.ts";

/** Tools from npm in a folder of their own, without their install scripts. */
export interface NodeTools {
  /** The path of a tool's program. */
  bin(name: string): string;
  version(packageName: string): string;
}

/** Installs tools once; a sentence when they cannot be had. */
export async function nodeTools(
  folder: string,
  packages: Readonly<Record<string, string>>,
): Promise<NodeTools | string> {
  mkdirSync(folder, { recursive: true });
  const wanted = `${JSON.stringify({ private: true, type: "module", dependencies: packages }, null, 2)}\n`;
  const [manifest, stamp] = [join(folder, "package.json"), join(folder, "node_modules", ".stamp")];
  if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== wanted) {
    writeFileSync(manifest, wanted);
    const options = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error"];
    const installed = await said("npm", ["install", ...options], { cwd: folder, env: quietEnvironment() });
    if (!installed.ok) return complaint(installed);
    writeFileSync(stamp, wanted);
  }
  const versionOf = (name: string) =>
    (
      JSON.parse(readFileSync(join(folder, "node_modules", name, "package.json"), "utf8")) as {
        version: string;
      }
    ).version;
  return { bin: (name) => join(folder, "node_modules", ".bin", name), version: versionOf };
}

/** Without what the npm that started us says of its own folder. */
export function quietEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^npm_(config|package|lifecycle)/i.test(name));
  return {
    ...Object.fromEntries(own),
    NO_COLOR: "1",
    CI: "true",
    DO_NOT_TRACK: "1",
    REDOCLY_TELEMETRY: "off",
    SCARF_ANALYTICS: "false",
  };
}
