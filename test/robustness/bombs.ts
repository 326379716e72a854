import { constants, crc32, deflateRawSync, gzipSync } from "node:zlib";
import { joined } from "./valid-tables.ts";
import { zipOf, type ZipPart } from "./zip-of.ts";

const encoder = new TextEncoder();
const bytes = (text: string): Uint8Array => encoder.encode(text);
const part = (name: string, text: string): ZipPart => ({ name, bytes: bytes(text) });

const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const heading = "meter_id,meter_type,unit,meter_level";

/** The parts of a workbook with one sheet. */
function workbook(sheet: string, others: Readonly<Record<string, string>> = {}): readonly ZipPart[] {
  const all: Record<string, string> = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": `<Relationships><Relationship Id="r" Type="${types}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": '<workbook><sheets><sheet name="A" sheetId="1" r:id="s"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="s" Type="${types}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="t" Type="${types}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="y" Type="${types}/styles" Target="styles.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": sheet,
    ...others,
  };
  return Object.entries(all).map(([name, text]) => part(name, text));
}

const cell = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
const headings = `<row r="1">${heading
  .split(",")
  .map((name, column) => cell(`${"ABCD"[column]}1`, name))
  .join("")}</row>`;
const sheetOf = (rows: string, before = "", after = "") =>
  `<worksheet>${before}<sheetData>${headings}${rows}</sheetData>${after}</worksheet>`;
/** A thousand empty rows, the first of them on row 2 in block 0. A million texts would take more than the file does. */
const emptyRows = (block: number) =>
  Array.from({ length: 1000 }, (_, row) => `<row r="${block * 1000 + row + 2}"/>`).join("");
const entities = `<!DOCTYPE x [<!ENTITY a "${"a".repeat(100)}">${Array.from({ length: 12 }, (_, level) => `<!ENTITY ${"bcdefghijklm"[level]} "${`&${"abcdefghijkl"[level]};`.repeat(20)}">`).join("")}]>`;
const outside = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';

function ods(rows: string, doctype = ""): readonly ZipPart[] {
  const content = `${doctype}<office:document-content><office:body><office:spreadsheet><table:table table:name="A">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`;
  const mimetype = bytes("application/vnd.oasis.opendocument.spreadsheet");
  return [{ name: "mimetype", bytes: mimetype, packed: mimetype, method: 0 }, part("content.xml", content)];
}

const odsCell = (text: string) =>
  `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
const odsRow = (cells: readonly string[], attributes = "") =>
  `<table:table-row${attributes}>${cells.map(odsCell).join("")}</table:table-row>`;
const odsHeadings = odsRow(heading.split(","));

const feature = (geometry: string, properties = '{"meter_id":"a b"}') =>
  `{"type":"Feature","geometry":${geometry},"properties":${properties}}`;
const map = (features: string) => `{"type":"FeatureCollection","features":[${features}]}`;
const outlined = feature('{"type":"Polygon","coordinates":[[…[10,63]]]}');

/** Maps (RFC 7946) nobody should send. */
const maps: Readonly<Record<string, () => Uint8Array>> = {
  "with an outline of 10 MB": () => repeated(map(outlined), "[10.123456,63.12345],", 500_000),
  "with an outline of 17 MB": () => repeated(map(outlined), "[10.123456,63.12345],", 850_000),
  "with a deep outline": () => bytes(map(feature(`[${"[".repeat(300_000)}${"]".repeat(300_000)}]`))),
  "with deep properties": () => bytes(map(feature("null", `{"meter_id":${deepJson(200_000)}}`))),
  "with dangerous keys": () =>
    bytes(map(feature("null", '{"__proto__":{"toString":1},"constructor":{"prototype":1},"meter_id":"a"}'))),
  "with keys that stand twice": () =>
    bytes(
      map(`${feature("null", '{"meter_id":"a","meter\\u005fid":"b c"}')},${feature('null,"properties":{}')}`),
    ),
  "with numbers that are none": () =>
    bytes(map(feature('{"type":"Point","coordinates":[1e999,63.430000000000001]}', '{"meter_id":"a"}'))),
  "of 300 000 features": () => repeated(map(`…${feature("null")}`), `${feature("null")},`, 299_999),
};

/**
 * A text with a piece of it so many times in place of `…`. In one array, never a text: what a process has taken at most
 * is counted, and it makes the file, too.
 */
function repeated(text: string, piece: string, times: number): Uint8Array {
  const [before = "", after = ""] = text.split("…");
  const middle = piece.length * times;
  const all = new Uint8Array(before.length + middle + after.length);
  encoder.encodeInto(before + piece, all);
  for (let filled = piece.length; filled < middle; filled *= 2)
    all.copyWithin(before.length + filled, before.length, before.length + Math.min(filled, middle - filled));
  encoder.encodeInto(after, all.subarray(before.length + middle));
  return all;
}

const megabyte = new Uint8Array(1 << 20);

/** So many megabytes of one letter, deflated (RFC 1951): the same block again and again, so that making it takes no memory. */
function deflated(letter: string, megabytes: number): Uint8Array {
  const block = deflateRawSync(megabyte.fill(letter.charCodeAt(0)), { finishFlush: constants.Z_FULL_FLUSH });
  const last = Uint8Array.of(3, 0);
  return joined([...Array.from({ length: megabytes }, () => new Uint8Array(block)), last]);
}

/** The same as a gzip file (RFC 1952). */
function gzipOf(letter: string, megabytes: number): Uint8Array {
  let checksum = 0;
  for (let count = 0; count < megabytes; count++)
    checksum = crc32(megabyte.fill(letter.charCodeAt(0)), checksum);
  const end = new DataView(new ArrayBuffer(8));
  end.setUint32(0, checksum, true);
  end.setUint32(4, megabytes * megabyte.length, true);
  const start = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255);
  return joined([start, deflated(letter, megabytes), new Uint8Array(end.buffer)]);
}

const half = 512;
const packedLetters = () => deflated("a", half);

/** Archives within archives. */
function nested(levels: number): Uint8Array {
  let inner = bytes(`${heading}\n1,2,3,4\n`);
  let name = "fil.csv";
  for (let level = 0; level < levels; level++) {
    inner = zipOf([{ name, bytes: inner }]);
    name = "indre.zip";
  }
  return inner;
}

const deepJson = (levels: number) => `${"[".repeat(levels)}1${"]".repeat(levels)}`;

/** What programs call `.xls` (HTML, and XML of Excel 2003), as nobody should send it. */
const page = `<html><table><tr>${heading.replaceAll(/(\w+),?/g, "<td>$1")}…</table></html>`;
const xml = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table><Row>${heading.replaceAll(/(\w+),?/g, '<Cell><Data Type="String">$1</Data></Cell>')}</Row>…</Table></Worksheet></Workbook>`;
const called: Readonly<Record<string, () => Uint8Array>> = {
  "page of tables in tables": () => repeated(page, "<tr><td><table>", 300_000),
  "page of 500 000 tables": () => repeated(page, "<table></table>", 500_000),
  "page of wide cells": () => repeated(page, "<tr><td colspan=1000 rowspan=65000>a", 100_000),
  "page of two million empty rows": () => repeated(page, "<tr>", 2_000_000),
  "page of a row of two million cells": () => repeated(page, "<td>a", 2_000_000),
  "page with a tag of 20 MB": () => repeated(page.replace("…", '<td title="…'), "x", 20_000_000),
  "page with a cell of 20 MB": () => repeated(page.replace("…", "<tr><td>…"), "x ", 10_000_000),
  "page of references": () => repeated(page.replace("…", "<tr><td>…"), "&amp;", 2_000_000),
  "page cut in a tag": () => repeated(page, "<tr><td>a", 1000).subarray(0, -14),
  "workbook in XML of two million empty rows": () => repeated(xml, "<Row/>", 2_000_000),
  "workbook in XML of high cells": () =>
    repeated(xml, '<Row><Cell MergeDown="60000"><Data Type="String">a</Data></Cell></Row>', 20_000),
  "workbook in XML with a cell of 20 MB": () =>
    repeated(xml.replace("…", '<Row><Cell><Data Type="String">…</Data></Cell></Row>'), "x ", 10_000_000),
  "workbook in XML with entities": () => bytes(xml.replace("<Workbook", `${entities}<Workbook`)),
  "workbook in XML that reads another file": () => bytes(xml.replace("<Workbook", `${outside}<Workbook`)),
};

/** Files made to do harm. Each is made when asked for: some take a while. */
export const bombs: readonly { readonly name: string; readonly make: () => Uint8Array }[] = [
  { name: "gzip of many members", make: () => joined(Array.from({ length: 3 }, () => gzipOf("a", 1))) },
  {
    name: "gzip of half a gigabyte",
    make: () => gzipOf(",", half),
  },
  { name: "gzip in gzip", make: () => new Uint8Array(gzipSync(gzipSync(bytes(`${heading}\n1,2,3,4\n`)))) },
  {
    name: "zip of half a gigabyte",
    make: () => zipOf([{ name: "a.csv", bytes: bytes(""), packed: packedLetters(), size: 1 << 29 }]),
  },
  {
    name: "zip that says it is small",
    make: () => zipOf([{ name: "a.csv", bytes: bytes(""), packed: packedLetters(), size: 10 }]),
  },
  {
    name: "zip of many such",
    make: () =>
      zipOf(
        Array.from({ length: 20 }, (_, index) => ({
          name: `${index}.csv`,
          bytes: bytes(""),
          packed: packedLetters(),
          size: 1 << 29,
        })),
      ),
  },
  {
    name: "zip of 12 000 files",
    make: () => zipOf(Array.from({ length: 12_000 }, (_, index) => part(`${index}.csv`, "a"))),
  },
  {
    name: "zip of 500 tables of nobody",
    make: () => zipOf(Array.from({ length: 500 }, (_, index) => part(`${index}.csv`, "x,y\n1,2\n"))),
  },
  {
    name: "zip with a wrong checksum",
    make: () => zipOf([{ name: "a.csv", bytes: bytes(`${heading}\n1,2,3,4\n`), checksum: 1 }]),
  },
  {
    name: "zip locked with a password",
    make: () => zipOf([{ name: "a.csv", bytes: bytes(heading), flags: 1 }]),
  },
  {
    name: "zip packed in a way nobody knows",
    make: () => zipOf([{ name: "a.csv", bytes: bytes(heading), method: 99 }]),
  },
  {
    name: "zip with a name that climbs",
    make: () => zipOf([part("../../../../etc/passwd.csv", "a,b\n1,2\n"), part("/etc/x.csv", "a\n")]),
  },
  {
    name: "zip with the same name twice",
    make: () => zipOf([part("a.csv", "x,y\n1,2\n"), part("a.csv", "x,y\n1,2\n")]),
  },
  { name: "zip of nothing", make: () => zipOf([]) },
  { name: "zip of folders", make: () => zipOf([{ name: "a/", bytes: bytes("") }]) },
  ...[2, 3, 10, 40].map((levels) => ({ name: `zip in zip, ${levels} deep`, make: () => nested(levels) })),
  ...[
    [
      "xlsx with entities that multiply",
      () => workbook(entities + sheetOf(`<row r="2">${cell("A2", "&m;")}</row>`)),
    ],
    ["xlsx that asks for a file", () => workbook(outside + sheetOf(`<row r="2">${cell("A2", "&a;")}</row>`))],
    [
      "xlsx with entities in its texts",
      () =>
        workbook(sheetOf('<row r="2"><c r="A2" t="s"><v>0</v></c></row>'), {
          "xl/sharedStrings.xml": `${entities}<sst><si><t>&m;</t></si></sst>`,
        }),
    ],
    ["xlsx that says it is full", () => workbook(sheetOf("", '<dimension ref="A1:XFD1048576"/>'))],
    [
      "xlsx of a million empty rows",
      () => workbook(sheetOf(Array.from({ length: 1000 }, (_, block) => emptyRows(block)).join(""))),
    ],
    [
      "xlsx of empty cells",
      () =>
        workbook(
          sheetOf(
            Array.from(
              { length: 20_000 },
              (_, row) => `<row r="${row + 2}">${'<c s="1"/>'.repeat(40)}</row>`,
            ).join(""),
          ),
        ),
    ],
    [
      "xlsx with a last row far down",
      () => workbook(sheetOf(`<row r="1048576">${cell("XFD1048576", "x")}</row>`)),
    ],
    [
      "xlsx with a row beyond the last",
      () => workbook(sheetOf(`<row r="99999999">${cell("A99999999", "x")}</row>`)),
    ],
    [
      "xlsx with rows that go back",
      () => workbook(sheetOf(`<row r="5"/><row r="2">${cell("A2", "x")}</row>`)),
    ],
    [
      "xlsx with a text that is not there",
      () => workbook(sheetOf('<row r="2"><c r="A2" t="s"><v>999999</v></c></row>')),
    ],
    [
      "xlsx with a style that is not there",
      () => workbook(sheetOf('<row r="2"><c r="A2" s="99999"><v>45000</v></c></row>')),
    ],
    [
      "xlsx with a tag that never ends",
      () => workbook(`<worksheet><sheetData><row r="1" x="${"a".repeat(3_000_000)}`),
    ],
    ["xlsx with tags too deep", () => workbook("<a>".repeat(200_000))],
    [
      "xlsx with many merged cells",
      () =>
        workbook(
          sheetOf(
            `<row r="2">${cell("A2", "x")}</row>`,
            "",
            `<mergeCells>${Array.from({ length: 50_000 }, (_, at) => `<mergeCell ref="A${2 + at * 2}:XFD${3 + at * 2}"/>`).join("")}</mergeCells>`,
          ),
        ),
    ],
    [
      "xlsx with one merge of all",
      () =>
        workbook(
          sheetOf(
            `<row r="2">${cell("A2", "x")}</row>`,
            "",
            '<mergeCells><mergeCell ref="A2:XFD1048576"/></mergeCells>',
          ),
        ),
    ],
    ["xlsx without sheets", () => workbook(sheetOf("")).filter(({ name }) => !name.includes("sheet1"))],
    [
      "xlsx whose relations turn round",
      () =>
        workbook(sheetOf(""), {
          "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="s" Type="${types}/worksheet" Target="workbook.xml"/></Relationships>`,
        }),
    ],
    [
      "xlsx with an address outside",
      () =>
        workbook(sheetOf(""), {
          "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="s" Type="${types}/worksheet" Target="http://[bad/%zz"/></Relationships>`,
        }),
    ],
    [
      "ods of a million equal rows",
      () => ods(odsHeadings + odsRow(["1", "2", "3", "4"], ' table:number-rows-repeated="1048575"')),
    ],
    [
      "ods of a million empty rows",
      () =>
        ods(
          `${odsHeadings}<table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`,
        ),
    ],
    [
      "ods of repeated rows of repeated cells",
      () =>
        ods(
          `${odsHeadings}<table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>`,
        ),
    ],
    [
      "ods that repeats beyond reason",
      () =>
        ods(
          `${odsHeadings}<table:table-row table:number-rows-repeated="99999999999"><table:table-cell table:number-columns-repeated="-5"/></table:table-row>`,
        ),
    ],
    [
      "ods of many blanks",
      () =>
        ods(
          odsHeadings +
            `<table:table-row><table:table-cell office:value-type="string"><text:p>a<text:s text:c="2000000000"/></text:p></table:table-cell></table:table-row>`,
        ),
    ],
    [
      "ods of two thousand sheets",
      () =>
        ods(
          Array.from(
            { length: 2000 },
            (_, at) => odsRow([`tittel ${at}`, "forfatter"]) + odsRow(["a", "b"]),
          ).join('</table:table><table:table table:name="B">'),
        ),
    ],
    ["ods with entities that multiply", () => ods(odsHeadings + odsRow(["&m;"]), entities)],
  ].map(([name, make]) => ({
    name: name as string,
    make: () => zipOf((make as () => readonly ZipPart[])()),
  })),
  { name: "JSON too deep", make: () => bytes(`[{"meter_id":${deepJson(200_000)}}]`) },
  { name: "JSON too deep to be anything", make: () => bytes(deepJson(500_000)) },
  { name: "JSON of one long text", make: () => bytes(`[{"meter_id":"${"x".repeat(3_000_000)}"}]`) },
  { name: "JSON of a long number", make: () => bytes(`[{"meter_id":${"9".repeat(900_000)}}]`) },
  {
    name: "JSON of many keys",
    make: () => bytes(`[{${Array.from({ length: 100_000 }, (_, at) => `"k${at}":1`).join()}}]`),
  },
  {
    name: "JSON with new keys in each row",
    make: () => bytes(`[${Array.from({ length: 20_000 }, (_, at) => `{"meter_id":"a","k${at}":1}`).join()}]`),
  },
  {
    name: "JSON with dangerous keys",
    make: () => bytes('[{"__proto__":{"x":1},"constructor":1,"meter_id":"a","meter_type":"b","unit":"c"}]'),
  },
  {
    name: "JSON with a key twice",
    make: () => bytes('[{"meter_id":"a","meter_id":"b","meter_type":"x","unit":"y"}]'),
  },
  ...Object.entries(maps).map(([name, make]) => ({ name: `a map ${name}`, make })),
  ...Object.entries(called).map(([name, make]) => ({ name, make })),
  {
    name: "a map with other rows beside it",
    make: () => bytes(`{"features":[${feature("null")}],"data":[{"meter_id":"a"}]}`),
  },
  {
    name: "a map that is never closed",
    make: () => bytes(`{"features":[{"type":"Feature","geometry":${'{"a":'.repeat(500_000)}`),
  },
  { name: "NDJSON of 50 000 broken lines", make: () => bytes('{"meter_id":"a","unit":\n'.repeat(50_000)) },
  {
    name: "NDJSON that goes over to CSV",
    make: () =>
      bytes(`{"meter_id":"a","meter_type":"b","unit":"c","meter_level":"d"}\n${"1,2,3\n".repeat(100)}`),
  },
  { name: "CSV of a million delimiters", make: () => bytes(`${heading}\n${",".repeat(1_000_000)}\n`) },
  { name: "CSV of a million quotation marks", make: () => bytes(`${heading}\n${'"'.repeat(1_000_001)}\n`) },
  { name: "CSV of 300 000 blank lines", make: () => bytes(`${heading}\n${"\n".repeat(300_000)}`) },
  {
    name: "CSV of 100 000 different faults",
    make: () =>
      bytes(
        `${heading}\n${Array.from({ length: 100_000 }, (_, row) => `EL-${row},Fastkraft,enhet-${row},x${row}`).join("\n")}\n`,
      ),
  },
  { name: "CSV of 100 000 headings", make: () => bytes(`${heading}${",x".repeat(100_000)}\n1,2,3,4\n`) },
  {
    name: "CSV with every control character",
    make: () =>
      bytes(
        `${heading}\n${Array.from({ length: 32 }, (_, code) => `a${String.fromCharCode(code)}b,Fastkraft,kWh,x`).join("\n")}\n`,
      ),
  },
  { name: "NULs", make: () => new Uint8Array(2_000_000) },
  { name: "NULs after headings", make: () => joined([bytes(`${heading}\n`), new Uint8Array(2_000_000)]) },
  { name: "all bytes", make: () => Uint8Array.from({ length: 65_536 }, (_, at) => at) },
  {
    name: "an old workbook",
    make: () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(5000)]),
  },
  { name: "Parquet of marks only", make: () => bytes("PAR1\u0000\u0000\u0000\u0000PAR1") },
  {
    name: "Parquet that says its end is huge",
    make: () =>
      Uint8Array.from([...bytes("PAR1"), ...new Uint8Array(100), 0xff, 0xff, 0xff, 0x7f, ...bytes("PAR1")]),
  },
  {
    name: "Parquet of noise",
    make: () =>
      Uint8Array.from([
        ...bytes("PAR1"),
        ...Array.from({ length: 4000 }, (_, at) => (at * 7919) % 251),
        0xa0,
        0x0f,
        0,
        0,
        ...bytes("PAR1"),
      ]),
  },
];
