import type { Dataset } from "@samapne/core";
import { describe, expect, test } from "vitest";
import { converted, testEvents, testSeries } from "../../_testing.ts";
import { writeMapping } from "../../yaml.ts";
import { proposed } from "../exports/_testing.ts";

const { navn, starts, ends } = testEvents.fields;
const { meter } = testSeries.fields;
if (!navn || !starts || !ends || !meter) throw new Error("no fields");
const label = (nb: string) => ({ nb, nn: nb, en: nb });
/** Something that begins and ends, by the names of our datasets. */
const programme: Dataset = {
  ...testEvents,
  id: "test-programme",
  fields: { navn, start_date: starts, end_date: ends },
};

const endsOf = async (...texts: readonly string[]) => {
  const rows = texts.map((text, row) => `n${row};01.03.2026;${text}`);
  const { mapping, notes } = await proposed(["navn;Start;Slutt", ...rows].join("\r\n"), programme);
  const text = writeMapping(mapping).replaceAll('"?"', "Europe/Oslo");
  const made = await converted(["navn;Start;Slutt", ...rows].join("\r\n"), text, programme);
  return { ...made, notes, ends: made.rows.map(({ end_date: end }) => end) };
};

describe("an end that is a date alone", () => {
  test("is over when its day is", async () => {
    const { ends: found, notes } = await endsOf("28.03.2026", "01.03.2026");
    expect(found).toEqual(["2026-03-29T00:00:00+01:00", "2026-03-02T00:00:00+01:00"]);
    expect(notes.map(({ text }) => text).join()).toContain("slutten blir midnatt etter den dagen");
  });

  test("has its clock where the row says one, midnight too", async () => {
    const { ends: found } = await endsOf("28.03.2026 21:00", "28.03.2026 00:00");
    expect(found).toEqual(["2026-03-28T21:00:00+01:00", "2026-03-28T00:00:00+01:00"]);
  });

  test("may stand among others that have a clock", async () => {
    const mapping =
      "mapping: 1\ndataset: test-programme\nfields:\n  navn: { column: navn }\n  start_date: { column: Start, spelling: DD.MM.YYYY, zone: Europe/Oslo }\n" +
      "  end_date: { column: Slutt, spelling: [DD.MM.YYYY hh:mm, DD.MM.YYYY], zone: Europe/Oslo, end_of_day: true }\n";
    const { rows } = await converted(
      "navn;Start;Slutt\r\na;01.03.2026;05.03.2026\r\nb;01.03.2026;05.03.2026 12:00\r\n",
      mapping,
      programme,
    );
    expect(rows.map(({ end_date: end }) => end)).toEqual([
      "2026-03-06T00:00:00+01:00",
      "2026-03-05T12:00:00+01:00",
    ]);
  });
});

describe("what is suggested by values alone", () => {
  const named = { label: label("Giver"), description: label("Giveren.") };
  const grants: Dataset = {
    ...testEvents,
    id: "test-grants",
    fields: {
      navn,
      giver: { ...meter, ...named },
      taker: { ...meter, label: label("Tar"), required: false },
    },
  };

  test("is no id where another field takes such too", async () => {
    const { questions } = await proposed("navn;soker.orgnr\r\na;977777771\r\nb;989898981\r\n", grants);
    expect(questions).toMatchObject([{ id: "fields.giver.value" }]);
    expect(questions[0]?.suggestion).toBeUndefined();
  });

  test.each(["Type", "Energitype", "Måleenhet", "price.currency"])(
    "is no name under «%s»",
    async (heading) => {
      const { questions } = await proposed(`${heading};Start\r\nFastkraft;x\r\nFjernvarme;y\r\n`, testEvents);
      expect(questions.find(({ id }) => id === "fields.navn.value")?.suggestion).not.toBe(`@${heading}`);
    },
  );
});
