import { expect, test } from "vitest";
import { causesOf, inputOf, judgeInputs } from "../../_testing.ts";
import { ReadError } from "../../read-error.ts";
import { type CutRow, RowCutter } from "./cut-rows.ts";

async function judged(content: string | Uint8Array, request = {}) {
  const report = await judgeInputs([inputOf("a", content)], request);
  const [file] = report.deliveries[0]?.files ?? [];
  if (!file) throw new Error("no file");
  return file;
}

const good = { reading_id: "r1", place_id: "p1", value: 1.5, read_on: "2025-01-31", estimated: true };
const lines = (...rows: readonly unknown[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join("");

test("reads one object a line", async () => {
  const file = await judged(lines(good, { ...good, reading_id: "r2", place_name: null }));
  expect([file.verdict, ...causesOf(file)]).toEqual(["conformant"]);
  expect(file.table).toMatchObject({ format: "ndjson", rows: 2, headerRow: 0 });
});

test.each([
  ["an array", JSON.stringify([good, { ...good, reading_id: "r2" }])],
  ["an array over many lines", JSON.stringify([good, { ...good, reading_id: "r2" }], null, 2)],
  [
    "the envelope",
    JSON.stringify({ data: [good, { ...good, reading_id: "r2" }], links: { self: "." }, meta: {} }),
  ],
  [
    "the envelope, data last",
    JSON.stringify({ meta: { data: [1, "]}"] }, data: [good, { ...good, reading_id: "r2" }] }),
  ],
])("reads %s", async (_, content) => {
  const file = await judged(content);
  expect([file.verdict, file.table?.format, file.table?.rows, ...causesOf(file)]).toEqual([
    "conformant",
    "json",
    2,
  ]);
});

test("reads an answer with one row", async () => {
  const file = await judged(JSON.stringify({ data: good, links: {} }));
  expect([file.verdict, file.table?.rows]).toEqual(["conformant", 1]);
});

test("tells that there are more pages", async () => {
  const file = await judged(JSON.stringify({ data: [good], links: { self: "a", next: "b" } }));
  expect([file.verdict, ...causesOf(file)]).toEqual(["conformant", "file.more_pages ×1"]);
});

test("holds values to their JSON types: an error in strict mode, a repair in import mode", async () => {
  const content = lines({ ...good, value: "1,5", estimated: "Ja", place_id: 17, place_name: "" });
  const causes = [
    "cell.written_as_text value ×1",
    "cell.decimal_comma value ×1",
    "cell.written_as_text estimated ×1",
    "cell.boolean_word estimated ×1",
    "cell.number_for_text place_id ×1",
    "cell.empty_text place_name ×1",
  ].toSorted();
  expect(causesOf(await judged(content)).toSorted()).toEqual(causes);
  const imported = await judged(content, { mode: "import" });
  expect(imported.verdict).toBe("conformant");
  expect(causesOf(imported).toSorted()).toEqual(causes.map((cause) => `${cause} (info)`));
});

test("says what is wrong with a line, and reads the others", async () => {
  const content = `${lines(good)}{"reading_id": "r2",\n\n[1]\n7\n${lines({ ...good, reading_id: "r9" })}`;
  const file = await judged(content);
  expect(causesOf(file)).toEqual(["row.not_object ×2", "file.broken_json ×1", "file.blank_row ×1"]);
  expect(file.causes.map(({ places }) => places.map(({ row }) => row))).toEqual([[4, 5], [2], [3]]);
  expect(file.table?.rows).toBe(5);
});

test("takes an unknown key for an error, as JSON Schema does, and passes it over in import mode", async () => {
  const content = lines(good, { ...good, reading_id: "r2", place_nam: "x" });
  expect(causesOf(await judged(content))).toEqual(["row.unknown_field ×1"]);
  const own = `${lines(good)}{"reading_id":"r2","place_id":"p","value":1,"__proto__":{"a":1}}\n`;
  expect(causesOf(await judged(own))).toEqual(["row.unknown_field ×1"]);
  expect(causesOf(await judged(content, { mode: "import" }))).toEqual(["file.heading_unknown ×1"]);
});

test("judges keys that come late, after the part that is looked at first", async () => {
  const rows = Array.from({ length: 6000 }, (_, index) => ({
    reading_id: `r${index}`,
    place_id: "p1",
    value: 1,
  }));
  const content = lines(...rows, { ...good, reading_id: "last", read_on: "31.12.2025" });
  const file = await judged(content);
  expect(causesOf(file)).toEqual(["cell.date_dotted read_on ×1"]);
  expect(file.causes[0]?.places[0]?.row).toBe(6001);
});

test("says once that a required key is missing everywhere, and by row where it is sometimes there", async () => {
  const { value: _value, ...without } = good;
  expect(causesOf(await judged(lines(without, { ...without, reading_id: "r2" })))).toEqual([
    "file.heading_missing ×1",
  ]);
  expect(causesOf(await judged(lines(good, { ...without, reading_id: "r2" })))).toEqual([
    "field.missing value ×1",
  ]);
});

test("an object without members is a row, not a blank line", async () => {
  const file = await judged(`${lines(good)}{}\n`);
  expect(causesOf(file)).toEqual([
    "field.missing reading_id ×1",
    "field.missing place_id ×1",
    "field.missing value ×1",
  ]);
});

test("numbers that JavaScript cannot hold are no identifiers any more", async () => {
  const file = await judged(`{"reading_id":707057500012345678,"place_id":"p","value":1}\n`, {
    mode: "import",
  });
  expect(causesOf(file)).toContain("cell.digits_lost reading_id ×1");
});

const refused: readonly [name: string, content: string, code: string, words: RegExp][] = [
  ["a document cut short", `[${JSON.stringify(good)}, {"reading_id": "r`, "file.broken_document", /Linje 1/],
  ["a comma missing", `[\n${lines(good)}${lines(good)}]`, "file.broken_document", /Linje 3/],
  ["something after the end", `[${JSON.stringify(good)}]\n\nx`, "file.broken_document", /Linje 3/],
  ["an object without data", `{\n"rows": [${JSON.stringify(good)}]}`, "file.no_rows_in_document", /«data»/],
  ["an empty list", "[ ]", "file.empty", /tom/],
];

test.each(refused)("does not judge %s, and says why", async (_, content, code, words) => {
  const file = await judged(content);
  expect(file).toMatchObject({ verdict: "not_judged", problem: { code } });
  expect(file.problem?.text.nb).toMatch(words);
});

test("cuts a document the same in pieces of every size", () => {
  const document = JSON.stringify(
    {
      a: ['"}]', { b: "\\" }],
      data: [{ x: 'a"\\"]}', y: [1, [2]] }, 17, 'te\\"xt', null, [], {}],
      links: { next: "n" },
    },
    null,
    1,
  );
  const cut = (size: number) => {
    const cutter = new RowCutter();
    const rows: CutRow[] = [];
    for (let at = 0; at < document.length; at += size)
      rows.push(...cutter.write(document.slice(at, at + size)));
    cutter.end();
    return { rows, links: JSON.parse(cutter.links ?? "") as unknown };
  };
  const { data } = JSON.parse(document) as { data: unknown[] };
  for (const size of [1, 2, 3, 7, 1000]) {
    const { rows, links } = cut(size);
    expect(rows.map(({ json }) => JSON.parse(json) as unknown)).toEqual(data);
    expect(links).toEqual({ next: "n" });
    expect(rows.map(({ line }) => document.split("\n")[line - 1]?.trim().slice(0, 1))).toEqual([
      "{",
      "1",
      '"',
      "n",
      "[",
      "{",
    ]);
  }
});

test("stops at a row without end", () => {
  const cutter = new RowCutter();
  cutter.write('[{"a": "');
  expect(() => {
    for (let piece = 0; piece < 100; piece++) cutter.write("x".repeat(100_000));
  }).toThrow(ReadError);
});
