import { joinedBytes } from "../joined-bytes.ts";
import type { Encoding } from "../table.ts";
import { unfinished, validLength } from "./utf8.ts";
import { decodeSingleByte, type SingleByte } from "./single-byte.ts";

/** Turns blocks of bytes into text. `encoding` may change while reading: the letter that tells may come late. */
export interface Decoder {
  readonly encoding: Encoding;
  readonly byteOrderMark: boolean;
  decode(bytes: Uint8Array): string;
  end(): string;
}

/** Makes the decoder for a file from its first bytes: byte order mark, zero bytes (UTF-16), valid UTF-8, else `singleByte`. */
export function decoderFor(sample: Uint8Array, singleByte: SingleByte = "windows-1252"): Decoder {
  const wide = utf16Of(sample);
  return wide ? utf16Decoder(wide, hasUtf16Mark(sample)) : utf8Decoder(marksOf(sample), singleByte);
}

/** How many byte order marks a file begins with. More than one are none of the text either: a program put one before another's. */
export function marksOf(sample: Uint8Array): number {
  const [first, ...rest] = utf16Marks.find((mark) => startsWith(sample, ...mark)) ?? utf8Mark;
  let marks = 0;
  while (startsWith(sample.subarray(marks * (1 + rest.length)), first, ...rest)) marks += 1;
  return marks;
}

const utf8Mark = [0xef, 0xbb, 0xbf] as const;
const utf16Marks = [
  [0xff, 0xfe],
  [0xfe, 0xff],
] as const;

function startsWith(bytes: Uint8Array, ...start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** True when a file begins with the byte order mark of UTF-16. */
function hasUtf16Mark(sample: Uint8Array): boolean {
  return utf16Marks.some((mark) => startsWith(sample, ...mark));
}

const looked = 4096;

/** The byte order of a file in UTF-16, told by its mark or by its zeros; undefined when it is something else. */
export function utf16Of(sample: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (startsWith(sample, 0xff, 0xfe)) return "utf-16le";
  if (startsWith(sample, 0xfe, 0xff)) return "utf-16be";
  const zeros: [even: number, odd: number] = [0, 0];
  const start = sample.subarray(0, looked);
  for (let at = start.indexOf(0); at >= 0; at = start.indexOf(0, at + 1)) zeros[at % 2 === 0 ? 0 : 1]++;
  const mostly = (count: number) => start.length >= 4 && count > start.length * 0.35;
  const hardly = (count: number) => count < start.length * 0.05;
  if (mostly(zeros[1]) && hardly(zeros[0])) return "utf-16le";
  return mostly(zeros[0]) && hardly(zeros[1]) ? "utf-16be" : undefined;
}

function utf16Decoder(encoding: "utf-16le" | "utf-16be", byteOrderMark: boolean): Decoder {
  const decoder = new TextDecoder(encoding);
  const unmarked = withoutMarks();
  return {
    encoding,
    byteOrderMark,
    decode: (bytes) => unmarked(decoder.decode(bytes, { stream: true })),
    end: () => unmarked(decoder.decode()),
  };
}

/** Makes what takes byte order marks away before the first letter of a text that comes in pieces. */
export function withoutMarks(): (text: string) => string {
  let isBegun = false;
  return (text) => {
    if (isBegun) return text;
    const rest = text.replace(/^\ufeff+/, "");
    isBegun = rest !== "";
    return rest;
  };
}

/**
 * UTF-8 until a byte says otherwise. If all before it was ASCII the file has one byte a letter; if there were proper
 * UTF-8 letters before it, the file is broken and such bytes become U+FFFD.
 */
function utf8Decoder(marks: number, singleByte: SingleByte): Decoder {
  const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const lenient = new TextDecoder("utf-8", { ignoreBOM: true });
  let encoding: Encoding = "utf-8";
  let wide = marks > 0;
  let rest: Uint8Array = new Uint8Array(0);
  const unmarked = marks > 0 ? withoutMarks() : (text: string) => text;

  const settle = (bytes: Uint8Array, last: boolean): string => {
    if (encoding === singleByte) return decodeSingleByte(encoding, bytes);
    if (encoding !== "utf-8") return lenient.decode(bytes, { stream: !last });
    const cut = last ? 0 : unfinished(bytes);
    rest = bytes.slice(bytes.length - cut);
    const ready = bytes.subarray(0, bytes.length - cut);
    try {
      const text = strict.decode(ready);
      wide ||= text.length < ready.length;
      return text;
    } catch {
      return leaveUtf8(bytes, last);
    }
  };
  const leaveUtf8 = (bytes: Uint8Array, last: boolean): string => {
    const good = validLength(bytes);
    const text = strict.decode(bytes.subarray(0, good));
    rest = new Uint8Array(0);
    encoding = wide || text.length < good ? "utf-8 (broken)" : singleByte;
    return text + settle(bytes.subarray(good), last);
  };
  return {
    get encoding() {
      return encoding;
    },
    byteOrderMark: marks > 0,
    decode: (bytes) => unmarked(settle(rest.length > 0 ? joinedBytes([rest, bytes]) : bytes, false)),
    end: () => unmarked(settle(rest, true)),
  };
}
