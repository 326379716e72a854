import { cellText, type Dataset, type Text } from "@samapne/core";
import type { DatasetCheck } from "../../check.ts";
import { csvCells, isPaddedAs } from "../../evidence/csv-cells.ts";
import { askPage, limitFor, pageOf, type ReadPage } from "../../evidence/pages.ts";
import type { Table } from "../../evidence/table.ts";
import { type Exchange, textOf, typeOf } from "../../http/exchange.ts";
import { linksIn } from "../../http/links.ts";
import type { Note } from "../../note.ts";
import { phrases, reasons } from "../../words/phrases.ts";
import { isUtf8 } from "../answers/forms.ts";
import { said } from "../../words/said.ts";

/**
 * Pages of CSV: the first and the one it leads to, cell by cell. Their rows are bare, so where the next page is stands in
 * the header only.
 */
export const csvPages: DatasetCheck = {
  id: "paging.csv",
  about: "dataset",
  level: 2,
  forms: ["api"],
  title: {
    nb: "En side som CSV har de samme radene som den samme siden i JSON, celle for celle, og Link fører til neste",
    nn: "Ei side som CSV har dei same radene som den same sida i JSON, celle for celle, og Link fører til neste",
    en: "A page as CSV has the same rows as the same page in JSON, cell by cell, and Link leads to the next",
  },
  run: async (table, note) => {
    const { rows } = await table.whole();
    if (rows.length < 2) return note.without(reasons.oneRow);
    const limit = ["limit", String(limitFor(rows.length))] as const;
    const csv = await table.list([limit, ["format", "csv"]]);
    if (csv.status !== 200 || typeOf(csv) !== "text/csv" || csv.cut)
      return note.cannot(reasons.noUsableAnswer);
    const json = await askPage(table, [limit]);
    compare(table, csv, json, note);
    if ((linkOf(csv) === undefined) !== (json.links["next"] === undefined))
      return note.fault(csv, phrases.noHeader('Link: rel="next"'));
    note.saw();
    const [there, wanted] = [nextOf(csv, linkOf(csv)), nextOf(json.exchange, json.links["next"])];
    if (there === undefined || wanted === undefined) return;
    const second = await table.list([...there.searchParams]);
    if (second.status !== 200 || typeOf(second) !== "text/csv")
      return note.fault(second, second.status === 200 ? notCsv : phrases.status(second.status, 200));
    compare(table, second, pageOf(await table.list([...wanted.searchParams])), note);
    await expectDialect(table, limit, note);
  },
};

/** The page after one for Excel is for Excel, too: what is forgotten on the way makes a file of two kinds of lines. */
async function expectDialect(table: Table, limit: readonly [string, string], note: Note): Promise<void> {
  if (Object.keys(table.dataset.fields).length < 2) return;
  const first = await table.list([limit, ["format", "csv"], ["dialect", "excel-nb"]]);
  const there = first.status === 200 ? nextOf(first, linkOf(first)) : undefined;
  if (there === undefined) return;
  const second = await table.list([...there.searchParams]);
  const headings = [first, second].map((one) => textOf(one).split("\n")[0]);
  if (second.status === 200 && headings[0] === headings[1]) note.saw();
  else note.fault(second, second.status === 200 ? notForExcel : phrases.status(second.status, 200));
}

const notForExcel: Text = {
  nb: "Lenken til neste side fører ikke til en side som CSV for Excel.",
  nn: "Lenkja til neste side fører ikkje til ei side som CSV for Excel.",
  en: "The link to the next page does not lead to a page as CSV for Excel.",
};

function linkOf(exchange: Exchange): string | undefined {
  return linksIn(exchange).find(({ relation }) => relation === "next")?.target;
}

/** Where a link leads, when that is the same list. Where else it leads, other checks tell. */
function nextOf({ address }: Exchange, target: unknown): URL | undefined {
  if (typeof target !== "string" || !URL.canParse(target, address)) return undefined;
  const [there, here] = [new URL(target, address), new URL(address)];
  return there.origin === here.origin && there.pathname === here.pathname ? there : undefined;
}

/** Sets a page of CSV against the same page of JSON. */
function compare({ dataset }: Table, csv: Exchange, json: ReadPage, note: Note): void {
  const records = isUtf8(csv.bytes) ? csvCells(textOf(csv)) : undefined;
  if (records === undefined) return note.fault(csv, unreadable);
  const names = Object.keys(dataset.fields);
  const [heading = [], ...found] = records;
  if (heading.join("\n") !== names.join("\n")) return note.fault(csv, otherHeading);
  if (found.length !== json.rows.length) return note.fault(csv, phrases.rows(found.length, json.rows.length));
  const ragged = found.filter(({ length }) => length !== names.length).length;
  if (ragged > 0) return note.fault(csv, otherCells(ragged));
  const expected = json.rows.map((row) => names.map((name) => cellText(row[name])));
  const others = found.flatMap((cells, row) => differences(cells, expected[row] ?? [], dataset));
  if (others.length === 0) return note.saw(Math.max(1, found.length));
  note.fault(
    csv,
    isOtherOrder(found, expected) ? otherOrder : otherValues([...new Set(others)], others.length),
  );
}

/** The names of the fields that a record has other values of. */
function differences(
  cells: readonly string[],
  expected: readonly string[],
  { fields }: Dataset,
): readonly string[] {
  return Object.entries(fields).flatMap(([name, { kind }], index) => {
    const [cell = "", wanted = ""] = [cells[index], expected[index]];
    const isNumber = kind === "integer" || kind === "decimal";
    return cell === wanted || (isNumber && isPaddedAs(cell, wanted)) ? [] : [name];
  });
}

function isOtherOrder(found: readonly AnyCells[], expected: readonly AnyCells[]): boolean {
  const inOrder = (all: readonly AnyCells[]) =>
    all
      .map((cells) => JSON.stringify(cells))
      .toSorted()
      .join("\n");
  return inOrder(found) === inOrder(expected);
}

type AnyCells = readonly string[];

const unreadable: Text = {
  nb: "Siden er ikke CSV etter RFC 4180: anførselstegn i celler, eller tegn som ikke er UTF-8.",
  nn: "Sida er ikkje CSV etter RFC 4180: hermeteikn i celler, eller teikn som ikkje er UTF-8.",
  en: "The page is not CSV by RFC 4180: quotation marks in cells, or characters that are not UTF-8.",
};

const otherHeading: Text = {
  nb: "Den første linja er ikke feltnavnene i datasettet, i rekkefølge.",
  nn: "Den første linja er ikkje feltnamna i datasettet, i rekkjefølgje.",
  en: "The first line is not the field names of the dataset, in order.",
};

const otherOrder: Text = {
  nb: "Radene er de samme som i JSON, men i en annen rekkefølge.",
  nn: "Radene er dei same som i JSON, men i ei anna rekkjefølgje.",
  en: "The rows are the same as in JSON, but in another order.",
};

const notCsv: Text = {
  nb: "Lenken til neste side fører ikke til en side som CSV.",
  nn: "Lenkja til neste side fører ikkje til ei side som CSV.",
  en: "The link to the next page does not lead to a page as CSV.",
};

function otherCells(count: number): Text {
  const text = {
    nb: "{count} {count|rad har|rader har} flere eller færre celler enn den første linja.",
    nn: "{count} {count|rad har|rader har} fleire eller færre celler enn den første linja.",
    en: "{count} {count|row has|rows have} more or fewer cells than the first line.",
  };
  return said(text, { count });
}

function otherValues(names: readonly string[], count: number): Text {
  const text = {
    nb: "{count} {count|celle er en annen|celler er andre} enn i JSON: {list}.",
    nn: "{count} {count|celle er ei anna|celler er andre} enn i JSON: {list}.",
    en: "{count} {count|cell is another|cells are others} than in JSON: {list}.",
  };
  const list = names.slice(0, 5).join(", ") + (names.length > 5 ? " …" : "");
  return said(text, { count, list });
}
