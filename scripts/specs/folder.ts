import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative, sep } from "node:path";

/** The files below a folder as paths with `/`, sorted by code unit; none when there is no such folder. */
export function filesIn(root: string): readonly string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort((a, b) => (a < b ? -1 : 1));
}

/** The text of a file, or undefined when there is none. */
export function textOf(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

/** The bytes of a file, or undefined when there is none. */
export function bytesOf(path: string): Buffer | undefined {
  return existsSync(path) ? readFileSync(path) : undefined;
}

/** Writes beside the file and moves it into place, so that nobody ever reads half of it. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.new`;
  writeFileSync(beside, content);
  renameSync(beside, path);
}

/** Removes a file, and the folders it leaves empty up to `root`. */
export function removeFile(root: string, path: string): void {
  rmSync(join(root, path));
  for (
    let folder = dirname(path);
    folder !== "." && readdirSync(join(root, folder)).length === 0;
    folder = dirname(folder)
  )
    rmdirSync(join(root, folder));
}
