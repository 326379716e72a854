import { ReadError } from "../../read-error.ts";

/** A Parquet file that cannot be read on, or is packed in a way nobody uses. */
export function damagedParquet(): ReadError {
  return new ReadError("file.damaged", {
    nb: "Parquet-fila er skadet eller kuttet, eller laget på en måte som ikke kan leses. Skriv den på nytt.",
    nn: "Parquet-fila er skadd eller kutta, eller laga på ein måte som ikkje kan lesast. Skriv ho på nytt.",
    en: "The Parquet file is damaged or cut short, or made in a way that cannot be read. Write it again.",
  });
}

/** A Parquet file whose columns, or all of it, are encrypted with keys that somebody else keeps. */
export function encryptedParquet(): ReadError {
  return new ReadError("file.encrypted", {
    nb: "Parquet-fila er kryptert, og kan ikke leses uten nøklene. Skriv den på nytt uten kryptering.",
    nn: "Parquet-fila er kryptert, og kan ikkje lesast utan nøklane. Skriv ho på nytt utan kryptering.",
    en: "The Parquet file is encrypted, and cannot be read without the keys. Write it again without encryption.",
  });
}

/** A Parquet file whose values are packed together in larger pieces than fit in memory. */
export function largePages(): ReadError {
  return new ReadError("file.too_large", {
    nb: "Parquet-fila har verdiene pakket i stykker (sider eller ordlister) som er for store for minnet. Skriv den med mindre radgrupper, for eksempel 100 000 rader, eller som CSV.",
    nn: "Parquet-fila har verdiane pakka i stykke (sider eller ordlister) som er for store for minnet. Skriv ho med mindre radgrupper, til dømes 100 000 rader, eller som CSV.",
    en: "The Parquet file has its values packed in pieces (pages or dictionaries) that are too large for memory. Write it with smaller row groups, such as 100,000 rows, or as CSV.",
  });
}

/** A Parquet file whose table of contents is too large for memory. */
export function manyGroups(): ReadError {
  return new ReadError("file.too_large", {
    nb: "Parquet-fila er delt i så mange radgrupper eller kolonner at innholdslista ikke får plass i minnet. Skriv den med færre og større radgrupper, for eksempel 100 000 rader, eller som CSV.",
    nn: "Parquet-fila er delt i så mange radgrupper eller kolonnar at innhaldslista ikkje får plass i minnet. Skriv ho med færre og større radgrupper, til dømes 100 000 rader, eller som CSV.",
    en: "The Parquet file is divided into so many row groups or columns that its table of contents does not fit in memory. Write it with fewer and larger row groups, such as 100,000 rows, or as CSV.",
  });
}
