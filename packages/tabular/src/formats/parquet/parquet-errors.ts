import { ReadError } from "../../read-error.ts";

/** A Parquet file that cannot be read on, or is packed in a way nobody uses. */
export function damagedParquet(): ReadError {
  return new ReadError("file.damaged", {
    nb: "Parquet-fila er skadet eller kuttet, eller laget på en måte som ikke kan leses. Skriv den på nytt.",
    nn: "Parquet-fila er skadd eller kutta, eller laga på ein måte som ikkje kan lesast. Skriv ho på nytt.",
    en: "The Parquet file is damaged or cut short, or made in a way that cannot be read. Write it again.",
  });
}
