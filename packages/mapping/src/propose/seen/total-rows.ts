import { type Cell, cellAsText, filledCells, isBlankCell, isTotal } from "@samapne/tabular/reading";
import { likeAny } from "../../file/like.ts";

/** Words that begin rows of totals, and the column they stand in. */
export interface TotalRows {
  readonly index: number;
  readonly pattern: string;
  /** Are other rows like the pattern too, so that only the texts tell which are of totals? */
  readonly isShared: boolean;
  /** Has such a row as much in it as others, or ends each group with one? */
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
const mostFirst = 100;
const longest = 40;
const firstColumns = 3;
const half = 0.5;

/** Takes note of rows of totals. Where rows are records (`isSeries` is false), one that says as much in words as others is none: «Sum 41» plays a concert. */
export function totalRows(isSeries: boolean): {
  /** Is a row one of totals? `whole` is the first of the others; `groups` are what rows above are called, in small letters. */
  take(cells: readonly Cell[], whole: readonly Cell[] | undefined, groups?: ReadonlySet<string>): boolean;
  all(): readonly TotalRows[];
  /** The first rows, where all are of totals: «Totalt» is what each is of then. */
  whereAll(): readonly (readonly Cell[])[];
} {
  const first: (readonly Cell[])[] = [];
  let others = 0;
  const found = new Map<string, Omit<TotalRows, "isShared"> & { readonly inGroups: number }>();
  const shared = new Set<string>();
  const endsOf = groupEnds();
  /** How many other rows begin in each column. */
  const begun: number[] = [];
  const takeOther = (cells: readonly Cell[]) => {
    const at = firstFilled(cells);
    if (at >= 0) begun[at] = (begun[at] ?? 0) + 1;
    others++;
    return false;
  };
  /** Ends each group of rows with a total, where what the group is of stands in its first row alone? One more is that of all groups. */
  const endEach = (index: number, count: number) =>
    count > 0 && count === begun.slice(0, index).reduce((sum, one) => sum + (one ?? 0), 0);
  return {
    take(cells, whole = [], groups = new Set()) {
      const total = totalIn(cells) ?? endsOf.totalIn(cells);
      endsOf.take(cells);
      if (!total) return takeOther(cells);
      if (others === 0 && first.length < mostFirst) first.push(cells);
      const { text, ...place } = total;
      const key = `${place.index} ${place.pattern}`;
      const isRecord = wordsIn(cells) > 1 && wordsIn(cells) >= wordsIn(whole) * half;
      if (!isSeries && !isTotal(text) && !isOfGroup(text, groups) && isRecord) {
        shared.add(key);
        return takeOther(cells);
      }
      const known = found.get(key);
      const isFull = known?.isFull === true || filledCells(cells).length >= filledCells(whole).length;
      const inGroups = (known?.inGroups ?? 0) + (firstFilled(cells) === place.index ? 1 : 0);
      const texts = new Set([...(known?.texts ?? []), text]);
      found.set(key, { ...place, isFull, inGroups, texts: [...texts].slice(0, mostTexts) });
      return true;
    },
    whereAll: () => (others === 0 && first.length > 1 ? first : []),
    all: () =>
      [...found].map(([key, { inGroups, ...one }]) => ({
        ...one,
        isFull: one.isFull || endEach(one.index, inGroups),
        isShared: shared.has(key),
      })),
  };
}

const mostGroups = 2000;

/** Tells the rows that pivot tables end their groups with: «Kultur Totalt» below rows of «Kultur». */
function groupEnds(): {
  take(cells: readonly Cell[]): void;
  totalIn(cells: readonly Cell[]): FoundTotal | undefined;
} {
  const seen = Array.from({ length: firstColumns }, () => new Set<string>());
  const textAt = (cells: readonly Cell[], index: number) => {
    const cell = cells[index];
    return typeof cell === "string" ? cell.trim().toLowerCase() : "";
  };
  return {
    take(cells) {
      for (const [index, texts] of seen.entries())
        if (texts.size < mostGroups) texts.add(textAt(cells, index));
    },
    totalIn(cells) {
      for (const [index, texts] of seen.entries()) {
        const [, group = "", word = ""] = /^(.+?) (totalt?|sum)$/.exec(textAt(cells, index)) ?? [];
        if (group !== "" && texts.has(group))
          return { index, pattern: `* ${word}`, text: cellAsText(cells[index]).trim() };
      }
      return undefined;
    },
  };
}

/** «Sum skoler» below «Skoler» is no name. */
function isOfGroup(text: string, groups: ReadonlySet<string>): boolean {
  return groups.has(
    text
      .toLowerCase()
      .replace(/^\S+\s+(?:(?:for|av|i)\s+)?/u, "")
      .replace(/:$/, ""),
  );
}

function firstFilled(cells: readonly Cell[]): number {
  return Array.from(cells).findIndex((cell) => !isBlankCell(cell));
}

function wordsIn(cells: readonly Cell[]): number {
  return filledCells(cells).filter((cell) => /\p{L}/u.test(cellAsText(cell))).length;
}

/** Where a row says that it is one of totals, and how. */
interface FoundTotal {
  readonly index: number;
  readonly pattern: string;
  readonly text: string;
}

/** A word for a total in one of the first cells, or in the first that has something. */
function totalIn(cells: readonly Cell[]): FoundTotal | undefined {
  const first = firstFilled(cells);
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
