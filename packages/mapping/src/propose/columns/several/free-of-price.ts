import type { Dataset } from "@samapne/core";
import { headingIndex, namedField } from "@samapne/tabular/reading";
import { isMoney } from "../../../plan/is-money.ts";
import { pricesIn } from "../../../plan/prices-in.ts";
import { type FieldReading, unanswered } from "../../../file/mapping.ts";
import type { Draft } from "../../draft/draft.ts";
import type { SurveyedColumn } from "../../seen/survey.ts";
import { asPattern } from "../../seen/wide-columns.ts";
import { freeWord } from "../../words/number-dress.ts";

const mostWords = 8;
const isNought = /^(?:kr\.? ?)?0+(?:[.,]0+)?(?: ?kr| ?,-|,-)?$/i;

/** Is a text one price or several, and nothing else? */
function isAmount(text: string): boolean {
  return pricesIn(text) !== undefined;
}

/**
 * Whether something costs nothing, where a column of prices says it with a word: `Gratis` among `150,-`, or has a price in
 * each cell. The field that is called so must be asked for otherwise. What an empty price means, and 0 where no word stands
 * for it, only people know.
 */
export function freeOfPrice(
  columns: readonly SurveyedColumn[],
  rows: number,
  dataset: Dataset,
  { fields, roles, suggestions, say }: Draft,
): void {
  const name = namedField("Gratis", headingIndex(dataset))?.field;
  const field = name === undefined ? undefined : dataset.fields[name];
  if (name === undefined || field?.kind !== "boolean" || field.required !== true || fields.has(name)) return;
  const prices = columns.filter(
    ({ index, heading, filled }) =>
      heading !== "" && filled > 0 && isMoney(dataset.fields[roles.get(index)?.field ?? ""]),
  );
  const saying = prices.find(({ texts }) => texts.some((text) => freeWord.test(text)));
  const price = saying ?? prices.find(({ texts }) => texts.every(isAmount));
  if (!price) return;
  const words = new Set(price.texts.filter((text) => freeWord.test(text) || isNought.test(text)));
  if (words.size > mostWords) return;
  const meaning = saying ? true : unanswered;
  const codes = Object.fromEntries([...words].map((word) => [asPattern(word), meaning]));
  if (!saying) for (const word of words) suggestions.set(`fields.${name}.codes.${asPattern(word)}`, "true");
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
