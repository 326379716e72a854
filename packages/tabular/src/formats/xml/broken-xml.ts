import { ReadError } from "../../read-error.ts";

/** XML inside a workbook, or a page with a table, that is damaged, or holds what no office program writes. */
export function brokenXml(): ReadError {
  return new ReadError("file.damaged", {
    nb: "Fila er skadet eller kuttet og kan ikke leses. Åpne den i regnearket, lagre den på nytt og prøv igjen.",
    nn: "Fila er skadd eller kutta og kan ikkje lesast. Opne ho i reknearket, lagre ho på nytt og prøv igjen.",
    en: "The file is damaged or cut short and cannot be read. Open it in the spreadsheet, save it again and retry.",
  });
}
