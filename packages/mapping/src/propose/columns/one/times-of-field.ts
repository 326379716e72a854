import { type Field, isInstant } from "@samapne/core";
import type { FieldReading } from "../../../file/mapping.ts";
import { isRangeSpelling } from "../../../times/spelling.ts";
import { timeReader } from "../../../times/read-time.ts";
import { dayStretchesIn } from "../../words/day-stretches.ts";
import { dateSpellingOf, momentsIn, spellingsOf } from "../../words/time-spellings.ts";

const half = 0.5;

/** How the dates of a field are written; nothing where they are as the field has them. */
export function datesFor(
  name: string,
  texts: readonly string[],
  values: readonly unknown[],
): Partial<FieldReading> {
  if (!values.some((value) => typeof value === "string" && !/^\d{4}-\d{2}-\d{2}$/.test(value))) return {};
  const spelling = dateSpellingOf(texts) ?? dayStretchesIn(texts);
  if (spelling === undefined && texts.every((text) => midnight.test(text))) return { take: "{*}T*" };
  return spelling === undefined ? {} : { spelling, ...ofRange(name, spelling) };
}

/** How the instants of a field are written, and that their zone is asked for; nothing where they are as the field has them. */
export function instantsFor(
  name: string,
  texts: readonly string[],
  values: readonly unknown[],
  suggestions: Map<string, string>,
): Partial<FieldReading> {
  if (values.some((value) => typeof value === "string" && isInstant(value))) return {};
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

/** Does a text take local times as SamÅpne wrote them in 2022: `2010-01-04 06:00:00`? */
export function takesLocalTimes({ pattern }: Extract<Field, { readonly kind: "text" }>): boolean {
  return pattern !== undefined && new RegExp(pattern, "u").test("2010-01-04 06:00:00");
}

/** How local times are written that a text takes in one spelling only. */
export function localTimesIn(
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
export function endOfDay(
  name: string,
  spelling: string | readonly string[],
): Pick<FieldReading, "end_of_day"> {
  const isDay = (one: string) => /^[^h]*Y[^h]*$/.test(one) && !isRangeSpelling(one);
  return endsThen(name) && [spelling].flat().some(isDay) ? { end_of_day: true } : {};
}

function endsThen(name: string): boolean {
  return /(?:^|_)(?:ends?|to|until)(?:_|$)/.test(name);
}
