import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The parts of a package.json the rules of the house read. */
export type Manifest = {
  readonly name: string;
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly exports?: Readonly<Record<string, unknown>>;
};

/** A source file: its path from the repository's root with forward slashes, and its text. */
export type SourceFile = { readonly path: string; readonly text: string };

/** A package: its folder from the root (`packages/core`), what it declares and every TypeScript file it holds. */
export type Room = {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly files: readonly SourceFile[];
};

/** The repository as the rules see it; plain data, so that a test can plant a fault in a small one. */
export type House = { readonly manifest: Manifest; readonly rooms: readonly Room[] };

/** The repository's root folder, with a separator at its end. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** Reads the house from disk: every package's manifest and the TypeScript under its `src` and `test`. */
export function readHouse(): House {
  const rooms = globSync("packages/*/package.json", { cwd: root }).map((file) => readRoom(slashed(file)));
  return { manifest: manifestAt("package.json"), rooms };
}

function readRoom(file: string): Room {
  const folder = file.replace("/package.json", "");
  const paths = globSync(`${folder}/{src,test}/**/*.ts`, { cwd: root }).map(slashed).toSorted();
  return { folder, manifest: manifestAt(file), files: paths.map((path) => ({ path, text: textAt(path) })) };
}

const textAt = (path: string): string => readFileSync(root + path, "utf8");
const manifestAt = (path: string): Manifest => JSON.parse(textAt(path)) as Manifest;
const slashed = (path: string): string => path.replaceAll("\\", "/");
