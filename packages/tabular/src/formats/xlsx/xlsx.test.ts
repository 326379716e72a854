import { expect, test } from "vitest";
import { causesOf, inputOf, judgeInputs } from "../../_testing.ts";
import type { JudgeRequest } from "../../judge/work/request.ts";
import { reportText } from "../../report/text/report-text.ts";
import { archiveOf } from "../zip/_testing.ts";
import { testPercent } from "../sheet/_testing-percent.ts";
import { rowXml, type TestWorkbook, workbookOf } from "./_testing.ts";

const headings = ["reading_id", "place_id", "place_name", "value", "read_on", "estimated"];
const good = rowXml(1, headings) + rowXml(2, ["r1", "p1", "Torget", 1.5, "2025-01-31", true]);

async function judged(book: TestWorkbook | Uint8Array, request: Partial<JudgeRequest> = {}) {
  const bytes = book instanceof Uint8Array ? book : await workbookOf(book);
  const report = await judgeInputs([inputOf("bok.xlsx", bytes)], request);
  const files = report.deliveries.flatMap((delivery) => delivery.files);
  const [file] = files;
  if (!file) throw new Error("no file");
  return { report, files, file, causes: causesOf(file) };
}

/** A sheet with the headings and these rows of XML, and the styles they use. */
const sheet = (
  rows: string,
  more: Partial<TestWorkbook> & { readonly after?: string } = {},
): TestWorkbook => {
  const { after = "", ...rest } = more;
  return { sheets: [{ name: "Ark1", rows: rowXml(1, headings) + rows, after }], ...rest };
};

test("finds nothing wrong with a workbook that is right", async () => {
  const { file, causes } = await judged({ sheets: [{ name: "Ark1", rows: good }] });
  expect([file.verdict, ...causes]).toEqual(["conformant"]);
  expect(file.table).toMatchObject({ format: "xlsx", sheet: "Ark1", rows: 1, headerRow: 1 });
});

test("says the cell as the spreadsheet shows it, wherever the table begins", async () => {
  const rows =
    rowXml(4, headings, "C") +
    rowXml(5, ["r1", "p1", "NA", 1.5], "C") +
    rowXml(9, ["r2", "p1", "NA", 2], "C");
  const { report, causes } = await judged({ sheets: [{ name: "Målere", rows }] });
  expect(causes).toEqual(["file.preamble ×1", "text.placeholder place_name ×2", "file.blank_row ×3"]);
  const text = reportText(report, "nb").replace(/\s+/g, " ");
  expect(text).toContain("Excel, ark «Målere»");
  expect(text).toContain("kolonne E «place_name»: rad 5, 9");
});

test("reads shared and rich texts, without pronunciation aids, and signs that XML cannot hold", async () => {
  const strings = [
    "<t>r1</t>",
    '<r><t>To</t></r><r><rPr><b/></rPr><t xml:space="preserve">rget &amp; s</t></r><rPh sb="0" eb="1"><t>x</t></rPh>',
    "<t>a_x0009_b_x005F_x0041_</t>",
  ];
  const cell = (place: string, index: number) => `<c r="${place}" t="s"><v>${index}</v></c>`;
  const row = `<row r="2">${cell("A2", 0)}${cell("B2", 2)}${cell("C2", 1)}<c r="D2"><v>1</v></c></row>`;
  const { file, causes } = await judged(sheet(row, { strings }));
  expect(causes).toEqual(["text.control_character place_id ×1"]);
  expect(file.causes[0]?.message.nb).toContain("«a\\u0009b_x0041_»");
});

test("takes the text in a cell, whichever stands first, and not a value beside it", async () => {
  const rows = ["<v>1.0</v><is><t>NA</t></is>", "<is><t>NA</t></is><v>1.0</v>"].map((xml, at) => {
    const [row, id] = [at + 2, `<is><t>r${at}</t></is>`];
    const text = (column: string, inside: string) => `<c r="${column}${row}" t="inlineStr">${inside}</c>`;
    return `<row r="${row}">${text("A", id)}${text("B", xml)}<c r="D${row}"><v>1</v></c></row>`;
  });
  const { causes } = await judged(sheet(rows.join("")));
  expect(causes).toEqual(["text.placeholder place_id ×2"]);
});

test("opens a workbook whose parts have paths as Windows writes them", async () => {
  const whole = Buffer.from(await workbookOf({ sheets: [{ name: "Ark1", rows: good }] })).toString("latin1");
  // Only paths stand in it as they are; the parts themselves are packed.
  const bytes = Buffer.from(whole.replace(/(?<=_rels|xl|worksheets)\//g, "\\"), "latin1");
  expect(bytes.includes("xl\\worksheets\\sheet0.xml")).toBe(true);
  const { file } = await judged(bytes);
  expect([file.verdict, file.table?.format]).toEqual(["conformant", "xlsx"]);
  const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet";
  const relations = `<Relationships><Relationship Id="s0" Type="${type}" Target="worksheets\\sheet0.xml"/></Relationships>`;
  const parts = { "xl/_rels/workbook.xml.rels": relations };
  const referred = await judged(await workbookOf({ sheets: [{ name: "Ark1", rows: good }], parts }));
  expect(referred.file.verdict).toBe("conformant");
});

test("reads dates by the format of their cells, in both date systems", async () => {
  const formats = [14, "dd\\.mm\\.yyyy", "[$-414]d. mmmm yyyy;@", "0.00"];
  const date = (row: number, style: number, serial: number) =>
    `<row r="${row}"><c r="A${row}" t="str"><v>r${row}</v></c><c r="B${row}" t="str"><v>p</v></c><c r="D${row}"><v>1</v></c><c r="E${row}" s="${style}"><v>${serial}</v></c></row>`;
  const rows =
    date(2, 1, 45_688) + date(3, 2, 45_688) + date(4, 3, 45_688) + date(5, 4, 45_688) + date(6, 2, 45_688.5);
  const { file, causes } = await judged(sheet(rows, { formats }));
  expect(causes).toEqual(["cell.date_serial read_on ×1", "date.invalid read_on ×1"]);
  expect(file.causes.map(({ places }) => places[0]?.row)).toEqual([5, 6]);
  expect(file.causes[0]?.message.nb).toContain("45688 skal skrives «2025-01-31»");
  expect(file.causes[1]?.message.nb).toContain("«2025-01-31T12:00:00»");
  const later = await judged(
    sheet(date(2, 4, 44_226), { formats, workbookProperties: '<workbookPr date1904="1"/>' }),
  );
  expect(later.file.causes[0]?.message.nb).toContain("44226 skal skrives «2025-01-31»");
  const imported = await judged(sheet(date(2, 4, 45_688), { formats }), { mode: "import" });
  expect(imported.causes).toEqual(["cell.date_serial read_on ×1 (info)"]);
});

test("takes midnight in the dates of strict workbooks for the date alone", async () => {
  const dated = (written: string) =>
    `<row r="2"><c r="A2" t="inlineStr"><is><t>r1</t></is></c><c r="B2" t="inlineStr"><is><t>p1</t></is></c><c r="D2"><v>1</v></c><c r="E2" t="d"><v>${written}</v></c></row>`;
  for (const written of [
    "2025-01-31",
    "2025-01-31T00:00:00",
    "2025-01-31T00:00:00.000",
    "2025-01-31T00:00:00.000Z",
  ])
    expect((await judged(sheet(dated(written)))).causes).toEqual([]);
  for (const written of ["2025-01-31T06:00:00", "2025-01-31T06:00:00.000Z"])
    expect((await judged(sheet(dated(written)))).causes).toEqual(["date.invalid read_on ×1"]);
});

test("tells a text that the workbook has turned into a date, and digits it has dropped", async () => {
  const row = `<row r="2"><c r="A2"><v>7.07057500012345E+17</v></c><c r="B2" t="str"><v>p</v></c><c r="C2" s="1"><v>45689</v></c><c r="D2"><v>1</v></c></row>`;
  const { causes } = await judged(sheet(row, { formats: [14] }), { mode: "import" });
  expect(causes).toEqual(["cell.digits_lost reading_id ×1", "cell.became_date place_name ×1"]);
});

test("tells a number that the workbook has turned into a date", async () => {
  const row = `<row r="2"><c r="A2" t="str"><v>r</v></c><c r="B2" t="str"><v>p</v></c><c r="D2" s="1"><v>45785</v></c></row>`;
  const { file, causes } = await judged(sheet(row, { formats: [14] }), { mode: "import" });
  expect(causes).toEqual(["cell.number_became_date value ×1"]);
  expect(file.causes[0]?.message.nb).toContain("«2025-05-08»");
});

test("takes a number in a column of text for the text, as CSV of the same sheet has it", async () => {
  expect((await judged(sheet(rowXml(2, [17, "p1", 2025, 1])))).causes).toEqual([]);
});

test("reads what formulas gave last; errors and formulas never worked out are told", async () => {
  const row = (number: number, cell: string) =>
    `<row r="${number}"><c r="A${number}" t="str"><v>r${number}</v></c><c r="B${number}" t="str"><f>A1</f><v>p</v></c><c r="D${number}"${cell}</c></row>`;
  const rows =
    row(2, "><f>1+1</f><v>2</v>") +
    row(3, ' t="e"><f>1/0</f><v>#DIV/0!</v>') +
    row(4, "><f>SUM(D2:D3)</f>") +
    row(5, "><f>SUM(D2:D3)</f><v/>");
  const { file, causes } = await judged(sheet(rows));
  expect(causes).toEqual(["cell.uncalculated value ×2", "field.wrong_type value ×1"]);
  expect(file.causes[1]?.message.nb).toContain("«#DIV/0!»");
});

test("keeps fifteen digits of a number, as spreadsheets do", async () => {
  const rows =
    '<row r="2"><c r="A2" t="str"><v>r</v></c><c r="B2" t="str"><v>p</v></c><c r="D2"><v>0.30000000000000004</v></c></row>';
  const { causes } = await judged(sheet(rows), {});
  expect(causes).toEqual([]);
});

test("reads values merged downwards for each row, and says so", async () => {
  const rows =
    rowXml(2, ["r1", "p1", undefined, 1]) +
    rowXml(3, ["r2", undefined, undefined, 2]) +
    rowXml(4, ["r3", undefined, undefined, 3]);
  const after = '<mergeCells count="1"><mergeCell ref="B2:B4"/></mergeCells>';
  expect((await judged(sheet(rows, { after }))).causes).toEqual(["file.merged_cells ×1"]);
  expect((await judged(sheet(rows, { after }), { mode: "import" })).causes).toEqual([
    "file.merged_cells ×1 (info)",
  ]);
  expect((await judged(sheet(rows))).causes).toEqual(["field.missing place_id ×2"]);
});

test("finds headings over two rows, below a merged title", async () => {
  const rows =
    rowXml(1, ["Avlesninger 2025"]) +
    rowXml(2, ["reading_id", "place_id", undefined, "Måling", undefined, undefined]) +
    rowXml(3, [undefined, undefined, "place_name", "value", "read_on", "estimated"]) +
    rowXml(4, ["r1", "p1", "Torget", 1.5]);
  const after =
    '<mergeCells><mergeCell ref="A1:F1"/><mergeCell ref="D2:F2"/><mergeCell ref="A2:A3"/></mergeCells>';
  const { file, causes } = await judged({ sheets: [{ name: "x", rows, after }] });
  expect(causes).toEqual(["file.preamble ×1"]);
  expect(file.table).toMatchObject({ headerRow: 3, rows: 1 });
});

test("finds headings over two rows where the lower ends before the upper", async () => {
  const rows =
    rowXml(1, ["reading_id", "Sted", undefined, "value", "read_on", "estimated"]) +
    rowXml(2, [undefined, "place_id", "place_name"]) +
    rowXml(3, ["r1", "p1", "Torget", 1.5]);
  const { file, causes } = await judged({ sheets: [{ name: "x", rows }] });
  expect(causes).toEqual(["file.preamble ×1"]);
  expect(file.table).toMatchObject({ headerRow: 2, rows: 1 });
});

test("names the headings of a sheet nobody knows, and not the title above them", async () => {
  const rows =
    rowXml(1, ["Idrettsanlegg i kommunen"]) +
    rowXml(3, ["Anlegg", "Slag", "Eier"]) +
    rowXml(4, ["Storhallen", "Hall", "Kommunen"]) +
    rowXml(5, ["Stranda", "Bane", "Laget"]);
  const { file } = await judged({ sheets: [{ name: "x", rows }] });
  expect(file.problem?.text.nb).toContain("Overskriftene i fila er «Anlegg», «Slag», «Eier».");
});

test("chooses the sheet whose headings fit, and names the others", async () => {
  const { report, file } = await judged({
    sheets: [
      { name: "Forklaring", rows: rowXml(1, ["Om fila"]) + rowXml(2, ["Laget i mai"]) },
      { name: "Gammel", rows: good, state: "hidden" },
      { name: "Data", rows: good },
    ],
  });
  expect(file.table).toMatchObject({ sheet: "Data", unreadSheets: ["Forklaring", "Gammel"] });
  expect(reportText(report, "nn")).toMatch(/Ikkje lese: ark\s+«Forklaring», «Gammel»\./);
});

test("when no sheet fits, the table with most known headings says why, and not the cover before it", async () => {
  const nearly = rowXml(1, ["place_id", "Merknad"]) + rowXml(2, ["p1", "x"]);
  const { file } = await judged({
    sheets: [
      { name: "Forside", rows: rowXml(1, ["Rapport fra byggforvaltning"]) },
      { name: "Data", rows: nearly },
    ],
  });
  expect(file.problem?.code).toBe("file.dataset_unknown");
  expect(file.problem?.text.nb).toContain("«place_id», «Merknad»");
});

test("reads a hidden sheet when no other fits, and says so", async () => {
  const { causes } = await judged({
    sheets: [
      { name: "Ark1", rows: rowXml(1, ["x", "y"]) },
      { name: "Skjult", rows: good, state: "veryHidden" },
    ],
  });
  expect(causes).toEqual(["file.hidden_sheet ×1"]);
});

test("judges several sheets of one workbook together", async () => {
  const places = rowXml(1, ["place_id", "kind", "secret"]) + rowXml(2, ["p1", "school", "abc"]);
  const { report, files } = await judged({
    sheets: [
      { name: "Avlesninger", rows: good },
      { name: "Steder", rows: places },
    ],
  });
  expect(files.map(({ table }) => [table?.sheet, table?.dataset.id])).toEqual([
    ["Avlesninger", "test-readings"],
    ["Steder", "test-places"],
  ]);
  expect(report.deliveries[0]?.notChecked).toEqual([]);
});

test("judges hidden rows like the others, and says how many there are", async () => {
  const rows = rowXml(2, ["r1", "p1", "x", 1]).replace("<row ", '<row hidden="1" ');
  const { file, causes } = await judged(sheet(rows));
  expect([causes, file.table?.rows]).toEqual([["file.hidden_rows ×1"], 1]);
});

test("leaves out what stands beside and below the table", async () => {
  const rows =
    rowXml(2, ["r1", "p1", "x", 1]) +
    rowXml(3, ["Byggeår", 1826], "I") +
    '<row r="4" s="1"/><row r="900000"><c r="A900000" s="1"/></row>';
  const { file, causes } = await judged(sheet(rows));
  expect([causes, file.table?.rows]).toEqual([["file.beside_table I J ×1"], 1]);
});

test("takes a percentage for what it shows where the unit is percent", async () => {
  const rows = `<row r="1"><c r="A1" t="str"><v>id</v></c><c r="B1" t="str"><v>share</v></c></row><row r="2"><c r="A2" t="str"><v>a</v></c><c r="B2" s="1"><v>0.085</v></c></row>`;
  const { file, causes } = await judged(
    { sheets: [{ name: "x", rows }], formats: ["0.0 %"] },
    { datasets: [testPercent] },
  );
  expect(causes).toEqual(["cell.percent_format share ×1"]);
  expect(file.causes[0]?.message.nb).toContain("«8.5 %» skal skrives 8.5");
});

test("takes hours past a day for the amount of time they are shown as, and for no number of days", async () => {
  const rows = `<row r="1"><c r="A1" t="str"><v>id</v></c><c r="B1" t="str"><v>share</v></c></row><row r="2"><c r="A2" t="str"><v>a</v></c><c r="B2" s="1"><v>1.5</v></c></row>`;
  const { file, causes } = await judged(
    { sheets: [{ name: "x", rows }], formats: ["[h]:mm"] },
    { datasets: [testPercent] },
  );
  expect(causes).toEqual(["field.wrong_type share ×1"]);
  expect(file.causes[0]?.message.nb).toContain("«36:00»");
});

const refused: readonly [name: string, book: () => Promise<Uint8Array>, code: string, words: RegExp][] = [
  [
    "entities of its own",
    () =>
      workbookOf(
        sheet("", {
          parts: {
            "xl/sharedStrings.xml": '<!DOCTYPE sst [<!ENTITY a "aaaa">]><sst><si><t>&a;</t></si></sst>',
          },
        }),
      ),
    "file.damaged",
    /skadet/,
  ],
  ["tags that do not match", () => workbookOf(sheet("<row><c></row></c>")), "file.damaged", /skadet/],
  [
    "a shared text that is not there",
    () => workbookOf(sheet('<row r="2"><c r="A2" t="s"><v>7</v></c></row>')),
    "file.damaged",
    /skadet/,
  ],
  [
    "rows that go backwards",
    () => workbookOf(sheet(rowXml(3, ["a"]) + rowXml(2, ["b"]))),
    "file.damaged",
    /skadet/,
  ],
  ["no sheets", () => workbookOf({ sheets: [] }), "file.no_headings", /overskrifter/],
  [
    "only empty sheets",
    () => workbookOf({ sheets: [{ name: "Ark1", rows: "" }] }),
    "file.no_headings",
    /overskrifter/,
  ],
  ["a Word document", () => archiveOf({ "word/document.xml": "<x/>" }), "file.not_text", /dokument/],
  ["a binary workbook", () => archiveOf({ "xl/workbook.bin": "x" }), "file.not_text", /xlsb/],
];

test.each(refused)("does not judge a workbook with %s, and says why", async (_, book, code, words) => {
  const { file } = await judged(await book());
  expect([file.verdict, file.problem?.code]).toEqual(["not_judged", code]);
  expect(file.problem?.text.nb).toMatch(words);
});

test("a workbook cut anywhere is damaged, never a crash", async () => {
  const whole = await workbookOf({ sheets: [{ name: "Ark1", rows: good }] });
  for (let size = 10; size < whole.length; size += 97) {
    const { file } = await judged(whole.slice(0, size));
    expect([size, file.verdict, file.problem?.code]).toEqual([size, "not_judged", "file.damaged"]);
  }
});
