import { fill, type Language } from "@samapne/core";
import type { NotChecked } from "../report.ts";
import { wordsOf } from "./words.ts";

/** What could not be checked, and which file to give to have it checked; a sentence for each reason. */
export function notCheckedTexts(all: readonly NotChecked[], language: Language): readonly string[] {
  const words = wordsOf[language];
  const reasons = new Map<string, NotChecked[]>();
  for (const one of all) {
    const key = `${one.reason} ${one.needs?.dataset ?? ""}`;
    reasons.set(key, [...(reasons.get(key) ?? []), one]);
  }
  return [...reasons.values()].map((group) => {
    const { reason, needs } = group[0] as NotChecked;
    const ids = [...new Set(group.map((one) => nameOf(one, language)))].join(", ");
    return fill(words[reason], { ids, title: needs?.title ?? "", dataset: needs?.dataset ?? "" }, language);
  });
}

function nameOf({ dataset, id, fields, reason, rows }: NotChecked, language: Language): string {
  const words = wordsOf[language];
  if (fields) return fill(words.refers, { fields: fields.join(" + "), dataset }, language);
  return reason === "missing_values" && rows !== undefined ? `${id} (${words.rows(rows)})` : id;
}
