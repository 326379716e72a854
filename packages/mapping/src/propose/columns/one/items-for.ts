import type { Field } from "@samapne/core";
import { type FieldReading, unanswered } from "../../../file/mapping.ts";
import { codeWords } from "../../words/code-words.ts";
import { listItems } from "../../../plan/list-items.ts";
import { codesAmong, nearestCode } from "../../words/nearest-code.ts";
import { likelyHoursIn, weeklyHoursIn } from "../../../times/weekly-hours.ts";
import { asPattern } from "../../seen/wide-columns.ts";
import { mostCodes, mostFirst } from "./most-codes.ts";
import { leaveOutUnknown } from "./leave-out-unknown.ts";

/** What may stand between two names, or be part of one: «Kari Nordmann / Ola Hansen», «Elmgreen & Dragset». */
const signs = [
  [",", /,\s*\p{L}/u],
  ["/", /\p{L}\s*\/\s*\p{L}/u],
  ["&", /\p{L}\s+&\s+\p{L}/u],
  ["og", /\p{L}\s+og\s+\p{L}/iu],
  ["and", /\p{L}\s+and\s+\p{L}/iu],
  ["+", /\p{L}\s*\+\s*\p{L}/u],
] as const;
/** Names with a word for each part on either side are two: «Kari Nordmann og Ola Hansen». */
const areTwo =
  /^\p{L}[\p{L}.'-]*(?:\s+\p{L}[\p{L}.'-]*)+\s*(?:[/&+]|\s(?:og|and)\s)\s*\p{L}[\p{L}.'-]*(?:\s+\p{L}[\p{L}.'-]*)+$/iu;

/** Free texts with commas and the like are several or one: «Kari Nordmann, Ola Hansen», «Nordmann, Kari». */
export function signFor(
  { items }: Extract<Field, { readonly kind: "list" }>,
  name: string,
  texts: readonly string[],
  suggestions: Map<string, string>,
): Partial<FieldReading> {
  if (items.kind === "text" && items.pattern !== undefined) return {};
  // «Hansen, Ola; Berg, Liv»: where a semicolon parts them, a comma is part of each.
  if (texts.some((text) => /\p{L}\s*;\s*\p{L}/u.test(text))) return { list_sign: ";" };
  const open = texts.filter((text) => !text.includes("|"));
  const found = signs.filter(([, shape]) => open.some((text) => shape.test(text)));
  if (found.length === 0) return {};
  const [[sign] = [","], ...others] = found;
  const among = open.filter((text) => signs.some(([, shape]) => shape.test(text)));
  if (others.length === 0 && sign !== "," && among.every((text) => areTwo.test(text)))
    suggestions.set(`fields.${name}.list_sign`, sign);
  return { list_sign: unanswered };
}

/** The hours of a week, as texts that say them in other words; those that are not understood are asked about, with what they most likely mean. */
export function weeksFor(
  field: Field,
  name: string,
  texts: readonly string[],
  suggestions: Map<string, string>,
): Partial<FieldReading> {
  const pattern = field.kind === "list" && field.items.kind === "text" ? field.items.pattern : undefined;
  const isRight = new RegExp(pattern ?? "", "u");
  const others = [...new Set(texts)].filter(
    (text) => !text.split("|").every((part) => isRight.test(part.trim())),
  );
  if (others.length === 0 || others.length > mostCodes) return {};
  const weeks = new Map(others.map((text) => [text, weeklyHoursIn(text)] as const));
  const unknown = others.filter((text) => weeks.get(text) === undefined);
  for (const text of unknown) {
    const likely = likelyHoursIn(text) ?? [];
    if (likely.length > 0) suggestions.set(`fields.${name}.codes.${asPattern(text)}`, likely.join("|"));
  }
  if (field.required !== true) leaveOutUnknown(name, unknown.map(asPattern), suggestions);
  const meaning = (hours: readonly string[] | undefined) =>
    hours === undefined ? unanswered : hours.length === 0 ? null : hours.join("|");
  return {
    codes: Object.fromEntries([...weeks].map(([text, hours]) => [asPattern(text), meaning(hours)])),
  };
}

/** The words of lists that are no codes, each asked about once. */
export function itemsFor(
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
