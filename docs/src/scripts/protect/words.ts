import type { Text } from "@samapne/core";

/** The words of the page that withholds small figures. */
export const words = {
  table: {
    nb: "Den fullstendige, interne tabellen",
    nn: "Den fullstendige, interne tabellen",
    en: "The complete, internal table",
  },
  previous: {
    nb: "Det som ble publisert forrige gang, om noe",
    nn: "Det som vart publisert førre gong, om noko",
    en: "What was published last time, if anything",
  },
  threshold: {
    nb: "Færrest personer bak et tall",
    nn: "Færrast personar bak eit tal",
    en: "Fewest persons behind a figure",
  },
  thresholdHelp: {
    nb: "Tom: datasettets egen grense, {least}. Den kan heves, ikke senkes.",
    nn: "Tom: grensa til datasettet, {least}. Ho kan hevast, ikkje senkast.",
    en: "Empty: the dataset's own threshold, {least}. It may be raised, not lowered.",
  },
  lowThreshold: {
    nb: "Grensa kan ikke være lavere enn datasettets, {least} personer.",
    nn: "Grensa kan ikkje vere lågare enn den til datasettet, {least} personar.",
    en: "The threshold cannot be lower than the dataset's, {least} persons.",
  },
  wholeNumber: {
    nb: "Grensa er et helt tall, for eksempel 8.",
    nn: "Grensa er eit heilt tal, til dømes 8.",
    en: "The threshold is a whole number, such as 8.",
  },
  mode: {
    nb: "Hvordan skal tabellen leses?",
    nn: "Korleis skal tabellen lesast?",
    en: "How should the table be read?",
  },
  make: {
    nb: "Lag fila som kan publiseres",
    nn: "Lag fila som kan publiserast",
    en: "Make the file that may be published",
  },
  noTable: {
    nb: "Velg den interne tabellen først.",
    nn: "Vel den interne tabellen først.",
    en: "Choose the internal table first.",
  },
  working: { nb: "Skjuler små tall …", nn: "Skjuler små tal …", en: "Withholding small figures …" },
  faulty: {
    nb: "Tabellen har feil og ble ikke skjermet. Verdiene vises ikke her, fordi tabellen er intern. Rett feilene og prøv igjen.",
    nn: "Tabellen har feil og vart ikkje skjerma. Verdiane blir ikkje viste her, fordi tabellen er intern. Rett feila og prøv igjen.",
    en: "The table has faults and was not protected. Values are not shown here, because the table is internal. Correct the faults and try again.",
  },
  unread: {
    nb: "Fila kunne ikke leses som en tabell, og ble ikke skjermet.",
    nn: "Fila kunne ikkje lesast som ein tabell, og vart ikkje skjerma.",
    en: "The file could not be read as a table, and was not protected.",
  },
  several: {
    nb: "Fila følger flere datasett. Skjerm ett om gangen.",
    nn: "Fila følgjer fleire datasett. Skjerm eitt om gongen.",
    en: "The file follows several datasets. Protect one at a time.",
  },
  tooManyRows: {
    nb: "Fila har flere enn 100 000 rader. Del den etter år, og skjerm én del om gangen.",
    nn: "Fila har fleire enn 100 000 rader. Del ho etter år, og skjerm éin del om gongen.",
    en: "The file has more than 100,000 rows. Divide it by year and protect one part at a time.",
  },
  notProtected: {
    nb: "Tabellen kunne ikke skjermes. Det som alt er publisert, kan røpe for mye; se også etter summer som ikke stemmer.",
    nn: "Tabellen kunne ikkje skjermast. Det som alt er publisert, kan røpe for mykje; sjå òg etter summar som ikkje stemmer.",
    en: "The table could not be protected. What is published already may tell too much; also look for sums that do not hold.",
  },
  done: { nb: "Fila er klar", nn: "Fila er klar", en: "The file is ready" },
  take: {
    nb: "Last ned som {format}",
    nn: "Last ned som {format}",
    en: "Download as {format}",
  },
  noPrevious: {
    nb: "Er noe publisert før? Velg den fila også, ellers kan de to sammen røpe det hver av dem skjuler.",
    nn: "Er noko publisert før? Vel den fila òg, elles kan dei to saman røpe det kvar av dei skjuler.",
    en: "Was something published before? Choose that file too, or the two may tell together what each withholds.",
  },
} as const satisfies Readonly<Record<string, Text>>;
