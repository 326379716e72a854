import { expect, test } from "vitest";
import { damagedLettersIn } from "./damaged-letters.ts";
import { decodeSingleByte } from "./single-byte.ts";

const asUtf8Twice = (text: string) => decodeSingleByte("windows-1252", new TextEncoder().encode(text));

test.each(["Åsen", "Øya", "Ærlig", "på", "ærfugl", "bål", "2019\u20132020", "12 °C", "m²"])(
  "%s in UTF-8 that was read as Windows-1252 is found, and what it stands for",
  (text) => {
    const { found = "", meant = "" } = damagedLettersIn(`Kommune;${asUtf8Twice(text)};1`) ?? {};
    expect(text).toContain(meant);
    expect(asUtf8Twice(text)).toContain(found);
    expect(meant).not.toBe("");
  },
);

test.each([
  ["of a Macintosh", "Kj\u00bfnn;Gr\u00bfnn", "ø"],
  ["of MS-DOS", "Sk\u2020r;Bl\u2020", "å"],
])("letters %s are found", (_, text, meant) => {
  expect(damagedLettersIn(text)).toMatchObject({ meant });
});

test.each([
  ["of HTML", "Kj&oslash;nn;Bl&aring;", "&oslash;", "ø"],
  ["of HTML, as numbers", "Kj&#248;nn;x", "&#248;", "ø"],
  ["of UTF-7", "+ANg-rland;Bl+AOU-", "+ANg-", "Ø"],
  ["of JSON", "Kj\\u00f8nn", "\\u00f8", "ø"],
])("letters as spelt %s are found", (_, text, found, meant) => {
  expect(damagedLettersIn(text)).toEqual({ found, meant });
});

test.each([
  "R&D; &c; +47 22 22; A+AOX-1; C:\\u0041, &#123;",
  "Ål, Ørland, Færder, São Paulo, SÃO, ŒUVRE, Bokmål ½ pris, ¿Qué?, «ja», Østfold\u2020, Âge",
  "plain",
  "",
])("%s is as it should be", (text) => {
  expect(damagedLettersIn(text)).toBeUndefined();
});
