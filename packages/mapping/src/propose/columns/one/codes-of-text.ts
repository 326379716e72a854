import type { Field } from "@samapne/core";
import type { FieldReading } from "../../../file/mapping.ts";
import { askWords } from "./ask-words.ts";
import { takeCode } from "./take-code.ts";
import { leaveOutUnknown } from "./leave-out-unknown.ts";

/** How a text that follows a pattern is told from what stands around it, or instead of it. */
export function codesOfText(
  field: Extract<Field, { readonly kind: "text" }>,
  name: string,
  { heading, texts }: { readonly heading: string; readonly texts: readonly string[] },
  suggestions: Map<string, string>,
): Pick<FieldReading, "take" | "codes"> {
  const taken = takeCode(field, texts);
  const totals = totalsFor(field, texts);
  if (taken.take !== undefined) return { ...taken, ...totals };
  const others = texts.filter((text) => totals.codes?.[text] === undefined && text !== total);
  const { codes } = askWords(field, name, heading, others, suggestions);
  if (codes && field.required !== true) leaveOutUnknown(name, Object.keys(codes), suggestions);
  return codes ? { codes: { ...totals.codes, ...codes } } : totals;
}

const total = "total";

/** Words for everybody, where a text that follows a pattern may say so: position codes. */
function totalsFor(
  { pattern }: Extract<Field, { readonly kind: "text" }>,
  texts: readonly string[],
): { readonly codes?: Readonly<Record<string, string>> } {
  if (pattern === undefined || !new RegExp(pattern, "u").test(total)) return {};
  const words = new Set(texts.filter((text) => /^(?:alle|total|totalt|i alt|sum|samlet|samla)$/i.test(text)));
  words.delete(total);
  return words.size === 0 ? {} : { codes: Object.fromEntries([...words].map((word) => [word, total])) };
}
