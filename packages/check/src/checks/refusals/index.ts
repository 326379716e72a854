import type { CheckGroup } from "../../check.ts";
import { impossibleBox } from "./box.ts";
import { noEcho, noStackTraces, problemLanguage, problems } from "./problems.ts";
import {
  cursor,
  invalidLimit,
  invalidValue,
  notAcceptable,
  notFound,
  oddRequests,
  unknownParameter,
} from "./refused.ts";

/** What cannot be answered is refused, clearly, and gives nothing away. */
export const refusals: CheckGroup = {
  id: "refusals",
  title: { nb: "Avslag", nn: "Avslag", en: "Refusals" },
  advice: {
    nb: "Avvis det som ikke kan besvares, med riktig status og et problemdokument (RFC 9457) på språket det bes om. Feilsider fra rammeverket må slås av.",
    nn: "Avvis det som ikkje kan svarast på, med rett status og eit problemdokument (RFC 9457) på språket det blir bede om. Feilsider frå rammeverket må slåast av.",
    en: "Refuse what cannot be answered with the right status and a problem document (RFC 9457) in the language asked for. Error pages of the framework must be switched off.",
  },
  checks: [
    unknownParameter,
    invalidLimit,
    invalidValue,
    impossibleBox,
    oddRequests,
    cursor,
    notFound,
    notAcceptable,
    noEcho,
    problemLanguage,
    problems,
    noStackTraces,
  ],
};
