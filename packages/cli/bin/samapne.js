#!/usr/bin/env node
// Committed, because npm makes the link to a command at install time, before anything is built.
import { isBuilt, runBuilt } from "./run-built.js";

const [, , command = ""] = process.argv;
if (isBuilt) {
  runBuilt("bin.cjs", /^[a-z]+$/.test(command) ? command : "help");
} else {
  process.stderr.write("samapne is not built yet: run `npm start` in the repository first.\n");
  process.exitCode = 1;
}
