import type { IssueEntry, Text } from "@samapne/core";
import type { Loss, Repair } from "../cells/read-cell.ts";

const message: Text = {
  nb: "{label}: {found} skal skrives {written}.",
  nn: "{label}: {found} skal skrivast {written}.",
  en: "{label}: {found} should be written {written}.",
};

function entry(title: Text, advice: Text, basis: string): IssueEntry {
  return { severity: "error", fixer: "supplier", basis, title, message, advice };
}

/** The issues of cells written in another way than the canonical one: errors in strict mode, repairs in import mode. */
export const cellIssues: Readonly<Record<`cell.${Repair | Loss}`, IssueEntry>> = {
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
  "cell.date_midnight": entry(
    {
      nb: "Dato med klokkeslettet 00:00",
      nn: "Dato med klokkeslettet 00:00",
      en: "Date with the time 00:00",
    },
    {
      nb: "La eksporten skrive datoen alene, som ÅÅÅÅ-MM-DD.",
      nn: "Lat eksporten skrive datoen aleine, som ÅÅÅÅ-MM-DD.",
      en: "Let the export write the date alone, as YYYY-MM-DD.",
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
    {
      nb: "Skriv true eller false, i JSON uten anførselstegn.",
      nn: "Skriv true eller false, i JSON utan hermeteikn.",
      en: "Write true or false, in JSON without quotation marks.",
    },
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
      nn: "Lat cella stå tom, og skriv årsaka i kolonnen for det.",
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
  "cell.date_serial": entry(
    {
      nb: "Dato som et tall fra regnearket",
      nn: "Dato som eit tal frå reknearket",
      en: "Date as a number of the spreadsheet",
    },
    {
      nb: "Gi cellene datoformat i regnearket, eller la eksporten skrive datoer som ÅÅÅÅ-MM-DD.",
      nn: "Gi cellene datoformat i reknearket, eller lat eksporten skrive datoar som ÅÅÅÅ-MM-DD.",
      en: "Format the cells as dates in the spreadsheet, or let the export write dates as YYYY-MM-DD.",
    },
    "C8",
  ),
  "cell.text_formula": entry(
    {
      nb: "Tekst skrevet som formel",
      nn: "Tekst skriven som formel",
      en: "A text written as a formula",
    },
    {
      nb: "La eksporten skrive verdien uten likhetstegn og anførselstegn rundt. Bare regneark leser det som en formel.",
      nn: "Lat eksporten skrive verdien utan likskapsteikn og hermeteikn rundt. Berre rekneark les det som ein formel.",
      en: "Let the export write the value without the equals sign and quotation marks around it. Only spreadsheets read that as a formula.",
    },
    "C14",
  ),
  "cell.percent_format": entry(
    {
      nb: "Prosent lagret som brøk",
      nn: "Prosent lagra som brøk",
      en: "Percentage stored as a fraction",
    },
    {
      nb: "Skriv tallet fra 0 til 100 med vanlig tallformat, uten prosentformat på cellen.",
      nn: "Skriv talet frå 0 til 100 med vanleg talformat, utan prosentformat på cella.",
      en: "Write the number from 0 to 100 in a plain number format, without the percent format of the cell.",
    },
    "C10",
  ),
  "cell.empty_text": entry(
    {
      nb: "Tom tekst i stedet for manglende verdi",
      nn: "Tom tekst i staden for manglande verdi",
      en: "An empty text instead of a missing value",
    },
    {
      nb: "Utelat verdien, eller skriv null, når den mangler.",
      nn: "Utelat verdien, eller skriv null, når han manglar.",
      en: "Leave the value out, or write null, when it is missing.",
    },
    "C12",
  ),
  "cell.written_as_text": entry(
    {
      nb: "Verdi skrevet som tekst",
      nn: "Verdi skriven som tekst",
      en: "Value written as text",
    },
    {
      nb: "La eksporten skrive tall, ja/nei og lister uten anførselstegn rundt.",
      nn: "Lat eksporten skrive tal, ja/nei og lister utan hermeteikn rundt.",
      en: "Let the export write numbers, true/false and lists without quotation marks around them.",
    },
    "C9",
  ),
  "cell.number_for_text": entry(
    {
      nb: "Tall i stedet for tekst",
      nn: "Tal i staden for tekst",
      en: "A number instead of text",
    },
    {
      nb: "La eksporten skrive koder og identifikatorer som tekst, i anførselstegn.",
      nn: "Lat eksporten skrive kodar og identifikatorar som tekst, i hermeteikn.",
      en: "Let the export write codes and identifiers as text, in quotation marks.",
    },
    "C1",
  ),
  "cell.digits_lost": {
    severity: "error",
    fixer: "supplier",
    basis: "C1",
    title: {
      nb: "Et langt nummer har mistet siffer",
      nn: "Eit langt nummer har mista siffer",
      en: "A long number has lost digits",
    },
    message: {
      nb: "{label}: {found} er lagret som tall. Tall har bare 15–16 siffer, resten er blitt borte.",
      nn: "{label}: {found} er lagra som tal. Tal har berre 15–16 siffer, resten er vorte borte.",
      en: "{label}: {found} is stored as a number. Numbers have only 15–16 digits, the rest are lost.",
    },
    advice: {
      nb: "La kolonnen være tekst, og hent numrene på nytt fra kilden. De kan ikke gjenskapes.",
      nn: "Lat kolonnen vere tekst, og hent nummera på nytt frå kjelda. Dei kan ikkje gjenskapast.",
      en: "Let the column be text, and fetch the numbers from their source again. They cannot be restored.",
    },
  },
  "cell.uncalculated": {
    severity: "error",
    fixer: "supplier",
    basis: "C12",
    title: { nb: "Formel uten resultat", nn: "Formel utan resultat", en: "Formula without a result" },
    message: {
      nb: "{label}: cellen har en formel, men intet program har regnet den ut.",
      nn: "{label}: cella har ein formel, men ikkje noko program har rekna han ut.",
      en: "{label}: the cell holds a formula that no program has worked out.",
    },
    advice: {
      nb: "Åpne arbeidsboka i regnearket, lagre den og prøv igjen, eller lim inn verdiene.",
      nn: "Opne arbeidsboka i reknearket, lagre ho og prøv igjen, eller lim inn verdiane.",
      en: "Open the workbook in the spreadsheet, save it and try again, or paste the values.",
    },
  },
  "cell.became_date": {
    severity: "error",
    fixer: "supplier",
    basis: "C14",
    title: {
      nb: "Regnearket har gjort en tekst om til en dato",
      nn: "Reknearket har gjort ein tekst om til ein dato",
      en: "The spreadsheet has turned a text into a date",
    },
    message: {
      nb: "{label}: cellen er en dato, {found}, der det ventes tekst.",
      nn: "{label}: cella er ein dato, {found}, der det er venta tekst.",
      en: "{label}: the cell is a date, {found}, where text is expected.",
    },
    advice: {
      nb: "Gi kolonnen tekstformat, og skriv inn teksten på nytt.",
      nn: "Gi kolonnen tekstformat, og skriv inn teksten på nytt.",
      en: "Format the column as text and enter the text again.",
    },
  },
  "cell.number_became_date": {
    severity: "error",
    fixer: "supplier",
    basis: "C9",
    title: {
      nb: "Regnearket har gjort et tall om til en dato",
      nn: "Reknearket har gjort eit tal om til ein dato",
      en: "The spreadsheet has turned a number into a date",
    },
    message: {
      nb: "{label}: cellen er en dato, {found}, der det ventes et tall.",
      nn: "{label}: cella er ein dato, {found}, der det er venta eit tal.",
      en: "{label}: the cell is a date, {found}, where a number is expected.",
    },
    advice: {
      nb: "Et norsk regneark leser 8.5 som 8. mai. Åpne eksporten på nytt fra kilden, med punktum valgt som desimaltegn, eller la eksporten skrive komma. Tallet kan ikke gjenskapes fra datoen.",
      nn: "Eit norsk rekneark les 8.5 som 8. mai. Opne eksporten på nytt frå kjelda, med punktum vald som desimalteikn, eller lat eksporten skrive komma. Talet kan ikkje gjenskapast frå datoen.",
      en: "A Norwegian spreadsheet reads 8.5 as 8 May. Open the export anew from its source, with the point chosen as decimal sign, or let the export write commas. The number cannot be restored from the date.",
    },
  },
};
