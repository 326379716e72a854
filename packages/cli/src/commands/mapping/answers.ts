import type { Dataset, Language, Text } from "@samapne/core";
import {
  checkMapping,
  type Mapping,
  type MappingProblem,
  type Question,
  questionsOf,
} from "@samapne/mapping";
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
    if (path) {
      const answered = answer(sofar, path, value);
      const wrong = wrongIn(answered, sofar, dataset);
      if (wrong !== undefined) throw cannotBe(one, wrong);
      return answered;
    }
    const ids = [...known.keys()].join(", ");
    throw new UsageError({
      nb: `--answer ${one} svarer ikke på noe spørsmål. Spørsmålene er ${ids || "ingen"}.`,
      nn: `--answer ${one} svarer ikkje på noko spørsmål. Spørsmåla er ${ids || "ingen"}.`,
      en: `--answer ${one} answers no question. The questions are ${ids || "none"}.`,
    });
  }, mapping);
}

/** What an answer makes wrong in a mapping, in words; nothing when the answer can be used. */
function wrongIn(answered: Mapping, before: Mapping, dataset: Dataset): Text | undefined {
  const keyOf = ({ path, text }: MappingProblem) => `${path.join(".")} ${text.en}`;
  const known = new Set(checkMapping(before, dataset).map(keyOf));
  // An answer may lead to a question.
  const open = new Set(questionsOf(answered, dataset).map(({ id }) => id));
  const isNew = (one: MappingProblem) => !known.has(keyOf(one)) && !open.has(one.path.join("."));
  return checkMapping(answered, dataset).find(isNew)?.text;
}

function cannotBe(given: string, { nb, nn, en }: Text): UsageError {
  return new UsageError({
    nb: `--answer ${given} kan ikke brukes. ${nb}`,
    nn: `--answer ${given} kan ikkje brukast. ${nn}`,
    en: `--answer ${given} cannot be used. ${en}`,
  });
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
    const said = await saidTo(question, legend.join(""), full, { dataset, language, world, answer });
    if (said === undefined) return full;
    full = said;
  }
}

/** Asks one question until the answer can be used, or is that there is none; undefined when nobody is there any more. */
async function saidTo(
  question: Question,
  first: string,
  sofar: Mapping,
  { dataset, language, world, answer }: Omit<Asking, "suggestions">,
): Promise<Mapping | undefined> {
  for (let before = first; ;) {
    const said = (await world.ask?.(before + prompt(question, language)))?.trim();
    if (said === undefined) return undefined;
    const value = said === "" ? question.suggestion : said;
    if (value === undefined) return sofar;
    const answered = answer(sofar, question.path, value);
    const wrong = wrongIn(answered, sofar, dataset);
    if (wrong === undefined) return answered;
    before = `${wrong[language]}\n`;
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
