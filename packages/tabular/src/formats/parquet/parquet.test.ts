import { defineDataset, type Text } from "@samapne/core";
import { expect, test } from "vitest";
import { causesOf, inputOf, judgeInputs } from "../../_testing.ts";
import { lookInto } from "../look-into.ts";
import { readCompact } from "./compact.ts";
import { parquet } from "./parquet.ts";
import { cellsOf, holdsObjects } from "./values.ts";

const text = (nb: string): Text => ({ nb, nn: nb, en: nb });
const field = (name: string) =>
  ({ kind: "text", label: text(name), description: text(name), required: true }) as const;
const pairs = defineDataset({
  id: "test-pairs",
  domain: "test",
  title: text("Par"),
  purpose: text("Par."),
  rowMeaning: text("Ett par."),
  privacy: "open",
  frequency: "IRREG",
  themes: ["ENER"],
  fields: { left_side: field("Venstre"), right_one: field("Høyre") },
  key: ["left_side"],
});

/** The bytes of a Parquet file of pairs, with the last of some letters in its footer changed. */
async function fileWith(found: string, changed: string): Promise<Uint8Array> {
  const rows = Array.from({ length: 50 }, (_, at) => ({ left_side: `v${at}`, right_one: `h${at}` }));
  const chunks: Uint8Array[] = [];
  for await (const chunk of parquet.write([rows], pairs)) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const at = bytes.lastIndexOf(found);
  expect(at).toBeGreaterThan(0);
  bytes.write(changed, at);
  return bytes;
}

test("a column whose bytes are another's is damage, and ends nothing else", async () => {
  const bytes = await fileWith("right_one", "left_side");
  bytes.fill(0xff, 4, 40);
  const [looked] = await lookInto(inputOf("par.parquet", bytes), { isHeading: () => false });
  expect(looked).toMatchObject({ problem: { code: "file.damaged" } });
});

test("two columns of one name are two columns, and the later is told of as in other formats", async () => {
  const rows = [{ left_side: "til venstre", right_one: "til høyre" }];
  const chunks: Uint8Array[] = [];
  for await (const chunk of parquet.write([rows], pairs)) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  // Once in the schema, and once at the chunk.
  for (let at = bytes.indexOf("right_one"); at > 0; at = bytes.indexOf("right_one", at))
    bytes.write("left_side", at);

  const [looked] = await lookInto(inputOf("par.parquet", bytes), { isHeading: () => false });
  const table = looked !== undefined && "tables" in looked ? looked.tables[0] : undefined;
  expect(table?.headings).toEqual(["left_side", "left_side"]);
  for await (const { records } of table?.read() ?? [])
    expect(records).toEqual([{ cells: ["til venstre", "til høyre"], row: 1 }]);

  const inputs = [{ input: inputOf("par.parquet", bytes), dataset: pairs }];
  const report = await judgeInputs([], { datasets: [pairs], inputs });
  const [file] = report.deliveries.flatMap(({ files }) => files);
  expect(file && causesOf(file)).toEqual(["file.heading_missing ×1", "file.heading_repeated left_side ×1"]);
});

interface Bomb {
  readonly rows: number;
  readonly values: number;
  /** How long the run of levels says it is. */
  readonly run?: number;
  /** Has it a page of version 2? Its header lacks its numbers, or it is whole and the values, of which there are none, are said to be packed. */
  readonly second?: "bare" | "whole";
}

/** Parquet as Thrift's compact protocol writes it, of one column without values: what a file may say of itself. */
function bomb({ rows, values, run = values, second }: Bomb): Uint8Array {
  const varint = (value: number): readonly number[] =>
    value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];
  const zigzag = (value: number) => varint(value * 2);
  const name = [4, ...Buffer.from("navn")];
  // A page of optional texts, plain: its levels are one run of absent values.
  const levels = [...varint(run * 2), 0];
  const packed = second === "whole" ? levels : [levels.length, 0, 0, 0, ...levels];
  const counts = [0x15, ...zigzag(values), 0x15, 0, 0x15, 6, 0x15, 6, 0];
  const sizesOfPage = [0x15, ...zigzag(packed.length), 0x15, ...zigzag(packed.length)];
  const lengths = [0x15, 0, 0x15, ...zigzag(levels.length), 0x15, 0];
  const numbers = [values, values, values].flatMap((number) => [0x15, ...zigzag(number)]);
  const headers = {
    first: [0x2c, ...counts],
    bare: [0x5c, 0x15, ...zigzag(values), 0],
    whole: [0x5c, ...numbers, ...lengths, 0],
  };
  const header = headers[second ?? "first"];
  const data = [0x15, second ? 6 : 0, ...sizesOfPage, ...header, 0, ...packed];
  const schema = [0x19, 0x2c, 0x48, 1, 0x78, 0x15, 2, 0, 0x15, 12, 0x25, 2, 0x18, ...name, 0];
  const sizes = [0x16, ...zigzag(data.length), 0x16, ...zigzag(data.length), 0x26, ...zigzag(4)];
  const codec = second === "whole" ? 2 : 0;
  const chunk = [
    0x15,
    12,
    0x19,
    0x15,
    0,
    0x19,
    0x18,
    ...name,
    0x15,
    codec,
    0x16,
    ...zigzag(values),
    ...sizes,
    0,
  ];
  const group = [0x19, 0x1c, 0x26, 8, 0x1c, ...chunk, 0, 0x16, 100, 0x16, ...zigzag(rows), 0];
  const footer = [0x15, 2, ...schema, 0x16, ...zigzag(rows), 0x19, 0x1c, ...group, 0];
  const length = new Uint8Array(new Uint32Array([footer.length]).buffer);
  const magic = Buffer.from("PAR1");
  return Buffer.concat([magic, Buffer.from(data), Buffer.from(footer), length, magic]);
}

test.each([
  ["rows", { rows: 2 ** 31, values: 2 ** 31 }],
  ["cells of a page", { rows: 900_000, values: 2 ** 31 - 1 }],
  ["cells in a run", { rows: 50, values: 50, run: 2 ** 30 }],
])("far more %s than a file can have are refused before room is made for them", async (_, said) => {
  await expect(readAll(bomb(said))).rejects.toMatchObject({ code: "file.unpacks_too_large" });
});

test("a page whose header lacks its numbers is damaged, and not read for ever", async () => {
  await expect(readAll(bomb({ rows: 50, values: 50 }))).resolves.toBe(50);
  await expect(readAll(bomb({ rows: 50, values: 50, second: "bare" }))).rejects.toMatchObject({
    code: "file.damaged",
  });
});

test("a packed page without bytes is a column without values", async () => {
  await expect(readAll(bomb({ rows: 50, values: 50, second: "whole" }))).resolves.toBe(50);
});

test.each([
  ["of milliseconds", { type: "INT32", converted_type: "TIME_MILLIS" }, 26_400_000],
  [
    "of nanoseconds",
    { type: "INT64", logical_type: { type: "TIME", isAdjustedToUTC: false, unit: "NANOS" } },
    26_400_000_000_000n,
  ],
] as const)("a clock time %s is one, and no number", (_, element, stored) => {
  const column = { element: { name: "kl", ...element }, children: [], count: 1, path: [] };
  expect(cellsOf(column)(stored)).toBe("07:20:00");
});

/** Reads a file to its end: how many rows it has. */
async function readAll(bytes: Uint8Array): Promise<number> {
  const [looked] = await lookInto(inputOf("fil.parquet", bytes), { isHeading: () => false });
  if (looked !== undefined && "problem" in looked) throw looked.problem;
  let rows = 0;
  for await (const { records } of looked?.tables[0]?.read() ?? []) rows += records.length;
  return rows;
}

test("values of objects are not read, however many there are: a cell says that it is one", () => {
  const leaf = { element: { name: "item", type: "BYTE_ARRAY" as const }, children: [], count: 1, path: [] };
  const group = { ...leaf, element: { name: "list" }, children: [leaf] };
  const list = { ...group, element: { name: "a", converted_type: "LIST" as const }, children: [group] };
  const ofObjects = { ...list, children: [{ ...group, children: [{ ...group, children: [leaf] }] }] };
  expect([leaf, group, list, ofObjects].map(holdsObjects)).toEqual([false, true, false, true]);
});

test.each([
  ["a list longer than the bytes", [0x19, 0xf5, 0xff, 0xff, 0xff, 0xff, 7, 0]],
  ["a text longer than the bytes", [0x18, 0xff, 0xff, 3, 0]],
  ["structures without end", Array.from({ length: 5000 }, () => 0x1c)],
  ["no end", [0x15, 2]],
  ["a number of more than 64 bits", [0x16, ...Array.from({ length: 11 }, () => 0x80), 0, 0]],
  ["an unknown kind", [0x1b, 0]],
])("%s is refused", (_, bytes) => {
  expect(() => readCompact(Uint8Array.from(bytes))).toThrow(RangeError);
});
