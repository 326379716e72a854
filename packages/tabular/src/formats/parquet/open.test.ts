import { gzipSync } from "node:zlib";
import { type ColumnSource, parquetWriteBuffer } from "hyparquet-writer";
import { expect, test } from "vitest";
import { inputOf } from "../../_testing.ts";
import { lookInto } from "../look-into.ts";
import { randomAccess } from "../random-access.ts";
import { openParquet } from "./open.ts";
import { holdsObjects } from "./values.ts";

type Options = Omit<Parameters<typeof parquetWriteBuffer>[0], "columnData">;

/** What stands in the columns of a file that are no objects, put together again, and how many rows were given at a time. */
async function readBack(columnData: readonly ColumnSource[], options: Options = {}) {
  const bytes = new Uint8Array(parquetWriteBuffer({ ...options, columnData: [...columnData] }));
  return readBytes(bytes);
}

async function readBytes(bytes: Uint8Array) {
  const file = await openParquet(await randomAccess(inputOf("fil.parquet", bytes)));
  const read = file.columns.filter((column) => !holdsObjects(column));
  const values: unknown[][] = read.map(() => []);
  const steps: number[] = [];
  for await (const { first, rows, values: some } of file.read(read)) {
    expect(first).toBe(values[0]?.length);
    steps.push(rows);
    for (const [index, column] of some.entries())
      for (let row = 0; row < rows; row++) values[index]?.push(column[row] ?? null);
  }
  return { names: file.columns.map(({ element }) => element.name), values, steps };
}

const count = 5000;
const rows = Array.from({ length: count }, (_, at) => at);
const texts = rows.map((at) => (at % 7 === 0 ? null : `måler ${at} €`));
const numbers = rows.map((at) => at / 8);
const lists = rows.map((at) => Array.from({ length: at % 5 }, (_, item) => `${at}.${item}`));

test.each([
  ["plain pages", { encoding: "PLAIN" }],
  ["pages with dictionaries", {}],
  ["texts behind their lengths", { encoding: "DELTA_LENGTH_BYTE_ARRAY" }],
  ["texts behind the texts before", { encoding: "DELTA_BYTE_ARRAY" }],
] as const)("%s of a few hundred bytes are the same rows, wherever a page ends", async (_, how) => {
  const columns: readonly ColumnSource[] = [
    { name: "text", data: texts, ...how },
    { name: "number", data: numbers },
    { name: "list", data: lists },
  ];
  for (const pageSize of [300, 1024 * 1024]) {
    const { values } = await readBack(columns, { pageSize });
    expect(values[0]).toEqual(texts);
    expect(values[1]).toEqual(numbers);
    expect(values[2]).toEqual(lists);
  }
});

test("long texts are given fewer at a time, and pages of them need not fit into memory together", async () => {
  const long = rows.map((at) => `${at}`.padEnd(4000, "x"));
  const { values, steps } = await readBack([
    { name: "text", data: long, encoding: "PLAIN" },
    { name: "number", data: numbers },
  ]);
  expect(values).toEqual([long, numbers]);
  expect(steps.length).toBeGreaterThan(1);
});

test("a file that unpacks to hundreds of times its size is not read on", async () => {
  const same = "x".repeat(50_000);
  const columns: readonly ColumnSource[] = [
    { name: "text", data: Array.from({ length: 1500 }, () => same), encoding: "PLAIN" },
  ];
  const compressors = { GZIP: (bytes: Uint8Array) => gzipSync(bytes) };
  await expect(readBack(columns, { codec: "GZIP", compressors })).rejects.toMatchObject({
    code: "file.unpacks_too_large",
  });
});

test("a structure with two parts of one name is a column nobody reads, and the others are read", async () => {
  const bytes = parquetWriteBuffer({
    schema: [
      { name: "root", num_children: 2 },
      { name: "pair", num_children: 2, repetition_type: "OPTIONAL" },
      { name: "inner_one", type: "INT32", repetition_type: "OPTIONAL" },
      { name: "inner_two", type: "INT32", repetition_type: "OPTIONAL" },
      { name: "number", type: "DOUBLE", repetition_type: "REQUIRED" },
    ],
    columnData: [
      { name: "pair", data: [{ inner_one: 1, inner_two: 2 }, null] },
      { name: "number", data: [1, 2] },
    ],
  });
  const same = Buffer.from(bytes);
  for (let at = same.indexOf("inner_two"); at > 0; at = same.indexOf("inner_two", at))
    same.write("inner_one", at);
  await expect(readBytes(same)).resolves.toMatchObject({ names: ["pair", "number"], values: [[1, 2]] });
});

test("pages without bytes are none, however they are packed", async () => {
  const compressors = {
    LZ4_RAW: (bytes: Uint8Array) => (bytes.length === 0 ? Uint8Array.of(0) : literal(bytes)),
  };
  const columns = [{ name: "text", data: ["", null, ""], encoding: "DELTA_LENGTH_BYTE_ARRAY" as const }];
  const { values } = await readBack(columns, { codec: "LZ4_RAW", compressors });
  expect(values).toEqual([["", null, ""]]);
});

/** A block of LZ4 that packs nothing: fewer than 15 bytes as they are, or more with their length. */
function literal(bytes: Uint8Array): Uint8Array {
  if (bytes.length < 15) return Uint8Array.from([bytes.length << 4, ...bytes]);
  return Uint8Array.from([0xf0, bytes.length - 15, ...bytes]);
}

test("a file with encrypted columns, or encrypted as a whole, is said to be that", async () => {
  const bytes = new Uint8Array(parquetWriteBuffer({ columnData: [{ name: "text", data: texts }] }));
  const length = new DataView(bytes.buffer).getUint32(bytes.length - 8, true);
  // The footer ends its fields with a zero. Field 8 names the way of encryption (parquet.thrift, `FileMetaData`).
  const algorithm = [0x0c, 8 * 2, 0x1c, 0, 0, 0];
  const tail = new Uint8Array(8);
  new DataView(tail.buffer).setUint32(0, length - 1 + algorithm.length, true);
  tail.set(bytes.subarray(-4), 4);
  const columns = Uint8Array.from([...bytes.subarray(0, -9), ...algorithm, ...tail]);
  await expect(readBytes(columns)).rejects.toMatchObject({ code: "file.encrypted" });
  const whole = Uint8Array.from(Buffer.from("PARE krypterte byter PARE", "latin1"));
  const [looked] = await lookInto(inputOf("fil.parquet", whole), { isHeading: () => false });
  expect(looked).toMatchObject({ problem: { code: "file.encrypted" } });
});
