// Prints every dataset's draft into specs/, and the index. With --check nothing is written: what is stale is
// listed, and the exit code is 1. Run as `node --conditions=@samapne/source scripts/specs.ts [--check]`.
import { fileURLToPath } from "node:url";
import { freshen } from "./specs/freshen.ts";
import { registry } from "./specs/registry.ts";

const write = !process.argv.includes("--check");
const stale = await freshen(registry, { root: fileURLToPath(new URL("../specs/", import.meta.url)), write });
for (const { path, fault } of stale) console.log(`${write ? "updated" : "stale"}: specs/${path} (${fault})`);
if (stale.length > 0 && !write) process.exitCode = 1;
