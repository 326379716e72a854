import type { Dataset, Language, Text } from "@samapne/core";
import { type Mapping, type Question, questionsOf } from "@samapne/tabular";
import { UsageError } from "../../options/usage-error.ts";
import type { Call } from "../../options/command.ts";
import type { World } from "../../world/world.ts";
import { codeLegend } from "./code-legend.ts";
import { type Known, prompt } from "./question-text.ts";

/** Whom is asked, and how answers are taken. */
export interface Asking {
  readonly dataset: Dataset;
  readonly suggestions: ReadonlyMap<string, string>;
  readonly language: Language;
  readonly world: World;
  readonly answer: Answer;
}

/** The mapping with an answer in it. */
export type Answer = (mapping: Mapping, path: Question["path"], value: string) => Mapping;

/** The mapping with what `--answer id=value` says. */
export function withGiven(
  mapping: Mapping,
  given: Call["options"][string],
  known: Known,
  dataset: Dataset,
  answer: Answer,
): Mapping {
  const answers = (Array.isArray(given) ? given : []).map(String);
  return answers.reduce<Mapping>((sofar, one) => {
    const [, id = "", value = ""] = /^([^=]+)=(.*)$/s.exec(one) ?? [];
    // A column that was an answer may ask what its codes mean.
    const question = known.get(id) ?? questionsOf(sofar, dataset).find((open) => open.id === id);
    const also = [...known.values()].flatMap((one) => one.also ?? []).find((path) => path.join(".") === id);
    const path = question?.path ?? also ?? fieldNotRead(id, sofar, dataset);
    if (path) return answer(sofar, path, value);
    const ids = [...known.keys()].join(", ");
    throw new UsageError({
      nb: `--answer ${one} svarer ikke på noe spørsmål. Spørsmålene er ${ids || "ingen"}.`,
      nn: `--answer ${one} svarer ikkje på noko spørsmål. Spørsmåla er ${ids || "ingen"}.`,
      en: `--answer ${one} answers no question. The questions are ${ids || "none"}.`,
    });
  }, mapping);
}

/** The place of a field that nothing is read as, which may be answered for though nobody asks. */
function fieldNotRead(id: string, { fields }: Mapping, dataset: Dataset): Question["path"] | undefined {
  const [, name = ""] = /^fields\.([a-z0-9_]+)\.value$/.exec(id) ?? [];
  return Object.hasOwn(dataset.fields, name) && !Object.hasOwn(fields, name)
    ? ["fields", name, "value"]
    : undefined;
}

/** Asks a person, question by question; an empty answer takes the suggestion, or leaves the question open. */
export async function withAnswers(
  mapping: Mapping,
  known: Known,
  { dataset, suggestions, language, world, answer }: Asking,
): Promise<Mapping> {
  if (!world.ask) return mapping;
  const asked = new Set<string>();
  const told = new Set<string>();
  let full = mapping;
  for (;;) {
    const open = questionsOf(full, dataset, suggestions).find(({ id }) => !asked.has(id));
    if (!open) return full;
    asked.add(open.id);
    const question = known.get(open.id) ?? open;
    const legend = codeLegend([question], dataset, language, told).map((line) => `${line}\n`);
    const said = (await world.ask(legend.join("") + prompt(question, language)))?.trim();
    if (said === undefined) return full;
    const value = said === "" ? question.suggestion : said;
    if (value !== undefined) full = answer(full, question.path, value);
  }
}

/** Asks a person for what rows lack though no dataset demands it of all; an empty answer leaves it as it is. */
export async function withMissed(
  mapping: Mapping,
  missed: readonly Question[],
  { dataset, language, world, answer }: Pick<Asking, "dataset" | "language" | "world" | "answer">,
): Promise<Mapping> {
  let full = mapping;
  for (const question of world.ask ? missed : []) {
    const legend = codeLegend([question], dataset, language).map((line) => `${line}\n`);
    const said = (
      await world.ask?.(`${legend.join("")}${prompt(question, language)}${mayBeEmpty[language]} `)
    )?.trim();
    if (said === undefined) return full;
    if (said !== "") full = answer(full, question.path, said);
  }
  return full;
}

const mayBeEmpty: Text = {
  nb: "(Enter når det ikke finnes)",
  nn: "(Enter når det ikkje finst)",
  en: "(Enter where there is none)",
};
