import type { Dataset, Field } from "@samapne/core";
import { isTotal, isUnit } from "@samapne/tabular/reading";
import { listItems } from "../../plan/list-items.ts";
import { numberDress } from "../words/number-dress.ts";
import { codeWords, namesOverTime, placeName } from "../words/code-words.ts";
import { dayNamed } from "../../times/weekly-hours.ts";
import type { SurveyedColumn } from "./survey.ts";

/** A column, and the field whose codes it holds. */
interface ColumnOfCodes {
  readonly column: SurveyedColumn;
  readonly field: string;
}

const mostWords = 60;
const mostly = 0.8;

/**
 * The columns whose heading says nothing, but whose words are the codes of one field that no other column holds, as
 * «Målt» and «Estimert» are of quality. Codes that are numbers tell nothing: they are years and counts too.
 */
export function columnsOfCodes(
  free: readonly SurveyedColumn[],
  { fields }: Dataset,
  isKnown: (field: string) => boolean,
): readonly ColumnOfCodes[] {
  const open = Object.entries(fields).filter(
    ([name, field]) => (field.kind === "code" || isListOfCodes(field)) && !isKnown(name),
  );
  const pairs = free.flatMap((column) =>
    open.flatMap(([name, field]) =>
      holdsCodes(column, field) || holdsLists(column, field) ? [{ column, field: name }] : [],
    ),
  );
  const isAlone = ({ column, field }: ColumnOfCodes) =>
    pairs.filter((other) => other.column === column || other.field === field).length === 1;
  return pairs.filter(isAlone);
}

/** Are most of a column's words codes of a field, or what they are called? One of them is enough under a heading that says how good values are. */
function holdsCodes({ heading, texts }: SurveyedColumn, field: Field): boolean {
  const words = new Set(texts);
  // «Stengt» on a Sunday says nothing of other days.
  if (dayNamed(heading) !== undefined) return false;
  // Where something is held or somebody lives is no municipality that publishes.
  if (
    /^(?:city|by|town|sted|stad|poststed|poststad|postal ?place)$/i.test(heading.trim().replace(/^.*\./, ""))
  )
    return false;
  if (field.kind !== "code" || words.size === 0 || words.size > mostWords) return false;
  const known = codeWords(field.list);
  const names = namesOverTime(field.list);
  const isCode = (text: string) =>
    /\p{L}/u.test(text) && (known.has(text.toLowerCase()) || names.has(placeName(text)));
  return texts.filter(isCode).length >= (saysHowGood(heading) ? 1 : texts.length * mostly);
}

/** The one field that no other column is read as of which all words of a column are codes, several of them. */
export function codesOfWords(
  { texts }: Pick<SurveyedColumn, "texts">,
  { fields }: Dataset,
  isKnown: (field: string) => boolean,
): string | undefined {
  const words = [...new Set(texts.map((text) => text.toLowerCase()))];
  const fitting = Object.entries(fields).flatMap(([name, field]) => {
    if (field.kind !== "code" || isKnown(name)) return [];
    const known = codeWords(field.list);
    return words.every((word) => /\p{L}{3}/u.test(word) && known.has(word)) ? [name] : [];
  });
  return words.length > 1 && fitting.length === 1 ? fitting[0] : undefined;
}

function isListOfCodes(field: Field): boolean {
  return field.kind === "list" && field.items.kind === "code";
}

/** Are nearly all the words of a column's lists codes of a field, several of them? */
function holdsLists({ texts }: SurveyedColumn, field: Field): boolean {
  if (field.kind !== "list" || field.items.kind !== "code") return false;
  const known = codeWords(field.items.list);
  const lists = texts.map(listItems);
  // One word in each cell may be what something is called.
  if (lists.every(({ length }) => length < 2)) return false;
  const words = lists.flat().filter((word) => /\p{L}{2}/u.test(word));
  const codes = words.filter((word) => known.has(word.toLowerCase()));
  return new Set(codes).size > 1 && codes.length >= words.length * mostly;
}

const fewestWords = 6;
const share = 0.1;

/** Has a column so many different words, and so few of the codes of a field among them, that it says something else? */
export function holdsNoCodes({ texts }: SurveyedColumn, field: Field | undefined): boolean {
  if (field?.kind !== "code") return false;
  const words = new Set(texts.map((text) => text.toLowerCase()));
  if (words.size < fewestWords || !texts.every((text) => /\p{L}{2}/u.test(text))) return false;
  const known = codeWords(field.list);
  const names = namesOverTime(field.list);
  const codes = [...words].filter((word) => known.has(word) || names.has(placeName(word)));
  return codes.length <= words.size * share;
}

/** Can nothing in a column be a value of a field that rows may lack: words where an address belongs, or a number; figures where a word does? */
export function holdsNone({ texts }: SurveyedColumn, field: Field | undefined): boolean {
  if (!field || field.required === true || texts.length === 0) return false;
  if (field.kind === "code") {
    const known = codeWords(field.list);
    return texts.every((text) => /^\d{3,}(?:[.,]\d+)?$|^\d+[.,]\d+$/.test(text) && !known.has(text));
  }
  if (field.kind === "uri") return !texts.some((text) => /[./]/.test(text));
  if (field.kind === "text" && field.pattern !== undefined) {
    const fits = new RegExp(field.pattern, "u");
    return !texts.some((text) => fits.test(text) || /\d/.test(text));
  }
  if (field.kind !== "integer" && field.kind !== "decimal") return false;
  const { empty = [] } = numberDress(texts, undefined, true, new Set(), field.unit === "a");
  return texts.every((text) => /\p{L}{2}/u.test(text) && !/\d/.test(text)) && empty.length === 0;
}

/** The one other column with the words of a field's codes, where the column that is called so has none of them: `Type` beside `Typenavn`, `Plassering` beside `Inne/ute`. */
export function codesBeside(
  { texts }: SurveyedColumn,
  others: readonly SurveyedColumn[],
  { fields }: Dataset,
  name: string,
): SurveyedColumn | undefined {
  const field = fields[name];
  if (field?.kind !== "code" || texts.length === 0) return undefined;
  const known = codeWords(field.list);
  const names = namesOverTime(field.list);
  if (texts.some((text) => known.has(text.toLowerCase()) || names.has(placeName(text)))) return undefined;
  const [found, another] = others.filter((one) => holdsCodes(one, field));
  return another ? undefined : found;
}

/** Is a column of codes one of several, as the status behind the value of each meter? */
export function isOneOfMany(column: SurveyedColumn, columns: readonly SurveyedColumn[]): boolean {
  const { heading } = column;
  const alike = columns.filter(
    (one) => one.heading === heading || (saysHowGood(heading) && saysHowGood(one.heading)),
  );
  return alike.length > 1;
}

/** Does a heading say how good the values are, with the meter before it or without? */
function saysHowGood(heading: string): boolean {
  return /(?<!\p{L})(?:måle|verdi|data)?(?:status|kvalitet)(?:s?kode)?$/iu.test(heading.trim());
}

/**
 * The field whose codes stand in the column behind each column of values, as the status behind the value of each meter,
 * with all their cells. Undefined where one column has none behind it, or a column stands there that others know.
 */
export function codesBehind(
  values: readonly SurveyedColumn[],
  columns: readonly SurveyedColumn[],
  { fields }: Dataset,
  isTaken: (column: SurveyedColumn, field: string | undefined) => boolean,
):
  | { readonly field: string; readonly columns: readonly SurveyedColumn[]; readonly all: SurveyedColumn }
  | undefined {
  const behind = values.map(({ index }) => columns[index + 1]);
  const [first] = behind;
  if (!first || behind.some((one) => !one || values.includes(one) || isTaken(one, undefined)))
    return undefined;
  const found = behind.flatMap((one) => one ?? []);
  const all = { ...asOne(found), heading: first.inTwo?.lower ?? first.heading };
  const fitting = Object.keys(fields).filter(
    (name) => !isTaken(first, name) && holdsCodes(all, fields[name] as Field),
  );
  const [field, other] = fitting;
  return field === undefined || other !== undefined ? undefined : { field, columns: found, all };
}

/** Several columns of one kind as one, under the heading of the first. */
export function asOne(columns: readonly SurveyedColumn[]): SurveyedColumn {
  return {
    ...(columns[0] as SurveyedColumn),
    cells: columns.flatMap(({ cells }) => cells),
    texts: columns.flatMap(({ texts }) => texts),
    later: columns.flatMap(({ later }) => later),
    filled: columns.reduce((sofar, { filled }) => sofar + filled, 0),
    numbers: columns.reduce((sofar, { numbers }) => sofar + numbers, 0),
  };
}

/** The one column whose cells are all ids of a field's shape: several digits each, and neither a number with decimals nor a date. */
export function columnOfIds(free: readonly SurveyedColumn[], field: Field): SurveyedColumn | undefined {
  if (field.kind !== "identifier") return undefined;
  const shape = new RegExp(field.scheme.pattern, "u");
  const isId = (text: string) =>
    shape.test(text) &&
    text.replace(/\D/g, "").length >= 5 &&
    !/^\d+[.,]\d+$|^\d{4}-\d\d-\d\d|\d\.\d\d\.\d{4}/.test(text);
  // Figures with a unit, and times, are no ids though they have as many digits.
  const isFigure = (heading: string) =>
    /(?:^|[ ._-])(?:time|tid|dato|date|timestamp)$/i.test(heading.trim()) ||
    isUnit(/[\s([,]([^\s()[\],]+)[)\]]?$/.exec(heading.trim())?.[1] ?? "");
  // Who applied comes again in another row: a number of organisations is no id that may have letters in it.
  const isOther = (heading: string) => /(?<!\p{L})org/iu.test(heading) && shape.test("el-1");
  const fitting = free.filter(
    ({ heading, texts, filled }) =>
      filled > 0 && !isOther(heading) && !isFigure(heading) && !isTotal(heading) && texts.every(isId),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}
