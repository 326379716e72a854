import type { Dataset } from "@samapne/core";
import type { Format, Rows } from "../format.ts";
import { type RowFeed, rowFeed } from "../row-feed.ts";
import { type NewPart, writeArchive } from "../zip/zip-js.ts";
import {
  contentTypes,
  packageRelations,
  sheetEnd,
  sheetNames,
  sheetStart,
  styles,
  workbookParts,
} from "./parts.ts";
import { headingRow, plainColumns, rowWriter } from "./write-row.ts";

/** Rows below the headings that a sheet has room for. */
const mostRows = 1_048_575;
const pieceSize = 64 * 1024;

/**
 * Writes a workbook piece by piece: a row of field names, then the rows. Codes and identifiers are text, so that their
 * zeros stay; dates are dates; instants are text, for a workbook knows no zones. What does not fit on a sheet goes on
 * to the next.
 */
export const writeWorkbook: Format["write"] = (rows, dataset) => writeArchive(partsOf(rows, dataset));

async function* partsOf(rows: Rows, dataset: Dataset): AsyncGenerator<NewPart> {
  yield part("[Content_Types].xml", contentTypes);
  yield part("_rels/.rels", packageRelations);
  yield part("xl/styles.xml", styles);
  const feed = rowFeed(rows);
  let sheets = 0;
  do {
    sheets += 1;
    yield { name: `xl/worksheets/sheet${sheets}.xml`, chunks: sheetXml(feed, dataset) };
  } while (!(await feed.isEmpty()));
  for (const [name, xml] of workbookParts(sheetNames(sheets))) yield part(name, xml);
}

function part(name: string, xml: string): NewPart {
  return { name, chunks: bytesOf([xml]) };
}

async function* bytesOf(texts: Iterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for (const text of texts) yield encoder.encode(text);
}

async function* sheetXml(feed: RowFeed, dataset: Dataset): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const columns = plainColumns(dataset);
  const rowXml = rowWriter(columns);
  let text = sheetStart() + headingRow(columns);
  for (let count = 1; count <= mostRows; count++) {
    const row = await feed.next();
    if (row === undefined) break;
    text += rowXml(row, count + 1);
    if (text.length < pieceSize) continue;
    yield encoder.encode(text);
    text = "";
  }
  yield encoder.encode(text + sheetEnd);
}
