import { gzipSync } from "node:zlib";
import type { Dataset } from "@samapne/core";
import { energyDatasets } from "@samapne/energy";
import { hrDatasets } from "@samapne/hr";
import { judge } from "@samapne/tabular";
import { describe, expect, test } from "vitest";
import { rowXml, workbookOf } from "../packages/tabular/src/formats/xlsx/_testing.ts";

const datasets: readonly Dataset[] = [...energyDatasets, ...hrDatasets];

/** What was made of a file: the form that was found, the verdict in import mode, what was wrong and what was repaired. */
async function judged(bytes: Uint8Array) {
  const input = {
    name: "eksport",
    async *open() {
      yield bytes;
    },
  };
  const report = await judge({
    datasets,
    inputs: [{ input }],
    mode: "import",
    versions: { validator: "test" },
  });
  const [file] = report.deliveries[0]?.files ?? [];
  if (!file) throw new Error("No file was judged.");
  const { table, causes, repairs, problem } = file;
  return {
    verdict: file.verdict,
    dataset: table?.dataset.id,
    row: table?.headerRow,
    ...(table?.text ? { form: `${table.text.encoding} ${JSON.stringify(table.text.delimiter)}` } : {}),
    warned: causes.filter(({ severity }) => severity === "warning").map(({ code }) => code),
    wrong: [
      ...(problem ? [problem.code] : []),
      ...causes.filter(({ severity }) => severity === "error").map(({ code }) => code),
    ],
    repaired: repairs.map(({ code }) => code.replace(/^cell\./, "")).toSorted(),
  };
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string, isBig = false) =>
  Uint8Array.from(
    [...text].flatMap((letter) => {
      const code = letter.charCodeAt(0);
      return isBig ? [code >> 8, code & 0xff] : [code & 0xff, code >> 8];
    }),
  );

const headings =
  "Kommunenummer;Bygg-ID;Navn på bygg;Bygningstype;KOSTRA-funksjon;Status;Adresse;Postnummer;Breddegrad;Lengdegrad;Eieform;Gjelder fra";
const school =
  "5001;bygg-1;Åsen skole;615;222;in_use;Skoleveien 45;7041;63,447243;10,436338;owned;01.01.2016";
const nursery = "5001;bygg-2;Øya barnehage;612;221;in_use;Skoleveien 47;7041;63,4475;10,437;owned;31.12.2004";
const lines = (...rows: readonly string[]) => rows.map((row) => `${row}\r\n`).join("");
const plain = lines(headings, school, nursery);
const asIs = { verdict: "conformant", dataset: "municipal-buildings", row: 1, wrong: [] };
const usual = ["date_dotted", "decimal_comma", "decimal_comma", "file.heading_spelling"];
const encoded = [
  "date_dotted",
  "decimal_comma",
  "decimal_comma",
  "file.encoding_not_utf8",
  "file.heading_spelling",
];

/** Files as systems in Norwegian municipalities write them, made by hand, each with the verdict it must have. */
describe("a file that is right but for its form", () => {
  test.each<readonly [name: string, bytes: Uint8Array, found: object]>([
    ["semicolons, decimal comma, dotted dates", utf8(plain), { form: 'utf-8 ";"', repaired: usual }],
    ["ISO-8859-1", latin1(plain), { form: 'windows-1252 ";"', repaired: encoded }],
    [
      "Windows-1252 with a long dash",
      latin1(plain.replace("Skoleveien 45", "Skoleveien 45 \u0096 47")),
      { form: 'windows-1252 ";"', repaired: encoded },
    ],
    ["a byte order mark", utf8(`\ufeff${plain}`), { form: 'utf-8 ";"', repaired: usual }],
    [
      "Unicode text of Excel: UTF-16 and tabs",
      utf16(`\ufeff${plain.replaceAll(";", "\t")}`),
      { form: 'utf-16le "\\t"', repaired: encoded },
    ],
    [
      "UTF-16 without a mark, the other way round",
      utf16(plain, true),
      { form: 'utf-16be ";"', repaired: encoded },
    ],
    [
      "the line sep=; of Excel",
      utf8(`sep=;\r\n${plain}`),
      {
        row: 2,
        form: 'utf-8 ";"',
        repaired: [...usual.slice(0, 3), "file.heading_spelling", "file.preamble"],
      },
    ],
    [
      "lines above the headings, an empty one among them",
      latin1(lines("Rapport: Formålsbygg", "Uttrekk;31.12.2025 kl. 13;;", "", headings, school, nursery)),
      { row: 4, form: 'windows-1252 ";"', repaired: [...encoded, "file.preamble"] },
    ],
    [
      "every cell in quotes",
      utf8(
        lines(
          ...[headings, school, nursery].map((row) =>
            row
              .split(";")
              .map((cell) => `"${cell}"`)
              .join(";"),
          ),
        ),
      ),
      { form: 'utf-8 ";"', repaired: usual },
    ],
    [
      "empty cells behind the last column",
      utf8(lines(...[headings, school, nursery].map((row) => `${row};;;`))),
      { form: 'utf-8 ";"' },
    ],
    [
      "blanks around the values",
      utf8(plain.replaceAll("5001", " 5001 ")),
      { form: 'utf-8 ";"', repaired: ["blanks_around", ...usual] },
    ],
    ["a bar between the cells", utf8(plain.replaceAll(";", "|")), { form: 'utf-8 "|"', repaired: usual }],
    ["old line ends", utf8(plain.replaceAll("\r\n", "\r")), { form: 'utf-8 ";"', repaired: usual }],
    ["gzip around it", new Uint8Array(gzipSync(plain)), { form: 'utf-8 ";"', repaired: usual }],
    [
      "codes in words",
      utf8(plain.replaceAll("in_use", "I bruk").replaceAll("owned", "Eid")),
      { form: 'utf-8 ";"', repaired: ["code_alias", "code_alias", ...usual] },
    ],
    [
      "a table beside it, with an empty column between",
      latin1(lines(`${headings};;Byggeår:;1826`, `${school};;Areal:;1621`, `${nursery};;;`)),
      { form: 'windows-1252 ";"', repaired: encoded },
    ],
  ])("is read: %s", async (_, bytes, found) => {
    expect(await judged(bytes)).toMatchObject({ ...asIs, ...found });
  });
});

describe("what cannot be put right without a person is told", () => {
  test("a row of totals below the table", async () => {
    const { verdict, wrong } = await judged(utf8(`${plain}Sum;2;;;;;;;;;;\r\n`));
    expect(verdict).toBe("not_conformant");
    expect(wrong).toEqual(["file.totals_row"]);
  });

  test("a remark below the table", async () => {
    expect(await judged(utf8(`${plain}* Tall fra 2025 er foreløpige\r\n`))).toMatchObject({
      verdict: "not_conformant",
      wrong: ["file.ragged_row"],
    });
  });

  test("day numbers of Excel in a text file, where nobody can know the workbook", async () => {
    expect(await judged(utf8(plain.replace("01.01.2016", "42370")))).toMatchObject({
      verdict: "not_conformant",
      wrong: ["date.invalid"],
    });
  });

  test("letters that were damaged before the file was written, in text and in a workbook", async () => {
    const twice = (text: string) =>
      new TextDecoder("windows-1252").decode(utf8(text)).replaceAll("\u0085", "…");
    const damaged = plain.replace("Åsen", twice("Åsen"));
    expect(await judged(utf8(damaged))).toMatchObject({ ...asIs, warned: ["file.damaged_letters"] });
    const cells = damaged
      .trimEnd()
      .split("\r\n")
      .map((line) => line.split(";"));
    const rows = cells.map((row, index) => rowXml(index + 1, row)).join("");
    const book = await workbookOf({ sheets: [{ name: "Bygg", rows }] });
    expect((await judged(book)).warned).toEqual(["file.damaged_letters"]);
    expect((await judged(utf8(plain))).warned).toEqual([]);
  });

  test("clock times without a zone", async () => {
    const { wrong } = await judged(
      utf8(
        lines(
          "Måler-ID;Fra tidspunkt;Til tidspunkt;Verdi;Kvalitet",
          "el-1;31.12.2025 kl. 13;31.12.2025 kl. 14;4,2;measured",
        ),
      ),
    );
    expect(wrong).toContain("instant.invalid");
  });
});

test("day numbers in a workbook are dates there", async () => {
  const rows = [
    headings.split(";"),
    [...school.split(";").slice(0, 8), 63.447243, 10.436338, "owned", 42370],
  ];
  const bytes = await workbookOf({
    sheets: [{ name: "Bygg", rows: rows.map((cells, index) => rowXml(index + 1, cells)).join("") }],
  });
  expect(await judged(bytes)).toMatchObject({ ...asIs, repaired: ["date_serial", "file.heading_spelling"] });
});

test("the symbols of Statistics Norway say why a figure is not there", async () => {
  const names =
    "municipality_number;employer_organization_number;period;service_area;sex;age_group;absence_type;duration_group;contracted_person_days;absence_person_days;absence_rate;headcount;suppression";
  const table = lines(names, "5001;942110464;3. kv. 2025;culture;total;total;total;X;:;:;:;:;:");
  const { repaired, wrong } = await judged(utf8(table));
  // That the table is not whole is another matter.
  expect(wrong.filter((code) => /^(?:number|field|code|period)\./.test(code))).toEqual([]);
  expect(repaired).toEqual([
    "code_alias",
    "empty_symbol",
    "empty_symbol",
    "empty_symbol",
    "empty_symbol",
    "period_spelling",
  ]);
});
