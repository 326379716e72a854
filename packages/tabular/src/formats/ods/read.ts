import type { LookSetting } from "../format.ts";
import { otherDocument } from "../not-a-table.ts";
import { sheetTables } from "../sheet/sheet-table.ts";
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
  if (!content) throw brokenXml();
  const manifestText = manifest ? await textOf(manifest) : "";
  // Google's documents say what they are in the manifest alone; both may stand there (ODF 1.3 part 2, 3.2 and 3.3).
  const kindText = kind ? await textOf(kind) : (wholeDocument.exec(manifestText)?.[0] ?? "");
  if (!kindText.includes("opendocument.spreadsheet")) throw otherDocument();
  if (manifestText.includes("encryption-data")) throw encryptedFile();
  const lister = new SheetLister(mostFirstRows);
  await readXml(content.open(), lister);
  const rowsOf = sheetRows(content, lister.sheets);
  const sheets = lister.sheets.map((listed) => sheetOf(listed, rowsOf));
  return sheetTables(sheets, { format: "ods", isHeading });
}

/** What a manifest says of the whole document, and not of a part of it. */
const wholeDocument = /<manifest:file-entry\s[^>]*full-path="\/"[^>]*>/;

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
