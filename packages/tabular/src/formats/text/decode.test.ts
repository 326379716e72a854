import { expect, test } from "vitest";
import { blocks } from "../blocks.ts";
import { decoderFor } from "./decode.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++)
    view.setUint16(index * 2, text.charCodeAt(index), littleEndian);
  return bytes;
}

async function decode(bytes: Uint8Array, size: number) {
  const decoder = decoderFor(bytes);
  let text = "";
  const source = (async function* () {
    yield bytes;
  })();
  for await (const block of blocks(source, size)) text += decoder.decode(block);
  return { text: text + decoder.end(), encoding: decoder.encoding, mark: decoder.byteOrderMark };
}

const cases: readonly [name: string, bytes: Uint8Array, text: string, encoding: string][] = [
  ["plain UTF-8", utf8("a;å\nčŋ;🏫"), "a;å\nčŋ;🏫", "utf-8"],
  ["UTF-8 with a byte order mark", utf8("\ufeffa;å"), "a;å", "utf-8"],
  ["UTF-8 with two marks", utf8("\ufeff\ufeffa;å"), "a;å", "utf-8"],
  ["UTF-16 LE with two marks", utf16("\ufeff\ufeffid;å", true), "id;å", "utf-16le"],
  ["UTF-16 LE with a mark", utf16("\ufeffid;å\n1;č", true), "id;å\n1;č", "utf-16le"],
  ["UTF-16 BE with a mark", utf16("\ufeffid;å\n1;č", false), "id;å\n1;č", "utf-16be"],
  ["UTF-16 LE without a mark", utf16("id;verdi\n1;å", true), "id;verdi\n1;å", "utf-16le"],
  ["UTF-16 BE without a mark", utf16("id;verdi\n1;å", false), "id;verdi\n1;å", "utf-16be"],
  ["ISO-8859-1", latin("bygg;Bodø skole"), "bygg;Bodø skole", "windows-1252"],
  ["Windows-1252", latin("5 \u0080 \u0096 \u0092"), "5 € – ’", "windows-1252"],
  ["a letter that is cut at the end", latin("bare s\u00e5"), "bare så", "windows-1252"],
  ["UTF-8 with one broken byte", latin("\u00c3\u00a5 og \u00e5!"), "å og \ufffd!", "utf-8 (broken)"],
];

test.each(cases)("decodes %s the same in blocks of every size", async (_, bytes, text, encoding) => {
  for (const size of [1, 2, 3, 5, 64]) expect(await decode(bytes, size)).toMatchObject({ text, encoding });
});

test("tells a byte order mark from its absence", async () => {
  expect((await decode(utf8("\ufeffa"), 1)).mark).toBe(true);
  expect((await decode(utf8("a"), 1)).mark).toBe(false);
});

test("refuses overlong and surrogate sequences as UTF-8", async () => {
  expect((await decode(latin("a\u00c0\u00af"), 64)).encoding).toBe("windows-1252");
  expect((await decode(latin("a\u00ed\u00a0\u0080"), 1)).encoding).toBe("windows-1252");
});
