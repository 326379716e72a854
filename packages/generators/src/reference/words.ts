import { words as shared } from "../in-words/words.ts";

/** The languages the reference is printed in. */
export type Printed = "nb" | "en";

type Words = Readonly<Record<Printed, string>>;

/** The fixed words of the reference: those every description of a dataset shares, and the sentences of a Markdown file. */
export const words = {
  ...shared,
  otherLanguage: { nb: "In English: README.en.md", en: "På norsk: README.md" },
  statusAt: {
    nb: "Status og etterfølger står i `specs/index.json`, fordi de kan endre seg etter utgivelsen.",
    en: "Status and successor stand in `specs/index.json`, because they may change after the release.",
  },
  rulesText: {
    nb: "Hver regel er et uttrykk i [CEL](https://cel.dev). En regel er brutt bare når uttrykket er usant; mangler en verdi den trenger, blir den ikke kontrollert.",
    en: "Each rule is an expression in [CEL](https://cel.dev). A rule is broken only when the expression is false; when a value it needs is missing, it is not checked.",
  },
  inFull: {
    nb: "Hele lista står i `dataset.json`.",
    en: "The whole list stands in `dataset.json`.",
  },
  examplesText: {
    nb: "De første radene i `example.csv` (oppdiktede tall):",
    en: "The first rows of `example.csv` (made-up figures):",
  },
  limits: { nb: "Det andre former ikke kan si", en: "What other forms cannot say" },
  limitsText: {
    nb: "`dataset.json` er fasiten. Disse filene kan ikke uttrykke alt som står der:",
    en: "`dataset.json` is the authority. These files cannot express everything in it:",
  },
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
  printedText: {
    nb: "Skrevet ut fra deklarasjonen i SamÅpne-registeret. Endre deklarasjonen, ikke denne fila.",
    en: "Printed from the declaration in the SamÅpne registry. Edit the declaration, not this file.",
  },
} as const satisfies Readonly<Record<string, Words>>;

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
  "Birth numbers in free text": "Fødselsnummer i fri tekst",
  "JSON Schema cannot compute their check digits.": "JSON Schema kan ikke regne ut kontrollsifrene.",
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
