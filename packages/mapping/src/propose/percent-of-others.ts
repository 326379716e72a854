import type { Dataset } from "@samapne/core";
import { eachLanguage, inSentence } from "@samapne/core";
import type { FieldReading } from "../file/mapping.ts";
import { percentRules } from "../plan/percent-rules.ts";
import type { Draft } from "./draft/draft.ts";
import { figuresNeeded } from "./suggest-reason.ts";

/**
 * Works out a percentage that rows cannot do without, where the file has what it is of and not the percentage itself: a rule
 * of the dataset says how.
 */
export function percentOfOthers(dataset: Dataset, { fields, say }: Pick<Draft, "fields" | "say">): void {
  const needed = figuresNeeded(dataset).filter((name) => !fields.has(name));
  for (const { name, part, whole } of needed.length > 0 ? percentRules(dataset) : []) {
    if (!needed.includes(name) || ![part, ...whole].every((one) => isRead(fields.get(one)))) continue;
    fields.set(name, { percent_of: { part, whole } });
    say(
      ["fields", name],
      eachLanguage((language) => {
        const called = (one: string) => `«${dataset.fields[one]?.label[language] ?? one}»`;
        const [of, among] = [called(part), inSentence(whole.map(called), language)];
        return {
          nb: `Står ikke i fila: regnes ut som ${of} i prosent av ${among}`,
          nn: `Står ikkje i fila: blir rekna ut som ${of} i prosent av ${among}`,
          en: `Does not stand in the file: worked out as ${of} in per cent of ${among}`,
        }[language];
      }),
      "warning",
    );
  }
}

function isRead(reading: FieldReading | undefined): boolean {
  return reading !== undefined && reading.value === undefined;
}
