import type { Dataset } from "@samapne/core";
import { describe, expect, test } from "vitest";
import { converted, testEvents } from "../../_testing.ts";
import { writeMapping } from "../../yaml.ts";
import { proposed } from "../exports/_testing.ts";
import { answered, questionsOf } from "./questions.ts";

const { navn, starts, ends } = testEvents.fields;
if (!navn || !starts || !ends) throw new Error("no fields");
const label = { nb: "Endret", nn: "Endra", en: "Changed" };
/** Something that begins and ends, and was changed at a time of its own. */
const programme: Dataset = {
  ...testEvents,
  id: "test-programme",
  fields: { navn, start_date: starts, end_date: ends, updated_at: { ...starts, label, description: label } },
};

describe("what is the same of a beginning and an end", () => {
  const content = "navn;Start;Slutt;Endret\r\na;14.03. kl. 19.00;14.03. kl. 21.00;01.02.2026 10:00\r\n";

  test("is asked once, and what is another clock by itself", async () => {
    const { questions } = await proposed(content, programme);
    expect(questions.map(({ id }) => id)).toEqual([
      "fields.start_date.year",
      "fields.start_date.zone",
      "fields.updated_at.zone",
    ]);
    expect(questions[1]?.also).toEqual([["fields", "end_date", "zone"]]);
  });

  test.each(["start_date", "end_date"])("is answered for both: by that of %s", async (name) => {
    const { mapping, readColumn } = await proposed(content, programme);
    const answers = [
      [name, "year", "2026"],
      [name, "zone", "Europe/Oslo"],
      ["updated_at", "zone", "+01:00"],
    ] as const;
    const full = answers.reduce(
      (sofar, [field, what, value]) => answered(sofar, ["fields", field, what], value, programme, readColumn),
      mapping,
    );
    expect(questionsOf(full, programme)).toEqual([]);
    const { rows } = await converted(content, writeMapping(full), programme);
    expect(rows).toMatchObject([
      { start_date: "2026-03-14T19:00:00+01:00", end_date: "2026-03-14T21:00:00+01:00" },
    ]);
  });
});
