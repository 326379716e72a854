// Judges files changed at random until it is stopped: `npm run fuzz [-- --seed S] [--files N]`. A file that makes the
// reader throw, hang for ten seconds or show its insides is kept in `.turbo/fuzz/`, with the seed in its name; the same
// seed makes the same file again.
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { formats } from "@samapne/tabular";
import { chanceOf } from "../packages/generators/src/vectors/chance.ts";
import { fuzzed } from "../test/robustness/fuzzed.ts";
import { badlyReceived, inputOf } from "../test/robustness/judged.ts";
import { datasets, fileOf, validRows } from "../test/robustness/valid-tables.ts";
import { optionsOf } from "./options.ts";

const values = optionsOf({ seed: undefined, files: undefined }, ["seed", "files"]);
const first = Number(values.seed ?? Date.now() % 1_000_000_000);
const files = Number(values.files ?? Number.POSITIVE_INFINITY);
const folder = fileURLToPath(new URL("../.turbo/fuzz/", import.meta.url));

const seeds = [];
for (const dataset of datasets) {
  const rows = validRows(dataset);
  for (const format of formats) seeds.push({ dataset, format, bytes: await fileOf(format, dataset, rows) });
}

console.log(`from seed ${first}`);
let [count, kept] = [0, 0];
const stop = new AbortController();
process.on("SIGINT", () => stop.abort());
// What nobody waits for would end the program of whoever reads: it is a finding of the file at hand.
let leaked: string | undefined;
process.on("unhandledRejection", (error) => {
  leaked = error instanceof Error ? (error.stack ?? error.message) : "no error";
});
for (; count < files && !stop.signal.aborted; count++) {
  const seed = first + count;
  const chance = chanceOf(seed);
  const { dataset, format, bytes } = chance.oneOf(seeds);
  const changed = fuzzed(bytes, chance.oneOf(seeds).bytes, chance);
  const started = performance.now();
  const wrong = await badlyReceived(inputOf("fil", changed), chance.below(2) === 0 ? dataset : undefined);
  const seconds = (performance.now() - started) / 1000;
  await new Promise((resolve) => void setImmediate(resolve));
  const problem =
    leaked !== undefined
      ? `not waited for: ${leaked}`
      : wrong !== undefined && wrong !== "nothing was found"
        ? wrong
        : seconds > 10
          ? `${seconds} s`
          : undefined;
  leaked = undefined;
  if (problem !== undefined) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}${seed}.${format.extension}`, changed);
    console.log(`seed ${seed}, ${dataset.id} as ${format.id}: ${problem}`);
    kept++;
  }
  if (count % 1000 === 999)
    console.log(`${count + 1} files, ${kept} kept in .turbo/fuzz (from seed ${first})`);
}
console.log(`${count} files, ${kept} kept (from seed ${first})`);
process.exitCode = kept > 0 || count === 0 ? 1 : 0;
