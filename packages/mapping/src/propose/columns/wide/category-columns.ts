import type { Dataset } from "@samapne/core";
import { onlyYear } from "../../../table/titles.ts";
import { numberIn } from "../../seen/counters.ts";
import type { Survey, SurveyedColumn } from "../../seen/survey.ts";
import { isMeasured } from "../../seen/wide-columns.ts";
import { wordReader } from "./code-of-words.ts";
import { areWhole, figureReader } from "./figure-of-words.ts";
import { type CodeField, type HeadingParts, headingParts } from "./heading-parts.ts";
import { measureInTitles } from "./measure-in-titles.ts";

/** Columns of one figure or several for each code or period of a field of the key, or of two: `Ansatte kvinner`, `Ansatte menn`; `Egenmeldt 2023`, `Legemeldt 2023`, `Egenmeldt 2024`. */
export interface CategoryColumns {
  /** The columns rows are made of, and the codes of each. */
  readonly columns: readonly Pick<HeadingParts, "column" | "codes">[];
  /** Each figure, how many columns behind those it stands, and its own columns. */
  readonly measures: readonly {
    readonly measure: string;
    readonly after: number;
    readonly columns: readonly SurveyedColumn[];
  }[];
}

/**
 * Finds figures in columns for each code or period of a field of the key that nothing is read as; of two such fields where
 * headings name no figure otherwise. All codes must have all the figures, in one order; where only the order differs, that
 * is what it gives.
 */
export function categoryColumns(
  free: readonly SurveyedColumn[],
  dataset: Dataset,
  { sample, titles }: Pick<Survey, "sample" | "titles">,
  isKnown: (field: string) => boolean,
): CategoryColumns | "in_other_order" | undefined {
  const figures = free.filter((column) => isMeasured(column, sample.length));
  const titled = measureInTitles(dataset, titles, isKnown);
  const figureOf = figureReader(dataset, isKnown, titled);
  const year = onlyYear(titles);
  const open = dataset.key.flatMap((name) => {
    const field = dataset.fields[name];
    const codeOf = field && !isKnown(name) ? wordReader(field, year) : undefined;
    return codeOf ? [{ field: name, codeOf }] : [];
  });
  let isInOtherOrder = false;
  const foundFor = (fields: readonly CodeField[]) => {
    // Quarters are no persons: their figures may be anything; nor are figures of which some have decimals.
    const isOfCodes = fields.some(({ field }) => dataset.fields[field]?.kind === "code");
    const alone = figures.filter((column) => headingParts(column, fields, noFigure));
    const isCount = isOfCodes && areWhole(alone);
    const parts = figures.flatMap(
      (column) => headingParts(column, fields, (text, of) => figureOf(text, of, isCount)) ?? [],
    );
    const columns = regular(parts, titled !== undefined);
    if (!columns && areAllThere(parts)) isInOtherOrder = true;
    return columns ? [{ ...columns, count: parts.length }] : [];
  };
  const ofOne = open.flatMap((field) => foundFor([field]));
  const pairs = open.flatMap((one, at) => open.slice(at + 1).map((other) => [one, other]));
  const found = ofOne.length > 0 || isInOtherOrder ? ofOne : pairs.flatMap(foundFor);
  if (found.length === 0 && isInOtherOrder) return "in_other_order";
  const [best, other] = found.sort((a, b) => b.count - a.count);
  return best && best.count !== other?.count ? best : undefined;
}

/** Of a heading that names no figure. */
function noFigure(text: string): string | undefined {
  return text === "" ? "none" : undefined;
}

/** The codes of a column as one text. */
function keyOf({ codes }: HeadingParts): string {
  return codes.map(({ code }) => String(code)).join(" ");
}

/** Do several codes have the same figures, several and each once? */
function areAllThere(parts: readonly HeadingParts[]): boolean {
  const [codes, measures] = [parts.map(keyOf), parts.map(({ measure }) => measure)].map(
    (all) => new Set(all).size,
  );
  const pairs = new Set(parts.map((part) => `${keyOf(part)} ${part.measure}`));
  return (
    (codes ?? 0) > 1 &&
    (measures ?? 0) > 1 &&
    pairs.size === parts.length &&
    parts.length === (codes ?? 0) * (measures ?? 0)
  );
}

/** May the figures of each row be the shares of one whole: are they together about a hundred, or is one missing? */
function mayBeShares(parts: readonly HeadingParts[]): boolean {
  const columns = parts.map(({ column }) => column.texts.map((text) => numberIn(text.replace(/\s?%$/, ""))));
  const [first = []] = columns;
  if (columns.some((numbers) => numbers.length !== first.length)) return true;
  return first.some((_, row) => {
    const sum = columns.reduce((sofar, numbers) => sofar + (numbers[row] ?? Number.NaN), 0);
    return !(Math.abs(sum - 100) > nearlyAll);
  });
}

/** Shares of one whole are rounded. */
const nearlyAll = 3;

/** Have all codes the same figures, each as far behind the first as for the other codes? */
function regular(parts: readonly HeadingParts[], isTitled: boolean): CategoryColumns | undefined {
  const [first] = parts;
  if (!first) return undefined;
  const base = parts.filter(({ measure }) => measure === first.measure);
  const codes = base.map(keyOf);
  if (new Set(codes).size < Math.max(2, codes.length)) return undefined;
  const names = [...new Set(parts.map(({ measure }) => measure))];
  // «Kvinner %» alone may be a share of all, and no rate that a field could be, where no title says which.
  if (!isTitled && parts.every(({ isBarePercent }) => isBarePercent) && mayBeShares(parts)) return undefined;
  const measures = names.flatMap((measure) => {
    const own = parts.filter((part) => part.measure === measure);
    const steps = new Set(
      codes.map((code, at) => {
        const of = own.find((part) => keyOf(part) === code);
        return of && base[at] ? of.column.index - base[at].column.index : -1;
      }),
    );
    const [after = -1] = steps;
    return own.length === codes.length && steps.size === 1 && after >= 0
      ? [{ measure, after, columns: own.map(({ column }) => column) }]
      : [];
  });
  return measures.length === names.length ? { columns: base, measures } : undefined;
}
