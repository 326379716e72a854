import { afterAll, describe, expect, test } from "vitest";
import { allJudges } from "./judges/index.ts";
import { refereeTables } from "./referee-tables.ts";
import { datasets, tableSubjects } from "./subjects.ts";
import { Tally } from "./tally.ts";

/** Tables of all datasets together: with more datasets each gets fewer, and the time stays the same. */
const allTables = 110;
const seed = 20_261_126;

const judges = allJudges().filter(({ tables }) => tables);
const seen = new Tally();
afterAll(async () => {
  for (const judge of judges) await judge.close?.();
});

describe(`one model, one verdict, on whole tables (seed ${seed})`, () => {
  test.each(tableSubjects)("$dataset.id: all judges agree", { timeout: 300_000 }, async (subject) => {
    const amount = Math.floor(allTables / tableSubjects.length);
    const start = seen.differences.length;
    await refereeTables({ ...subject, datasets, amount, seed }, judges, seen);
    expect(seen.differences.slice(start)).toEqual([]);
  });

  test("every judge saw tables of every kind, right ones and wrong ones, of every dataset", () => {
    expect(seen.emptyProofs(judges, "tables")).toEqual([]);
  });

  test.each(judges)("every line of what $name cannot say was met", (judge) => {
    expect(seen.unmetLines(judge, "tables")).toEqual([]);
  });
});
