import { expect, test } from "vitest";
import { looksLikeHtml, plainText } from "./plain-text.ts";

test.each([
  [
    "<p>Vi synger &amp; spiller.</p><p>Ta med <strong>no</strong>te.</p>",
    "Vi synger & spiller. Ta med note.",
  ],
  ["Kor &#038; orkester &#8211; v&aring;r&nbsp;konsert", "Kor & orkester \u2013 vår konsert"],
  ['<a href="https://x.no">Les mer</a><br/>her', "Les mer her"],
  ["a<!-- skjult > ord -->b<style>p { color: red }</style>c", "a b c"],
  ["&lt;p&gt; er et avsnitt", "<p> er et avsnitt"],
  ["3 < 4 og 5 > 2 & slikt", "3 < 4 og 5 > 2 & slikt"],
  ["uten slutt <p og mer", "uten slutt <p og mer"],
  ["&ukjent; &#0;x", "&ukjent; x"],
  ["<p>&nbsp;</p>", ""],
])("reads %s", (html, text) => {
  expect(plainText(html)).toBe(text);
});

test("takes time with the length of the text, whatever never ends in it", () => {
  for (const part of ["<!--", "<script>", "<p", "&#", "< "]) {
    const long = part.repeat(200_000);
    expect(plainText(long).length).toBeLessThanOrEqual(long.length);
  }
});

test.each([
  ["<p>Hei</p>", true],
  ["Kor &#038; orkester", true],
  ["Linje<br />to", true],
  ["3 < 4 og 5 > 2", false],
  ["Mål & mening; Hans & Grete", false],
  ["epost <kari@x.no>", false],
])("knows whether %s is HTML: %s", (text, is) => {
  expect(looksLikeHtml(text)).toBe(is);
});
