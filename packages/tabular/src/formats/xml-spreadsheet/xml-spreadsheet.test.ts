import { expect, test } from "vitest";
import { causesOf, inputOf, judgeInputs } from "../../_testing.ts";
import { FoundSheets, scannedSheets } from "../sheet/scanned-sheets.ts";
import { sheetGrid } from "../sheet/sheet-records.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { XmlScanner } from "../xml/scan.ts";
import { WorkbookReader } from "./workbook-reader.ts";

const open = `<?xml version="1.0" encoding="ISO-8859-1"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Styles><Style ss:ID="p"><NumberFormat ss:Format="0.0%"/></Style><Style ss:ID="q"><NumberFormat/></Style></Styles>`;
const cell = (data: string, type = "String", attributes = "") =>
  `<Cell${attributes}><Data ss:Type="${type}">${data}</Data></Cell>`;
const row = (cells: readonly string[], attributes = "") => `<Row${attributes}>${cells.join("")}</Row>`;
const headings = row(
  ["reading_id", "place_id", "place_name", "value", "read_on", "estimated"].map((name) => cell(name)),
);
const sheet = (rows: string, name = "Ark1", options = "") =>
  `<Worksheet ss:Name="${name}"><Table>${rows}</Table>${options}</Worksheet>`;
const good = (id: string, attributes = "") =>
  row(
    [
      cell(id),
      cell("p1"),
      cell("Ås &amp; <![CDATA[<o>]]>"),
      cell("1.5", "Number"),
      cell("2025-01-31T00:00:00.000", "DateTime"),
      cell("0", "Boolean"),
    ],
    attributes,
  );

async function judged(sheets: string) {
  const text = `${open}${sheets}</Workbook>`;
  const report = await judgeInputs([
    inputOf(
      "bok.xls",
      Uint8Array.from(text, (sign) => sign.charCodeAt(0)),
    ),
  ]);
  const files = report.deliveries.flatMap((delivery) => delivery.files);
  const [file] = files;
  if (!file) throw new Error("no file");
  return { files, file, causes: causesOf(file) };
}

test("finds nothing wrong with a workbook that is right", async () => {
  const { file, causes } = await judged(sheet(headings + good("r1") + good("r2")));
  expect([file.verdict, ...causes]).toEqual(["conformant"]);
  expect(file.table).toMatchObject({ format: "xml-spreadsheet", sheet: "Ark1", rows: 2, headerRow: 1 });
});

test("rows and cells stand where they say, and a note on a cell is none of it", async () => {
  const note = `<Comment ss:Author="x"><ss:Data xmlns="http://www.w3.org/TR/REC-html40"><B>Se her</B></ss:Data></Comment>`;
  const odd = `<Row><Cell ss:Index="2"><Data ss:Type="String">p1</Data>${note}</Cell>${cell("2", "Number", ' ss:Index="4"')}</Row>`;
  const { file } = await judged(
    sheet(headings + row([], ' ss:Span="2"') + good("r1") + good("r2", ' ss:Index="9"') + odd),
  );
  const rows = file.causes.flatMap(({ code, places }) => places.map((place) => [code, place.row]));
  expect(rows).toEqual([
    ["field.missing", 10],
    // Five places are shown of a cause.
    ...[2, 3, 4, 6, 7].map((blank) => ["file.blank_row", blank]),
  ]);
  expect(file.table?.rows).toBe(3);
});

test("shares, clock times, faults and truth are what Excel shows", async () => {
  const cells = [
    cell("1899-12-31T13:00:00.000", "DateTime"),
    cell("2025-01-31T13:30:00.000", "DateTime"),
    cell("0.25", "Number", ' ss:StyleID="q"'),
    cell("0.25", "Number", ' ss:StyleID="p"'),
    cell("1", "Boolean"),
    cell("#N/A", "Error"),
    cell("0301"),
    cell("mye", "Number"),
    cell("", "String"),
  ];
  async function* scan() {
    const found = new FoundSheets();
    const scanner = new XmlScanner(new WorkbookReader(found));
    scanner.write(`${open}${sheet(row(cells))}</Workbook>`);
    yield found;
  }
  const [first] = await scannedSheets(scan);
  const rows = [];
  for await (const batch of sheetGrid(first as Sheet)) rows.push(...batch);
  expect(rows).toEqual([
    {
      row: 1,
      cells: [
        { kind: "moment", time: "13:00:00" },
        { kind: "moment", date: "2025-01-31", time: "13:30:00" },
        0.25,
        { kind: "percent", value: 0.25 },
        true,
        "#N/A",
        "0301",
        "mye",
      ],
    },
  ]);
});

test("cells below each other that are merged have their value in each row", async () => {
  const merged = good("r1").replace("<Cell>", '<Cell ss:MergeDown="1">');
  const below = good("r2")
    .replace(/<Cell>.*?<\/Cell>/, "")
    .replace("<Cell>", '<Cell ss:Index="2">');
  const { causes } = await judged(sheet(headings + merged + below));
  expect(causes).toContainEqual(expect.stringContaining("key.duplicate"));
  expect(causes).toContainEqual(expect.stringContaining("file.merged_cells"));
});

test("hidden sheets and rows are told", async () => {
  const hidden = "<WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions>";
  const { file, causes } = await judged(
    sheet(row([cell("Om")]), "Om") + sheet(headings + good("r1", ' ss:Hidden="1"'), "Skjult", hidden),
  );
  expect(file.table?.sheet).toBe("Skjult");
  for (const code of ["file.hidden_sheet", "file.hidden_rows"])
    expect(causes).toContainEqual(expect.stringContaining(code));
});

test.each([
  ["a place that is none", row([cell("a", "String", ' ss:Index="-1"')])],
  ["a row far below", row([cell("a")], ' ss:Index="99999999"')],
  ["a document type", "<!DOCTYPE a [<!ENTITY b 'c'>]>"],
  ["a document that ends too early", "<Row><Cell>"],
])("%s is told as a file that is damaged", async (_, rows) => {
  const { file } = await judged(sheet(headings + good("r1") + rows));
  expect(file.problem?.code).toBe("file.damaged");
});
