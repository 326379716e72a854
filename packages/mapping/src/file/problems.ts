import { eachLanguage, found, inLanguage, type Language, listed, type Text } from "@samapne/core";
import { ReadError } from "@samapne/tabular";

const named = (names: readonly string[], language: Language): string =>
  listed(names, 8, (name) => inLanguage(found(name), language));

/** The file has no row with the headings of the mapping; `row` is the one that comes nearest. */
export function tableMissing(missing: readonly string[], row: number | undefined): ReadError {
  const near: Text =
    row === undefined
      ? { nb: "", nn: "", en: "" }
      : { nb: ` Nærmest er rad ${row}.`, nn: ` Nærast er rad ${row}.`, en: ` Nearest is row ${row}.` };
  return new ReadError(
    "mapping.table_missing",
    eachLanguage(
      (language) =>
        `${tableWords[language].replace("{missing}", () => named(missing, language))}${near[language]}`,
    ),
  );
}

const tableWords: Text = {
  nb: "Fila passer ikke til tilordningen: ingen rad har overskriftene den bruker. Dette mangler: {missing}.",
  nn: "Fila passar ikkje til tilordninga: inga rad har overskriftene ho bruker. Dette manglar: {missing}.",
  en: "The file does not fit the mapping: no row has the headings it uses. These are missing: {missing}.",
};

/** The workbook has no such sheet. */
export function noSheet(sheet: string, sheets: readonly string[]): ReadError {
  return new ReadError(
    "mapping.no_sheet",
    eachLanguage((language) =>
      sheetWords[language]
        .replace("{sheet}", () => inLanguage(found(sheet), language))
        .replace("{sheets}", () => named(sheets, language)),
    ),
  );
}

const sheetWords: Text = {
  nb: "Fila har ikke arket {sheet}. Arkene er {sheets}.",
  nn: "Fila har ikkje arket {sheet}. Arka er {sheets}.",
  en: "The file has no sheet {sheet}. The sheets are {sheets}.",
};

/** What is wrong with one of several sheets. */
export function inSheet(sheet: string, { code, text }: ReadError): ReadError {
  return new ReadError(
    code,
    eachLanguage((language) => {
      const name = inLanguage(found(sheet), language);
      const words = { nb: `Arket ${name}`, nn: `Arket ${name}`, en: `Sheet ${name}` };
      return `${words[language]}: ${text[language]}`;
    }),
  );
}

/** More different keys than can be remembered. */
export function tooManyKeys(most: number): ReadError {
  return new ReadError("mapping.too_many_keys", {
    nb: `Flere enn ${most} forskjellige nøkler: «repeated: first» er for registre, ikke for måleserier. Ta det ut av tilordningen.`,
    nn: `Fleire enn ${most} ulike nøklar: «repeated: first» er for register, ikkje for måleseriar. Ta det ut av tilordninga.`,
    en: `More than ${most} different keys: «repeated: first» is for registers, not for series. Take it out of the mapping.`,
  });
}
