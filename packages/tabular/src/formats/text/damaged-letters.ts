import { singleByteBytes } from "./single-byte.ts";

/** Letters that stand for others, because a text was once read in another encoding than it was written in. */
export interface DamagedLetters {
  readonly found: string;
  readonly meant: string;
}

/** UTF-8 that was read as Windows-1252: a lead byte of two or three, and what follows it. */
const utf8Twice =
  /[\u00c2\u00c3][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]|\u00e2\u20ac[\u0080-\u00bf\u0153\u02dc\u2013-\u203a\u2122]/u;
/** Where Macintosh, and MS-DOS (code page 850), have æ, ø and å, as Windows-1252 shows them; signs that stand between letters nowhere else. */
const otherPlaces: ReadonlyMap<string, string> = new Map([
  ["\u00be", "æ"],
  ["\u00bf", "ø"],
  ["\u0152", "å"],
  ["\u203a", "ø"],
  ["\u2020", "å"],
]);
const betweenLetters = /\p{Ll}([\u00be\u00bf\u0152\u203a\u2020])(?=\p{Ll})/u;

/** Letters by what HTML, UTF-7 (RFC 2152) and JSON write for them; where nothing reads those they stand as they are. */
const spelt = ["æ aelig AOY", "ø oslash APg", "å aring AOU", "Æ AElig AMY", "Ø Oslash ANg", "Å Aring AMU"];
const spellings: ReadonlyMap<string, string> = new Map(
  spelt.flatMap((one) => {
    const [letter = "", name, utf7] = one.split(" ");
    const code = letter.charCodeAt(0);
    const all = [`&${name};`, `&#${code};`, `+${utf7}-`, `\\u00${code.toString(16)}`];
    return all.map((text) => [text, letter] as const);
  }),
);
const anySpelling = /&(?:(?:aelig|oslash|aring);|#\d{3};)|\+A[MNOP][A-Za-z]-|\\u00[a-f\d]{2}/giu;

/** The first damaged letters in a text, and what they most likely stand for; undefined when there are none. */
export function damagedLettersIn(text: string): DamagedLetters | undefined {
  const [twice] = utf8Twice.exec(text) ?? [];
  if (twice !== undefined) {
    const meant = new TextDecoder().decode(singleByteBytes("windows-1252", twice));
    return meant.includes("\ufffd") ? undefined : { found: twice, meant };
  }
  for (const [found] of text.matchAll(anySpelling)) {
    const meant = spellings.get(found);
    if (meant !== undefined) return { found, meant };
  }
  // A text with æ, ø and å where they belong was read rightly.
  if (/[æøåÆØÅ]/u.test(text)) return undefined;
  const found = betweenLetters.exec(text)?.[1];
  const meant = otherPlaces.get(found ?? "");
  return found === undefined || meant === undefined ? undefined : { found, meant };
}
