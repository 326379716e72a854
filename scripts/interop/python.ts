import { existsSync } from "node:fs";
import { join } from "node:path";
import { said } from "./process.ts";

/** The Python of a virtual environment with packages from PyPI in it, made when it is not there; undefined when it cannot be had. */
export async function pythonWith(folder: string, packages: readonly string[]): Promise<string | undefined> {
  const python = join(folder, process.platform === "win32" ? "Scripts/python.exe" : "bin/python");
  if (!existsSync(python) && !(await said("python3", ["-m", "venv", folder])).ok) return undefined;
  const installed = await said(python, ["-m", "pip", "install", "--quiet", ...packages]);
  return installed.ok ? python : undefined;
}
