import { brotliCompressSync } from "node:zlib";
import { parquetMetadata } from "hyparquet";
import { type ColumnSource, parquetWriteBuffer } from "hyparquet-writer";
import { expect, test } from "vitest";
import { inputOf } from "../../_testing.ts";
import { randomAccess } from "../random-access.ts";
import { openUnpackers, readFooter } from "./hyparquet.ts";

test("Brotli that becomes more than was said is not unpacked", async () => {
  const unpack = await openUnpackers();
  const text = new TextEncoder().encode("kWh;".repeat(100_000));
  const packed = brotliCompressSync(text);
  expect(unpack("BROTLI", packed, text.length)).toEqual(Buffer.from(text));
  expect(() => unpack("BROTLI", packed, text.length - 1)).toThrow(RangeError);
});

test("a root that says it is repeated, as Arrow for Go writes it, is no level of the columns", async () => {
  const columnData: ColumnSource[] = [{ name: "text", data: ["a", null] }];
  const file = Buffer.from(parquetWriteBuffer({ columnData }));
  const footer = file.readUInt32LE(file.length - 8);
  // The name of the root is field 4, the first there is; before it how often it stands there, field 3 (Thrift compact).
  const name = Buffer.from([0x48, 4, ...Buffer.from("root")]);
  const at = file.indexOf(name, file.length - 8 - footer);
  const repeated = Buffer.from([0x35, 4, 0x18, ...name.subarray(1)]);
  const bytes = Buffer.concat([file.subarray(0, at), repeated, file.subarray(at + name.length)]);
  bytes.writeUInt32LE(footer + 2, bytes.length - 8);
  const said = parquetMetadata(Uint8Array.from(bytes).buffer);
  expect(said.schema[0]).toMatchObject({ name: "root", repetition_type: "REPEATED" });
  const { schema } = await readFooter(await randomAccess(inputOf("fil.parquet", bytes)), bytes.length);
  expect(schema.element).toMatchObject({ name: "root", repetition_type: "REQUIRED" });
});
