import type { Cell } from "../../../formats/cell.ts";
import { cellAsText, filledCells, isBlankCell } from "../../../formats/sheet/sheet-cell.ts";
import { isTotal } from "../../../headings/total-word.ts";
import { likeAny } from "../../file/like.ts";

/** Words that begin rows of totals, and the column they stand in. */
export interface TotalRows {
  readonly index: number;
  readonly pattern: string;
  /** Are other rows like the pattern too, so that only the texts tell which are of totals? */
  readonly isShared: boolean;
  /** Has such a row as much in it as others? */
  readonly isFull: boolean;
  /** The first different texts that are like the pattern. */
  readonly texts: readonly string[];
}

/** Whole words: `Sum*` would take «Summebakken skole» for a total. */
const patterns = [
  ...["Sum", "Total", "Totalt", "Snitt", "Middel", "Maks", "Max"].flatMap((word) => [
    word,
    `${word} *`,
    `${word}:*`,
  ]),
  "Totalsum*",
  "Delsum*",
  "Gjennomsnitt*",
  "Middelverdi*",
  "Maksimum*",
  "Min",
  "Minimum",
  "Minimum *",
  "Antall",
  "Average*",
].map((pattern) => ({ pattern, isLike: likeAny([pattern]) }));

/** How all patterns begin: most cells are none of them, and are not held against each. */
const beginnings = new Set(patterns.map(({ pattern }) => beginning(pattern)));

function beginning(text: string): string {
  return text.slice(0, 3).toLowerCase();
}

const mostTexts = 20;
const longest = 40;
const firstColumns = 3;
const half = 0.5;

/** Takes note of rows of totals. Where rows are records (`isSeries` is false), one that says as much in words as others is none: «Sum 41» plays a concert. */
export function totalRows(isSeries: boolean): {
  /** Is a row one of totals? `first` is the first of the others. */
  take(cells: readonly Cell[], first: readonly Cell[] | undefined): boolean;
  all(): readonly TotalRows[];
} {
  const found = new Map<string, Omit<TotalRows, "isShared">>();
  const shared = new Set<string>();
  return {
    take(cells, first = []) {
      const total = totalIn(cells);
      if (!total) return false;
      const { text, ...place } = total;
      const key = `${place.index} ${place.pattern}`;
      if (!isSeries && !isTotal(text) && wordsIn(cells) > 1 && wordsIn(cells) >= wordsIn(first) * half) {
        shared.add(key);
        return false;
      }
      const known = found.get(key);
      const isFull = known?.isFull === true || filledCells(cells).length >= filledCells(first).length;
      const texts = new Set([...(known?.texts ?? []), text]);
      found.set(key, { ...place, isFull, texts: [...texts].slice(0, mostTexts) });
      return true;
    },
    all: () => [...found].map(([key, one]) => ({ ...one, isShared: shared.has(key) })),
  };
}

function wordsIn(cells: readonly Cell[]): number {
  return filledCells(cells).filter((cell) => /\p{L}/u.test(cellAsText(cell))).length;
}

/** A word for a total in one of the first cells, or in the first that has something. */
function totalIn(
  cells: readonly Cell[],
): { readonly index: number; readonly pattern: string; readonly text: string } | undefined {
  const first = Array.from(cells).findIndex((cell) => !isBlankCell(cell));
  for (let index = 0; index < Math.max(Math.min(firstColumns, cells.length), first + 1); index++) {
    const text = cellAsText(cells[index]).trim();
    const like =
      text.length > longest || !beginnings.has(beginning(text))
        ? undefined
        : patterns.find(({ isLike }) => isLike(text));
    if (like) return { index, pattern: like.pattern, text };
  }
  return undefined;
}
