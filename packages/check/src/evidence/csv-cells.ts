/** What a cell may be followed by, and how it is written: in quotation marks, or without any in it (RFC 4180, section 2). */
const cellShape = (separator: "," | ";") =>
  new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))(${separator}|\\r?\\n|$)`, "y");

/** The cells of a CSV text, record by record; undefined when its quotation marks are not those of RFC 4180. */
export function csvCells(
  text: string,
  separator: "," | ";" = ",",
): readonly (readonly string[])[] | undefined {
  const shape = cellShape(separator);
  const records: string[][] = [];
  let record: string[] = [];
  while (shape.lastIndex < text.length) {
    const found = shape.exec(text);
    if (found === null) return undefined;
    const [, quoted, plain = "", after] = found;
    record.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (after === separator && shape.lastIndex < text.length) continue;
    // A separator at the very end has an empty cell behind it.
    if (after === separator) record.push("");
    records.push(record);
    record = [];
  }
  return records;
}

/** `1.50` for `1.5`: JSON does not tell with how many decimals a number was written. */
export function isPaddedAs(cell: string, wanted: string): boolean {
  return /^-?(?:0|[1-9]\d*)\.\d*0$/.test(cell) && cell.replace(/\.?0+$/, "") === wanted;
}
