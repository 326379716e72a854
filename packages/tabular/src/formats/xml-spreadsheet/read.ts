import type { Input } from "../../input.ts";
import type { LookSetting } from "../format.ts";
import { FoundSheets, scannedSheets } from "../sheet/scanned-sheets.ts";
import { sheetTables } from "../sheet/sheet-table.ts";
import type { Table } from "../table.ts";
import { decoded } from "../text/decoded.ts";
import { xmlPieces } from "../xml/read-xml.ts";
import { WorkbookReader } from "./workbook-reader.ts";

/** The tables of a workbook in XML, one a sheet that has one. */
export async function readWorkbook(
  input: Input,
  start: Uint8Array,
  { isHeading }: LookSetting,
): Promise<readonly Table[]> {
  const sheets = await scannedSheets(() => scan(input, start));
  return sheetTables(sheets, { format: "xml-spreadsheet", isHeading });
}

async function* scan(input: Input, start: Uint8Array): AsyncGenerator<FoundSheets> {
  const found = new FoundSheets();
  for await (const _ of xmlPieces(asUtf8(decoded(input, start)), new WorkbookReader(found))) yield found;
}

/** Text as bytes in UTF-8, whatever it was written in: report programs write XML in Latin 1, too. */
async function* asUtf8(pieces: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const piece of pieces) yield encoder.encode(piece);
}
