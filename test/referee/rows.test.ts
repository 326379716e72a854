import { afterAll, describe, expect, test } from "vitest";
import { allJudges } from "./judges/index.ts";
import { refereeRows } from "./referee-rows.ts";
import { datasets, subjects } from "./subjects.ts";
import { Tally } from "./tally.ts";

/** Rows of all datasets together: with more datasets each gets fewer, and the time stays the same. */
const allRows = 5000;
const seed = 20_261_126;

const judges = allJudges().filter(({ rows }) => rows);
const seen = new Tally();
afterAll(async () => {
  for (const judge of judges) await judge.close?.();
});

describe(`one model, one verdict, row by row (seed ${seed})`, () => {
  test.each(subjects)("$dataset.id: all judges agree", { timeout: 300_000 }, async (subject) => {
    const amount = Math.floor(allRows / subjects.length);
    const start = seen.differences.length;
    await refereeRows({ ...subject, datasets, amount, seed }, judges, seen);
    expect(seen.differences.slice(start)).toEqual([]);
  });

  test("every judge saw rows of every kind, right ones and wrong ones, of every dataset", () => {
    for (const { dataset } of subjects)
      expect([...(seen.offered.get(dataset.id)?.rows ?? [])], dataset.id).toEqual(
        expect.arrayContaining([
          "sampled",
          "constraint",
          "edge",
          "changed",
          "hostile",
          ...(dataset.rules ? ["rule"] : []),
        ]),
      );
    expect(seen.emptyProofs(judges, "rows")).toEqual([]);
  });

  test.each(judges)("every line of what $name cannot say was met", (judge) => {
    expect(seen.unmetLines(judge, "rows")).toEqual([]);
  });
});
