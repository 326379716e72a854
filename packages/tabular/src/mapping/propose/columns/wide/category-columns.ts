import { type Dataset, type Field, valueCheck } from "@samapne/core";
import { columnReader } from "../../../../cells/column-reader.ts";
import { fold } from "../../../../headings/fold.ts";
import { headingIndex, namedField } from "../../../../headings/heading-index.ts";
import type { Constant } from "../../../file/mapping.ts";
import { isPercent } from "../../../plan/is-percent.ts";
import { codeWords } from "../../words/code-words.ts";
import { onlyYear } from "../../../table/titles.ts";
import { numberIn } from "../../seen/counters.ts";
import type { Survey, SurveyedColumn } from "../../seen/survey.ts";
import { withoutFootnote } from "../../words/footnote-mark.ts";
import { timeSaid } from "../../words/time-in-heading.ts";
import { quarterAlone, quarterIn } from "../../words/quarter-word.ts";
import { measureInTitles, type TitledMeasure } from "./measure-in-titles.ts";
import { isMeasured } from "../../seen/wide-columns.ts";

/** Columns of one figure or several for each code or period of a field of the key: `Ansatte kvinner`, `Ansatte menn`, `Årsverk kvinner`, `Årsverk menn`. */
export interface CategoryColumns {
  readonly field: string;
  /** The columns rows are made of, and the code of each. */
  readonly columns: readonly {
    readonly column: SurveyedColumn;
    readonly code: Constant;
    readonly isSure: boolean;
  }[];
  /** Each figure, how many columns behind those it stands, and its own columns. */
  readonly measures: readonly {
    readonly measure: string;
    readonly after: number;
    readonly columns: readonly SurveyedColumn[];
  }[];
}

interface Part {
  readonly column: SurveyedColumn;
  readonly code: Constant;
  readonly isSure: boolean;
  readonly measure: string;
  readonly isBarePercent: boolean;
}

/** Finds figures in columns for each code or period of a field of the key that nothing is read as. All codes must have all the figures, in one order; where only the order differs, that is what it gives. */
export function categoryColumns(
  free: readonly SurveyedColumn[],
  dataset: Dataset,
  { sample, titles }: Pick<Survey, "sample" | "titles">,
  isKnown: (field: string) => boolean,
): CategoryColumns | "in_other_order" | undefined {
  const figures = free.filter((column) => isMeasured(column, sample.length));
  const titled = measureInTitles(dataset, titles, isKnown);
  const measureOf = measureReader(dataset, isKnown, titled);
  const year = onlyYear(titles);
  const inOtherOrder: string[] = [];
  const found = dataset.key.flatMap((name) => {
    const field = dataset.fields[name];
    const codeOf = field && !isKnown(name) ? codeReader(field, year) : undefined;
    if (!codeOf) return [];
    // Quarters are no persons: their figures may be anything; nor are figures of which some have decimals.
    const isCount =
      field?.kind === "code" && areWhole(figures.filter(({ heading }) => codeOf(withoutFootnote(heading))));
    const parts = figures.flatMap(
      (column) => partsOf(column, codeOf, (text, of) => measureOf(text, of, isCount)) ?? [],
    );
    const columns = regular(parts, titled !== undefined);
    if (!columns && areAllThere(parts)) inOtherOrder.push(name);
    return columns ? [{ field: name, ...columns, count: parts.length }] : [];
  });
  if (found.length === 0 && inOtherOrder.length > 0) return "in_other_order";
  const [best, other] = found.sort((a, b) => b.count - a.count);
  return best && best.count !== other?.count ? best : undefined;
}

/** Do several codes have the same figures, several and each once? */
function areAllThere(parts: readonly Part[]): boolean {
  const [codes, measures] = [parts.map(({ code }) => code), parts.map(({ measure }) => measure)].map(
    (all) => new Set(all).size,
  );
  const pairs = new Set(parts.map(({ code, measure }) => `${code} ${measure}`));
  return (
    (codes ?? 0) > 1 &&
    (measures ?? 0) > 1 &&
    pairs.size === parts.length &&
    parts.length === (codes ?? 0) * (measures ?? 0)
  );
}

/** May the figures of each row be the shares of one whole: are they together about a hundred, or is one missing? */
function mayBeShares(parts: readonly Part[]): boolean {
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

const barePercent = /^(?:%|prosent|i prosent)$/i;

/** The code and the figure that a heading names, in one row or two. */
function partsOf(
  column: SurveyedColumn,
  codeOf: ReadCode,
  measureOf: (text: string, column: SurveyedColumn) => string | undefined,
): Part | undefined {
  const { inTwo } = column;
  const heading = withoutFootnote(column.heading);
  const words = heading.split(/[\s,:()/]+/).filter((word) => word !== "" && !/^[-\u2013]$/.test(word));
  const splits = words
    .slice(1)
    .map((_, at) => [words.slice(0, at + 1).join(" "), words.slice(at + 1).join(" ")] as const);
  const pairs = [
    ...(inTwo ? [[inTwo.upper, inTwo.lower] as const] : []),
    [heading, ""] as const,
    ...splits.filter((pair) => pair.every((text) => text.length > 1 || text === "%")),
  ];
  for (const [one, another] of pairs)
    for (const [text, rest] of [
      [one, another],
      [another, one],
    ] as const) {
      const code = text === "" ? undefined : codeOf(text);
      const measure = code === undefined ? undefined : measureOf(rest, column);
      if (code !== undefined && measure !== undefined)
        return { column, ...code, measure, isBarePercent: barePercent.test(rest) };
    }
  return undefined;
}

/** Have all codes the same figures, each as far behind the first as for the other codes? */
function regular(parts: readonly Part[], isTitled: boolean): Omit<CategoryColumns, "field"> | undefined {
  const [first] = parts;
  if (!first) return undefined;
  const base = parts.filter(({ measure }) => measure === first.measure);
  const codes = base.map(({ code }) => code);
  if (new Set(codes).size < Math.max(2, codes.length)) return undefined;
  const names = [...new Set(parts.map(({ measure }) => measure))];
  // «Kvinner %» alone may be a share of all, and no rate that a field could be, where no title says which.
  if (!isTitled && parts.every(({ isBarePercent }) => isBarePercent) && mayBeShares(parts)) return undefined;
  const measures = names.flatMap((measure) => {
    const own = parts.filter((part) => part.measure === measure);
    const steps = new Set(
      codes.map((code, at) => {
        const of = own.find((part) => part.code === code);
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

/** What tells the value of a field that words name: a code by what it is called, a period or a year as it is written. */
function codeReader(field: Field, year: string | undefined): ReadCode | undefined {
  if (field.kind === "code") {
    const words = codeWords(field.list);
    // «Egenmeldte» and «faste» are the same words beside several.
    return (text) => {
      const word = text.trim().toLowerCase();
      return sure(words.get(word) ?? words.get(word.replace(/(?<=\p{L}{3})e$/u, "")));
    };
  }
  // The heading of figures may say their day, or only its year: which day is asked then.
  if (field.kind === "date")
    return (text) => {
      const { kind, value = "" } = timeSaid(text) ?? {};
      if (kind === "date") return sure(value);
      return kind === "year" ? { code: `${value}-12-31`, isSure: false } : undefined;
    };
  if (field.kind !== "period") return undefined;
  const read = columnReader(field, "text", { emptySymbols: new Set() });
  const check = valueCheck(field);
  const isRight = (value: unknown) =>
    typeof value === "string" && !check(value, { row: {}, classificationDate: undefined });
  return (text) => {
    const quarter = quarterIn(text);
    if (quarter)
      return isRight(quarter.period) ? { code: quarter.period, isSure: quarter.isSure } : undefined;
    // The year of a title is that of all quarters, or of one of them.
    const alone = year === undefined ? undefined : quarterAlone(text);
    const guess = `${year}-Q${alone}`;
    if (alone !== undefined) return isRight(guess) ? { code: guess, isSure: false } : undefined;
    const { value } = read(text);
    return /(?:19|20)\d\d/.test(text) && isRight(value) ? sure(String(value)) : undefined;
  };
}

/** Tells the code that words name, and whether that leaves no doubt. */
type ReadCode = (text: string) => Pick<Part, "code" | "isSure"> | undefined;

function sure(code: Constant | undefined): Pick<Part, "code" | "isSure"> | undefined {
  return code === undefined ? undefined : { code, isSure: true };
}

/** What tells the figure that the rest of a heading names. A heading that is a code alone is of the figure that a title names, or counts persons where its numbers are whole. */
function measureReader(
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
    if (barePercent.test(text)) return percents.length === 1 ? percents[0] : undefined;
    if (text === "" && titled !== undefined)
      return mayBe(titled, texts, dataset.fields[titled.name]) ? titled.name : undefined;
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

function areWhole(columns: readonly SurveyedColumn[]): boolean {
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
