import type { Text } from "../text.ts";
import { registryBase } from "./addresses.ts";

/** A reason for refusing a request, with the status it comes with. */
export interface ProblemType {
  readonly status: number;
  readonly title: Text;
}

/** Every reason for refusing a request. */
export const problems = {
  "unknown-parameter": {
    status: 400,
    title: { nb: "Ukjent parameter", nn: "Ukjend parameter", en: "Unknown parameter" },
  },
  "invalid-parameter": {
    status: 400,
    title: {
      nb: "Ugyldig verdi i en parameter",
      nn: "Ugyldig verdi i ein parameter",
      en: "Invalid parameter value",
    },
  },
  "not-found": {
    status: 404,
    title: { nb: "Finnes ikke", nn: "Finst ikkje", en: "Not found" },
  },
  "method-not-allowed": {
    status: 405,
    title: { nb: "Metoden er ikke tillatt", nn: "Metoden er ikkje tillaten", en: "Method not allowed" },
  },
  "not-acceptable": {
    status: 406,
    title: { nb: "Formatet finnes ikke", nn: "Formatet finst ikkje", en: "Format not available" },
  },
  "data-replaced": {
    status: 409,
    title: {
      nb: "Dataene er byttet ut mens du bladde",
      nn: "Dataa er bytte ut medan du bladde",
      en: "The data were replaced while you were paging",
    },
  },
  "changes-unknown": {
    status: 410,
    title: {
      nb: "Endringene er ikke kjent så langt tilbake",
      nn: "Endringane er ikkje kjende så langt tilbake",
      en: "Changes are not known that far back",
    },
  },
  "data-changed": {
    status: 412,
    title: {
      nb: "Det du har, gjelder ikke lenger",
      nn: "Det du har, gjeld ikkje lenger",
      en: "What you hold is no longer right",
    },
  },
  "address-too-long": {
    status: 414,
    title: { nb: "Adressen er for lang", nn: "Adressa er for lang", en: "Address too long" },
  },
  "range-not-satisfiable": {
    status: 416,
    title: { nb: "Byteområdet finnes ikke", nn: "Byteområdet finst ikkje", en: "Range not satisfiable" },
  },
  "too-many-requests": {
    status: 429,
    title: { nb: "For mange forespørsler", nn: "For mange førespurnader", en: "Too many requests" },
  },
  "too-many-exports": {
    status: 429,
    title: {
      nb: "For mange eksporter samtidig",
      nn: "For mange eksportar samtidig",
      en: "Too many exports at once",
    },
  },
  "headers-too-large": {
    status: 431,
    title: { nb: "Hodefeltene er for store", nn: "Hovudfelta er for store", en: "Headers too large" },
  },
  "query-too-slow": {
    status: 503,
    title: {
      nb: "Spørringen tok for lang tid",
      nn: "Spørjinga tok for lang tid",
      en: "The query took too long",
    },
  },
  unavailable: {
    status: 503,
    title: {
      nb: "Tjenesten er nede en stund",
      nn: "Tenesta er nede ei stund",
      en: "Temporarily unavailable",
    },
  },
} as const satisfies Readonly<Record<string, ProblemType>>;

/** The name of a reason for refusing a request. */
export type ProblemId = keyof typeof problems;

/** The `type` of a problem (RFC 9457 section 3.1.1): an address in the registry. */
export function problemAddress(id: ProblemId): string {
  return `${registryBase}/problems/${id}`;
}
