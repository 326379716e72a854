import type { Text } from "../text.ts";

/** The question after a message, with a blank before it. */
export function didYouMean(name: string): Text {
  return { nb: ` Mente du «${name}»?`, nn: ` Meinte du «${name}»?`, en: ` Did you mean «${name}»?` };
}

/** The candidate most like a misspelt word, or undefined when none is near (Levenshtein, at most a third of its length). */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = fold(word);
  if (wanted.length === 0 || wanted.length > 64) return undefined;
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, fold(candidate), least);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[\s._-]+/g, "");
}

function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}
