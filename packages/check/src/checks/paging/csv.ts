import type { DatasetCheck } from "../../check.ts";
import { askPage, limitFor } from "../../evidence/pages.ts";
import { textOf, typeOf } from "../../http/exchange.ts";
import { linksIn } from "../../http/links.ts";
import { phrases, reasons } from "../../words/phrases.ts";

/** Pages of CSV: their rows are bare, so where the next page is stands in the header only. */
export const csvPages: DatasetCheck = {
  id: "paging.csv",
  about: "dataset",
  level: 2,
  forms: ["api"],
  title: {
    nb: "En side som CSV har så mange rader som den samme siden i JSON, og Link fører til neste",
    nn: "Ei side som CSV har så mange rader som den same sida i JSON, og Link fører til neste",
    en: "A page as CSV has as many rows as the same page in JSON, and Link leads to the next",
  },
  run: async (table, note) => {
    const { rows } = await table.whole();
    if (rows.length < 2) return note.without(reasons.oneRow);
    const limit = ["limit", String(limitFor(rows.length))] as const;
    const csv = await table.list([limit, ["format", "csv"]]);
    if (csv.status !== 200 || typeOf(csv) !== "text/csv") return note.cannot(reasons.noUsableAnswer);
    const json = await askPage(table, [limit]);
    // Canonical CSV has no line ends within cells.
    const lines = textOf(csv).trimEnd().split(/\r?\n/).length - 1;
    if (lines === json.rows.length) note.saw();
    else note.fault(csv, phrases.rows(lines, json.rows.length));
    const leadsOn = linksIn(csv).some(({ relation }) => relation === "next");
    if (leadsOn === (json.links["next"] !== undefined)) note.saw();
    else note.fault(csv, phrases.noHeader('Link: rel="next"'));
  },
};
