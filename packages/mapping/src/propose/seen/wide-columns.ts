import { type Dataset, type Field, placeholders } from "@samapne/core";
import { columnLetter, fold } from "@samapne/tabular/reading";
import type { ColumnChoice, FieldReading } from "../../file/mapping.ts";
import { saysReading } from "./counters.ts";
import { periodIn } from "../words/period-in-text.ts";
import { slug } from "../../plan/slug.ts";
import type { SurveyedColumn } from "./survey.ts";

/** Numbers in most cells, and in more rows than something beside the table would have; not numbers that are ids. */
export function isMeasured(column: SurveyedColumn, rows: number): boolean {
  const { heading, filled, numbers, texts } = column;
  const isOften = filled > 0 && filled >= rows * 0.1;
  return (
    heading !== "" &&
    !isCalendar(heading) &&
    !saysReading(heading) &&
    !(saysId(heading) && texts.every((text) => /^\d+$/.test(text))) &&
    isOften &&
    numbers > 0 &&
    areNumbers(column) &&
    !texts.every(isId)
  );
}

/** Are nearly all cells of a column numbers, or nothing? A symbol, or what programs write for nothing, stands in the place of a number. */
export function areNumbers({ filled, numbers, texts }: SurveyedColumn): boolean {
  const symbols = texts.filter(
    (text) => placeholders.includes(text) || /^(?:\.{1,2}|:|\*|[-\u2013\u2014])$/.test(text),
  ).length;
  return numbers >= (filled - symbols) * 0.9;
}

/** The number of a year, a week or a row is no measurement. */
function isCalendar(heading: string): boolean {
  return /^(?:år|måned|månad|mnd|uke|veke|ukenr|vekenr|dag|ukedag|vekedag|time|timenr|kvartal|nr|løpenr|radnr|year|month|week|day|hour|no)\.?$/iu.test(
    heading.trim(),
  );
}

/** Whole numbers under such a heading are what something is called. */
function saysId(heading: string): boolean {
  return /(?<!\p{L})(?:anlegg|målepunkt|måler|målar|meter|bygg|bygning|objekt|eiendom|eigedom|kunde|avdeling|enhet|eining|konto|ansvar)$|(?:(?<!(?:^|\P{L}|hel|heil|del|full|over|arbeids|drifts|åpnings|opnings)t)id|nr|nummer|kode|no|number)\.?$/iu.test(
    heading.trim(),
  );
}

/** So many digits are no measurement, but the number of a metering point, a person or an account. */
function isId(text: string): boolean {
  return /^\d{11,}$/.test(text);
}

/** The number that a wide table holds: the first decimal no column names. */
export function measureOf({ fields }: Dataset, known: ReadonlyMap<string, FieldReading>): string | undefined {
  return Object.entries(fields).find(([name, { kind }]) => kind === "decimal" && !known.has(name))?.[0];
}

/** The columns of a wide table: what the key needs besides the time is asked, unless a heading has an id in it that no other has. */
export function wideColumns(
  columns: readonly SurveyedColumn[],
  dataset: Dataset,
  known: ReadonlyMap<string, FieldReading>,
  suggestions: Map<string, string>,
): readonly ColumnChoice[] {
  const open = dataset.key.filter((name) => dataset.fields[name]?.kind !== "instant" && !known.has(name));
  const ids = new Map(
    open.map((name) => [name, columns.map(({ heading }) => idIn(heading, dataset.fields[name] as Field))]),
  );
  const isRepeated = ({ heading }: SurveyedColumn) =>
    columns.filter((one) => fold(one.heading) === fold(heading)).length > 1;
  return columns.map((column, index) => {
    const { heading, group = "" } = column;
    const repeated = isRepeated(column);
    const values: Record<string, string> = {};
    for (const name of open) {
      const all = ids.get(name) ?? [];
      const id = all[index];
      const isSure = id !== undefined && all.filter((other) => other === id).length === 1;
      values[name] = isSure ? id : "?";
      const words = [...(repeated ? [group] : []), ...(isGeneric(heading) ? [] : [heading])].join(" ");
      const field = dataset.fields[name];
      const isOfDay = periodIn(words)?.spelling.includes("DD") === true;
      if (!isSure && words !== "" && !isOfDay)
        suggestions.set(`columns.${index}.values.${name}`, idOfWords(words, field));
    }
    const letter = repeated ? { letter: columnLetter(column.index) } : {};
    return { heading: asPattern(heading), ...letter, values };
  });
}

/** A heading as a pattern that only it fits. */
export function asPattern(heading: string): string {
  return heading.replace(/[*#{}\\]/g, "\\$&");
}

/** A word of the heading that is surely an id: of the field's shape, with at least five digits, and neither a number with decimals nor a day. */
function idIn(heading: string, field: Field): string | undefined {
  if (field.kind !== "identifier") return undefined;
  const shape = new RegExp(field.scheme.pattern, "u");
  const words = heading.split(/[\s():;,[\]]+/).map((word) => word.replace(/^[-.]+|[-.]+$/g, ""));
  const fitting = words.filter(
    (word) =>
      shape.test(word) && word.replace(/\D/g, "").length >= 5 && !/^\d+\.\d+$/.test(word) && !isDay(word),
  );
  // The number of a metering point says more than that of the meter beside it.
  const points = fitting.filter((word) => /^7070575\d{11}$/.test(word));
  const [only, other] = points.length > 0 ? points : fitting;
  return other === undefined ? only : undefined;
}

/** The day a report was made is no meter. */
function isDay(word: string): boolean {
  return periodIn(word) !== undefined || /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(word);
}

const generic = new Set(
  "wh kwh mwh gwh forbruk forbruket bruk bruken energibruk energiforbruk strømforbruk straumforbruk straumbruk uttak innmating produksjon produksjonen verdi volum energi strøm straum mengde mengd value quantity amount consumption production volume energy usage".split(
    " ",
  ),
);

/** Does a heading only say that something was measured? It is no name of a meter then. */
export function isGeneric(heading: string): boolean {
  const words = heading.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  return words.every((word) => generic.has(word) || /^\d+$/.test(word));
}

/** What is suggested as the id of something with a name: the name where it is an id itself, as another list may have it (`EL-1`), else made of it. */
export function idOfWords(words: string, field: Field | undefined): string {
  const isId = field?.kind === "identifier" && new RegExp(field.scheme.pattern, "u").test(words);
  return isId && /\d{5}|^(?=.*\d)[\p{Lu}\d._-]+$/u.test(words) ? words : slug(words);
}
