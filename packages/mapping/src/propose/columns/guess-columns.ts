import { type Dataset, type Field, languages } from "@samapne/core";
import { fold, suggestedHeading } from "@samapne/tabular/reading";
import { type FieldReading, unanswered } from "../../file/mapping.ts";
import { columnOfIds } from "../seen/columns-by-values.ts";
import type { SurveyedColumn } from "../seen/survey.ts";
import { codeWords } from "../words/code-words.ts";
import { calledId, saysId } from "./ids/suggest-id.ts";
import { takeListed } from "./one/take-code.ts";
import { isWholeKey } from "./ids/is-whole-key.ts";
import { dates, spellingsOf, writtenIn } from "../words/time-spellings.ts";

/** A shorter heading is near to too much: «Nr» to «Knr». */
const fewestLetters = 4;

/** Fields no column holds, and the column each may be: its heading is nearly the field's name, or it is the one column of numbers that all lie in the field's declared range, or of ids of its shape. By the column's place. */
export function guessColumns(
  unused: readonly SurveyedColumn[],
  known: ReadonlyMap<string, FieldReading>,
  dataset: Dataset,
): ReadonlyMap<number, string> {
  const telling = unused.filter(({ heading }) => heading.length >= fewestLetters);
  const guesses = new Map<number, string>();
  for (const [name, field] of Object.entries(dataset.fields)) {
    const reading = known.get(name);
    if (reading !== undefined && reading.value !== "?") continue;
    const near = suggestedHeading(name, dataset, telling);
    const named = unused.find(({ heading }) => near !== undefined && heading === near);
    const column =
      named && mayHold(named, field)
        ? named
        : reading &&
          (columnWithin(field, unused) ??
            (isToldByIds(name, field, dataset)
              ? columnOfIds(mayHoldIds(name, field, unused, dataset), field)
              : undefined) ??
            columnOfDates(name, field, unused) ??
            columnOfListedCodes(field, unused) ??
            columnOfSomeCodes(field, unused) ??
            columnCalledAfter(name, field, unused) ??
            (isOnlyText(name, dataset, known)
              ? columnOfNames(unused.filter((one) => mayBeText(name, one)))
              : name === "title" || name === "name"
                ? columnCalledName(unused)
                : undefined));
    if (column && !guesses.has(column.index)) guesses.set(column.index, name);
  }
  return guesses;
}

/** Figures are no codes that are words, words are no codes that are numbers, and times are no ids. */
function mayHold({ texts }: SurveyedColumn, field: Field): boolean {
  if (field.kind === "identifier") {
    const shape = new RegExp(field.scheme.pattern, "u");
    // The name of an organisation is no number of it.
    if (field.scheme.check && !texts.some((text) => /\d{3}/.test(text))) return false;
    return texts.every((text) => shape.test(text) || !/\d{4}-\d\d-\d\d|\d\d:\d\d/.test(text));
  }
  // Numbers are no names.
  if (field.kind === "text" && field.pattern === undefined)
    return texts.some((text) => !/^[\d.,\s]+$/.test(text));
  if (field.kind !== "code") return true;
  const isNumbers = field.list.codes.some(({ code }) => /^\d+$/.test(code));
  return texts.some((text) => (isNumbers ? /^\d+$/ : /\p{L}/u).test(text));
}

/** May a column be told by its ids alone? Not where another field takes such too: who applied is not who gives. */
function isToldByIds(name: string, field: Field, { fields, key }: Dataset): boolean {
  if (field.kind !== "identifier" || key.includes(name)) return true;
  return !Object.entries(fields).some(
    ([other, one]) => other !== name && one.kind === "identifier" && one.scheme.id === field.scheme.id,
  );
}

/** The columns an id may be told in by its shape alone: one that is the whole key in none that has the same in several rows, nor where another column is called an id. */
function mayHoldIds(
  name: string,
  field: Field,
  unused: readonly SurveyedColumn[],
  dataset: Dataset,
): readonly SurveyedColumn[] {
  if (field.kind !== "identifier" || !isWholeKey(dataset, name)) return unused;
  const different = unused.filter(({ texts, filled }) => new Set(texts).size === filled);
  return calledId(different, field).length > 0 ? [] : different;
}

/** Is a field the only text that is asked for? */
function isOnlyText(name: string, { fields }: Dataset, known: ReadonlyMap<string, FieldReading>): boolean {
  const open = Object.keys(fields).filter((one) => {
    const { kind, pattern } = fields[one] as { kind: string; pattern?: string };
    return kind === "text" && pattern === undefined && known.get(one)?.value === unanswered;
  });
  return open.length === 1 && open[0] === name;
}

/** What kind of thing something is, or what it is measured in, is no name of it. */
const saysKind =
  /(?:^|\p{Ll}|[ ._-])(?:type|kategori|category|kind|art|slag|status|kode|code|enhet|eining|unit|valuta|currency)$/iu;

/** Most addresses have a number: words alone are something else. */
function mayBeText(name: string, { texts }: SurveyedColumn): boolean {
  return name !== "street_address" || texts.filter((text) => /\d/.test(text)).length * 2 >= texts.length;
}

/** The one column with other words in each row, or the one of several that is called a name. */
function columnOfNames(unused: readonly SurveyedColumn[]): SurveyedColumn | undefined {
  const named = unused.filter(
    ({ heading, texts, filled }) =>
      filled > 1 &&
      !/dato|dag|tid|date|time/i.test(heading) &&
      !saysKind.test(heading.trim()) &&
      texts.every((text) => /\p{L}{2}/u.test(text)),
  );
  const called = columnCalledName(named);
  const [found, other] = called
    ? [called]
    : named.filter(({ texts, filled }) => new Set(texts).size === filled);
  return other ? undefined : found;
}

/** The one column that is called a name; of a name in several languages the first of ours is meant. */
function columnCalledName(columns: readonly SurveyedColumn[]): SurveyedColumn | undefined {
  const [found, other] = firstLanguages(columns).filter(
    ({ heading, texts }) =>
      /^(?:navn|namn|name|tittel|title)(?:\.(?:nb|no|nn|en))?$/i.test(heading.trim()) &&
      texts.every((text) => /\p{L}{2}/u.test(text)),
  );
  return other ? undefined : found;
}

/** Columns without those of a text that stands there in a language before theirs. */
function firstLanguages(columns: readonly SurveyedColumn[]): readonly SurveyedColumn[] {
  const all = columns.map(({ heading }) => heading);
  return columns.filter(({ heading }) => {
    const [, object = "", language = ""] = /^(.+\.)(nb|no|nn|en)$/.exec(heading) ?? [];
    const before = textLanguages.slice(0, Math.max(0, textLanguages.indexOf(language)));
    return !before.some((one) => all.includes(object + one));
  });
}

/** The languages of texts, the one to take first. */
const textLanguages = ["nb", "no", "nn", "en"];

/** The one column of dates for a day that is asked for; of the two of a stretch, the one whose heading says so. */
function columnOfDates(
  name: string,
  { kind }: Field,
  unused: readonly SurveyedColumn[],
): SurveyedColumn | undefined {
  if (kind !== "date" && (kind !== "instant" || !/^(?:start|end)_/.test(name))) return undefined;
  const among = kind === "date" ? dates : undefined;
  const dated = unused.filter(
    ({ texts, cells }) =>
      texts.length > 0 &&
      (cells.every((cell) => typeof cell === "object") ||
        spellingsOf(writtenIn({ cells, texts }), among).length > 0) &&
      // Numbers may be the seconds of an epoch, and 19.00 is a clock.
      (kind === "date" || texts.every((text) => /\d\D+\d+\D+\d|\d\.?[ .-]?\p{L}{3}/u.test(text))),
  );
  const word = /(?:_(?:from|start)|^start_\w+)$/.test(name)
    ? /(?:^|[^\p{L}])(?:fra|frå|from|start\p{L}{0,3}|begynner|byrjar)(?:$|[^\p{L}])/iu
    : /(?:_(?:to|end)|^end_\w+)$/.test(name)
      ? /(?:^|[^\p{L}])(?:til|to|slutt\p{L}{0,3}|end)(?:$|[^\p{L}])/iu
      : /(?:)/;
  const named = dated.filter(({ heading }) => word.test(heading));
  // The one time in a list of events is when they begin.
  const fitting = kind === "instant" && named.length === 0 && name.startsWith("start_") ? dated : named;
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** The one column that is called as the label of a text ends, or a number where its name says id: `Type` for `Målertype`, `Målernummer` for `meter_id`. */
function columnCalledAfter(
  name: string,
  field: Field,
  unused: readonly SurveyedColumn[],
): SurveyedColumn | undefined {
  if (field.kind !== "text" || field.pattern !== undefined || field.required !== true) return undefined;
  const labels = languages.map((language) => fold(field.label[language]));
  const isEnd = ({ heading }: SurveyedColumn) =>
    heading.length >= fewestLetters && labels.some((label) => label.endsWith(fold(heading)));
  const isId = ({ heading }: SurveyedColumn) => name.endsWith("_id") && saysId(heading);
  const [found, other] = unused.filter((column) => isId(column) || isEnd(column));
  return other ? undefined : found;
}

const fewestCodes = 2;

/** The one column of words of which several are codes of a field, where others may be parts of those: units of a municipality among its services. */
function columnOfSomeCodes(field: Field, unused: readonly SurveyedColumn[]): SurveyedColumn | undefined {
  if (field.kind !== "code" || field.required !== true) return undefined;
  const known = codeWords(field.list);
  const [found, other] = unused.filter(({ texts }) => {
    const words = new Set(texts.map((text) => text.trim().toLowerCase()));
    return (
      texts.every((text) => /\p{L}{2}/u.test(text)) &&
      [...words].filter((word) => known.has(word)).length >= fewestCodes
    );
  });
  return other ? undefined : found;
}

/** The one column of texts that begin with a code and say behind it what that is called: `613 - Barneskole` below «Type». */
function columnOfListedCodes(field: Field, unused: readonly SurveyedColumn[]): SurveyedColumn | undefined {
  if (field.kind !== "code" || field.required !== true) return undefined;
  const [found, other] = unused.filter(({ texts }) => takeListed(field, texts).take !== undefined);
  return other ? undefined : found;
}

/** The one column whose cells all lie in a number's declared range. */
function columnWithin(field: Field, unused: readonly SurveyedColumn[]): SurveyedColumn | undefined {
  // From 0 to 100 is nearly anything; a latitude of Norway is not.
  if (field.kind !== "decimal" || !field.min || field.max === undefined) return undefined;
  const [min, max] = [field.min, field.max];
  const isWithin = (text: string) =>
    Number(text.replace(",", ".")) >= min && Number(text.replace(",", ".")) <= max;
  const isFine = (texts: readonly string[]) => texts.some((text) => /\d[.,]\d/.test(text));
  const fitting = unused.filter(
    // The numbers of rows are no degrees.
    ({ texts, filled, numbers }) => numbers === filled && texts.every(isWithin) && isFine(texts),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}
