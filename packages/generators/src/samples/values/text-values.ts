import type { TextField } from "@samapne/core";
import { textHints } from "./hints.ts";
import { numbered, shuffledDigits } from "./identifiers.ts";
import { chosenText, countedChoices } from "./pattern-text.ts";
import type { Situation } from "./situation.ts";

/** A text for a field: by its label, else like its example, else whatever its pattern and length allow. */
export function makeText(field: TextField, situation: Situation, isCounted: boolean): string {
  const { index, random } = situation;
  const hint = textHints.find(({ label }) => label.test(field.label?.en ?? ""));
  const text = hint ? hint.text(index, situation) : likeExample(field, situation, isCounted);
  if (fits(text, field)) return text;
  if (field.pattern === undefined) return short(field, isCounted ? index : index % 1000);
  const choose = isCounted ? countedChoices(index) : (options: number) => Math.floor(random() * options);
  return chosenText(field.pattern, choose);
}

function likeExample(
  { example = "Eksempel 1" }: TextField,
  { index, random }: Situation,
  isCounted: boolean,
): string {
  return isCounted ? numbered(String(example), index) : shuffledDigits(String(example), random);
}

function fits(text: string, { minLength = 1, maxLength = Infinity, pattern }: TextField): boolean {
  const { length } = [...text];
  return (
    length >= minLength &&
    length <= maxLength &&
    (pattern === undefined || new RegExp(pattern, "u").test(text))
  );
}

/** The shortest text for a number, filled up to the length that is asked for. */
function short({ minLength = 1 }: TextField, index: number): string {
  return index.toString(36).padStart(minLength, "a");
}
