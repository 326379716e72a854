import { type CodeList, languages } from "@samapne/core";

/** The words for the codes of a list, in small letters: what they are called in any language, and themselves; without words for two codes. */
export function codeWords({ codes }: CodeList): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const unclear = new Set<string>();
  for (const { code, label, aliases = [] } of codes) {
    const labels = typeof label === "string" ? [label] : languages.map((language) => label[language]);
    for (const word of [code, ...labels, ...aliases].map((one) => one.toLowerCase())) {
      if (words.has(word) && words.get(word) !== code) unclear.add(word);
      words.set(word, code);
    }
  }
  for (const word of unclear) words.delete(word);
  return words;
}
