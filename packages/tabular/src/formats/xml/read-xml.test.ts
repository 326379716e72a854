import { expect, test } from "vitest";
import { readXml } from "./read-xml.ts";

const document = '<?xml version="1.0" encoding="UTF-16"?><a>Blåbær</a>';
const little = new Uint8Array(Buffer.from(document, "utf16le"));
const big = new Uint8Array(Buffer.from(document, "utf16le").swap16());

/** The texts of a document. */
async function textsOf(...pieces: readonly Uint8Array[]): Promise<readonly string[]> {
  const texts: string[] = [];
  await readXml(
    (async function* chunks() {
      yield* pieces;
    })(),
    {
      open: () => undefined,
      close: () => undefined,
      text: (source, from, to) => void texts.push(source.slice(from, to)),
    },
  );
  return texts;
}

test.each([
  ["UTF-8", new TextEncoder().encode(document)],
  ["UTF-16, little-endian", little],
  ["UTF-16, big-endian", big],
  ["UTF-16 with a mark", Uint8Array.from([0xff, 0xfe, ...little])],
  ["UTF-16 with the other mark", Uint8Array.from([0xfe, 0xff, ...big])],
])("reads a document in %s", async (_, bytes) => {
  expect(await textsOf(bytes)).toEqual(["Blåbær"]);
  expect(await textsOf(bytes.slice(0, 1), bytes.slice(1))).toEqual(["Blåbær"]);
});
