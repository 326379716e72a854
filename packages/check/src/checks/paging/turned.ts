import { limitFor, type Walk, walk } from "../../evidence/pages.ts";
import { type RowText, rowTexts } from "../../evidence/rows.ts";
import type { Table } from "../../evidence/table.ts";
import type { Note } from "../../note.ts";
import { reasons } from "../../words/phrases.ts";

/** The pages of a dataset, and the rows they ought to have together. */
export interface Turned extends Walk {
  readonly expected: readonly RowText[];
  readonly found: readonly RowText[];
}

const kept = new WeakMap<Table, Promise<Turned>>();

/** Turns all pages, once; undefined, with the reason noted, where there are none to turn. */
export async function turned(table: Table, note: Note): Promise<Turned | undefined> {
  const { rows } = await table.whole();
  if (rows.length === 0) return note.cannot(reasons.noRows);
  if (rows.length === 1) return note.without(reasons.oneRow);
  const before = kept.get(table) ?? turn(table);
  kept.set(table, before);
  return before;
}

async function turn(table: Table): Promise<Turned> {
  const { rows, cut } = await table.whole();
  const walked = await walk(table, limitFor(rows.length), rows.length, cut);
  const found = rowTexts(
    table.dataset,
    walked.pages.flatMap((page) => page.rows),
  );
  const all = rowTexts(table.dataset, rows);
  const isPart = cut || walked.isPart === true;
  return { ...walked, found, expected: isPart ? all.slice(0, found.length) : all };
}
