import { fill, type Language } from "@samapne/core";
import type { DeliveryReport, NotChecked } from "../report.ts";
import type { Writing } from "./style.ts";
import { wrap } from "./wrap.ts";
import { wordsOf } from "./words.ts";

/** What could not be checked, and which file to give to have it checked; one line for each reason. */
export function notCheckedLines(
  { notChecked }: DeliveryReport,
  { language, style }: Writing,
): readonly string[] {
  if (notChecked.length === 0) return [];
  const words = wordsOf[language];
  const reasons = new Map<string, NotChecked[]>();
  for (const one of notChecked) {
    const key = `${one.reason} ${one.needs?.dataset ?? ""}`;
    reasons.set(key, [...(reasons.get(key) ?? []), one]);
  }
  const lines = [...reasons.values()].flatMap((group) => {
    const { reason, needs } = group[0] as NotChecked;
    const ids = [...new Set(group.map((one) => nameOf(one, language)))].join(", ");
    const params = { ids, title: needs?.title ?? "", dataset: needs?.dataset ?? "" };
    return wrap(fill(words[reason], params, language), "  – ", "    ");
  });
  return [style.bold(words.notChecked), ...lines];
}

function nameOf({ dataset, id, fields, reason, rows }: NotChecked, language: Language): string {
  const words = wordsOf[language];
  if (fields) return fill(words.refers, { fields: fields.join(" + "), dataset }, language);
  return reason === "missing_values" && rows !== undefined ? `${id} (${words.rows(rows)})` : id;
}
