import { expect, test } from "vitest";
import { causesOf, inputOf, judgeInputs } from "../../_testing.ts";
import type { JudgeRequest } from "../../judge/work/request.ts";
import type { Table } from "../table.ts";
import { archiveOf } from "../zip/_testing.ts";
import { mediaType } from "./parts.ts";
import { readDocument } from "./read.ts";

type TestCell = string | number | undefined | { readonly xml: string };

const text = (words: string) => ({
  xml: `<table:table-cell office:value-type="string"><text:p>${words}</text:p></table:table-cell>`,
});
const row = (cells: readonly TestCell[], attributes = "") => {
  const xml = cells.map((cell) => {
    if (cell === undefined) return "<table:table-cell/>";
    if (typeof cell === "object") return cell.xml;
    if (typeof cell === "string") return text(cell).xml;
    return `<table:table-cell office:value-type="float" office:value="${cell}"><text:p>x</text:p></table:table-cell>`;
  });
  return `<table:table-row${attributes}>${xml.join("")}</table:table-row>`;
};
const headings = row(["reading_id", "place_id", "place_name", "value", "read_on", "estimated"]);
const good = headings + row(["r1", "p1", "Torget", 1.5]);

const content = (tables: string, styles = "") =>
  `<?xml version="1.0"?><office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
const table = (rows: string, name = "Ark1", style = "") =>
  `<table:table table:name="${name}" table:style-name="${style}">${rows}</table:table>`;

/** What LibreOffice writes where a formula failed. */
const failed = {
  xml: `<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>`,
};

async function judged(
  xml: string,
  request: Partial<JudgeRequest> = {},
  parts: Readonly<Record<string, string>> = {},
) {
  const bytes = await archiveOf({ mimetype: mediaType, "content.xml": xml, ...parts });
  const report = await judgeInputs([inputOf("bok.ods", bytes)], request);
  const files = report.deliveries.flatMap((delivery) => delivery.files);
  const [file] = files;
  if (!file) throw new Error("no file");
  return { files, file, causes: causesOf(file) };
}

test("finds nothing wrong with a workbook that is right", async () => {
  const { file, causes } = await judged(content(table(good)));
  expect([file.verdict, ...causes]).toEqual(["conformant"]);
  expect(file.table).toMatchObject({ format: "ods", sheet: "Ark1", rows: 1, headerRow: 1 });
});

test("reads a document that says what it is in its manifest alone, as Google's do", async () => {
  const read = async (...entries: readonly (readonly [path: string, kind: string])[]) => {
    const manifest = entries.map(
      ([path, kind]) => `<manifest:file-entry manifest:media-type="${kind}" manifest:full-path="${path}" />`,
    );
    const bytes = await archiveOf({
      "content.xml": content(table(good)),
      "META-INF/manifest.xml": `<manifest:manifest>${manifest.join("")}</manifest:manifest>`,
    });
    const report = await judgeInputs([inputOf("bok.ods", bytes)], {});
    return report.deliveries.flatMap(({ files }) => files).map((file) => [file.verdict, ...causesOf(file)]);
  };
  expect(await read(["/", mediaType], ["content.xml", "text/xml"])).toEqual([["conformant"]]);
  // A letter with a sheet in it.
  const letter = "application/vnd.oasis.opendocument.text";
  expect((await read(["/", letter], ["Object 1/", mediaType])).flat()).not.toContain("conformant");
});

test("reads dates, booleans and percentages for what they are", async () => {
  const date = (value: string) => ({
    xml: `<table:table-cell office:value-type="date" office:date-value="${value}"><text:p>31.01.25</text:p></table:table-cell>`,
  });
  const yes = {
    xml: '<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>SANN</text:p></table:table-cell>',
  };
  const yesFromExcel = {
    xml: '<table:table-cell table:formula="of:=TRUE()" office:value-type="float" office:value="1"><text:p>TRUE</text:p></table:table-cell>',
  };
  const share = {
    xml: '<table:table-cell office:value-type="percentage" office:value="0.085"><text:p>8,5 %</text:p></table:table-cell>',
  };
  const rows =
    headings +
    row(["r1", "p1", "x", 1, date("2025-01-31"), yes]) +
    row(["r2", "p1", "x", share, date("2025-01-31T12:00:00")]) +
    row(["r3", "p1", "x", 1, date("2025-01-31"), yesFromExcel]);
  const { file, causes } = await judged(content(table(rows)));
  expect(causes).toEqual(["date.invalid read_on ×1"]);
  expect(file.causes[0]?.places[0]?.row).toBe(3);
});

test("reads text with its blanks, line breaks and spans, and not the comments beside it", async () => {
  const words = {
    xml: '<table:table-cell office:value-type="string"><office:annotation><text:p>en merknad</text:p></office:annotation><text:p>a<text:s text:c="2"/>b <text:span>c</text:span></text:p><text:p>d<text:tab/>e</text:p></table:table-cell>',
  };
  const { file, causes } = await judged(content(table(headings + row(["r1", "p1", words, 1]))));
  expect(causes).toEqual(["text.control_character place_name ×1"]);
  expect(file.causes[0]?.message.nb).toContain("«a  b c\\u000ad\\u0009e»");
});

test("reads what a cell says, and not the drawings in it or how its signs are said", async () => {
  const drawings =
    "<draw:custom-shape><svg:desc/><text:p>se her</text:p></draw:custom-shape><draw:g><draw:rect><text:p>boks</text:p></draw:rect></draw:g>";
  const ruby =
    "<text:ruby><text:ruby-base>7</text:ruby-base><text:ruby-text>sju</text:ruby-text></text:ruby>";
  const cell = (xml: string) => ({
    xml: `<table:table-cell office:value-type="string">${xml}</table:table-cell>`,
  });
  const second = row([cell(`${drawings}<text:p>r2</text:p>`), "p1", "x", cell(`<text:p>${ruby}0</text:p>`)]);
  const third = row(["r3", "p1", "x", 1]);
  const { file, causes } = await judged(content(table(good + second + third)));
  expect([file.verdict, ...causes]).toEqual(["conformant"]);
  const again = await judged(content(table(good + second + second.replace("boks", "eske"))));
  expect(again.causes).toEqual(["key.duplicate reading_id ×1"]);
});

test("a million empty rows and columns cost nothing, and equal rows are as many as they are", async () => {
  const empty =
    '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';
  const repeated = row(["r1", "p1", "NA", 1], ' table:number-rows-repeated="3"');
  const { file, causes } = await judged(content(table(headings + repeated + empty)));
  expect([file.table?.rows, ...causes]).toEqual([
    3,
    "text.placeholder place_name ×3",
    "key.duplicate reading_id ×2",
  ]);
});

test("reads the sheet that is shown and fits, and hidden rows with the others", async () => {
  const hiding =
    '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
  const hidden = row(["r1", "p1", "x", 1], ' table:visibility="filter"');
  const { file, causes } = await judged(
    content(table(good, "Gammel", "ta2") + table(headings + hidden, "Data"), hiding),
  );
  expect(causes).toEqual(["file.hidden_rows ×1"]);
  expect(file.table).toMatchObject({ sheet: "Data", unreadSheets: ["Gammel"] });
});

test("refuses a text document, and one locked with a password", async () => {
  const other = await judged(
    content(table(good)),
    {},
    { mimetype: "application/vnd.oasis.opendocument.text" },
  );
  expect(other.file.problem?.code).toBe("file.not_text");
  const locked = await judged("x", {}, { "META-INF/manifest.xml": "<manifest:encryption-data/>" });
  expect(locked.file.problem?.code).toBe("file.encrypted");
});

test("refuses more columns than a sheet can have", async () => {
  const wide =
    '<table:table-row><table:table-cell table:number-columns-repeated="99999999" office:value-type="string"><text:p>a</text:p></table:table-cell></table:table-row>';
  expect((await judged(content(table(wide)))).file.problem?.code).toBe("file.damaged");
});

test("a formula that failed says what it shows, and is not missing", async () => {
  const { causes } = await judged(content(table(good + row(["r2", "p1", failed, failed]))));
  expect(causes).toEqual(["text.placeholder place_name ×1", "field.wrong_type value ×1"]);
});

/** A workbook as an archive that tells how many pieces of its content have been unpacked. */
function counted(xml: string) {
  const pieces = { size: 1000, unpacked: 0 };
  const part = (name: string, bytes: Uint8Array) => ({
    name,
    size: bytes.length,
    packed: bytes.length,
    isFolder: false,
    isEncrypted: false,
    async *open() {
      for (let from = 0; from < bytes.length; from += pieces.size) {
        if (name === "content.xml") pieces.unpacked += 1;
        yield bytes.slice(from, from + pieces.size);
      }
    },
  });
  const parts = Object.entries({ mimetype: mediaType, "content.xml": xml });
  return { pieces, archive: { parts: parts.map(([name, text]) => part(name, Buffer.from(text))) } };
}

const valuesOf = async (read: ReturnType<Table["read"]>) => {
  const values: unknown[] = [];
  for await (const { records } of read) values.push(...records.map(({ cells }) => cells[3]));
  return values;
};

/** Four sheets of a hundred rows, a table within a table in each row, whose values tell sheet and row. */
async function fourSheets(pieceSize = 1000) {
  const subTable = {
    xml: `<table:table-cell office:value-type="string"><text:p>Blåbær &amp; «æøå»</text:p>${table(good, "Inni")}</table:table-cell>`,
  };
  const rows = (sheet: number) =>
    Array.from({ length: 100 }, (_, at) => row([`r${at}`, "p1", subTable, sheet * 1000 + at])).join("");
  const sheets = [1, 2, 3, 4].map((sheet) => table(headings + rows(sheet), `Ark${sheet}`));
  const xml = content(sheets.join("<!-- <table:table> -->"));
  const { pieces, archive } = counted(xml);
  pieces.size = pieceSize;
  const tables = await readDocument(archive, { isHeading: () => false });
  return { pieces, all: Math.ceil(Buffer.byteLength(xml) / pieceSize), tables };
}

const valuesOfSheet = (sheet: number) => Array.from({ length: 100 }, (_, at) => sheet * 1000 + at);

test("finds the sheets in one scan, and reads them in another", async () => {
  const { pieces, all, tables } = await fourSheets();
  expect(tables.map(({ sheet }) => sheet)).toEqual(["Ark1", "Ark2", "Ark3", "Ark4"]);
  expect(pieces.unpacked).toBe(all);
  for (const [index, found] of tables.entries()) {
    expect(await valuesOf(found.read())).toEqual(valuesOfSheet(index + 1));
    expect(pieces.unpacked / all).toBeCloseTo(1 + (index + 1) / 4, 1);
  }
});

test.each([1000, 1_000_000])(
  "reads sheets in any order, some not to their end, and two at once (pieces of %i bytes)",
  async (size) => {
    const { tables } = await fourSheets(size);
    const read = (sheet: number) => valuesOf((tables[sheet - 1] as Table).read());
    for (const sheet of [3, 4, 1, 4, 4, 2]) expect(await read(sheet)).toEqual(valuesOfSheet(sheet));
    for await (const _ of (tables[1] as Table).read()) break;
    expect(await read(3)).toEqual(valuesOfSheet(3));
    for await (const _ of (tables[1] as Table).read()) break;
    expect(await read(2)).toEqual(valuesOfSheet(2));
    expect(await Promise.all([read(3), read(4)])).toEqual([valuesOfSheet(3), valuesOfSheet(4)]);
  },
);

test("first rows of many sheets that are larger than tables can be are refused", async () => {
  const wide =
    '<table:table-row><table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>a</text:p></table:table-cell></table:table-row>';
  const sheets = Array.from({ length: 10 }, () => table(wide.repeat(60)));
  expect((await judged(content(sheets.join("")))).file.problem?.code).toBe("file.unpacks_too_large");
});
