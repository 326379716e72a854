import { pageSize } from "@samapne/core";
import type { DatasetCheck } from "../../check.ts";
import { askPage, limitFor, pageOf } from "../../evidence/pages.ts";
import { differenceOf, type RowText, rowTexts, shownKeys } from "../../evidence/rows.ts";
import { phrases, reasons } from "../../words/phrases.ts";
import type { Text } from "@samapne/core";
import { turned } from "./turned.ts";
import { said } from "../../words/said.ts";

const ofApi = { about: "dataset", level: 2, forms: ["api"] } as const;

/** A page has as many rows as were asked for. */
export const limit: DatasetCheck = {
  ...ofApi,
  id: "paging.limit",
  title: {
    nb: "En side har så mange rader som det bes om",
    nn: "Ei side har så mange rader som det blir bede om",
    en: "A page has as many rows as are asked for",
  },
  run: async (table, note) => {
    const { rows, cut } = await table.whole();
    if (rows.length === 0) return note.cannot(reasons.noRows);
    for (const most of new Set([1, limitFor(rows.length)])) {
      const page = await askPage(table, [["limit", String(most)]]);
      const wanted = Math.min(most, rows.length);
      if (page.rows.length === wanted) note.saw();
      else note.fault(page.exchange, phrases.rows(page.rows.length, wanted));
    }
    // What goes on with a cursor is asked for with the same limit.
    const all = await turned(table, note);
    const larger = all?.pages.find((page) => page.rows.length > all.limit);
    if (larger !== undefined) note.fault(larger.exchange, phrases.rows(larger.rows.length, all?.limit ?? 0));
    const standard = await askPage(table);
    const wanted = cut ? pageSize.standard : Math.min(pageSize.standard, rows.length);
    if (standard.rows.length === wanted) note.saw();
    else note.fault(standard.exchange, phrases.rows(standard.rows.length, wanted));
  },
};

/** No row falls between two pages. */
export const noRowLost: DatasetCheck = {
  ...ofApi,
  id: "paging.no_row_lost",
  title: {
    nb: "Ingen rad blir borte mellom sidene: til sammen er de lik eksporten",
    nn: "Inga rad blir borte mellom sidene: til saman er dei lik eksporten",
    en: "No row is lost between the pages: together they are the export",
  },
  run: async (table, note) => {
    const all = await turned(table, note);
    if (all === undefined) return;
    if (all.trouble !== undefined) return note.cannot(reasons.noUsableAnswer);
    const { lost } = differenceOf(all.expected, all.found);
    if (lost.length > 0)
      note.fault(table.operations.list.path, lostRows(lost.length, shownKeys(table.dataset, lost)));
    note.saw(all.found.length);
  },
};

/** No row comes twice, nor one that is not in the export. */
export const noRowTwice: DatasetCheck = {
  ...ofApi,
  id: "paging.no_row_twice",
  title: {
    nb: "Ingen rad kommer to ganger",
    nn: "Inga rad kjem to gonger",
    en: "No row comes twice",
  },
  run: async (table, note) => {
    const all = await turned(table, note);
    if (all === undefined) return;
    const { added } = differenceOf(all.expected, all.found);
    if (added.length > 0)
      note.fault(table.operations.list.path, moreRows(added.length, shownKeys(table.dataset, added)));
    note.saw(all.found.length);
  },
};

/** The order is the same however the rows are cut. */
export const order: DatasetCheck = {
  ...ofApi,
  id: "paging.order",
  title: {
    nb: "Rekkefølgen er den samme hver gang",
    nn: "Rekkjefølgja er den same kvar gong",
    en: "The order is the same each time",
  },
  run: async (table, note) => {
    const all = await turned(table, note);
    if (all === undefined) return;
    const large = await askPage(table, [["limit", String(Math.min(pageSize.most, all.expected.length))]]);
    const one = rowTexts(table.dataset, large.rows).map(({ key }) => key);
    const many = new Map(all.found.map(({ key }, index) => [key, index]));
    const places = one.flatMap((key) => many.get(key) ?? []);
    if (places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0)))
      note.saw(places.length);
    else note.fault(large.exchange, otherOrder);
    if (isInOrderOf(all.expected, all.found)) note.saw();
    else note.fault(table.operations.export.path, otherThanExport);
    const [, second] = all.pages;
    if (second === undefined) return;
    const query = [...new URL(second.exchange.address).searchParams];
    const exchange = await table.list(query, { fresh: true });
    if (exchange.status !== 200) {
      // Who loses an answer asks for it again. Were the data replaced, the first page has others.
      const first = pageOf(await table.list([["format", "json"]], { fresh: true }));
      if (first.meta["data_version"] === second.meta["data_version"])
        note.fault(exchange, phrases.status(exchange.status, 200));
      return;
    }
    const again = pageOf(exchange);
    if (again.meta["data_version"] !== second.meta["data_version"]) return;
    const [then, now] = [second, again].map(({ rows }) =>
      rowTexts(table.dataset, rows).map(({ line }) => line),
    );
    if (then?.join("\n") === now?.join("\n")) note.saw();
    else note.fault(again.exchange, otherRows);
  },
};

/** Do the rows that both have come in the same order? What only one has, other checks tell. */
function isInOrderOf(expected: readonly RowText[], found: readonly RowText[]): boolean {
  const places = new Map(expected.map(({ key }, place) => [key, place]));
  if (places.size < expected.length) return true;
  const inExport = [...new Set(found.map(({ key }) => key))].flatMap((key) => places.get(key) ?? []);
  return inExport.every((place, index) => index === 0 || place > (inExport[index - 1] ?? 0));
}

const otherThanExport = {
  nb: "Eksporten har radene i en annen rekkefølge enn sidene.",
  nn: "Eksporten har radene i ei anna rekkjefølgje enn sidene.",
  en: "The export has the rows in another order than the pages.",
};

function lostRows(count: number, keys: string): Text {
  return said(
    {
      nb: "{count} {count|rad|rader} i eksporten er ikke på noen side{keys}.",
      nn: "{count} {count|rad|rader} i eksporten er ikkje på noka side{keys}.",
      en: "{count} {count|row|rows} of the export {count|is|are} on no page{keys}.",
    },
    { count, keys },
  );
}

function moreRows(count: number, keys: string): Text {
  return said(
    {
      nb: "{count} {count|rad|rader} kommer flere ganger, eller er ikke i eksporten{keys}.",
      nn: "{count} {count|rad|rader} kjem fleire gonger, eller er ikkje i eksporten{keys}.",
      en: "{count} {count|row comes|rows come} several times, or {count|is|are} not in the export{keys}.",
    },
    { count, keys },
  );
}

const otherRows = {
  nb: "Den samme siden har andre rader når den hentes en gang til, og dataene er de samme.",
  nn: "Den same sida har andre rader når ho blir henta ein gong til, og dataa er dei same.",
  en: "The same page has other rows when it is fetched once more, and the data are the same.",
};

const otherOrder = {
  nb: "Radene kommer i en annen rekkefølge når de deles i andre sider.",
  nn: "Radene kjem i ei anna rekkjefølgje når dei blir delte i andre sider.",
  en: "The rows come in another order when they are cut into other pages.",
};
