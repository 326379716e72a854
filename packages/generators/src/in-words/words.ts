import type { Dataset, Legislation, Text } from "@samapne/core";

/** What the parts of a dataset are called, for people. */
export const words = {
  about: { nb: "Om datasettet", nn: "Om datasettet", en: "About the dataset" },
  property: { nb: "Egenskap", nn: "Eigenskap", en: "Property" },
  value: { nb: "Verdi", nn: "Verdi", en: "Value" },
  id: { nb: "Id", nn: "Id", en: "Id" },
  version: { nb: "Versjon", nn: "Versjon", en: "Version" },
  draft: {
    nb: "utkast: kan endres uten varsel",
    nn: "utkast: kan endrast utan varsel",
    en: "draft: may change without notice",
  },
  frozen: { nb: "utgitt: endres ikke", nn: "utgitt: blir ikkje endra", en: "released: does not change" },
  row: { nb: "Én rad", nn: "Éi rad", en: "One row" },
  key: { nb: "Nøkkel", nn: "Nøkkel", en: "Key" },
  noKey: { nb: "ingen er dokumentert", nn: "ingen er dokumentert", en: "none is documented" },
  frequency: { nb: "Oppdateres", nn: "Blir oppdatert", en: "Updated" },
  privacy: { nb: "Åpenhet", nn: "Openheit", en: "Openness" },
  legislation: { nb: "Lovgrunnlag", nn: "Lovgrunnlag", en: "Legislation" },
  themes: { nb: "Tema", nn: "Tema", en: "Themes" },
  licence: { nb: "Lisens", nn: "Lisens", en: "Licence" },
  fields: { nb: "Felt", nn: "Felt", en: "Fields" },
  name: { nb: "Navn", nn: "Namn", en: "Name" },
  label: { nb: "Ledetekst", nn: "Leietekst", en: "Label" },
  type: { nb: "Type", nn: "Type", en: "Type" },
  unit: { nb: "Enhet", nn: "Eining", en: "Unit" },
  required: { nb: "Påkrevd", nn: "Påkravd", en: "Required" },
  yes: { nb: "ja", nn: "ja", en: "yes" },
  no: { nb: "nei", nn: "nei", en: "no" },
  example: { nb: "Eksempel", nn: "Døme", en: "Example" },
  allowed: { nb: "Tillatte verdier", nn: "Tillatne verdiar", en: "Allowed values" },
  source: { nb: "Kilde", nn: "Kjelde", en: "Source" },
  meaning: { nb: "Hva feltene betyr", nn: "Kva felta betyr", en: "What the fields mean" },
  headings: {
    nb: "Andre overskrifter som kjennes igjen",
    nn: "Andre overskrifter som blir kjende att",
    en: "Other headings that are recognised",
  },
  sameAs: { nb: "Samme som", nn: "Same som", en: "Same as" },
  sensitive: {
    nb: "Kan vise til personer; verdien gjentas aldri i meldinger.",
    nn: "Kan vise til personar; verdien blir aldri gjenteken i meldingar.",
    en: "May reveal persons; the value is never repeated in messages.",
  },
  review: {
    nb: "Se gjennom før publisering: kan inneholde navn.",
    nn: "Sjå gjennom før publisering: kan innehalde namn.",
    en: "Review before publishing: may hold names.",
  },
  rules: { nb: "Regler på tvers av felt", nn: "Reglar på tvers av felt", en: "Rules across fields" },
  severity: { nb: "Alvor", nn: "Alvor", en: "Severity" },
  error: { nb: "feil", nn: "feil", en: "error" },
  warning: { nb: "advarsel", nn: "åtvaring", en: "warning" },
  fixedBy: { nb: "rettes av", nn: "blir retta av", en: "fixed by" },
  brokenBy: { nb: "Brutt av", nn: "Broten av", en: "Broken by" },
  message: { nb: "Melding", nn: "Melding", en: "Message" },
  checks: {
    nb: "Kontroller av hele tabellen",
    nn: "Kontrollar av heile tabellen",
    en: "Checks of the whole table",
  },
  condition: { nb: "Vilkår (CEL)", nn: "Vilkår (CEL)", en: "Condition (CEL)" },
  needs: { nb: "Trenger også", nn: "Treng òg", en: "Also needs" },
  previous: { nb: "forrige leveranse", nn: "førre leveranse", en: "the previous delivery" },
  codeLists: { nb: "Kodelister", nn: "Kodelister", en: "Code lists" },
  usedBy: { nb: "Brukes i", nn: "Brukt i", en: "Used in" },
  code: { nb: "Kode", nn: "Kode", en: "Code" },
  codeName: { nb: "Navn", nn: "Namn", en: "Name" },
  validity: { nb: "Gyldig", nn: "Gyldig", en: "Valid" },
  references: { nb: "Henvisninger", nn: "Tilvisingar", en: "References" },
  referencesText: {
    nb: "Verdien må finnes i det andre datasettet når feltet er fylt ut.",
    nn: "Verdien må finnast i det andre datasettet når feltet er fylt ut.",
    en: "The value must exist in the other dataset when the field is filled in.",
  },
  from: { nb: "Felt", nn: "Felt", en: "Field" },
  to: { nb: "Finnes i", nn: "Finst i", en: "Exists in" },
  as: { nb: "Som", nn: "Som", en: "As" },
  examples: { nb: "Eksempel", nn: "Døme", en: "Example" },
  what: { nb: "Hva", nn: "Kva", en: "What" },
  reason: { nb: "Hvorfor", nn: "Kvifor", en: "Why" },
  carriedBy: { nb: "Står i stedet i", nn: "Står i staden i", en: "Carried instead by" },
  notes: { nb: "Åpne spørsmål", nn: "Opne spørsmål", en: "Open points" },
  changes: { nb: "Endringer", nn: "Endringar", en: "Changes" },
  cite: {
    nb: "Slik viser du til spesifikasjonen",
    nn: "Slik viser du til spesifikasjonen",
    en: "How to cite",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** How often a dataset is updated, in words. */
export const frequencies: { readonly [F in Dataset["frequency"]]: Text } = {
  HOURLY: { nb: "hver time", nn: "kvar time", en: "hourly" },
  DAILY: { nb: "daglig", nn: "dagleg", en: "daily" },
  WEEKLY: { nb: "ukentlig", nn: "kvar veke", en: "weekly" },
  MONTHLY: { nb: "månedlig", nn: "kvar månad", en: "monthly" },
  QUARTERLY: { nb: "hvert kvartal", nn: "kvart kvartal", en: "quarterly" },
  ANNUAL: { nb: "årlig", nn: "årleg", en: "annually" },
  IRREG: { nb: "uregelmessig", nn: "uregelmessig", en: "irregularly" },
};

/** The privacy classes, in words. */
export const privacies: { readonly [P in Dataset["privacy"]]: Text } = {
  open: {
    nb: "åpent: ingen opplysninger om personer",
    nn: "ope: ingen opplysningar om personar",
    en: "open: no information about persons",
  },
  open_after_filter: {
    nb: "åpent etter et filter som tar ut det som må skjermes",
    nn: "ope etter eit filter som tek ut det som må skjermast",
    en: "open after a filter that takes out what must be protected",
  },
  open_aggregated: {
    nb: "åpent som statistikk, etter kontroll av små tall",
    nn: "ope som statistikk, etter kontroll av små tal",
    en: "open as statistics, after control of small numbers",
  },
  open_reviewed: {
    nb: "åpent etter gjennomgang før hver publisering",
    nn: "ope etter gjennomgang før kvar publisering",
    en: "open after review before each publication",
  },
};

/** What a law has to do with a dataset, in words. */
export const legislationRoles: { readonly [R in Legislation["role"]]: Text } = {
  mandates: { nb: "påbyr tallene", nn: "påbyr tala", en: "demands the figures" },
  limits: { nb: "setter grenser", nn: "set grenser", en: "sets limits" },
};
