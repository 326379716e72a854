const [comma, newline, quote] = [0x2c, 0x0a, 0x22];

/** The place of the separator that ends the cell beginning here. */
export function endOfCell(csv: Uint8Array, from: number): number {
  let at = from;
  if (csv[at] === quote) {
    at++;
    while (csv[at] !== quote || csv[at + 1] === quote) at += csv[at] === quote ? 2 : 1;
    return at + 1;
  }
  while (csv[at] !== comma && csv[at] !== newline) at++;
  return at;
}

/** The cell of a column, as it stands, in the row that begins here. */
export function cellAt(csv: Uint8Array, row: number, column: number): Uint8Array {
  let from = row;
  for (let index = 0; index < column; index++) from = endOfCell(csv, from) + 1;
  return csv.subarray(from, endOfCell(csv, from));
}
