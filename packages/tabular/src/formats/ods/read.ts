import type { LookSetting } from "../format.ts";
import { otherDocument } from "../not-a-table.ts";
import { sheetTable } from "../sheet/sheet-table.ts";
import { mostFirstRows, type Sheet } from "../sheet/sheet.ts";
import type { Table } from "../table.ts";
import { brokenXml } from "../xml/broken-xml.ts";
import { readXml } from "../xml/read-xml.ts";
import { encryptedFile } from "../zip/archive-errors.ts";
import type { Archive, ArchivePart } from "../zip/archive.ts";
import { type ListedSheet, SheetLister } from "./sheet-lister.ts";
import { sheetRows } from "./sheet-scan.ts";

/** The tables in an OpenDocument workbook, one a sheet that has one. */
export async function readDocument(archive: Archive, { isHeading }: LookSetting): Promise<readonly Table[]> {
  const partOf = (name: string) => archive.parts.find((part) => part.name === name);
  const [kind, content, manifest] = ["mimetype", "content.xml", "META-INF/manifest.xml"].map(partOf);
  if (!kind || !content) throw brokenXml();
  if (!(await textOf(kind)).includes("opendocument.spreadsheet")) throw otherDocument();
  if (manifest && (await textOf(manifest)).includes("encryption-data")) throw encryptedFile();
  const lister = new SheetLister(mostFirstRows);
  await readXml(content.open(), lister);
  const tables: Table[] = [];
  const rowsOf = sheetRows(content, lister.sheets);
  for (const listed of lister.sheets) {
    const table = await sheetTable(sheetOf(listed, rowsOf), { format: "ods", isHeading });
    if (table) tables.push(table);
  }
  return tables;
}

const longestText = 64 * 1024;

/** The beginning of a part as text. */
async function textOf(part: ArchivePart): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of part.open()) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > longestText) break;
  }
  return text;
}

function sheetOf(listed: ListedSheet, rowsOf: ReturnType<typeof sheetRows>): Sheet {
  const { name, isHidden, first } = listed;
  return {
    name,
    isHidden,
    firstRows: async () => first,
    merges: async () => [],
    rows: () => rowsOf(listed),
  };
}
