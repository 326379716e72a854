import type { Encoding } from "../table.ts";
import { marksOf, utf16Of, withoutMarks } from "./decode.ts";
import { type SingleByte, singleByteToUtf8 } from "./single-byte.ts";
import type { TextSource } from "./text-source.ts";

const nothing = new Uint8Array(0);
const markLength = 3;
/** A unit of text has three bytes at most in UTF-8; what has four is two units. */
const mostBytes = 3;

/**
 * The bytes of a text file as UTF-8 without byte order marks, whatever it is written in. UTF-8 itself passes through
 * unseen: who reads it meets the first byte that is not, and says so with `leaveUtf8`.
 */
export class Utf8Source implements TextSource {
  encoding: Encoding;
  readonly byteOrderMark: boolean;
  isWide: boolean;
  #toUtf8: ((bytes: Uint8Array, isLast: boolean) => Uint8Array) | undefined;
  #markLeft: number;
  readonly #singleByte: SingleByte;

  /** Tells the encoding by the first bytes of the file, which are to be given to `take` all the same; what is no UTF-8 is `singleByte`. */
  constructor(first: Uint8Array, singleByte: SingleByte = "windows-1252") {
    this.#singleByte = singleByte;
    const wide = utf16Of(first);
    this.encoding = wide ?? "utf-8";
    const marks = marksOf(first);
    this.byteOrderMark = marks > 0;
    this.isWide = this.byteOrderMark;
    this.#markLeft = wide ? 0 : marks * markLength;
    if (wide) this.#toUtf8 = recoder(wide);
  }

  take(bytes: Uint8Array): Uint8Array {
    if (this.#toUtf8) return this.#toUtf8(bytes, false);
    const left = Math.min(this.#markLeft, bytes.length);
    this.#markLeft -= left;
    return bytes.subarray(left);
  }

  end(): Uint8Array {
    return this.#toUtf8 ? this.#toUtf8(nothing, true) : nothing;
  }

  /**
   * The file is not UTF-8: `rest` are the bytes from the first that shows it. If all before was ASCII the file is
   * Windows-1252; if there were proper UTF-8 letters before, it is broken, and such bytes become U+FFFD. Gives the rest
   * as UTF-8; so will `take` from now on.
   */
  leaveUtf8(rest: Uint8Array): Uint8Array {
    this.encoding = this.isWide ? "utf-8 (broken)" : this.#singleByte;
    this.#toUtf8 = this.isWide ? recoder("utf-8") : singleByteToUtf8(this.#singleByte);
    return this.take(rest);
  }
}

function recoder(encoding: string): (bytes: Uint8Array, isLast: boolean) => Uint8Array {
  const decoder = new TextDecoder(encoding, { ignoreBOM: encoding === "utf-8" });
  const encoder = new TextEncoder();
  const unmarked = encoding === "utf-8" ? (text: string) => text : withoutMarks();
  let written = new Uint8Array(0);
  return (bytes, isLast) => {
    const text = unmarked(decoder.decode(bytes, { stream: !isLast }));
    if (written.length < text.length * mostBytes) written = new Uint8Array(text.length * mostBytes);
    return written.subarray(0, encoder.encodeInto(text, written).written);
  };
}
