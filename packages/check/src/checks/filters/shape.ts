import {
  type AnyRow,
  compareText,
  type Dataset,
  type Field,
  firstDayOf,
  hasPosition,
  instantToMillis,
  pageSize,
} from "@samapne/core";
import type { DatasetCheck } from "../../check.ts";
import { askPage, pageOf } from "../../evidence/pages.ts";
import { differenceOf, rowTexts } from "../../evidence/rows.ts";
import type { Table } from "../../evidence/table.ts";
import type { Note } from "../../note.ts";
import { phrases, reasons } from "../../words/phrases.ts";
import { knownRows, queryWithin } from "./asked.ts";
import { equalFilters } from "./equal.ts";
import { meets } from "./meets.ts";

const ofApi = { about: "dataset", level: 2, forms: ["api"] } as const;

/** Only what is asked for, and the key. */
export const fields: DatasetCheck = {
  ...ofApi,
  id: "filters.fields",
  title: {
    nb: "fields gir feltene det bes om, og nøkkelen",
    nn: "fields gir felta det blir bede om, og nøkkelen",
    en: "fields gives the fields asked for, and the key",
  },
  run: async (table, note) => {
    const { fields: all, key } = table.dataset;
    const { rows } = await table.whole();
    const name = Object.keys(all).find(
      (one) => !key.includes(one) && rows.some((row) => row[one] !== undefined),
    );
    if (name === undefined) return note.without(reasons.noSuchField);
    const page = await askPage(table, [["fields", name]]);
    const wanted = new Set([...key, name]);
    const found = new Set(page.rows.flatMap((row) => Object.keys(row)));
    const other = [...found].find((one) => !wanted.has(one)) ?? [...wanted].find((one) => !found.has(one));
    if (page.rows.length > 0 && other === undefined) note.saw();
    else note.fault(page.exchange, phrases.noMember(other ?? "data"));
  },
};

/** Up and down, what is missing last. */
export const sort: DatasetCheck = {
  ...ofApi,
  id: "filters.sort",
  title: {
    nb: "sort gir rekkefølgen det bes om; rader uten verdi kommer sist",
    nn: "sort gir rekkjefølgja det blir bede om; rader utan verdi kjem sist",
    en: "sort gives the order asked for; rows without a value come last",
  },
  run: async (table, note) => {
    const { rows, cut } = await table.whole();
    const orders = ordersOf(table.dataset, sortOptions(table), rows);
    if (orders.length === 0) return note.without(reasons.noSuchField);
    const most = ["limit", String(cut ? pageSize.standard : pageSize.most)] as const;
    for (const order of orders) {
      const page = await askPage(table, [["sort", order.join(",")], most]);
      if (isSorted(page.rows, order, table.dataset)) note.saw();
      else note.fault(page.exchange, phrases.otherOrder());
    }
  },
};

/** What rows can be sorted by, up and down. */
export function sortOptions({ operations }: Table): readonly string[] {
  const sort = operations.list.parameters.find(({ name }) => name === "sort")?.value;
  return sort?.kind === "choice" ? sort.options : [];
}

/** How many different values rows have in a field. */
export function valueCount(rows: readonly AnyRow[], name: string): number {
  return new Set(rows.map((row) => String(row[name]))).size;
}

type SortOrder = readonly string[];

/**
 * The orders that are tried: a field up and down, the first of each other kind (databases may sort words as a language
 * does, and programs numbers as words), and two fields at once.
 */
function ordersOf(
  { fields: all, key }: Dataset,
  options: readonly string[],
  rows: readonly AnyRow[],
): readonly SortOrder[] {
  const countOf = (name: string) => valueCount(rows, name);
  const names = options.filter((one) => !one.startsWith("-") && !key.includes(one) && countOf(one) > 1);
  const [first] = names;
  if (first === undefined) return [];
  const kinds = new Set([all[first]?.kind]);
  const others = names.filter((name) => {
    const kind = all[name]?.kind;
    return !kinds.has(kind) && kinds.add(kind);
  });
  const word =
    all[first]?.kind === "text"
      ? names.find((name) => name !== first && all[name]?.kind === "text")
      : undefined;
  const coarse = names.find((name) => countOf(name) * 2 <= rows.length);
  const fine = names.find((name) => name !== coarse && countOf(name) > countOf(coarse ?? name));
  return [
    [first],
    [`-${first}`],
    ...others.map((name) => [name]),
    ...(word === undefined ? [] : [[word]]),
    ...(coarse === undefined || fine === undefined
      ? []
      : [
          [coarse, `-${fine}`],
          [`-${coarse}`, fine],
        ]),
  ];
}

/** True when rows are sorted by one field, and those that are alike there by the next. */
function isSorted(rows: readonly AnyRow[], [one, ...more]: SortOrder, dataset: Dataset): boolean {
  if (one === undefined) return true;
  const name = one.replace("-", "");
  const field = dataset.fields[name] as Field;
  if (!isInOrder(rows, name, field, one !== name)) return false;
  const alike = new Map<string, AnyRow[]>();
  for (const row of rows) {
    const value = String(comparable(row[name], field));
    alike.set(value, [...(alike.get(value) ?? []), row]);
  }
  return [...alike.values()].every((group) => isSorted(group, more, dataset));
}

/** True when values go one way, and rows without one come last. */
export function isInOrder(rows: readonly AnyRow[], name: string, field: Field, descending: boolean): boolean {
  const values = rows.map((row) => comparable(row[name], field));
  return values.every((value, index) => {
    const before = values[index - 1];
    if (index === 0 || value === undefined) return true;
    if (before === undefined) return false;
    const order =
      typeof value === "number" && typeof before === "number"
        ? value - before
        : compareText(String(value), String(before));
    return descending ? order <= 0 : order >= 0;
  });
}

function comparable(value: unknown, { kind }: Field): string | number | undefined {
  if (typeof value === "number") return value;
  if (typeof value !== "string") return typeof value === "boolean" ? Number(value) : undefined;
  if (kind === "instant") return instantToMillis(value);
  return kind === "period" ? firstDayOf(value) : value;
}

/** Rows within a box. */
export const box: DatasetCheck = {
  id: "filters.box",
  about: "dataset",
  level: 3,
  forms: ["api"],
  title: {
    nb: "bbox gir radene innenfor rammen",
    nn: "bbox gir radene innanfor ramma",
    en: "bbox gives the rows within the box",
  },
  run: async (table, note) => {
    if (!hasPosition(table.dataset)) return note.without(reasons.noSuchField);
    const rows = await knownRows(table, note);
    if (rows.length === 0) return;
    const { known } = await table.whole();
    const placed = rows.filter(
      ({ longitude, latitude }) => typeof longitude === "number" && typeof latitude === "number",
    );
    for (const sides of boxesFor(placed)) {
      const expected = placed.filter((row) => isWithin(row, sides)).slice(0, pageSize.most);
      const most = ["limit", String(pageSize.most)] as const;
      const exchange = await table.list([
        ...known.within,
        ["bbox", sides.join(",")],
        most,
        ["format", "json"],
      ]);
      if (exchange.status !== 200) {
        note.fault(exchange, phrases.status(exchange.status, 200));
        continue;
      }
      const { rows } = pageOf(exchange);
      const { lost, added } = differenceOf(rowTexts(table.dataset, expected), rowTexts(table.dataset, rows));
      if (lost.length + added.length === 0) note.saw();
      else note.fault(exchange, phrases.rows(rows.length, expected.length));
    }
    await expectBoth(table, note);
  },
};

/** Boxes that some rows are within. Rows without a position are within none, not even the whole globe. */
function boxesFor(placed: readonly AnyRow[]): readonly Box[] {
  const middle = placed[placed.length >> 1];
  if (middle === undefined) return [[-180, -90, 180, 90]];
  const [longitude, latitude] = [Number(middle["longitude"]), Number(middle["latitude"])];
  const west = Math.max(-180, Number((longitude - 0.05).toFixed(6)));
  const south = Math.max(-90, Number((latitude - 0.05).toFixed(6)));
  // The same band once around the globe, without what lies between the two: across the 180th meridian.
  return [
    [west, south, longitude, latitude],
    [longitude, south, west, latitude],
  ];
}

/** The whole globe, and another filter with it. */
async function expectBoth(table: Table, note: Note): Promise<void> {
  const { known } = await table.whole();
  const [one] = await equalFilters(table, note);
  if (one === undefined) return;
  const chosen = { ...one, values: one.values.slice(0, 1) };
  const isMet = meets(one.parameter, table.dataset.fields, chosen.values);
  const isPlaced = ({ longitude, latitude }: AnyRow) => longitude !== undefined && latitude !== undefined;
  const expected = known.rows.filter((row) => isMet(row) && isPlaced(row)).slice(0, pageSize.most);
  const exchange = await table.list([
    ...queryWithin(known, [chosen]),
    ["bbox", "-180,-90,180,90"],
    ["limit", String(pageSize.most)],
    ["format", "json"],
  ]);
  if (exchange.status !== 200) return note.fault(exchange, phrases.status(exchange.status, 200));
  const { rows } = pageOf(exchange);
  if (rows.length === expected.length) note.saw();
  else note.fault(exchange, phrases.rows(rows.length, expected.length));
}

/** West, south, east, north in degrees; west above east goes across the 180th meridian (RFC 7946, 5.2). */
type Box = readonly [number, number, number, number];

function isWithin({ longitude, latitude }: AnyRow, [west, south, east, north]: Box): boolean {
  const [x, y] = [Number(longitude), Number(latitude)];
  const isBetween = west <= east ? x >= west && x <= east : x >= west || x <= east;
  return isBetween && y >= south && y <= north;
}
