import type { Text } from "@samapne/core";
import {
  answered,
  type Mapping,
  mappingText,
  missedQuestions,
  proposeMapping,
  type Question,
  questionsOf,
  trialText,
  tryMapping,
  withSuggestions,
} from "@samapne/mapping";
import { wrapText } from "@samapne/tabular";
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
import { type Answer, withAnswers, withGiven, withMissed } from "./answers.ts";
import { codeLegend } from "./code-legend.ts";
import { missedText, openText, questionNotes } from "./question-text.ts";

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
    let missed: readonly Question[] = [];
    const tellTrial = async (sofar: Mapping) => {
      const tried = withSuggestions(sofar, suggestions, dataset, answer);
      const trial = await tryMapping({ input, mapping: tried, dataset, now: momentOf(world) });
      missed = trial ? missedQuestions(trial, sofar, dataset, suggestions) : [];
      const trouble = trial ? trialText(trial, dataset, language, styleFor(world)) : "";
      if (trouble !== "" && trouble !== told) world.warn(`${trouble}\n`);
      told = trouble;
    };
    await tellTrial(accepted);
    const complete = await withAnswers(accepted, known, { dataset, suggestions, language, world, answer });
    // Answers may be what is wrong.
    if (complete !== accepted) await tellTrial(complete);
    const full = await withMissed(complete, missed, { dataset, language, world, answer });
    if (full !== complete) await tellTrial(full);
    const open = questionsOf(full, dataset, suggestions);
    await write(
      await mappingText(full, [...notesFor(full), ...questionNotes(open, known, language)]),
      out,
      world,
    );
    if (out !== undefined) await world.write(`${isIn[language]} ${out}\n`);
    if (missed.length > 0 && !world.ask) world.warn(`${missedText(missed, language)}\n`);
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
