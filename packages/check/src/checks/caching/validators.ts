import type { DatasetCheck } from "../../check.ts";
import { limitFor, walk } from "../../evidence/pages.ts";
import { rowAddress } from "../../evidence/row-address.ts";
import type { Query, Table } from "../../evidence/table.ts";
import { type Exchange, headerOf } from "../../http/exchange.ts";
import { phrases, reasons } from "../../words/phrases.ts";

const ofApi = { about: "dataset", level: 2, forms: ["api"] } as const;

/** As many seconds a page may be reused at most: a month. */
const longest = 31 * 86_400;

/** How long an answer may be reused. */
export const cacheControl: DatasetCheck = {
  ...ofApi,
  id: "caching.cache_control",
  title: {
    nb: "Cache-Control sier hvor lenge svar kan gjenbrukes",
    nn: "Cache-Control seier kor lenge svar kan brukast om att",
    en: "Cache-Control says how long answers may be reused",
  },
  run: async ({ list }, note) => {
    const exchange = await list([["format", "json"]]);
    if (exchange.status !== 200) return;
    const told = headerOf(exchange, "cache-control");
    if (told === undefined) note.fault(exchange, phrases.noHeader("Cache-Control"));
    else if (!/\bpublic\b/i.test(told) || !/\bmax-age=\d+/i.test(told))
      note.fault(exchange, phrases.header("Cache-Control", told, "public, max-age=…"));
    // Data are replaced at the same address: what is kept for months is old data.
    else if (/\bimmutable\b/i.test(told) || Number(/\bmax-age=(\d+)/i.exec(told)?.[1]) > longest)
      note.fault(exchange, phrases.header("Cache-Control", told, `public, max-age=0 – ${longest}`));
    else if (isStale(exchange)) note.fault(exchange, stale);
    else note.saw();
  },
};

/** Was it kept by a cache on the way for longer than it may be (RFC 9111, section 4.2)? */
function isStale(exchange: Exchange): boolean {
  const [age, told = ""] = [headerOf(exchange, "age"), headerOf(exchange, "cache-control")];
  if (age === undefined || !/^\d+$/.test(age) || /\bstale-while-revalidate\b/i.test(told)) return false;
  const longestKept = /\bs-maxage=(\d+)/i.exec(told) ?? /\bmax-age=(\d+)/i.exec(told);
  return Number(age) > Number(longestKept?.[1]) + 60;
}

const stale = {
  nb: "Et mellomlager på veien gir svaret i lengre tid enn Cache-Control tillater (Age). Sidene blir da av gamle data, og lenkene i dem gir 409.",
  nn: "Eit mellomlager på vegen gir svaret i lengre tid enn Cache-Control tillèt (Age). Sidene blir då av gamle data, og lenkjene i dei gir 409.",
  en: "A cache on the way gives the answer for longer than Cache-Control allows (Age). The pages are then of old data, and the links in them give 409.",
};

/** A strong validator (RFC 9110, section 8.8.3). */
export const etag: DatasetCheck = {
  ...ofApi,
  id: "caching.etag",
  title: {
    nb: "Svarene har en sterk ETag",
    nn: "Svara har ein sterk ETag",
    en: "Answers have a strong ETag",
  },
  run: async (table, note) => {
    const { list, all, ask, operations, whole } = table;
    const exchanges = [await list([["format", "json"]]), await list([["format", "csv"]])];
    const [first] = operations.one === undefined ? [] : (await whole()).rows;
    if (first !== undefined) {
      const { path, shown } = rowAddress(table, first);
      exchanges.push(await ask(path, { shown }));
    }
    const exported = await all([["format", "csv"]], { mayCut: true });
    for (const exchange of [...exchanges, exported]) {
      if (exchange.status !== 200) continue;
      const told = headerOf(exchange, "etag");
      // What is made while it is sent has none.
      if (told === undefined && exchange === exported) continue;
      if (told === undefined) note.fault(exchange, phrases.noHeader("ETag"));
      else if (/^"[^"]+"$/.test(told)) note.saw();
      else note.fault(exchange, phrases.header("ETag", told, '"…"'));
    }
  },
};

/** The same answer has the same ETag. */
export const etagSteady: DatasetCheck = {
  ...ofApi,
  id: "caching.etag_steady",
  title: {
    nb: "ETag er den samme når svaret er det samme",
    nn: "ETag er den same når svaret er det same",
    en: "The ETag is the same when the answer is",
  },
  run: async ({ list }, note) => {
    const [first, again] = [
      await list([["format", "json"]]),
      await list([["format", "json"]], { fresh: true }),
    ];
    const [before, after] = [headerOf(first, "etag"), headerOf(again, "etag")];
    if (before === undefined || after === undefined) return note.without(phrases.noHeader("ETag"));
    if (!isSameBody(first, again)) return note.cannot(changedMeanwhile);
    if (before === after) note.saw();
    else note.fault(again, phrases.header("ETag", after, before));
  },
};

/** True for answers with the same bytes. */
function isSameBody({ bytes: a }: Exchange, { bytes: b }: Exchange): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

const changedMeanwhile = {
  nb: "Svaret endret seg mellom to like forespørsler.",
  nn: "Svaret endra seg mellom to like førespurnader.",
  en: "The answer changed between two equal requests.",
};

/** Different answers have different ETags. */
export const etagTellsApart: DatasetCheck = {
  ...ofApi,
  id: "caching.etag_tells_apart",
  title: {
    nb: "Ulike svar har ulike ETag-er",
    nn: "Ulike svar har ulike ETag-ar",
    en: "Different answers have different ETags",
  },
  run: async (table, note) => {
    const { list, dataset, whole } = table;
    const { rows } = await whole();
    if (rows.length === 0) return note.cannot(reasons.noRows);
    const queries: readonly Query[] = [
      [["format", "json"]],
      [["format", "csv"]],
      [
        ["format", "json"],
        ["fields", dataset.key[0] ?? Object.keys(dataset.fields)[0] ?? ""],
      ],
      ...(await nextPages(table)),
    ];
    const seen = new Map<string, Exchange>();
    for (const query of queries) {
      const exchange = await list(query);
      const told = headerOf(exchange, "etag");
      if (exchange.status !== 200 || told === undefined) continue;
      const other = seen.get(told);
      if (other !== undefined && !isSameBody(other, exchange)) note.fault(exchange, sameEtag);
      else note.saw();
      seen.set(told, exchange);
    }
  },
};

/** What the second and the third page are asked for with: their addresses differ in the cursor alone. */
async function nextPages(table: Table): Promise<readonly Query[]> {
  const { rows } = await table.whole();
  const { pages } = await walk(table, limitFor(rows.length), rows.length, true);
  return pages.slice(1, 3).map(({ exchange }) => [...new URL(exchange.address).searchParams]);
}

/** Of answers whose bytes differ. */
export const sameEtag = {
  nb: "Samme ETag som et svar med annet innhold.",
  nn: "Same ETag som eit svar med anna innhald.",
  en: "The same ETag as an answer with other content.",
};
