import type { Dataset } from "@samapne/core";
import { headingIndex, namedField } from "../../../../headings/heading-index.ts";
import { isMoney } from "../../../plan/is-money.ts";
import { type FieldReading, unanswered } from "../../../file/mapping.ts";
import type { Draft } from "../../draft/draft.ts";
import type { SurveyedColumn } from "../../seen/survey.ts";
import { asPattern } from "../../seen/wide-columns.ts";
import { freeWord } from "../../words/number-dress.ts";

const mostWords = 8;

/**
 * Whether something costs nothing, where a column of prices says it with a word: `Gratis` among `150,-`. The field that is
 * called so must be asked for otherwise. What an empty price means, only people know.
 */
export function freeOfPrice(
  columns: readonly SurveyedColumn[],
  rows: number,
  dataset: Dataset,
  { fields, roles, say }: Draft,
): void {
  const name = namedField("Gratis", headingIndex(dataset))?.field;
  const field = name === undefined ? undefined : dataset.fields[name];
  if (name === undefined || field?.kind !== "boolean" || field.required !== true || fields.has(name)) return;
  const price = columns.find(
    ({ index, heading, texts }) =>
      heading !== "" &&
      isMoney(dataset.fields[roles.get(index)?.field ?? ""]) &&
      texts.some((text) => freeWord.test(text)),
  );
  if (!price) return;
  const isFree = (text: string) =>
    freeWord.test(text) || /^(?:kr\.? ?)?0+(?:[.,]0+)?(?: ?kr| ?,-|,-)?$/i.test(text);
  const words = new Set(price.texts.filter(isFree));
  if (words.size > mostWords) return;
  const codes = Object.fromEntries([...words].map((word) => [asPattern(word), true]));
  const reading: FieldReading = {
    column: price.heading,
    codes: { ...codes, "*": false },
    ...(price.filled < rows ? { otherwise: unanswered } : {}),
  };
  fields.set(name, reading);
  const shown = price.heading.slice(0, 40);
  say(["fields", name], {
    nb: `«${shown}» sier hva som er gratis; alt annet koster noe`,
    nn: `«${shown}» seier kva som er gratis; alt anna kostar noko`,
    en: `“${shown}” says what is free; everything else costs something`,
  });
}
