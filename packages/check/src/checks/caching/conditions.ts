import type { DatasetCheck } from "../../check.ts";
import { type Exchange, headerOf } from "../../http/exchange.ts";
import { isObject, jsonOf } from "../../evidence/pages.ts";
import { rowAddress } from "../../evidence/row-address.ts";
import type { Table } from "../../evidence/table.ts";
import type { Note } from "../../note.ts";
import { phrases, reasons } from "../../words/phrases.ts";
import { expectStatus } from "../expect-status.ts";
import { isNotYet } from "../not-yet.ts";

const ofApi = { about: "dataset", level: 2, forms: ["api"] } as const;
const otherTag = '"samapne-no-such-tag"';
const longAgo = "Sun, 06 Nov 1994 08:49:37 GMT";

function page({ list }: Table, headers: Readonly<Record<string, string>> = {}): Promise<Exchange> {
  return list([["format", "json"]], { headers });
}

/** If-None-Match (RFC 9110, section 13.1.2). */
export const noneMatch: DatasetCheck = {
  ...ofApi,
  id: "caching.none_match",
  title: {
    nb: "If-None-Match gir 304 når svaret er det samme, og ellers hele svaret",
    nn: "If-None-Match gir 304 når svaret er det same, og elles heile svaret",
    en: "If-None-Match gives 304 when the answer is the same, and otherwise all of it",
  },
  run: async (table, note) => {
    const tag = headerOf(await page(table), "etag");
    if (tag === undefined) return note.without(phrases.noHeader("ETag"));
    const asked = [
      [tag, 304],
      [`"samapne-no-such-tag", ${tag}`, 304],
      // Caches that have changed an answer send a weak tag, and it is the same to this condition; a star is any.
      [`W/${tag}`, 304],
      ["*", 304],
      [otherTag, 200],
    ] as const;
    for (const [condition, wanted] of asked)
      expectStatus(await page(table, { "if-none-match": condition }), wanted, note);
    const head = { method: "HEAD", headers: { "if-none-match": tag } } as const;
    expectStatus(await table.list([["format", "json"]], head), 304, note);
    // What is packed has a tag of its own, and is what most clients hold.
    const gzip = { "accept-encoding": "gzip" };
    const packed = headerOf(await page(table, gzip), "etag");
    if (packed !== undefined)
      expectStatus(await page(table, { ...gzip, "if-none-match": packed }), 304, note);
    await expectSameExport(table, note);
    await expectSameRow(table, note);
    // The tag is what counts where both are told (RFC 9110, section 13.1.3).
    const date = headerOf(await page(table), "last-modified");
    if (date !== undefined)
      expectStatus(await page(table, { "if-none-match": otherTag, "if-modified-since": date }), 200, note);
  },
};

/** An export is the largest answer there is, so it pays most to ask whether it has changed; its ETag is optional. */
async function expectSameExport({ all }: Table, note: Note): Promise<void> {
  const query = [["format", "csv"]] as const;
  const tag = headerOf(await all(query, { mayCut: true }), "etag");
  if (tag === undefined) return;
  expectStatus(await all(query, { mayCut: true, headers: { "if-none-match": tag } }), 304, note);
}

/** Programs that show one thing ask for it each time it is shown. */
async function expectSameRow(table: Table, note: Note): Promise<void> {
  const [first] = table.operations.one === undefined ? [] : (await table.whole()).rows;
  if (first === undefined) return;
  const { path, shown } = rowAddress(table, first);
  const tag = headerOf(await table.ask(path, { shown }), "etag");
  if (tag === undefined) return;
  expectStatus(await table.ask(path, { shown, headers: { "if-none-match": tag } }), 304, note);
}

const httpDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** When the data last changed, as HTTP writes it (RFC 9110, section 8.8.2). */
export const lastModified: DatasetCheck = {
  ...ofApi,
  id: "caching.last_modified",
  title: {
    nb: "Last-Modified sier når dataene sist ble endret",
    nn: "Last-Modified seier når dataa sist vart endra",
    en: "Last-Modified says when the data last changed",
  },
  run: async (table, note) => {
    const exchange = await page(table);
    if (exchange.status !== 200) return;
    const told = headerOf(exchange, "last-modified");
    if (told === undefined) note.fault(exchange, phrases.noHeader("Last-Modified"));
    else if (!httpDate.test(told) || Number.isNaN(Date.parse(told)))
      note.fault(exchange, phrases.header("Last-Modified", told, longAgo));
    else if (isNotYet(told, table.now)) note.fault(exchange, phrases.future("Last-Modified", told));
    else if (isOtherMoment(told, exchange))
      note.fault(exchange, phrases.header("Last-Modified", told, "meta.updated_at"));
    else note.saw();
  },
};

/** Is the moment another than the one the page itself tells? HTTP has no parts of a second. */
function isOtherMoment(told: string, exchange: Exchange): boolean {
  const page = jsonOf(exchange);
  const meta = isObject(page) ? page["meta"] : undefined;
  const updated = isObject(meta) ? Date.parse(String(meta["updated_at"])) : Number.NaN;
  return !Number.isNaN(updated) && Math.abs(updated - Date.parse(told)) >= 1000;
}

/** If-Modified-Since (RFC 9110, section 13.1.3). */
export const modifiedSince: DatasetCheck = {
  ...ofApi,
  id: "caching.modified_since",
  title: {
    nb: "If-Modified-Since gir 304 når dataene er like gamle, og ellers hele svaret",
    nn: "If-Modified-Since gir 304 når dataa er like gamle, og elles heile svaret",
    en: "If-Modified-Since gives 304 when the data are as old, and otherwise all of it",
  },
  run: async (table, note) => {
    const date = headerOf(await page(table), "last-modified");
    if (date === undefined || !httpDate.test(date)) return note.without(phrases.noHeader("Last-Modified"));
    expectStatus(await page(table, { "if-modified-since": date }), 304, note);
    const before = new Date(Date.parse(date) - 86_400_000).toUTCString();
    for (const older of [longAgo, before])
      expectStatus(await page(table, { "if-modified-since": older }), 200, note);
  },
};

/** What a 304 is (RFC 9110, section 15.4.5). */
export const notModifiedEmpty: DatasetCheck = {
  ...ofApi,
  id: "caching.not_modified_empty",
  title: {
    nb: "304 har ingen kropp, og gjentar ETag, Cache-Control og Vary slik svaret har dem",
    nn: "304 har ingen kropp, og tek opp att ETag, Cache-Control og Vary slik svaret har dei",
    en: "304 has no body, and repeats ETag, Cache-Control and Vary as the answer has them",
  },
  run: async (table, note) => {
    const whole = await page(table);
    const tag = headerOf(whole, "etag");
    if (tag === undefined) return note.without(phrases.noHeader("ETag"));
    const exchange = await page(table, { "if-none-match": tag });
    if (exchange.status !== 304) return note.without(phrases.status(exchange.status, 304));
    if (exchange.bytes.length > 0) note.fault(exchange, phrases.body(exchange.bytes.length));
    const told = headerOf(exchange, "etag");
    if (told !== tag) note.fault(exchange, phrases.header("ETag", told ?? "", tag));
    // A cache takes over what a 304 says, and without these it would not know for whom and how long the answer holds.
    for (const name of ["Cache-Control", "Vary"]) {
      const [wanted, found] = [headerOf(whole, name), headerOf(exchange, name)];
      if (wanted === undefined) continue;
      if (found === undefined) note.fault(exchange, phrases.noHeader(name));
      else if (listed(found) !== listed(wanted)) note.fault(exchange, phrases.header(name, found, wanted));
    }
    // It says the same of the answer or nothing: what it says takes the place of what the cache has (RFC 9111, section 3.2).
    for (const name of ["Content-Type", "Content-Length"]) {
      const [wanted = "", found] = [headerOf(whole, name), headerOf(exchange, name)];
      if (found !== undefined && found !== wanted) note.fault(exchange, phrases.header(name, found, wanted));
    }
    note.saw();
  },
};

/** What a header lists, in one order. */
function listed(header: string): string {
  const all = header.toLowerCase().split(",");
  return all
    .map((one) => one.trim())
    .toSorted()
    .join();
}

/** Of a plain web server: what it offers must hold. */
export const filesAskedAgain: DatasetCheck = {
  id: "caching.files",
  about: "dataset",
  level: 1,
  forms: ["static"],
  title: {
    nb: "En fil som ikke er endret, hentes ikke på nytt",
    nn: "Ei fil som ikkje er endra, blir ikkje henta på nytt",
    en: "A file that has not changed is not fetched again",
  },
  run: async ({ all }, note) => {
    const first = await all([], { mayCut: true });
    const [tag, date] = [headerOf(first, "etag"), headerOf(first, "last-modified")];
    const asked = {
      ...(tag === undefined ? {} : { "if-none-match": tag }),
      ...(date === undefined ? {} : { "if-modified-since": date }),
    };
    if (first.status !== 200 || Object.keys(asked).length === 0) return note.without(reasons.notOffered);
    expectStatus(await all([], { headers: asked, mayCut: true }), 304, note);
    // Who has another file is not told that it is the same: it would never get this one.
    const other = tag === undefined ? { "if-modified-since": longAgo } : { "if-none-match": otherTag };
    expectStatus(await all([], { headers: other, mayCut: true }), 200, note);
  },
};
