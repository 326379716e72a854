import { withoutFootnote } from "../../words/footnote-mark.ts";
import type { SurveyedColumn } from "../../seen/survey.ts";
import type { NamedCode, ReadCode } from "./code-of-words.ts";
import { areWrittenPercents, barePercent } from "./figure-of-words.ts";

/** A field, and what tells its code of words. */
export interface CodeField {
  readonly field: string;
  readonly codeOf: ReadCode;
}

/** What the heading of a column of figures names: a code of one field or of two, and a figure. */
export interface HeadingParts {
  readonly column: SurveyedColumn;
  readonly codes: readonly (NamedCode & { readonly field: string })[];
  readonly measure: string;
  readonly isBarePercent: boolean;
}

type ReadFigure = (text: string, column: SurveyedColumn) => string | undefined;

const mostWords = 12;

/** The codes and the figure that a heading names, in one row or two, in any order. */
export function headingParts(
  column: SurveyedColumn,
  fields: readonly CodeField[],
  figureOf: ReadFigure,
): HeadingParts | undefined {
  for (const texts of splitsOf(column, fields.length + 1))
    for (const [rest = "", ...named] of ordersOf(texts)) {
      const codes = fields.map(({ field, codeOf }, at) => {
        const text = named[at] ?? "";
        const code = text === "" ? undefined : codeOf(text);
        return code && { ...code, field };
      });
      if (!codes.every((code) => code !== undefined)) continue;
      const measure = figureOf(rest, column);
      const isBarePercent = barePercent.test(rest) || (rest === "" && areWrittenPercents(column));
      if (measure !== undefined) return { column, codes, measure, isBarePercent };
    }
  return undefined;
}

/** A heading in so many pieces, of which one may be empty: first as it stands in two rows. */
function* splitsOf(column: SurveyedColumn, pieces: number): Generator<readonly string[]> {
  const { inTwo } = column;
  const heading = withoutFootnote(column.heading);
  if (pieces === 2) {
    if (inTwo) yield [inTwo.upper, inTwo.lower];
    yield [heading, ""];
    yield* cutsOf(wordsOf(heading), 2);
    yield* wordsWithin(wordsOf(heading));
    return;
  }
  if (inTwo) {
    const { upper, lower } = inTwo;
    yield [upper, lower, ""];
    for (const cut of cutsOf(wordsOf(lower), 2)) yield [upper, ...cut];
    for (const cut of cutsOf(wordsOf(upper), 2)) yield [...cut, lower];
  }
  for (const cut of cutsOf(wordsOf(heading), 2)) yield [...cut, ""];
  yield* cutsOf(wordsOf(heading), 3);
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[\s,:()/]+/).filter((word) => word !== "" && !/^[-\u2013]$/.test(word));
}

/** Each word that others stand around, and these: `Sykefravær totalt (prosent)`. */
function* wordsWithin(words: readonly string[]): Generator<readonly string[]> {
  for (let at = 1; at + 1 < words.length && words.length <= mostWords; at++)
    yield [words.toSpliced(at, 1).join(" "), words[at] ?? ""];
}

/** Words in two or three pieces, each of which says something. */
function* cutsOf(words: readonly string[], pieces: 2 | 3): Generator<readonly string[]> {
  if (words.length > mostWords) return;
  const isSaid = (text: string) => text.length > 1 || text === "%";
  for (let at = 1; at < words.length; at++) {
    const [first, rest] = [words.slice(0, at).join(" "), words.slice(at)];
    const others = pieces === 2 ? [[rest.join(" ")]] : [...cutsOf(rest, 2)];
    for (const other of others) if ([first, ...other].every(isSaid)) yield [first, ...other];
  }
}

/** All orders of a few texts, with those first in which the last of them is the figure. */
function* ordersOf(texts: readonly string[]): Generator<readonly string[]> {
  const [only] = texts;
  if (texts.length === 1 && only !== undefined) yield [only];
  else
    for (const [at, text] of [...texts.entries()].toReversed())
      for (const rest of ordersOf(texts.toSpliced(at, 1))) yield [text, ...rest];
}
