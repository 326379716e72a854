import { fill, type Language } from "@samapne/core";
import type { DeliveryReport, NotChecked } from "../report.ts";
import type { Writing } from "./style.ts";
import { wrap } from "./wrap.ts";
import { wordsOf } from "./words.ts";

/** What could not be checked, and which file to give to have it checked: lines for a screen. */
export function notCheckedLines(delivery: DeliveryReport, { language, style }: Writing): readonly string[] {
  const sentences = notCheckedText(delivery, language);
  if (sentences.length === 0) return [];
  const lines = sentences.flatMap((sentence) => wrap(sentence, "  – ", "    "));
  return [style.bold(wordsOf[language].notChecked), ...lines];
}

/** What could not be checked, and which file to give to have it checked: one sentence for each reason. */
export function notCheckedText({ notChecked }: DeliveryReport, language: Language): readonly string[] {
  const words = wordsOf[language];
  const reasons = new Map<string, NotChecked[]>();
  for (const one of notChecked) {
    const key = `${one.reason} ${one.needs?.dataset ?? ""}`;
    reasons.set(key, [...(reasons.get(key) ?? []), one]);
  }
  return [...reasons.values()].map((group) => {
    const { reason, needs } = group[0] as NotChecked;
    const ids = [...new Set(group.map((one) => nameOf(one, language)))].join(", ");
    const params = { ids, title: needs?.title ?? "", dataset: needs?.dataset ?? "" };
    return fill(words[reason], params, language);
  });
}

function nameOf({ dataset, id, fields, reason, rows }: NotChecked, language: Language): string {
  const words = wordsOf[language];
  if (fields) return fill(words.refers, { fields: fields.join(" + "), dataset }, language);
  return reason === "missing_values" && rows !== undefined ? `${id} (${words.rows(rows)})` : id;
}
