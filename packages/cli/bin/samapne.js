#!/usr/bin/env node
// Committed, because npm makes the link to a command at install time, before anything is built.
import { existsSync } from "node:fs";
import * as nodeModule from "node:module";

// Compiled code is kept between calls (Node 22.8 and up; NODE_DISABLE_COMPILE_CACHE=1 turns it off).
nodeModule.enableCompileCache?.();
const built = new URL("../dist/bin.js", import.meta.url);
if (existsSync(built)) {
  await import(built.href);
} else {
  process.stderr.write("samapne is not built yet: run `npm start` in the repository first.\n");
  process.exitCode = 1;
}
