import type { Dataset } from "@samapne/core";
import type { Printed } from "./check-words.ts";

type Words = Readonly<Record<Printed, string>>;

/** The fixed words of the reference. `…Text` are sentences. */
export const words = {
  otherLanguage: { nb: "In English: README.en.md", en: "På norsk: README.md" },
  about: { nb: "Om datasettet", en: "About the dataset" },
  property: { nb: "Egenskap", en: "Property" },
  value: { nb: "Verdi", en: "Value" },
  id: { nb: "Id", en: "Id" },
  version: { nb: "Versjon", en: "Version" },
  draft: { nb: "utkast: kan endres uten varsel", en: "draft: may change without notice" },
  frozen: { nb: "utgitt: endres ikke", en: "released: does not change" },
  statusAt: {
    nb: "Status og etterfølger står i `specs/index.json`, fordi de kan endre seg etter utgivelsen.",
    en: "Status and successor stand in `specs/index.json`, because they may change after the release.",
  },
  row: { nb: "Én rad", en: "One row" },
  key: { nb: "Nøkkel", en: "Key" },
  noKey: { nb: "ingen er dokumentert", en: "none is documented" },
  frequency: { nb: "Oppdateres", en: "Updated" },
  privacy: { nb: "Åpenhet", en: "Openness" },
  themes: { nb: "Tema", en: "Themes" },
  licence: { nb: "Lisens", en: "Licence" },
  fields: { nb: "Felt", en: "Fields" },
  name: { nb: "Navn", en: "Name" },
  label: { nb: "Ledetekst", en: "Label" },
  type: { nb: "Type", en: "Type" },
  unit: { nb: "Enhet", en: "Unit" },
  required: { nb: "Påkrevd", en: "Required" },
  yes: { nb: "ja", en: "yes" },
  no: { nb: "nei", en: "no" },
  example: { nb: "Eksempel", en: "Example" },
  allowed: { nb: "Tillatte verdier", en: "Allowed values" },
  source: { nb: "Kilde", en: "Source" },
  meaning: { nb: "Hva feltene betyr", en: "What the fields mean" },
  headings: { nb: "Andre overskrifter som kjennes igjen", en: "Other headings that are recognised" },
  sensitive: {
    nb: "Kan vise til personer; verdien gjentas aldri i meldinger.",
    en: "May reveal persons; the value is never repeated in messages.",
  },
  review: {
    nb: "Se gjennom før publisering: kan inneholde navn.",
    en: "Review before publishing: may hold names.",
  },
  rules: { nb: "Regler på tvers av felt", en: "Rules across fields" },
  rulesText: {
    nb: "Hver regel er et uttrykk i [CEL](https://cel.dev). En regel er brutt bare når uttrykket er usant; mangler en verdi den trenger, blir den ikke kontrollert.",
    en: "Each rule is an expression in [CEL](https://cel.dev). A rule is broken only when the expression is false; when a value it needs is missing, it is not checked.",
  },
  severity: { nb: "Alvor", en: "Severity" },
  error: { nb: "feil", en: "error" },
  warning: { nb: "varsel", en: "warning" },
  fixedBy: { nb: "rettes av", en: "fixed by" },
  brokenBy: { nb: "Brutt av", en: "Broken by" },
  message: { nb: "Melding", en: "Message" },
  checks: { nb: "Kontroller av hele tabellen", en: "Checks of the whole table" },
  condition: { nb: "Vilkår (CEL)", en: "Condition (CEL)" },
  needs: { nb: "Trenger også", en: "Also needs" },
  previous: { nb: "forrige leveranse", en: "the previous delivery" },
  codeLists: { nb: "Kodelister", en: "Code lists" },
  usedBy: { nb: "Brukes i", en: "Used in" },
  code: { nb: "Kode", en: "Code" },
  codeName: { nb: "Navn", en: "Name" },
  validity: { nb: "Gyldig", en: "Valid" },
  inFull: {
    nb: "Hele lista står i `dataset.json`.",
    en: "The whole list stands in `dataset.json`.",
  },
  references: { nb: "Henvisninger", en: "References" },
  referencesText: {
    nb: "Verdien må finnes i det andre datasettet når feltet er fylt ut.",
    en: "The value must exist in the other dataset when the field is filled in.",
  },
  from: { nb: "Felt", en: "Field" },
  to: { nb: "Finnes i", en: "Exists in" },
  as: { nb: "Som", en: "As" },
  examples: { nb: "Eksempel", en: "Example" },
  examplesText: {
    nb: "De første radene i `example.csv` (oppdiktede tall):",
    en: "The first rows of `example.csv` (made-up figures):",
  },
  limits: { nb: "Det andre former ikke kan si", en: "What other forms cannot say" },
  limitsText: {
    nb: "`dataset.json` er fasiten. Disse filene kan ikke uttrykke alt som står der:",
    en: "`dataset.json` is the authority. These files cannot express everything in it:",
  },
  what: { nb: "Hva", en: "What" },
  reason: { nb: "Hvorfor", en: "Why" },
  carriedBy: { nb: "Står i stedet i", en: "Carried instead by" },
  notes: { nb: "Åpne spørsmål", en: "Open points" },
  changes: { nb: "Endringer", en: "Changes" },
  changesDraft: {
    nb: "Dette er utkastet slik det står nå. Det som er utgitt, ligger i mapper med versjonsnummer ved siden av denne.",
    en: "This is the draft as it stands now. What has been released lies in folders with version numbers beside this one.",
  },
  changesReleased: {
    nb: "En feil i en utgitt versjon rettes i en ny. Versjonsnumrene følger [semantisk versjonering](https://semver.org/lang/nb/).",
    en: "A mistake in a released version is corrected in a new one. Versions follow [semantic versioning](https://semver.org/).",
  },
  licenceText: {
    nb: "Spesifikasjonen har lisensen [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/deed.no). Data som følger den, har den lisensen utgiveren velger.",
    en: "The specification is licensed [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/). Data that follow it have the licence their publisher chooses.",
  },
  cite: { nb: "Slik viser du til spesifikasjonen", en: "How to cite" },
  printedText: {
    nb: "Skrevet ut fra deklarasjonen i SamÅpne-registeret. Endre deklarasjonen, ikke denne fila.",
    en: "Printed from the declaration in the SamÅpne registry. Edit the declaration, not this file.",
  },
} as const satisfies Readonly<Record<string, Words>>;

/** How often a dataset is updated, in words. */
export const frequencies: { readonly [F in Dataset["frequency"]]: Words } = {
  HOURLY: { nb: "hver time", en: "hourly" },
  DAILY: { nb: "daglig", en: "daily" },
  WEEKLY: { nb: "ukentlig", en: "weekly" },
  MONTHLY: { nb: "månedlig", en: "monthly" },
  QUARTERLY: { nb: "hvert kvartal", en: "quarterly" },
  ANNUAL: { nb: "årlig", en: "annually" },
  IRREG: { nb: "uregelmessig", en: "irregularly" },
};

/** The privacy classes, in words. */
export const privacies: { readonly [P in Dataset["privacy"]]: Words } = {
  open: { nb: "åpent: ingen opplysninger om personer", en: "open: no information about persons" },
  open_after_filter: {
    nb: "åpent etter et filter som tar ut det som må skjermes",
    en: "open after a filter that takes out what must be protected",
  },
  open_aggregated: {
    nb: "åpent som statistikk, etter kontroll av små tall",
    en: "open as statistics, after control of small numbers",
  },
  open_reviewed: {
    nb: "åpent etter gjennomgang før hver publisering",
    en: "open after review before each publication",
  },
};

/** English sentences of tables that have no Norwegian, in bokmål; what is not here is shown in English. */
export const inNorwegian: Readonly<Record<string, string>> = {
  "Check digits of identifiers": "Kontrollsiffer i identifikatorer",
  "JSON Schema cannot compute.": "JSON Schema kan ikke regne.",
  "That a code was valid on the row's date": "At en kode gjaldt på radens dato",
  "A code list in a schema cannot depend on another field; the enumeration holds every code there ever was.":
    "En kodeliste i et skjema kan ikke avhenge av et annet felt; lista har alle koder som har vært.",
  "The number of decimals, except none": "Antall desimaler, unntatt ingen",
  "multipleOf is computed in floating point, where 0.07 is no multiple of 0.01.":
    "multipleOf regnes i flyttall, der 0,07 ikke er et multiplum av 0,01.",
  "The first and last date allowed": "Første og siste tillatte dato",
  "minimum and maximum hold for numbers only.": "minimum og maximum gjelder bare tall.",
  "That text is normalised (Unicode NFC)": "At tekst er normalisert (Unicode NFC)",
  "No portable pattern tells composed letters from loose accents.":
    "Et mønster skiller ikke sammensatte bokstaver fra løse aksenter.",
  "Half characters (unpaired surrogates) in text": "Halve tegn (enslige surrogater) i tekst",
  "Well-formed UTF-8 cannot hold them, and a pattern that names them does not compile outside ECMAScript.":
    "Gyldig UTF-8 kan ikke ha dem, og et mønster som nevner dem, virker bare i ECMAScript.",
  "Rules across fields": "Regler på tvers av felt",
  "They are CEL expressions; JSON Schema does not compare one field with another.":
    "De er CEL-uttrykk; JSON Schema sammenligner ikke ett felt med et annet.",
  "That no two rows have the same key": "At to rader ikke har samme nøkkel",
  "The schema describes one row; it does not see the table.":
    "Skjemaet beskriver én rad og ser ikke tabellen.",
  "That what a row refers to exists": "At det en rad viser til, finnes",
  "The other table is out of sight.": "Den andre tabellen er utenfor synsvidde.",
  "Time series, sums, coverage and plausibility": "Tidsserier, summer, dekning og rimelighet",
};
