import { expect, test } from "vitest";
import { archiveOf } from "./_testing.ts";
import { openArchive } from "./zip-js.ts";

const [inDirectory, flagsAt, utf8Names] = [0x02014b50, 8, 0x0800];

/** Opens an archive, and tells how many bytes of it have been read. */
async function opened(bytes: Uint8Array) {
  const read = { bytes: 0 };
  const { parts } = await openArchive({
    size: async () => bytes.length,
    read: async (from, to) => {
      read.bytes += to - from;
      return bytes.slice(from, to);
    },
  });
  return { parts, read };
}

async function lengthOf(chunks: AsyncIterable<Uint8Array>): Promise<number> {
  let length = 0;
  for await (const chunk of chunks) length += chunk.length;
  return length;
}

test("opens a file whose name is flagged in the directory only", async () => {
  const bytes = await archiveOf({ "a.csv": "a,b\n1,2\n" });
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 4; at++)
    if (view.getUint32(at, true) === inDirectory)
      view.setUint16(at + flagsAt, view.getUint16(at + flagsAt, true) ^ utf8Names, true);
  const { parts } = await opened(bytes);
  expect(await lengthOf((parts[0] as (typeof parts)[number]).open())).toBe(8);
});

test("tells a file that is packed otherwise from a damaged one", async () => {
  const bytes = await archiveOf({ "a.csv": "a,b\n1,2\n" });
  const view = new DataView(bytes.buffer);
  const [inFile, bzip2] = [0x04034b50, 12];
  for (let at = 0; at < bytes.length - 4; at++) {
    const what = view.getUint32(at, true);
    if (what === inFile) view.setUint16(at + 8, bzip2, true);
    if (what === inDirectory) view.setUint16(at + 10, bzip2, true);
  }
  const { parts } = await opened(bytes);
  await expect(lengthOf((parts[0] as (typeof parts)[number]).open())).rejects.toMatchObject({
    code: "file.packed_otherwise",
  });
});

test("unpacks a small file once, and a large one whenever it is asked for", async () => {
  const large = Uint8Array.from({ length: 200_000 }, (_, at) => (at * at) % 251);
  const { parts, read } = await opened(await archiveOf({ "small.csv": "a,b\n1,2\n", "large.csv": large }));
  for (const [name, length, isReadAgain] of [
    ["small.csv", 8, false],
    ["large.csv", 200_000, true],
  ] as const) {
    const part = parts.find((one) => one.name === name);
    if (!part) throw new Error("no part");
    for await (const _ of part.open()) break;
    expect(await lengthOf(part.open())).toBe(length);
    const before = read.bytes;
    expect(await lengthOf(part.open())).toBe(length);
    expect(read.bytes > before).toBe(isReadAgain);
  }
});
