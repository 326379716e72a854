#!/usr/bin/env node
// Committed, because npm makes the link to a command at install time, before anything is built.

// Taken and not imported: an import opens all that a module of Node offers, and with node:fs that is much.
const { existsSync, mkdirSync, statSync } = process.getBuiltinModule("node:fs");
const { enableCompileCache } = process.getBuiltinModule("node:module");

// Compiled code is kept between calls (Node 22.8 and up; NODE_DISABLE_COMPILE_CACHE=1 turns it off). It is kept among
// the user's own files: what lies in a folder where all may write, such as /tmp, could be another's code. Where nothing
// can be written, nothing is kept.
const place = cacheFolder();
if (place !== undefined) enableCompileCache?.(place);

const built = new URL("../dist/bin.js", import.meta.url);
if (existsSync(built)) {
  await import(built.href);
} else {
  process.stderr.write("samapne is not built yet: run `npm start` in the repository first.\n");
  process.exitCode = 1;
}

/** Our folder for what can be made again, where the system has such; undefined when it cannot be there. */
function cacheFolder() {
  const { HOME, LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  const ofUser = HOME && `${HOME}/${process.platform === "darwin" ? "Library/Caches" : ".cache"}`;
  const base = process.platform === "win32" ? LOCALAPPDATA : XDG_CACHE_HOME || ofUser;
  if (!base) return undefined;
  // Made here and step by step: Node would try for ever to make a folder below a link that leads nowhere.
  return isFolder(base) && isFolder(`${base}/samapne`) ? `${base}/samapne` : undefined;
}

/**
 * Is there a folder, or could it be made?
 * @param {string} path
 */
function isFolder(path) {
  try {
    if (!existsSync(path)) mkdirSync(path, { mode: 0o700 });
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
