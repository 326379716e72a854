import type { Dataset, Field } from "@samapne/core";
import { fold, headingIndex, namedField } from "@samapne/tabular/reading";
import { isPercent } from "../../../plan/is-percent.ts";
import type { SurveyedColumn } from "../../seen/survey.ts";
import type { TitledMeasure } from "./measure-in-titles.ts";

/** Does what is left of a heading say that its figures are per cent, and not of what? */
export const barePercent = /^(?:%|prosent|i prosent)$/i;

/** What tells the figure that the rest of a heading names. A heading that is a code alone is of the figure that a title names, or counts persons where its numbers are whole. */
export function figureReader(
  dataset: Dataset,
  isKnown: (field: string) => boolean,
  titled: TitledMeasure | undefined,
) {
  const index = headingIndex(dataset);
  const open = Object.entries(dataset.fields).filter(([name]) => !isKnown(name));
  const percents = open.filter(([, field]) => isPercent(field)).map(([name]) => name);
  const persons = open.find(([, field]) => field.kind === "integer" && field.unit === "{person}")?.[0];
  return (text: string, column: SurveyedColumn, mayCount: boolean): string | undefined => {
    const { texts } = column;
    const named = text === "" ? undefined : namedField(text, index)?.field;
    const kind = named === undefined || isKnown(named) ? undefined : dataset.fields[named]?.kind;
    if (kind === "integer" || kind === "decimal") return named;
    // «Sykefravær prosent» is «Sykefravær», and in per cent.
    const ofPercent = namedField(text.replace(/\s+(?:i\s+)?(?:%|prosent)$/iu, ""), index)?.field;
    if (named === undefined && percents.includes(ofPercent ?? "")) return ofPercent;
    if (barePercent.test(text)) return percents.length === 1 ? percents[0] : undefined;
    if (text === "" && titled !== undefined)
      return mayBe(titled, texts, dataset.fields[titled.name]) ? titled.name : undefined;
    if (text === "" && percents.length === 1 && areWrittenPercents(column)) return percents[0];
    if (text === "" && !mayCount) return undefined;
    const isCount = /^(?:|antall|ant\.?|tal på|personer|personar)$/i.test(text);
    if (isCount) return areWhole([column]) ? persons : undefined;
    return named === undefined ? endingIn(text, open, index) : undefined;
  };
}

const fewestLetters = 5;

/** The one open figure that is called something ending with a word, as «dagsverk» of «fraværsdagsverk». */
function endingIn(
  text: string,
  open: readonly (readonly [name: string, field: Field])[],
  index: ReturnType<typeof headingIndex>,
): string | undefined {
  const word = fold(text);
  if (word.length < fewestLetters) return undefined;
  // «Andel» and «snitt» may be of anything.
  const isFigure = (name: string) =>
    open.some(([one, field]) => one === name && field.kind === "decimal" && !isPercent(field));
  const found = new Set([...index].flatMap(([called, { field }]) => (called.endsWith(word) ? field : [])));
  const [only, other] = [...found].filter(isFigure);
  return other === undefined ? only : undefined;
}

/** Do all figures of a column have the sign of per cent behind them, or as a workbook shows them? */
export function areWrittenPercents({ texts }: SurveyedColumn): boolean {
  return texts.length > 0 && texts.every((text) => /\d\s?%$/.test(text));
}

/** Have the figures of columns no decimals? */
export function areWhole(columns: readonly SurveyedColumn[]): boolean {
  return columns.every(({ texts }) => texts.every((one) => !/\d[.,]\d|%/.test(one)));
}

/** May figures be those that a title names? Whole numbers have no decimals; shares are no more than a hundred, and «Sykefravær» may be days too, where neither it nor a decimal says more. */
function mayBe({ saysPercent }: TitledMeasure, texts: readonly string[], field: Field | undefined): boolean {
  const hasDecimals = texts.some((one) => /\d[.,]\d|%/.test(one));
  if (field?.kind === "integer") return !hasDecimals;
  if (!field || !isPercent(field)) return true;
  const isShare = texts.every((one) => !(Number(one.replace(",", ".").replace(/\s?%$/, "")) > 100));
  return isShare && (saysPercent || hasDecimals);
}
