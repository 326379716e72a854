import { describe, expect, test } from "vitest";
import { inputOf } from "@samapne/tabular/testing";
import { converted, testHours, testSeries } from "../../_testing.ts";
import { writeMapping } from "../../yaml.ts";
import { lines, proposed } from "./_testing.ts";
import { proposeMapping } from "../propose.ts";

async function hoursOf(file: string) {
  const { mapping, questions } = await proposeMapping({
    input: inputOf("fil.csv", file),
    dataset: testHours,
    language: "nb",
  });
  return { mapping, questions: questions.map(({ id }) => id) };
}

describe("opening hours", () => {
  test("are read where every word of them is known, and asked about where not", async () => {
    const file = lines(
      "Navn;Åpningstider",
      "a;man–fre kl. 10–16, lør 11–15",
      "b;Mo-Fr 09:00-19:00|Sa 10:00-15:00",
      "c;etter avtale",
    );
    const { mapping, questions } = await hoursOf(file);
    expect(questions).toEqual(["fields.hours.codes.etter avtale"]);
    expect(mapping.fields["hours"]?.codes).toEqual({
      "man–fre kl. 10–16, lør 11–15": "Mo-Fr 10:00-16:00|Sa 11:00-15:00",
      "etter avtale": "?",
    });
  });

  test("in a column for each day are put together, without the days that have none", async () => {
    const file = lines(
      "Navn;Mandag;Tirsdag;Onsdag;Torsdag;Fredag;Lørdag;Søndag",
      "a;10-16;10-16;10-19;10-16;10-15;11-15;Stengt",
      "b;12-18;;12-18;;;;",
    );
    const { mapping, questions } = await hoursOf(file);
    expect(questions).toEqual([]);
    const { rows } = await converted(file, writeMapping(mapping), testHours);
    expect(rows.map(({ hours }) => hours)).toEqual([
      [
        "Mo 10:00-16:00",
        "Tu 10:00-16:00",
        "We 10:00-19:00",
        "Th 10:00-16:00",
        "Fr 10:00-15:00",
        "Sa 11:00-15:00",
      ],
      ["Mo 12:00-18:00", "We 12:00-18:00"],
    ]);
  });

  test("in columns for days are not read where a cell is not understood", async () => {
    const { mapping } = await hoursOf(
      lines("Navn;Man;Tir;Ons;Tor;Fre", "a;10-16;10-16;10-19;10-16;etter avtale"),
    );
    expect(mapping.fields["hours"]).toBeUndefined();
  });
});

test("times in a spelling nobody knows are asked about as a spelling", async () => {
  const rows = [1, 2, 3, 4].map((at) => `el-1;2025~015~0${at};${at}`);
  const { questions } = await proposed(lines("Måler;Tidspunkt;Verdi", ...rows), testSeries);
  expect(questions.map(({ id }) => id)).toContain("time.spelling");
  expect(questions.map(({ id }) => id)).not.toContain("fields.to.value");
});
