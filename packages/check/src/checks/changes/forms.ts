import { pageSize } from "@samapne/core";
import type { DatasetCheck } from "../../check.ts";
import { countRecords, objectReaders } from "../../evidence/row-readers.ts";
import { differenceOf, rowTexts } from "../../evidence/rows.ts";
import { phrases } from "../../words/phrases.ts";
import { nothingToSee, soundDeltas } from "./told.ts";

const csv = [[["format", "csv"]], countRecords(",")] as const;

/** Who asks for changes as CSV, and gets all rows, has no way to see it. */
export const forms: DatasetCheck = {
  id: "changes.forms",
  about: "dataset",
  level: 3,
  forms: ["api"],
  title: {
    nb: "Endringene har de samme radene i alle formater",
    nn: "Endringane har dei same radene i alle format",
    en: "The changes have the same rows in every format",
  },
  run: async (table, note) => {
    const deltas = await soundDeltas(table, note);
    const widest = deltas.findLast(({ page, hasMore }) => page.rows.length > 0 && !hasMore);
    if (widest === undefined) return note.without(nothingToSee);
    const { since, page } = widest;
    const expected = rowTexts(table.dataset, page.rows);
    for (const [format, read] of [csv, ...objectReaders(table.dataset)]) {
      const exchange = await table.list([
        ["changed_since", since],
        ["limit", String(pageSize.most)],
        ...format,
      ]);
      // What is not offered, or not to be read at all, other checks tell.
      const found = exchange.status === 200 ? await read(exchange) : undefined;
      if (found === undefined) continue;
      const count = typeof found === "number" ? found : found.length;
      if (count !== expected.length) {
        note.fault(exchange, phrases.rows(count, expected.length));
        continue;
      }
      const added =
        typeof found === "number" ? [] : differenceOf(expected, rowTexts(table.dataset, found)).added;
      if (added.length > 0) note.fault(exchange, phrases.otherRows(added.length));
      else note.saw();
    }
  },
};
