import { expect, test } from "vitest";
import { decodeSingleByte, type SingleByte, singleByteBytes } from "./single-byte.ts";
import { singleByteOf } from "./tell-single-byte.ts";

const encodings: readonly SingleByte[] = ["windows-1252", "macintosh", "ibm850"];

test.each([
  "Måler-ID;Bygg\nel-1;Rådhuset i Bodø",
  "Åsen\nØya",
  "Blåbær, Fylkesmuseet – é",
  "ÅS",
  "BØ KOMMUNE",
])("%s is told and read in each encoding", (text) => {
  for (const encoding of encodings) {
    const plain = encoding === "ibm850" ? text.replace("–", "-") : text;
    const bytes = singleByteBytes(encoding, plain);
    expect([singleByteOf(bytes), decodeSingleByte(encoding, bytes)]).toEqual([encoding, plain]);
  }
});

test.each([
  ["no æ, ø or å in it", "Café, crème brûlée, Zürich"],
  ["quotation marks and apostrophes", "rock‘n’roll, ‘ord’, ›sitat‹, d’Or"],
  ["a dagger after a word, and a half", "Navn†, 2½ time, ¿Qué?"],
  ["signs of trade marks and apostrophes in capitals", "LEGO®DUPLO, DON’T"],
  ["nothing but figures", "12 °C; 5 m²; 100 €"],
])("text with %s is Windows-1252", (_, text) => {
  expect(singleByteOf(singleByteBytes("windows-1252", text))).toBe("windows-1252");
});

test("letters that stand at the end of words only are not certain", () => {
  expect(singleByteOf(singleByteBytes("macintosh", "Bodø;Tromsø"))).toBe("windows-1252");
});
