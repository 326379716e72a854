import type { TextForm } from "../table.ts";
import { singleByteBytes } from "./single-byte.ts";

/**
 * Takes the bytes of a text file apart and puts them together unchanged, with text of our own in between. Encodings
 * that hold ASCII are not decoded: each byte is a sign, so that broken letters come out as they went in.
 */
export interface TextCoder {
  /** The byte order mark; empty when there is none. */
  readonly mark: Uint8Array;
  /** The next bytes as text; what is left when there are none. */
  text(bytes?: Uint8Array): string;
  /** Text of our own, as `bytes` takes it. */
  own(text: string): string;
  bytes(text: string): Uint8Array;
}

/** The coder for a form of text. */
export function encoderFor({
  encoding,
  byteOrderMark,
}: Pick<TextForm, "encoding" | "byteOrderMark">): TextCoder {
  if (encoding === "utf-16le" || encoding === "utf-16be") return wideCoder(encoding, byteOrderMark);
  const own =
    encoding === "utf-8" || encoding === "utf-8 (broken)"
      ? utf8Bytes
      : (text: string) => singleByteBytes(encoding, text);
  let skip = byteOrderMark ? 3 : 0;
  return {
    mark: byteOrderMark ? utf8Bytes("\ufeff") : new Uint8Array(0),
    text: (bytes = new Uint8Array(0)) => {
      const from = Math.min(skip, bytes.length);
      skip -= from;
      return signsOf(bytes.subarray(from));
    },
    own: (text) => signsOf(own(text)),
    bytes: bytesOf,
  };
}

function utf8Bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The signs of a text that has none above U+00FF, a byte each. */
function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

const step = 8192;

function signsOf(bytes: Uint8Array): string {
  let text = "";
  // Spreading bytes into arguments takes ten times as long.
  for (let from = 0; from < bytes.length; from += step)
    text += Reflect.apply(String.fromCharCode, undefined, bytes.subarray(from, from + step));
  return text;
}

function wideCoder(encoding: "utf-16le" | "utf-16be", byteOrderMark: boolean): TextCoder {
  const decoder = new TextDecoder(encoding);
  const bytes = (text: string): Uint8Array => {
    const view = new DataView(new ArrayBuffer(text.length * 2));
    for (let at = 0; at < text.length; at++)
      view.setUint16(at * 2, text.charCodeAt(at), encoding === "utf-16le");
    return new Uint8Array(view.buffer);
  };
  return {
    mark: bytes(byteOrderMark ? "\ufeff" : ""),
    text: (part) => decoder.decode(part, { stream: part !== undefined }),
    own: (text) => text,
    bytes,
  };
}
