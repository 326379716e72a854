// One model, one verdict, on as many made rows as wanted: `npm run referee -- [--rows N] [--seed S]`. Valid rows, one
// mutation per constraint and rule, and hostile values are judged by the validator, Zod, the declaration read back, the
// JSON Schema and the standalone module. A difference that no table explains, or no sample at all, ends with 1.
import { parseArgs } from "node:util";
import { referee } from "../test/agreement/referee.ts";
import { registry } from "./specs/registry.ts";

const { values } = parseArgs({ options: { rows: { type: "string" }, seed: { type: "string" } } });
const [rows, seed] = [Number(values.rows ?? 10_000), Number(values.seed ?? 20_261_124)];
const datasets = registry.map(({ dataset }) => dataset);
let failed = false;
for (const dataset of datasets) {
  const { accepted, refused, differences } = await referee(dataset, datasets, {
    rows: Math.ceil(rows / datasets.length),
    seed,
  });
  console.log(
    `${dataset.id}: ${accepted} accepted, ${refused} refused, ${differences.length} differences (seed ${seed})`,
  );
  const shortest = differences.toSorted((a, b) => a.length - b.length)[0];
  if (shortest !== undefined) console.log(`  ${shortest}`);
  failed ||= differences.length > 0 || accepted === 0 || refused === 0;
}
process.exitCode = failed ? 1 : 0;
