import type { Dataset, Field } from "@samapne/core";
import type { DatasetCheck } from "../../check.ts";
import { csvCells } from "../../evidence/csv-cells.ts";
import { differenceOf, rowTexts } from "../../evidence/rows.ts";
import type { Query, Table } from "../../evidence/table.ts";
import { type Exchange, textOf } from "../../http/exchange.ts";
import type { Note } from "../../note.ts";
import { phrases, reasons } from "../../words/phrases.ts";
import { objectForms } from "../../evidence/row-objects.ts";
import { countRecords, objectReaders, type ReadRows } from "../../evidence/row-readers.ts";
import { queryWithin } from "./asked.ts";
import { equalFilters } from "./equal.ts";
import { meets } from "./meets.ts";
import { isInOrder, sortOptions, valueCount } from "./shape.ts";

const ofApi = { about: "dataset", level: 2, forms: ["api"] } as const;

/** The export is filtered as the pages are. */
export const onExport: DatasetCheck = {
  ...ofApi,
  id: "filters.export",
  title: {
    nb: "Eksporten følger filtrene som sidene, i alle formater",
    nn: "Eksporten følgjer filtera som sidene, i alle format",
    en: "The export follows the filters as the pages do, in every format",
  },
  run: async (table, note) => {
    const [first] = await equalFilters(table, note);
    if (first === undefined) return note.without(reasons.noSuchField);
    const one = { ...first, values: first.values.slice(0, 1) };
    const { known } = await table.whole();
    const rows = known.rows.filter(meets(one.parameter, table.dataset.fields, one.values));
    const expected = rowTexts(table.dataset, rows);
    for (const [format, read] of exported(table.dataset)) {
      const exchange = await exportOf(table, [...queryWithin(known, [one]), ...format], note);
      if (exchange === undefined) continue;
      const found = await read(exchange);
      if (found === undefined) note.cannot(reasons.noUsableAnswer);
      else if (typeof found === "number") expectCount(exchange, found, rows.length, note);
      else {
        const { lost, added } = differenceOf(expected, rowTexts(table.dataset, found));
        if (lost.length + added.length === 0) note.saw();
        else note.fault(exchange, phrases.rows(found.length, rows.length));
      }
    }
  },
};

function expectCount(exchange: Exchange, found: number, wanted: number, note: Note): void {
  if (found === wanted) note.saw();
  else note.fault(exchange, phrases.rows(found, wanted));
}

/** An export; undefined where it is not offered, or has another status, which is noted. */
async function exportOf(table: Table, query: Query, note: Note): Promise<Exchange | undefined> {
  const exchange = await table.all(query);
  if (exchange.status === 200) return exchange;
  if (exchange.status !== 406 && exchange.status !== 400)
    note.fault(exchange, phrases.status(exchange.status, 200));
  return undefined;
}

/** The forms in which filters of an export are tried, with how their rows are read: as objects, whatever is in them. */
function exported(dataset: Dataset): readonly (readonly [format: Query, read: ReadRows])[] {
  const csv = ["format", "csv"] as const;
  return [
    ...objectReaders(dataset),
    [[csv], countRecords(",")],
    [[csv, ["dialect", "excel-nb"]], countRecords(";")],
  ];
}

/** What an export is asked for besides rows. */
export const exportShape: DatasetCheck = {
  ...ofApi,
  id: "filters.export_shape",
  title: {
    nb: "Eksporten følger fields og sort som sidene",
    nn: "Eksporten følgjer fields og sort som sidene",
    en: "The export follows fields and sort as the pages do",
  },
  run: async (table, note) => {
    const { fields, key } = table.dataset;
    const { known } = await table.whole();
    const options = sortOptions(table);
    const name = Object.keys(fields).findLast(
      (one) => !key.includes(one) && options.includes(`-${one}`) && valueCount(known.rows, one) > 1,
    );
    if (name === undefined) return note.without(reasons.noSuchField);
    const wanted = Object.keys(fields).filter((one) => one === name || key.includes(one));
    const query: Query = [...known.within, ["fields", name], ["sort", `-${name}`]];
    const csv = await exportOf(table, [...query, ["format", "csv"]], note);
    if (csv !== undefined) {
      const [heading = []] = csvCells(textOf(csv)) ?? [];
      if (heading.join() === wanted.join()) note.saw();
      else note.fault(csv, otherColumns);
    }
    const excel = await exportOf(table, [...query, ["format", "csv"], ["dialect", "excel-nb"]], note);
    if (excel !== undefined) {
      const [heading = []] = csvCells(textOf(excel), ";") ?? [];
      if (heading.length === wanted.length) note.saw();
      else note.fault(excel, otherColumns);
    }
    for (const { format, read } of objectForms(table.dataset)) {
      const exchange = await exportOf(table, [...query, ["format", format]], note);
      const rows = exchange && (await read(exchange));
      if (exchange === undefined || rows === undefined) continue;
      const other = rows.flatMap((row) => Object.keys(row)).find((one) => !wanted.includes(one));
      if (other !== undefined) note.fault(exchange, phrases.noMember(other));
      if (isInOrder(rows, name, fields[name] as Field, true)) note.saw();
      else note.fault(exchange, phrases.otherOrder());
    }
  },
};

const otherColumns = {
  nb: "Kolonnene er ikke feltene det ble bedt om og nøkkelen, i rekkefølgen til datasettet.",
  nn: "Kolonnane er ikkje felta det vart bede om og nøkkelen, i rekkjefølgja til datasettet.",
  en: "The columns are not the fields asked for and the key, in the order of the dataset.",
};
