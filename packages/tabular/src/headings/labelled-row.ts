/** Does a row say something of the file, with a colon between what and which: `Kunde:;Bergen kommune`? */
export function isLabelled(row: readonly string[]): boolean {
  const filled = row.map((cell) => cell.trim()).filter((cell) => cell !== "");
  return filled[0]?.endsWith(":") === true && filled.some((cell) => !cell.endsWith(":"));
}
