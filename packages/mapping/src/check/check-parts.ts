import { eachLanguage, type Field, found, inLanguage, type Text } from "@samapne/core";
import { type FieldReading, type PartReading, type RowsEach, unanswered } from "../file/mapping.ts";
import type { MappingProblem } from "./check-shape.ts";
import { checkSource } from "./check-source.ts";
import { type Path, question } from "./said.ts";

const sources = ["value", "column", "letter", "heading", "sheet", "beside", "at"] as const;

/** What is wrong in the parts a value is put together of, and which of their words still have no name. */
export function checkParts(
  { parts = [] }: FieldReading,
  field: Field,
  each: RowsEach,
  path: Path,
): readonly MappingProblem[] {
  return parts.flatMap((part, index) => {
    const at: Path = [...path, "parts", index];
    const wrong = checkSource(part, sources, each, at);
    if (wrong) return [wrong];
    return Object.entries(part.codes ?? {}).flatMap(([word, code]) =>
      code === unanswered
        ? [question([...at, "codes", word], field.kind === "list" ? isItEnough(word, part) : whichWord)]
        : [],
    );
  });
}

/** An id is not spelled like a word: «Strøm» has a letter that no id has. */
const whichWord: Text = {
  nb: "Ikke besvart: hva skal stå i stedet for ordet i id-en?",
  nn: "Ikkje svart på: kva skal stå i staden for ordet i id-en?",
  en: "Not answered: what stands for the word in the id?",
};

/** Of a mark that is neither yes nor no: «delvis» in the column of what a place has. */
function isItEnough(word: string, { column, codes = {} }: PartReading): Text {
  const code = Object.values(codes).find((one) => one !== null && one !== unanswered);
  return eachLanguage((language) => {
    const yes = code ?? { nb: "koden", nn: "koden", en: "the code" }[language];
    const [shown, heading] = [word, [column ?? ""].flat()[0] ?? ""].map((one) =>
      inLanguage(found(one.slice(0, 40)), language),
    );
    return {
      nb: `Ikke besvart: hva betyr ${shown} under ${heading}? Svar ${yes} når det skal regnes som ja, - når det ikke skal det`,
      nn: `Ikkje svart på: kva betyr ${shown} under ${heading}? Svar ${yes} når det skal reknast som ja, - når det ikkje skal det`,
      en: `Not answered: what does ${shown} mean under ${heading}? Answer ${yes} where it counts as yes, - where it does not`,
    }[language];
  });
}
