import { expect, test } from "vitest";
import { chosenEntries, chosenJudges } from "../scripts/interop/chosen.ts";

const judges = [{ words: ["api", "schemathesis"] }, { words: ["openapi", "redocly"] }];
const entries = [{ dataset: { id: "energy-meters" } }, { dataset: { id: "equal-pay" } }];

test("a judge is chosen by its word or its program's name, in any case; all of them by none", () => {
  expect(chosenJudges(judges, "Schemathesis")).toEqual([judges[0]]);
  expect(chosenJudges(judges, "redoc")).toEqual([judges[1]]);
  expect(chosenJudges(judges, "api")).toEqual(judges);
  expect(chosenJudges(judges, "")).toEqual(judges);
  expect(chosenJudges(judges, "redocly, schemathesis")).toEqual(judges);
});

test("an unknown word or dataset is told, with those there are", () => {
  expect(() => chosenJudges(judges, "sparc")).toThrow(
    'no judge "sparc"; there are: api, schemathesis; openapi, redocly',
  );
  expect(() => chosenJudges(judges, "redocly,sparc")).toThrow('no judge "sparc"');
  expect(() => chosenEntries(entries, "meters")).toThrow(
    'no dataset "meters"; there are: energy-meters, equal-pay',
  );
  expect(chosenEntries(entries, "equal-pay")).toEqual([entries[1]]);
  expect(chosenEntries(entries, undefined)).toEqual(entries);
});
