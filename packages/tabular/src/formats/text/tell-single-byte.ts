import { decodeSingleByte, type SingleByte } from "./single-byte.ts";

const others = ["macintosh", "ibm850"] as const satisfies readonly SingleByte[];

/**
 * Which encoding of one byte a letter a text that is no UTF-8 is written in: another than Windows-1252 only where it is
 * certain. Then æ, ø and å stand inside words, or Æ, Ø and Å begin them with a byte that is no sign of Windows-1252;
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
  return all(/(?<=[A-Za-z])[æøå](?=[a-z])/g).some(isNoQuote) || all(/[ÆØÅ](?=[a-z])/g).some(isControl);
}

function isNoQuote(sign: string): boolean {
  return !/[‘’]/.test(sign);
}

function isControl(sign: string): boolean {
  return /[\u0080-\u009f]/.test(sign);
}
