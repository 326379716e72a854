import { Parser } from "htmlparser2";
import type { Input } from "../../input.ts";
import type { LookSetting } from "../format.ts";
import { longestRow } from "../limits.ts";
import { FoundSheets, scannedSheets } from "../sheet/scanned-sheets.ts";
import { sheetTables } from "../sheet/sheet-table.ts";
import type { Table } from "../table.ts";
import { decoded } from "../text/decoded.ts";
import { brokenXml } from "../xml/broken-xml.ts";
import { unpacksTooLarge } from "../zip/bounds.ts";
import { PageReader } from "./page-reader.ts";

/** The tables of a page that have headings, in their order. */
export async function readPage(
  input: Input,
  start: Uint8Array,
  { isHeading }: LookSetting,
): Promise<readonly Table[]> {
  const sheets = await scannedSheets(() => scan(input, start));
  // One of several is named by its number where it has no caption.
  const named = sheets.map((sheet, at) => {
    const name = sheet.name === "" && sheets.length > 1 ? String(at + 1) : sheet.name;
    return { ...sheet, name };
  });
  return sheetTables(named, { format: "html", isHeading });
}

async function* scan(input: Input, start: Uint8Array): AsyncGenerator<FoundSheets> {
  const found = new FoundSheets();
  const reader = new PageReader(found);
  const parser = new Parser(reader);
  let read = 0;
  for await (const text of decoded(input, start)) {
    parser.write(text);
    read += text.length;
    // What has begun and not ended is kept by the parser.
    if (read - parser.endIndex > longestRow) throw unpacksTooLarge();
    yield found;
  }
  if (reader.isWithinTable) throw brokenXml();
  parser.end();
  yield found;
}
