import { describe, expect, test } from "vitest";
import { testPeople } from "../../_testing.ts";
import { lines, proposed } from "./_testing.ts";

describe("quarters alone as headings", () => {
  test.each([
    [["2025 K1", "2025 K2"], "Fravær i 2025 (%)", "sure"],
    [["1. kv. 2025", "2. kv. 2025"], "Fravær, alle enheter", "sure"],
    [["2025Q1 1)", "2025Q2 1)"], "Fravær", "sure"],
    [["K1", "K2"], "Fravær 2025", "asked"],
    [["1. kvartal", "2. kvartal"], "Fravær 2025", "asked"],
  ])("are of the figure that a title names (%s under %s)", async (quarters, title, how) => {
    const file = lines(title, "", `Navn;Kjønn;${quarters.join(";")}`, "a;Kvinner;6,5;7,5", "b;Menn;4,5;3,5");
    const { mapping, suggestions } = await proposed(file, testPeople);
    expect(mapping.fields["rate"]).toMatchObject({ cell: true });
    const periods = mapping.columns?.map(({ values }, at) =>
      values?.["period"] === "?" ? suggestions.get(`columns.${at}.values.period`) : values?.["period"],
    );
    expect(periods).toEqual(["2025-Q1", "2025-Q2"]);
    expect(mapping.columns?.every(({ values }) => values?.["period"] === "?")).toBe(how === "asked");
  });

  test.each([
    ["no title names a figure", "Rapport 2025", "6,5"],
    ["titles name two", "Fravær og heltid 2025", "6,5"],
    ["whole numbers may be days of absence", "Fravær 2025", "45"],
    ["a share is more than a hundred", "Fravær 2025", "412,5"],
  ])("are none where %s", async (_, title, value) => {
    const file = lines(title, "", "Navn;Kjønn;2025 K1;2025 K2", `a;Kvinner;${value};${value}`);
    expect((await proposed(file, testPeople)).mapping.columns).toBeUndefined();
  });
});

test("the mark of a footnote is no part of a heading", async () => {
  const file = lines("Navn 1);Kjønn;Kvartal²;Ansatte [1]*;Heltid *)", "a;Kvinner;2025-Q1;12;6");
  const { mapping } = await proposed(file, testPeople);
  expect(mapping.fields).toMatchObject({
    navn: { column: "Navn 1)" },
    period: { column: "Kvartal²" },
    people: { column: "Ansatte [1]*" },
    full_time: { column: "Heltid *)" },
  });
});
