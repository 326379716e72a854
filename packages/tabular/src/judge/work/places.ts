const perFile = 2 ** 32;

/** One number for a row of a file: what core calls a place. */
export function placeOf(file: number, row: number): number {
  return file * perFile + row;
}

/** The file and row of a place. */
export function fileAndRow(place: number): { readonly file: number; readonly row: number } {
  const file = Math.floor(place / perFile);
  return { file, row: place - file * perFile };
}
