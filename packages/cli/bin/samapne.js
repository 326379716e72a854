#!/usr/bin/env node
// Committed, because npm makes the link to a command at install time, before anything is built.
import { existsSync } from "node:fs";
import * as nodeModule from "node:module";

// Compiled code is kept between calls (Node 22.8 and up; NODE_DISABLE_COMPILE_CACHE=1 turns it off). It is kept among
// the user's own files: what lies in a folder where all may write, such as /tmp, could be another's code. Where nothing
// can be written, nothing is kept.
const place = cacheFolder();
if (place !== undefined) nodeModule.enableCompileCache?.(place);

const built = new URL("../dist/bin.js", import.meta.url);
if (existsSync(built)) {
  await import(built.href);
} else {
  process.stderr.write("samapne is not built yet: run `npm start` in the repository first.\n");
  process.exitCode = 1;
}

/** The folder for what can be made again, as the system has it; undefined when the user has no home. */
function cacheFolder() {
  const { HOME, LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  if (process.platform === "win32") return LOCALAPPDATA && `${LOCALAPPDATA}\\samapne\\cache`;
  if (XDG_CACHE_HOME) return `${XDG_CACHE_HOME}/samapne`;
  return HOME && `${HOME}/${process.platform === "darwin" ? "Library/Caches" : ".cache"}/samapne`;
}
