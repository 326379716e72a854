import { ReadError } from "../../read-error.ts";

/** A Parquet file that cannot be read on, or is packed in a way nobody uses. */
export function damagedParquet(): ReadError {
  return new ReadError("file.damaged", {
    nb: "Parquet-fila er skadet eller kuttet, eller laget på en måte som ikke kan leses. Skriv den på nytt.",
    nn: "Parquet-fila er skadd eller kutta, eller laga på ein måte som ikkje kan lesast. Skriv ho på nytt.",
    en: "The Parquet file is damaged or cut short, or made in a way that cannot be read. Write it again.",
  });
}

/** A Parquet file whose rows are packed together in larger pieces than fit in memory. */
export function largeRowGroup(): ReadError {
  return new ReadError("file.too_large", {
    nb: "Parquet-fila har radgrupper på over 128 MB, og de får ikke plass i minnet. Skriv den med mindre radgrupper, for eksempel 100 000 rader, eller som CSV.",
    nn: "Parquet-fila har radgrupper på over 128 MB, og dei får ikkje plass i minnet. Skriv ho med mindre radgrupper, til dømes 100 000 rader, eller som CSV.",
    en: "The Parquet file has row groups larger than 128 MB, which do not fit in memory. Write it with smaller row groups, such as 100,000 rows, or as CSV.",
  });
}
