import type { Dataset } from "@samapne/core";
import { fold, noTable, type Table } from "@samapne/tabular/reading";
import { type Input, ReadError } from "@samapne/tabular";
import { firstRows } from "../table/grid.ts";
import { likeAny } from "../file/like.ts";
import { lookNamed, type NamedLook } from "../table/look-named.ts";
import type { Mapping } from "../file/mapping.ts";
import { placesOf } from "../table/places-of.ts";
import { type Plan, planFor } from "../plan/plan.ts";
import type { OtherYear } from "./outcome.ts";
import { inSheet, noSheet } from "../file/problems.ts";
import { onlyYear, titlesOf } from "../table/titles.ts";

/** A table, and the mapping made ready for it. */
export interface FoundTable {
  readonly table: Table;
  readonly plan: Plan;
}

/** What a conversion reads, and the names of what lies beside it in the workbook or archive. */
export interface FoundTables {
  readonly tables: readonly FoundTable[];
  readonly unread: readonly string[];
  /** Those files of an archive among them that have the headings of what is read: their rows are missed. */
  readonly unreadAlike: readonly string[];
  /** The one year that titles, sheet and file name, where it is another than the one the mapping has for all times. */
  readonly otherYear?: OtherYear;
}

/** What a file is looked through for. */
interface Search {
  readonly input: Input;
  readonly mapping: Mapping;
  readonly dataset: Dataset;
}

/** Finds the table of a file that a mapping is for, or all its sheets that the mapping names. Throws the `ReadError` that says why there is none. */
export async function findTables(search: Search): Promise<FoundTables> {
  const { input, mapping } = search;
  const known = new Set(placesOf(mapping).flatMap(({ column = [] }) => [column].flat().map(fold)));
  const setting = { isHeading: (text: string) => known.has(fold(text)) };
  const looked = await lookNamed(input, setting, () => mapping.table?.list);
  const found = looked.flatMap((one): readonly { readonly name: string; readonly table?: Table }[] => {
    const { name } = one.input;
    if ("problem" in one) return [{ name }];
    const nameOf = (table: Table) => (one.called === undefined ? (table.sheet ?? name) : name);
    return one.tables.map((table) => ({ name: nameOf(table), table }));
  });
  const all = found.flatMap(({ table }) => table ?? []);
  const [problem] = looked.flatMap((one) => ("problem" in one ? [one.problem] : []));
  const named = namedTables(all, mapping);
  if (named.length === 0 && all.length > 0) {
    const { sheet, sheets = [] } = mapping.table ?? {};
    throw noSheet(
      sheet ?? sheets.join(", "),
      found.map(({ name }) => name),
    );
  }
  requireRead(looked, mapping);
  const plans = mapping.table?.sheets ? await eachOf(named, search) : await firstOf(named, search, problem);
  const tables = plans.map(({ table, plan }) => ({ table, plan }));
  const otherYear = plans.length === 1 ? plans[0]?.otherYear : undefined;
  const unread = found.filter((one) => !tables.some(({ table }) => table === one.table));
  const isChosen = mapping.table?.sheet !== undefined || looked.length < 2;
  const alike = isChosen ? [] : unread.filter(({ table }) => table && hasHeadingsOf(table, tables[0]?.table));
  return {
    tables,
    unread: unread.map(({ name }) => name),
    unreadAlike: alike.map(({ name }) => name),
    ...(otherYear ? { otherYear } : {}),
  };
}

function hasHeadingsOf({ headings }: Table, other: Table | undefined): boolean {
  return headings.length > 1 && JSON.stringify(headings) === JSON.stringify(other?.headings);
}

/** Throws where a file that the mapping names cannot be read: it would be lost. */
function requireRead(looked: readonly NamedLook[], { table: place = {} }: Mapping): void {
  const isLike = likeAny(place.sheets ?? []);
  for (const one of looked)
    if ("problem" in one && one.called !== undefined && isLike(one.called))
      throw inSheet(one.called, one.problem);
}

/** The tables that a mapping may mean: those shown first, and of sheets named by patterns none that is hidden. */
function namedTables(all: readonly Table[], { table: place = {} }: Mapping): readonly Table[] {
  const { sheet, sheets } = place;
  const shown = all.filter(({ isHidden }) => !isHidden);
  if (sheets) {
    const isLike = likeAny(sheets);
    return shown.filter((table) => table.sheet !== undefined && isLike(table.sheet));
  }
  const hidden = all.filter(({ isHidden }) => isHidden);
  return [...shown, ...hidden].filter((table) => sheet === undefined || table.sheet === sheet);
}

/** The first table that the mapping fits. */
async function firstOf(
  tables: readonly Table[],
  search: Search,
  problem: ReadError | undefined,
): Promise<readonly Planned[]> {
  let refused: ReadError | undefined = problem;
  for (const table of tables) {
    const planned = await tried(table, search);
    if (!(planned instanceof ReadError)) return [planned];
    refused ??= planned;
  }
  throw refused ?? noTable();
}

/** Every table, each of which the mapping must fit: a sheet that is passed over would be lost. */
async function eachOf(tables: readonly Table[], search: Search): Promise<readonly Planned[]> {
  const all: Planned[] = [];
  for (const table of tables) {
    const planned = await tried(table, search);
    if (planned instanceof ReadError) throw inSheet(table.sheet ?? "", planned);
    all.push(planned);
  }
  return all;
}

interface Planned extends FoundTable {
  readonly otherYear: OtherYear | undefined;
}

async function tried(table: Table, { input, mapping, dataset }: Search): Promise<Planned | ReadError> {
  try {
    const rows = await firstRows(table, signOf(mapping.table?.delimiter));
    const plan = planFor(mapping, dataset, table, rows);
    const above = rows.filter(({ row }) => row < plan.headings.row).map(({ cells }) => cells);
    return { table, plan, otherYear: otherYearIn(titlesOf(above, table, input.name), mapping) };
  } catch (error) {
    if (error instanceof ReadError) return error;
    throw error;
  }
}

function otherYearIn(titles: readonly string[], { time }: Mapping): OtherYear | undefined {
  const [year] = /^\d{4}\b/.exec(String(time?.value ?? "")) ?? [];
  const file = onlyYear(titles);
  return year === undefined || file === undefined || year === file ? undefined : { mapping: year, file };
}

/** The delimiter a mapping names, as it is written. */
export function signOf(delimiter: string | undefined): string | undefined {
  return delimiter === "tab" ? "\t" : delimiter;
}
