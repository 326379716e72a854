import {
  type AnyRow,
  cellText,
  type Dataset,
  type Field,
  isDate,
  numberText,
  type Text,
} from "@samapne/core";
import { WriteError } from "../../write-error.ts";
import type { Format, Rows } from "../format.ts";
import { type RowFeed, rowFeed } from "../row-feed.ts";
import { requireCellLength } from "../sheet/cell-length.ts";
import { escaped } from "../xml/text.ts";
import { type NewPart, writeArchive } from "../zip/zip-js.ts";
import { contentEnd, contentStart, dateStyle, manifest, mediaType, tableEnd, tableStart } from "./parts.ts";

/** Rows below the headings that a sheet has room for. */
const mostRows = 1_048_575;
const pieceSize = 64 * 1024;

/** Writes an OpenDocument workbook piece by piece: a row of field names, then the rows, as `writeWorkbook` does for Excel. */
export const writeDocument: Format["write"] = (rows, dataset) => writeArchive(partsOf(rows, dataset));

async function* partsOf(rows: Rows, dataset: Dataset): AsyncGenerator<NewPart> {
  const encoder = new TextEncoder();
  const part = (name: string, text: string, isStored = false): NewPart => {
    return { name, chunks: once(encoder.encode(text)), isStored };
  };
  yield part("mimetype", mediaType, true);
  yield part("META-INF/manifest.xml", manifest);
  yield { name: "content.xml", chunks: contentXml(rowFeed(rows), dataset) };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function* contentXml(feed: RowFeed, dataset: Dataset): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const columns = Object.entries(dataset.fields);
  const headings = columns.map(([name]) => textCell(name)).join("");
  let text = contentStart;
  let sheet = 0;
  do {
    sheet += 1;
    text += `${tableStart(sheet)}<table:table-row>${headings}</table:table-row>`;
    for (let count = 0; count < mostRows; count++) {
      const row = await feed.next();
      if (row === undefined) break;
      text += rowXml(row, columns);
      if (text.length < pieceSize) continue;
      yield encoder.encode(text);
      text = "";
    }
    text += tableEnd;
  } while (!(await feed.isEmpty()));
  yield encoder.encode(text + contentEnd);
}

function rowXml(row: AnyRow, columns: readonly (readonly [string, Field])[]): string {
  const cells = columns.map(([name, field]) => {
    const value = row[name];
    return value === undefined || value === null ? "<table:table-cell/>" : cellXml(value, field);
  });
  return `<table:table-row>${cells.join("")}</table:table-row>`;
}

function cellXml(value: unknown, { kind }: Field): string {
  if (typeof value === "number" && Number.isFinite(value)) {
    const number = numberText(value);
    return `<table:table-cell office:value-type="float" office:value="${number}"><text:p>${number}</text:p></table:table-cell>`;
  }
  if (typeof value === "boolean")
    return `<table:table-cell office:value-type="boolean" office:boolean-value="${value}"><text:p>${value}</text:p></table:table-cell>`;
  if (kind === "date" && typeof value === "string" && isDate(value))
    return `<table:table-cell table:style-name="${dateStyle}" office:value-type="date" office:date-value="${value}"><text:p>${value}</text:p></table:table-cell>`;
  return textCell(cellText(value));
}

/** Text, a paragraph a line. Its blanks are told by elements, for they would be one (ODF 1.3 part 3, 6.1.3). */
function textCell(text: string): string {
  requireCellLength(text);
  const unfit = /[\p{Cc}\p{Cs}\ufffe\uffff]/u.exec(text.replace(/[\t\n]/g, ""));
  if (unfit) throw new WriteError("write.unfit_value", unfitText);
  const lines = text.split("\n").map((line) => `<text:p>${paragraph(line)}</text:p>`);
  return `<table:table-cell office:value-type="string">${lines.join("")}</table:table-cell>`;
}

function paragraph(line: string): string {
  return line
    .split(/( +|\t)/)
    .map((part) => {
      if (part === "\t") return "<text:tab/>";
      return /^ +$/.test(part) ? `<text:s text:c="${part.length}"/>` : escaped(part);
    })
    .join("");
}

const unfitText: Text = {
  nb: "En tekst har styretegn, som en ODS-fil ikke kan holde. Rett teksten først.",
  nn: "Ein tekst har styreteikn, som ei ODS-fil ikkje kan halde. Rett teksten først.",
  en: "A text has control characters, which an ODS file cannot hold. Correct the text first.",
};
