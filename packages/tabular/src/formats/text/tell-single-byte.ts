import { decodeSingleByte, type SingleByte } from "./single-byte.ts";

const others = ["macintosh", "ibm850"] as const satisfies readonly SingleByte[];

/**
 * Which encoding of one byte a letter a text that is no UTF-8 is written in: another than Windows-1252 only where it is
 * certain. Then æ, ø and å stand inside words, or Æ, Ø and Å begin them, or stand among capitals, with a byte that is no
 * sign of a text in Windows-1252;
 * nearly all that stands beside letters is one of them; and read as Windows-1252 there are none.
 */
export function singleByteOf(sample: Uint8Array): SingleByte {
  const usual = decodeSingleByte("windows-1252", sample);
  if (besideLetters(usual).some((sign) => nordic.has(sign))) return "windows-1252";
  return others.find((encoding) => isCertain(decodeSingleByte(encoding, sample), usual)) ?? "windows-1252";
}

const nordic: ReadonlySet<string> = new Set("æøåÆØÅ");
const mostly = 0.9;

/** The signs beyond ASCII that have a letter of ASCII beside them. */
function besideLetters(text: string): readonly string[] {
  return text.match(/(?<=[A-Za-z])[^\0-\x7f]|[^\0-\x7f](?=[A-Za-z])/g) ?? [];
}

/** Are letters of a text, which is `usual` in Windows-1252, surely what they look like? Both have one sign a byte. */
function isCertain(text: string, usual: string): boolean {
  const beside = besideLetters(text);
  if (beside.filter((sign) => nordic.has(sign)).length < beside.length * mostly) return false;
  const all = (letters: RegExp) => Array.from(text.matchAll(letters), ({ index }) => usual[index] ?? "");
  const inside = all(/(?<=[A-Za-z])[æøå](?=[a-z])/g);
  const capitals = all(/[ÆØÅ](?=[a-z])|(?<=[A-Z])[ÆØÅ]|[ÆØÅ](?=[A-Z])/g);
  return inside.some(isNoQuote) || capitals.some(isNoText);
}

function isNoQuote(sign: string): boolean {
  return !/[‘’]/.test(sign);
}

/** A control character, or the macron that stands for Ø. */
function isNoText(sign: string): boolean {
  return /[\u0080-\u009f\u00af]/.test(sign);
}
