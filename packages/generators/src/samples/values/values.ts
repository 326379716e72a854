import {
  type AnyRow,
  decimalsOf,
  type Field,
  type FieldKind,
  lastDayOf,
  offsetAt,
  type ScalarField,
  isValidOn,
} from "@samapne/core";
import { addDays, addMonths } from "./calendar.ts";
import { offsetText } from "./clock.ts";
import {
  codeWeights,
  dateHints,
  momentHints,
  otherNumbers,
  placeCodes,
  positionHints,
  unitHints,
  yearHints,
} from "./hints.ts";
import { identifierAt, someIdentifier } from "./identifiers.ts";
import { pickWeighted, type Random } from "./random.ts";
import type { Situation } from "./situation.ts";
import { makeText } from "./text-values.ts";

type FieldOf<K extends FieldKind> = Extract<Field, { readonly kind: K }>;
type Make<F> = (field: F, situation: Situation, isCounted: boolean) => unknown;

/** A value for a field; with `isCounted`, another one for every row number. */
export function makeValue(field: Field, situation: Situation, isCounted: boolean): unknown {
  return (makers[field.kind] as Make<Field>)(field, situation, isCounted);
}

const makers: { readonly [K in FieldKind]: Make<FieldOf<K>> } = {
  text: makeText,
  code: (field, situation) => {
    const codes = validCodes(field, situation);
    const { other, codes: weights } = codeWeights[field.list.id] ?? { other: 1, codes: {} };
    const wanted = placeCodes[field.list.id]?.(situation.place);
    const near =
      wanted === undefined ? [] : validCodes(field, { row: {} }).filter((code) => code.startsWith(wanted));
    const own = near[situation.place.county.charCodeAt(1) % near.length];
    const then = own === undefined ? undefined : codeAtTheTime(field, own, situation.row);
    if (then !== undefined) return then;
    return pickWeighted(codes.length > 0 ? codes : allCodes(field), weights, other, situation.random);
  },
  identifier: ({ scheme, example }, { index, random }, isCounted) => {
    const like = typeof example === "string" ? example : scheme.example;
    return isCounted ? identifierAt(scheme, like, index) : someIdentifier(scheme, like, random);
  },
  integer: (field, situation) => {
    const hint = hintFor(field, yearHints);
    if (hint) return hint.year(situation);
    const example = typeof field.example === "number" ? field.example : (field.min ?? 10);
    const isYear = field.unit === undefined && example > 1000 && example < 2200;
    const lowest = field.min ?? (isYear ? 1850 : Math.min(0, example));
    const highest = field.max ?? (isYear ? Number(situation.now.date.slice(0, 4)) - 1 : undefined);
    const value = isYear
      ? example + Math.floor((situation.random() - 0.5) * 80)
      : Math.round(varied(example, field.unit, situation));
    return Math.min(highest ?? value, Math.max(lowest, value));
  },
  decimal: (field, situation) => {
    const position = field.matches?.map((link) => positionHints[link]).find((hint) => hint !== undefined);
    const example = typeof field.example === "number" ? field.example : (field.min ?? 1);
    const digits = Math.min(field.decimals ?? 6, position ? 6 : decimalsOf(example) + 1);
    const value = position
      ? position(situation.place, situation.random)
      : varied(example, field.unit, situation);
    return rounded(within(value, field), digits);
  },
  boolean: (_field, { random }) => random() < 0.5,
  date: (field, situation) => {
    const hint = hintFor(field, dateHints);
    if (hint) return hint.date(situation);
    const { min, max } = field;
    const { now, random, row, dataset } = situation;
    const before = Object.keys(row).find((name) => dataset.fields[name]?.kind === "date");
    const date =
      before === undefined
        ? addDays(now.date, -Math.floor(30 + random() * 3600))
        : addDays(row[before] as string, Math.floor(200 + random() * 3000));
    if (min !== undefined && date < min) return min;
    return max !== undefined && date > max ? max : date;
  },
  instant: ({ zone = "UTC", matches = [] }, situation) => {
    const { now, random } = situation;
    const hint = matches.map((link) => momentHints[link]).find((each) => each !== undefined);
    if (hint) return instantText(hint(situation), zone);
    const hour = Math.floor(Date.parse(now.instant) / 3_600_000) - 1 - Math.floor(random() * 8760);
    return instantText(hour * 3_600_000, zone);
  },
  period: ({ granularities }, { now, index }, isCounted) => {
    const [granularity = "year"] = granularities;
    const back = isCounted ? index + 1 : 1 + (index % 8);
    return periodBefore(now.date, granularity, back);
  },
  uri: (_field, { index }) => `https://www.eksempel.no/${index + 1}`,
  list: ({ items, label, example, minItems = 1, maxItems = 3 }, situation) => {
    const count = Math.max(minItems, Math.min(maxItems, 1 + Math.floor(situation.random() * 3)));
    const like = Array.isArray(example) ? { example: example[0] as string } : {};
    const item = { label, ...like, ...items } as ScalarField;
    const make = (at: number) =>
      makeValue(item, { ...situation, index: (situation.index % 200) * count + at }, true);
    return [...new Set(Array.from({ length: count }, (_, at) => make(at)))];
  },
};

/** The first hint for the label of a field; items of a list have none. */
function hintFor<H extends { readonly label: RegExp }>(
  { label }: { readonly label?: { readonly en: string } },
  hints: readonly H[],
): H | undefined {
  return hints.find((hint) => hint.label.test(label?.en ?? ""));
}

function allCodes({ list }: FieldOf<"code">): readonly string[] {
  return [...new Set(list.codes.map(({ code }) => code))];
}

const validAt = new WeakMap<object, Map<string, readonly string[]>>();

/** The codes that are valid on the row's reference date, or when the list was true. */
export function validCodes(field: FieldOf<"code">, { row }: Pick<Situation, "row">): readonly string[] {
  const date = (field.at === undefined ? undefined : dayOf(row[field.at])) ?? field.list.version;
  const known = validAt.get(field.list) ?? new Map<string, readonly string[]>();
  validAt.set(field.list, known);
  const codes = known.get(date) ?? [
    ...new Set(field.list.codes.filter((code) => isValidOn(code, date)).map(({ code }) => code)),
  ];
  known.set(date, codes);
  return codes;
}

/** The code itself when it was valid at the row's reference date, otherwise the valid one it took over from. */
export function codeAtTheTime(field: FieldOf<"code">, code: string, row: AnyRow): string | undefined {
  const valid = validCodes(field, { row });
  let names: readonly string[] = [code];
  for (let back = 0; back < mostSuccessions && names.length > 0; back++) {
    const found = names.find((name) => valid.includes(name));
    if (found !== undefined) return found;
    const before = field.list.codes.filter(({ successors = [] }) =>
      successors.some((name) => names.includes(name)),
    );
    names = before.map((entry) => entry.code);
  }
  return undefined;
}

const mostSuccessions = 6;

function dayOf(value: unknown): string | undefined {
  if (typeof value === "number") return `${value}-12-31`;
  if (typeof value !== "string") return undefined;
  return value.length >= 10 ? value.slice(0, 10) : lastDayOf(value);
}

function varied(example: number, unit: string | undefined, { random, size }: Situation): number {
  const { grows, spread } = (unit === undefined ? undefined : unitHints[unit]) ?? otherNumbers;
  return example * (grows ? size : 1) * (1 + (random() * 2 - 1) * spread);
}

function within(value: number, { min, max, exclusiveMin }: FieldOf<"decimal">): number {
  const low =
    min ?? (exclusiveMin === undefined ? -Infinity : exclusiveMin + Math.max(1, exclusiveMin * 0.01));
  return Math.min(max ?? Infinity, Math.max(low, value));
}

/** A number with so many decimals. */
export function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

/** A moment as RFC 3339 in a zone, to the second. */
export function instantText(millis: number, zone: string): string {
  const offset = offsetAt(zone, millis);
  return new Date(millis + offset * 60_000).toISOString().slice(0, 19) + offsetText(offset);
}

const monthsIn = { year: 12, quarter: 3, month: 1 } as const;

function periodBefore(date: string, granularity: keyof typeof monthsIn, back: number): string {
  const [year = "", month = ""] = addMonths(date, -back * monthsIn[granularity]).split("-");
  if (granularity === "year") return year;
  return granularity === "month" ? `${year}-${month}` : `${year}-Q${Math.ceil(Number(month) / 3)}`;
}

/** A size around 1: most things are smaller, a few much larger. */
export function someSize(random: Random): number {
  const part = random();
  return 0.25 + 2.5 * part * part;
}
