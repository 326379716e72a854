import { type CodeField, type Dataset, type Field, hasRightCheckDigit } from "@samapne/core";
import { unanswered } from "../file/mapping.ts";
import { clockSpelling } from "../times/spelling.ts";
import { onlyYear } from "../table/titles.ts";
import { codeWords, namesOverTime } from "./words/code-words.ts";
import type { Draft } from "./draft/draft.ts";
import { idInName } from "./words/id-in-name.ts";
import { periodIn } from "./words/period-in-text.ts";
import { quartersWithin } from "./words/quarter-word.ts";

/**
 * Suggests for constants that are asked for what the titles of a file say: `Sykefravær Bodø kommune 3. kvartal 2025`.
 * Only where they name one thing of the kind.
 */
export function suggestFromTitles(
  { fields: declared }: Dataset,
  titles: readonly string[],
  { fields, suggestions }: Pick<Draft, "fields" | "suggestions">,
): void {
  const texts = titles.map((title) => title.replaceAll("_", " ").slice(0, longest));
  const suggest = (name: string, value: string | undefined): void => {
    const place = `fields.${name}.value`;
    // A year may be asked for when rows are left out for lacking it.
    const isOpen = fields.get(name)?.value === unanswered || (isYear(name) && !fields.has(name));
    if (value !== undefined && isOpen && !suggestions.has(place)) suggestions.set(place, value);
  };
  for (const [name, field] of Object.entries(declared)) suggest(name, toldOf(name, field, texts));
  for (const [name, date] of Object.entries(stretchIn(texts))) suggest(`period_${name}`, date);
}

const longest = 300;

function isYear(name: string): boolean {
  return /(?:^|_)year$/.test(name);
}

function toldOf(name: string, field: Field, texts: readonly string[]): string | undefined {
  if (field.kind === "code") return codeIn(field, texts);
  if (field.kind === "period") return periodOf(field, texts.map(withoutDates), texts);
  if (field.kind === "date") return /_(?:from|to|start|end)$/.test(name) ? undefined : dayOfCount(texts);
  if (field.kind === "integer") return isYear(name) ? onlyYear(texts.map(withoutDates)) : undefined;
  if (field.kind !== "identifier") return undefined;
  const { check } = field.scheme;
  const id =
    check &&
    idInName(
      texts.map((text) => text.replace(/,(?=\s|$)/g, " ")),
      field,
    );
  return id !== undefined && check && hasRightCheckDigit(id, check) ? id : undefined;
}

/** The value of all, when there is one and no other. */
function only(values: readonly string[]): string | undefined {
  const different = new Set(values);
  return different.size === 1 ? values[0] : undefined;
}

const shortestWord = 4;
const mostWords = 6;

/** The one code that is named. A place is one only where it is said to be a municipality: `Time` and `Land` are places too. */
function codeIn({ list }: CodeField, texts: readonly string[]): string | undefined {
  const places = namesOverTime(list);
  const words = places.size > 0 ? places : codeWords(list);
  const isTold = (word: string, next: string | undefined) =>
    places.size > 0 ? next === "kommune" : word.length >= shortestWord && /\p{L}/u.test(word);
  const codes = texts.flatMap((text) => {
    const parts = text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu) ?? [];
    return parts.flatMap((_, at) => {
      // The longest name from here: `Nordre Follo` is not `Follo`.
      for (let count = Math.min(mostWords, parts.length - at); count > 0; count--) {
        const word = parts.slice(at, at + count).join(" ");
        const code = words.get(word);
        if (code !== undefined && isTold(word, parts[at + count])) return [code];
      }
      return [];
    });
  });
  return only(codes);
}

/** The one period that is named, of the finest kind there is: of a title that names a quarter, the year alone is none. */
function periodOf(
  field: Extract<Field, { kind: "period" }>,
  texts: readonly string[],
  stretches: readonly string[],
): string | undefined {
  const stretch = periodOfStretch(stretches);
  if (stretch) return allowed(field, stretch.kind, stretch.value);
  const named = texts.flatMap((text) => quartersWithin(text).map(({ period }) => period));
  if (named.length > 0) return allowed(field, "quarter", only(named));
  const months = texts.flatMap((text) => {
    const { part, spelling } = periodIn(text) ?? {};
    if (part === undefined || spelling === undefined || !/YY/.test(spelling) || spelling.includes("DD"))
      return [];
    return clockSpelling(spelling)?.(part)?.from.slice(0, "2025-01".length) ?? [];
  });
  if (months.length > 0) return allowed(field, "month", only(months));
  return allowed(field, "year", onlyYear(texts));
}

function allowed(
  { granularities }: Extract<Field, { kind: "period" }>,
  kind: (typeof granularities)[number],
  value: string | undefined,
): string | undefined {
  return granularities.includes(kind) ? value : undefined;
}

const aDate = "\\d{1,2}\\.\\d{1,2}\\.\\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}\\. ?\\p{L}{3,9} \\d{4}";
const dateSpellings = ["DD.MM.YYYY", "YYYY-MM-DD", "DD. MMM YYYY", "DD.MMM YYYY"].map((spelling) =>
  clockSpelling(spelling),
);

/** A day says nothing of what the period is: the file may have been made on it. */
function withoutDates(text: string): string {
  return text.replace(new RegExp(aDate, "giu"), (part) => (dateOf(part) === undefined ? part : " "));
}

function dateOf(text: string): string | undefined {
  for (const read of dateSpellings) {
    const day = read?.(text)?.from.slice(0, "2025-01-01".length);
    if (day !== undefined) return day;
  }
  return undefined;
}

/** The day that is counted on: `per 31.12.2025`. A date alone may be the day the file was made. */
function dayOfCount(texts: readonly string[]): string | undefined {
  const shape = new RegExp(`(?<!\\p{L})(?:per|pr|status|telledato|teljedato)\\.?:? (${aDate})(?!\\d)`, "giu");
  return only(
    texts.flatMap((text) => [...text.matchAll(shape)].flatMap(([, date = ""]) => dateOf(date) ?? [])),
  );
}

/** The quarter, the month or the year that a stretch of days is, to its last day: `01.01.2025 - 31.03.2025`. */
function periodOfStretch(
  texts: readonly string[],
): { readonly kind: "year" | "quarter" | "month"; readonly value: string } | undefined {
  const { start, end } = { start: "", end: "", ...stretchIn(texts) };
  const [year = "", month = ""] = start.split("-");
  if (!start.endsWith("-01") || end.slice(0, 4) !== year) return undefined;
  const lastOf = (count: number) =>
    new Date(Date.UTC(Number(year), Number(month) - 1 + count, 0)).toISOString().slice(0, 10);
  if (end === lastOf(1)) return { kind: "month", value: `${year}-${month}` };
  const isOfQuarter = (Number(month) - 1) % 3 === 0;
  if (end === lastOf(3) && isOfQuarter)
    return { kind: "quarter", value: `${year}-Q${(Number(month) + 2) / 3}` };
  return month === "01" && end === lastOf(12) ? { kind: "year", value: year } : undefined;
}

/** The first and the last day of a stretch: `1.12.2024–1.12.2025`. */
function stretchIn(texts: readonly string[]): Readonly<Record<"start" | "end", string>> | {} {
  const shape = new RegExp(`(?<![\\d.-])(${aDate}) ?(?:-|\u2013|til|to) ?(${aDate})(?!\\d)`, "giu");
  const found = texts.flatMap((text) =>
    [...text.matchAll(shape)].map(([, from = "", to = ""]) => [dateOf(from), dateOf(to)]),
  );
  const [first] = found;
  const [start, end] = first ?? [];
  return found.length === 1 && start !== undefined && end !== undefined && start < end ? { start, end } : {};
}
