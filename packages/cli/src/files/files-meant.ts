import { readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { platform } from "node:process";

/**
 * The files that a path with `*` or `?` in its last part stands for, in the order of their names: the shells of Windows
 * hand it on as it is written. A path that stands for none, that is a file as it is written, or that is a web address
 * stays.
 */
export function filesMeant(path: string): readonly string[] {
  const pattern = basename(path);
  if (!/[*?]/.test(pattern) || path.includes("://") || statSync(path, { throwIfNoEntry: false }))
    return [path];
  const folder = path.slice(0, path.length - pattern.length);
  const meant = nameTest(pattern);
  const names = namesIn(dirname(path)).filter((name) => meant.test(name));
  return names.length === 0 ? [path] : names.map((name) => join(folder, name));
}

/** The files in a folder, but for hidden ones; none when it cannot be read. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && !entry.name.startsWith("."))
      .map(({ name }) => name)
      .sort();
  } catch {
    return [];
  }
}

/** A test of names: `*` is any letters, `?` is one. */
function nameTest(pattern: string): RegExp {
  const source = pattern
    .replace(/[\\^$.+()|[\]{}]/g, "\\$&")
    .replace(/\*+/g, ".*")
    .replaceAll("?", ".");
  return new RegExp(`^${source}$`, platform === "win32" ? "iu" : "u");
}
