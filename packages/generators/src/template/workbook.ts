import writeSheets, { type Feature, type Sheet as WrittenSheet } from "write-excel-file/universal";
import {
  getCellAddress,
  getOrderOfSiblings,
  getSelfClosingTagMarkup,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeAttributeValue,
  sanitizeTextContent,
} from "write-excel-file/utility";
import type { Cell, Look, Sheet, Validation } from "./sheet.ts";
import { withFixedDates } from "./fixed-dates.ts";

const lastRow = 1_048_576;
const sheetXml = "xl/worksheets/sheet{id}.xml";

/**
 * Sheets as an Excel workbook (ECMA-376, Office Open XML), the same bytes for the same sheets. What the library has no
 * words for is added to its XML: validations, the look of whole columns, and number formats of text.
 */
export async function workbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const shown = new Map<number, string>();
  const options = { fontFamily: "Calibri", fontSize: 11, features: [additions(sheets, shown)] };
  const blob = await writeSheets(sheets.map(written), options).toBlob();
  return withFixedDates(new Uint8Array(await blob.arrayBuffer()));
}

/** The row after the last holds one empty cell per column, so that the library makes its style; `withColumnLooks` takes the row out. */
function written({ name, frozen, columns, rows }: Sheet): WrittenSheet<Blob> {
  return {
    sheet: name,
    stickyRowsCount: frozen,
    columns: columns.map(({ width }) => ({ width })),
    data: [...rows, columns.map(({ look }) => ({ ...look }))].map((row) => row.map(writtenCell)),
  };
}

/** A cell with nothing in it and no look is left out, which keeps the file small. */
function writtenCell(cell: Cell) {
  const { value, format, bold, italic, fill, colour, wrap, height } = cell;
  if (Object.values(cell).every((member) => member === undefined)) return null;
  return {
    ...(value === undefined ? {} : { value }),
    type: typeOf(value, format),
    ...(format === undefined ? {} : { format }),
    ...(bold === true ? { fontWeight: "bold" as const } : {}),
    ...(italic === true ? { fontStyle: "italic" as const } : {}),
    ...(fill === undefined ? {} : { backgroundColor: fill }),
    ...(colour === undefined ? {} : { textColor: colour }),
    ...(wrap === true ? { wrap } : {}),
    ...(height === undefined ? {} : { height }),
    alignVertical: "top" as const,
  };
}

function typeOf(value: Cell["value"], format: Look["format"]) {
  if (value === undefined) return format === undefined || format === "@" ? String : Number;
  return { string: String, number: Number, boolean: Boolean }[
    typeof value as "string" | "number" | "boolean"
  ];
}

/** The hooks into the library's XML. `shown` carries the styles that need a number format from the sheets to styles.xml. */
function additions(sheets: readonly Sheet[], shown: Map<number, string>): Feature<Blob> {
  return {
    files: {
      transform: {
        [sheetXml]: {
          transform: (xml, _, { sheetIndex }) => {
            const sheet = sheets[sheetIndex] as Sheet;
            noteShown(xml, sheet, shown);
            return withValidations(withColumnLooks(xml, sheet), sheet);
          },
        },
        "xl/styles.xml": { transform: (xml) => withNumberFormats(xml, shown) },
      },
    },
  };
}

function noteShown(xml: string, { rows }: Sheet, shown: Map<number, string>): void {
  for (const [row, cells] of rows.entries())
    for (const [column, cell] of cells.entries())
      if (cell.shown !== undefined) shown.set(styleOf(xml, row, column), cell.shown);
}

function styleOf(xml: string, row: number, column: number): number {
  const [, style] = new RegExp(`<c r="${getCellAddress(row, column)}" s="(\\d+)"`).exec(xml) ?? [];
  return Number(style);
}

function withColumnLooks(xml: string, { columns, rows }: Sheet): string {
  const styled = columns.reduce((text, { look }, column) => {
    if (look === undefined) return text;
    const start = `<col min="${column + 1}" max="${column + 1}" `;
    return text.replace(start, `${start}style="${styleOf(xml, rows.length, column)}" `);
  }, xml);
  return styled.replace(
    new RegExp(`<row r="${rows.length + 1}">.*?</row>|<row r="${rows.length + 1}"/>`),
    "",
  );
}

function withValidations(xml: string, { columns, frozen }: Sheet): string {
  const all = columns.flatMap(({ validation }, column) =>
    validation === undefined ? [] : [validationXml(validation, rangeBelow(frozen, column))],
  );
  if (all.length === 0) return xml;
  return insertElementMarkupAccordingToOrderOfSiblings(
    xml,
    `<dataValidations count="${all.length}">${all.join("")}</dataValidations>`,
    getOrderOfSiblings(sheetXml, "worksheet") as string[],
    "worksheet",
  );
}

function rangeBelow(frozen: number, column: number): string {
  return `${getCellAddress(frozen, column)}:${getCellAddress(lastRow - 1, column)}`;
}

function validationXml({ kind, between, source, otherwise, title, help }: Validation, range: string): string {
  const formulas = source === undefined ? (between ?? []) : [source];
  const attributes = {
    ...(kind === "any"
      ? {}
      : { type: kind, errorStyle: otherwise, showErrorMessage: 1, errorTitle: title, error: help }),
    allowBlank: 1,
    showInputMessage: 1,
    promptTitle: title,
    prompt: help,
    sqref: range,
  };
  const written = Object.entries(attributes).map(
    ([name, value]) => ` ${name}="${sanitizeAttributeValue(String(value))}"`,
  );
  const inside = formulas.map((formula, index) => tag(`formula${index + 1}`, formula));
  return `<dataValidation${written.join("")}>${inside.join("")}</dataValidation>`;
}

function tag(name: string, content: string): string {
  return `<${name}>${sanitizeTextContent(content)}</${name}>`;
}

/** The style every workbook has and the library leaves out: cells of style 0 are "Normal". */
const normal = {
  before: '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  after: '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
};

/** Text formats of our own begin at 900, well past those the library numbers from 100. */
function withNumberFormats(xml: string, shown: ReadonlyMap<number, string>): string {
  const formats = [...shown].map(([style, code], index) => ({ style, code, id: 900 + index }));
  const added = formats.map(({ id, code }) =>
    getSelfClosingTagMarkup("numFmt", { numFmtId: id, formatCode: code }),
  );
  const [count = "0"] = /(?<=<numFmts count=")\d+/.exec(xml) ?? [];
  let place = -1;
  return xml
    .replace(/<numFmts count="\d+">/, `<numFmts count="${Number(count) + added.length}">${added.join("")}`)
    .replace(/(?<=<cellXfs .*)<xf .*?>/g, (xf) => {
      place += 1;
      const own = formats.find(({ style }) => style === place);
      return own === undefined ? xf : xf.replace(/numFmtId="\d+"/, `numFmtId="${own.id}"`);
    })
    .replace("<cellXfs", `${normal.before}<cellXfs`)
    .replace("</cellXfs>", `</cellXfs>${normal.after}`);
}
