import { type Cell, cellAsText } from "@samapne/tabular/reading";

/** The ways numbers are written in the columns of a table, below the rows that were looked at whole. */
export interface NumberForms {
  take(cells: readonly Cell[]): void;
  /** The first number of each form in a column. */
  of(column: number): readonly string[];
}

const mostForms = 40;
const longest = 40;

/**
 * Looks through all rows for other ways to write numbers, in the columns where numbers stand: `1.250` may come for the
 * first time in the winter, thousands of rows below `980`. Two numbers have the same form when they differ in their
 * digits only. Whole numbers without a sign tell nothing new.
 */
export function numberForms(sample: readonly (readonly Cell[])[]): NumberForms {
  const columns = new Map<number, Map<string, string>>();
  const width = Math.max(0, ...sample.map((cells) => cells.length));
  for (let column = 0; column < width; column++) {
    const texts = sample.map((cells) => cellAsText(cells[column]).trim()).filter((text) => text !== "");
    const numbers = texts.filter((text) => /^[-\u2212]?\d[\d.,\s]*(?:\D{0,8})?$/.test(text)).length;
    if (numbers > 0 && numbers * 2 >= texts.length) columns.set(column, new Map());
  }
  return {
    take(cells) {
      for (const [column, forms] of columns) {
        const cell = cells[column];
        if (typeof cell !== "string" || forms.size >= mostForms || cell.length > longest) continue;
        const text = cell.trim();
        if (text === "" || /^\d+$/.test(text)) continue;
        const form = text.replaceAll(/\d/g, "0");
        if (!forms.has(form)) forms.set(form, text);
      }
    },
    of: (column) => [...(columns.get(column)?.values() ?? [])],
  };
}
