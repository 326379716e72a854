import { type AnyRow, type Field, pageSize } from "@samapne/core";
import type { DatasetCheck } from "../../check.ts";
import { isPage, pageOf } from "../../evidence/pages.ts";
import { differenceOf, rowTexts } from "../../evidence/rows.ts";
import type { Query, Table } from "../../evidence/table.ts";
import type { Exchange } from "../../http/exchange.ts";
import type { Note } from "../../note.ts";
import { phrases, reasons } from "../../words/phrases.ts";
import { queryWithin, valuesIn } from "../filters/asked.ts";
import { meets } from "../filters/meets.ts";
import { isInOrder, sortOptions, valueCount } from "../filters/shape.ts";
import type { Delta } from "./known.ts";
import { nothingToSee, soundDeltas } from "./told.ts";

const all = { rows: [], within: [] } as const;

/** What else is asked for holds of changes as well. */
export const selected: DatasetCheck = {
  id: "changes.selected",
  about: "dataset",
  level: 3,
  forms: ["api"],
  title: {
    nb: "Filter, sort og fields gjelder også for endringer",
    nn: "Filter, sort og fields gjeld òg for endringar",
    en: "Filters, sort and fields hold of changes as well",
  },
  run: async (table, note) => {
    const deltas = await soundDeltas(table, note);
    const widest = deltas.findLast(({ page, hasMore }) => page.rows.length > 1 && !hasMore);
    if (widest === undefined) return note.without(nothingToSee);
    await expectFiltered(table, widest, note);
    await expectSorted(table, widest, note);
    await expectFields(table, widest, note);
    note.without(nothingToSee);
  },
};

/** The first filter for the key, for something else and for a range that some of the changed rows meet and others do not. */
async function expectFiltered(table: Table, delta: Delta, note: Note): Promise<void> {
  const { dataset, operations } = table;
  const { rows } = delta.page;
  const chosen = operations.list.parameters.flatMap((parameter) => {
    const { filter } = parameter;
    if (filter === undefined || filter.test === "at_most" || filter.test === "before") return [];
    const value = valuesIn(rows, filter.field).find((one) => {
      const met = rows.filter(meets(parameter, dataset.fields, [one])).length;
      return met > 0 && met < rows.length;
    });
    const kind = filter.test === "at_least" ? "range" : dataset.key.includes(filter.field) ? "key" : "other";
    return value === undefined ? [] : [{ kind, parameter, values: [value] }];
  });
  for (const kind of ["key", "other", "range"]) {
    const one = chosen.find((each) => each.kind === kind);
    if (one === undefined) continue;
    const expected = rows.filter(meets(one.parameter, dataset.fields, one.values));
    const found = await askMore(table, delta, queryWithin(all, [one]), note);
    if (found !== undefined) expectRows(table, expected, found, note);
  }
}

async function expectSorted(table: Table, delta: Delta, note: Note): Promise<void> {
  const { fields, key } = table.dataset;
  const { rows } = delta.page;
  const name = sortOptions(table).find(
    (one) => !one.startsWith("-") && !key.includes(one) && valueCount(rows, one) > 1,
  );
  if (name === undefined) return;
  const found = await askMore(table, delta, [["sort", `-${name}`]], note);
  if (found === undefined || !expectRows(table, rows, found, note)) return;
  if (!isInOrder(found.rows, name, fields[name] as Field, true))
    note.fault(found.exchange, phrases.otherOrder());
}

async function expectFields(table: Table, delta: Delta, note: Note): Promise<void> {
  const { key } = table.dataset;
  const [name] = key;
  if (name === undefined) return;
  const found = await askMore(table, delta, [["fields", name]], note);
  if (found === undefined) return;
  const other = found.rows.flatMap((row) => Object.keys(row)).find((one) => !key.includes(one));
  if (other !== undefined) note.fault(found.exchange, phrases.noMember("fields"));
  else expectRows(table, delta.page.rows, found, note);
}

interface Found {
  readonly exchange: Exchange;
  readonly rows: readonly AnyRow[];
}

/** Asks for the same changes with something more; undefined, with a fault noted, where no page comes. */
async function askMore(table: Table, { since }: Delta, more: Query, note: Note): Promise<Found | undefined> {
  const exchange = await table.list([
    ...more,
    ["changed_since", since],
    ["limit", String(pageSize.most)],
    ["format", "json"],
  ]);
  if (exchange.status !== 200) return note.fault(exchange, phrases.status(exchange.status, 200));
  if (!isPage(exchange)) return note.cannot(reasons.noUsableAnswer);
  return { exchange, rows: pageOf(exchange).rows };
}

/** Notes whether the rows are those expected, by their keys. */
function expectRows(
  { dataset }: Table,
  expected: readonly AnyRow[],
  { exchange, rows }: Found,
  note: Note,
): boolean {
  const { lost, added } = differenceOf(rowTexts(dataset, expected), rowTexts(dataset, rows));
  if (lost.length + added.length === 0) {
    note.saw();
    return true;
  }
  if (rows.length !== expected.length) note.fault(exchange, phrases.rows(rows.length, expected.length));
  else note.fault(exchange, phrases.otherRows(added.length));
  return false;
}
