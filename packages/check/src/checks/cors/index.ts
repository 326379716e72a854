import type { CheckGroup, DatasetCheck, ServiceCheck } from "../../check.ts";
import { type Exchange, headerOf } from "../../http/exchange.ts";
import type { Note } from "../../note.ts";
import { phrases } from "../../words/phrases.ts";

const origin = "https://example.org";
const [allowed, exposed, credentials] = [
  "Access-Control-Allow-Origin",
  "Access-Control-Expose-Headers",
  "Access-Control-Allow-Credentials",
];

/** Notes whether pages of anybody may read an answer. */
function expectOpen(answer: Pick<Exchange, "asked" | "headers">, note: Note): void {
  const told = headerOf(answer, allowed);
  if (told === "*") note.saw();
  else
    note.fault(answer, told === undefined ? phrases.noHeader(allowed) : phrases.header(allowed, told, "*"));
}

const everyAnswer: ServiceCheck = {
  id: "cors.origin",
  about: "service",
  level: 2,
  forms: ["api"],
  title: {
    nb: "Nettsider hos alle kan lese svarene, avslag også",
    nn: "Nettsider hos alle kan lese svara, avslag òg",
    en: "Web pages of anybody may read the answers, refusals too",
  },
  run: async ({ ask, journal }, note) => {
    // What nobody has asked for yet, and pages that show a catalogue do.
    for (const path of ["/catalog.ttl", "/.well-known/api-catalog"]) await ask(path);
    for (const entry of journal) if (!("failure" in entry)) expectOpen(entry, note);
  },
};

const files: DatasetCheck = {
  id: "cors.files",
  about: "dataset",
  level: 1,
  forms: ["static"],
  title: {
    nb: "Nettsider hos alle kan lese filene",
    nn: "Nettsider hos alle kan lese filene",
    en: "Web pages of anybody may read the files",
  },
  run: async ({ all }, note) => {
    const exchange = await all([], { mayCut: true });
    if (exchange.status === 200) expectOpen(exchange, note);
  },
};

const exposedNames = [
  "Link",
  "ETag",
  "API-Version",
  "RateLimit-Limit",
  "RateLimit-Remaining",
  "RateLimit-Reset",
  "Retry-After",
];

const exposes: DatasetCheck = {
  id: "cors.exposed",
  about: "dataset",
  level: 2,
  forms: ["api"],
  title: {
    nb: "Nettsider kan lese hodefeltene de trenger",
    nn: "Nettsider kan lese hovudfelta dei treng",
    en: "Web pages may read the headers they need",
  },
  run: async ({ list }, note) => {
    const exchange = await list([["format", "json"]]);
    const told = headerOf(exchange, exposed) ?? "";
    const names = told.split(",").map((name) => name.trim().toLowerCase());
    for (const name of exposedNames)
      if (names.includes(name.toLowerCase()) || names.includes("*")) note.saw();
      else note.fault(exchange, phrases.header(exposed, told, name));
  },
};

const noCredentials: DatasetCheck = {
  id: "cors.no_credentials",
  about: "dataset",
  level: 2,
  forms: ["api"],
  title: {
    nb: "Ingen innlogging følger med",
    nn: "Inga innlogging følgjer med",
    en: "No credentials go along",
  },
  run: async ({ list }, note) => {
    const exchange = await list([["format", "json"]], { headers: { origin } });
    const told = headerOf(exchange, credentials);
    if (told === undefined) note.saw();
    else note.fault(exchange, phrases.header(credentials, told, ""));
  },
};

const preflight: DatasetCheck = {
  id: "cors.preflight",
  about: "dataset",
  level: 2,
  forms: ["api"],
  title: {
    nb: "Nettlesere som spør først, får ja",
    nn: "Nettlesarar som spør først, får ja",
    en: "Browsers that ask first are told yes",
  },
  run: async ({ list }, note) => {
    const asked = {
      origin,
      "access-control-request-method": "GET",
      "access-control-request-headers": "if-none-match",
    };
    const exchange = await list([], { method: "OPTIONS", headers: asked });
    const wanted = [
      [allowed, /^\*$/, "*"],
      ["Access-Control-Allow-Methods", /\bGET\b/i, "GET"],
      ["Access-Control-Allow-Headers", /if-none-match|^\*$/i, "If-None-Match"],
    ] as const;
    if (exchange.status !== 204 && exchange.status !== 200)
      return note.fault(exchange, phrases.status(exchange.status, 204));
    for (const [name, pattern, value] of wanted) {
      const told = headerOf(exchange, name) ?? "";
      if (pattern.test(told)) note.saw();
      else note.fault(exchange, phrases.header(name, told, value));
    }
  },
};

/** Open data can be read by pages in browsers (Fetch standard, CORS protocol). */
export const cors: CheckGroup = {
  id: "cors",
  title: {
    nb: "Bruk fra nettsider (CORS)",
    nn: "Bruk frå nettsider (CORS)",
    en: "Use from web pages (CORS)",
  },
  advice: {
    nb: "La nettjeneren legge hodefeltet Access-Control-Allow-Origin: * til alle svar, også avslag, og la det være uten Access-Control-Allow-Credentials.",
    nn: "Lat nettenaren leggje hovudfeltet Access-Control-Allow-Origin: * til alle svar, òg avslag, og lat det vere utan Access-Control-Allow-Credentials.",
    en: "Have the web server add the header Access-Control-Allow-Origin: * to all answers, refusals too, without Access-Control-Allow-Credentials.",
  },
  checks: [files, exposes, noCredentials, preflight, everyAnswer],
};
