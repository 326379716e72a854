/** The folder part of a name as the user gave it; empty when there is none. */
export function folderOf(name: string): string {
  return name.slice(0, Math.max(0, lastSlash(name)));
}

/** The last part of a name. */
export function fileNameOf(name: string): string {
  return name.slice(lastSlash(name) + 1);
}

function lastSlash(name: string): number {
  return Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\"));
}

/** The name without detours, so that `./a.csv` and `a.csv` are the same. */
export function plainName(name: string): string {
  return name.replace(/([\\/])(?:\.?[\\/])+/g, "$1").replace(/^(?:\.[\\/])+/, "");
}
