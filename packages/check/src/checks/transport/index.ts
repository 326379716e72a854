import { httpDateToMillis, type Text } from "@samapne/core";
import type { CheckGroup, ServiceCheck } from "../../check.ts";
import type { FailureKind } from "../../http/door.ts";
import { failureText } from "../../words/failures.ts";
import { phrases } from "../../words/phrases.ts";

const everywhere = { about: "service", level: 1, forms: ["api", "static"] } as const;

/** A check that no request failed in some ways. */
function never(id: string, kinds: readonly FailureKind[], title: Text): ServiceCheck {
  return {
    ...everywhere,
    id,
    title,
    run: ({ journal }, note) => {
      for (const entry of journal)
        if ("failure" in entry && kinds.includes(entry.failure))
          note.fault(entry, failureText(entry.failure));
        else note.saw();
    },
  };
}

/** Addresses that redirect cost every client a request, and lead who knows where. */
const noRedirects: ServiceCheck = {
  ...everywhere,
  id: "transport.no_redirects",
  title: {
    nb: "Adressene i kontrakten sender ikke videre til andre",
    nn: "Adressene i kontrakten sender ikkje vidare til andre",
    en: "The addresses of the contract do not redirect",
  },
  run: ({ journal }, note) => {
    for (const entry of journal) {
      if ("failure" in entry) continue;
      if (entry.status >= 300 && entry.status <= 399 && entry.status !== 304)
        note.fault(entry, phrases.status(entry.status, 200));
      else note.saw();
    }
  },
};

/** A server that breaks down says so to everybody. */
const noServerErrors: ServiceCheck = {
  ...everywhere,
  id: "transport.no_server_errors",
  title: {
    nb: "Tjenesten bryter aldri sammen, uansett hva det spørres om",
    nn: "Tenesta bryt aldri saman, same kva det blir spurt om",
    en: "The service never breaks down, whatever is asked",
  },
  run: ({ journal }, note) => {
    for (const entry of journal) {
      if ("failure" in entry) continue;
      if (entry.status >= 500) note.fault(entry, phrases.status(entry.status, 200, 400, 404));
      else note.saw();
    }
  },
};

/** Who is turned away is told when to come again (RFC 9110, section 10.2.3). */
const retryAfter: ServiceCheck = {
  about: "service",
  level: 2,
  forms: ["api"],
  id: "transport.retry_after",
  title: {
    nb: "Den som blir avvist fordi det er travelt (429, 503), får vite når den kan komme igjen",
    nn: "Den som blir avvist fordi det er travelt (429, 503), får vite når han kan kome att",
    en: "Who is turned away because it is busy (429, 503) is told when to come again",
  },
  run: ({ journal }, note) => {
    for (const entry of journal) {
      if ("failure" in entry || (entry.status !== 429 && entry.status !== 503)) continue;
      const told = entry.headers.get("retry-after")?.trim();
      if (told === undefined) note.fault(entry, phrases.noHeader("Retry-After"));
      else if (/^\d+$/.test(told) || httpDateToMillis(told) !== undefined) note.saw();
      else note.fault(entry, phrases.header("Retry-After", told, "120"));
    }
    note.without(nobodyTurnedAway);
  },
};

const nobodyTurnedAway: Text = {
  nb: "Ingen ble avvist.",
  nn: "Ingen vart avviste.",
  en: "Nobody was turned away.",
};

/** Whether requests are answered at all. These look at everything that was asked, so they come last. */
export const transport: CheckGroup = {
  id: "transport",
  title: { nb: "Forbindelsen", nn: "Sambandet", en: "The connection" },
  advice: {
    nb: "Dette sitter i nettjeneren eller noe foran den (omvendt proxy, brannmur). Se i loggen der.",
    nn: "Dette sit i nettenaren eller noko framfor han (omvend proxy, brannmur). Sjå i loggen der.",
    en: "This lies in the web server or something in front of it (reverse proxy, firewall). Look in its log.",
  },
  checks: [
    never(
      "transport.answers",
      ["unknown_host", "refused_address", "unreachable", "cut", "not_http", "headers_too_large"],
      {
        nb: "Alle forespørsler får svar, og svarene kommer helt fram",
        nn: "Alle førespurnader får svar, og svara kjem heilt fram",
        en: "Every request is answered, and answers arrive whole",
      },
    ),
    never("transport.tls", ["tls"], {
      nb: "Sertifikatet er gyldig",
      nn: "Sertifikatet er gyldig",
      en: "The certificate is valid",
    }),
    never("transport.in_time", ["too_slow"], {
      nb: "Svarene kommer i tide",
      nn: "Svara kjem i tide",
      en: "Answers come in time",
    }),
    never("transport.size", ["too_large"], {
      nb: "Svarene tar slutt, pakket ut også",
      nn: "Svara tek slutt, pakka ut òg",
      en: "Answers end, unpacked too",
    }),
    never("transport.packing", ["bad_packing"], {
      nb: "Svarene er pakket slik de sier",
      nn: "Svara er pakka slik dei seier",
      en: "Answers are packed as they say",
    }),
    noRedirects,
    noServerErrors,
    retryAfter,
  ],
};
