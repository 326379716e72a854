import { gzipSync } from "node:zlib";
import type { Dataset } from "@samapne/core";
import { expect, test } from "vitest";
import { causesOf, inputOf, judgeInputs, judgeOne, readings, testPlaces, testReadings } from "../_testing.ts";
import { singleByteBytes } from "../formats/text/single-byte.ts";
import type { Input } from "../input.ts";
import { ReadError } from "../read-error.ts";
import { reportText } from "../report/text/report-text.ts";

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const good = readings("r1,p1,Bodø,1,,");

const refused: readonly [name: string, content: string | Uint8Array, code: string, words: RegExp][] = [
  ["an empty file", "", "file.empty", /Fila er tom/],
  ["a file of blanks", " \n\n \n", "file.empty", /Fila er tom/],
  ["a byte order mark alone", latin("\u00ef\u00bb\u00bf"), "file.empty", /Fila er tom/],
  ["a workbook cut short", latin("PK\u0003\u0004rest"), "file.damaged", /skadet eller kuttet/],
  ["a PDF", "%PDF-1.7 …", "file.not_text", /PDF/],
  [
    "noise",
    Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251),
    "file.not_text",
    /annet enn tekst/,
  ],
  ["headings of nobody", "a,b,c\n1,2,3\n", "file.dataset_unknown", /«a», «b», «c»/],
  [
    "more than 2 000 columns",
    `${"reading_id,place_id,value,".repeat(700)}\n`,
    "file.too_many_columns",
    /2000/,
  ],
  ["a quote never closed", `${good}"r2,p1\nr3,p1,x\n`, "file.unclosed_quote", /Rad 3: et anførselstegn/],
  ["quotes around nothing", '"",""\n"",""\n', "file.no_headings", /Fant ingen rad med overskrifter/],
  ["a quote never closed in the headings", '"reading_id,place_id\n1,2\n', "file.unclosed_quote", /Rad 1:/],
];

test.each(refused)("does not judge %s, and says why", async (_, content, code, words) => {
  const file = await judgeOne(content);
  expect(file).toMatchObject({ verdict: "not_judged", problem: { code } });
  expect(file.problem?.text.nb).toMatch(words);
});

test("does not say that a file has no rows when it could not be read", async () => {
  const file = await judgeOne('reading_id,place_id,value\n"r1,p1,1\n');
  expect([file.problem?.code, ...causesOf(file)]).toEqual(["file.unclosed_quote"]);
});

test("says that a file with headings only has no rows", async () => {
  const file = await judgeOne(readings());
  expect([file.verdict, ...causesOf(file)]).toEqual(["not_conformant", "file.no_rows ×1"]);
});

test("reports two equal headings", async () => {
  const file = await judgeOne("reading_id,place_id,value,value\nr1,p1,1,2\n");
  expect([file.verdict, ...causesOf(file)]).toEqual(["not_conformant", "file.heading_repeated value ×1"]);
  expect(file.causes[0]?.columns).toMatchObject([{ letter: "D", heading: "value" }]);
});

test("takes __proto__ and constructor for unknown headings", async () => {
  const file = await judgeOne("reading_id,place_id,value,__proto__,constructor\nr1,p1,1,x,y\n");
  expect(causesOf(file)).toEqual(["file.heading_unknown ×1"]);
  expect(file.causes[0]?.message.nb).toContain("D «__proto__», E «constructor»");
  expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
});

test("names the fault of a cell with NUL in it", async () => {
  const long = Array.from({ length: 50 }, (_, index) => `r${index},p1,Torget,1,,`);
  const file = await judgeOne(readings(...long, "r99,p1,To\u0000rget,1,,"));
  expect(causesOf(file)).toEqual(["text.control_character place_name ×1"]);
});

test.each([
  ["Windows-1252", latin(good)],
  ["the encoding of a Macintosh", singleByteBytes("macintosh", readings("r1,p1,Rådhuset i Bodø,1,,"))],
  ["the encoding of MS-DOS", singleByteBytes("ibm850", readings("r1,p1,Rådhuset i Bodø,1,,"))],
  ["UTF-16", Uint8Array.from(good, (letter) => letter.charCodeAt(0)).reduce(toUtf16, new Uint8Array(0))],
])("reads %s, an error in strict mode and a repair in import mode", async (_, content) => {
  expect(causesOf(await judgeOne(content))).toEqual(["file.encoding_not_utf8 ×1"]);
  const imported = await judgeOne(content, { mode: "import" });
  expect([imported.verdict, ...causesOf(imported)]).toEqual([
    "conformant",
    "file.encoding_not_utf8 ×1 (info)",
  ]);
});

test("reads nothing into the sign of MS-DOS for the end of a file", async () => {
  for (const everyRow of [true, false]) {
    const file = await judgeOne(`${good}\u001a`, { everyRow });
    expect([file.verdict, file.table?.rows, ...causesOf(file)]).toEqual(["conformant", 1]);
  }
  const inside = await judgeOne(`${good}\u001a\nr2,p1,Torget,1,,\n`);
  expect(causesOf(inside)).toEqual(["file.ragged_row ×1"]);
});

function toUtf16(bytes: Uint8Array, unit: number): Uint8Array {
  return Uint8Array.from([...bytes, unit & 255, unit >> 8]);
}

test("reports letters that are broken UTF-8, for the file and nowhere else", async () => {
  const bytes = new Uint8Array([...new TextEncoder().encode(good), ...latin("r2,p1,Troms\u00f8,1,,\n")]);
  const file = await judgeOne(bytes);
  expect(file.table?.text?.encoding).toBe("utf-8 (broken)");
  expect(causesOf(file)).toEqual(["file.encoding_broken ×1"]);
});

test("a letter that tells the encoding may come after the part that is looked at first", async () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => `r${index},p1,Torget,1,,`);
  const file = await judgeOne(latin(readings(...rows, "last,p1,Bodø,1,,")));
  expect(file.table).toMatchObject({ text: { encoding: "windows-1252" }, rows: 20_001 });
  expect(causesOf(file)).toEqual(["file.encoding_not_utf8 ×1"]);
});

test("gives up a line without end after little more than it may be", async () => {
  const given = { bytes: 0 };
  const piece = new TextEncoder().encode("x".repeat(100_000));
  const endless = (start: string): Input => ({
    name: "endless.csv",
    async *open() {
      yield new TextEncoder().encode(start);
      for (;;) {
        given.bytes += piece.length;
        yield piece;
      }
    },
  });
  for (const [start, row] of [
    ["", 1],
    [good, 3],
  ] as const) {
    const report = await judgeInputs([endless(start)]);
    const [file] = report.deliveries[0]?.files ?? [];
    expect(file?.problem).toMatchObject({
      code: "file.row_too_long",
      text: { nb: expect.stringContaining(`Rad ${row} er lengre`) },
    });
  }
  expect(given.bytes).toBeLessThan(4_000_000);
});

test("an input that cannot be opened, or breaks off, is a file that was not judged", async () => {
  const refusing: Input = {
    name: "borte.csv",
    open: () => {
      throw new ReadError("file.missing", { nb: "Finnes ikke.", nn: "Finst ikkje.", en: "Missing." });
    },
  };
  let opened = 0;
  const breaking: Input = {
    name: "brudd.csv",
    async *open() {
      yield new TextEncoder().encode(good);
      if (++opened > 1) throw new Error("EIO: disk");
    },
  };
  const report = await judgeInputs([refusing, breaking]);
  expect(report.deliveries[0]?.files).toMatchObject([
    { verdict: "not_judged", problem: { code: "file.missing", text: { nb: "Finnes ikke." } } },
    { verdict: "not_judged", problem: { code: "file.unreadable" } },
  ]);
});

test("does not blame references on a table that could not be read whole", async () => {
  const report = await judgeInputs([
    inputOf("avlesninger.csv", good),
    inputOf("steder.csv", 'place_id,kind,secret\np5,school,\n"p1,school,\n'),
  ]);
  expect(causesOf(report.deliveries[0]?.files[0] as never)).toEqual([]);
  expect(report.verdict).toBe("not_judged");
  expect(report.deliveries[0]?.notChecked).toMatchObject([
    { id: "reference:place", reason: "table_not_read" },
  ]);
});

test("calls no name misspelt in a table that could not be read whole", async () => {
  const readings = inputOf(
    "avlesninger.csv",
    "reading_id,place_id,value\nr1,sted-412,1\nr2,sted-412,2\nr3,sted-500,3\nr4,sted-501,4\n",
  );
  const places = "place_id,kind\nsted-41,school\nsted-500,school\nsted-501,school\n";
  const told = async (rows: string) => {
    const report = await judgeInputs([readings, inputOf("steder.csv", rows)]);
    return (report.deliveries[0]?.files ?? []).flatMap(({ causes }) => causes.map(({ code }) => code));
  };
  expect(await told(places)).toEqual(["reference.misspelt"]);
  expect(await told(`${places}"sted-412,school\n`)).toEqual([]);
});

test("says nothing but the reason when there is nothing to judge", async () => {
  const report = await judgeInputs([]);
  expect(report.verdict).toBe("not_judged");
  expect(reportText(report, "nb")).toMatch(/^Ikke kontrollert\. Ingen av filene kunne kontrolleres\./);
});

const messy = [
  "Uttrekk;æøå",
  "",
  "Avlesning;place_id;Stedsnavn;value;read_on;estimated;__proto__",
  'r1;p1;"Lang; tekst\r\nover linjer";1,5 ;31.12.2025;Ja;x',
  "r1;p2;NA;\u22121 234,5;2025-02-30;nei;",
  "r2;p3",
  "   ;;;;;;",
  'r3;p1;5" rør;;;;;;',
  "🏫;Čáŋđđo;å;7;1.1.25;true;\u0000",
].join("\r\n");

test("every chunk size gives the same report", async () => {
  const places = "place_id,kind,secret\np1,skole,abcd\np2,301,\n";
  const encoded: readonly (string | Uint8Array)[] = [
    messy,
    `\ufeff${messy}`,
    latin([...messy].map((letter) => (letter.charCodeAt(0) > 255 ? "ø" : letter)).join("")),
  ];
  for (const content of encoded) {
    const reportWith = async (size: number) =>
      judgeInputs([inputOf("a.csv", content, size), inputOf("b.csv", places, size)]);
    const whole = await reportWith(1 << 20);
    expect(whole.deliveries[0]?.files[0]?.causes.length).toBeGreaterThan(8);
    for (const size of [1, 2, 3, 7, 64]) expect(await reportWith(size)).toEqual(whole);
    const packed = gzipSync(content);
    const reportOnPacked = async (size: number) => judgeInputs([inputOf("a.csv.gz", packed, size)]);
    expect(await reportOnPacked(7)).toEqual(await reportOnPacked(1 << 20));
  }
});

test("a report survives JSON and reads in every language without holes", async () => {
  const datasets: readonly Dataset[] = [testReadings, testPlaces];
  for (const mode of ["strict", "import"] as const) {
    const report = await judgeInputs([inputOf("a.csv", messy)], { datasets, mode });
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    for (const language of ["nb", "nn", "en"] as const) {
      const text = reportText(report, language);
      expect(text).not.toMatch(/undefined|\[object|\{\w+\}|(?!\n)\p{Cc}/u);
      expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
    }
  }
});
