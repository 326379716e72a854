import type { ProposalSetting, Draft } from "../../draft/draft.ts";
import type { SurveyedColumn } from "../../seen/survey.ts";
import { readingOf } from "../one/read-column.ts";

const axes = [
  {
    name: "latitude",
    heading: /^(?:koord(?:inat)?\.? ?)?(?:nord|north|n|y|lat(?:itude)?|bredde(?:grad)?|breidd(?:egrad)?)$/i,
    min: 57,
    max: 82,
  },
  {
    name: "longitude",
    heading:
      /^(?:koord(?:inat)?\.? ?)?(?:øst|aust|east|ø|e|x|lon(?:g(?:itude)?)?|lng|lengde(?:grad)?|lengd)$/i,
    min: 2,
    max: 34,
  },
] as const;

/** Takes degrees of a place in Norway from two columns called as the axes of a map, or in short, where no column is called a degree: `Nord`, `Øst`; `Bredde`, `Lengde`. Metres there are more. */
export function degreesOfAxes(
  free: readonly SurveyedColumn[],
  { survey, table, dataset }: ProposalSetting,
  { fields, roles, suggestions }: Draft,
): void {
  const found = axes.map(({ name, heading, min, max }) => {
    const [column, other] = free.filter(
      (one) =>
        heading.test(one.heading.trim()) && one.texts.length > 0 && one.texts.every(isWithin(min, max)),
    );
    return dataset.fields[name]?.kind === "decimal" && !fields.has(name) && !other ? column : undefined;
  });
  for (const [at, { name }] of axes.entries()) {
    const column = found[at];
    if (!column || found.includes(undefined)) return;
    fields.set(name, readingOf(column, name, { survey, table, dataset, suggestions }).reading);
    roles.set(column.index, { field: name });
  }
}

/** Is a number one of degrees with decimals within bounds? */
function isWithin(min: number, max: number): (text: string) => boolean {
  return (text) => {
    const number = Number(text.replace(",", "."));
    return /^\d{1,2}[.,]\d{2,}$/.test(text) && number >= min && number <= max;
  };
}
