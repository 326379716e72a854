// Freezes the version a dataset declares: `node --conditions=@samapne/source scripts/release.ts <dataset> [date]`.
// Copies what is printed to specs/<domain>/<dataset>/<version>/ and adds its digests to specs/released.lock.
import { fileURLToPath } from "node:url";
import { registry } from "./specs/registry.ts";
import { release } from "./specs/release.ts";

const [id = "", date = new Date().toISOString().slice(0, 10)] = process.argv.slice(2);
try {
  const root = fileURLToPath(new URL("../specs/", import.meta.url));
  for (const line of await release(registry, { id, date, root })) console.log(line);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
