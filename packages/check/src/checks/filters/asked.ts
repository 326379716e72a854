import { type AnyRow, numberText, pageSize, type Parameter } from "@samapne/core";
import { askPage, isPage, pageOf } from "../../evidence/pages.ts";
import { differenceOf, isSame, isSameOrder, rowTexts } from "../../evidence/rows.ts";
import { type Known, type Query, type Table, withQuery } from "../../evidence/table.ts";
import type { Note } from "../../note.ts";
import { phrases, reasons } from "../../words/phrases.ts";
import { meets } from "./meets.ts";

/** A filter with values that rows have. */
export interface Chosen {
  readonly parameter: Parameter;
  readonly values: readonly unknown[];
}

/** A value as an address has it. */
export function written(value: unknown): string {
  return typeof value === "number" ? numberText(value) : String(value);
}

/** How a value is written in an address. */
type Write = (value: unknown) => string;

/** A filter as parameters of an address. */
function queryOf({ parameter: { name, several }, values }: Chosen, write: Write): Query {
  const texts = values.map(write);
  return several?.by === "comma" ? [[name, texts.join(",")]] : texts.map((text) => [name, text]);
}

/** Filters as parameters of an address, limited to the rows that are known. */
export function queryWithin({ within }: Known, chosen: readonly Chosen[], write: Write = written): Query {
  const filters = chosen.flatMap((one) => queryOf(one, write));
  const isLimited = within.every(([name]) => filters.some(([other]) => other === name));
  return isLimited ? filters : [...within, ...filters];
}

/** The rows filters are tried on: all, or those that are known of a large table. None, with the reason noted, where none is. */
export async function knownRows(table: Table, note: Note): Promise<readonly AnyRow[]> {
  const { rows, known, cut } = await table.whole();
  if (rows.length === 0) note.cannot(reasons.noRows);
  else if (cut && known.rows.length === 0) note.cannot(reasons.tooLarge);
  return known.rows;
}

/**
 * The different values of a field, those first that stand behind another in a list, and then the most frequent; as often
 * as not those that only some rows have.
 */
export function valuesIn(rows: readonly AnyRow[], field: string): readonly unknown[] {
  const counts = new Map<string, { readonly value: unknown; count: number; isBehind: boolean }>();
  for (const row of rows) {
    const value = row[field];
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const [index, item] of items.entries()) {
      if (item === undefined || item === null || item === "") continue;
      const text = written(item);
      const known = counts.get(text) ?? { value: item, count: 0, isBehind: false };
      known.count += 1;
      known.isBehind ||= index > 0;
      counts.set(text, known);
    }
  }
  const all = [...counts.values()].toSorted(
    (a, b) => Number(b.isBehind) - Number(a.isBehind) || b.count - a.count,
  );
  const some = all.filter(({ count }) => count < rows.length);
  return (some.length > 0 ? some : all).map(({ value }) => value);
}

/**
 * Asks with filters, and sets the rows that came against those that meet them, which stand in the order of all rows.
 * `write`: how values are written; `spelt`: the address as other programs would spell it.
 */
export async function expectRows(
  table: Table,
  chosen: readonly Chosen[],
  note: Note,
  {
    write = written,
    spelt = (path) => path,
  }: { readonly write?: Write; readonly spelt?: (path: string) => string } = {},
): Promise<void> {
  const { known } = await table.whole();
  const tests = chosen.map(({ parameter, values }) => meets(parameter, table.dataset.fields, values));
  const expected = known.rows.filter((row) => tests.every((test) => test(row)));
  const query: Query = [
    ...queryWithin(known, chosen, write),
    ["limit", String(pageSize.most)],
    ["format", "json"],
  ];
  const path = withQuery(table.operations.list.path, query);
  const exchange = await table.ask(spelt(path));
  if (exchange.status !== 200) return note.fault(exchange, phrases.status(exchange.status, 200));
  if (!isPage(exchange)) {
    // Where no page can be read, that is the fault, and this could not be known.
    await askPage(table);
    return note.fault(exchange, phrases.noMember("data"));
  }
  const { rows: found, links } = pageOf(exchange);
  // Who gives fewer rows on a page than were asked for is told so by another check; what is on the page must be right.
  const isShort = typeof links["next"] === "string" && found.length > 0 && found.length < expected.length;
  const most = expected.slice(0, isShort ? found.length : pageSize.most);
  if (found.length !== most.length) return note.fault(exchange, phrases.rows(found.length, most.length));
  const difference = differenceOf(rowTexts(table.dataset, most), rowTexts(table.dataset, found));
  if (!isSame({ ...difference, changed: [] }))
    return note.fault(exchange, phrases.otherRows(difference.added.length));
  if (isSameOrder(table.dataset, most, found) || !(await isOneOrder(table))) note.saw();
  else note.fault(exchange, phrases.otherOrder());
}

/** Do pages and the export have one order? Where they have not, that is a fault of its own, and none of what follows. */
export async function isOneOrder(table: Table): Promise<boolean> {
  const { rows } = await table.whole();
  const page = await askPage(table);
  return isSameOrder(table.dataset, page.rows, rows.slice(0, page.rows.length));
}
