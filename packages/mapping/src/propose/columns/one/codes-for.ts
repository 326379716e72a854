import { likeAny } from "../../../file/like.ts";
import { takeListed } from "./take-code.ts";
import { suggestYesAndNo } from "./signs-for.ts";
import type { Field } from "@samapne/core";
import { type FieldReading, unanswered } from "../../../file/mapping.ts";
import { codeWords, namesOverTime, placeName } from "../../words/code-words.ts";
import { codeOfAll } from "../../words/code-of-all.ts";
import { nearestCode } from "../../words/nearest-code.ts";
import { asPattern } from "../../seen/wide-columns.ts";
import { mostCodes, mostFirst } from "./most-codes.ts";
import { leaveOutUnknown } from "./leave-out-unknown.ts";

/** How codes are read: those that many stand beside taken out, marks of one of them, and the words that are none. */
export function codesFor(
  field: Extract<Field, { readonly kind: "code" }>,
  name: string,
  column: { readonly heading: string; readonly values: readonly unknown[]; readonly hasEmpty: boolean },
  suggestions: Map<string, string>,
): Partial<FieldReading> {
  const { values, hasEmpty } = column;
  const known = new Set<unknown>(field.list.codes.map(({ code }) => code));
  const listed = takeListed(
    field,
    values.filter((value): value is string => typeof value === "string" && !known.has(value)),
  );
  const isMark = suggestYesAndNo(field, name, column, suggestions);
  const asksEmpty = isMark && field.required === true && hasEmpty;
  if (asksEmpty) suggestions.set(`fields.${name}.otherwise`, field.list.codes[0]?.code ?? "");
  const isTaken = likeAny([listed.take ?? []].flat().slice(0, -1));
  const others = values.filter((value) => typeof value !== "string" || !isTaken(value));
  return {
    ...listed,
    ...wordsFor(field, name, others, suggestions),
    ...(asksEmpty ? { otherwise: unanswered } : {}),
  };
}

/** Values that are no codes, each with a question what it means. */
function wordsFor(
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
