import type { Field } from "@samapne/core";
import { type FieldReading, unanswered } from "../../../file/mapping.ts";
import { codeWords } from "../../words/code-words.ts";
import { asPattern } from "../../seen/wide-columns.ts";

const mostSigns = 8;

/** Signs for yes and no that are neither: `X`, or numbers where JSON has them. What an empty cell means is asked where the field must say it. */
export function signsFor(
  field: Extract<Field, { readonly kind: "boolean" }>,
  name: string,
  { values, hasEmpty }: { readonly values: readonly unknown[]; readonly hasEmpty: boolean },
  suggestions: Map<string, string>,
): Partial<FieldReading> {
  const unknown = [...new Set(values.filter((value) => typeof value === "string"))];
  const numbers = values.filter((value) => typeof value === "number");
  if (numbers.length > 0 && unknown.length === 0 && numbers.every((one) => one === 0 || one === 1))
    return { codes: { 1: true, 0: false } };
  if (unknown.length === 0 || unknown.length > mostSigns) return {};
  const isMark = (sign: string) => /^[x\u2713\u2714+]$/i.test(sign);
  for (const sign of unknown.filter(isMark))
    suggestions.set(`fields.${name}.codes.${asPattern(sign)}`, "true");
  const asksEmpty = field.required === true && hasEmpty;
  if (asksEmpty && unknown.every(isMark)) suggestions.set(`fields.${name}.otherwise`, "false");
  return {
    codes: Object.fromEntries(unknown.map((sign) => [asPattern(sign), unanswered])),
    ...(asksEmpty ? { otherwise: unanswered } : {}),
  };
}

/** `Ja` under the name of a code, as `Avlyst`, is that code, and `Nei` the first of all. Are all values such? */
export function suggestYesAndNo(
  { list }: Extract<Field, { readonly kind: "code" }>,
  name: string,
  { heading, values }: { readonly heading: string; readonly values: readonly unknown[] },
  suggestions: Map<string, string>,
): boolean {
  const code = codeWords(list).get(heading.trim().toLowerCase().replace(/\?$/, ""));
  const first = list.codes[0]?.code;
  if (code === undefined || first === undefined || code === first) return false;
  const marks = values.filter(
    (value): value is string => typeof value === "string" && /^(?:ja|nei|yes|no|x)$/i.test(value),
  );
  for (const value of marks)
    suggestions.set(`fields.${name}.codes.${asPattern(value)}`, /^n/i.test(value) ? first : code);
  return marks.length === values.length;
}
