// Maps and converts exports of known values until it is stopped: `npm run known-values [-- --seed S] [--files N]`. Values that come back wrong, or are gone and nothing is told, are kept in
// `.turbo/known/`, with the seed in the name; the same seed makes the same file again.
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { heldTo } from "../test/known/held-to.ts";
import { recordExport } from "../test/known/record-export.ts";
import { seriesExport } from "../test/known/series-export.ts";
import { optionsOf } from "./options.ts";

const values = optionsOf({ seed: undefined, files: undefined, tell: false }, ["seed", "files"]);
const first = Number(values.seed ?? Date.now() % 1_000_000_000);
const files = Number(values.files ?? Number.POSITIVE_INFINITY);
const folder = fileURLToPath(new URL("../.turbo/known/", import.meta.url));

const kinds = new Map<string, number>();
const said = () => [...kinds].map(([kind, count]) => `${count} ${kind}`).join(", ");
const stop = new AbortController();
process.on("SIGINT", () => stop.abort());
console.log(`from seed ${first}`);
for (let count = 0; count < files && !stop.signal.aborted; count++) {
  const seed = first + Math.trunc(count / 2);
  const known = await (count % 2 === 0 ? recordExport : seriesExport)(seed);
  const { kind, why = "" } = await heldTo(known).catch((error: unknown) => ({
    kind: "wrong" as const,
    why: error instanceof Error ? (error.stack ?? error.message) : "no error",
  }));
  kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  if (kind === "wrong") {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}${seed}-${known.name}`, known.bytes);
  }
  if (kind === "wrong" || (values.tell && kind !== "right"))
    console.log(`seed ${seed} ${kind}: ${why} (${known.dress})`);
  if (count % 500 === 499) console.log(`${count + 1} files: ${said()} (from seed ${first})`);
}
console.log(`${said()} (from seed ${first})`);
if (kinds.has("wrong")) process.exitCode = 1;
