import type { AnyRow, Dataset } from "@samapne/core";
import type { DatasetCheck } from "../../check.ts";
import { isObject, limitFor, pageOf, parse, type ReadPage } from "../../evidence/pages.ts";
import { type ObjectForm, objectForms } from "../../evidence/row-objects.ts";
import { differenceOf, isSame, isSameOrder, rowTexts } from "../../evidence/rows.ts";
import type { Query, Table } from "../../evidence/table.ts";
import { type Exchange, textOf } from "../../http/exchange.ts";
import { linksIn } from "../../http/links.ts";
import type { Note } from "../../note.ts";
import { phrases, reasons } from "../../words/phrases.ts";
import { queryWithin } from "../filters/asked.ts";
import { equalFilters } from "../filters/equal.ts";
import { meets } from "../filters/meets.ts";

/**
 * Pages in the forms of level 3: those of a selection with few fields, the first and the one it leads to. What a server
 * makes of parameters for JSON says nothing of what it does where rows are written elsewhere.
 */
export const otherForms: DatasetCheck = {
  id: "paging.forms",
  about: "dataset",
  level: 3,
  forms: ["api"],
  title: {
    nb: "En side som NDJSON, Parquet og GeoJSON følger filter, fields og limit som i JSON, og Link fører til neste",
    nn: "Ei side som NDJSON, Parquet og GeoJSON følgjer filter, fields og limit som i JSON, og Link fører til neste",
    en: "A page as NDJSON, Parquet and GeoJSON follows filters, fields and limit as in JSON, and Link leads to the next",
  },
  run: async (table, note) => {
    const selection = await selectionOf(table, note);
    if (selection === undefined) return;
    const { query } = selection;
    const json = pageOf(await table.list([...query, ["format", "json"]]));
    const second = await secondOf(table, json);
    for (const { format, read } of objectForms(table.dataset)) {
      const exchange = await table.list([...query, ["format", format]]);
      // What is not offered, or not to be read at all, other checks tell.
      if (exchange.status !== 200) continue;
      if (format === "geojson") expectSameNext(exchange, note);
      if (!(await expectRows(exchange, read, { table, json, wanted: selection.pages[0] }, note))) continue;
      if (second === undefined) continue;
      const next = await nextOf(table, exchange);
      if (next === undefined) note.fault(exchange, phrases.noHeader('Link: rel="next"'));
      else if (next.status !== 200) note.fault(next, phrases.status(next.status, 200));
      else await expectRows(next, read, { table, json: second, wanted: selection.pages[1] }, note);
    }
  },
};

/** GeoJSON has room for the link in its body, and who reads maps looks there (OGC API – Features, 7.15.4). */
function expectSameNext(exchange: Exchange, note: Note): void {
  const inHeader = samePlace(exchange, linksIn(exchange).find(({ relation }) => relation === "next")?.target);
  const collection = parse(textOf(exchange));
  const links = isObject(collection) ? collection["links"] : undefined;
  const inBody = samePlace(exchange, isObject(links) ? links["next"] : undefined);
  if (inHeader === undefined || !isObject(collection)) return;
  if (inBody?.href === inHeader.href) note.saw();
  else note.fault(exchange, phrases.noMember("links.next"));
}

/** Something to ask for that some rows meet, and the rows that its first two pages ought to have. */
interface Selection {
  readonly query: Query;
  readonly pages: readonly (readonly AnyRow[])[];
}

async function selectionOf(table: Table, note: Note): Promise<Selection | undefined> {
  const { dataset } = table;
  const { known } = await table.whole();
  const all = await equalFilters(table, note);
  const found = all
    .map((one) => ({ ...one, values: one.values.slice(0, 1) }))
    .map((one) => ({
      one,
      rows: known.rows.filter(meets(one.parameter, dataset.fields, one.values)),
    }))
    .find(({ rows }) => rows.length > 1 && rows.length < known.rows.length);
  if (found === undefined) return note.without(reasons.noSuchField);
  const { one, rows } = found;
  const name = one.parameter.filter?.field ?? "";
  const chosen = Object.keys(dataset.fields).filter((field) => field === name || dataset.key.includes(field));
  const short = rows.map((row) => Object.fromEntries(chosen.map((field) => [field, row[field]])));
  const limit = limitFor(rows.length);
  const pages = [short.slice(0, limit), short.slice(limit, 2 * limit)];
  return { query: [...queryWithin(known, [one]), ["fields", name], ["limit", String(limit)]], pages };
}

async function secondOf(
  table: Table,
  { exchange, links: { next } }: ReadPage,
): Promise<ReadPage | undefined> {
  const there = samePlace(exchange, next);
  return there && pageOf(await table.list([...there.searchParams]));
}

async function nextOf(table: Table, exchange: Exchange): Promise<Exchange | undefined> {
  const there = samePlace(exchange, linksIn(exchange).find(({ relation }) => relation === "next")?.target);
  return there && table.list([...there.searchParams]);
}

/** Where a link leads, when that is the same list. Where else it leads, other checks tell. */
function samePlace({ address }: Exchange, target: unknown): URL | undefined {
  if (typeof target !== "string" || !URL.canParse(target, address)) return undefined;
  const [there, here] = [new URL(target, address), new URL(address)];
  return there.origin === here.origin && there.pathname === here.pathname ? there : undefined;
}

interface Wanted {
  readonly table: Table;
  /** The same page in JSON, which other checks look at. */
  readonly json: ReadPage;
  /** What all rows of the table say. */
  readonly wanted: readonly AnyRow[] | undefined;
}

/** Sets a page against the same one in JSON; where that is wrong itself, against all rows. True when it is one of them. */
async function expectRows(
  exchange: Exchange,
  read: ObjectForm["read"],
  { table: { dataset }, json, wanted = [] }: Wanted,
  note: Note,
): Promise<boolean> {
  const rows = await read(exchange);
  if (rows === undefined) return true;
  if ([json.rows, wanted].some((other) => isAlike(dataset, other, rows))) {
    note.saw(Math.max(1, rows.length));
    return true;
  }
  const { added, changed } = differenceOf(rowTexts(dataset, json.rows), rowTexts(dataset, rows));
  if (rows.length !== json.rows.length) note.fault(exchange, phrases.rows(rows.length, json.rows.length));
  else if (added.length + changed.length > 0)
    note.fault(exchange, phrases.otherRows(added.length + changed.length));
  else note.fault(exchange, phrases.otherOrder());
  return false;
}

function isAlike(dataset: Dataset, one: readonly AnyRow[], other: readonly AnyRow[]): boolean {
  const difference = differenceOf(rowTexts(dataset, one), rowTexts(dataset, other));
  return isSame(difference) && isSameOrder(dataset, one, other);
}
