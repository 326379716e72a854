import { eachLanguage, found, inLanguage } from "@samapne/core";
import type { Draft, ProposalSetting } from "../../draft/draft.ts";
import { dayNamed, takesWeeklyHours } from "../../words/weekly-hours.ts";

const mostly = 0.8;

/**
 * Says that the hours of a week stand in a row for each day, where a dataset takes them as one value: no mapping puts rows
 * together. Is it so? The first row of each thing tells the rest of it then.
 */
export function sayRowsOfWeekdays(
  { survey, dataset }: ProposalSetting,
  { fields, roles, say }: Draft,
): boolean {
  const name = Object.keys(dataset.fields).find(
    (one) => takesWeeklyHours(dataset.fields[one]) && !fields.has(one),
  );
  const days = survey.columns.find(({ index, texts }) => {
    const named = texts.filter((text) => dayNamed(text) !== undefined);
    return !roles.has(index) && named.length > texts.length * mostly && new Set(named).size > 1;
  });
  if (name === undefined || !days || days.filled <= new Set(days.texts).size) return false;
  const label = dataset.fields[name]?.label;
  say(
    ["fields"],
    eachLanguage((language) => {
      const shown = inLanguage(found(days.heading.slice(0, 40)), language);
      const what = label?.[language] ?? name;
      return {
        nb: `${shown} har en rad for hver ukedag, og ${what} skal stå i én. Bare den første raden for hver ID blir med, og uten tidene. Be systemet om én rad med en kolonne for hver ukedag`,
        nn: `${shown} har ei rad for kvar vekedag, og ${what} skal stå i éi. Berre den første rada for kvar ID blir med, og utan tidene. Be systemet om éi rad med ein kolonne for kvar vekedag`,
        en: `${shown} has a row for each day of the week, and ${what} belongs in one. Only the first row of each id is taken, without the hours. Ask the system for one row with a column for each day of the week`,
      }[language];
    }),
    "warning",
  );
  return true;
}
