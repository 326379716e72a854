import type { TableCheck } from "@samapne/core";
import { describe, expect, test } from "vitest";
import { everyKind } from "../../test/every-kind.ts";
import { celLines, checkInWords, templateInWords } from "./index.ts";

test("names the fields and findings of a message template", () => {
  const template = "{name} {ref.up.name} {ref.up.other_name} {series}";
  expect(templateInWords(template, everyKind, "en")).toBe("“Text” “Text” “other_name” “the series”");
  expect(templateInWords("{series} {group}", everyKind, "nn")).toBe("«serien» «gruppa»");
});

test("breaks CEL at && outside brackets and quotes", () => {
  expect(celLines('(a && b) && c == " && " && d')).toBe('(a && b) &&\nc == " && " &&\nd');
});

describe("checks in words", () => {
  const names = (all: readonly string[]) => all.join("+");
  const series = { series: ["m"], start: "s", value: "v" } as const;
  const checks: readonly TableCheck[] = [
    { id: "A", kind: "unique", fields: ["a", "b"], where: "row.a == 1" },
    { id: "B", kind: "contiguous", measure: "gap", series: ["m"], start: "s", end: "e", zone: "Europe/Oslo" },
    { id: "C", kind: "contiguous", measure: "day", series: ["m"], start: "s", end: "e", zone: "Europe/Oslo" },
    {
      id: "D",
      kind: "sums",
      total: { by: ["a"], value: "v" },
      parts: { by: ["b"], value: "w" },
      compare: "equal",
      tolerance: { relative: 0.01 },
    },
    { id: "E", kind: "constant_within", by: ["a"], fields: ["b"], against: "previous" },
    { id: "F", kind: "covers", of: { dataset: "other", fields: ["a"] }, fields: ["b"] },
    { id: "G", kind: "plausible", ...series, looksLike: { shape: "spike", factor: 5 } },
    { id: "H", kind: "plausible", ...series, looksLike: { shape: "flat", hours: 24 } },
  ];

  test.each(
    [
      ["No two rows have the same a+b, among rows that meet the condition below."],
      ["For each m an interval begins (s) where the one before ended (e): no gaps and no overlaps."],
      [
        "For each m every day from the first to the last has all its hours (23, 24 or 25; time zone Europe/Oslo).",
      ],
      [
        "The parts (w, grouped by b) add up to the total (v, grouped by a); differences up to 1 % are tolerated.",
      ],
      ["Rows with the same a have the same b as in the previous delivery."],
      ["Every a in other exists as b here."],
      [
        "For each m v is plausible: no value is above 5 times the usual highest of the series (the 99.5th percentile).",
      ],
      ["For each m v is plausible: no value above 0 stays the same for 24 hours."],
    ].map(([sentence], place) => [checks[place] as TableCheck, sentence as string] as const),
  )("$id", (check, sentence) => {
    expect(checkInWords(check, names).en).toBe(sentence);
    const { nb, nn } = checkInWords(check, names);
    expect(nb).toMatch(/\.$/);
    expect(nn).toMatch(/\.$/);
    expect(`${nb}${nn}`).not.toContain("undefined");
  });
});
