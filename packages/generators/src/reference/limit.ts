import { type Dataset, lookedFor, type Text } from "@samapne/core";
import { issueCodesOf } from "../issue-codes.ts";

/**
 * Something the declaration says and a form does not. `codes` are the issues the form then cannot find, `rule`
 * standing for the dataset's own rules; English alone is enough for `what` and `reason`.
 */
export interface Limit {
  readonly id: string;
  readonly what: Text | string;
  readonly reason: Text | string;
  /** Where the form carries it for readers all the same. */
  readonly carriedBy?: string;
  readonly codes: readonly string[];
  /** The form finds the issue in some values and not in others. */
  readonly partly?: boolean;
}

/** A printed form, by its file, and what it cannot say. */
export interface Form {
  readonly path: string;
  readonly title: Text | string;
  readonly limits: readonly Limit[];
}

/** Lines that hold for every form of tables without a language for rules. */
export const commonLimits = {
  checkDigit: {
    id: "check-digit",
    what: {
      nb: "Kontrollsiffer i identifikatorer",
      nn: "Kontrollsiffer i identifikatorar",
      en: "Check digits of identifiers",
    },
    reason: {
      nb: "Formatet kan ikke regne.",
      nn: "Formatet kan ikkje rekne.",
      en: "The format cannot compute.",
    },
    codes: ["identifier.check_digit"],
  },
  datedCodes: {
    id: "dated-codes",
    what: {
      nb: "At en kode gjaldt på radens dato",
      nn: "At ein kode galdt på datoen til rada",
      en: "That a code was valid on the row's date",
    },
    reason: {
      nb: "Lista over koder kan ikke avhenge av et annet felt; den har alle koder som har vært.",
      nn: "Lista over kodar kan ikkje vere avhengig av eit anna felt; ho har alle kodar som har vore.",
      en: "The list of codes cannot depend on another field; it holds every code there ever was.",
    },
    codes: ["code.not_valid_then", "code.expired"],
  },
  nfc: {
    id: "nfc",
    what: {
      nb: "At tekst er normalisert (Unicode NFC)",
      nn: "At tekst er normalisert (Unicode NFC)",
      en: "That text is normalised (Unicode NFC)",
    },
    reason: {
      nb: "Et mønster skiller ikke sammensatte bokstaver fra løse aksenter.",
      nn: "Eit mønster skil ikkje samansette bokstavar frå lause aksentar.",
      en: "No pattern tells composed letters from loose accents.",
    },
    codes: ["text.not_nfc"],
  },
  fillers: {
    id: "fillers",
    what: {
      nb: "At «NA», «-» og liknende ikke er tekst",
      nn: "At «NA», «-» og liknande ikkje er tekst",
      en: "That “NA”, “-” and the like are no text",
    },
    reason: {
      nb: "Et felt har bare ett mønster, og det kan ikke si hva teksten ikke er.",
      nn: "Eit felt har berre eitt mønster, og det kan ikkje seie kva teksten ikkje er.",
      en: "A field has one pattern, which cannot say what the text is not.",
    },
    codes: ["text.placeholder"],
  },
  offset: {
    id: "offset",
    what: {
      nb: "At tidspunkt har avviket som gjelder i tidssonen (et varsel)",
      nn: "At tidspunkt har avviket som gjeld i tidssona (eit varsel)",
      en: "That times have the offset of their time zone (a warning)",
    },
    reason: {
      nb: "Formatet kjenner ingen tidssoner.",
      nn: "Formatet kjenner ingen tidssoner.",
      en: "The format knows no time zones.",
    },
    codes: ["instant.unusual_offset"],
  },
  personalData: {
    id: "personal-data",
    what: {
      nb: "Fødselsnummer, kontonummer, e-postadresser og telefonnummer i fri tekst",
      nn: "Fødselsnummer, kontonummer, e-postadresser og telefonnummer i fri tekst",
      en: "Birth numbers, account numbers, mail addresses and phone numbers in free text",
    },
    reason: {
      nb: "Formatet kan ikke regne, og ett mønster kan ikke si hva teksten ikke inneholder.",
      nn: "Formatet kan ikkje rekne, og eitt mønster kan ikkje seie kva teksten ikkje inneheld.",
      en: "The format cannot compute, and one pattern cannot say what the text does not hold.",
    },
    codes: [
      "personal.birth_number",
      "personal.account_number",
      "personal.mail_address",
      "personal.phone_number",
      "personal.possible_birth_number",
    ],
  },
  rules: {
    id: "rules",
    what: { nb: "Regler på tvers av felt", nn: "Reglar på tvers av felt", en: "Rules across fields" },
    reason: {
      nb: "De er CEL-uttrykk; formatet sammenligner ikke ett felt med et annet.",
      nn: "Dei er CEL-uttrykk; formatet samanliknar ikkje eitt felt med eit anna.",
      en: "They are CEL expressions; the format does not compare one field with another.",
    },
    codes: ["rule"],
  },
  references: {
    id: "references-elsewhere",
    what: {
      nb: "At det en rad viser til i et annet datasett, finnes der",
      nn: "At det ei rad viser til i eit anna datasett, finst der",
      en: "That what a row refers to in another dataset exists there",
    },
    reason: {
      nb: "Den andre tabellen må stå i samme fil av metadata; her står ett datasett.",
      nn: "Den andre tabellen må stå i same fil av metadata; her står eitt datasett.",
      en: "The other table must stand in the same metadata file; this one holds one dataset.",
    },
    codes: issueCodesOf("reference"),
  },
  checks: {
    id: "checks",
    what: {
      nb: "Tidsserier, summer, dekning og rimelighet",
      nn: "Tidsseriar, summar, dekning og rimelegheit",
      en: "Time series, sums, coverage and plausibility",
    },
    reason: {
      nb: "Formatet ser én rad om gangen, og ellers bare nøkler.",
      nn: "Formatet ser éi rad om gongen, og elles berre nøklar.",
      en: "The format sees one row at a time, and keys besides.",
    },
    codes: [
      ...issueCodesOf("check").filter((code) => code !== "check.unique"),
      ...issueCodesOf("suppression"),
    ],
  },
} as const satisfies Readonly<Record<string, Limit>>;

const kindsOf = ({ fields }: Dataset) =>
  new Set(Object.values(fields).map((field) => (field.kind === "list" ? field.items.kind : field.kind)));

const fieldsOf = ({ fields }: Dataset) =>
  Object.values(fields).flatMap((field) => (field.kind === "list" ? [field, field.items] : [field]));

function isSearched({ fields }: Dataset): boolean {
  return Object.values(fields).some((field) => lookedFor(field).length > 0);
}

/** When a line is about something the dataset has. A line that is not here is always shown. */
const concerns: Readonly<Record<string, (dataset: Dataset) => boolean>> = {
  "check-digit": (dataset) =>
    fieldsOf(dataset).some((one) => one.kind === "identifier" && one.scheme.check !== undefined),
  "dated-codes": (dataset) =>
    fieldsOf(dataset).some(
      (one) => one.kind === "code" && one.list.codes.some(({ validFrom, validTo }) => validFrom ?? validTo),
    ),
  decimals: (dataset) =>
    fieldsOf(dataset).some((one) => one.kind === "decimal" && one.decimals !== undefined),
  "exclusive-minimum": (dataset) =>
    fieldsOf(dataset).some(
      (one) => one.kind === "decimal" && one.exclusiveMin !== undefined && one.decimals === undefined,
    ),
  "date-bounds": (dataset) =>
    fieldsOf(dataset).some((one) => one.kind === "date" && (one.min ?? one.max) !== undefined),
  offset: (dataset) => fieldsOf(dataset).some((one) => one.kind === "instant" && one.zone !== undefined),
  "instant-spelling": (dataset) => kindsOf(dataset).has("instant"),
  nfc: (dataset) => kindsOf(dataset).has("text"),
  fillers: (dataset) => kindsOf(dataset).has("text"),
  "personal-data": isSearched,
  "birth-numbers": isSearched,
  "unpaired-surrogates": (dataset) => kindsOf(dataset).has("text"),
  "list-items": ({ fields }) => Object.values(fields).some(({ kind }) => kind === "list"),
  rules: ({ rules = [] }) => rules.length > 0,
  references: ({ references = {} }) => Object.keys(references).length > 0,
  "references-elsewhere": ({ id, references = {} }) =>
    Object.values(references).some(({ dataset }) => dataset !== id),
  checks: ({ checks = [] }) => checks.length > 0,
  "unique-checks": ({ checks = [] }) => checks.some(({ kind }) => kind === "unique"),
};

/** True when a limit of a form is about something the dataset has. */
export function concernsDataset({ id }: Limit, dataset: Dataset): boolean {
  return Object.hasOwn(concerns, id) ? (concerns[id]?.(dataset) ?? true) : true;
}
