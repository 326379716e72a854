import type { Dataset, Field } from "@samapne/core";
import type { Chance } from "../../packages/generators/src/vectors/chance.ts";
import { workbookOf } from "../../packages/tabular/src/formats/xlsx/_testing.ts";
import { escaped } from "../../packages/tabular/src/formats/xml/text.ts";
import { cellText } from "./cell-texts.ts";

/** Format codes of styles 1 to 5. */
const formats = ["dd.mm.yyyy", "yyyy-mm-dd hh:mm", "0.0%", 14, "@"];

/**
 * The bytes of a workbook: rows mostly like the row before, with rows that are left out, hidden or empty, and cells beside
 * the table and above it. Texts stand in their cells or are shared; what looks like a number may be one, or a date.
 */
export async function sheetTable(dataset: Dataset, chance: Chance): Promise<Uint8Array> {
  const strings: string[] = [];
  const columns = columnsOf(dataset, chance);
  const first = chance.oneOf([0, 0, 2]);
  const [wildness, gaps] = [chance.oneOf([2, 5, 20]), chance.oneOf([4, 1000])];
  const turns = chance.oneOf([1, 1, 3]);
  const last = Array.from({ length: turns }, () => columns.map(({ make }) => make()));
  const lines: string[] = [];
  let row = 1;
  const line = (cells: readonly string[], look = "") =>
    lines.push(`<row r="${row++}"${look}>${cells.join("")}</row>`);
  if (chance.below(8) === 0) line([textCell(place(0, row), "Uttrekk fra fagsystemet", strings, chance)]);
  line(columns.map(({ heading }, at) => textCell(place(first + at, row), heading, strings, chance)));
  for (let count = chance.oneOf([3, 40, 90]); count > 0; count--) {
    const made = (last[count % turns] ?? []).map((text, column) =>
      chance.below(wildness) === 0 ? (columns[column]?.make() ?? text) : text,
    );
    last[count % turns] = made;
    if (chance.below(gaps) === 0) row += 1 + chance.below(3);
    const cells = made.map((text, at) => cellOf(place(first + at, row), text, strings, chance));
    if (chance.below(gaps * 4) === 0)
      cells.push(textCell(place(first + columns.length + 1, row), "kari@eksempel.no", strings, chance));
    line(cells, chance.below(gaps * 4) === 0 ? ' hidden="1"' : "");
    if (chance.below(gaps * 4) === 0) line([]);
  }
  const merged = chance.below(8) === 0 ? '<mergeCells><mergeCell ref="A3:A5"/></mergeCells>' : "";
  return workbookOf({
    sheets: [{ name: "Ark 1", rows: lines.join(""), after: merged }],
    strings,
    formats,
    ...(chance.below(6) === 0 ? { workbookProperties: '<workbookPr date1904="1"/>' } : {}),
  });
}

function columnsOf({ fields }: Dataset, chance: Chance) {
  const columns = Object.entries(fields)
    .filter(() => chance.below(12) !== 0)
    .map(([heading, field]: [string, Field]) => ({ heading, make: () => cellText(field, chance) }));
  if (chance.below(3) === 0)
    columns.splice(chance.below(columns.length + 1), 0, {
      heading: chance.oneOf(["Merknad", "merknad 2"]),
      make: () => chance.oneOf(["", "x", "ring 91234567", "kari@eksempel.no", "12345678901", "ø", 'a"b']),
    });
  return chance.below(4) === 0 ? columns.toReversed() : columns;
}

function place(column: number, row: number): string {
  return `${String.fromCharCode(0x41 + column)}${row}`;
}

/** A cell with a text, or with the number, truth or date it may stand for. */
function cellOf(at: string, text: string, strings: string[], chance: Chance): string {
  if (text === "") return chance.oneOf(["", `<c r="${at}"/>`, `<c r="${at}" s="1" t="n"></c>`]);
  if (chance.below(60) === 0) return chance.oneOf(odd(at));
  const isNumber = /^-?\d+(?:\.\d+)?$/.test(text) && !/^-?0\d/.test(text);
  if (isNumber && chance.below(4) !== 0)
    return `<c r="${at}" s="${chance.oneOf([0, 0, 0, 5, 3])}"><v>${text}</v></c>`;
  const serial = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z?)?$/.test(text) ? serialOf(text) : undefined;
  if (serial !== undefined && chance.below(2) === 0)
    return `<c r="${at}" s="${chance.oneOf([1, 2, 4, 0])}"><v>${serial}</v></c>`;
  if (text === "true" || text === "false") return `<c r="${at}" t="b"><v>${text === "true" ? 1 : 0}</v></c>`;
  return textCell(at, text, strings, chance);
}

const odd = (at: string): readonly string[] => [
  `<c r="${at}"><f>A1+1</f></c>`,
  `<c r="${at}" t="e"><v>#REF!</v></c>`,
  `<c r="${at}" s="1"><v>-4</v></c>`,
  `<c r="${at}"><v>12345678901234567</v></c>`,
  `<c r='${at}' t='b'><v>1</v></c>`,
];

/** The day number of a moment; undefined where it is none. */
function serialOf(text: string): number | undefined {
  const serial = Date.parse(text) / 86_400_000 + 25_569;
  return Number.isFinite(serial) ? serial : undefined;
}

/** Texts that XML cannot hold are left out. */
function textCell(at: string, text: string, strings: string[], chance: Chance): string {
  const xml = escaped(text.replace(/[\p{Cc}\p{Cs}]/gu, ""));
  switch (chance.below(3)) {
    case 0:
      return `<c r="${at}" s="${strings.push(`<t>${xml}</t>`) % 2 === 0 ? 5 : 0}" t="s"><v>${strings.length - 1}</v></c>`;
    case 1:
      return `<c r="${at}" t="str"><v>${xml}</v></c>`;
    default:
      return `<c r="${at}" t="inlineStr"><is><t>${xml}</t></is></c>`;
  }
}
