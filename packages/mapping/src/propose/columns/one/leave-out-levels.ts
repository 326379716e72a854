import type { Field } from "@samapne/core";
import type { Cell } from "@samapne/tabular/reading";
import { notRead } from "../../draft/questions.ts";
import type { Survey, SurveyedColumn } from "../../seen/survey.ts";
import { asPattern } from "../../seen/wide-columns.ts";
import { codeWords } from "../../words/code-words.ts";

/**
 * Suggests that rows are not read whose words are no codes, where they stand beneath one whose word is: blanks before a
 * word say so, or an outline of numbers (`1.2.3`) before it or in a column beside it. Their figures are in those of the row above.
 */
export function leaveOutLevels(
  column: SurveyedColumn,
  field: Extract<Field, { readonly kind: "code" }>,
  name: string,
  { columns, sample }: Pick<Survey, "columns" | "sample">,
  suggestions: Map<string, string>,
): void {
  const levels = levelsIn(sample, column.index) ?? outlineIn(columns, sample);
  if (!levels) return;
  const known = codeWords(field.list);
  /** The level of each row above that this one is within, and whether its word is a code. */
  let within: readonly { readonly level: number; readonly isCode: boolean }[] = [];
  for (const [row, cells] of sample.entries()) {
    const level = levels[row] ?? 0;
    const word = textOf(cells[column.index]).trim();
    within = within.filter((one) => one.level < level);
    const isCode = known.has(word.toLowerCase());
    const place = `fields.${name}.codes.${asPattern(word)}`;
    if (!isCode && within.some((one) => one.isCode) && !suggestions.has(place))
      suggestions.set(place, notRead);
    within = [...within, { level, isCode }];
  }
}

function textOf(cell: Cell): string {
  return typeof cell === "string" ? cell : "";
}

/** How far each word is indented; undefined where all stand alike. */
function levelsIn(sample: Survey["sample"], index: number): readonly number[] | undefined {
  const levels = sample.map((cells) => /^\s*/u.exec(textOf(cells[index]))?.[0].length ?? 0);
  return new Set(levels).size > 1 ? levels : undefined;
}

const outline = /^\d{1,3}(?:\.\d{1,3})*\.?$/;

/** How deep each row is in an outline of numbers, of which some have several. */
function outlineIn(
  columns: readonly SurveyedColumn[],
  sample: Survey["sample"],
): readonly number[] | undefined {
  const found = columns.find(
    ({ texts, filled }) =>
      filled === sample.length &&
      texts.every((text) => outline.test(text)) &&
      texts.some((text) => /\d\.\d+\.\d/.test(text)) &&
      new Set(texts).size === texts.length,
  );
  return found?.texts.map((text) => text.replace(/\.$/, "").split(".").length);
}
