import type { CodeList } from "@samapne/core";

const everything =
  /^(?:all|alle|alt|total|totalt|totalen|i alt|samla|samlet|sum|begge|båe|both|everyone|everything)$/i;
const codesOfAll = ["total", "all", "X"];

/** The one code of a list that means everything, for a word that says so: `All`, `Samlet`. */
export function codeOfAll(word: string, { codes }: CodeList): string | undefined {
  if (!everything.test(word.trim())) return undefined;
  const found = codes.filter(({ code }) => codesOfAll.includes(code));
  return found.length === 1 ? found[0]?.code : undefined;
}
