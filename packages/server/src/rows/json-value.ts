import type { ByteSink } from "./byte-sink.ts";

/** Rows of canonical CSV, to be read a byte or four at a time. */
export interface CsvBytes {
  readonly bytes: Uint8Array;
  readonly view: DataView;
}

const [comma, newline, quote, backslash, bar] = [0x2c, 0x0a, 0x22, 0x5c, 0x7c];
const [openBracket, closeBracket] = [0x5b, 0x5d];

/** The same byte four times: ones, the first byte after `,`, and the backslash; and the highest bit of each. */
const [ones, afterComma, slashes, highest] = [0x01010101, 0x2d2d2d2d, 0x5c5c5c5c, 0x80808080 | 0];

/**
 * Copies a cell into a JSON value, in quotation marks that are doubled within it or without any; gives the place of the
 * separator after it. Four bytes at a time, as long as none of them is a backslash or stands at or before `,` in ASCII,
 * as all separators and the quotation mark do.
 */
export function copyCell({ bytes, view }: CsvBytes, from: number, sink: ByteSink): number {
  const { bytes: out, view: words } = sink;
  const lastWord = bytes.length - 4;
  const isQuoted = bytes[from] === quote;
  let at = isQuoted ? from + 1 : from;
  let to = sink.length;
  for (;;) {
    if (at <= lastWord) {
      const word = view.getInt32(at, true);
      words.setInt32(to, word, true);
      const plain = plainBytes(word);
      at += plain;
      to += plain;
      if (plain === 4) continue;
    }
    const byte = bytes[at] as number;
    if (isQuoted && byte === quote && bytes[++at] !== quote) break;
    if (!isQuoted && (byte === comma || byte === newline)) break;
    if (byte === backslash || byte === quote) out[to++] = backslash;
    out[to++] = byte;
    at += 1;
  }
  sink.length = to;
  return at;
}

/** How many of four bytes come before the first that must be looked at by itself. */
function plainBytes(word: number): number {
  const slash = word ^ slashes;
  const low = (((word - afterComma) & ~word) | ((slash - ones) & ~slash)) & highest;
  return low === 0 ? 4 : (31 - Math.clz32(low & -low)) >> 3;
}

/** Copies a cell that is a list, `|` between its items; gives the place of the separator after it. */
export function copyList({ bytes }: CsvBytes, from: number, quoted: boolean, sink: ByteSink): number {
  const out = sink.bytes;
  const isQuotedCell = bytes[from] === quote;
  let at = isQuotedCell ? from + 1 : from;
  let to = sink.length;
  out[to++] = openBracket;
  if (quoted) out[to++] = quote;
  for (;;) {
    const byte = bytes[at] as number;
    if (isQuotedCell && byte === quote && bytes[++at] !== quote) break;
    if (!isQuotedCell && (byte === comma || byte === newline)) break;
    if (byte === bar) {
      if (quoted) out[to++] = quote;
      out[to++] = comma;
      if (quoted) out[to++] = quote;
    } else {
      if (byte === quote || byte === backslash) out[to++] = backslash;
      out[to++] = byte;
    }
    at += 1;
  }
  if (quoted) out[to++] = quote;
  out[to++] = closeBracket;
  sink.length = to;
  return at;
}
