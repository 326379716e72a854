import { type AnyRow, csvText, type Dataset, type Samples, validator } from "@samapne/core";
import { judge } from "@samapne/tabular";
import { describe, expect, test } from "vitest";
import { canCarry } from "../packages/generators/src/example/can-carry.ts";
import { everyKind, everyKindSamples } from "../packages/generators/test/every-kind.ts";
import { registry } from "../scripts/specs/registry.ts";
import { chanceOf } from "../packages/generators/src/vectors/chance.ts";
import { mutationsOf } from "./agreement/mutations.ts";

/**
 * The same row, told to the plain validator as an object and to the table reader as a CSV file of one row, gets the
 * same verdict. Rows CSV cannot carry (see `canCarry`) are left out and counted.
 */
const seed = 20_261_125;
const entries: readonly { readonly dataset: Dataset; readonly samples: Samples | undefined }[] = [
  ...registry.map(({ dataset, samples }) => ({ dataset, samples })),
  { dataset: everyKind, samples: everyKindSamples },
];

async function readVerdict(dataset: Dataset, row: AnyRow, now: Samples["now"]) {
  const bytes = new TextEncoder().encode(csvText(dataset, [row]));
  const report = await judge({
    datasets: [dataset],
    inputs: [{ input: { name: "row.csv", open: () => oneChunk(bytes) }, dataset }],
    mode: "strict",
    now,
    versions: { validator: "0.0.0" },
  });
  const causes = report.deliveries.flatMap(({ files }) => files.flatMap((file) => file.causes));
  return { verdict: report.verdict, errors: causes.filter(({ severity }) => severity === "error") };
}

async function* oneChunk(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield await Promise.resolve(bytes);
}

const isObject = (value: unknown): value is AnyRow => typeof value === "object" && value !== null;

/** Whole-table checks that one row alone can break are not the row's own fault. */
const ofTheTable = /^(check\.|key\.|reference\.|suppression\.)/;

describe(`the table reader says of a row what the validator says (seed ${seed})`, () => {
  for (const { dataset, samples } of entries) {
    if (samples === undefined) continue;
    const { now } = samples;
    const rows: readonly unknown[] = [
      ...samples.valid,
      ...samples.invalid.map(({ row }) => row),
      ...mutationsOf(dataset, samples.valid, chanceOf(seed)),
    ];
    const carried = rows.filter((row): row is AnyRow => isObject(row) && canCarry(dataset, row));

    test(`${dataset.id}: ${carried.length} of ${rows.length} rows as CSV`, { timeout: 60_000 }, async () => {
      const accepts = validator(dataset, { now });
      const counts = { accepted: 0, refused: 0 };
      const differences: string[] = [];
      for (const row of carried) {
        const { ok } = accepts(row);
        counts[ok ? "accepted" : "refused"]++;
        const { verdict, errors } = await readVerdict(dataset, row, now);
        const refused = verdict === "not_judged" || errors.some(({ kind }) => !ofTheTable.test(kind));
        if (ok === refused)
          differences.push(
            `${JSON.stringify(row)}: ${ok}, read as ${verdict} ${errors.map(({ code }) => code).join()}`,
          );
      }
      expect(differences.slice(0, 5)).toEqual([]);
      expect(Math.min(counts.accepted, counts.refused)).toBeGreaterThan(0);
    });
  }
});
