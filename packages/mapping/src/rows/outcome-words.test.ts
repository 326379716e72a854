import { expect, test } from "vitest";
import { accountWords, causeWords } from "./outcome-words.ts";

test.each(["nb", "nn", "en"] as const)(
  "says what is wrong without the names of a mapping's parts in brackets: %s",
  (language) => {
    const named = Object.values(accountWords[language]).filter((text) =>
      /\((?:parts|time\.value)\)/.test(text),
    );
    expect(named).toEqual([]);
  },
);

test.each(["nb", "nn", "en"] as const)(
  "says first what a part of a mapping means, in words: %s",
  (language) => {
    const sentences = [
      ...Object.values(accountWords[language]),
      ...Object.values(causeWords).map((text) => text[language]),
    ];
    const parts = /table\.|zone|hours:|beyond|thousands_sign/;
    expect(sentences.filter((text) => parts.test(text.replaceAll(/\([^()]*\)/g, "")))).toEqual([]);
    expect(sentences.filter((text) => parts.test(text))).not.toEqual([]);
  },
);
