import { ReadError } from "../../read-error.ts";

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
