import { type AnyRow, type Dataset, defineDataset } from "@samapne/core";
import { describe, expect, test } from "vitest";
import { kinds } from "./_testing-stores.ts";

const text = { nb: "Tekst", nn: "Tekst", en: "Text" };
const said = { label: text, description: text };
const codes = (...all: readonly string[]) => ({
  ...said,
  kind: "code" as const,
  required: true,
  list: {
    id: "list",
    version: "2025-01-01",
    title: text,
    source: { name: "test" },
    codes: all.map((code) => ({ code, label: text })),
  },
});

/** Persons by sex: a dataset under disclosure control, as small as it can be. */
const persons: Dataset = defineDataset({
  id: "test-persons",
  domain: "test",
  title: text,
  purpose: text,
  rowMeaning: text,
  privacy: "open_aggregated",
  frequency: "ANNUAL",
  themes: ["GOVE"],
  fields: {
    sex: codes("total", "female", "male"),
    headcount: { ...said, kind: "integer", min: 0 },
    suppression: codes("none", "confidential"),
  },
  key: ["sex"],
  checks: [
    {
      kind: "suppression",
      id: "P",
      threshold: 5,
      status: { field: "suppression", shown: "none", withheld: "confidential" },
      counts: [{ field: "headcount" }],
      measures: ["headcount"],
      dimensions: [{ field: "sex", total: "total", adds: ["headcount"] }],
    },
  ],
});

const shown = (sex: string, headcount: number): AnyRow => ({ sex, headcount, suppression: "none" });
const withheld = (sex: string): AnyRow => ({ sex, suppression: "confidential" });

/** The three men are hidden in each of these by itself, and told by the two together: 40 − 37. */
const first = [shown("total", 40), withheld("female"), withheld("male")];
const second = [withheld("total"), shown("female", 37), withheld("male")];

/** PostgreSQL is left out: it shares this code with the embedded database, and takes seconds to start. */
describe.each(kinds.slice(0, 2))("releases of persons, one after the other: $name", ({ open }) => {
  test("what two of them tell together is refused, and the one that was published stands", async () => {
    let moment = Date.UTC(2026, 0, 15, 6, 12);
    const { store, publish, end } = await open([persons], () => (moment += 1000));
    try {
      const release = (rows: readonly AnyRow[]) => publish([{ dataset: persons, rows }]);
      expect((await release(first)).verdict).toBe("conformant");
      const [published] = store.state().versions;
      const refused = await release(second);
      expect(refused.verdict).toBe("not_conformant");
      expect(refused.causes.map(({ code }) => code)).toEqual([
        "suppression.released",
        "suppression.too_narrow",
      ]);
      expect(store.state().versions).toEqual([published]);
      expect((await release(first)).verdict).toBe("conformant");
    } finally {
      await end();
    }
  });

  test("each of them may be published by itself", async () => {
    const { publish, end } = await open([persons], () => Date.UTC(2026, 0, 15, 6, 12));
    try {
      expect((await publish([{ dataset: persons, rows: second }])).verdict).toBe("conformant");
    } finally {
      await end();
    }
  });
});
