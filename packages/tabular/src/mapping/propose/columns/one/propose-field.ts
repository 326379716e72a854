import { type Dataset, decimalsOf, type Field, isInstant, placeholders, valueCheck } from "@samapne/core";
import { columnReader } from "../../../../cells/column-reader.ts";
import { emptySymbolsOf } from "../../../../cells/index.ts";
import type { Cell } from "../../../../formats/cell.ts";
import { sheetValueOf } from "../../../../formats/sheet/sheet-cell.ts";
import type { Table } from "../../../../formats/table.ts";
import { columnLetter } from "../../../../report/column-letter.ts";
import { type FieldReading, unanswered } from "../../../file/mapping.ts";
import { codeWords, namesOverTime, placeName } from "../../words/code-words.ts";
import { codeOfAll } from "../../words/code-of-all.ts";
import { idsFor } from "../ids/id-words.ts";
import { numberDress } from "../../words/number-dress.ts";
import { quarterIn } from "../../words/quarter-word.ts";
import { notRead } from "../../draft/questions.ts";
import { isWordOfCodes } from "../../words/total-words.ts";
import { askWords } from "./ask-words.ts";
import { likeAny } from "../../../file/like.ts";
import { takeCode, takeListed } from "./take-code.ts";
import { isMoney } from "../../../plan/is-money.ts";
import { timeFieldsOf } from "../../times/propose-time.ts";
import { aboutNumbers } from "../../words/about-numbers.ts";
import { isPercent } from "../../../plan/is-percent.ts";
import { listItems } from "../../../plan/list-items.ts";
import { looksLikeHtml } from "../../../plan/plain-text.ts";
import { codesAmong, nearestCode } from "../../words/nearest-code.ts";
import { isRangeSpelling } from "../../../times/spelling.ts";
import { timeReader } from "../../../times/read-time.ts";
import { dayStretchesIn } from "../../words/day-stretches.ts";
import { dateSpellingOf, momentsIn, spellingsOf } from "../../words/time-spellings.ts";
import type { Survey, SurveyedColumn } from "../../seen/survey.ts";
import { likelyHoursIn, takesWeeklyHours, weeklyHoursIn } from "../../../times/weekly-hours.ts";
import { asPattern } from "../../seen/wide-columns.ts";
import { onlyItem } from "../../../plan/only-item.ts";

const mostCodes = 60;
const half = 0.5;

/** How a column that names a field is to be read: what its cells need besides the repairs every file gets. */
export function proposeField(
  column: SurveyedColumn,
  name: string,
  dataset: Dataset,
  table: Table,
  { columns, sample, totals }: Survey,
  suggestions: Map<string, string>,
): FieldReading {
  const field = dataset.fields[name] as Field;
  const isAlone =
    column.heading !== "" && columns.filter(({ heading }) => heading === column.heading).length === 1;
  const place: FieldReading = isAlone ? { column: column.heading } : { letter: columnLetter(column.index) };
  const read = columnReader(field, table.typing, {
    delimiter: table.text?.delimiter,
    momentOf: table.momentOf,
    emptySymbols: emptySymbolsOf(dataset),
  });
  const nothing = wordsForNothing(field, column.texts, dataset);
  const isSomething = (cell: Cell) => typeof cell !== "string" || !nothing.has(cell.trim());
  // Rows of totals are none of the sample, but those of a code are read.
  const words = totals.flatMap(({ index, isFull, pattern, texts }) =>
    index === column.index && isFull && isWordOfCodes(field, pattern) ? texts : [],
  );
  const cells = [...column.cells.filter(isSomething), ...words];
  const values = cells.map((cell) => read(onlyItem(cell, field)).value);
  return {
    ...place,
    ...(nothing.size > 0 ? { empty: [...nothing].map(asPattern) } : {}),
    ...withAbout(dressOf([column], field, table, dataset), column, name, dataset),
    ...extras(
      field,
      name,
      {
        ...column,
        cells,
        texts: [...column.texts.filter(isSomething), ...words],
        hasEmpty: column.cells.length < sample.length,
      },
      values,
      suggestions,
    ),
  };
}

/** What spreadsheets and scripts write where there is no value, in a column of a field that takes no such word. Of numbers `numberDress` tells. */
function wordsForNothing(field: Field, texts: readonly string[], dataset: Dataset): ReadonlySet<string> {
  if (field.kind === "decimal" || field.kind === "integer") return new Set();
  const item = field.kind === "list" ? field.items : field;
  const codes = item.kind === "code" ? item.list.codes.map(({ code }) => code) : [];
  const meant = new Set([...emptySymbolsOf(dataset), ...codes]);
  return new Set(texts.filter((text) => placeholders.includes(text) && !meant.has(text)));
}

/** How the numbers of columns that hold one field are dressed, and whether they have more decimals than it. */
export function dressOf(
  columns: readonly SurveyedColumn[],
  field: Field | undefined,
  { text }: Table,
  dataset: Dataset,
): Partial<FieldReading> {
  if (field?.kind !== "decimal" && field?.kind !== "integer") return {};
  const cells = columns.flatMap((column) => [...column.cells, ...column.later]);
  const texts = cells.flatMap((cell) => (typeof cell === "string" ? [cell.trim()] : []));
  const found = numberDress(
    texts,
    text?.delimiter,
    field.kind === "integer",
    emptySymbolsOf(dataset),
    field.unit === "a",
  );
  const isDoubtful = found.thousands_sign === unanswered;
  const dress =
    isDoubtful && !mayBeThousands(texts, field) ? { ...found, thousands_sign: "none" as const } : found;
  const most = field.kind === "decimal" ? (field.decimals ?? Infinity) : Infinity;
  const isFiner = cells.some((cell) => decimalsIn(inUnitOf(field, cell), dress.thousands_sign) > most);
  return { ...dress, ...(isFiner ? { round: true } : {}) };
}

/** May numbers with three digits behind a sign be thousands, by the most a field takes? `63.428` is no latitude of 63 428. */
function mayBeThousands(
  texts: readonly string[],
  { max = Infinity }: { readonly max?: number | undefined },
): boolean {
  return texts.every((text) => !(Math.abs(Number(text.replace(/[.,](?=\d{3}$)/, ""))) > max));
}

/** How numbers are dressed, with those that are not said to the last. */
function withAbout(
  dress: Partial<FieldReading>,
  { texts }: SurveyedColumn,
  name: string,
  dataset: Dataset,
): Partial<FieldReading> {
  if (!mayBeAbout(name, dataset)) return dress;
  const { take, empty } = aboutNumbers(texts);
  const nothing = new Set([...(dress.empty ?? []), ...(empty ?? [])]);
  return { ...dress, ...(take ? { take } : {}), ...(nothing.size > 0 ? { empty: [...nothing] } : {}) };
}

/** Is a field a number that rows may lack and nobody measures: how many a hall has room for? */
export function mayBeAbout(name: string, dataset: Dataset): boolean {
  const field = dataset.fields[name];
  if (field?.kind !== "integer" && field?.kind !== "decimal") return false;
  const isMeasured =
    timeFieldsOf(dataset) !== undefined || field.unit === "kWh" || emptySymbolsOf(dataset).size > 0;
  const isOther = field.unit === "a" || isMoney(field) || isYear(name);
  return field.required !== true && !isOther && !isMeasured;
}

/** A number that a workbook shows as a percentage, as the field takes it. */
function inUnitOf(field: Field, cell: Cell): Cell {
  const shown = sheetValueOf(cell);
  if (shown?.kind !== "percent") return cell;
  return isPercent(field) ? Number((shown.value * 100).toPrecision(15)) : shown.value;
}

function decimalsIn(cell: Cell, thousands: string | undefined): number {
  if (typeof cell === "number") return decimalsOf(cell);
  const [, sign, digits = ""] = (typeof cell === "string" && /([.,])(\d+)\D*$/.exec(cell)) || [];
  return sign === thousands ? 0 : digits.length;
}

function extras(
  field: Field,
  name: string,
  { heading, texts, hasEmpty }: SurveyedColumn & { readonly hasEmpty: boolean },
  values: readonly unknown[],
  suggestions: Map<string, string>,
): Partial<FieldReading> {
  if (field.kind === "code") {
    const known = new Set<unknown>(field.list.codes.map(({ code }) => code));
    const listed = takeListed(
      field,
      values.filter((value): value is string => typeof value === "string" && !known.has(value)),
    );
    const isMark = suggestYesAndNo(field, name, { heading, values }, suggestions);
    const asksEmpty = isMark && field.required === true && hasEmpty;
    if (asksEmpty) suggestions.set(`fields.${name}.otherwise`, field.list.codes[0]?.code ?? "");
    const isTaken = likeAny([listed.take ?? []].flat().slice(0, -1));
    const others = values.filter((value) => typeof value !== "string" || !isTaken(value));
    return {
      ...listed,
      ...codesFor(field, name, others, suggestions),
      ...(asksEmpty ? { otherwise: unanswered } : {}),
    };
  }
  if (takesWeeklyHours(field)) {
    const weeks = weeksFor(field, texts);
    const unknown = Object.entries(weeks.codes ?? {}).flatMap(([text, code]) =>
      code === unanswered ? [text] : [],
    );
    for (const text of texts) {
      const likely = unknown.includes(asPattern(text)) ? likelyHoursIn(text) : undefined;
      if (likely && likely.length > 0)
        suggestions.set(`fields.${name}.codes.${asPattern(text)}`, likely.join("|"));
    }
    if (field.required !== true) leaveOutUnknown(name, unknown, suggestions);
    return weeks;
  }
  if (field.kind === "list" && field.items.kind === "text") return signFor(texts);
  if (field.kind === "list") return itemsFor(field, name, { texts, values }, suggestions);
  if (field.kind === "boolean") return signsFor(field, name, { values, hasEmpty }, suggestions);
  if (field.kind === "identifier") {
    const ids = idsFor(field, `fields.${name}`, values, suggestions);
    if (field.required !== true) leaveOutUnknown(name, Object.keys(ids.codes ?? {}), suggestions);
    return ids;
  }
  if (field.kind === "period") return periodsFor(field, name, values, suggestions);
  if (field.kind === "integer" && isYear(name)) return takeYear(texts, name);
  if (field.kind === "text" && takesLocalTimes(field)) return localTimesIn(field, texts);
  if (field.kind === "text")
    return {
      ...(texts.some(looksLikeHtml) ? { html: true as const } : {}),
      ...codesOfText(field, name, { heading, texts }, suggestions),
    };
  if (
    field.kind === "date" &&
    values.some((value) => typeof value === "string" && !/^\d{4}-\d{2}-\d{2}$/.test(value))
  ) {
    const spelling = dateSpellingOf(texts) ?? dayStretchesIn(texts);
    if (spelling === undefined && texts.every((text) => midnight.test(text))) return { take: "{*}T*" };
    return spelling === undefined ? {} : { spelling, ...ofRange(name, spelling) };
  }
  if (field.kind === "instant" && !values.some((value) => typeof value === "string" && isInstant(value))) {
    // A cell with two times in it is a fault of its row, and not of all.
    // 1730 is a clock, and no day of 1904.
    const isOfToday = ({ length }: string) => length >= "20000".length;
    const mayBe = (one: string) =>
      one !== "serial" || texts.every((text) => isOfToday(text.split(/[.,]/)[0] ?? ""));
    const [usual] = spellingsOf(texts).filter(mayBe);
    const [doubtful] = spellingsOf(texts, undefined, half).filter(mayBe);
    const spelling =
      (usual && withAlone(usual, texts)) ??
      dayStretchesIn(texts) ??
      momentsIn(texts) ??
      (doubtful && withAlone(doubtful, texts));
    if (spelling === undefined) return {};
    // Seconds since 1970 follow no clock.
    if ([spelling].flat().every((one) => one.startsWith("epoch"))) return { spelling, zone: "Europe/Oslo" };
    suggestions.set(`fields.${name}.zone`, "Europe/Oslo");
    return { spelling, zone: "?", ...ofRange(name, spelling), ...endOfDay(name, spelling) };
  }
  return {};
}

/** Does a text take local times as SamÅpne wrote them in 2022: `2010-01-04 06:00:00`? */
function takesLocalTimes({ pattern }: Extract<Field, { readonly kind: "text" }>): boolean {
  return pattern !== undefined && new RegExp(pattern, "u").test("2010-01-04 06:00:00");
}

/** How local times are written that a text takes in one spelling only. */
function localTimesIn(
  { pattern = "" }: Extract<Field, { readonly kind: "text" }>,
  texts: readonly string[],
): Pick<FieldReading, "spelling"> {
  const isRight = new RegExp(pattern, "u");
  const [spelling] = spellingsOf(texts).filter((one) => !isRangeSpelling(one) && /hh|serial/.test(one));
  return spelling === undefined || texts.every((text) => isRight.test(text)) ? {} : { spelling };
}

/** A day as programs write it that know times only. */
const midnight = /^\d{4}-\d\d-\d\dT00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d\d:?\d\d)?$/;

/** A spelling of ranges with that of the times that stand alone among them, where there are such. */
function withAlone(spelling: string, texts: readonly string[]): string | readonly string[] {
  if (!isRangeSpelling(spelling)) return spelling;
  const read = timeReader({ spellings: [spelling] });
  const others = texts.filter((text) => read(text) === undefined);
  const [alone] = spellingsOf(others, undefined, half).filter((one) => !isRangeSpelling(one));
  return alone === undefined ? spelling : [spelling, alone];
}

/** Of a range, a field that says when something ends is the end. */
function ofRange(name: string, spelling: string | readonly string[]): Pick<FieldReading, "of_range"> {
  const [first = ""] = [spelling].flat();
  return isRangeSpelling(first) && endsThen(name) ? { of_range: "end" } : {};
}

/** The date something ends is the last of its days, where no clock says when. */
function endOfDay(name: string, spelling: string | readonly string[]): Pick<FieldReading, "end_of_day"> {
  const isDay = (one: string) => /^[^h]*Y[^h]*$/.test(one) && !isRangeSpelling(one);
  return endsThen(name) && [spelling].flat().some(isDay) ? { end_of_day: true } : {};
}

function endsThen(name: string): boolean {
  return /(?:^|_)(?:ends?|to|until)(?:_|$)/.test(name);
}

const mostSigns = 8;

/** Signs for yes and no that are neither: `X`, or numbers where JSON has them. What an empty cell means is asked where the field must say it. */
function signsFor(
  field: Extract<Field, { readonly kind: "boolean" }>,
  name: string,
  { values, hasEmpty }: { readonly values: readonly unknown[]; readonly hasEmpty: boolean },
  suggestions: Map<string, string>,
): Partial<FieldReading> {
  const unknown = [...new Set(values.filter((value) => typeof value === "string"))];
  const numbers = values.filter((value) => typeof value === "number");
  if (numbers.length > 0 && unknown.length === 0 && numbers.every((one) => one === 0 || one === 1))
    return { codes: { 1: true, 0: false } };
  if (unknown.length === 0 || unknown.length > mostSigns) return {};
  const isMark = (sign: string) => /^[x\u2713\u2714+]$/i.test(sign);
  for (const sign of unknown.filter(isMark))
    suggestions.set(`fields.${name}.codes.${asPattern(sign)}`, "true");
  const asksEmpty = field.required === true && hasEmpty;
  if (asksEmpty && unknown.every(isMark)) suggestions.set(`fields.${name}.otherwise`, "false");
  return {
    codes: Object.fromEntries(unknown.map((sign) => [asPattern(sign), unanswered])),
    ...(asksEmpty ? { otherwise: unanswered } : {}),
  };
}

/** Free texts with commas are several or one: «Kari Nordmann, Ola Hansen», «Nordmann, Kari». */
function signFor(texts: readonly string[]): Partial<FieldReading> {
  // «Hansen, Ola; Berg, Liv»: where a semicolon parts them, a comma is part of each.
  if (texts.some((text) => /\p{L}\s*;\s*\p{L}/u.test(text))) return { list_sign: ";" };
  return texts.some((text) => /,\s*\p{L}/u.test(text) && !text.includes("|"))
    ? { list_sign: unanswered }
    : {};
}

/** The hours of a week, as texts that say them in other words; those that are not understood are asked about. */
function weeksFor(field: Field, texts: readonly string[]): Partial<FieldReading> {
  const pattern = field.kind === "list" && field.items.kind === "text" ? field.items.pattern : undefined;
  const isRight = new RegExp(pattern ?? "", "u");
  const others = [...new Set(texts)].filter(
    (text) => !text.split("|").every((part) => isRight.test(part.trim())),
  );
  if (others.length === 0 || others.length > mostCodes) return {};
  const meaning = (text: string) => {
    const hours = weeklyHoursIn(text);
    return hours === undefined ? unanswered : hours.length === 0 ? null : hours.join("|");
  };
  return { codes: Object.fromEntries(others.map((text) => [asPattern(text), meaning(text)])) };
}

/** The words of lists that are no codes, each asked about once. */
function itemsFor(
  { items, required }: Extract<Field, { readonly kind: "list" }>,
  name: string,
  { texts, values }: { readonly texts: readonly string[]; readonly values: readonly unknown[] },
  suggestions: Map<string, string>,
): Partial<FieldReading> {
  if (items.kind !== "code") return {};
  const known = new Set(items.list.codes.map(({ code }) => code));
  const words = codeWords(items.list);
  const isKnown = (word: string) => known.has(word) || words.has(word.toLowerCase());
  const strange = texts.flatMap((text, at) => {
    const value = values[at];
    return Array.isArray(value) && value.every((one) => known.has(String(one))) ? [] : listItems(text);
  });
  const asked = mostFirst(strange.filter((word) => !isKnown(word)));
  if (asked.length === 0 || asked.length > mostCodes) return {};
  for (const word of asked) {
    const all = codesAmong(word, words);
    const code = all.length > 1 ? all.join("|") : nearestCode(word, words);
    if (code !== undefined) suggestions.set(`fields.${name}.codes.${asPattern(word)}`, code);
  }
  if (required !== true) leaveOutUnknown(name, asked.map(asPattern), suggestions);
  return { codes: Object.fromEntries(asked.map((word) => [asPattern(word), unanswered])) };
}

/** Different words, those that stand most often first. */
function mostFirst(words: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word);
}

/** What is no period is asked about. Six digits are a month or a quarter: what the field takes is suggested for `202501` where it can hardly be anything else. */
function periodsFor(
  field: Extract<Field, { readonly kind: "period" }>,
  name: string,
  values: readonly unknown[],
  suggestions: Map<string, string>,
): Partial<FieldReading> {
  const { granularities } = field;
  const check = valueCheck(field);
  const isNone = (value: unknown): value is string =>
    typeof value === "string" && check(value, { row: {}, classificationDate: undefined }) !== undefined;
  const unknown = [...new Set(values.filter(isNone))];
  const isSix = (value: unknown): value is string =>
    typeof value === "string" && /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])$/.test(value);
  const asked = unknown.filter(isSix);
  if (unknown.length === 0 || unknown.length > mostCodes) return {};
  // Four first months of one year look the same; those of several years end with the fourth.
  const years = new Set(asked.map((text) => text.slice(0, 4)));
  const isOfQuarters =
    granularities.includes("quarter") &&
    years.size > 1 &&
    asked.every((text) => text.slice(4) <= "04") &&
    asked.some((text) => text.endsWith("04"));
  const isOfMonths = granularities.includes("month");
  for (const text of asked) {
    const [year, part] = [text.slice(0, 4), text.slice(4)];
    if (isOfQuarters !== isOfMonths)
      suggestions.set(
        `fields.${name}.codes.${text}`,
        isOfMonths ? `${year}-${part}` : `${year}-Q${Number(part)}`,
      );
  }
  const quarters = new Map(
    granularities.includes("quarter") ? unknown.map((text) => [text, quarterIn(text)] as const) : [],
  );
  for (const [text, quarter] of quarters)
    if (quarter?.isSure === false) suggestions.set(`fields.${name}.codes.${asPattern(text)}`, quarter.period);
  const meaning = (text: string) => {
    const quarter = quarters.get(text);
    return quarter?.isSure === true ? quarter.period : unanswered;
  };
  return { codes: Object.fromEntries(unknown.map((text) => [asPattern(text), meaning(text)])) };
}

/** How a text that follows a pattern is told from what stands around it, or instead of it. */
function codesOfText(
  field: Extract<Field, { readonly kind: "text" }>,
  name: string,
  { heading, texts }: { readonly heading: string; readonly texts: readonly string[] },
  suggestions: Map<string, string>,
): Pick<FieldReading, "take" | "codes"> {
  const taken = takeCode(field, texts);
  const totals = totalsFor(field, texts);
  if (taken.take !== undefined) return { ...taken, ...totals };
  const others = texts.filter((text) => totals.codes?.[text] === undefined && text !== total);
  const { codes } = askWords(field, name, heading, others, suggestions);
  if (codes && field.required !== true) leaveOutUnknown(name, Object.keys(codes), suggestions);
  return codes ? { codes: { ...totals.codes, ...codes } } : totals;
}

const total = "total";

/** Words for everybody, where a text that follows a pattern may say so: position codes. */
function totalsFor(
  { pattern }: Extract<Field, { readonly kind: "text" }>,
  texts: readonly string[],
): { readonly codes?: Readonly<Record<string, string>> } {
  if (pattern === undefined || !new RegExp(pattern, "u").test(total)) return {};
  const words = new Set(texts.filter((text) => /^(?:alle|total|totalt|i alt|sum|samlet|samla)$/i.test(text)));
  words.delete(total);
  return words.size === 0 ? {} : { codes: Object.fromEntries([...words].map((word) => [word, total])) };
}

/** Values that are no codes, each with a question what it means. */
function codesFor(
  field: Extract<Field, { readonly kind: "code" }>,
  name: string,
  values: readonly unknown[],
  suggestions: Map<string, string>,
): Partial<FieldReading> {
  const known = new Set<unknown>(field.list.codes.map(({ code }) => code));
  const unknown = mostFirst(
    values.filter((value): value is string => typeof value === "string" && !known.has(value)),
  );
  if (unknown.length === 0 || unknown.length > mostCodes) return {};
  const words = codeWords(field.list);
  const names = namesOverTime(field.list);
  for (const value of unknown) {
    if (words.has(value.toLowerCase()) || names.has(placeName(value))) continue;
    const code = nearestCode(value, words) ?? codeOfAll(value, field.list);
    if (code !== undefined) suggestions.set(`fields.${name}.codes.${value}`, code);
  }
  // The code of a place may be another in the years of the file: what holds today is a suggestion.
  for (const value of unknown) {
    const code = words.has(value.toLowerCase()) ? undefined : names.get(placeName(value));
    if (code !== undefined) suggestions.set(`fields.${name}.codes.${value}`, code);
  }
  const strange = unknown.filter((value) => !words.has(value.toLowerCase()));
  if (field.required !== true) leaveOutUnknown(name, strange.map(asPattern), suggestions);
  return {
    codes: Object.fromEntries(
      unknown.map((value) => [
        value.replace(/[*#{}\\]/g, "\\$&"),
        words.get(value.toLowerCase()) ?? unanswered,
      ]),
    ),
  };
}

/** What nobody must say is left out, unless somebody says what it is. */
function leaveOutUnknown(name: string, patterns: readonly string[], suggestions: Map<string, string>): void {
  for (const pattern of patterns) {
    const place = `fields.${name}.codes.${pattern}`;
    if (!suggestions.has(place)) suggestions.set(place, notRead);
  }
}

/** `Ja` under the name of a code, as `Avlyst`, is that code, and `Nei` the first of all. Are all values such? */
function suggestYesAndNo(
  { list }: Extract<Field, { readonly kind: "code" }>,
  name: string,
  { heading, values }: { readonly heading: string; readonly values: readonly unknown[] },
  suggestions: Map<string, string>,
): boolean {
  const code = codeWords(list).get(heading.trim().toLowerCase().replace(/\?$/, ""));
  const first = list.codes[0]?.code;
  if (code === undefined || first === undefined || code === first) return false;
  const marks = values.filter(
    (value): value is string => typeof value === "string" && /^(?:ja|nei|yes|no|x)$/i.test(value),
  );
  for (const value of marks)
    suggestions.set(`fields.${name}.codes.${asPattern(value)}`, /^n/i.test(value) ? first : code);
  return marks.length === values.length;
}

function isYear(name: string): boolean {
  return /(?:^|_)year(?:_|$)/.test(name);
}

const mostYearShapes = 6;

/** The year in `ca. 1970`, and the first or the last of `1988-1990`: of a field that says when something ended, the last. */
function takeYear(texts: readonly string[], name: string): Pick<FieldReading, "take"> {
  const isEnd = /_(?:to|end)$/.test(name);
  // Of `1990-92` the first year can be taken, where that is what the field is.
  const isBegin = /_(?:from|start)$/.test(name);
  const shapes = texts.flatMap((text) => {
    const [, before = "", year, sign, until] =
      /^((?:ca\.?|omkring|rundt|trolig|truleg|c\.) ?)?((?:1[5-9]|20)\d\d)(?:( ?[-\u2013/] ?)((?:1[5-9]|20)?\d\d))?$/i.exec(
        text,
      ) ?? [];
    if (year === undefined || (before === "" && until === undefined)) return [];
    if (until?.length === 2 && (!isBegin || until <= year.slice(2))) return [];
    const rest = until === undefined ? "" : `${sign ?? ""}${"#".repeat(until.length)}`;
    return isEnd && until !== undefined ? [`${before}####${sign ?? ""}{####}`] : [`${before}{####}${rest}`];
  });
  const different = [...new Set(shapes)];
  if (different.length === 0 || different.length > mostYearShapes) return {};
  return { take: [...different, "{*}"] };
}
