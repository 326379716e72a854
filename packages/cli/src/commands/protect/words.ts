import type { Text } from "@samapne/core";

/** What `samapne protect` says. No sentence has a figure of the full table in it. */
export const words = {
  noFile: {
    nb: "Si hvilken fil som skal skjermes: samapne protect <fil> --out <fil>.",
    nn: "Sei kva fil som skal skjermast: samapne protect <fil> --out <fil>.",
    en: "Say which file to protect: samapne protect <file> --out <file>.",
  },
  noOut: {
    nb: "Si hvor fila som kan publiseres, skal stå: --out <fil>.",
    nn: "Sei kvar fila som kan publiserast, skal stå: --out <fil>.",
    en: "Say where the file that may be published goes: --out <file>.",
  },
  noControl: {
    nb: "{dataset} har ingen regler om skjerming: tallene kan publiseres som de er.",
    nn: "{dataset} har ingen reglar om skjerming: tala kan publiserast som dei er.",
    en: "{dataset} has no disclosure control: its figures may be published as they are.",
  },
  lowThreshold: {
    nb: "--threshold kan ikke være lavere enn datasettets grense, {least} personer. Den kan heves, ikke senkes.",
    nn: "--threshold kan ikkje vere lågare enn grensa til datasettet, {least} personar. Ho kan hevast, ikkje senkast.",
    en: "--threshold cannot be lower than the dataset's threshold, {least} persons. It may be raised, not lowered.",
  },
  unknownEnding: {
    nb: "Forsto ikke endelsen til {path}. Skriv en fil som slutter på {known}.",
    nn: "Forstod ikkje endinga til {path}. Skriv ei fil som sluttar på {known}.",
    en: "Did not understand the ending of {path}. Name a file that ends in {known}.",
  },
  several: {
    nb: "Filene følger ulike datasett. Skjerm ett om gangen.",
    nn: "Filene følgjer ulike datasett. Skjerm eitt om gongen.",
    en: "The files follow different datasets. Protect one at a time.",
  },
  tooManyRows: {
    nb: "Fila har flere enn 300 000 rader. Del den etter år, og skjerm én del om gangen.",
    nn: "Fila har fleire enn 300 000 rader. Del ho etter år, og skjerm éin del om gongen.",
    en: "The file has more than 300,000 rows. Divide it by year and protect one part at a time.",
  },
  faulty: {
    nb: "Tabellen har feil og ble ikke skjermet. Ingenting er skrevet.",
    nn: "Tabellen har feil og vart ikkje skjerma. Ingenting er skrive.",
    en: "The table has faults and was not protected. Nothing was written.",
  },
  unread: {
    nb: "Tabellen ble ikke lest. Ingenting er skrevet.",
    nn: "Tabellen vart ikkje lesen. Ingenting er skrive.",
    en: "The table was not read. Nothing was written.",
  },
  seeFaults: {
    nb: "Verdiene vises ikke her, fordi tabellen er intern. Rett feilene og prøv igjen.",
    nn: "Verdiane blir ikkje viste her, fordi tabellen er intern. Rett feila og prøv igjen.",
    en: "Values are not shown here, because the table is internal. Correct the faults and try again.",
  },
  progress: {
    nb: "{done} av {of} {of|tabell|tabeller} skjermet",
    nn: "{done} av {of} {of|tabell|tabellar} skjerma",
    en: "{done} of {of} {of|table|tables} protected",
  },
  notProtected: {
    nb: "Tabellen kunne ikke skjermes. Ingenting er skrevet. Det som alt er publisert, kan røpe for mye; se også etter summer som ikke stemmer.",
    nn: "Tabellen kunne ikkje skjermast. Ingenting er skrive. Det som alt er publisert, kan røpe for mykje; sjå òg etter summar som ikkje stemmer.",
    en: "The table could not be protected. Nothing was written. What is published already may tell too much; also look for sums that do not hold.",
  },
  written: {
    nb: "Fila som kan publiseres, står i {path}.",
    nn: "Fila som kan publiserast, står i {path}.",
    en: "The file that may be published is in {path}.",
  },
  noPrevious: {
    nb: "Er noe publisert før? Gi fila med --previous, ellers kan de to sammen røpe det hver av dem skjuler.",
    nn: "Er noko publisert før? Gi fila med --previous, elles kan dei to saman røpe det kvar av dei skjuler.",
    en: "Was something published before? Give the file with --previous, or the two may tell together what each withholds.",
  },
} as const satisfies Readonly<Record<string, Text>>;
