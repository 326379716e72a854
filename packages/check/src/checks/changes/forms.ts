import { type AnyRow, pageSize } from "@samapne/core";
import type { DatasetCheck } from "../../check.ts";
import { csvCells } from "../../evidence/csv-cells.ts";
import { objectForms } from "../../evidence/row-objects.ts";
import { differenceOf, rowTexts } from "../../evidence/rows.ts";
import type { Query, Table } from "../../evidence/table.ts";
import { type Exchange, textOf } from "../../http/exchange.ts";
import { phrases } from "../../words/phrases.ts";
import { nothingToSee, soundDeltas } from "./told.ts";

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
    for (const [format, read] of readers(table)) {
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

type ReadRows = (exchange: Exchange) => Promise<readonly AnyRow[] | number | undefined>;

/** The forms, and how rows are read in them; where values are compared elsewhere, they are counted. */
function readers({ dataset }: Table): readonly (readonly [format: Query, read: ReadRows])[] {
  const counted: ReadRows = async (exchange) => {
    const records = csvCells(textOf(exchange))?.length;
    return records === undefined ? undefined : records - 1;
  };
  const objects = objectForms(dataset).map(({ format, read }): readonly [Query, ReadRows] => [
    [["format", format]],
    format === "parquet" ? async (exchange) => (await read(exchange))?.length : read,
  ]);
  return [[[["format", "csv"]], counted], ...objects];
}
