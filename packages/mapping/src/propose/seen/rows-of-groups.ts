import { type Cell, cellAsText, isBlankCell } from "@samapne/tabular/reading";

/** Texts that stand alone in rows of their own, each above the rows that it is of: «Skoler», with schools below. */
export interface GroupRows {
  /** The place of the column they stand in. */
  readonly index: number;
  /** The different ones, in order. */
  readonly texts: readonly string[];
}

const mostGroups = 60;
const fewestGroups = 2;

/** Takes note of rows that are headings of groups: the first row is one, and each has rows of several cells below it. */
export function rowsOfGroups(): {
  /** The next row that is none of totals; `isAlone` where it has one text and nothing else. */
  take(cells: readonly Cell[], isAlone: boolean): void;
  all(): GroupRows | undefined;
  /** What the groups are called so far, in small letters. */
  readonly names: ReadonlySet<string>;
} {
  const names = new Set<string>();
  const texts = new Set<string>();
  const others = new Set<string>();
  let index: number | undefined;
  let waiting: string | undefined;
  let isNone = false;
  return {
    names,
    take(cells, isAlone) {
      if (isNone) return;
      const at = Array.from(cells).findIndex((cell) => !isBlankCell(cell));
      if (!isAlone) {
        isNone = index === undefined;
        if (waiting !== undefined) texts.add(waiting);
        waiting = undefined;
        const text = cellAsText(cells[index ?? 0]).trim();
        if (texts.has(text)) others.add(text);
        return;
      }
      index ??= at;
      isNone = at !== index || waiting !== undefined || texts.size > mostGroups;
      waiting = cellAsText(cells[at]).trim();
      names.add(waiting.toLowerCase());
    },
    // What stands below the last row is a remark, and what a row is called too is no heading.
    all: () =>
      isNone || index === undefined || texts.size < fewestGroups || others.size > 0
        ? undefined
        : { index, texts: [...texts] },
  };
}
