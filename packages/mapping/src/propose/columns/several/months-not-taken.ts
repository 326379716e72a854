import { type Dataset, eachLanguage, found, inLanguage } from "@samapne/core";
import type { Draft } from "../../draft/draft.ts";
import type { SurveyedColumn } from "../../seen/survey.ts";
import { saysMonth } from "../../words/period-in-text.ts";

/** Says that rows are of months, where the period that is asked for is none: nobody could answer for all rows. */
export function sayMonthsNotTaken(
  free: readonly SurveyedColumn[],
  { fields: declared }: Dataset,
  { fields, say }: Pick<Draft, "fields" | "say">,
): void {
  const [name, field] = Object.entries(declared).find(([, { kind }]) => kind === "period") ?? [];
  const months = free.find(({ heading, texts }) => saysMonth(heading) && new Set(texts).size > 1);
  if (name === undefined || field?.kind !== "period" || fields.has(name) || !months) return;
  if (field.granularities.includes("month")) return;
  const isOfQuarters = field.granularities.includes("quarter");
  say(
    ["fields", name],
    eachLanguage((language) => {
      const shown = inLanguage(found(months.heading.slice(0, 40)), language);
      return {
        nb: `${shown} har måneder, og datasettet tar ${isOfQuarters ? "kvartaler og år" : "år"}. Be systemet om tall for slike perioder`,
        nn: `${shown} har månader, og datasettet tek ${isOfQuarters ? "kvartal og år" : "år"}. Be systemet om tal for slike periodar`,
        en: `${shown} has months, and the dataset takes ${isOfQuarters ? "quarters and years" : "years"}. Ask the system for figures of such periods`,
      }[language];
    }),
    "warning",
  );
}
