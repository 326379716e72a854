import { weeklyHoursFit } from "../calendar/weekly-hours.ts";
import { localParts, offsetAt } from "../calendar/zone.ts";
import {
  absoluteDecimal,
  addDecimals,
  compareDecimals,
  type Decimal,
  decimalOfInteger,
  multiplyDecimals,
  negateDecimal,
  subtractDecimals,
} from "./decimal.ts";
import type { FunctionId } from "./functions.ts";
import {
  absoluteInteger,
  addIntegers,
  type Integer,
  multiplyIntegers,
  negateInteger,
  subtractIntegers,
} from "./integer.ts";
import { codePoints, compareText, textBetween } from "./text-order.ts";
import { withinCalendar, withinDuration } from "./time.ts";

/** What a function does with operands that are all known; undefined when its result is out of range. */
// oxlint-disable-next-line typescript/no-explicit-any -- the checker has already matched operands with the signature
export type Closure = (...operands: any[]) => unknown;

type Parts = ReturnType<typeof localParts>;

const same = (a: unknown, b: unknown): boolean => a === b;
const different = (a: unknown, b: unknown): boolean => a !== b;
const less = (a: Integer, b: Integer): boolean => a < b;
const atMost = (a: Integer, b: Integer): boolean => a <= b;
const more = (a: Integer, b: Integer): boolean => a > b;
const atLeast = (a: Integer, b: Integer): boolean => a >= b;
const isIn = (needle: unknown, list: readonly unknown[]): boolean => list.includes(needle);

const [second, minute, hour, day] = [1000, 60_000, 3_600_000, 86_400_000];

/** Reads one part of a moment's clock, in UTC when no zone is given: so many of a unit since midnight, of those that `count` make a larger one. */
function clockPart(unit: number, count: number): Closure {
  return (millis: number, zone = "UTC") => {
    const local = Math.trunc(millis + offsetAt(zone, millis) * minute);
    return Math.floor((local - Math.floor(local / day) * day) / unit) % count;
  };
}

/** Reads one part of a moment's calendar, in UTC when no zone is given. */
function calendarPart(of: (parts: Parts) => number): Closure {
  return (millis: number, zone = "UTC") => of(localParts(zone, millis));
}

const fullYear = calendarPart(({ year }) => year);
const month = calendarPart((parts) => parts.month - 1);
const date = calendarPart((parts) => parts.day);
const hours = clockPart(hour, 24);
const minutes = clockPart(minute, 60);
const seconds = clockPart(second, 60);

/** Every function of the profile in JavaScript. Moments and durations are milliseconds. */
export const closures: Readonly<Record<FunctionId, Closure>> = {
  "==(string,string)": same,
  "==(int,int)": same,
  "==(decimal,decimal)": (a: Decimal, b: Decimal) => compareDecimals(a, b) === 0,
  "==(bool,bool)": same,
  "==(timestamp,timestamp)": same,
  "==(duration,duration)": same,
  "!=(string,string)": different,
  "!=(int,int)": different,
  "!=(decimal,decimal)": (a: Decimal, b: Decimal) => compareDecimals(a, b) !== 0,
  "!=(bool,bool)": different,
  "!=(timestamp,timestamp)": different,
  "!=(duration,duration)": different,
  "<(string,string)": (a: string, b: string) => compareText(a, b) < 0,
  "<(int,int)": less,
  "<(decimal,decimal)": (a: Decimal, b: Decimal) => compareDecimals(a, b) < 0,
  "<(timestamp,timestamp)": less,
  "<(duration,duration)": less,
  "<=(string,string)": (a: string, b: string) => compareText(a, b) <= 0,
  "<=(int,int)": atMost,
  "<=(decimal,decimal)": (a: Decimal, b: Decimal) => compareDecimals(a, b) <= 0,
  "<=(timestamp,timestamp)": atMost,
  "<=(duration,duration)": atMost,
  ">(string,string)": (a: string, b: string) => compareText(a, b) > 0,
  ">(int,int)": more,
  ">(decimal,decimal)": (a: Decimal, b: Decimal) => compareDecimals(a, b) > 0,
  ">(timestamp,timestamp)": more,
  ">(duration,duration)": more,
  ">=(string,string)": (a: string, b: string) => compareText(a, b) >= 0,
  ">=(int,int)": atLeast,
  ">=(decimal,decimal)": (a: Decimal, b: Decimal) => compareDecimals(a, b) >= 0,
  ">=(timestamp,timestamp)": atLeast,
  ">=(duration,duration)": atLeast,
  "+(string,string)": (a: string, b: string) => a + b,
  "+(int,int)": addIntegers,
  "+(decimal,decimal)": addDecimals,
  "+(timestamp,duration)": (a: number, b: number) => withinCalendar(a + b),
  "-(int,int)": subtractIntegers,
  "-(decimal,decimal)": subtractDecimals,
  "-(timestamp,timestamp)": (a: number, b: number) => withinDuration(a - b),
  "-(timestamp,duration)": (a: number, b: number) => withinCalendar(a - b),
  "*(int,int)": multiplyIntegers,
  "*(decimal,decimal)": multiplyDecimals,
  "-(int)": negateInteger,
  "-(decimal)": negateDecimal,
  "!(bool)": (a: boolean) => !a,
  "in(string,list)": isIn,
  "in(int,list)": isIn,
  "in(decimal,list)": (needle: Decimal, list: readonly Decimal[]) =>
    list.some((item) => compareDecimals(needle, item) === 0),
  "in(bool,list)": isIn,
  "in(timestamp,list)": isIn,
  "size(string)": codePoints,
  "size(list)": (list: readonly unknown[]) => list.length,
  "weeklyHoursFit(list)": weeklyHoursFit,
  "abs(int)": absoluteInteger,
  "abs(decimal)": absoluteDecimal,
  "double(int)": decimalOfInteger,
  "string(int)": String,
  "startsWith(string,string)": (text: string, start: string) => text.startsWith(start),
  "endsWith(string,string)": (text: string, end: string) => text.endsWith(end),
  "contains(string,string)": (text: string, piece: string) => text.includes(piece),
  "matches(string,string)": (text: string, pattern: string) => new RegExp(pattern, "u").test(text),
  "substring(string,int,int)": textBetween,
  "getFullYear(timestamp)": fullYear,
  "getFullYear(timestamp,string)": fullYear,
  "getMonth(timestamp)": month,
  "getMonth(timestamp,string)": month,
  "getDate(timestamp)": date,
  "getDate(timestamp,string)": date,
  "getHours(timestamp)": hours,
  "getHours(timestamp,string)": hours,
  "getMinutes(timestamp)": minutes,
  "getMinutes(timestamp,string)": minutes,
  "getSeconds(timestamp)": seconds,
  "getSeconds(timestamp,string)": seconds,
};

/** Closures made once for an operand that is written out, such as a pattern. */
export const prepared: Readonly<Partial<Record<FunctionId, (literal: string) => Closure>>> = {
  "matches(string,string)": (literal) => {
    const pattern = new RegExp(literal, "u");
    return (text: string) => pattern.test(text);
  },
};
