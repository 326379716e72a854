import { type AnyRow, type Field, pageSize, type SuppressionCheck, suppressionOf } from "@samapne/core";
import type { DatasetCheck } from "../../check.ts";
import { askPage, isObject, pageOf, parse } from "../../evidence/pages.ts";
import { rowTexts } from "../../evidence/rows.ts";
import type { Table } from "../../evidence/table.ts";
import { textOf } from "../../http/exchange.ts";
import type { Note } from "../../note.ts";
import { reasons } from "../../words/phrases.ts";
import { expectStatus } from "../expect-status.ts";
import { isInOrder } from "../filters/shape.ts";

const ofApi = { about: "dataset", level: 2, forms: ["api"] } as const;

interface Withheld {
  readonly check: SuppressionCheck;
  /** The keys of the rows that are withheld. */
  readonly keys: ReadonlySet<string>;
}

/** Which rows are withheld; undefined, with the reason noted, where nothing is. */
async function withheldIn(table: Table, note: Note): Promise<Withheld | undefined> {
  const check = suppressionOf(table.dataset);
  if (check === undefined) return note.without(notAboutPersons);
  const { rows, cut } = await table.whole();
  if (cut) return note.cannot(reasons.tooLarge);
  const hidden = rows.filter((row) => row[check.status.field] === check.status.withheld);
  if (hidden.length === 0) return note.without(nothingWithheld);
  return { check, keys: new Set(rowTexts(table.dataset, hidden).map(({ key }) => key)) };
}

const notAboutPersons = {
  nb: "Datasettet er ikke statistikk om personer.",
  nn: "Datasettet er ikkje statistikk om personar.",
  en: "The dataset is not statistics about persons.",
};

const nothingWithheld = {
  nb: "Ingen rader er skjermet.",
  nn: "Ingen rader er skjerma.",
  en: "No rows are withheld.",
};

/** How many rows are withheld in the CSV and have a figure here. */
function countShown(rows: readonly AnyRow[], { check, keys }: Withheld, { dataset }: Table): number {
  const withFigures = rows.filter((row) =>
    check.measures.some((name) => row[name] !== undefined && row[name] !== null),
  );
  return rowTexts(dataset, withFigures).filter(({ key }) => keys.has(key)).length;
}

/** The same is withheld in every form. */
export const everyForm: DatasetCheck = {
  ...ofApi,
  id: "disclosure.every_form",
  title: {
    nb: "Det som er skjermet i CSV, er skjermet i alle formater",
    nn: "Det som er skjerma i CSV, er skjerma i alle format",
    en: "What is withheld in CSV is withheld in every format",
  },
  run: async (table, note) => {
    const withheld = await withheldIn(table, note);
    if (withheld === undefined) return;
    const page = await askPage(table, [["limit", String(pageSize.most)]]);
    const found = countShown(page.rows, withheld, table);
    if (found > 0) note.fault(page.exchange, shown(found));
    const lines = await table.all([["format", "ndjson"]]);
    if (lines.status === 200) {
      const rows = textOf(lines).split("\n").flatMap(rowIn);
      const more = countShown(rows, withheld, table);
      if (more > 0) note.fault(lines, shown(more));
    }
    note.saw(withheld.keys.size);
  },
};

function rowIn(line: string): readonly AnyRow[] {
  const value = parse(line);
  return isObject(value) ? [value] : [];
}

function shown(count: number) {
  return {
    nb: `${count} skjermede rader viser tall.`,
    nn: `${count} skjerma rader viser tal.`,
    en: `${count} withheld rows show figures.`,
  };
}

/** Asking for a figure must not find the rows where it is withheld. */
export const byFilter: DatasetCheck = {
  ...ofApi,
  id: "disclosure.filters",
  title: {
    nb: "Filtre røper ikke skjermede tall",
    nn: "Filter røper ikkje skjerma tal",
    en: "Filters do not give withheld figures away",
  },
  run: async (table, note) => {
    const withheld = await withheldIn(table, note);
    if (withheld === undefined) return;
    const isRange = new Set(withheld.check.measures.map((name) => `${name}_from`));
    for (const { name } of table.operations.list.parameters.filter((parameter) =>
      isRange.has(parameter.name),
    )) {
      const exchange = await table.list([
        [name, "0"],
        ["limit", String(pageSize.most)],
        ["format", "json"],
      ]);
      if (exchange.status !== 200) continue;
      const { rows } = pageOf(exchange);
      const found = rowTexts(table.dataset, rows).filter(({ key }) => withheld.keys.has(key)).length;
      if (found > 0) note.fault(exchange, foundBy(found));
      else note.saw();
    }
  },
};

function foundBy(count: number) {
  return {
    nb: `${count} skjermede rader kommer med, så tallet kan gjettes fram.`,
    nn: `${count} skjerma rader kjem med, så talet kan gjettast fram.`,
    en: `${count} withheld rows are found, so that the figure can be guessed.`,
  };
}

/** Sorting by a figure must not put withheld rows in their place. */
export const bySort: DatasetCheck = {
  ...ofApi,
  id: "disclosure.sort",
  title: {
    nb: "Sortering røper ikke skjermede tall",
    nn: "Sortering røper ikkje skjerma tal",
    en: "Sorting does not give withheld figures away",
  },
  run: async (table, note) => {
    const withheld = await withheldIn(table, note);
    const [name] = withheld?.check.measures ?? [];
    if (withheld === undefined || name === undefined) return;
    const page = await askPage(table, [
      ["sort", name],
      ["limit", String(pageSize.most)],
    ]);
    if (isInOrder(page.rows, name, table.dataset.fields[name] as Field, false)) note.saw();
    else note.fault(page.exchange, inPlace);
  },
};

const inPlace = {
  nb: "Skjermede rader kommer ikke sist, men på plassen sin.",
  nn: "Skjerma rader kjem ikkje sist, men på plassen sin.",
  en: "Withheld rows do not come last, but in their place.",
};

/** Addresses are logged along the way, so nobody asks for sensitive values. */
export const sensitive: DatasetCheck = {
  ...ofApi,
  id: "disclosure.sensitive_fields",
  title: {
    nb: "Følsomme felt kan ikke filtreres eller sorteres",
    nn: "Følsame felt kan ikkje filtrerast eller sorterast",
    en: "Sensitive fields cannot be filtered or sorted by",
  },
  run: async ({ dataset, list, all }, note) => {
    const names = Object.keys(dataset.fields).filter((name) => dataset.fields[name]?.privacy === "sensitive");
    if (names.length === 0) return note.without(reasons.noSuchField);
    for (const name of names)
      for (const query of [[[name, "x"]], [["sort", name]]] as const) {
        expectStatus(await list(query), 400, note);
        expectStatus(await all(query, { mayCut: true }), 400, note);
      }
  },
};
