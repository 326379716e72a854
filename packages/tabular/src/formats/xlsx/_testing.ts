import { columnLetter } from "../sheet/column-letter.ts";
import { archiveOf } from "../zip/_testing.ts";

/** A workbook as a test wants it: XML of the rows of each sheet, and what they refer to. */
export interface TestWorkbook {
  readonly sheets: readonly {
    readonly name: string;
    readonly rows: string;
    readonly after?: string;
    readonly state?: string;
  }[];
  /** Shared strings, as XML inside `<si>`. */
  readonly strings?: readonly string[];
  /** Format codes of the cell styles from 1; style 0 is general. A number is a built-in format. */
  readonly formats?: readonly (string | number)[];
  readonly workbookProperties?: string;
  /** Parts to add or to put in the place of others. */
  readonly parts?: Readonly<Record<string, string>>;
}

const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The bytes of a workbook. */
export async function workbookOf({
  sheets,
  strings = [],
  formats = [],
  workbookProperties = "",
  parts = {},
}: TestWorkbook): Promise<Uint8Array> {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${types}/${type}" Target="${target}"/>`;
  const codes = formats.map((code, index) =>
    typeof code === "string" ? `<numFmt numFmtId="${170 + index}" formatCode="${code}"/>` : "",
  );
  const styles = formats.map(
    (code, index) => `<xf numFmtId="${typeof code === "number" ? code : 170 + index}"/>`,
  );
  const all: Record<string, string> = {
    "_rels/.rels": `<Relationships>${relation("r", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook>${workbookProperties}<sheets>${sheets
      .map(
        ({ name, state }, index) =>
          `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ""} r:id="s${index}"/>`,
      )
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${sheets
      .map((_, index) => relation(`s${index}`, "worksheet", `worksheets/sheet${index}.xml`))
      .join(
        "",
      )}${relation("t", "sharedStrings", "sharedStrings.xml")}${relation("y", "styles", "/xl/styles.xml")}</Relationships>`,
    "xl/sharedStrings.xml": `<sst>${strings.map((text) => `<si>${text}</si>`).join("")}</sst>`,
    "xl/styles.xml": `<styleSheet><numFmts>${codes.join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join("")}</cellXfs></styleSheet>`,
    ...Object.fromEntries(
      sheets.map(({ rows, after = "" }, index) => [
        `xl/worksheets/sheet${index}.xml`,
        `<?xml version="1.0"?><worksheet xmlns="x"><dimension ref="A1:XFD1048576"/><sheetData>${rows}</sheetData>${after}</worksheet>`,
      ]),
    ),
    ...parts,
  };
  return archiveOf(all);
}

/** A row of cells as XML: text inline, numbers and booleans as they are, absent ones left out. */
export function rowXml(
  row: number,
  cells: readonly (string | number | boolean | undefined)[],
  first = "A",
): string {
  const xml = cells.map((cell, index) => {
    const place = `${columnLetter(first.charCodeAt(0) - 65 + index)}${row}`;
    if (cell === undefined) return "";
    if (typeof cell === "number") return `<c r="${place}"><v>${cell}</v></c>`;
    if (typeof cell === "boolean") return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`;
    return `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  });
  return `<row r="${row}">${xml.join("")}</row>`;
}
