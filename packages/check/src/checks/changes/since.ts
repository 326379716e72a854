import { instantToMillis } from "@samapne/core";
import type { DatasetCheck } from "../../check.ts";
import { askPage, isObject, jsonOf, pageOf } from "../../evidence/pages.ts";
import { differenceOf, isSame, rowTexts } from "../../evidence/rows.ts";
import type { Table } from "../../evidence/table.ts";
import type { Exchange } from "../../http/exchange.ts";
import type { Note } from "../../note.ts";
import { phrases, reasons } from "../../words/phrases.ts";
import { notTold, wholeSecond } from "./known.ts";

const full = { about: "dataset", level: 3, forms: ["api"] } as const;
const json = ["format", "json"] as const;

/** A clock that is ahead by this much belongs to nobody. */
const farAhead = 366 * 86_400_000;

/** Nothing has changed since the last change, nor since a moment that has not been: a reader's clock may be ahead. */
export const none: DatasetCheck = {
  ...full,
  id: "changes.none",
  title: {
    nb: "changed_since etter siste endring gir ingen rader, og en tom liste over fjernede",
    nn: "changed_since etter siste endring gir ingen rader, og ei tom liste over fjerna",
    en: "changed_since after the last change gives no rows, and an empty list of removed ones",
  },
  run: async (table, note) => {
    const { meta } = await askPage(table);
    const last = instantToMillis(String(meta["updated_at"]));
    if (last === undefined) return note.cannot(reasons.noUsableAnswer);
    const soon = await table.list([["changed_since", wholeSecond(last + 1000)], json]);
    if (soon.status === 400 || soon.status === 410) return note.missing(notTold);
    expectNothing(soon, note);
    const ahead = wholeSecond(Math.max(last, table.now) + farAhead);
    expectNothing(await table.list([["changed_since", ahead], json]), note);
  },
};

function expectNothing(exchange: Exchange, note: Note): void {
  if (exchange.status !== 200) return note.fault(exchange, phrases.status(exchange.status, 200));
  const page = pageOf(exchange);
  if (page.rows.length > 0) note.fault(exchange, phrases.rows(page.rows.length, 0));
  const { deleted } = page.meta;
  if (!Array.isArray(deleted) || deleted.length > 0) note.fault(exchange, phrases.noMember("meta.deleted"));
  note.saw();
}

/** The moment a page tells of itself is the one its reader asks about next. */
export const toldMoment: DatasetCheck = {
  ...full,
  id: "changes.told_moment",
  title: {
    nb: "meta.updated_at kan brukes i changed_since slik det står",
    nn: "meta.updated_at kan brukast i changed_since slik det står",
    en: "meta.updated_at can be used in changed_since as it stands",
  },
  run: async (table, note) => {
    const { meta } = await askPage(table);
    const last = instantToMillis(String(meta["updated_at"]));
    if (last === undefined) return note.cannot(reasons.noUsableAnswer);
    const after = await table.list([["changed_since", wholeSecond(last + 1000)], json]);
    if (after.status === 400 || after.status === 410) return note.missing(notTold);
    const exchange = await table.list([["changed_since", String(meta["updated_at"])], json]);
    if (exchange.status === 200) note.saw();
    else note.fault(exchange, phrases.status(exchange.status, 200));
  },
};

/** What was before it remembers is not made up. */
export const everything: DatasetCheck = {
  ...full,
  id: "changes.unknown",
  title: {
    nb: "changed_since før tjenesten vet noe, gir 410 – eller alle radene",
    nn: "changed_since før tenesta veit noko, gir 410 – eller alle radene",
    en: "changed_since before the service knows anything gives 410 – or all the rows",
  },
  run: async (table, note) => {
    const exchange = await table.list([["changed_since", "1990-01-01T00:00:00Z"], json]);
    if (exchange.status === 400) return note.missing(notTold);
    if (exchange.status === 410) return note.saw();
    if (exchange.status !== 200) return note.fault(exchange, phrases.status(exchange.status, 410));
    const page = pageOf(exchange);
    const { rows } = await table.whole();
    const { lost } = differenceOf(
      rowTexts(table.dataset, rows.slice(0, page.rows.length === 0 ? 1 : page.rows.length)),
      rowTexts(table.dataset, page.rows),
    );
    if (lost.length > 0) note.fault(exchange, phrases.rows(page.rows.length, rows.length));
    note.saw();
  },
};

/** Who does not ask is told of no removed rows. */
export const onlyWhenAsked: DatasetCheck = {
  ...full,
  id: "changes.only_when_asked",
  title: {
    nb: "meta.deleted står bare når det spørres om endringer",
    nn: "meta.deleted står berre når det blir spurt om endringar",
    en: "meta.deleted stands only when changes are asked for",
  },
  run: async ({ list }, note) => {
    const exchange = await list([json]);
    const page = exchange.status === 200 ? jsonOf(exchange) : undefined;
    const meta = isObject(page) ? page["meta"] : undefined;
    if (!isObject(meta)) return note.cannot(reasons.noUsableAnswer);
    if (meta["deleted"] === undefined) note.saw();
    else note.fault(exchange, phrases.noMember("meta.deleted"));
  },
};

/** Offsets, and where their moments lie from the last change, so that who leaves the offset out sees other changes. */
const offsetsTried = [
  { hours: -2, after: 1000 },
  { hours: 2, after: -3_600_000 },
] as const;

/** A moment is the same on every clock. */
export const offsets: DatasetCheck = {
  ...full,
  id: "changes.offsets",
  title: {
    nb: "changed_since med avvik fra UTC er det samme tidspunktet",
    nn: "changed_since med avvik frå UTC er det same tidspunktet",
    en: "changed_since with an offset is the same moment",
  },
  run: async (table, note) => {
    const { meta } = await askPage(table);
    const last = instantToMillis(String(meta["updated_at"]));
    if (last === undefined) return note.cannot(reasons.noUsableAnswer);
    for (const { hours, after } of offsetsTried) {
      const moment = last + after;
      const inUtc = await table.list([["changed_since", written(moment, 0)], json]);
      if (inUtc.status === 400) return note.missing(notTold);
      const local = await table.list([["changed_since", written(moment, hours)], json]);
      if (local.status !== inUtc.status) note.fault(local, phrases.status(local.status, inUtc.status));
      else if (inUtc.status === 200) compareChanges(table, inUtc, local, note);
      else note.saw();
    }
  },
};

/** A moment in whole seconds as the clock shows it so many hours from UTC. */
function written(moment: number, hours: number): string {
  const clock = new Date(moment + hours * 3_600_000).toISOString().slice(0, 19);
  return hours === 0 ? `${clock}Z` : `${clock}${hours < 0 ? "-" : "+"}0${Math.abs(hours)}:00`;
}

/** Two ways to ask for the same changes give the same, unless the data were replaced between them. */
function compareChanges({ dataset }: Table, one: Exchange, other: Exchange, note: Note): void {
  const [first, second] = [pageOf(one), pageOf(other)];
  if (first.meta["data_version"] !== second.meta["data_version"]) return note.cannot(reasons.noUsableAnswer);
  const difference = differenceOf(rowTexts(dataset, first.rows), rowTexts(dataset, second.rows));
  const isAlike = JSON.stringify(first.meta["deleted"]) === JSON.stringify(second.meta["deleted"]);
  if (isSame(difference) && isAlike) note.saw();
  else note.fault(other, phrases.rows(second.rows.length, first.rows.length));
}
