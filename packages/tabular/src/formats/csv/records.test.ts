import { expect, test } from "vitest";
import { ReadError } from "../../read-error.ts";
import type { TableRecord } from "../table.ts";
import { Utf8Source } from "../text/utf8-source.ts";
import { records } from "./records.ts";

async function* chunks(text: string, size: number) {
  const bytes = new TextEncoder().encode(text);
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

async function read(text: string, size = 1000) {
  const found: TableRecord[] = [];
  const source = new Utf8Source(new TextEncoder().encode(text));
  for await (const batch of records(chunks(text, size), source, ";")) found.push(...batch.records);
  return found;
}

test("reads rows ended by LF, CRLF, CR, and all of them mixed", async () => {
  const expected = [
    ["a", "b"],
    ["1", "2"],
    ["3", "4"],
    ["5", "6"],
  ];
  for (const text of [
    "a;b\n1;2\n3;4\n5;6\n",
    "a;b\r\n1;2\r\n3;4\r\n5;6",
    "a;b\r1;2\r3;4\r5;6",
    "a;b\r\n1;2\n3;4\r5;6\n",
  ])
    for (const size of [1, 2, 1000])
      expect((await read(text, size)).map(({ cells }) => cells)).toEqual(expected);
});

test("reads quoted delimiters, quotes and line breaks, and keeps stray quotes", async () => {
  const found = await read('a;b\n"x;""y""";"to\r\nlinjer"\n5" rør;z\n');
  expect(found.map(({ cells }) => cells)).toEqual([
    ["a", "b"],
    ['x;"y"', "to\r\nlinjer"],
    ['5" rør', "z"],
  ]);
  expect(found.map(({ row, line }) => [row, line])).toEqual([
    [1, 1],
    [2, 2],
    [3, 4],
  ]);
});

test("counts blank lines as rows, as a spreadsheet does", async () => {
  expect((await read("a\n\n1\n")).map(({ row, cells }) => [row, cells])).toEqual([
    [1, ["a"]],
    [2, [""]],
    [3, ["1"]],
  ]);
});

test("reads rows that lie across the blocks it works in", async () => {
  const rows = Array.from({ length: 9000 }, (_, index) => [
    `r${index}`,
    `å;"${"ø\r\n".repeat(index % 5)}`,
    "🏫čŋ",
  ]);
  const text = rows.map(([a, b, c]) => `${a};"${b?.replaceAll('"', '""')}";${c}\r\n`).join("");
  const found = await read(text, 10_007);
  expect(found.map(({ cells }) => cells)).toEqual(rows);
  expect(found.at(-1)?.line).toBe(text.split("\r\n").length - 1 - (8999 % 5));
});

test("says at which row a quote was opened that is never closed", async () => {
  const error = await read('a;b\n1;2\n3;"fire\n5;6\n').catch((problem: unknown) => problem);
  expect(error).toBeInstanceOf(ReadError);
  expect(error).toMatchObject({
    code: "file.unclosed_quote",
    text: { nb: expect.stringContaining("Rad 3:") },
  });
});

function endless(start: string, piece: string) {
  const counter = { given: 0, closed: false };
  async function* source() {
    const bytes = new TextEncoder().encode(piece.repeat(1000));
    try {
      yield new TextEncoder().encode(start);
      for (;;) {
        counter.given += bytes.length;
        yield bytes;
      }
    } finally {
      counter.closed = true;
    }
  }
  return { counter, source };
}

const endlessCases: readonly [name: string, start: string, piece: string, code: string][] = [
  ["a line without end", "a;b\n", "x".repeat(64), "file.row_too_long"],
  ["delimiters without end", "a;b\n", ";".repeat(64), "file.row_too_long"],
  ["a quote over lines without end", 'a;b\n1;"', "x;y\n", "file.unclosed_quote"],
];

test.each(endlessCases)("stops early at %s", async (_, start, piece, code) => {
  const { counter, source } = endless(start, piece);
  const read = async () => {
    for await (const _batch of records(source(), new Utf8Source(new Uint8Array(4)), ";"));
  };
  await expect(read()).rejects.toMatchObject({ code });
  expect(counter.given).toBeLessThan(3 * 1024 * 1024);
  expect(counter.closed).toBe(true);
});
