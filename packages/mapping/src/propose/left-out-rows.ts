import type { Field, Language } from "@samapne/core";
import { columnLetter } from "@samapne/tabular/reading";
import { likeAny } from "../file/like.ts";
import type { RowCondition } from "../file/mapping.ts";
import type { FoundTime } from "./times/found-time.ts";
import { groupNames, remarks, totals, units } from "./draft/notes.ts";
import type { Survey } from "./seen/survey.ts";
import { isWordOfCodes } from "./words/total-words.ts";
import { asPattern } from "./seen/wide-columns.ts";

/** What columns are read as, and the fields nobody has said anything of. */
interface FieldsOfColumns {
  readonly fieldIn: (index: number) => Field | undefined;
  readonly asked: readonly Field[];
}

/** Rows that are no rows of values: units below the headings, headings of groups that no field is read from, totals. */
export function leftOutRows(
  survey: Survey,
  time: FoundTime | undefined,
  language: Language,
  { fieldIn, asked }: FieldsOfColumns,
  groups: Survey["groups"],
): readonly RowCondition[] {
  const place = (index: number) => {
    const heading = survey.columns[index]?.heading ?? "";
    return heading === "" ? { letter: columnLetter(index) } : { column: heading };
  };
  // A column nothing is read from may be what is asked for: «Totalt» is both sexes, or all rows would be lost before anybody said so.
  const mayBeIn = (index: number) => [fieldIn(index) ?? asked].flat();
  const ofTotals = survey.totals.filter(
    ({ index, pattern, isFull }) =>
      !(isFull && mayBeIn(index).some((field) => isWordOfCodes(field, pattern))),
  );
  return [
    ...(survey.units && (time?.choices || !time?.hours?.includes(survey.units.index))
      ? [{ ...place(survey.units.index), like: [asPattern(survey.units.text)], because: units[language] }]
      : []),
    ...(groups
      ? [{ ...place(groups.index), like: groups.texts.map(asPattern), because: groupNames[language] }]
      : []),
    ...[...byColumn(ofTotals)].map(([index, like]) => ({ ...place(index), like, because: totals[language] })),
    ...survey.remarks
      .filter(({ index, pattern }) => !survey.columns[index]?.texts.some(likeAny([pattern])))
      .map(({ index, pattern }) => ({ ...place(index), like: [pattern], because: remarks[language] })),
  ];
}

/** What tells rows of totals, by the column it stands in. */
function byColumn(rows: Survey["totals"]): ReadonlyMap<number, readonly string[]> {
  const columns = new Map<number, readonly string[]>();
  for (const { index, pattern, isShared, texts } of rows) {
    const like = isShared ? texts.map(asPattern) : [pattern];
    columns.set(index, [...(columns.get(index) ?? []), ...like]);
  }
  return columns;
}
