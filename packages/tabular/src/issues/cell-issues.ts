import type { IssueEntry, Text } from "@samapne/core";
import type { Repair } from "../cells/read-cell.ts";

const message: Text = {
  nb: "{label}: {found} skal skrives {written}.",
  nn: "{label}: {found} skal skrivast {written}.",
  en: "{label}: {found} should be written {written}.",
};

function entry(title: Text, advice: Text, basis: string): IssueEntry {
  return { severity: "error", fixer: "supplier", basis, title, message, advice };
}

/** The issues of cells written in another way than the canonical one: errors in strict mode, repairs in import mode. */
export const cellIssues: Readonly<Record<`cell.${Repair}`, IssueEntry>> = {
  "cell.blanks_around": entry(
    {
      nb: "Blanke tegn før eller etter verdien",
      nn: "Blanke teikn før eller etter verdien",
      en: "Blanks before or after the value",
    },
    {
      nb: "Fjern de blanke tegnene i eksporten.",
      nn: "Fjern dei blanke teikna i eksporten.",
      en: "Remove the blanks in the export.",
    },
    "C14",
  ),
  "cell.decimal_comma": entry(
    { nb: "Desimalkomma i tall", nn: "Desimalkomma i tal", en: "Decimal comma in numbers" },
    {
      nb: "La eksporten skrive desimaltall med punktum.",
      nn: "Lat eksporten skrive desimaltal med punktum.",
      en: "Let the export write decimals with a point.",
    },
    "C9",
  ),
  "cell.thousands_separator": entry(
    { nb: "Mellomrom i tall", nn: "Mellomrom i tal", en: "Blanks inside numbers" },
    {
      nb: "La eksporten skrive tall uten mellomrom mellom tusenene.",
      nn: "Lat eksporten skrive tal utan mellomrom mellom tusena.",
      en: "Let the export write numbers without blanks between the thousands.",
    },
    "C9",
  ),
  "cell.unicode_minus": entry(
    {
      nb: "Minus skrevet med et annet tegn",
      nn: "Minus skriven med eit anna teikn",
      en: "Another sign for minus",
    },
    {
      nb: "Bruk vanlig bindestrek som minus.",
      nn: "Bruk vanleg bindestrek som minus.",
      en: "Use the plain hyphen as minus.",
    },
    "C9",
  ),
  "cell.date_dotted": entry(
    { nb: "Dato skrevet med punktum", nn: "Dato skriven med punktum", en: "Date written with points" },
    {
      nb: "La eksporten skrive datoer som ÅÅÅÅ-MM-DD.",
      nn: "Lat eksporten skrive datoar som ÅÅÅÅ-MM-DD.",
      en: "Let the export write dates as YYYY-MM-DD.",
    },
    "C8",
  ),
  "cell.instant_blank": entry(
    {
      nb: "Mellomrom mellom dato og klokkeslett",
      nn: "Mellomrom mellom dato og klokkeslett",
      en: "Blank between date and time",
    },
    {
      nb: "Skriv T mellom dato og klokkeslett.",
      nn: "Skriv T mellom dato og klokkeslett.",
      en: "Write T between date and time.",
    },
    "C4",
  ),
  "cell.period_spelling": entry(
    {
      nb: "Periode skrevet på en annen måte",
      nn: "Periode skriven på ein annan måte",
      en: "Period written in another way",
    },
    {
      nb: "Skriv perioder som 2025, 2025-Q3 eller 2025-09.",
      nn: "Skriv periodar som 2025, 2025-Q3 eller 2025-09.",
      en: "Write periods as 2025, 2025-Q3 or 2025-09.",
    },
    "C7",
  ),
  "cell.boolean_word": entry(
    {
      nb: "Ja/nei skrevet med andre ord",
      nn: "Ja/nei skrive med andre ord",
      en: "Other words for true and false",
    },
    { nb: "Skriv true eller false.", nn: "Skriv true eller false.", en: "Write true or false." },
    "C9",
  ),
  "cell.code_alias": entry(
    { nb: "Navn i stedet for kode", nn: "Namn i staden for kode", en: "A name instead of the code" },
    { nb: "Bruk koden fra lista.", nn: "Bruk koden frå lista.", en: "Use the code of the list." },
    "C1",
  ),
  "cell.code_case": entry(
    {
      nb: "Kode med feil store og små bokstaver",
      nn: "Kode med feil store og små bokstavar",
      en: "Code in the wrong letter case",
    },
    {
      nb: "Skriv koden med de samme bokstavene som i lista.",
      nn: "Skriv koden med dei same bokstavane som i lista.",
      en: "Write the code in the same letters as in the list.",
    },
    "C1",
  ),
  "cell.code_leading_zero": entry(
    {
      nb: "Koden mangler null foran",
      nn: "Koden manglar null framfor",
      en: "The code lacks its leading zero",
    },
    {
      nb: "La eksporten behandle koder som tekst, så regnearket ikke fjerner nuller.",
      nn: "Lat eksporten handsame kodar som tekst, så reknearket ikkje fjernar nullar.",
      en: "Let the export treat codes as text, so that the spreadsheet removes no zeros.",
    },
    "C1",
  ),
  "cell.identifier_stripped": entry(
    {
      nb: "Identifikator med mellomrom eller tillegg",
      nn: "Identifikator med mellomrom eller tillegg",
      en: "Identifier with blanks or additions",
    },
    {
      nb: "Skriv bare selve identifikatoren.",
      nn: "Skriv berre sjølve identifikatoren.",
      en: "Write the identifier alone.",
    },
    "C3",
  ),
  "cell.empty_symbol": entry(
    {
      nb: "Symbol i stedet for tom celle",
      nn: "Symbol i staden for tom celle",
      en: "A symbol instead of an empty cell",
    },
    {
      nb: "La cellen stå tom, og skriv årsaken i kolonnen for det.",
      nn: "Lat cella stå tom, og skriv årsaka i kolonna for det.",
      en: "Leave the cell empty, and write the reason in its own column.",
    },
    "C12",
  ),
  "cell.list_separator": entry(
    {
      nb: "Verdiene i cellen er skilt med feil tegn",
      nn: "Verdiane i cella er skilde med feil teikn",
      en: "The values in the cell are separated by the wrong sign",
    },
    {
      nb: "Skriv | mellom verdiene i en celle.",
      nn: "Skriv | mellom verdiane i ei celle.",
      en: "Write | between the values in a cell.",
    },
    "8.2",
  ),
};
