import type { Dataset, Language, Text } from "@samapne/core";
import {
  answered,
  type Mapping,
  type MappingNote,
  mappingText,
  proposeMapping,
  type Question,
  questionsOf,
  trialText,
  tryMapping,
  withSuggestions,
  wrapText,
} from "@samapne/tabular";
import { asArgument } from "../../words/as-argument.ts";
import type { Call, ExitCode } from "../../options/command.ts";
import { openInput } from "../../files/open-input.ts";
import { findDataset } from "../../datasets/registry.ts";
import { momentOf } from "../../world/moment.ts";
import { styleFor } from "../../world/style.ts";
import { requireOther } from "../../files/report-files.ts";
import { UsageError } from "../../options/usage-error.ts";
import type { World } from "../../world/world.ts";
import { writeWhole } from "../../files/write-file.ts";
import { codeLegend } from "./code-legend.ts";

/**
 * Proposes a mapping for a file, and asks a person at the keyboard what only people know. Answers may also be given
 * with `--answer`. Exit code 1 when questions are left; they are listed, and stand as `?` in the mapping.
 */
export async function run({ arguments: paths, options, language }: Call, world: World): Promise<ExitCode> {
  const [path] = paths;
  if (path === undefined || paths.length > 1) throw new UsageError(oneFile);
  if (typeof options["dataset"] !== "string") throw new UsageError(whichDataset);
  const out = typeof options["out"] === "string" ? options["out"] : undefined;
  if (out !== undefined) requireOther(out, [path]);
  const dataset = await findDataset(options["dataset"]);
  const input = await openInput(path, options["allow-private"], world);
  try {
    const { mapping, notesFor, questions, suggestions, readColumn, warnings } = await proposeMapping({
      input,
      dataset,
      language,
    });
    for (const warning of warnings) world.warn(`${wrapText(warning[language], "! ", "  ").join("\n")}.\n\n`);
    const known = new Map(questions.map((question) => [question.id, question]));
    const answer: Answer = (sofar, path, value) =>
      answered(sofar, path, value, dataset, readColumn, language);
    const given = withGiven(mapping, options["answer"], known, dataset, answer);
    const accepted =
      options["accept"] === true ? withSuggestions(given, suggestions, dataset, answer) : given;
    let told = "";
    const tellTrial = async (sofar: Mapping) => {
      const tried = withSuggestions(sofar, suggestions, dataset, answer);
      const trial = await tryMapping({ input, mapping: tried, dataset, now: momentOf(world) });
      const trouble = trial ? trialText(trial, dataset, language, styleFor(world)) : "";
      if (trouble !== "" && trouble !== told) world.warn(`${trouble}\n`);
      told = trouble;
    };
    await tellTrial(accepted);
    const full = await withAnswers(accepted, known, { dataset, suggestions, language, world, answer });
    // Answers may be what is wrong.
    if (full !== accepted) await tellTrial(full);
    const open = questionsOf(full, dataset, suggestions);
    await write(
      await mappingText(full, [...notesFor(full), ...questionNotes(open, known, language)]),
      out,
      world,
    );
    if (out !== undefined) await world.write(`${isIn[language]} ${out}\n`);
    if (open.length === 0) {
      if (out !== undefined)
        await world.write(
          `${next[language]} samapne convert ${asArgument(path)} --mapping ${asArgument(out)}\n`,
        );
      return 0;
    }
    world.warn(`${[openText(open, known, language), ...codeLegend(open, dataset, language)].join("\n")}\n`);
    return 1;
  } finally {
    await input.close();
  }
}

const isIn: Text = { nb: "Tilordningen står i", nn: "Tilordninga står i", en: "The mapping is in" };
const next: Text = { nb: "Gjør om fila med", nn: "Gjer om fila med", en: "Convert the file with" };

type Known = ReadonlyMap<string, Question>;
type Answer = (mapping: Mapping, path: Question["path"], value: string) => Mapping;

/** The mapping with what `--answer id=value` says. */
function withGiven(
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
    const path = question?.path ?? also;
    if (path) return answer(sofar, path, value);
    const ids = [...known.keys()].join(", ");
    throw new UsageError({
      nb: `--answer ${one} svarer ikke på noe spørsmål. Spørsmålene er ${ids || "ingen"}.`,
      nn: `--answer ${one} svarer ikkje på noko spørsmål. Spørsmåla er ${ids || "ingen"}.`,
      en: `--answer ${one} answers no question. The questions are ${ids || "none"}.`,
    });
  }, mapping);
}

/** Asks a person, question by question; an empty answer takes the suggestion, or leaves the question open. */
async function withAnswers(
  mapping: Mapping,
  known: Known,
  {
    dataset,
    suggestions,
    language,
    world,
    answer,
  }: {
    readonly dataset: Dataset;
    readonly suggestions: ReadonlyMap<string, string>;
    readonly language: Language;
    readonly world: World;
    readonly answer: Answer;
  },
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

/** So many choices are told in the line of a question. */
const fewChoices = 12;

function prompt(
  { text, about, choices = [], columns = [], suggestion }: Question,
  language: Language,
): string {
  const orColumn =
    columns.length > 0
      ? ` ${columnHint[language].replace(
          "{columns}",
          columns
            .slice(0, 8)
            .map((name) => `@${name}`)
            .join(", "),
        )}`
      : "";
  const shown = choices.length > 0 && choices.length <= fewChoices ? ` (${choices.join(", ")})` : "";
  return `${about === undefined ? "" : `«${about}» – `}${text[language].replace(/^[^:]*: /, "")}${shown}${orColumn}${suggestion === undefined ? "" : ` [${suggestion}]`} `;
}

function questionNotes(open: readonly Question[], known: Known, language: Language): readonly MappingNote[] {
  return open.flatMap(
    ({ id, path, text, about, choices, suggestion = known.get(id)?.suggestion, also = [] }) => {
      const more =
        suggestion === undefined
          ? choices && choices.length <= fewChoices
            ? ` (${choices.join(", ")})`
            : ""
          : ` ${suggested[language]} ${suggestion}`;
      const first = { path, text: `? ${about === undefined ? "" : `${about}: `}${text[language]}${more}` };
      return [first, ...also.map((other) => ({ path: other, text: `? ${theSame[language]}` }))];
    },
  );
}

const theSame: Text = {
  nb: "Det samme svaret som over",
  nn: "Det same svaret som over",
  en: "The same answer as above",
};

const columnHint: Text = {
  nb: "– eller en kolonne: {columns}",
  nn: "– eller ein kolonne: {columns}",
  en: "– or a column: {columns}",
};

const suggested: Text = { nb: "Forslag:", nn: "Framlegg:", en: "Suggestion:" };

function openText(open: readonly Question[], known: Known, language: Language): string {
  const lines = open.map(({ id, text, about, choices, suggestion = known.get(id)?.suggestion }) => {
    const shown = choices && choices.length <= fewChoices ? ` (${choices.join(", ")})` : "";
    return `  --answer '${id}=${suggestion ?? "…"}'  ${about === undefined ? "" : `${about}: `}${text[language]}${shown}`;
  });
  const columns = [...new Set(open.flatMap(({ id }) => known.get(id)?.columns ?? []))];
  const hint = columns.slice(0, 12).map((name) => `@${name}`);
  return [
    heading[language],
    ...lines,
    ...(hint.length > 0 ? [columnAnswer[language].replace("{columns}", hint.join(", "))] : []),
  ].join("\n");
}

const heading: Text = {
  nb: "Dette vet bare dere. Skriv svaret der det står ? i tilordningen, eller gi det med --answer:",
  nn: "Dette veit berre de. Skriv svaret der det står ? i tilordninga, eller gi det med --answer:",
  en: "Only you know this. Write the answer where ? stands in the mapping, or give it with --answer:",
};

const columnAnswer: Text = {
  nb: "Svaret kan være en kolonne som ikke er brukt: {columns}",
  nn: "Svaret kan vere ein kolonne som ikkje er brukt: {columns}",
  en: "The answer may be a column that is not used: {columns}",
};

async function write(text: string, out: string | undefined, world: World): Promise<void> {
  if (out === undefined) await world.write(text);
  else await writeWhole(out, text);
}

const oneFile = {
  nb: "Si hvilken fil: samapne map <fil> --dataset <id>.",
  nn: "Sei kva fil: samapne map <fil> --dataset <id>.",
  en: "Say which file: samapne map <file> --dataset <id>.",
};
const whichDataset = {
  nb: "Si hvilket datasett fila skal bli til med --dataset. samapne list viser alle.",
  nn: "Sei kva datasett fila skal bli til med --dataset. samapne list viser alle.",
  en: "Say which dataset the file is to become with --dataset. samapne list shows all.",
};
