import { type AnyRow, type Dataset, type Samples, validator } from "@samapne/core";
import { carries, formats } from "@samapne/tabular";
import { describe, expect, test } from "vitest";
import { everyKind, everyKindSamples } from "../packages/generators/test/every-kind.ts";
import { chanceOf } from "../packages/generators/src/vectors/chance.ts";
import { registry } from "../scripts/specs/registry.ts";
import { mutationsOf } from "./referee/changed-rows.ts";
import { errorsIn, readRows, written } from "./formats/read-back.ts";

/**
 * The same row, told to the plain validator as an object and to the table reader in a file of any format, gets the
 * same verdict. Rows a format cannot carry (see `formatLimits`) are told in UTC, which every format keeps, and left out
 * when that is not enough. Of what is left some must be right and some wrong, whatever the seed: the valid rows of the
 * samples are all among them.
 */
const seed = Number(process.env["SEED"] ?? 20_261_125);
const entries: readonly { readonly dataset: Dataset; readonly samples: Samples | undefined }[] = [
  ...registry.map(({ dataset, samples }) => ({ dataset, samples })),
  { dataset: everyKind, samples: everyKindSamples },
];

const isObject = (value: unknown): value is AnyRow =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A row whose moments are written in UTC, as far as they are moments. */
function inUtc(row: AnyRow, { fields }: Dataset): AnyRow {
  const members = Object.entries(row).map(([name, value]) => {
    const moment = fields[name]?.kind === "instant" ? Date.parse(String(value)) : Number.NaN;
    return [name, Number.isNaN(moment) ? value : new Date(moment).toISOString().replace(".000Z", "Z")];
  });
  return Object.fromEntries(members);
}

describe(`the table reader says of a row what the validator says (seed ${seed})`, () => {
  for (const { dataset, samples } of entries) {
    if (samples === undefined) continue;
    const { now } = samples;
    const rows = [
      ...samples.valid,
      ...samples.invalid.map(({ row }) => row),
      ...mutationsOf(dataset, samples.valid, chanceOf(seed)),
    ].filter(isObject);
    const accepts = validator(dataset, { now });

    for (const format of formats)
      test(`${dataset.id} as ${format.id}`, async () => {
        const carried = rows
          .map((row) => (carries(format.id, dataset, row) ? row : inUtc(row, dataset)))
          .filter((row) => carries(format.id, dataset, row));
        const read = await readRows(await written(format, dataset, carried), dataset, now);
        expect(read.rows).toHaveLength(carried.length);
        const counts = { accepted: 0, refused: 0 };
        const differences = carried.flatMap((row, index) => {
          const { ok } = accepts(row);
          counts[ok ? "accepted" : "refused"]++;
          const errors = errorsIn(read.rows[index]?.found);
          return ok === (errors.length === 0)
            ? []
            : [`${JSON.stringify(row)}: ${ok}, found ${errors.join()}`];
        });
        expect(differences.slice(0, 5)).toEqual([]);
        expect(Math.min(counts.accepted, counts.refused)).toBeGreaterThan(0);
      });
  }
});

test("rows that only JSON can hold are judged there as the validator judges them", async () => {
  const samples = everyKindSamples;
  const rows = mutationsOf(everyKind, samples.valid, chanceOf(seed)).filter(
    (row) => JSON.stringify(row) !== undefined,
  );
  const bytes = new TextEncoder().encode(rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
  const accepts = validator(everyKind, { now: samples.now });
  const read = await readRows(bytes, everyKind, samples.now);
  const objects = rows.filter(isObject);
  expect(read.rows).toHaveLength(objects.length);
  const differences = objects.flatMap((row, index) => {
    const same = JSON.parse(JSON.stringify(row)) as AnyRow;
    const { ok } = accepts(same);
    const errors = errorsIn(read.rows[index]?.found);
    return ok === (errors.length === 0) ? [] : [`${JSON.stringify(row)}: ${ok}, found ${errors.join()}`];
  });
  expect(differences.slice(0, 5)).toEqual([]);
});
