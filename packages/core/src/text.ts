/** The languages every text for people must exist in: bokmål, nynorsk and English (BCP 47 tags). */
export const languages = ["nb", "nn", "en"] as const;

/** One of the languages of the registry. */
export type Language = (typeof languages)[number];

/** A text for people, in every language of the registry. A missing or empty one is a `ModelError`. */
export interface Text {
  readonly nb: string;
  readonly nn: string;
  readonly en: string;
}

/** The text in one language; a plain string is a proper name and the same in all of them. */
export function inLanguage(text: Text | string, language: Language): string {
  return typeof text === "string" ? text : text[language];
}

/** Several things in a sentence: `a, b og c`. */
export function inSentence(all: readonly (string | number)[], language: Language): string {
  const last = all.at(-1) ?? "";
  return all.length < 2 ? String(last) : `${all.slice(0, -1).join(", ")} ${and[language]} ${last}`;
}

const and: Text = { nb: "og", nn: "og", en: "and" };
