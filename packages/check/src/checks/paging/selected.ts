import { hasPosition, pageSize } from "@samapne/core";
import type { DatasetCheck } from "../../check.ts";
import { askPage, limitFor, type Walk, walk } from "../../evidence/pages.ts";
import { differenceOf, isSame, rowTexts } from "../../evidence/rows.ts";
import type { Query, Table } from "../../evidence/table.ts";
import { phrases, reasons } from "../../words/phrases.ts";
import type { Note } from "../../note.ts";
import { queryWithin, valuesIn } from "../filters/asked.ts";
import { meets } from "../filters/meets.ts";
import { isInOrder } from "../filters/shape.ts";
import { turned } from "./turned.ts";

/** The next page of a selection is of the same selection: what is forgotten on the way is lost from the second page on. */
export const selected: DatasetCheck = {
  id: "paging.selected",
  about: "dataset",
  level: 2,
  forms: ["api"],
  title: {
    nb: "Sidene av et utvalg, og av rader sortert på noe annet, er til sammen de radene",
    nn: "Sidene av eit utval, og av rader sorterte på noko anna, er til saman dei radene",
    en: "The pages of a selection, and of rows sorted by something else, are together those rows",
  },
  run: async (table, note) => {
    const all = await turned(table, note);
    if (all === undefined) return;
    // Where pages lead nowhere without a filter, that is what is wrong.
    const isWhole = all.trouble === undefined && isSame(differenceOf(all.expected, all.found));
    if (!isWhole) return note.cannot(reasons.noUsableAnswer);
    await expectFiltered(table, note);
    await expectSorted(table, note);
    await expectBoxed(table, note);
    await expectFields(table, note);
    note.without(reasons.noSuchField);
  },
};

/** Follows a filter with rows enough for two pages. */
async function expectFiltered(table: Table, note: Note): Promise<void> {
  const { known } = await table.whole();
  for (const parameter of table.operations.list.parameters) {
    const { filter } = parameter;
    if (filter?.test !== "equals" || table.dataset.key.includes(filter.field)) continue;
    const [value] = valuesIn(known.rows, filter.field);
    const expected = known.rows.filter(meets(parameter, table.dataset.fields, [value]));
    if (value === undefined || expected.length < 2 || expected.length === known.rows.length) continue;
    const query = queryWithin(known, [{ parameter, values: [value] }]);
    const limit = limitFor(expected.length * 2);
    const walked = await walk(table, limit, expected.length, false, query);
    expectRows(table, expected, walked, note);
    return;
  }
}

/** Follows rows in the order of a field that not all of them have another value of. */
async function expectSorted(table: Table, note: Note): Promise<void> {
  const { known } = await table.whole();
  const options = table.operations.list.parameters.find(({ name }) => name === "sort")?.value;
  const names = options?.kind === "choice" ? options.options : [];
  const name = names.find((one) => {
    const count = new Set(known.rows.map((row) => String(row[one]))).size;
    return !one.startsWith("-") && !table.dataset.key.includes(one) && count > 1 && count < known.rows.length;
  });
  const field = table.dataset.fields[name ?? ""];
  if (name === undefined || field === undefined) return;
  const query: Query = [...known.within, ["sort", name]];
  const walked = await walk(table, limitFor(known.rows.length), known.rows.length, false, query);
  if (!expectRows(table, known.rows, walked, note)) return;
  const rows = walked.pages.flatMap((page) => page.rows);
  const last = walked.pages.at(-1)?.exchange;
  if (isInOrder(rows, name, field, false)) note.saw();
  else if (last !== undefined) note.fault(last, otherOrder);
}

/** Follows the rows west of the middle one. */
async function expectBoxed(table: Table, note: Note): Promise<void> {
  const { known } = await table.whole();
  const places = known.rows.flatMap(({ longitude, latitude }) =>
    typeof longitude === "number" && typeof latitude === "number" ? [longitude] : [],
  );
  const east = places.toSorted((a, b) => a - b)[places.length >> 1];
  if (!hasPosition(table.dataset) || east === undefined) return;
  const expected = known.rows.filter(
    ({ longitude, latitude }) => Number(longitude) <= east && latitude !== undefined,
  );
  if (expected.length < 2 || expected.length === known.rows.length) return;
  const query: Query = [...known.within, ["bbox", `-180,-90,${east},90`]];
  // Which rows are within a box, another check tells.
  const all = await askPage(table, [...query, ["limit", String(pageSize.most)]]);
  if (!isSame(differenceOf(rowTexts(table.dataset, expected), rowTexts(table.dataset, all.rows)))) return;
  const walked = await walk(table, limitFor(expected.length * 2), expected.length, false, query);
  expectRows(table, expected, walked, note);
}

/** Follows pages that are asked for with the key alone: later ones have no more than the first. */
async function expectFields(table: Table, note: Note): Promise<void> {
  const { rows } = await table.whole();
  const [name] = table.dataset.key;
  if (name === undefined || rows.length < 2) return;
  const query: Query = [["fields", name]];
  const { pages } = await walk(table, limitFor(rows.length), rows.length, true, query);
  const namesIn = (page: Walk["pages"][number]) => page.rows.flatMap((row) => Object.keys(row));
  const [first, second] = pages;
  if (first === undefined || second === undefined) return;
  const other = namesIn(second).find((one) => !namesIn(first).includes(one));
  if (other === undefined) note.saw();
  else note.fault(second.exchange, phrases.noMember("fields"));
}

/** Notes whether pages are together the rows expected. */
function expectRows(
  table: Table,
  expected: Parameters<typeof rowTexts>[1],
  walked: Walk,
  note: Note,
): boolean {
  const found = walked.pages.flatMap((page) => page.rows);
  const { lost, added } = differenceOf(rowTexts(table.dataset, expected), rowTexts(table.dataset, found));
  const last = walked.pages.at(-1);
  if (lost.length + added.length === 0 || walked.isPart === true || last === undefined) {
    note.saw(found.length);
    return true;
  }
  if (found.length === expected.length) note.fault(last.exchange, phrases.otherRows(added.length));
  else note.fault(last.exchange, phrases.rows(found.length, expected.length));
  return false;
}

const otherOrder = {
  nb: "Radene kommer ikke i den rekkefølgen fra side til side.",
  nn: "Radene kjem ikkje i den rekkjefølgja frå side til side.",
  en: "The rows do not come in that order from page to page.",
};
