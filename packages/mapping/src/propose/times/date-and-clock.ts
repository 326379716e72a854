import type { Dataset } from "@samapne/core";
import { type Cell, cellAsText, headingIndex, isBlankCell, namedField } from "@samapne/tabular/reading";
import { isHour25 } from "../../times/counted-days.ts";
import { type FieldReading, unanswered } from "../../file/mapping.ts";
import { clockFinder, timeReader, withClock } from "../../times/read-time.ts";
import type { Survey, SurveyedColumn } from "../seen/survey.ts";
import { clocks, dates, dateSpellingsOf, ranges, spellingsOf } from "../words/time-spellings.ts";

/** Dates and the clock times beside them. */
export interface DateAndClock {
  readonly date: SurveyedColumn;
  readonly clock: SurveyedColumn;
  /** The column of AM and PM. */
  readonly half?: SurveyedColumn;
  readonly pairs: readonly (readonly [cell: unknown, clock: unknown])[];
  /** How they are written; more than one where clock times are written in several ways. */
  readonly spellings: readonly string[];
}

/** The column of clock times beside a column of dates. */
export function dateAndClock(
  date: SurveyedColumn,
  columns: readonly SurveyedColumn[],
  sample: Survey["sample"],
): DateAndClock | undefined {
  const [best] = dateSpellingsOf(date);
  if (best === undefined) return undefined;
  // Dates that a workbook knows as such may stand among texts.
  const isTyped = date.cells.some((cell) => typeof cell === "object");
  const days = isTyped && best !== "YYYY-MM-DD" ? [best, "YYYY-MM-DD"] : [best];
  const [clock] = columns
    .filter((column) => column.index !== date.index && isClock(column))
    .sort((a, b) => distance(date, a) - distance(date, b));
  if (!clock) return undefined;
  const half = columns.find(
    ({ texts }) => texts.length > 0 && texts.every((text) => /^[ap]\.? ?m\.?$/i.test(text)),
  );
  const clockOf = clockFinder(clock.index, half?.index ?? -1);
  const pairs = sample.map((row) => [row[date.index], clockOf(row)] as const);
  const readDay = timeReader({ spellings: [best] });
  const texts = pairs
    .filter(([day, hour]) => !isBlankCell(hour) && readDay(day) !== undefined && isClockText(hour))
    .map(([day, hour]) => String(withClock(day, hour)))
    // A count of the hours of the day the clock goes back on has one more than any clock.
    .filter((text) => (isOfQuarters(clock) ? !/ (?:9[789]|1\d\d)$/.test(text) : !isHour25(text)));
  const found = covering(
    texts,
    days.flatMap((day) => [...ranges, ...clocks].map((one) => `${day} ${one}`)),
  );
  // What a workbook knows as dates is read with any spelling where times have one: that of the texts must be first.
  const spellings = days.flatMap((day) => found.filter((one) => one.startsWith(`${day} `)));
  return spellings.length === 0 ? undefined : { date, clock, ...(half ? { half } : {}), pairs, spellings };
}

/** Clock times under a heading that says so: `Kl.`, `Starttid`, `Slutt kl`; the hour that comes twice may have a letter. */
function isClock({ heading, texts }: SurveyedColumn): boolean {
  const name = heading.trim();
  const saysClock = /^(?:kl|tid|time|hour|klokke|start ?kl|start ?tid)|(?:tid|kl\.?|klokkeslett)$/i.test(
    name,
  );
  // «Fra» and «Start» may be anything: their cells must say that they are clocks.
  const mayBe = /^(?:fra|frå|start|starter|startar|begynner|byrjar|from)$/i.test(name);
  const saysTime = /(?:^|\s)time$/i.test(name) || /^(?:starts?|ends?|doors?) (?:at|time)$/i.test(name);
  // «Kl 00-01» and «Time 1» are hours themselves.
  if (/\d/.test(name)) return false;
  if (isOfQuarters({ heading, texts })) return true;
  if (saysClock && texts.length > 0 && texts.every((text) => digits.test(text))) return true;
  return (
    texts.length > 0 &&
    texts.filter((text) => clockText.test(text)).length >= texts.length * mostly &&
    (saysClock || ((mayBe || saysTime) && texts.some((text) => /\d:\d\d/.test(text))))
  );
}

/** The numbers of quarter-hours of a day. */
function isOfQuarters({ heading, texts }: Pick<SurveyedColumn, "heading" | "texts">): boolean {
  return (
    /^(?:kvarter|quarter|intervall?|periode?)(?:s?nr|s?nummer)?\.?$/i.test(heading.trim()) &&
    texts.every((text) => /^\d{1,3}$/.test(text)) &&
    texts.some((text) => Number(text) > 25)
  );
}

const clockText =
  /^(?:kl\.? ?)?\d{1,2}(?: ?h(?:\d{2})?|(?:[:.]\d{2}){0,2})(?: ?[ap]\.? ?m\.?)?(?:(?: ?[-\u2013\u2014] ?| til | to )\d{1,2}(?:[:.]\d{2})?)?(?: ?[AB]| ?[ap]\.? ?m\.?)?$/i;
/** Clock times as digits alone: 0130, 013000. */
const digits = /^(?:[01]\d|2[0-4])[0-5]\d(?:[0-5]\d)?$/;
/** Rows that begin a block of others have something else there. */
const mostly = 0.8;
const mostColumns = 1e6;

function isClockText(cell: Cell): boolean {
  const text = cellAsText(cell).trim();
  return typeof cell === "object" || clockText.test(text) || digits.test(text) || /^\d{1,3}$/.test(text);
}

/** Does a column hold dates or clock times, and so nothing that tells two meters apart? */
export function holdsTimes({ cells, texts }: SurveyedColumn): boolean {
  if (cells.length > 0 && cells.every((cell) => typeof cell === "object")) return true;
  return (
    texts.length > 0 &&
    (texts.every((text) => clockText.test(text) && /\D/.test(text)) || spellingsOf(texts).length > 0)
  );
}

/** How far a column stands behind another; those before it are farther than all behind. */
function distance({ index }: SurveyedColumn, other: SurveyedColumn): number {
  return other.index > index ? other.index - index : mostColumns + index - other.index;
}

const mostSpellings = 3;

/** The few spellings that all texts are written in; none when there are no such. */
function covering(texts: readonly string[], among: readonly string[]): readonly string[] {
  const found: string[] = [];
  let rest = texts;
  while (rest.length > 0 && found.length < mostSpellings) {
    const [first = ""] = rest;
    const [spelling] = spellingsOf(rest, among).concat(spellingsOf([first], among));
    if (spelling === undefined) return [];
    found.push(spelling);
    rest = rest.filter((text) => spellingsOf([text], [spelling]).length === 0);
  }
  return rest.length > 0 ? [] : found;
}

/** How a column that names an instant is read when it holds dates, and the clock stands beside it. */
export function withClockBeside(
  column: SurveyedColumn,
  free: readonly SurveyedColumn[],
  sample: Survey["sample"],
): { readonly reading: FieldReading; readonly columns: readonly number[] } | undefined {
  const { date, clock, half, spellings = [] } = dateAndClock(column, free, sample) ?? {};
  if (!date || !clock) return undefined;
  const isAlone = sample.some((cells) => !isBlankCell(cells[date.index]) && isBlankCell(cells[clock.index]));
  const days = isAlone ? spellings.map((one) => one.replace(/ (?:kl\.? ?)?hh.*$/, "")) : [];
  const all = [...new Set([...spellings, ...days])];
  const spelling = all.length === 1 ? (all[0] ?? "") : all;
  const reading = {
    column: date.heading,
    clock_column: clock.heading,
    ...(half ? { am_pm_column: half.heading } : {}),
    spelling,
    zone: unanswered,
  };
  return { reading, columns: [date.index, clock.index, ...(half ? [half.index] : [])] };
}

/** How a column that names an instant is read when it holds clock times alone, and one column of dates stands in the row, or that of its own end: `Dato`, `Start`, `Slutt`. */
export function dateBefore(
  clock: SurveyedColumn,
  columns: readonly SurveyedColumn[],
  sample: Survey["sample"],
  field = "",
): FieldReading | undefined {
  const isAlone =
    clock.texts.every((text) => digits.test(text)) ||
    (clock.texts.every((text) => clockText.test(text)) &&
      clock.texts.some((text) => /\d[:.]\d\d/.test(text)));
  if (!isAlone || clock.texts.length === 0) return undefined;
  // Of several dates nobody knows which, but of the first and the last day.
  const all = columns.filter((column) => column !== clock && isDates(column));
  const [date, other] = all.length === 1 ? all : all.filter(isOfEnd(field));
  if (!date || other) return undefined;
  const found = dateAndClock(date, [{ ...clock, heading: "Tid" }], sample);
  if (!found) return undefined;
  const [spelling = ""] = found.spellings;
  return {
    column: date.heading,
    clock_column: clock.heading,
    spelling: found.spellings.length === 1 ? spelling : found.spellings,
    zone: unanswered,
  };
}

/** Tells columns whose heading says that they are the first day, or the last one, by what a field is called. */
function isOfEnd(field: string): (column: SurveyedColumn) => boolean {
  const word = field.startsWith("start_")
    ? /(?<!\p{L})(?:fra|frå|from|start\p{L}{0,4})(?!\p{L})/iu
    : field.startsWith("end_")
      ? /(?<!\p{L})(?:til|to|slutt\p{L}{0,4}|end)(?!\p{L})/iu
      : undefined;
  return ({ heading }) => word?.test(heading) ?? false;
}

/** Does a column hold dates without clock times? */
function isDates({ cells, texts }: SurveyedColumn): boolean {
  return texts.every((text) => !/\d:\d\d/.test(text)) && dateSpellingsOf({ cells, texts }).length > 0;
}

/** The clocks that may be those of a column of dates: they say so, or stand behind it with no other dates between. */
export function clocksFor(
  { index }: SurveyedColumn,
  field: string,
  dataset: Dataset,
  free: readonly SurveyedColumn[],
  columns: readonly SurveyedColumn[],
): readonly SurveyedColumn[] {
  const known = headingIndex(dataset);
  const own = clockOfRun(index, columns);
  return free.filter((clock) => {
    const fields = [clock.heading, withoutClockWord(clock.heading)].map(
      (one) => namedField(one, known)?.field,
    );
    if (fields.some((one) => one !== undefined)) return fields.includes(field);
    if (own) return own.clock === clock;
    const between = columns.filter((one) => one.index > index && one.index < clock.index);
    return clock.index > index && !between.some(({ texts }) => spellingsOf(texts, dates).length > 0);
  });
}

/**
 * Of dates that stand side by side, with the clocks of all behind them (`Startdato`, `Sluttdato`, `Åpner kl`, `Stenger kl`),
 * the clock of one; a clock alone is that of the first. Undefined where a date stands alone.
 */
function clockOfRun(
  index: number,
  columns: readonly SurveyedColumn[],
): { readonly clock: SurveyedColumn | undefined } | undefined {
  const at = columns.findIndex((one) => one.index === index);
  const isDate = (one: SurveyedColumn | undefined) =>
    one !== undefined && one.texts.length > 0 && isDates(one);
  let [first, last] = [at, at];
  while (isDate(columns[first - 1])) first--;
  while (isDate(columns[last + 1])) last++;
  const behind = columns.slice(last + 1);
  const end = behind.findIndex((one) => !isClock(one));
  const clocksBehind = end < 0 ? behind : behind.slice(0, end);
  if (at < 0 || first === last || clocksBehind.length === 0) return undefined;
  const isOne = clocksBehind.length === 1;
  if (!isOne && clocksBehind.length !== last - first + 1) return undefined;
  return { clock: isOne && at !== first ? undefined : clocksBehind[at - first] };
}

function withoutClockWord(heading: string): string {
  const bare = heading.trim().replace(/[\s.]*(?:kl\.?|klokke(?:slett)?|tid|time)$/i, "");
  // «Tid til» is the clock it ends at.
  return bare.replace(/^(?:kl\.?|klokke(?:slett|n)?|klokka|tid|time)[\s.:]+(?=\p{L})/iu, "");
}

/** The other instants of a row whose clocks stand beside its one date, or behind dates of their own: `Dato`, `Fra kl.`, `Til kl.`. */
export function clocksOfDate(
  date: SurveyedColumn,
  dataset: Dataset,
  free: readonly SurveyedColumn[],
  sample: Survey["sample"],
  isKnown: (field: string) => boolean,
): readonly {
  readonly field: string;
  readonly reading: FieldReading;
  readonly columns: readonly number[];
}[] {
  const index = headingIndex(dataset);
  const others = free.filter((one) => one !== date && isDates(one));
  return free.filter(isClock).flatMap((clock) => {
    const field = namedField(withoutClockWord(clock.heading), index)?.field;
    if (field === undefined || dataset.fields[field]?.kind !== "instant" || isKnown(field)) return [];
    // A date of its own stands between: «Fra dato», «Fra kl.», «Til dato», «Til kl.».
    const own = others.findLast((one) => one.index > date.index && one.index < clock.index);
    const found = withClockBeside(own ?? date, [clock], sample);
    return found
      ? [{ field, reading: found.reading, columns: [...(own ? [own.index] : []), clock.index] }]
      : [];
  });
}

/** A required instant that no column holds, read from a date and the clock beside it. */
export function instantOfTwo(
  { fields }: Dataset,
  free: readonly SurveyedColumn[],
  sample: Survey["sample"],
  isKnown: (field: string) => boolean,
):
  | { readonly field: string; readonly reading: FieldReading; readonly columns: readonly number[] }
  | undefined {
  const field = Object.keys(fields).find(
    (name) => fields[name]?.kind === "instant" && fields[name].required && !isKnown(name),
  );
  if (field === undefined) return undefined;
  for (const column of free) {
    const found = withClockBeside(column, free, sample);
    if (found) return { field, ...found };
  }
  return undefined;
}
