import { judge, type Report } from "@samapne/tabular";
import { expect, test } from "vitest";
import { type FuzzCase, fuzzCase, inputOf, walkedFormats } from "./kernel/fuzz-case.ts";

const cases = 200;
const chunks = [1 << 20, 1, 7, 61];

async function reportOn(one: FuzzCase, chunk: number, everyRow: boolean): Promise<Report> {
  const inputs = [{ input: inputOf(one, chunk), dataset: one.dataset }];
  return judge({ ...one.request, inputs, everyRow });
}

test.each(walkedFormats)(
  "a file of %s is judged alike whether its rows are made or only walked over",
  { timeout: 120_000 },
  async (format) => {
    const verdicts = new Map<string, number>();
    for (let seed = 1; seed <= cases; seed++) {
      const one = fuzzCase(seed, format);
      const made = await reportOn(one, 1 << 20, true);
      for (const chunk of seed % 10 === 0 ? chunks : [1 << 20])
        expect(await reportOn(one, chunk, false), `seed ${seed}, chunks of ${chunk}`).toEqual(made);
      verdicts.set(made.verdict, (verdicts.get(made.verdict) ?? 0) + 1);
    }
    expect(verdicts.get("not_conformant")).toBeGreaterThan(cases / 2);
  },
);
