/**
 * What 0x80–0xFF mean in encodings of one byte a letter: Windows-1252 (WHATWG Encoding, index windows-1252), the
 * Macintosh's (index macintosh), and MS-DOS in Western Europe (code page 850; 865 has æ, ø and å in the same places).
 */
const high = {
  "windows-1252": `€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ${latin1()}`,
  macintosh:
    "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ",
  ibm850:
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0",
} as const;

/** An encoding of one byte a letter, by its name in the Encoding standard or at IANA. */
export type SingleByte = keyof typeof high;

function latin1(): string {
  return String.fromCharCode(...Array.from({ length: 96 }, (_, index) => 0xa0 + index));
}

/** The signs of an encoding by byte. Our own tables: some versions of Node read Windows-1252 as ISO-8859-1, and browsers know no code page 850. */
function unitsOf(encoding: SingleByte): Uint16Array {
  return Uint16Array.from({ length: 256 }, (_, byte) =>
    byte < 0x80 ? byte : high[encoding].charCodeAt(byte - 0x80),
  );
}

const units: Readonly<Record<SingleByte, Uint16Array>> = {
  "windows-1252": unitsOf("windows-1252"),
  macintosh: unitsOf("macintosh"),
  ibm850: unitsOf("ibm850"),
};
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Gives bytes as UTF-8, which stand until the next are given. */
export type ToUtf8 = (bytes: Uint8Array) => Uint8Array;

/** Makes UTF-8 of bytes of one letter each. What is ASCII, most of nearly every file, is copied in stretches. */
export function singleByteToUtf8(encoding: SingleByte): ToUtf8 {
  const signs = units[encoding];
  let written = new Uint8Array(0);
  return (bytes) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let to = 0;
    for (let at = 0; at < bytes.length;) {
      const letter = nextLetter(view, at);
      const needed = to + bytes.length - at + most;
      if (needed > written.length) written = enlarged(written, needed + roomForLetters);
      if (letter - at < worthCopying) while (at < letter) written[to++] = bytes[at++] as number;
      else {
        written.set(bytes.subarray(at, letter), to);
        to += letter - at;
        at = letter;
      }
      if (at === bytes.length) break;
      const unit = signs[bytes[at++] as number] as number;
      if (unit < 0x800) written[to++] = 0xc0 | (unit >> 6);
      else {
        written[to++] = 0xe0 | (unit >> 12);
        written[to++] = 0x80 | ((unit >> 6) & 0x3f);
      }
      written[to++] = 0x80 | (unit & 0x3f);
    }
    return written.subarray(0, to);
  };
}

/** The bytes of the longest letter. */
const most = 3;
const roomForLetters = 1024;
const worthCopying = 64;

/** Where the next byte stands that is not ASCII; the end when there is none. */
function nextLetter(view: DataView, from: number): number {
  const end = view.byteLength;
  let at = from;
  while (at + 8 <= end && ((view.getInt32(at, true) | view.getInt32(at + 4, true)) & 0x80808080) === 0)
    at += 8;
  while (at < end && view.getUint8(at) < 0x80) at++;
  return at;
}

function enlarged(bytes: Uint8Array, least: number): Uint8Array<ArrayBuffer> {
  const room = new Uint8Array(Math.max(least, bytes.length + (bytes.length >> 1)));
  room.set(bytes);
  return room;
}

/** Decodes bytes of one letter each. */
export function decodeSingleByte(encoding: SingleByte, bytes: Uint8Array): string {
  return decoder.decode(singleByteToUtf8(encoding)(bytes));
}

const question = 0x3f;

/** Text as bytes of one letter each; what the encoding has no sign for becomes a question mark. */
export function singleByteBytes(encoding: SingleByte, text: string): Uint8Array {
  const signs = units[encoding];
  const bytes = new Uint8Array(text.length);
  let to = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text.codePointAt(at) as number;
    // Two units that are one sign.
    if (sign > 0xffff) at++;
    const byte = sign < 0x80 ? sign : signs.indexOf(sign, 0x80);
    bytes[to++] = byte < 0 ? question : byte;
  }
  return bytes.subarray(0, to);
}
