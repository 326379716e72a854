import type { CodeList } from "@samapne/core";

const everything =
  /^(?:all|alle|alt|total|totalt|totalen|i alt|samla|samlet|sum|begge|båe|both|everyone|everything)$/i;
/** The whole of what figures are of: `Eksempel kommune`, `Kommunen totalt`. */
const ofMunicipality =
  /^(?:\p{L}[\p{L} -]* kommune|(?:hele )?kommunen)(?: (?:totalt?|samlet|samla|i alt))?$/iu;
const codesOfAll = ["total", "all", "X"];

/** Does a word say that everything is meant? */
export function saysAll(word: string): boolean {
  return everything.test(word.trim()) || ofMunicipality.test(word.trim());
}

/** The one code of a list that means everything, for a word that says so: `All`, `Samlet`. */
export function codeOfAll(word: string, { codes }: CodeList): string | undefined {
  if (!saysAll(word)) return undefined;
  const found = codes.filter(({ code }) => codesOfAll.includes(code));
  return found.length === 1 ? found[0]?.code : undefined;
}
