import { type Dataset, decimalsOf, type Field, instantText, localToInstants } from "@samapne/core";
import {
  type Cell,
  cellAsText,
  type CellRead,
  type CellSetting,
  columnReader,
  emptySymbolsOf,
  isBlankCell,
  type Loss,
  type Moment,
  type Repair,
  sheetValueOf,
  type Table,
} from "@samapne/tabular/reading";
import { likePattern } from "../file/like.ts";
import type { Constant, FieldReading } from "../file/mapping.ts";
import { longestNight } from "../times/next-day.ts";
import { timeReader } from "../times/read-time.ts";
import { inYear } from "../times/year-of-dates.ts";
import { degreesIn } from "./degrees-in.ts";
import { isMoney } from "./is-money.ts";
import { listItems, listSplitter } from "./list-items.ts";
import { plainText } from "./plain-text.ts";
import { pricesIn } from "./prices-in.ts";
import { respeltNumber } from "./respelt-number.ts";
import type { ClockReading } from "../times/spelling.ts";
import { writtenZone } from "../times/written-zone.ts";
import { onlyItem } from "./only-item.ts";
import { slug } from "./slug.ts";

/** What a mapping does to a value besides the repairs of import mode. */
export const changes = [
  "joined",
  "part_missing",
  "carried",
  "other_rows",
  "empty_word",
  "part_taken",
  "part_absent",
  "html_read",
  "spelled_id",
  "lines_joined",
  "text_changed",
  "list_split",
  "code_translated",
  "word_left_out",
  "items_repeated",
  "otherwise",
  "date_respelt",
  "local_time",
  "midnight",
  "clock_left_out",
  "next_day",
  "position",
  "number_respelt",
  "thousands_sign",
  "unit_read",
  "factor",
  "rounded",
  "worked_out",
] as const;

/** One of the changes. */
export type Change = (typeof changes)[number];

/** A value with everything that was done to get it. */
export interface MappedValue {
  readonly value: unknown;
  readonly used: readonly (Change | Repair | Loss)[];
}

/** Reads a cell as a field, the way a mapping says. */
export type ReadValue = (cell: Cell) => MappedValue;

const nothing: MappedValue = { value: undefined, used: [] };

/** A constant as the value of a field: text is read as the cell of a file would be. */
export function constantValue(value: Constant, field: Field): unknown {
  if (typeof value !== "string") return value;
  return columnReader(field, "text", { emptySymbols: new Set() })(value).value;
}

/** Makes what reads the cells of one field. The steps stand in the order they are taken. */
export function valueReader(reading: FieldReading, field: Field, dataset: Dataset, table: Table): ReadValue {
  const setting = cellSetting(reading, dataset, table);
  const fromCell = columnReader(field, table.typing, setting);
  const fromText = columnReader(field, "text", setting);
  const steps = textSteps(reading, field, table);
  const codes = codeStep(reading, field, (text) => fromText(text).value);
  const splitUnit = unitStep(reading);
  const finish = numberStep(reading, field);
  const otherwise = reading.otherwise === undefined ? undefined : constantValue(reading.otherwise, field);
  const read = (given: Cell): MappedValue => {
    const cell = onlyItem(given, field);
    if (isBlankCell(cell)) return nothing;
    // There is no text in a formula nobody has worked out: whatever is done to texts, it would be lost in silence.
    if (sheetValueOf(cell)?.kind === "uncalculated") return taken(fromCell(cell));
    if (steps.length === 0 && !codes && !splitUnit && !reading.parts && !reading.week)
      return finish(taken(fromCell(cell)));
    // A list in JSON has its items apart: each is read alone. Where one value belongs, several are a fault.
    if (Array.isArray(cell) && cell.length > 1)
      return field.kind === "list" ? together(cell.map((item) => read(item as Cell))) : taken(fromCell(cell));
    const used: (Change | Repair | Loss)[] = reading.parts || reading.week ? ["joined"] : [];
    let text: string | undefined = cellAsText(cell).trim();
    for (const { change, apply, also } of steps) {
      const next = apply(text, cell);
      if (next !== text) used.push(next === undefined && change !== "empty_word" ? "part_absent" : change);
      const more = next === undefined ? undefined : also?.(text, cell);
      if (more) used.push(more);
      text = next;
      if (text === undefined || text === "") return { value: undefined, used };
    }
    const code = codes?.(text);
    if (code) return { value: code.value, used: [...used, ...code.used] };
    const measured = splitUnit?.(text);
    if (measured) {
      const { value, used: more } = finish(inUnit(taken(fromText(measured.number)), text, measured.factor));
      return { value, used: [...used, ...(measured.isBare ? [] : ["unit_read" as const]), ...more] };
    }
    const { value, used: more } = finish(
      taken(isPercentage(cell, text) || steps.length === 0 ? fromCell(cell) : fromText(text)),
    );
    return { value, used: [...used, ...more] };
  };
  const isNumber = field.kind === "decimal" || field.kind === "integer";
  const readWhole = isNumber
    ? orRespelt(field.kind === "decimal" && field.unit === "deg" ? inDegrees(read, field.decimals) : read)
    : field.kind === "text"
      ? withLinesJoined(read)
      : field.kind === "list"
        ? withoutRepeats(read)
        : read;
  if (otherwise === undefined) return readWhole;
  return (cell) => {
    const found = readWhole(cell);
    return found.value === undefined ? { value: otherwise, used: [...found.used, "otherwise"] } : found;
  };
}

/** Is a cell a number that a workbook shows as a percentage, and its text as it was? What the number is, only its field tells. */
function isPercentage(cell: Cell, text: string): boolean {
  return sheetValueOf(cell)?.kind === "percent" && cellAsText(cell).trim() === text;
}

/** The values of the items of a list as one. */
function together(items: readonly MappedValue[]): MappedValue {
  const values = items.flatMap(({ value }) => value).filter((value) => value !== undefined);
  return {
    value: values.length === 0 ? undefined : values,
    used: [...new Set(items.flatMap(({ used }) => used))],
  };
}

/** Reads degrees that are written with minutes and seconds. */
function inDegrees(read: ReadValue, decimals = 6): ReadValue {
  return (cell) => {
    const found = read(cell);
    const degrees = typeof found.value === "string" ? degreesIn(found.value) : undefined;
    return degrees === undefined
      ? found
      : { value: Number(degrees.toFixed(decimals)), used: [...found.used, "number_respelt"] };
  };
}

/** Reads a number that was none once more, where a program wrote it in a way of its own. */
function orRespelt(read: ReadValue): ReadValue {
  return (cell) => {
    const found = read(cell);
    const text = typeof found.value === "string" ? respeltNumber(cellAsText(cell).trim()) : undefined;
    const again = text === undefined ? undefined : read(text);
    return typeof again?.value === "number"
      ? { value: again.value, used: ["number_respelt", ...again.used] }
      : found;
  };
}

/** Two words of a list may be one code: it stands once. */
function withoutRepeats(read: ReadValue): ReadValue {
  return (cell) => {
    const { value, used } = read(cell);
    if (!Array.isArray(value)) return { value, used };
    const once = [...new Set<unknown>(value)];
    return { value: once, used: once.length < value.length ? [...used, "items_repeated"] : used };
  };
}

/** Makes a text of several lines, as descriptions are, one line. */
function withLinesJoined(read: ReadValue): ReadValue {
  return (cell) => {
    const found = read(cell);
    if (typeof found.value !== "string" || !lineBreak.test(found.value)) return found;
    const lines = found.value.split(lineBreak).map((line) => line.trim());
    return { value: lines.filter(Boolean).join(" "), used: [...found.used, "lines_joined"] };
  };
}

const lineBreak = /[\t-\r\u0085\u2028\u2029]/;

function taken({ value, repairs }: CellRead): MappedValue {
  return { value, used: repairs };
}

function cellSetting({ decimal_sign: sign }: FieldReading, dataset: Dataset, table: Table): CellSetting {
  return {
    delimiter: sign === "," ? undefined : table.text?.delimiter,
    momentOf: table.momentOf,
    emptySymbols: emptySymbolsOf(dataset),
  };
}

interface Step {
  readonly change: Change;
  apply(text: string, cell: Cell): string | undefined;
  /** What is lost or added besides. */
  also?(text: string, cell: Cell): Change | undefined;
}

function textSteps(reading: FieldReading, field: Field, table: Table): readonly Step[] {
  const { empty, take, replace, prefix, suffix, thousands_sign: thousands, spelling } = reading;
  const steps: Step[] = [];
  if (empty) {
    const words = empty.map(likePattern);
    steps.push({
      change: "empty_word",
      apply: (text) => (words.some((word) => word.matches(text)) ? undefined : text),
    });
  }
  if (reading.html) steps.push({ change: "html_read", apply: plainText });
  if (take !== undefined) {
    const patterns = (typeof take === "string" ? [take] : take).map(likePattern);
    const first = (text: string) =>
      patterns.reduce<string | undefined>((found, one) => found ?? one.take(text), undefined);
    steps.push({ change: "part_taken", apply: first });
  }
  if (reading.of_range !== undefined && isMoney(field)) steps.push(priceStep(reading.of_range));
  for (const [from, to] of Object.entries(replace ?? {}))
    steps.push({ change: "text_changed", apply: (text) => text.replaceAll(from, to) });
  if (reading.list_sign !== undefined && reading.list_sign !== "none") {
    const partsOf = listSplitter(reading.list_sign);
    steps.push({ change: "list_split", apply: (text) => partsOf(text).join("|") });
  }
  if (prefix !== undefined) steps.push({ change: "text_changed", apply: (text) => prefix + text });
  if (suffix !== undefined) steps.push({ change: "text_changed", apply: (text) => text + suffix });
  if (reading.as_id) steps.push({ change: "spelled_id", apply: (text) => slug(text) || undefined });
  if (thousands !== undefined && thousands !== "none")
    steps.push({ change: "thousands_sign", apply: (text) => withoutGroups(text, thousands) });
  if (spelling !== undefined) steps.push(timeStep(reading, field, table));
  return steps;
}

/** The lowest or the highest of the prices in a text; one alone has no highest. What is no price stays as it is: it is a fault then. */
function priceStep(ofRange: "start" | "end"): Step {
  return {
    change: "part_taken",
    apply(text) {
      const found = pricesIn(text);
      return found ? (ofRange === "start" ? found.low : found.high) : text;
    },
  };
}

function withoutGroups(text: string, sign: string): string {
  const grouped = new RegExp(`^[-\u2212]?\\d{1,3}(?:\\${sign}\\d{3})+(?!\\d)`);
  return grouped.test(text) ? text.replaceAll(sign, "") : text;
}

/** Dates and times written otherwise. A local time that the clock never or twice shows stays as it is: it is a fault then. What is no range has no end. */
function timeStep(
  { spelling = [], zone, of_range: ofRange, year, year_from: from, end_of_day: endOfDay }: FieldReading,
  field: Field,
  { momentOf }: Table,
): Step {
  const { kind } = field;
  const written = writtenZone(field, zone ?? "UTC");
  const spellings = [spelling].flat();
  const read = timeReader({ spellings, momentOf });
  const isDate = dayReader(spellings);
  const isDay = endOfDay ? isDate : undefined;
  const ofYear = year === undefined ? undefined : inYear({ year, from }, read);
  const readingOf = (text: string, cell: Cell) => (ofYear ? ofYear(text) : (read(cell) ?? read(text)));
  return {
    change: kind === "instant" ? "local_time" : "date_respelt",
    also: (text, cell) => {
      if (kind !== "date" && kind !== "instant") return undefined;
      const isMidnight = readingOf(text, cell)?.from.endsWith("T00:00:00") ?? true;
      if (kind === "date") return isMidnight ? undefined : "clock_left_out";
      // A date that says no clock is given one.
      return isMidnight && isDate(cell, text) ? "midnight" : undefined;
    },
    apply: (text, cell) => {
      const reading = readingOf(text, cell);
      if (reading === undefined) return text;
      const isWhole = isDay?.(cell, text) === true && reading.to === undefined;
      const begun = isWhole ? { from: dayAfter(reading.from) } : reading;
      const moment = ofRange === "end" && !isWhole ? endOf(reading, kind) : begun;
      if (moment === undefined) return undefined;
      const { from: local, instant: told } = moment;
      if (told !== undefined) return kind === "instant" ? instantText(told, written) : text;
      if (kind === "text") return local.replace("T", " ");
      if (kind !== "instant" || zone === undefined) return kind === "date" ? local.slice(0, 10) : text;
      const [instant, second] = localToInstants(zone, local);
      return instant === undefined || second !== undefined ? text : instantText(instant, written);
    },
  };
}

/** Makes what knows a date that has no clock behind it. */
function dayReader(spellings: readonly string[]): (cell: Cell, text: string) => boolean {
  const isTimed = (spelling: string) => /hh|qq|serial|epoch|instant/.test(spelling);
  const days = timeReader({ spellings: spellings.filter((one) => !isTimed(one)) });
  const others = timeReader({ spellings: spellings.filter(isTimed) });
  return (cell, text) => {
    if (typeof cell === "object" && cell !== null) return (cell as Moment).time === undefined;
    return days(text) !== undefined && others(text) === undefined;
  };
}

/** Where a range ends. A clock without a date that is before the beginning is the next day's, unless that is half a day later: it is a mistake then. */
function endOf({ from, to, until, isOfDays }: ClockReading, kind: Field["kind"]): ClockReading | undefined {
  const [same, next] = to ?? [];
  // The last day of a range is over at midnight.
  if (isOfDays && same !== undefined && kind === "instant") return { from: dayAfter(same) };
  const isNight =
    same !== undefined &&
    same < from &&
    next !== undefined &&
    Date.parse(`${next}Z`) - Date.parse(`${from}Z`) <= longestNight;
  const end = isNight ? next : same;
  return end === undefined ? undefined : { from: end, ...(until === undefined ? {} : { instant: until }) };
}

function dayAfter(local: string): string {
  return new Date(Date.parse(`${local}Z`) + 86_400_000).toISOString().slice(0, 19);
}

interface Measured {
  readonly number: string;
  readonly factor: number | undefined;
  readonly isBare: boolean;
}

/** Parts a number from the unit behind it. `factor` is undefined for a unit nobody has said the meaning of. */
function unitStep({ units }: FieldReading): ((text: string) => Measured | undefined) | undefined {
  if (!units) return undefined;
  const factors = new Map(Object.entries(units).map(([unit, factor]) => [unit.toLowerCase(), factor]));
  return (text) => {
    const [, number, unit = ""] =
      /^([-\u2212]?\d(?:[\d.,\s'\u2019]*\d)?)\s*([\p{L}°%].*)?$/su.exec(text) ?? [];
    if (number === undefined) return undefined;
    const factor = factors.get(unit === "" ? "none" : unit.toLowerCase());
    return { number, factor: typeof factor === "number" ? factor : undefined, isBare: unit === "" };
  };
}

/** A number in the unit of its field; the text it stood in where that cannot be said. */
function inUnit(read: MappedValue, text: string, factor: number | undefined): MappedValue {
  if (typeof read.value !== "number") return read;
  if (factor === undefined) return { value: text, used: [] };
  return factor === 1 ? read : { value: times(read.value, factor), used: [...read.used, "factor"] };
}

function times(value: number, factor: number): number {
  return Number((value * factor).toPrecision(15));
}

function codeStep(
  { codes }: FieldReading,
  field: Field,
  readItem: (text: string) => unknown,
): ((text: string) => MappedValue | undefined) | undefined {
  if (!codes) return undefined;
  const all = Object.entries(codes).map(([pattern, code]) => ({
    pattern: likePattern(pattern),
    value: code === null ? undefined : constantValue(code, field),
    used: [code === null ? ("word_left_out" as const) : ("code_translated" as const)],
  }));
  const meaning = (text: string) => all.find(({ pattern }) => pattern.matches(text));
  if (field.kind !== "list") return meaning;
  return (text) => meaning(text) ?? eachMeaning(listItems(text), meaning, readItem);
}

/** Several words, of which some are translated and the others are read as they stand; undefined where none is. */
function eachMeaning(
  items: readonly string[],
  meaning: (text: string) => MappedValue | undefined,
  readItem: (text: string) => unknown,
): MappedValue | undefined {
  const found = items.map(meaning);
  if (items.length < 2 || found.every((one) => one === undefined)) return undefined;
  const values = items.flatMap((item, at) => {
    const one = found[at];
    return [one ? one.value : readItem(item)].flat().filter((value) => value !== undefined);
  });
  return {
    value: values.length === 0 ? undefined : values,
    used: [...new Set(found.flatMap((one) => one?.used ?? []))],
  };
}

function numberStep({ factor, round }: FieldReading, field: Field): (read: MappedValue) => MappedValue {
  const decimals = field.kind === "integer" ? 0 : field.kind === "decimal" ? field.decimals : undefined;
  if (factor === undefined && !round) return (read) => read;
  return (read) => {
    if (typeof read.value !== "number") return read;
    const used = [...read.used];
    let { value } = read;
    if (factor !== undefined) {
      value = times(value, factor);
      used.push("factor");
    }
    if (round && decimals !== undefined && decimalsOf(value) > decimals) {
      value = rounded(value, decimals);
      used.push("rounded");
    }
    return { value, used };
  };
}

/** Half away from zero, on the decimal digits the number is written with. */
export function rounded(value: number, decimals: number): number {
  const digits = String(Math.abs(value));
  if (digits.includes("e")) return Number(value.toFixed(decimals));
  return Math.sign(value) * Number(`${Math.round(Number(`${digits}e${decimals}`))}e-${decimals}`);
}
