import type { Dataset } from "@samapne/core";
import { describe, expect, test } from "vitest";
import { converted, leftOutOf, repairsOf, testEvents, testSeries } from "../_testing.ts";
import { proposed } from "../propose/exports/_testing.ts";

const quality = testSeries.fields["quality"];
if (quality?.kind !== "code") throw new Error("no codes");
const label = { nb: "Slag", nn: "Slag", en: "Kinds" };
/** Events with the kinds they are of. */
const ofKinds: Dataset = {
  ...testEvents,
  id: "test-kinds",
  fields: {
    ...testEvents.fields,
    kinds: { kind: "list", label, description: label, items: { kind: "code", list: quality.list } },
  },
};

const starts = "2026-03-20T19:00:00+01:00";
const json = (...kinds: readonly unknown[]) =>
  JSON.stringify(kinds.map((slag, row) => ({ navn: `n${row}`, start: starts, slag })));
const mapping = (kinds: string, navn = "{ column: navn }") =>
  `mapping: 1\ndataset: test-kinds\nfields:\n  navn: ${navn}\n  starts: { column: start }\n  kinds: ${kinds}\n`;

describe("a list of words in JSON", () => {
  test("has each of its words translated, as words in one text are", async () => {
    const content = json(["Målt", "Sirkus"], ["Sirkus"], ["Målt", "Tull"], []);
    const yaml = mapping("{ column: slag, codes: { Sirkus: estimated, Tull: null } }");
    const { rows, outcome } = await converted(content, yaml, ofKinds);
    expect(rows.map(({ kinds }) => kinds)).toEqual([
      ["measured", "estimated"],
      ["estimated"],
      ["measured"],
      [],
    ]);
    expect(repairsOf(outcome)).toEqual(
      expect.arrayContaining(["code_translated kinds ×2", "word_left_out kinds ×1"]),
    );
  });

  test("has those of its words that are no codes asked about", async () => {
    const { questions } = await proposed(json(["Målt", "Sirkus"], ["Estimert"]), ofKinds);
    expect(questions.map(({ id }) => id)).toEqual(["fields.kinds.codes.Sirkus"]);
  });

  test("is a fault where one value belongs, whatever is done to it", async () => {
    const yaml = mapping("{ column: slag }", "{ column: slag, replace: { x: y } }");
    const { rows, outcome } = await converted(json(["Målt", "Estimert"]), yaml, ofKinds);
    expect(rows).toEqual([]);
    expect(leftOutOf(outcome).join()).toMatch(/invalid field.wrong_type navn ×1 \(1\)/);
  });
});
