import { hashBytes, hashText, lastHashTail, placeholders, type TextField } from "@samapne/core";
import type { CellTest, CellTestSetting } from "./cell-test.ts";
import { patternTest } from "./pattern.ts";

const [space, quote, atSign] = [0x20, 0x22, 0x40];

/** What a byte can mean in a text. What is not sure is left to the slow way. */
const [plain, digit, ends, leadOfTwo, leadOfThree, unsure] = [0, 1, 2, 3, 4, 5];

/** So many digits cannot be a telephone number or a birth number; texts with more, or with @, are looked at closely. */
export const fewDigits = 7;

const firstOfPlaceholder = new Uint8Array(256);
for (const word of placeholders) firstOfPlaceholder[word.charCodeAt(0)] = 1;
const placeholderHashes: ReadonlySet<number> = /* @__PURE__ */ new Set(placeholders.map(hashText));

/**
 * Tests a text: valid UTF-8 in form C, without blanks around it, control characters or what stands for no value; its
 * length and pattern. Of letters outside ASCII those are known that Norwegian texts are made of.
 */
export function textTest(field: TextField, setting: CellTestSetting): CellTest {
  const { window, values, register, isRead, onLetter } = setting;
  const { bytes, view } = window;
  const { minLength = 0, maxLength = Infinity, pattern } = field;
  const meanings = meaningsOf(setting.ends, setting.isSearched);
  const mostDigits = setting.isSearched ? fewDigits : Infinity;
  const fits = pattern === undefined ? undefined : patternTest(pattern, setting);

  /** The place after the text's last byte, or -1. Sets `length`, in code points. */
  let length = 0;
  const scan = (at: number): number => {
    let end = at;
    let digits = 0;
    let extra = 0;
    for (;;) {
      let meaning = meanings[bytes[end] as number] as number;
      for (; meaning <= digit; meaning = meanings[bytes[end] as number] as number) {
        digits += meaning;
        end += 1;
      }
      if (meaning === ends) break;
      const size =
        meaning === leadOfTwo ? twoBytes(bytes, end) : meaning === leadOfThree ? threeBytes(bytes, end) : 0;
      if (size === 0) return -1;
      extra += size - 1;
      end += size;
    }
    if (extra > 0) onLetter();
    length = end - at - extra;
    return digits > mostDigits ? -1 : end;
  };

  return (at) => {
    const end = scan(at);
    if (end < 0 || length < minLength || length > maxLength) return -1;
    if (bytes[at] === space || bytes[end - 1] === space) return -1;
    if (firstOfPlaceholder[bytes[at] as number] === 1 && placeholderHashes.has(hashBytes(view, at, end)))
      return -1;
    if (fits && fits(at) !== end) return -1;
    if (isRead) {
      values.numbers[register] = hashBytes(view, at, end);
      values.tails[register] = lastHashTail();
    }
    return end;
  };
}

function meaningsOf(endings: Uint8Array, isSearched: boolean): Uint8Array {
  return Uint8Array.from(endings, (end, byte) => {
    if (end !== 0) return end === 1 ? ends : unsure;
    if (byte >= 0x30 && byte <= 0x39) return digit;
    if (byte >= 0xc2 && byte <= 0xcb) return leadOfTwo;
    if (byte === 0xe2) return leadOfThree;
    return byte < space || byte > 0x7e || byte === quote || (byte === atSign && isSearched) ? unsure : plain;
  });
}

/** 2 when the bytes are a letter from U+00A1 to U+02FF: none of them is blank, or changes in form C. */
function twoBytes(bytes: Uint8Array, at: number): number {
  const next = bytes[at + 1] as number;
  return next >= (bytes[at] === 0xc2 ? 0xa1 : 0x80) && next <= 0xbf ? 2 : 0;
}

/** 3 when the bytes are a dash, quotation mark or other sign from U+2010 to U+2027 or U+2030 to U+205E, or a currency. */
function threeBytes(bytes: Uint8Array, at: number): number {
  const next = bytes[at + 1] as number;
  const last = bytes[at + 2] as number;
  if (last < 0x80 || last > 0xbf) return 0;
  if (next === 0x80) return (last >= 0x90 && last <= 0xa7) || last >= 0xb0 ? 3 : 0;
  if (next === 0x81) return last <= 0x9e ? 3 : 0;
  return next === 0x82 && last >= 0xa0 ? 3 : 0;
}
