import { expect, test } from "vitest";
import { accountWords } from "./outcome-words.ts";

test.each(["nb", "nn", "en"] as const)(
  "says what is wrong without the names of a mapping's parts in brackets: %s",
  (language) => {
    const named = Object.values(accountWords[language]).filter((text) =>
      /\((?:parts|time\.value)\)/.test(text),
    );
    expect(named).toEqual([]);
  },
);
