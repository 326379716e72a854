import { apiVersion, type HeaderId, headers, type Operation, specificationOf } from "@samapne/core";
import type { DatasetCheck } from "../../check.ts";
import { askPage } from "../../evidence/pages.ts";
import { rowAddress } from "../../evidence/row-address.ts";
import { linksIn } from "../../http/links.ts";
import { type Exchange, headerOf } from "../../http/exchange.ts";
import type { Note } from "../../note.ts";
import { phrases } from "../../words/phrases.ts";

const ofApi = { about: "dataset", level: 2, forms: ["api"] } as const;

/** Headers that other checks look at more closely. */
const elsewhere: ReadonlySet<HeaderId> = new Set<HeaderId>([
  "etag",
  "lastModified",
  "cacheControl",
  "link",
  "allowOrigin",
  "exposeHeaders",
  "contentDisposition",
]);

/** The headers of the contract that every 200 of an operation has. */
function headersOf({ answers }: Operation): readonly string[] {
  const ok = answers.find(({ status }) => status === 200);
  return (ok?.headers ?? []).flatMap(({ header, always }) =>
    always && !elsewhere.has(header) ? [headers[header].name] : [],
  );
}

/** What every answer tells of itself. */
export const headersAlways: DatasetCheck = {
  ...ofApi,
  id: "answers.headers",
  title: {
    nb: "Svarene har hodefeltene i kontrakten: versjon, Vary og grensene for antall forespørsler, og ingen informasjonskapsler",
    nn: "Svara har hovudfelta i kontrakten: versjon, Vary og grensene for talet på førespurnader, og ingen informasjonskapslar",
    en: "Answers have the headers of the contract: version, Vary and the rate limits, and no cookies",
  },
  run: async (table, note) => {
    const { list, all, operations } = table;
    const exchange = await list([["format", "json"]]);
    if (exchange.status !== 200) return;
    for (const name of headersOf(operations.list)) expectTold(exchange, name, note);
    expectVaries(exchange, note);
    const exported = await all([["format", "csv"]], { mayCut: true });
    expectVaries(exported, note);
    if (exported.status === 200) expectTold(exported, headers.apiVersion.name, note);
    const row = operations.one === undefined ? undefined : (await table.whole()).rows[0];
    if (row !== undefined) {
      const { path, shown } = rowAddress(table, row);
      expectVaries(await table.ask(path, { shown }), note);
    }
    const [most, left] = ["ratelimit-limit", "ratelimit-remaining"].map((name) => headerOf(exchange, name));
    if (most !== undefined && left !== undefined && Number(left) > Number(most))
      note.fault(exchange, phrases.header("RateLimit-Remaining", left, `0 – ${most}`));
    // Seconds until the window begins anew, not the moment it does.
    const reset = headerOf(exchange, "ratelimit-reset");
    if (reset !== undefined && Number(reset) > 86_400)
      note.fault(exchange, phrases.header("RateLimit-Reset", reset, "0 – 86400"));
    if (headerOf(exchange, "set-cookie") !== undefined) note.fault(exchange, cookie);
    const [begun, gone] = ["deprecation", "sunset"].map((name) => headerOf(exchange, name) ?? "");
    // What is gone before anybody is warned of it is told too late (RFC 9745, section 4).
    if (Date.parse(gone ?? "") < Number((begun ?? "").slice(1)) * 1000)
      note.fault(exchange, phrases.header("Sunset", gone ?? "", "Deprecation"));
    const refused = await list([["limit", "0"]]);
    if (refused.status === 400) expectTold(refused, headers.apiVersion.name, note);
    for (const [name, form, example] of ends) {
      const told = headerOf(exchange, name);
      if (told !== undefined && !form.test(told)) note.fault(exchange, phrases.header(name, told, example));
    }
  },
};

/** One address has several forms: a cache that is not told so gives one of them to who asked for another. */
function expectVaries(exchange: Exchange, note: Note): void {
  if (exchange.status !== 200) return;
  const vary = headerOf(exchange, "vary") ?? "";
  // With a star no cache may give an answer to anybody else (RFC 9110, section 12.5.5).
  if (vary !== "" && (!/(?:^|,)\s*accept\s*(?:,|$)/i.test(vary) || vary.includes("*")))
    note.fault(exchange, phrases.header("Vary", vary, "Accept"));
}

/** How the end of an address is told before it comes (RFC 9745, RFC 8594). */
const ends = [
  ["Deprecation", /^@\d+$/, "@1767225600"],
  [
    "Sunset",
    /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/,
    "Sun, 06 Nov 1994 08:49:37 GMT",
  ],
] as const;

const cookie = {
  nb: "Svaret setter en informasjonskapsel. Åpne data trenger ingen, og mellomlagre kan da ikke dele svaret.",
  nn: "Svaret set ein informasjonskapsel. Opne data treng ingen, og mellomlager kan då ikkje dele svaret.",
  en: "The answer sets a cookie. Open data need none, and caches then cannot share the answer.",
};

/** A header that must be there; those that count must have a number. */
function expectTold(exchange: Exchange, name: string, note: Note): void {
  const told = headerOf(exchange, name);
  if (told === undefined) note.fault(exchange, phrases.noHeader(name));
  else if (/^ratelimit-/i.test(name) && !/^\d+$/.test(told))
    note.fault(exchange, phrases.header(name, told, "0, 1, 2 …"));
  else note.saw();
}

/** The major of the contract. */
export const version: DatasetCheck = {
  ...ofApi,
  id: "answers.version",
  title: {
    nb: "API-Version er en versjon av denne kontrakten",
    nn: "API-Version er ein versjon av denne kontrakten",
    en: "API-Version is a version of this contract",
  },
  run: async ({ list }, note) => {
    const exchange = await list([["format", "json"]]);
    const told = headerOf(exchange, headers.apiVersion.name);
    if (told === undefined) return note.without(phrases.noHeader(headers.apiVersion.name));
    if (told.split(".")[0] === apiVersion.split(".")[0] && /^\d+\.\d+\.\d+$/.test(told)) note.saw();
    else note.fault(exchange, phrases.header(headers.apiVersion.name, told, apiVersion));
  },
};

/** Where the specification and the description are. */
export const links: DatasetCheck = {
  ...ofApi,
  id: "answers.links",
  title: {
    nb: "Link peker til spesifikasjonen og API-beskrivelsen",
    nn: "Link peikar til spesifikasjonen og API-skildringa",
    en: "Link points to the specification and the API description",
  },
  run: async ({ list, all }, note) => {
    const exchange = await list([["format", "json"]]);
    // Bare rows have no other place to say what they follow.
    const csv = [["format", "csv"]] as const;
    for (const one of [exchange, await list(csv), await all(csv, { mayCut: true })])
      if (one.status === 200) expectLinks(one, note);
    if (exchange.status !== 200) return;
    const found = linksIn(exchange);
    const described = found.find(({ relation }) => relation === "service-desc")?.target;
    if (described !== undefined && !leadsTo(described, exchange.address))
      note.fault(exchange, phrases.header('Link: rel="service-desc"', described, "/openapi.json"));
  },
};

function expectLinks(exchange: Exchange, note: Note): void {
  const found = linksIn(exchange);
  for (const relation of ["describedby", "service-desc"])
    if (found.some((one) => one.relation === relation)) note.saw();
    else note.fault(exchange, phrases.noHeader(`Link: rel="${relation}"`));
}

/** True for a link to the description, wherever the service says that it is. */
function leadsTo(link: string, address: string): boolean {
  return URL.canParse(link, address) && new URL(link, address).pathname.endsWith("/openapi.json");
}

/** Which specification the rows follow, said twice and alike. */
export const specification: DatasetCheck = {
  ...ofApi,
  id: "answers.specification",
  title: {
    nb: "Svarene sier hvilken spesifikasjon radene følger, og det er en av registerets",
    nn: "Svara seier kva spesifikasjon radene følgjer, og det er ein av dei i registeret",
    en: "Answers say which specification the rows follow, and it is one of the registry's",
  },
  run: async (table, note) => {
    const { exchange, meta } = await askPage(table);
    const wanted = specificationOf(table.dataset);
    if (meta["privacy"] !== undefined && meta["privacy"] !== table.dataset.privacy)
      note.fault(exchange, phrases.noMember("meta.privacy"));
    if (meta["specification"] === wanted) note.saw();
    else note.fault(exchange, phrases.header("meta.specification", String(meta["specification"]), wanted));
    const described = linksIn(exchange).find(({ relation }) => relation === "describedby");
    if (described !== undefined && described.target !== wanted)
      note.fault(exchange, phrases.header('Link: rel="describedby"', described.target, wanted));
  },
};
