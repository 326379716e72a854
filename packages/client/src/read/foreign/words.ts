import type { Text } from "@samapne/core";

export const lostLetters: Text = {
  nb: "Noe av fila er UTF-8 og noe ikke: bokstaver er borte.",
  nn: "Noko av fila er UTF-8 og noko ikkje: bokstavar er borte.",
  en: "Part of the file is UTF-8 and part is not: letters are lost.",
};

export const severalFiles: Text = {
  nb: "Arkivet har flere filer med de samme overskriftene, og tilordningen leser bare én av dem. Si i tilordningen at den skal lese dem, med et mønster for navnene (table.sheets).",
  nn: "Arkivet har fleire filer med dei same overskriftene, og tilordninga les berre éi av dei. Sei i tilordninga at ho skal lese dei, med eit mønster for namna (table.sheets).",
  en: "The archive has several files with the same headings, and the mapping reads only one of them. Say in the mapping that it is to read them, with a pattern of their names (table.sheets).",
};

export function otherDataset(id: string): Text {
  return {
    nb: `Tilordningen er for datasettet ${id}.`,
    nn: `Tilordninga er for datasettet ${id}.`,
    en: `The mapping is for the dataset ${id}.`,
  };
}

export const noWayOn: Text = {
  nb: "Svaret sier at det er flere rader, men ikke på hvilken adresse de er. Oppgi en adresse som gir alle radene i ett svar, for eksempel en eksport.",
  nn: "Svaret seier at det er fleire rader, men ikkje på kva adresse dei er. Oppgi ei adresse som gir alle radene i eitt svar, til dømes ein eksport.",
  en: "It says that there are more rows, but not at which address. Give an address that has all rows in one answer, such as an export.",
};

export function fewerThan(all: number, count: number): Text {
  return {
    nb: `Antall rader er ${all}, sier tjenesten, men den gir ${count}. Oppgi en adresse som gir alle, for eksempel en eksport.`,
    nn: `Talet på rader er ${all}, seier tenesta, men ho gir ${count}. Oppgi ei adresse som gir alle, til dømes ein eksport.`,
    en: `The number of rows is ${all}, says the service, but it gives ${count}. Give an address that has all of them, such as an export.`,
  };
}

export const otherPages: Text = {
  nb: "Sidene er ikke av samme slag.",
  nn: "Sidene er ikkje av same slaget.",
  en: "The pages are not of one kind.",
};

export const isWebPage: Text = {
  nb: "Det er en nettside, ikke en fil. Kopier adressen til selve fila, for eksempel fra knappen den lastes ned med.",
  nn: "Det er ei nettside, ikkje ei fil. Kopier adressa til sjølve fila, til dømes frå knappen ho blir lasta ned med.",
  en: "It is a web page and not a file. Copy the address of the file itself, such as that of the button it is downloaded with.",
};
