import type { CheckGroup } from "../../check.ts";
import { cacheControl, etag, etagSteady, etagTellsApart } from "./validators.ts";
import { filesAskedAgain, lastModified, modifiedSince, noneMatch, notModifiedEmpty } from "./conditions.ts";

/** Nothing is fetched twice that has not changed, and nothing old is taken for new (RFC 9110, 9111). */
export const caching: CheckGroup = {
  id: "caching",
  title: { nb: "Mellomlagring", nn: "Mellomlagring", en: "Caching" },
  advice: {
    nb: "Gi hvert svar en ETag laget av innholdet og formatet, og svar 304 uten kropp når klienten har det fra før. Se etter om noe foran tjenesten tar bort eller lager hodefeltene.",
    nn: "Gi kvart svar ein ETag laga av innhaldet og formatet, og svar 304 utan kropp når klienten har det frå før. Sjå etter om noko framfor tenesta tek bort eller lagar hovudfelta.",
    en: "Give each answer an ETag made of its content and format, and answer 304 without a body when the client holds it. See whether something in front of the service removes or makes the headers.",
  },
  checks: [
    cacheControl,
    etag,
    etagSteady,
    etagTellsApart,
    noneMatch,
    lastModified,
    modifiedSince,
    notModifiedEmpty,
    filesAskedAgain,
  ],
};
