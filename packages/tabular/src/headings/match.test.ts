import { expect, test } from "vitest";
import { testPlaces, testReadings } from "../_testing.ts";
import { matchHeadings, suggestedHeading } from "./match.ts";
import { recognise } from "./recognise.ts";

const all = [testReadings, testPlaces];

test("matches by name, spelling, label and alias", () => {
  const { matched, missing } = matchHeadings(["reading_id", "Place-ID", "VERDI", "x"], testReadings);
  expect(matched.map(({ field, kind }) => [field, kind])).toEqual([
    ["reading_id", "name"],
    ["place_id", "spelling"],
    ["value", "label"],
  ]);
  expect(missing.map(({ field }) => field)).toEqual(["place_name", "read_on", "estimated"]);
  expect(matchHeadings(["lokasjon"], testReadings).matched).toMatchObject([
    { field: "place_id", kind: "alias" },
  ]);
});

test("matches headings of forms, and with signs nobody sees", () => {
  const { matched } = matchHeadings(["Avlesning", "Sted *", "\u200bver\u00addi", "*"], testReadings);
  expect(matched.map(({ field }) => field)).toEqual(["reading_id", "place_id", "value"]);
});

test("matches headings that all end with a colon; a single one is a label", () => {
  const fields = (headings: readonly string[]) =>
    matchHeadings(headings, testReadings).matched.map(({ field }) => field);
  expect(fields(["Avlesning:", "Sted:", "Verdi :", ":"])).toEqual(["reading_id", "place_id", "value"]);
  expect(fields(["Avlesning", "Sted:", "Torget"])).toEqual(["reading_id"]);
});

test("prefers the surest of two columns for one field and reports the other", () => {
  const { matched, repeated, extra } = matchHeadings(["Sted", "place_id", "value", "value"], testReadings);
  expect(matched.map(({ index, field }) => [index, field])).toEqual([
    [1, "place_id"],
    [2, "value"],
  ]);
  expect(repeated.map(({ index }) => index)).toEqual([0, 3]);
  expect(extra).toEqual([]);
});

test("reports an unknown heading that stands twice, but not two empty ones", () => {
  const { repeated, extra } = matchHeadings(["value", "x", "X", "", ""], testReadings);
  expect(repeated.map(({ index }) => index)).toEqual([2]);
  expect(extra.map(({ index }) => index)).toEqual([1, 3, 4]);
});

test("suggests a near miss for a missing field", () => {
  const { missing, extra } = matchHeadings(["reading_id", "plase_id", "value"], testReadings);
  expect(missing).toContainEqual({ field: "place_id", required: true });
  expect(suggestedHeading("place_id", testReadings, extra)).toBe("plase_id");
  expect(suggestedHeading("estimated", testReadings, extra)).toBeUndefined();
});

test("is not disturbed by headings that are names of object machinery", () => {
  const { matched, extra } = matchHeadings(["__proto__", "constructor", "toString", "value"], testReadings);
  expect(matched.map(({ field }) => field)).toEqual(["value"]);
  expect(extra).toHaveLength(3);
});

test("recognises the dataset that fits best", () => {
  expect(recognise(["reading_id", "place_id", "value"], all).dataset.id).toBe("test-readings");
  expect(recognise(["Sted", "Slag"], all).dataset.id).toBe("test-places");
});

test("says what is nearest and what it lacks when none fits", () => {
  expect(() => recognise(["place_id", "place_name", "a"], all)).toThrow(
    expect.objectContaining({
      code: "file.dataset_unknown",
      text: expect.objectContaining({
        nb: expect.stringMatching(
          /«place_id», «place_name», «a».*Avlesninger, test-readings \(mangler «reading_id», «value»\)/,
        ),
      }),
    }),
  );
});

test.each([
  ["one heading", ["place_id", "a", "b"]],
  ["two of many headings, and little of what it requires", ["place_id", "estimated", "a", "b"]],
])("names no dataset that shares %s, and says where they are listed", (_, headings) => {
  expect(() => recognise(headings, all)).toThrow(
    expect.objectContaining({
      code: "file.dataset_unknown",
      text: {
        nb: expect.stringMatching(
          /«a», «b».*\. Ingen av datasettene .* https:\/\/samapne\.no\/nb\/datasets\/\./,
        ),
        nn: expect.stringMatching(/Ingen av datasetta .* https:\/\/samapne\.no\/nn\/datasets\/\./),
        en: expect.stringMatching(/No dataset has .* https:\/\/samapne\.no\/en\/datasets\/\./),
      },
    }),
  );
});

test.each([
  ["the name of the file", "Avlesningane 2025.csv", /Nærmest er Avlesninger, test-readings \(mangler/],
  ["what stands above the table", "Oversikt over avlesninger i kommunen", /Nærmest er Avlesninger/],
  ["no word of a title", "oversikt.csv", /Ingen av datasettene/],
  ["the beginning of a word only", "avløp.csv", /Ingen av datasettene/],
])("names the dataset that is told by %s", (_, around, told) => {
  expect(() => recognise(["place_id", "a", "b"], all, [around])).toThrow(
    expect.objectContaining({
      code: "file.dataset_unknown",
      text: expect.objectContaining({ nb: expect.stringMatching(told) }),
    }),
  );
  // It decides nothing: no heading of the dataset is there.
  expect(() => recognise(["a", "b"], all, [around])).toThrow(
    expect.objectContaining({ text: expect.objectContaining({ nb: expect.stringMatching(/Ingen av/) }) }),
  );
});

test("says that all headings stand in one cell", () => {
  for (const headings of [["reading_id,place_id,value"], ["", "reading_id;place_id;value", " "]])
    expect(() => recognise(headings, all)).toThrow(
      expect.objectContaining({
        text: expect.objectContaining({ nb: expect.stringContaining("Hele raden står i én celle.") }),
      }),
    );
});

test("does not recognise a dataset by its optional columns alone", () => {
  expect(() => recognise(["place_name", "read_on", "estimated"], all)).toThrow(
    expect.objectContaining({ code: "file.dataset_unknown" }),
  );
});

test("does not choose between datasets that fit equally well, unless one is superseded", () => {
  const twin = { ...testReadings, id: "test-twin" };
  expect(() => recognise(["reading_id", "place_id", "value"], [testReadings, twin])).toThrow(
    expect.objectContaining({ code: "file.dataset_ambiguous" }),
  );
  const old = { ...twin, lifecycle: { status: "superseded" as const } };
  expect(recognise(["reading_id", "place_id", "value"], [old, testReadings]).dataset.id).toBe(
    "test-readings",
  );
});
