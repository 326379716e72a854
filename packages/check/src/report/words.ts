import type { Language, Text } from "@samapne/core";

/** What the report says, whatever its form. */
export const words = {
  title: { nb: "Kontroll av", nn: "Kontroll av", en: "Check of" },
  notJudged: {
    nb: "Kunne ikke kontrolleres.",
    nn: "Kunne ikkje kontrollerast.",
    en: "Could not be checked.",
  },
  level: {
    nb: [
      "Når ikke nivå 1 ennå.",
      "Nivå 1 (filer) er nådd.",
      "Nivå 2 (API) er nådd.",
      "Nivå 3 (alt) er nådd.",
    ],
    nn: [
      "Når ikkje nivå 1 enno.",
      "Nivå 1 (filer) er nådd.",
      "Nivå 2 (API) er nådd.",
      "Nivå 3 (alt) er nådd.",
    ],
    en: [
      "Does not reach level 1 yet.",
      "Level 1 (files) is reached.",
      "Level 2 (API) is reached.",
      "Level 3 (everything) is reached.",
    ],
  },
  noFaults: {
    nb: "Ingen feil ble funnet.",
    nn: "Ingen feil vart funne.",
    en: "No fault was found.",
  },
  someFaults: {
    nb: "{count} av {all} {all|kontroll|kontroller} fant feil.",
    nn: "{count} av {all} {all|kontroll|kontrollar} fann feil.",
    en: "{count} of {all} {all|check|checks} found faults.",
  },
  wrong: { nb: "Det som er feil", nn: "Det som er feil", en: "What is wrong" },
  error: { nb: "FEIL", nn: "FEIL", en: "FAULT" },
  failed: { nb: "feil", nn: "feil", en: "fault" },
  passed: { nb: "i orden", nn: "i orden", en: "all right" },
  notChecked: { nb: "ikke kontrollert", nn: "ikkje kontrollert", en: "not checked" },
  notOffered: { nb: "tilbys ikke", nn: "blir ikkje tilbode", en: "not offered" },
  doesNotApply: { nb: "gjelder ikke her", nn: "gjeld ikkje her", en: "does not apply" },
  next: {
    nb: "Det som mangler for nivå {level}",
    nn: "Det som manglar for nivå {level}",
    en: "What is missing for level {level}",
  },
  needsApi: {
    nb: "Nivå 2 er et API med sider og filtre. samapne serve gir det av de samme filene.",
    nn: "Nivå 2 er eit API med sider og filter. samapne serve gir det av dei same filene.",
    en: "Level 2 is an API with pages and filters. samapne serve gives that from the same files.",
  },
  todo: { nb: "Gjør dette", nn: "Gjer dette", en: "Do this" },
  where: { nb: "Hvor", nn: "Kvar", en: "Where" },
  more: { nb: "og {count} til", nn: "og {count} til", en: "and {count} more" },
  all: { nb: "Alt som ble kontrollert", nn: "Alt som vart kontrollert", en: "Everything that was checked" },
  check: { nb: "Kontroll", nn: "Kontroll", en: "Check" },
  checkLevel: { nb: "Nivå", nn: "Nivå", en: "Level" },
  outcome: { nb: "Resultat", nn: "Resultat", en: "Result" },
  service: { nb: "Tjenesten", nn: "Tenesta", en: "The service" },
  datasets: { nb: "Datasett", nn: "Datasett", en: "Datasets" },
  rows: {
    nb: "{count} {count|rad|rader}",
    nn: "{count} {count|rad|rader}",
    en: "{count} {count|row|rows}",
  },
  basis: { nb: "Grunnlag", nn: "Grunnlag", en: "Basis" },
  address: { nb: "Adresse", nn: "Adresse", en: "Address" },
  when: { nb: "Kontrollert", nn: "Kontrollert", en: "Checked" },
  requests: { nb: "Forespørsler", nn: "Førespurnader", en: "Requests" },
  checker: { nb: "Kontrollprogram", nn: "Kontrollprogram", en: "Checker" },
  contract: { nb: "Kontrakt", nn: "Kontrakt", en: "Contract" },
  specification: { nb: "Spesifikasjon", nn: "Spesifikasjon", en: "Specification" },
  footer: {
    nb: "Laget av samapne check. Verdier som kan fortelle om personer, er utelatt.",
    nn: "Laga av samapne check. Verdiar som kan fortelje om personar, er utelatne.",
    en: "Made by samapne check. Values that may tell of persons are left out.",
  },
} as const satisfies Readonly<Record<string, Text | Readonly<Record<Language, readonly string[]>>>>;
