import { deepFreeze } from "../model/freeze.ts";
import type { Text } from "../text.ts";
import { formats, type FormatId } from "./formats.ts";
import type { HeaderId } from "./headers.ts";
import type { Level } from "./level.ts";
import type { Answer, BodyKind, Content, HeaderUse } from "./operation.ts";
import { type ProblemId, problems } from "./problems.ts";

/** Headers that a conformant answer always has. */
export function always(...names: readonly HeaderId[]): readonly HeaderUse[] {
  return names.map((header) => ({ header, always: true }));
}

/** Headers that an answer has when there is something to say. */
export function sometimes(...names: readonly HeaderId[]): readonly HeaderUse[] {
  return names.map((header) => ({ header, always: false }));
}

function ofEveryAnswer(): readonly HeaderUse[] {
  return [
    ...always("apiVersion", "allowOrigin", "exposeHeaders", "rateLimit", "rateRemaining", "rateReset"),
    ...sometimes("deprecation", "sunset"),
  ];
}

/** 200 with a body: cacheable, linked to its specification and description. */
export function ok(meaning: Text, content: readonly Content[], more: readonly HeaderUse[] = []): Answer {
  const caching = always("etag", "lastModified", "cacheControl", "vary", "link");
  const own = new Set(more.map(({ header }) => header));
  const headers = [...caching.filter(({ header }) => !own.has(header)), ...more, ...ofEveryAnswer()];
  return { status: 200, meaning, level: 2, headers, content, problems: [] };
}

/** 206 and 416, for formats that are given in byte ranges. */
export function partial(content: readonly Content[]): readonly Answer[] {
  const part: Answer = {
    status: 206,
    meaning: { nb: "Bytene du ba om.", nn: "Bytane du bad om.", en: "The bytes you asked for." },
    level: 3,
    headers: [
      ...always("contentRange", "etag", "lastModified", "cacheControl", "vary"),
      ...sometimes("acceptRanges", "contentDisposition", "contentLength"),
      ...ofEveryAnswer(),
    ],
    content,
    problems: [],
  };
  return [part, refusal(416, 3)];
}

/** 304: what you hold is still right. */
export function notModified(): Answer {
  return {
    status: 304,
    meaning: {
      nb: "Det du har, gjelder fortsatt.",
      nn: "Det du har, gjeld framleis.",
      en: "What you hold is still right.",
    },
    level: 2,
    headers: [...always("etag", "cacheControl", "vary"), ...sometimes("lastModified"), ...ofEveryAnswer()],
    content: [],
    problems: [],
  };
}

const refusals: Readonly<Record<(typeof problems)[ProblemId]["status"], Text>> = {
  400: {
    nb: "En parameter er ukjent, eller verdien har feil form.",
    nn: "Ein parameter er ukjend, eller verdien har feil form.",
    en: "A parameter is unknown, or its value has the wrong form.",
  },
  404: { nb: "Det finnes ikke.", nn: "Det finst ikkje.", en: "There is no such thing." },
  405: {
    nb: "Bare metodene i `Allow` finnes her.",
    nn: "Berre metodane i `Allow` finst her.",
    en: "Only the methods in `Allow` exist here.",
  },
  406: {
    nb: "Formatet finnes ikke; `available` sier hva som finnes.",
    nn: "Formatet finst ikkje; `available` seier kva som finst.",
    en: "There is no such format; `available` says what there is.",
  },
  409: {
    nb: "Dataene er byttet ut siden sidene begynte. Begynn på nytt, uten `cursor`.",
    nn: "Dataa er bytte ut sidan sidene byrja. Byrja på nytt, utan `cursor`.",
    en: "The data were replaced since the first page. Begin again, without `cursor`.",
  },
  410: {
    nb: "Endringene siden da er ikke kjent lenger. Hent alt på nytt, uten `changed_since`.",
    nn: "Endringane sidan då er ikkje kjende lenger. Hent alt på nytt, utan `changed_since`.",
    en: "The changes since then are no longer known. Fetch everything anew, without `changed_since`.",
  },
  412: {
    nb: "Svaret er et annet enn `If-Match` eller `If-Unmodified-Since` sier. Begynn på nytt.",
    nn: "Svaret er eit anna enn `If-Match` eller `If-Unmodified-Since` seier. Byrja på nytt.",
    en: "The answer is another than `If-Match` or `If-Unmodified-Since` says. Begin again.",
  },
  414: {
    nb: "Adressen er for lang. Spør om færre verdier om gangen.",
    nn: "Adressa er for lang. Spør om færre verdiar om gongen.",
    en: "The address is too long. Ask for fewer values at a time.",
  },
  416: {
    nb: "Fila har ikke disse bytene.",
    nn: "Fila har ikkje desse bytane.",
    en: "The file does not have these bytes.",
  },
  429: {
    nb: "For mange forespørsler. Vent så lenge som `Retry-After` sier.",
    nn: "For mange førespurnader. Vent så lenge som `Retry-After` seier.",
    en: "Too many requests. Wait as long as `Retry-After` says.",
  },
  431: {
    nb: "Hodefeltene, adressen medregnet, er for store.",
    nn: "Hovudfelta, adressa medrekna, er for store.",
    en: "The headers, the address included, are too large.",
  },
  503: {
    nb: "Tjenesten rakk det ikke eller er nede en stund. Prøv igjen etter `Retry-After`.",
    nn: "Tenesta rakk det ikkje eller er nede ei stund. Prøv att etter `Retry-After`.",
    en: "Not in time, or down for a while. Try again after `Retry-After`.",
  },
};

/** A status that refuses a request. */
export type RefusalStatus = keyof typeof refusals;

const ownHeaders: Readonly<Partial<Record<RefusalStatus, HeaderId>>> = {
  405: "allow",
  416: "contentRange",
  429: "retryAfter",
  503: "retryAfter",
};

const problemContent: Content = { mediaType: "application/problem+json", body: "problem", level: 2 };

/** An answer that refuses, with a problem (RFC 9457) as its body. */
function refusal(status: RefusalStatus, level: Level = 2): Answer {
  const types = (Object.keys(problems) as ProblemId[]).filter((id) => problems[id].status === status);
  const own = ownHeaders[status];
  return {
    status,
    meaning: refusals[status],
    level,
    headers: [...(own === undefined ? [] : always(own)), ...ofEveryAnswer()],
    content: [problemContent],
    problems: types,
  };
}

/** The refusals every address of the API may give, and those that only some do. */
export function refusalsOf(...more: readonly RefusalStatus[]): readonly Answer[] {
  const statuses: readonly RefusalStatus[] = [414, 429, 431, 503, ...more];
  return statuses.toSorted((a, b) => a - b).map((status) => refusal(status));
}

/** To OPTIONS, at every address of the API: what may be done there, also for a browser that asks before it goes (CORS). */
export function optionsAnswers(): readonly Answer[] {
  const allowed: Answer = {
    status: 204,
    meaning: {
      nb: "Metodene står i hodefeltene.",
      nn: "Metodane står i hovudfelta.",
      en: "The methods stand in the headers.",
    },
    level: 2,
    headers: [...always("allow", "allowMethods", "allowHeaders", "maxAge"), ...ofEveryAnswer()],
    content: [],
    problems: [],
  };
  return deepFreeze([allowed, ...refusalsOf()]);
}

/** The forms of rows an operation gives: each format with the body it makes there. */
export function rowContent(bodies: Partial<Readonly<Record<FormatId, BodyKind>>>): readonly Content[] {
  return (Object.keys(formats) as FormatId[]).flatMap((format) => {
    const body = bodies[format];
    const { mediaType, level } = formats[format];
    return body === undefined ? [] : [{ mediaType, body, level, format }];
  });
}
