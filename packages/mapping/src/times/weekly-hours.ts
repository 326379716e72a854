import type { Field } from "@samapne/core";

/** Does a list take the hours of a week as schema.org writes them: `Mo-Fr 10:00-18:00`? */
export function takesWeeklyHours(field: Field | undefined): boolean {
  if (field?.kind !== "list" || field.items.kind !== "text" || field.items.pattern === undefined)
    return false;
  const isOne = new RegExp(field.items.pattern, "u");
  return isOne.test("Mo-Fr 10:00-18:00") && !isOne.test("man-fre 10-18");
}

const days = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"] as const;
/** What the days are called in bokmål, nynorsk and English, and what they are shortened to. */
const dayWords: readonly string[] = [
  "ma|man|mandag|mandager|må|mån|måndag|måndagar|mo|mon|monday",
  "ti|tir|tirs|tirsdag|tirsdager|ty|tys|tysdag|tysdagar|tu|tue|tuesday",
  "on|ons|onsdag|onsdager|onsdagar|we|wed|wednesday",
  "to|tor|tors|torsdag|torsdager|torsdagar|th|thu|thursday",
  "fr|fre|fredag|fredager|fredagar|fri|friday",
  "lø|lør|lørdag|lørdager|la|lau|laur|laurdag|laurdagar|sa|sat|saturday",
  "sø|søn|søndag|søndager|sun|sundag|sundagar|su|sunday",
];
const dayOf = new Map(dayWords.flatMap((words, day) => words.split("|").map((word) => [word, day] as const)));
const everyDayWords = "alle dager|alle dagar|daglig|dagleg|hver dag|kvar dag|daily";
const closedWords = "stengt|stengd|lukket|lukka|closed";
const everyDay = new RegExp(`^(?:${everyDayWords})$`);
const closed = new RegExp(`^(?:${closedWords})$`);

type Token =
  | { readonly kind: "days"; readonly from: number; readonly to: number }
  | { readonly kind: "hours"; readonly text: string }
  | { readonly kind: "closed" | "comma" };

const clock = String.raw`(\d{1,2})(?:[:.](\d{2}))?`;
const parts = [
  new RegExp(String.raw`^(?:kl\.? ?)?${clock} ?(?:-|til) ?(?:kl\.? ?)?${clock}(?![\d:])`),
  new RegExp(String.raw`^(?:${everyDayWords}|${closedWords})(?!\p{L})`, "u"),
  /^(\p{L}+)\.? ?(?:-|til) ?(\p{L}+)\.?(?![\p{L}])/u,
  /^(\p{L}+)\.?(?!\p{L})/u,
] as const;

/** The hours of a week as a text of a library says them: `man.–fre. kl. 10–16, lør 11–15`. Undefined where anything in it is not understood. */
export function weeklyHoursIn(text: string): readonly string[] | undefined {
  const tokens = tokensOf(text);
  return tokens && hoursOf(tokens);
}

/** What hours most likely mean that name no days, or days by a word that may mean several: `07-23`, `hverdager 10-16`. */
export function likelyHoursIn(text: string): readonly string[] | undefined {
  const named = text
    .replace(/(?:hverdag(?:er)?|kvardag(?:ar)?|virkedager|weekdays)(?!\p{L})/giu, "Mo-Fr")
    .replace(/(?:helg(?:er|ene|ar|ane)?|weekends?)(?!\p{L})/giu, "Sa-Su");
  return named === text ? weeklyHoursIn(`Mo-Su ${text}`) : weeklyHoursIn(named);
}

/** The hours of one day, where a column says which: `10-16`, `Stengt`. */
export function hoursOfDay(text: string, day: number): readonly string[] | undefined {
  return weeklyHoursIn(`${days[day]} ${text}`);
}

/** The day that a heading names, from 0 for Monday. */
export function dayNamed(heading: string): number | undefined {
  return dayOf.get(heading.trim().toLowerCase().replace(/\.$/, ""));
}

const longest = 500;

function tokensOf(text: string): readonly Token[] | undefined {
  if (text.length > longest) return undefined;
  let rest = text
    .toLowerCase()
    .replace(/[\u2013\u2014\u2212]/g, "-")
    .replace(/\s*-\s*/g, "-")
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .trim();
  const tokens: Token[] = [];
  while (rest !== "") {
    const sign = /^(?:[:;|,./&]+|og(?![\p{L}])|kl(?![\p{L}])\.?| )/u.exec(rest)?.[0];
    if (sign !== undefined) {
      if (/[,&]|og/.test(sign)) tokens.push({ kind: "comma" });
      rest = rest.slice(sign.length);
      continue;
    }
    const found = tokenAt(rest);
    if (!found) return undefined;
    tokens.push(found.token);
    rest = rest.slice(found.length);
  }
  return tokens;
}

function tokenAt(rest: string): { readonly token: Token; readonly length: number } | undefined {
  for (const [at, part] of parts.entries()) {
    const found = part.exec(rest);
    const token = found && tokenOf(at, found);
    if (token) return { token, length: found[0].length };
  }
  return undefined;
}

function tokenOf(at: number, [whole, ...groups]: RegExpExecArray): Token | undefined {
  if (at === 0) {
    const [from, fromMinute = "00", to, toMinute = "00"] = groups as (string | undefined)[];
    const [begin, end] = [`${from?.padStart(2, "0")}:${fromMinute}`, `${to?.padStart(2, "0")}:${toMinute}`];
    const isClock = (one: string) => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(one);
    return isClock(begin) && isClock(end) && begin < end
      ? { kind: "hours", text: `${begin}-${end}` }
      : undefined;
  }
  if (at === 1)
    return everyDay.test(whole)
      ? { kind: "days", from: 0, to: 6 }
      : closed.test(whole)
        ? { kind: "closed" }
        : undefined;
  const [from, to] = groups.map((word) => dayOf.get(word));
  if (at === 3) return from === undefined ? undefined : { kind: "days", from, to: from };
  return from !== undefined && to !== undefined && from < to ? { kind: "days", from, to } : undefined;
}

/** Days, then their hours, as often as there are some; each day once. */
function hoursOf(tokens: readonly Token[]): readonly string[] | undefined {
  const found: string[] = [];
  const seen = new Set<number>();
  let group: Extract<Token, { kind: "days" }>[] = [];
  let isSaid = true;
  let last: Token["kind"] | undefined;
  for (const token of tokens) {
    if (token.kind === "days") {
      if (isSaid) group = [];
      // «ma, ti 10-16» and «ma ti 10-16» say the same; days with no hours before others are no hours.
      isSaid = false;
      for (let day = token.from; day <= token.to; day++) {
        if (seen.has(day)) return undefined;
        seen.add(day);
      }
      group.push(token);
    } else if (token.kind !== "comma") {
      if (group.length === 0) return undefined;
      // Two hours of one day have a sign between them.
      if (isSaid && last !== "comma") return undefined;
      if (token.kind === "hours") found.push(`${group.map(written).join(",")} ${token.text}`);
      isSaid = true;
    }
    last = token.kind;
  }
  return isSaid && group.length > 0 ? found : undefined;
}

/** Hours of a week in the order of its days; what is not understood comes last. */
export function inOrderOfDays(hours: readonly string[]): readonly string[] {
  const dayOfHours = (text: string) => {
    const day = days.findIndex((name) => text.startsWith(name));
    return day < 0 ? days.length : day;
  };
  return hours.toSorted((one, other) => dayOfHours(one) - dayOfHours(other));
}

function written({ from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? (days[from] ?? "") : `${days[from]}-${days[to]}`;
}
