import type { Text } from "../text.ts";
import type { WireValue } from "./wire-value.ts";

/** A header of requests or answers. */
export interface Header {
  readonly name: string;
  readonly meaning: Text;
  readonly value: WireValue;
  readonly example?: string | number;
}

const httpDate = "^[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} GMT$";
const anyText: WireValue = { kind: "token" };
const count: WireValue = { kind: "integer", min: 0 };

/** Every header of the contract. */
export const headers = {
  ifNoneMatch: {
    name: "If-None-Match",
    meaning: {
      nb: "ETag-er du har fra før; 304 når en av dem fortsatt gjelder (RFC 9110).",
      nn: "ETag-ar du har frå før; 304 når ein av dei framleis gjeld (RFC 9110).",
      en: "ETags you hold; 304 while one of them still holds (RFC 9110).",
    },
    value: anyText,
  },
  ifModifiedSince: {
    name: "If-Modified-Since",
    meaning: {
      nb: "304 når dataene ikke er endret siden. Ses bort fra ved If-None-Match.",
      nn: "304 når dataa ikkje er endra sidan. Blir oversett ved If-None-Match.",
      en: "304 when the data have not changed since. Ignored beside If-None-Match.",
    },
    value: anyText,
  },
  acceptLanguage: {
    name: "Accept-Language",
    meaning: {
      nb: "Språket i feilmeldinger; `lang` går foran.",
      nn: "Språket i feilmeldingar; `lang` går føre.",
      en: "The language of problems; `lang` goes first.",
    },
    value: anyText,
  },
  range: {
    name: "Range",
    meaning: {
      nb: "Bytene du vil ha, for Parquet (RFC 9110).",
      nn: "Bytane du vil ha, for Parquet (RFC 9110).",
      en: "The bytes you want, for Parquet (RFC 9110).",
    },
    value: anyText,
  },
  ifRange: {
    name: "If-Range",
    meaning: {
      nb: "Gi bytene bare når ETag-en fortsatt gjelder, ellers alt.",
      nn: "Gi bytane berre når ETag-en framleis gjeld, elles alt.",
      en: "Give the bytes only while the ETag holds, otherwise everything.",
    },
    value: anyText,
  },
  link: {
    name: "Link",
    meaning: {
      nb: "Neste side (`next`), spesifikasjonen (`describedby`) og API-beskrivelsen (`service-desc`), RFC 8288.",
      nn: "Neste side (`next`), spesifikasjonen (`describedby`) og API-skildringa (`service-desc`), RFC 8288.",
      en: "The next page (`next`), the specification (`describedby`) and the API description (`service-desc`), RFC 8288.",
    },
    value: anyText,
  },
  etag: {
    name: "ETag",
    meaning: {
      nb: "Sterk ETag for akkurat denne representasjonen.",
      nn: "Sterk ETag for akkurat denne representasjonen.",
      en: "Strong ETag of exactly this representation.",
    },
    value: { kind: "token", pattern: '^"[!#-~]+"$' },
    example: '"2026-01-15-3f9a"',
  },
  lastModified: {
    name: "Last-Modified",
    meaning: {
      nb: "Når dataene sist ble byttet ut.",
      nn: "Når dataa sist vart bytte ut.",
      en: "When the data were last replaced.",
    },
    value: { kind: "token", pattern: httpDate },
    example: "Thu, 15 Jan 2026 06:12:00 GMT",
  },
  cacheControl: {
    name: "Cache-Control",
    meaning: {
      nb: "Hvor lenge svaret kan gjenbrukes (RFC 9111).",
      nn: "Kor lenge svaret kan brukast om att (RFC 9111).",
      en: "How long the answer may be reused (RFC 9111).",
    },
    value: anyText,
    example: "public, max-age=3600",
  },
  vary: {
    name: "Vary",
    meaning: {
      nb: "Hva i forespørselen svaret retter seg etter.",
      nn: "Kva i førespurnaden svaret rettar seg etter.",
      en: "What in the request the answer depends on.",
    },
    value: anyText,
    example: "Accept, Accept-Language",
  },
  apiVersion: {
    name: "API-Version",
    meaning: {
      nb: "Den fulle versjonen av kontrakten.",
      nn: "Den fulle versjonen av kontrakten.",
      en: "The full version of the contract.",
    },
    value: { kind: "token", pattern: "^[0-9]+\\.[0-9]+\\.[0-9]+$" },
    example: "1.0.0",
  },
  rateLimit: {
    name: "RateLimit-Limit",
    meaning: {
      nb: "Så mange forespørsler kan du gjøre i vinduet.",
      nn: "Så mange førespurnader kan du gjere i vindauget.",
      en: "How many requests you may make in the window.",
    },
    value: count,
    example: 600,
  },
  rateRemaining: {
    name: "RateLimit-Remaining",
    meaning: {
      nb: "Så mange er igjen av dem.",
      nn: "Så mange er att av dei.",
      en: "How many of them are left.",
    },
    value: count,
    example: 599,
  },
  rateReset: {
    name: "RateLimit-Reset",
    meaning: {
      nb: "Sekunder til vinduet begynner på nytt.",
      nn: "Sekund til vindauget byrjar på nytt.",
      en: "Seconds until the window begins anew.",
    },
    value: count,
    example: 60,
  },
  retryAfter: {
    name: "Retry-After",
    meaning: {
      nb: "Sekunder til du kan prøve igjen.",
      nn: "Sekund til du kan prøve att.",
      en: "Seconds until you may try again.",
    },
    value: count,
    example: 30,
  },
  allow: {
    name: "Allow",
    meaning: {
      nb: "Metodene adressen har.",
      nn: "Metodane adressa har.",
      en: "The methods of this address.",
    },
    value: anyText,
    example: "GET, HEAD, OPTIONS",
  },
  deprecation: {
    name: "Deprecation",
    meaning: {
      nb: "Fra når adressen er foreldet (RFC 9745).",
      nn: "Frå når adressa er forelda (RFC 9745).",
      en: "Since when this address is deprecated (RFC 9745).",
    },
    value: { kind: "token", pattern: "^@-?[0-9]+$" },
    example: "@1798761600",
  },
  sunset: {
    name: "Sunset",
    meaning: {
      nb: "Når adressen blir borte (RFC 8594).",
      nn: "Når adressa blir borte (RFC 8594).",
      en: "When this address goes away (RFC 8594).",
    },
    value: { kind: "token", pattern: httpDate },
    example: "Fri, 31 Dec 2027 23:00:00 GMT",
  },
  contentDisposition: {
    name: "Content-Disposition",
    meaning: {
      nb: "Filnavnet å lagre som (RFC 6266).",
      nn: "Filnamnet å lagre som (RFC 6266).",
      en: "The file name to save as (RFC 6266).",
    },
    value: anyText,
  },
  contentLength: {
    name: "Content-Length",
    meaning: {
      nb: "Størrelsen i byte, når den er kjent.",
      nn: "Storleiken i byte, når han er kjend.",
      en: "The size in bytes, when it is known.",
    },
    value: count,
  },
  acceptRanges: {
    name: "Accept-Ranges",
    meaning: {
      nb: "`bytes` når deler kan hentes (Parquet), ellers `none`.",
      nn: "`bytes` når delar kan hentast (Parquet), elles `none`.",
      en: "`bytes` when parts can be fetched (Parquet), otherwise `none`.",
    },
    value: { kind: "choice", options: ["bytes", "none"] },
    example: "bytes",
  },
  contentRange: {
    name: "Content-Range",
    meaning: {
      nb: "Bytene i svaret, av hvor mange.",
      nn: "Bytane i svaret, av kor mange.",
      en: "The bytes in the answer, of how many.",
    },
    value: { kind: "token", pattern: "^bytes (?:[0-9]+-[0-9]+|\\*)/(?:[0-9]+|\\*)$" },
    example: "bytes 0-65535/1048576",
  },
  allowOrigin: {
    name: "Access-Control-Allow-Origin",
    meaning: {
      nb: "Åpent for nettsider overalt.",
      nn: "Ope for nettsider overalt.",
      en: "Open to web pages everywhere.",
    },
    value: { kind: "choice", options: ["*"] },
    example: "*",
  },
  exposeHeaders: {
    name: "Access-Control-Expose-Headers",
    meaning: {
      nb: "Hodefeltene en nettside kan lese.",
      nn: "Hovudfelta ei nettside kan lese.",
      en: "The headers a web page may read.",
    },
    value: anyText,
    example: "Link, ETag, API-Version, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset",
  },
  allowMethods: {
    name: "Access-Control-Allow-Methods",
    meaning: {
      nb: "Metodene en nettside kan bruke.",
      nn: "Metodane ei nettside kan bruke.",
      en: "The methods a web page may use.",
    },
    value: anyText,
    example: "GET, HEAD, OPTIONS",
  },
  allowHeaders: {
    name: "Access-Control-Allow-Headers",
    meaning: {
      nb: "Hodefeltene en nettside kan sende.",
      nn: "Hovudfelta ei nettside kan sende.",
      en: "The headers a web page may send.",
    },
    value: anyText,
    example:
      "Accept, Accept-Language, If-Match, If-Modified-Since, If-None-Match, If-Range, If-Unmodified-Since, Range",
  },
  maxAge: {
    name: "Access-Control-Max-Age",
    meaning: {
      nb: "Sekunder nettleseren kan huske dette.",
      nn: "Sekund nettlesaren kan hugse dette.",
      en: "Seconds the browser may remember this.",
    },
    value: count,
    example: 86400,
  },
} as const satisfies Readonly<Record<string, Header>>;

/** The name of a header in the table. */
export type HeaderId = keyof typeof headers;

/** The name of a header as it is sent. */
export type HeaderName = (typeof headers)[HeaderId]["name"];
