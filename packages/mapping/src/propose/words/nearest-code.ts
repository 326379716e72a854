import { nearest } from "@samapne/core";

const fewestLetters = 4;
/** Words that make the opposite of what they stand before. */
const no = /(?<!\p{L})(?:ikke|ikkje|ei|not|non|uten|utan)(?!\p{L})/u;

/**
 * The code that a word nobody knows may mean, to be suggested: that of a word written nearly like it, the one code among its
 * words (`C Gul`), that of the end of a compound (`Kunstutstilling`) or else of its beginning (`Teaterstykke`), or of the one
 * name that begins with it (`Helse`), or nearly (`Elektrisk`). `words` are those of the codes, in small letters.
 */
export function nearestCode(written: string, words: ReadonlyMap<string, string>): string | undefined {
  const word = written.trim().toLowerCase();
  // A short word is near to too much: «MWh» is not kWh; and a number near another is another place.
  if (word.length < fewestLetters || !/\p{L}/u.test(word) || isNot(word, words)) return undefined;
  // «1–16 dager» is near to «8–16 dager», and another; so is «ikke åpent for alle» to what is open to all.
  const near = nearest(
    word,
    [...words.keys()].filter((one) => numbersIn(one) === numbersIn(word) && !no.test(one)),
  );
  if (near !== undefined) return words.get(near);
  return codeAmong(word, words) ?? codeOfPart(word, words);
}

/** «Ikke godkjent» and «ugyldig» are the opposite of what they are near to. */
function isNot(word: string, words: ReadonlyMap<string, string>): boolean {
  return no.test(word) || (word.startsWith("u") && words.has(word.slice(1)));
}

/** All the codes among the words of a text, where a field takes several: `Teater og dans`. */
export function codesAmong(text: string, words: ReadonlyMap<string, string>): readonly string[] {
  const parts = text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  return isNot(text.toLowerCase(), words) ? [] : [...new Set(parts.flatMap((part) => words.get(part) ?? []))];
}

function numbersIn(text: string): string {
  return (text.match(/\d+/g) ?? []).join(" ");
}

/** The one code among the words of a text: `C Gul`, `Energimerke C`. */
function codeAmong(text: string, words: ReadonlyMap<string, string>): string | undefined {
  const parts = text.match(/[\p{L}\d]+/gu) ?? [];
  const found = new Set(parts.flatMap((part) => words.get(part) ?? []));
  return found.size === 1 && parts.length > 1 ? [...found][0] : undefined;
}

function codeOfPart(word: string, words: ReadonlyMap<string, string>): string | undefined {
  if (/[\d\s]/.test(word)) return undefined;
  const known = [...words.keys()].filter((one) => one.length >= fewestLetters && !/\d/.test(one));
  const [end] = longestFirst(known.filter((one) => word.endsWith(one)));
  const [begin] = longestFirst(known.filter((one) => word.startsWith(one)));
  const part = end ?? begin;
  if (part !== undefined) return words.get(part);
  const named = known.filter((one) => one.startsWith(`${word} `));
  const among = named.length > 0 ? named : known.filter((one) => haveOneStem(one, word));
  const codes = new Set(among.map((one) => words.get(one)));
  return codes.size === 1 ? [...codes][0] : undefined;
}

const fewestOfStem = 7;
const mostOfWord = 0.75;

/** «Elektrisk» and «elektrisitet» are alike to nearly the end of the shorter. */
function haveOneStem(one: string, other: string): boolean {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length >= fewestOfStem && length >= Math.min(one.length, other.length) * mostOfWord;
}

function longestFirst(words: readonly string[]): readonly string[] {
  return words.toSorted((a, b) => b.length - a.length);
}
