import type { Field } from "@samapne/core";
import { type FieldReading, unanswered } from "../../../file/mapping.ts";
import { asPattern } from "../../seen/wide-columns.ts";

const mostWords = 60;

/**
 * Words below a heading of short codes that a municipality makes itself, each with a question what its code is: levels of
 * positions called «Toppledelse». Where nothing is written as a code, numbers in order are suggested, if a code may be one.
 */
export function askWords(
  { pattern }: Extract<Field, { readonly kind: "text" }>,
  name: string,
  heading: string,
  texts: readonly string[],
  suggestions: Map<string, string>,
): Pick<FieldReading, "codes"> {
  if (pattern === undefined) return {};
  const fits = new RegExp(pattern, "u");
  const words = [...new Set(texts)].filter((text) => /\p{L}{3}/u.test(text));
  const unfit = words.filter((text) => !fits.test(text));
  if (unfit.length === 0) return {};
  const areNumbered = fits.test("1") && !texts.some((text) => /\d/.test(text));
  const asked = areNumbered ? words : unfit;
  if (asked.length > mostWords) return {};
  if (areNumbered)
    for (const [at, word] of asked.entries())
      suggestions.set(`fields.${name}.codes.${asPattern(word)}`, String(at + 1));
  else suggestNumbers(asked, fits, texts, `fields.${name}.codes`, suggestions);
  // What the words are called is what they are.
  suggestions.set(`fields.${name}_label.value`, `@${heading}`);
  return { codes: Object.fromEntries(asked.map((word) => [asPattern(word), unanswered])) };
}

/** The one number in each of several words, where all have one and no two the same: «Nivå 1 Ledelse». */
function suggestNumbers(
  words: readonly string[],
  fits: RegExp,
  all: readonly string[],
  path: string,
  suggestions: Map<string, string>,
): void {
  const numbers = words.map((word) => (word.match(/\d+/g)?.length === 1 ? /\d+/.exec(word)?.[0] : undefined));
  const isSure = numbers.every((one) => one !== undefined && fits.test(one) && !all.includes(one));
  if (!isSure || new Set(numbers).size < numbers.length) return;
  for (const [at, word] of words.entries()) suggestions.set(`${path}.${asPattern(word)}`, numbers[at] ?? "");
}
