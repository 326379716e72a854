import type { Dataset } from "@samapne/core";
import { describe, expect, test } from "vitest";
import { converted, testEvents } from "../../_testing.ts";
import { writeMapping } from "../../yaml.ts";
import { withSuggestions } from "../draft/with-suggestions.ts";
import { answered } from "../draft/questions.ts";
import { proposed } from "../exports/_testing.ts";
import { momentsIn, spellingsOf } from "./time-spellings.ts";

const { navn, starts, ends } = testEvents.fields;
if (!navn || !starts || !ends) throw new Error("no fields");
/** Something that begins and ends, by the names of our datasets. */
const programme: Dataset = {
  ...testEvents,
  id: "test-programme",
  fields: { navn, start_date: starts, end_date: ends },
};

describe("dates with the name of a month and two digits of the year", () => {
  test.each([
    ["20.mar.26", "22.des.26"],
    ["20. mars 26", "22. desember 26"],
    ["20 mar 26", "22 des 26"],
    ["20-mar-26", "22-des-26"],
    ["fre 20.mar.26", "tir 22.des.26"],
    ["fredag 20. mar. 26", "tirsdag 22. des. 26"],
  ])("are of that year, and none of a quarter-hour: %s", async (one, other) => {
    const { rows } = await events(`navn;Dato\r\na;${one}\r\nb;${other}\r\n`);
    expect(rows.map(({ start_date: at }) => at)).toEqual([
      "2026-03-20T00:00:00+01:00",
      "2026-12-22T00:00:00+01:00",
    ]);
  });

  test("are not read where the digits may be hours", () => {
    expect(spellingsOf(["20. mars 18", "21. mars 19", "22. mars 20"])).not.toContain("DD. MMM YY");
    expect(spellingsOf(["20. mars 18", "21. mars 18"])).toContain("DD. MMM YY");
  });
});

describe("the clocks of a programme", () => {
  test.each([
    ["kl 19-21", "kl 18-20"],
    ["kl. 19.00–21.00", "kl. 18.00 – 20.00"],
    ["19-21", "18-20"],
    ["kl. 19-21.00", "kl. 18.00-20"],
    ["19.00 til 21.00", "18.00 til 20.00"],
    ["kl 19 til 21", "kl 18 til 20"],
  ])("say when it begins and ends, beside a date: %s", async (one, other) => {
    const { rows } = await events(`navn;Dato;Kl\r\na;fre 20.03.26;${one}\r\nb;lør 21.03.26;${other}\r\n`);
    expect(rows.map(({ start_date: from, end_date: to }) => [from, to])).toEqual([
      ["2026-03-20T19:00:00+01:00", "2026-03-20T21:00:00+01:00"],
      ["2026-03-21T18:00:00+01:00", "2026-03-21T20:00:00+01:00"],
    ]);
  });

  test("may be written in several ways behind their dates", async () => {
    const texts = ["fredag 20. mars 2026 kl. 19", "lørdag 21. mars 2026 kl. 19.30", "22. mars 2026 kl 18-20"];
    const { rows } = await events(["navn;Dato", ...texts.map((text, at) => `n${at};${text}`)].join("\r\n"));
    expect(rows.map(({ start_date: at }) => at)).toEqual([
      "2026-03-20T19:00:00+01:00",
      "2026-03-21T19:30:00+01:00",
      "2026-03-22T18:00:00+01:00",
    ]);
  });

  test("are none where a text is something else", () => {
    expect(momentsIn(["20. mars 2026 kl. 19", "hele dagen"])).toBeUndefined();
    expect(momentsIn(["20. mars 2026", "21. mars 2026"])).toBeUndefined();
  });
});

async function events(content: string) {
  const { mapping, suggestions, readColumn } = await proposed(content, programme);
  const full = withSuggestions(mapping, suggestions, programme, (before, path, value) =>
    answered(before, path, value, programme, readColumn),
  );
  return converted(content, writeMapping(full), programme);
}
