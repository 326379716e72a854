import type { Text } from "../text.ts";

/** The question after a message, with a blank before it. */
export function didYouMean(name: string): Text {
  return meant(`«${name}»`);
}

/** The same of a value as messages show it. */
export function meant(shown: string | Text): Text {
  const { nb, nn, en } = typeof shown === "string" ? { nb: shown, nn: shown, en: shown } : shown;
  return { nb: ` Mente du ${nb}?`, nn: ` Meinte du ${nn}?`, en: ` Did you mean ${en}?` };
}

/** The candidate most like a misspelt word, or undefined when none is near (Levenshtein, at most a third of its length). */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  return nearestAmong(candidates)(word);
}

/** The same for many words: what is compared with each is made ready once. */
export function nearestAmong(candidates: Iterable<string>): (word: string) => string | undefined {
  const all = Array.from(candidates, (candidate) => ({ candidate, ...compared(candidate) }));
  return (word) => {
    const wanted = compared(word);
    const { length } = wanted.folded;
    if (length === 0 || length > longestWord) return undefined;
    let best: string | undefined;
    let least = Math.max(1, Math.floor(length / 3)) + 1;
    for (const { candidate, folded, signs } of all) {
      if (Math.abs(folded.length - length) >= least || signsApart(wanted.signs, signs) >= least) continue;
      const distance = editDistance(wanted.folded, folded, least);
      if (distance < least) [best, least] = [candidate, distance];
    }
    return best;
  };
}

/** How many edits make one text of the other, and how many there may be for them to be near; texts too long for that are not. */
export function editsBetween(one: string, other: string): { readonly edits: number; readonly most: number } {
  const [a, b] = [compared(one).folded, compared(other).folded];
  const most = Math.max(1, Math.floor(a.length / 3));
  const isLong = Math.max(a.length, b.length) > longestWord;
  const edits = isLong || a === "" ? most + 1 : editDistance(a, b, most + 1);
  return { edits, most };
}

const longestWord = 64;

/** A word as it is compared, and which signs are in it: a bit for each kind of sign. */
interface Compared {
  readonly folded: string;
  readonly signs: number;
}

function compared(text: string): Compared {
  const folded = text.toLowerCase().replace(/[\s._-]+/g, "");
  let signs = 0;
  for (let at = 0; at < folded.length; at++) signs |= 1 << (folded.charCodeAt(at) & 31);
  return { folded, signs };
}

/** So many edits it takes at least to make one word of the other: each puts right one kind of sign that only one of them has. */
function signsApart(a: number, b: number): number {
  return Math.max(bitsIn(a & ~b), bitsIn(b & ~a));
}

function bitsIn(number: number): number {
  let count = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Room for the distances from the beginnings of one word to those of another that may be as long as half a word more. */
const room = longestWord + longestWord / 2;
let [row, next] = [new Uint8Array(room), new Uint8Array(room)];

/** How many edits make one word of the other; `limit` as soon as there must be so many. */
function editDistance(a: string, b: string, limit: number): number {
  for (let j = 0; j <= b.length; j++) row[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const sign = a.charCodeAt(i - 1);
    let [left, least] = [i, i];
    next[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] as number) + (sign === b.charCodeAt(j - 1) ? 0 : 1);
      left = Math.min(change, (row[j] as number) + 1, left + 1);
      if (left < least) least = left;
      next[j] = left;
    }
    if (least >= limit) return limit;
    [row, next] = [next, row];
  }
  return row[b.length] as number;
}
