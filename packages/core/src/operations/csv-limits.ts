import type { Dataset } from "../dataset.ts";
import type { Field, FieldKind, ListItem, ScalarField } from "../field.ts";
import type { AnyRow } from "../row.ts";
import type { Text } from "../text.ts";

/** Something of a row that is lost when it is written in some form and read again. */
export interface RowLimit {
  readonly id: string;
  readonly reason: Text;
  /** Does the row have such a thing? */
  concerns(row: AnyRow, dataset: Pick<Dataset, "fields">): boolean;
}

const textKinds: ReadonlySet<FieldKind> = new Set<FieldKind>([
  "text",
  "code",
  "identifier",
  "date",
  "instant",
  "period",
  "uri",
]);

/** What canonical CSV cannot carry. A row that none of these concerns is read back as it was, with the same verdict. */
export const csvLimits: readonly RowLimit[] = [
  {
    id: "unknown_field",
    reason: {
      nb: "Bare feltene i datasettet skrives. En rad med et felt for mye kan bare leses.",
      nn: "Berre felta i datasettet blir skrivne. Ei rad med eit felt for mykje kan berre lesast.",
      en: "Only the fields of the dataset are written. A row with a field too many can only be read.",
    },
    concerns: (row, { fields }) =>
      Object.keys(row).some((name) => !Object.hasOwn(fields, name) && row[name] !== undefined),
  },
  {
    id: "value_type",
    reason: {
      nb: "Typen står ikke i cellen: tallet 5 i et tekstfelt leses som teksten «5», teksten «5» i et tallfelt som tallet 5, og teksten «true» som en ja/nei-verdi.",
      nn: "Typen står ikkje i cella: talet 5 i eit tekstfelt blir lese som teksten «5», teksten «5» i eit talfelt som talet 5, og teksten «true» som ein ja/nei-verdi.",
      en: "The type does not stand in the cell: the number 5 in a text field is read as the text «5», the text «5» in a number field as the number 5, and the text «true» as true.",
    },
    concerns: someValue((value, field) => !isTold(value, field)),
  },
  {
    id: "empty_text",
    reason: {
      nb: "En tom tekst, en tom liste og en verdi som mangler, er den samme tomme cellen.",
      nn: "Ein tom tekst, ei tom liste og ein verdi som manglar, er den same tomme cella.",
      en: "An empty text, an empty list and a missing value are the same empty cell.",
    },
    // Blanks alone in a list are read as an empty text, and as no list where they are its only value.
    concerns: someValue(
      (value) => value === "" || (Array.isArray(value) && (value.length === 0 || value.some(isEmptyText))),
    ),
  },
  {
    id: "list_separator",
    reason: {
      nb: "Verdiene i en liste skilles med |, så en verdi med | i blir flere.",
      nn: "Verdiane i ei liste blir skilde med |, så ein verdi med | i blir fleire.",
      en: "The values of a list are separated by |, so a value with | in it becomes several.",
    },
    concerns: someValue((value) => Array.isArray(value) && value.some((one) => String(one).includes("|"))),
  },
  {
    id: "blank_row",
    reason: {
      nb: "En rad uten verdier er en tom linje.",
      nn: "Ei rad utan verdiar er ei tom linje.",
      en: "A row without values is an empty line.",
    },
    concerns: (row) => Object.values(row).every(isBlank),
  },
  {
    id: "half_character",
    reason: {
      nb: "Et halvt tegn (et UTF-16-surrogat uten make) finnes ikke i UTF-8.",
      nn: "Eit halvt teikn (eit UTF-16-surrogat utan make) finst ikkje i UTF-8.",
      en: "Half a character (a UTF-16 surrogate without its pair) does not exist in UTF-8.",
    },
    concerns: someText((text) => /\p{Cs}/u.test(text)),
  },
];

/** Is the row the same row, with the same verdict, after it has been written as canonical CSV and read? */
export function csvCarries(dataset: Pick<Dataset, "fields">, row: AnyRow): boolean {
  return !csvLimits.some((limit) => limit.concerns(row, dataset));
}

const isEmptyText = (value: unknown) => typeof value === "string" && value.trim() === "";

function isBlank(value: unknown): boolean {
  if (isEmptyText(value)) return true;
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

/** Does any value of the row, known to the dataset and not missing, pass the test? */
export function someValue(test: (value: unknown, field: Field) => boolean): RowLimit["concerns"] {
  return (row, { fields }) =>
    Object.entries(fields).some(([name, field]) => {
      const value = row[name];
      return value !== undefined && value !== null && test(value, field);
    });
}

/** Does any text in the row, in lists too, pass the test? */
export function someText(test: (text: string) => boolean): RowLimit["concerns"] {
  return someValue((value, field) =>
    scalarsOf(value, field).some(([one]) => typeof one === "string" && test(one)),
  );
}

/** The value itself, or the items of a list, with what they are. */
export function scalarsOf(
  value: unknown,
  field: Field | ListItem,
): readonly (readonly [unknown, Field | ListItem])[] {
  if (field.kind !== "list" || !Array.isArray(value)) return [[value, field]];
  return value.map((one: unknown) => [one, field.items] as const);
}

const looksLikeNumber = /^[-+\u2212]?[\d.,\s]+$/;

/** Does the text of the value tell its type, in a column of this kind? */
function isTold(value: unknown, field: Field | ListItem): boolean {
  if (field.kind === "list") {
    if (!Array.isArray(value)) return false;
    return value.every((one) => isTold(one, field.items as ScalarField));
  }
  if (textKinds.has(field.kind)) return typeof value === "string";
  if (field.kind === "boolean")
    return typeof value === "boolean" || (typeof value === "string" && value !== "true" && value !== "false");
  return typeof value === "number" || (typeof value === "string" && !looksLikeNumber.test(value.trim()));
}
