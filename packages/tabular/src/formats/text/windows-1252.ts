/** What 0x80–0x9F mean in Windows-1252 (WHATWG Encoding, index windows-1252); the rest is as in ISO-8859-1. */
const high = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const units = Uint16Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x80 && byte < 0xa0 ? high.charCodeAt(byte - 0x80) : byte,
);
const step = 8192;

/** Decodes Windows-1252. Our own table, because some versions of Node read it as ISO-8859-1. */
export function decodeWindows1252(bytes: Uint8Array): string {
  let text = "";
  for (let from = 0; from < bytes.length; from += step) {
    const part = Uint16Array.from(bytes.subarray(from, from + step), (byte) => units[byte] as number);
    text += String.fromCharCode(...part);
  }
  return text;
}

const byteOf = new Map(Array.from(units, (unit, byte) => [unit, byte]));
const question = 0x3f;

/** Text as Windows-1252; what it has no sign for becomes a question mark. */
export function windows1252Bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => byteOf.get(sign.codePointAt(0) ?? 0) ?? question);
}
