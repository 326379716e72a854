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

/**
 * What places are called, in small letters, where names have had several codes over the years: the one code of the name
 * that still holds, or undefined where several do. `Herøy` is both `Herøy (Nordland)` and `Herøy (Møre og Romsdal)`.
 */
export function namesOverTime({ codes }: CodeList): ReadonlyMap<string, string | undefined> {
  const called = new Map<string, Set<string>>();
  if (!codes.some(({ validTo }) => validTo !== undefined)) return new Map();
  for (const { code, label } of codes) {
    if (typeof label !== "string") continue;
    const bare = label.replace(/ \(.*\)$/, "");
    for (const word of [label, bare, ...bare.split(" - ")].map((one) => one.toLowerCase()))
      called.set(word, (called.get(word) ?? new Set()).add(code));
  }
  const holding = new Set(codes.flatMap(({ code, validTo }) => (validTo === undefined ? code : [])));
  return new Map(
    [...called].map(([word, all]) => {
      const [current, other] = [...all].filter((code) => holding.has(code));
      return [word, other === undefined ? current : undefined];
    }),
  );
}

/** A name without what says what kind of place it is: `Bodø kommune`. */
export function placeName(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/ kommune$/, "");
}
