import { type Cell, cellAsText, filledCells, isBlankCell } from "@samapne/tabular/reading";
import { likeAny } from "../../file/like.ts";

/** How the lines begin that programs write between and below the rows of a table: the number of a page, how many rows there are, when it was printed. */
const patterns = [
  "Side #*",
  "#) *",
  "\\* *",
  "\\*) *",
  "\\*\\* *",
  "\u00b9*",
  "\u00b2*",
  "Merk:*",
  "Merknad:*",
  "Note:*",
  "NB!*",
  "NB:*",
  "Med forbehold*",
  "Med atterhald*",
  "Page #*",
  "Antall rader*",
  "Antall poster*",
  "Antall treff*",
  "Antall linjer*",
  "Tal på rader*",
  "Row count*",
  "Kilde:*",
  "Kjelde:*",
  "Source:*",
  "Utskrift*",
  "Utskriven*",
  "Skrevet ut*",
  "Generert*",
  "Eksportert*",
  "Printed*",
  "Exported*",
].map((pattern) => ({ pattern, isLike: likeAny([pattern]) }));

/** A line that a program writes alone in its row, and where. */
export interface RemarkRow {
  readonly index: number;
  readonly pattern: string;
}

/** The line of a program that a row is; undefined where it has more in it, or something else. */
export function remarkIn(cells: readonly Cell[]): RemarkRow | undefined {
  const filled = filledCells(cells);
  if (filled.length !== 1) return undefined;
  const text = cellAsText(filled[0]);
  const found = text.length > 100 ? undefined : patterns.find(({ isLike }) => isLike(text));
  return (
    found && { index: Array.from(cells).findIndex((cell) => !isBlankCell(cell)), pattern: found.pattern }
  );
}
