import type { Dataset, Language } from "@samapne/core";
import {
  answered,
  checkMapping,
  fieldAt,
  type Mapping,
  mappingText,
  missedHeading,
  missedQuestions,
  type OpenedProposal,
  openProposal,
  type Proposal,
  type Question,
  questionsOf,
  type Trial,
  trialWords,
  tryMapping,
} from "@samapne/mapping";
import { inputOf } from "../input.ts";
import type { Ask, Mapped, Said } from "../messages.ts";
import { clock } from "./clock.ts";
import { datasetOf } from "./dataset-of.ts";
import { sorted } from "./declared.ts";
import { fieldsToFill } from "./fields-to-fill.ts";
import { previewOf } from "./preview.ts";
import { questionsToAnswer, suggestedColumn } from "./questions-to-answer.ts";

type MapAsk = Extract<Ask, { kind: "map" }>;

/** The file that was looked through last: what the reader says about its columns is answered without reading it again. */
let last: { readonly file: File; readonly key: string; readonly opened: OpenedProposal } | undefined;

async function open(
  file: File,
  beside: readonly File[],
  dataset: Dataset,
  language: Language,
): Promise<OpenedProposal> {
  const all = [file, ...beside].map(({ name, size, lastModified }) => `${name} ${size} ${lastModified}`);
  const key = [dataset.id, language, ...all].join("\n");
  if (last?.key === key) return last.opened;
  const opened = await openProposal({ input: inputOf(file, file.name), dataset, language });
  last = { file, key, opened };
  return opened;
}

/** How a file becomes a dataset, as far as the file and the reader have said it. */
export async function mapFile({ file, beside, dataset: id, said, language, now }: MapAsk): Promise<Mapped> {
  const { declared } = await sorted(beside);
  const dataset = datasetOf(id, declared);
  const opened = await open(file, beside, dataset, language);
  const first = opened.propose(said.columns);
  const guesses = new Map([...suggestedColumns(first, opened, said), ...first.guesses]);
  const proposal =
    guesses.size === 0 ? first : opened.propose({ ...Object.fromEntries(guesses), ...said.columns });
  const answer = (sofar: Mapping, asked: readonly Question[]) => {
    const all = questionsToAnswer(asked, said.answers, dataset, language);
    const full = asked.reduce((before, { path }, index) => {
      const value = all[index]?.value ?? "";
      return value === "" ? before : answered(before, path, value, dataset, proposal.readColumn, language);
    }, sofar);
    return { all, full };
  };
  const told = answer(proposal.mapping, proposal.questions);
  // Columns that are an answer may ask what their words become.
  const known = new Set(proposal.questions.map(({ id: one }) => one));
  const more = questionsOf(told.full, dataset, proposal.suggestions).filter(({ id: one }) => !known.has(one));
  const rest = answer(told.full, more);
  const questions = [...told.all, ...rest.all];
  const mapping = withConstants(rest.full, said, dataset, proposal.readColumn);
  const isId = (name: string) => dataset.fields[name]?.kind === "identifier";
  const problems = checkMapping(mapping, dataset);
  const wrong = problems.filter(({ isQuestion }) => isQuestion !== true);
  const tried = wrong.length === 0 ? await trialOf(mapping, dataset, { file, now }) : undefined;
  const trial = tried && trialWords(tried, dataset, language);
  const missed = tried ? missedQuestions(tried, mapping, dataset).map(({ path }) => fieldAt(path)) : [];
  const preview = problems.length === 0 ? await previewOf({ file, mapping, dataset, now }) : undefined;
  return {
    kind: "mapped",
    dataset: { id, title: dataset.title[language] },
    fields: fieldsToFill(dataset, language),
    columns: opened.columns.map((column) => {
      const role = proposal.roles.get(column.index);
      return { ...column, ...(role && { role }), isGuess: guesses.has(column.index) };
    }),
    rows: opened.rows,
    questions,
    problems: [...(proposal.obstacle ? [proposal.obstacle] : []), ...wrong.map(({ text }) => text)].map(
      (text) => text[language],
    ),
    notes: proposal.notes
      .filter(({ path: [part, name] }) => part === "time" || part === "table" || isId(String(name)))
      .map(({ text }) => text),
    mapping,
    text: await mappingText(mapping, proposal.notesFor(mapping)),
    ...(trial && { trial }),
    missed: { said: missedHeading[language], names: [...new Set([...said.missed, ...missed])] },
    ...(preview && { preview }),
  };
}

/** The columns that are suggested as answers, and the fields they are suggested for: the reader sees them chosen among the columns. */
function suggestedColumns(
  { questions }: Proposal,
  { columns }: OpenedProposal,
  said: Said,
): ReadonlyMap<number, string> {
  const suggested = new Map<number, string>();
  for (const { path, suggestion } of questions) {
    const [part, name, source] = path;
    const heading = suggestedColumn(suggestion);
    const column = columns.find((one) => one.heading === heading);
    if (part !== "fields" || source !== "value" || !column || said.columns[column.index] !== undefined)
      continue;
    if (!suggested.has(column.index)) suggested.set(column.index, String(name));
  }
  return suggested;
}

/** What would be wrong with the first rows, questions open or not. */
function trialOf(
  mapping: Mapping,
  dataset: Dataset,
  { file, now }: Pick<MapAsk, "file" | "now">,
): Promise<Trial | undefined> {
  return tryMapping({ input: inputOf(file, file.name), mapping, dataset, now: clock(now) });
}

function withConstants(
  mapping: Mapping,
  { constants }: Said,
  dataset: Dataset,
  readColumn: Proposal["readColumn"],
): Mapping {
  return Object.entries(constants).reduce<Mapping>((sofar, [name, value]) => {
    const isOpen = sofar.fields[name] === undefined || sofar.fields[name].value !== undefined;
    return value === "" || !isOpen
      ? sofar
      : answered(
          { ...sofar, fields: { ...sofar.fields, [name]: {} } },
          ["fields", name, "value"],
          value,
          dataset,
          readColumn,
        );
  }, mapping);
}
