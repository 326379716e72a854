import type { Field, Language } from "@samapne/core";
import { columnLetter } from "../../report/column-letter.ts";
import { likeAny } from "../like.ts";
import type { RowCondition } from "../mapping.ts";
import { codeWords } from "./code-words.ts";
import type { FoundTime } from "./found-time.ts";
import { totals, units } from "./notes.ts";
import type { Survey } from "./survey.ts";
import { asPattern } from "./wide-columns.ts";

/** Rows that are no rows of values: units below the headings, totals. */
export function leftOutRows(
  survey: Survey,
  time: FoundTime | undefined,
  language: Language,
  fieldIn: (index: number) => Field | undefined,
): readonly RowCondition[] {
  const place = (index: number) => {
    const heading = survey.columns[index]?.heading ?? "";
    return heading === "" ? { letter: columnLetter(index) } : { column: heading };
  };
  return [
    ...(survey.units && (time?.choices || !time?.hours?.includes(survey.units.index))
      ? [{ ...place(survey.units.index), like: [asPattern(survey.units.text)], because: units[language] }]
      : []),
    ...survey.totals
      .filter(({ index, pattern, isFull }) => !(isFull && isWordOfCodes(fieldIn(index), pattern)))
      .map(({ index, pattern }) => ({
        ...place(index),
        like: [pattern],
        because: totals[language],
      })),
  ];
}

/** Is a word for a total what a code is called? «Totalt» is everybody then, in a row that is as full as others. */
function isWordOfCodes(field: Field | undefined, pattern: string): boolean {
  const isLike = likeAny([pattern]);
  // The code of a position may be «total» too.
  if (field?.kind === "text")
    return field.pattern !== undefined && isLike("total") && new RegExp(field.pattern, "u").test("total");
  return field?.kind === "code" && [...codeWords(field.list).keys()].some(isLike);
}
