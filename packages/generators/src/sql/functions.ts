import type { FunctionId } from "@samapne/core";
import type { ClockPart, Dialect, FunctionEntry, FunctionPrinter } from "./dialect.ts";
import { patternIn } from "./pattern.ts";
import { within } from "./range.ts";
import { weeklyHoursFit } from "./weekly-hours.ts";

type Sign = "=" | "<>" | "<" | "<=" | ">" | ">=" | "+" | "-" | "*" | "||";

const infix =
  (sign: Sign): FunctionPrinter =>
  ([a, b]) =>
    `(${a?.sql} ${sign} ${b?.sql})`;
const prefix =
  (sign: string): FunctionPrinter =>
  ([a]) =>
    `(${sign}${a?.sql})`;
const call =
  (name: string): FunctionPrinter =>
  (operands) =>
    `${name}(${operands.map(({ sql }) => sql).join(", ")})`;
/** The places are numbers written out; SQL counts from 1, and a text that is too short gives nothing. */
const between: FunctionPrinter = ([text, start, end]) => {
  const [from, to] = [Number(start?.sql), Number(end?.sql)];
  return `(CASE WHEN length(${text?.sql}) >= ${to} THEN substr(${text?.sql}, ${from + 1}, ${to - from}) END)`;
};
const isIn: FunctionPrinter = ([needle, list]) => `(${needle?.sql} IN ${list?.sql})`;

/** Moments and durations are whole milliseconds: the same arithmetic everywhere, kept in the range CEL gives them. */
const moment =
  (sign: "+" | "-"): FunctionPrinter =>
  ([a, b]) =>
    within(`(${a?.sql} ${sign} ${b?.sql})`, "moment");

function ordered(dialect: Dialect, sign: Sign): FunctionPrinter {
  return ([a, b]) => `(${dialect.byCodePoint(a?.sql ?? "")} ${sign} ${dialect.byCodePoint(b?.sql ?? "")})`;
}

function clock(dialect: Dialect, part: ClockPart, less = 0): FunctionPrinter {
  return ([millis], zone) => {
    const value = dialect.part(part, millis?.sql ?? "", zone === "" ? "UTC" : zone);
    return less === 0 ? value : `(${value} - ${less})`;
  };
}

/** Every function of the rule language in SQL: what all dialects share, with the dialect's own spellings in its place. */
export function functionsOf(dialect: Dialect): Readonly<Record<FunctionId, FunctionEntry>> {
  return {
    "==(string,string)": infix("="),
    "==(int,int)": infix("="),
    "==(decimal,decimal)": infix("="),
    "==(bool,bool)": infix("="),
    "==(timestamp,timestamp)": infix("="),
    "==(duration,duration)": infix("="),
    "!=(string,string)": infix("<>"),
    "!=(int,int)": infix("<>"),
    "!=(decimal,decimal)": infix("<>"),
    "!=(bool,bool)": infix("<>"),
    "!=(timestamp,timestamp)": infix("<>"),
    "!=(duration,duration)": infix("<>"),
    "<(string,string)": ordered(dialect, "<"),
    "<(int,int)": infix("<"),
    "<(decimal,decimal)": infix("<"),
    "<(timestamp,timestamp)": infix("<"),
    "<(duration,duration)": infix("<"),
    "<=(string,string)": ordered(dialect, "<="),
    "<=(int,int)": infix("<="),
    "<=(decimal,decimal)": infix("<="),
    "<=(timestamp,timestamp)": infix("<="),
    "<=(duration,duration)": infix("<="),
    ">(string,string)": ordered(dialect, ">"),
    ">(int,int)": infix(">"),
    ">(decimal,decimal)": infix(">"),
    ">(timestamp,timestamp)": infix(">"),
    ">(duration,duration)": infix(">"),
    ">=(string,string)": ordered(dialect, ">="),
    ">=(int,int)": infix(">="),
    ">=(decimal,decimal)": infix(">="),
    ">=(timestamp,timestamp)": infix(">="),
    ">=(duration,duration)": infix(">="),
    "+(string,string)": infix("||"),
    "+(int,int)": infix("+"),
    "+(decimal,decimal)": infix("+"),
    "+(timestamp,duration)": moment("+"),
    "-(int,int)": infix("-"),
    "-(decimal,decimal)": infix("-"),
    "-(timestamp,timestamp)": ([a, b]) => within(`(${a?.sql} - ${b?.sql})`, "duration"),
    "-(timestamp,duration)": moment("-"),
    "*(int,int)": infix("*"),
    "*(decimal,decimal)": infix("*"),
    "-(int)": prefix("- "),
    "-(decimal)": prefix("- "),
    "!(bool)": prefix("NOT "),
    "in(string,list)": isIn,
    "in(int,list)": isIn,
    "in(decimal,list)": isIn,
    "in(bool,list)": isIn,
    "in(timestamp,list)": isIn,
    "size(string)": call("length"),
    "size(list)": ([list]) => dialect.listSize(list?.sql ?? ""),
    "weeklyHoursFit(list)": { onlyInQueries: ([list]) => weeklyHoursFit(dialect, list?.sql ?? "") },
    "abs(int)": call("abs"),
    "abs(decimal)": call("abs"),
    "double(int)": ([a]) => `CAST(${a?.sql} AS ${dialect.types.decimal(0)})`,
    "string(int)": ([a]) => `CAST(${a?.sql} AS ${dialect.types.text})`,
    "startsWith(string,string)": call("starts_with"),
    "endsWith(string,string)": call("ends_with"),
    "contains(string,string)": call("contains"),
    "matches(string,string)": ([text], pattern) =>
      dialect.matches(text?.sql ?? "", dialect.text(patternIn(dialect, pattern))),
    "substring(string,int,int)": between,
    "getFullYear(timestamp)": clock(dialect, "year"),
    "getFullYear(timestamp,string)": clock(dialect, "year"),
    "getMonth(timestamp)": clock(dialect, "month", 1),
    "getMonth(timestamp,string)": clock(dialect, "month", 1),
    "getDate(timestamp)": clock(dialect, "day"),
    "getDate(timestamp,string)": clock(dialect, "day"),
    "getHours(timestamp)": clock(dialect, "hour"),
    "getHours(timestamp,string)": clock(dialect, "hour"),
    "getMinutes(timestamp)": clock(dialect, "minute"),
    "getMinutes(timestamp,string)": clock(dialect, "minute"),
    "getSeconds(timestamp)": clock(dialect, "second"),
    "getSeconds(timestamp,string)": clock(dialect, "second"),
    ...dialect.functions,
  };
}

/** How a function is printed, wherever it may stand. */
export function printerOf(entry: FunctionEntry): FunctionPrinter {
  return typeof entry === "function" ? entry : entry.onlyInQueries;
}
