import { expect, test } from "vitest";
import { requireFooter } from "./bounds.ts";
import { requireDeltas } from "./deltas.ts";
import type { SchemaTree } from "./hyparquet.ts";
import { type OpenedPage, rowsOf, takeRoom } from "./page-values.ts";
import { plainTexts } from "./plain-texts.ts";
import { roomForPages } from "./room.ts";

const mebibyte = 1024 * 1024;
const leaf: SchemaTree = {
  element: { name: "navn", type: "BYTE_ARRAY", repetition_type: "REQUIRED" },
  children: [],
  count: 1,
  path: ["navn"],
};
const column = {
  way: [{ ...leaf, element: { name: "root" }, path: [] }, leaf],
  definition: 0,
  repetition: 0,
};

const page = (said: Partial<OpenedPage>): OpenedPage => {
  const nothing = new Uint8Array(0);
  return {
    header: nothing,
    body: nothing,
    values: 0,
    encoding: 0,
    definitions: nothing,
    written: nothing,
    ...said,
  };
};

const varint = (value: number): readonly number[] =>
  value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];

/** So many whole numbers, all alike, as differences: 128 in a block of one part. */
const alike = (count: number, value: number): readonly number[] => [
  ...varint(128),
  1,
  ...varint(count),
  ...varint(value * 2),
  ...Array.from({ length: Math.ceil((count - 1) / 128) }, () => [0, 0]).flat(),
];

test("pages of all columns together take no more memory than there is, and give it back", () => {
  const room = roomForPages();
  room.take(200 * mebibyte, 10 * mebibyte);
  expect(room.isFull()).toBe(true);
  expect(() => room.take(0, 100 * mebibyte)).toThrow(expect.objectContaining({ code: "file.too_large" }));
  room.give(200 * mebibyte);
  expect(room.isFull()).toBe(false);
  room.take(0, 100 * mebibyte);
});

test("texts that begin with a million letters of the one before are too large before they are made", () => {
  const values = 1000;
  const honest = Uint8Array.from([...alike(values, 10), ...alike(values, 1)]);
  takeRoom(page({ values, encoding: 7, written: honest }), column, roomForPages());
  const bomb = Uint8Array.from([...alike(values, mebibyte), ...alike(values, 1)]);
  expect(() => takeRoom(page({ values, encoding: 7, written: bomb }), column, roomForPages())).toThrow(
    expect.objectContaining({ code: "file.too_large" }),
  );
});

test("differences divided into nothing, and numbers of many bytes, are damage", () => {
  requireDeltas(Uint8Array.from(alike(1000, 7)));
  const endless = Array.from({ length: 20 }, () => 0x80);
  for (const bytes of [
    [128, 1, 0, 10, 2],
    [128, 1, 3, 10, 2],
    [0, 1, 10, 2, 0, 0],
    [128, 1, 1, 10, 2, ...endless],
    endless,
  ])
    expect(() => requireDeltas(Uint8Array.from(bytes))).toThrow(
      expect.objectContaining({ code: "file.damaged" }),
    );
});

test("plain texts stand behind their length, absent ones nowhere, and end where the page does", () => {
  const bytes = Uint8Array.from([2, 0, 0, 0, 0xc3, 0xa6, 0, 0, 0, 0, 9, 0, 0, 0, 97]);
  const texts = plainTexts(bytes, Uint8Array.from([1, 0, 1, 1]));
  expect(texts(0, 2)).toEqual(["æ", null]);
  expect(texts(2, 3)).toEqual([""]);
  expect(() => texts(3, 4)).toThrow(expect.objectContaining({ code: "file.damaged" }));
});

test("a table of contents of more than 8 MiB is refused before it is read", async () => {
  const size = 20 * mebibyte;
  const asked: number[] = [];
  const read = async (from: number, to: number) => {
    asked.push(to - from);
    return new Uint8Array(new Uint32Array([9 * mebibyte, 0]).buffer);
  };
  const source = { size: async () => size, read };
  await expect(requireFooter(source, size)).rejects.toMatchObject({ code: "file.too_large" });
  expect(asked).toEqual([8]);
});

test("many small pages fill the room too", () => {
  const room = roomForPages();
  const small = page({ values: 1, body: Uint8Array.of(0, 0, 0, 0), written: Uint8Array.of(0, 0, 0, 0) });
  for (let count = 0; count < 10_000; count++) rowsOf(small, column, undefined, room);
  expect(room.isFull()).toBe(true);
});
