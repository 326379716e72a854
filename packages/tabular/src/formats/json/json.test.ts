import type { Dataset } from "@samapne/core";
import { expect, test } from "vitest";
import { causesOf, inputOf, judgeInputs, testPlaces } from "../../_testing.ts";
import { judge } from "../../judge/judge.ts";
import { ReadError } from "../../read-error.ts";
import { Utf8Source } from "../text/utf8-source.ts";
import { DocumentSource } from "./document-source.ts";

async function judged(content: string | Uint8Array, request = {}, chunkSize?: number) {
  const report = await judgeInputs([inputOf("a", content, chunkSize)], request);
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
    "cell.boolean_word estimated ×1",
    "cell.number_for_text place_id ×1",
    "cell.empty_text place_name ×1",
  ].toSorted();
  expect(causesOf(await judged(content)).toSorted()).toEqual(causes);
  const imported = await judged(content, { mode: "import" });
  expect(imported.verdict).toBe("conformant");
  expect(causesOf(imported).toSorted()).toEqual(causes.map((cause) => `${cause} (info)`));
});

test.each([
  ["Kari Nordmann", '["Kari Nordmann"]'],
  ["a|b", '["a", "b"]'],
])("says of the bare text %s that it must be a list", async (names, list) => {
  const dataset: Dataset = {
    ...testPlaces,
    fields: { ...testPlaces.fields, names: { ...said, kind: "list", items: { kind: "text" } } },
  };
  const input = inputOf("a", lines({ place_id: "p1", names }));
  const report = await judge({
    datasets: [dataset],
    inputs: [{ input, dataset }],
    mode: "strict",
    versions: { validator: "test" },
  });
  const [cause] = report.deliveries.flatMap(({ files }) => files.flatMap(({ causes }) => causes));
  expect(cause?.code).toBe("cell.written_as_text");
  expect(cause?.message).toEqual({
    nb: `Navn: «${names}» skal skrives som liste: ${list}.`,
    nn: `Namn: «${names}» skal skrivast som liste: ${list}.`,
    en: `Names: «${names}» should be written as a list: ${list}.`,
  });
});

const names = { nb: "Navn", nn: "Namn", en: "Names" };
const said = { label: names, description: names };

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

test("tells of each row without a key that must stand and came late", async () => {
  const { value: _value, ...without } = good;
  const rows = Array.from({ length: 6000 }, (_, index) => ({ ...without, reading_id: `r${index}` }));
  const file = await judged(lines(...rows, { ...good, reading_id: "last" }));
  expect(causesOf(file)).toEqual(["field.missing value ×6000"]);
  expect(file.table?.faultyRows).toBe(6000);
  const never = await judged(lines(...rows));
  expect([...causesOf(never), never.table?.faultyRows]).toEqual(["file.heading_missing ×1", 6000]);
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

const numbered = (id: string) => `{"reading_id":${id},"place_id":"p","value":1}\n`;

test.each(["707057500012345671", "-9007199254740993", "123456789012345678901234567890"])(
  "a number longer than those of JavaScript keeps its digits: %s",
  async (id) => {
    const file = await judged(numbered(id));
    expect(causesOf(file)).toEqual(["cell.number_for_text reading_id ×1"]);
    expect(file.causes[0]?.message.nb).toContain(`${id} skal skrives «${id}»`);
    expect((await judged(numbered(id), { mode: "import" })).verdict).toBe("conformant");
  },
);

test.each(["707057500012345700", "707057500012345728", "7.0705750001234567e17"])(
  "a long number that has gone through one of JavaScript's has lost digits, which is all there is to say: %s",
  async (id) => {
    for (const mode of ["strict", "import"])
      expect(causesOf(await judged(numbered(id), { mode }))).toEqual(["cell.digits_lost reading_id ×1"]);
  },
);

test("a long number is as wrong in any other place", async () => {
  const file = await judged(
    lines({ ...good, tags: ["a"] })
      .replace("1.5", "9007199254740993")
      .replace("true", "9007199254740993"),
  );
  expect(causesOf(file)).toContain("field.wrong_type estimated ×1");
});

const refused: readonly [name: string, content: string, code: string, words: RegExp][] = [
  ["a document cut short", `[${JSON.stringify(good)}, {"reading_id": "r`, "file.broken_document", /Linje 1/],
  ["a comma missing", `[\n${lines(good)}${lines(good)}]`, "file.broken_document", /Linje 3/],
  ["something after the end", `[${JSON.stringify(good)}]\n\nx`, "file.broken_document", /Linje 3/],
  [
    "numbers that are none",
    `[\n{"value":NaN}, {"value":-Infinity}]`,
    "file.broken_document",
    /Rad 1 \(linje 2\): NaN finnes ikke/,
  ],
  [
    "lines with numbers that are none",
    '{"place_id":"NaN","value":-Infinity}\n{"value":NaN}\n',
    "file.broken_document",
    /Rad 1: -Infinity finnes ikke/,
  ],
  [
    "a comma too many in each row",
    '[{"value":1,},{"value":2,}]',
    "file.broken_document",
    /Rad 1 .*er ikke gyldig/,
  ],
  ["an object without data", `{\n"rows": [${JSON.stringify(good)}]}`, "file.no_rows_in_document", /«data»/],
  ["rows that stand twice", `{"data":[${JSON.stringify(good)}],\n"data":[]}`, "file.rows_twice", /Linje 2/],
  ["rows beside no rows", `{"data":null,"data":[${JSON.stringify(good)}]}`, "file.rows_twice", /Linje 1/],
  ["an empty list", "[ ]", "file.empty", /tom/],
  [
    "rows that are lists",
    '{"columns": ["a"], "data": [["b"], ["c"]]}',
    "file.no_rows_in_document",
    /liste av objekter/,
  ],
];

test.each(refused)("does not judge %s, and says why", async (_, content, code, words) => {
  const file = await judged(content);
  expect(file).toMatchObject({ verdict: "not_judged", problem: { code } });
  expect(file.problem?.text.nb).toMatch(words);
});

/** The lines of a document that arrives in pieces, with the lines of it where its rows begin, and what is said at its end. */
function linesOf(document: Uint8Array, size: number) {
  const source = new DocumentSource(new Utf8Source(document));
  let lines = "";
  const take = (bytes: Uint8Array) => {
    lines += new TextDecoder().decode(bytes);
  };
  for (let at = 0; at < document.length; at += size) take(source.take(document.subarray(at, at + size)));
  take(source.end());
  const rows = lines.split("\n").slice(0, -1);
  return { rows, begins: rows.map((_, index) => source.lineOf(index + 1)), notes: source.notes() };
}

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
  const { data } = JSON.parse(document) as { data: unknown[] };
  for (const size of [1, 2, 3, 7, 1000]) {
    const { rows, begins, notes } = linesOf(new TextEncoder().encode(document), size);
    expect(rows.map((row) => JSON.parse(row) as unknown)).toEqual(data);
    expect(notes).toEqual([{ code: "file.more_pages", params: {} }]);
    expect(begins.map((line) => document.split("\n")[line - 1]?.trim().slice(0, 1))).toEqual([
      "{",
      "1",
      '"',
      "n",
      "[",
      "{",
    ]);
  }
});

test("gives all rows before the place where a document is broken, however it arrives", () => {
  const document = new TextEncoder().encode("[1,2 3,4]");
  for (const size of [1, 3, 100]) {
    const source = new DocumentSource(new Utf8Source(document));
    const given: number[] = [];
    expect(() => {
      for (let at = 0; at < document.length; at += size)
        given.push(...source.take(document.subarray(at, at + size)));
      source.end();
    }).toThrow(ReadError);
    expect(String.fromCodePoint(...given)).toBe("1\n2\n");
  }
});

test("a line break in a text is as wrong as it was, and counted", async () => {
  const broken = JSON.stringify(good).replace("p1", "p\n1");
  const file = await judged(`[${broken},\n${JSON.stringify({ ...good, reading_id: "r2", value: "x" })}]`);
  expect(file.causes.map(({ code, places }) => [code, places[0]?.row, places[0]?.line])).toEqual([
    ["file.broken_json", 1, undefined],
    ["field.wrong_type", 2, 3],
  ]);
});

const named = { ...good, place_name: "Målestasjon" };

test.each([
  ["in a row", { data: [good, { ...named, reading_id: "r2" }] }],
  ["beside the rows, before them", { title: "Målinger", data: [good] }],
  ["beside the rows, after them", { data: [good], title: "Målinger", links: {} }],
])("tells a document in Windows-1252 by a letter %s", async (_, document) => {
  const text = JSON.stringify(document, undefined, 1);
  expect(causesOf(await judged(text))).toEqual([]);
  const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const file = await judged(bytes);
  expect(causesOf(file)).toEqual(["file.encoding_not_utf8 ×1"]);
  expect(file.table?.text?.encoding).toBe("windows-1252");
});

const rowOf = (place_name: string) => JSON.stringify({ ...good, place_name });

/** Documents whose letters beside the rows say one thing, and those in the rows another. */
const mixed: readonly [name: string, text: string, encoding: string][] = [
  ["Windows-1252 in a title", `{"title":"Må","data":[${JSON.stringify(good)}]}`, "windows-1252"],
  ["in a title, at its end", `{"title":"Blå","data":[${JSON.stringify(good)}]}`, "windows-1252"],
  ["in a row and behind it", `{"data":[${JSON.stringify(named)}],"å":"Må"}`, "windows-1252"],
  ["in a row, UTF-8 behind it", `{"data":[${JSON.stringify(named)}],"a":"M\u00c3\u00a5"}`, "windows-1252"],
  ["UTF-8 before a row", `{"a":"M\u00c3\u00a5","data":[${JSON.stringify(named)}]}`, "utf-8 (broken)"],
  ["UTF-8 in a row", `{"data":[${rowOf("\u00c3\u00a5")}],"b":"å","c":"å"}`, "utf-8 (broken)"],
];

test.each(mixed)("tells an encoding the same however a document arrives: %s", async (_, text, encoding) => {
  const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const told = new Set<string>();
  for (const size of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 17, 1000]) {
    const file = await judged(bytes, {}, size);
    told.add(JSON.stringify(file));
    expect([size, file.table?.text?.encoding]).toEqual([size, encoding]);
  }
  expect(told.size).toBe(1);
});

test("tells a document in broken UTF-8, and one in UTF-16", async () => {
  const text = JSON.stringify({ title: "Målinger", data: [good] });
  const utf8 = new TextEncoder().encode(text);
  const file = await judged(
    Uint8Array.from([...utf8.slice(0, -1), 0x2c, 0x22, 0xe5, 0x22, 0x3a, 0x31, 0x7d]),
  );
  expect(causesOf(file)).toEqual(["file.encoding_broken ×1"]);
  const utf16 = new Uint8Array([
    0xff,
    0xfe,
    ...new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer),
  ]);
  expect(causesOf(await judged(utf16))).toEqual(["file.encoding_not_utf8 ×1"]);
});

test("stops at a row without end", async () => {
  const file = await judged(`[${JSON.stringify(good)},{"a": "${"x".repeat(3_000_000)}`);
  expect(file).toMatchObject({ verdict: "not_judged", problem: { code: "file.row_too_long" } });
  expect(file.problem?.text.nb).toMatch(/Rad 2 /);
});

test("tells the line of rows far down", async () => {
  const rows = Array.from({ length: 30_000 }, (_, index) => ({ ...good, reading_id: `r${index}` }));
  const last = { ...good, reading_id: "last", value: "x" };
  const file = await judged(`[\n\n\n${[...rows, last].map((row) => JSON.stringify(row)).join(",\n")}]`);
  expect(file.causes[0]?.places[0]).toMatchObject({ row: 30_001, line: 30_004 });
});
