import { plain, type ReadText, repaired } from "./read-cell.ts";

const words: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["sann", true],
  ["sant", true],
  ["ja", true],
  ["yes", true],
  ["1", true],
  ["false", false],
  ["usann", false],
  ["usant", false],
  ["nei", false],
  ["no", false],
  ["0", false],
]);

/** Reads `true` and `false`; other words for them are repaired. */
export const readBoolean: ReadText = (text) => {
  const value = words.get(text.toLowerCase());
  if (value === undefined) return plain(text);
  return text === String(value) ? plain(value) : repaired(value, "boolean_word");
};
