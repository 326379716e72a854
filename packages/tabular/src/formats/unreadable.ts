import { mostColumns } from "./limits.ts";
import { ReadError } from "../read-error.ts";

/** A quote that was opened in a row and never closed. */
export function unclosedQuote(row: number): ReadError {
  return new ReadError("file.unclosed_quote", {
    nb: `Rad ${row}: et anførselstegn (") åpnes, men lukkes aldri. Alt etter det ble lest som én celle. Lukk det, eller fjern det.`,
    nn: `Rad ${row}: eit hermeteikn (") blir opna, men aldri lukka. Alt etter det vart lese som éi celle. Lukk det, eller fjern det.`,
    en: `Row ${row}: a quotation mark (") is opened but never closed. All that follows was read as one cell. Close it, or remove it.`,
  });
}

/** A row longer than `size`, such as `1 MiB`. */
export function rowTooLong(row: number, size: string): ReadError {
  return new ReadError("file.row_too_long", {
    nb: `Rad ${row} er lengre enn ${size} og kan ikke være en rad i en tabell. Se etter linjeskift som er borte i eksporten.`,
    nn: `Rad ${row} er lengre enn ${size} og kan ikkje vere ei rad i ein tabell. Sjå etter linjeskift som er borte i eksporten.`,
    en: `Row ${row} is longer than ${size} and cannot be a row of a table. Look for line breaks that are lost in the export.`,
  });
}

/** More columns than a table may have. */
export function tooManyColumns(): ReadError {
  return new ReadError("file.too_many_columns", {
    nb: `Fila har flere enn ${mostColumns} kolonner, og kan ikke være en tabell fra en kommune.`,
    nn: `Fila har fleire enn ${mostColumns} kolonnar, og kan ikkje vere ein tabell frå ein kommune.`,
    en: `The file has more than ${mostColumns} columns, and cannot be a table of a municipality.`,
  });
}

/** A JSON document that is not well formed; `line` is where it was seen. */
export function brokenDocument(line: number): ReadError {
  return new ReadError("file.broken_document", {
    nb: `Linje ${line}: fila er ikke gyldig JSON. Se etter et komma eller en parentes som mangler, eller om fila er kuttet.`,
    nn: `Linje ${line}: fila er ikkje gyldig JSON. Sjå etter eit komma eller ein parentes som manglar, eller om fila er kutta.`,
    en: `Line ${line}: the file is not valid JSON. Look for a missing comma or bracket, or whether the file was cut short.`,
  });
}

/** Rows of JSON with something before them that is none: a comment, the name of a function, a mark. */
export function jsonBesideOther(): ReadError {
  return new ReadError("file.broken_document", {
    nb: "Fila har rader i JSON, men også noe som ikke er JSON, for eksempel en kommentar foran dem. Skriv fila som ren JSON.",
    nn: "Fila har rader i JSON, men òg noko som ikkje er JSON, til dømes ein kommentar framfor dei. Skriv fila som rein JSON.",
    en: "The file has rows of JSON, and something that is not JSON, such as a comment before them. Write the file as JSON alone.",
  });
}

/** Where a row stands that is no JSON, and the word in it for what is no number, if it has one. */
export interface BrokenRow {
  readonly row: number;
  readonly line?: number;
  readonly word?: string;
}

/** Rows of JSON of which none is JSON by itself: where the first of them stands, and the word in it that JSON does not have. */
export function brokenRows({ row, line, word }: BrokenRow): ReadError {
  const place = (rowWord: string, lineWord: string) =>
    line === undefined ? `${rowWord} ${row}` : `${rowWord} ${row} (${lineWord} ${line})`;
  const [nb, en] = [place("Rad", "linje"), place("Row", "line")];
  if (word !== undefined)
    return new ReadError("file.broken_document", {
      nb: `${nb}: ${word} finnes ikke i JSON. Skriv null der en verdi mangler.`,
      nn: `${nb}: ${word} finst ikkje i JSON. Skriv null der ein verdi manglar.`,
      en: `${en}: ${word} does not exist in JSON. Write null where a value is missing.`,
    });
  return new ReadError("file.broken_document", {
    nb: `${nb} er ikke gyldig JSON. Se etter anførselstegn, komma eller parenteser som mangler eller er for mange.`,
    nn: `${nb} er ikkje gyldig JSON. Sjå etter hermeteikn, komma eller parentesar som manglar eller er for mange.`,
    en: `${en} is not valid JSON. Look for quotation marks, commas or brackets that are missing or too many.`,
  });
}

/** A JSON document with two members `data`: programs read different ones (RFC 8259, section 4). */
export function rowsTwice(line: number, key: string): ReadError {
  return new ReadError("file.rows_twice", {
    nb: `Linje ${line}: «${key}» står to ganger, så det er uklart hvilke rader som gjelder. Samle radene i én liste.`,
    nn: `Linje ${line}: «${key}» står to gonger, så det er uklart kva rader som gjeld. Samle radene i éi liste.`,
    en: `Line ${line}: “${key}” stands twice, so it is unclear which rows count. Put the rows together in one list.`,
  });
}

/** A JSON document with rows in `data` and in `features`: those of one of the two would be left out. */
export function rowsInTwo(line: number, one: string, other: string): ReadError {
  return new ReadError("file.rows_twice", {
    nb: `Linje ${line}: Både «${one}» og «${other}» er lister, så det er uklart hvilke rader som gjelder. Samle radene i én liste.`,
    nn: `Linje ${line}: Både «${one}» og «${other}» er lister, så det er uklart kva rader som gjeld. Samle radene i éi liste.`,
    en: `Line ${line}: Both “${one}” and “${other}” are lists, so it is unclear which rows count. Put the rows together in one list.`,
  });
}

/** A JSON document that is neither an array of rows nor an object with rows in `data` or `features`. */
export function noRowsInDocument(): ReadError {
  return new ReadError("file.no_rows_in_document", {
    nb: "Fila er JSON, men har ingen rader. Den skal være en liste av objekter, eller et objekt med lista i «data» (eller «features», for kart).",
    nn: "Fila er JSON, men har ingen rader. Ho skal vere ei liste av objekt, eller eit objekt med lista i «data» (eller «features», for kart).",
    en: "The file is JSON but has no rows. It should be a list of objects, or an object with the list in “data” (or “features”, for maps).",
  });
}
