import type { Text } from "@samapne/core";
import type { FailureKind } from "../http/door.ts";

/** Why a check came to nothing: no answer that can be used, nothing that is known, or errors only. */
export type NoService = FailureKind | "nothing_published" | "broken" | "leads_on";

const texts: Readonly<Record<NoService, Text>> = {
  unknown_host: {
    nb: "Navnet i adressen finnes ikke i navnetjenesten (DNS).",
    nn: "Namnet i adressa finst ikkje i namnetenesta (DNS).",
    en: "The name in the address is not known to the name service (DNS).",
  },
  refused_address: {
    nb: "Adressen leder til et sted som ikke skal spørres: denne maskinen, et lokalt nett eller et reservert område. --allow-private tillater de to første.",
    nn: "Adressa leier til ein stad som ikkje skal spørjast: denne maskina, eit lokalt nett eller eit reservert område. --allow-private tillèt dei to første.",
    en: "The address leads to a place that must not be asked: this machine, a local network or a reserved range. --allow-private allows the first two.",
  },
  unreachable: {
    nb: "Ingen svarer, eller forbindelsen ble brutt.",
    nn: "Ingen svarar, eller sambandet vart brote.",
    en: "Nobody answers, or the connection was cut.",
  },
  cut: {
    nb: "Svaret brøt av etter hodefeltene: færre byte enn Content-Length sier, eller uten den siste biten av en chunked kropp.",
    nn: "Svaret braut av etter hovudfelta: færre byte enn Content-Length seier, eller utan den siste biten av ein chunked kropp.",
    en: "The answer broke off after its headers: fewer bytes than Content-Length says, or without the last piece of a chunked body.",
  },
  tls: {
    nb: "Sertifikatet (TLS) er ikke gyldig: utløpt, selvsignert eller for et annet navn.",
    nn: "Sertifikatet (TLS) er ikkje gyldig: utgått, sjølvsignert eller for eit anna namn.",
    en: "The certificate (TLS) is not valid: expired, self-signed or for another name.",
  },
  not_http: {
    nb: "Svaret er ikke HTTP.",
    nn: "Svaret er ikkje HTTP.",
    en: "The answer is not HTTP.",
  },
  headers_too_large: {
    nb: "Hodefeltene i svaret er for store.",
    nn: "Hovudfelta i svaret er for store.",
    en: "The headers of the answer are too large.",
  },
  too_slow: {
    nb: "Svaret kom ikke i tide.",
    nn: "Svaret kom ikkje i tide.",
    en: "The answer did not come in time.",
  },
  too_large: {
    nb: "Svaret er for stort, eller tar aldri slutt.",
    nn: "Svaret er for stort, eller tek aldri slutt.",
    en: "The answer is too large, or never ends.",
  },
  bad_packing: {
    nb: "Svaret er ikke pakket slik Content-Encoding sier.",
    nn: "Svaret er ikkje pakka slik Content-Encoding seier.",
    en: "The answer is not packed as Content-Encoding says.",
  },
  redirect: {
    nb: "Adressen sender videre i ring, for langt, eller fra https til http.",
    nn: "Adressa sender vidare i ring, for langt, eller frå https til http.",
    en: "The address redirects in a circle, too far, or from https to http.",
  },
  not_web: {
    nb: "Adressen sender videre til noe som ikke er en http- eller https-adresse.",
    nn: "Adressa sender vidare til noko som ikkje er ei http- eller https-adresse.",
    en: "The address redirects to something that is not an http or https address.",
  },
  busy: {
    nb: "Tjenesten slipper ingen til nå (429 eller 503). Prøv igjen senere.",
    nn: "Tenesta slepp ingen til no (429 eller 503). Prøv att seinare.",
    en: "The service lets nobody in now (429 or 503). Try again later.",
  },
  changed: {
    nb: "Svaret var et annet da det ble spurt om igjen. Dataene ble kanskje byttet ut; prøv en gang til.",
    nn: "Svaret var eit anna då det vart spurt om att. Dataa vart kanskje bytte ut; prøv ein gong til.",
    en: "The answer was another when it was asked for again. Perhaps the data were replaced; try once more.",
  },
  budget: {
    nb: "Det høyeste antallet forespørsler er brukt opp.",
    nn: "Det høgste talet på førespurnader er brukt opp.",
    en: "The highest number of requests has been used up.",
  },
  stopped: { nb: "Kontrollen ble stoppet.", nn: "Kontrollen vart stoppa.", en: "The check was stopped." },
  broken: {
    nb: "Tjenesten svarer med en feil (500) på alt. Si fra til den som drifter den.",
    nn: "Tenesta svarar med ein feil (500) på alt. Sei frå til den som driftar henne.",
    en: "The service answers everything with an error (500). Tell whoever runs it.",
  },
  leads_on: {
    nb: "Alt det blir spurt om her, sendes videre til et annet sted, slik en innlogging gjør. Er det riktig adresse, den før /v1/?",
    nn: "Alt det blir spurt om her, blir sendt vidare til ein annan stad, slik ei innlogging gjer. Er det rett adresse, den før /v1/?",
    en: "Everything that is asked for here is redirected to another place, as a login does. Is it the right address, the one before /v1/?",
  },
  nothing_published: {
    nb: "Fant ingen av registerets datasett her. Er det riktig adresse, den før /v1/?",
    nn: "Fann ingen av datasetta i registeret her. Er det rett adresse, den før /v1/?",
    en: "Found none of the registry's datasets here. Is it the right address, the one before /v1/?",
  },
};

/** Why there was no answer that can be used, in words. */
export function failureText(kind: NoService): Text {
  return texts[kind];
}
