import type { Text } from "@samapne/core";
import { type FieldReading, type RowsEach, unanswered } from "../file/mapping.ts";
import type { MappingProblem } from "./check-shape.ts";
import { checkSource } from "./check-source.ts";
import { type Path, question } from "./said.ts";

const sources = ["value", "column", "letter", "heading", "sheet", "beside", "at"] as const;

/** What is wrong in the parts a value is put together of, and which of their words still have no name. */
export function checkParts(
  { parts = [] }: FieldReading,
  each: RowsEach,
  path: Path,
): readonly MappingProblem[] {
  return parts.flatMap((part, index) => {
    const at: Path = [...path, "parts", index];
    const wrong = checkSource(part, sources, each, at);
    if (wrong) return [wrong];
    return Object.entries(part.codes ?? {}).flatMap(([word, code]) =>
      code === unanswered ? [question([...at, "codes", word], whichWord)] : [],
    );
  });
}

/** An id is not spelled like a word: «Strøm» has a letter that no id has. */
const whichWord: Text = {
  nb: "Ikke besvart: hva skal stå i stedet for ordet i id-en?",
  nn: "Ikkje svart på: kva skal stå i staden for ordet i id-en?",
  en: "Not answered: what stands for the word in the id?",
};
