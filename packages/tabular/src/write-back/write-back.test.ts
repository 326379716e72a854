import type { AnyRow } from "@samapne/core";
import { describe, expect, test } from "vitest";
import { causesOf, inputOf, judgeInputs, testReadings } from "../_testing.ts";
import { rowXml, type TestWorkbook, workbookOf } from "../formats/xlsx/_testing.ts";
import { formatOf } from "../formats/formats.ts";
import { openArchive } from "../formats/zip/zip-js.ts";
import { leftBehindText } from "./left-behind-text.ts";
import { writeBack } from "./write-back.ts";

const rows: readonly AnyRow[] = [
  { reading_id: "r1", place_id: "p1", value: 1.5, read_on: "2025-01-31", estimated: true },
  { reading_id: "r2", place_id: "p1", read_on: "2025-02-28" },
];

async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const chunk of chunks) pieces.push(chunk.slice());
  return Buffer.concat(pieces);
}

async function back(name: string, bytes: Uint8Array, some = rows) {
  const { format, chunks, left } = await writeBack(inputOf(name, bytes), some, testReadings);
  return { format: format.id, bytes: await bytesOf(chunks), left };
}

async function textsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const read = async (from: number, to: number) => bytes.subarray(from, to);
  const { parts } = await openArchive({ size: async () => bytes.length, read });
  const texts = new Map<string, string>();
  for (const { name, open } of parts) texts.set(name, Buffer.from(await bytesOf(open())).toString());
  return texts;
}

const headings = ["place_id", "Merknad", "reading_id", "value", "read_on"];
const cell = (place: string, style: number, value: number) =>
  `<c r="${place}" s="${style}"><v>${value}</v></c>`;
/** A workbook with two columns of days and numbers in formats of its own, a remark, and a second sheet. */
const book = (more: Partial<TestWorkbook> = {}): TestWorkbook => ({
  sheets: [
    {
      name: "Tall",
      rows:
        rowXml(1, ["Hemmelig"]) +
        rowXml(3, headings, "B") +
        [4, 5, 6]
          .map((row) => {
            const words = ["p1", "gjemt", "r1"].map(
              (text, index) => `<c r="${"BCD"[index]}${row}" t="inlineStr"><is><t>${text}</t></is></c>`,
            );
            return `<row r="${row}">${words.join("")}${cell(`E${row}`, row === 5 ? 3 : 2, 7)}${cell(`F${row}`, 1, 45_000)}</row>`;
          })
          .join(""),
    },
    { name: "Personer", rows: rowXml(1, ["Kari"]) },
  ],
  formats: ["dd\\.mm\\.yyyy", "0.00", "[Red]0.00"],
  ...more,
});

describe("a workbook of Excel", () => {
  test("comes back as the sheet it was: its name, columns and formats, and nothing of what was not given", async () => {
    const { format, bytes, left } = await back("bok.xlsx", await workbookOf(book()));
    expect(format).toBe("xlsx");
    const texts = await textsOf(bytes);
    const all = [...texts.values()].join("\n");
    for (const secret of ["Hemmelig", "gjemt", "Kari", "Merknad"]) expect(all).not.toContain(secret);
    expect(texts.get("xl/workbook.xml")).toContain('<sheet name="Tall"');
    const sheet = texts.get("xl/worksheets/sheet1.xml") ?? "";
    expect([...sheet.matchAll(/<t [^>]*>([a-z_]+)</g)].map(([, name]) => name)).toEqual([
      "place_id",
      "reading_id",
      "value",
      "read_on",
      "estimated",
    ]);
    expect(sheet).toContain('<c r="C2" s="2"><v>1.5</v></c><c r="D2" s="1"><v>45688</v></c>');
    expect(sheet).toContain('<c r="C3" s="2"/>');
    expect(left).toEqual({
      sheet: "Tall",
      sheets: ["Personer"],
      columns: ["Merknad"],
      isBelowOthers: true,
      tables: 1,
    });
    const report = await judgeInputs([inputOf("ut.xlsx", bytes)]);
    expect(report.deliveries[0]?.files.flatMap(causesOf)).toEqual(["field.missing value ×1"]);
  });

  test("keeps the widths of its columns, wherever they stood", async () => {
    const bytes = await workbookOf(book());
    const texts = await textsOf(bytes);
    const name = "xl/worksheets/sheet0.xml";
    const wide = (texts.get(name) ?? "").replace(
      "<sheetData>",
      '<cols><col min="1" max="4" width="30.5"/><col min="5" max="5" width="9" hidden="1"/><col min="6" max="6" width="9000"/></cols><sheetData>',
    );
    const made = await back("bok.xlsx", await workbookOf(book({ parts: { [name]: wide } })));
    const sheet = (await textsOf(made.bytes)).get("xl/worksheets/sheet1.xml") ?? "";
    const width = (column: number, value: number) =>
      `<col min="${column}" max="${column}" width="${value}" customWidth="1"/>`;
    expect(sheet).not.toContain("hidden");
    expect(sheet).toContain(`<cols>${width(1, 30.5)}${width(2, 30.5)}${width(3, 9)}</cols>`);
  });

  test("gives a column without cells the style that is declared for it", async () => {
    const columns = '<cols><col min="6" max="6" width="12" style="1"/></cols><sheetData>';
    const xml = rowXml(1, headings, "B") + rowXml(2, ["p1", "x", "r1", 1], "B");
    const sheet = `<worksheet><sheetData>${xml}</sheetData></worksheet>`.replace("<sheetData>", columns);
    const parts = { "xl/worksheets/sheet0.xml": sheet };
    const made = await back("bok.xlsx", await workbookOf(book({ parts })));
    expect((await textsOf(made.bytes)).get("xl/worksheets/sheet1.xml")).toContain(
      '<c r="D2" s="1"><v>45688</v></c>',
    );
  });

  test("shows no number as a percentage or a day that it is not", async () => {
    const made = await back("bok.xlsx", await workbookOf(book({ formats: ["@", 9, 9] })));
    const sheet = (await textsOf(made.bytes)).get("xl/worksheets/sheet1.xml") ?? "";
    expect(sheet).toContain('<c r="C2"><v>1.5</v></c><c r="D2" s="1" t="inlineStr">');
  });

  test("comes back from a strict workbook as one that all programs read", async () => {
    const main = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    const styles = `<styleSheet xmlns="${main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="2"/><xf numFmtId="2"/></cellXfs></styleSheet>`;
    const made = await back("bok.xlsx", await workbookOf(book({ parts: { "xl/styles.xml": styles } })));
    const all = [...(await textsOf(made.bytes)).values()].join("");
    expect(all).not.toContain("purl.oclc.org");
    expect(all).toContain('<xf numFmtId="14"/>');
  });

  test("stands in one sheet where it stood in several, and that is told", async () => {
    const sheet = (name: string) => ({ name, rows: rowXml(1, headings) + rowXml(2, ["p1", "x", "r1", 1]) });
    const two = await back("bok.xlsx", await workbookOf({ sheets: [sheet("A"), sheet("B")] }));
    expect(two.left).toMatchObject({ sheet: "A", sheets: [], tables: 2 });
    expect(leftBehindText(two.left, "xlsx", "nb")[1]).toBe("Radene fra 2 ark står i ett.");
  });
});

test.each(["ods", "json", "ndjson", "parquet", "csv"] as const)(
  "%s comes back as it is written",
  async (id) => {
    const given = await bytesOf(formatOf(id).write([rows], testReadings));
    const { format, bytes, left } = await back(`tall.${id}`, given);
    expect(format).toBe(id);
    expect(bytes).toEqual(given);
    expect(leftBehindText(left, id, "nb")).toEqual(
      id === "ods"
        ? ["Ikke med, fordi bare tallene i tabellen er kontrollert: formler, merknader og utseende."]
        : [],
    );
  },
);

test("names the columns that are not in a file of another kind, as far as there are words in them", async () => {
  const csv = "reading_id,place_id,Navn,12345\nr1,p1,Kari,2\n";
  const { left } = await back("tall.csv", Buffer.from(csv));
  expect(leftBehindText(left, "csv", "en")).toEqual([
    "Not included, because only the figures of the table were checked: the column «Navn».",
  ]);
});
