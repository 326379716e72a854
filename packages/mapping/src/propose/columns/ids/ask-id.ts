import { found, inLanguage, type Language } from "@samapne/core";
import { unanswered } from "../../../file/mapping.ts";
import type { Draft, ProposalSetting } from "../../draft/draft.ts";
import type { FoundTime } from "../../times/found-time.ts";
import { idOf } from "./id-of.ts";
import { idInName } from "../../words/id-in-name.ts";
import type { Say } from "../../draft/notes.ts";
import { timeFieldsOf } from "../../times/propose-time.ts";
import { columnsAsAnswer } from "../../draft/questions.ts";
import { type Cell, isBlankCell } from "@samapne/tabular/reading";
import { column, type SurveyedColumn } from "../../seen/survey.ts";
import { repeatsIn } from "../../times/telling-apart.ts";

/** The columns that may say whose a row is. */
export interface IdColumns {
  /** Columns nothing is read from. */
  readonly free: readonly SurveyedColumn[];
  /** The fields that some of them may be, by place. */
  readonly guesses: ReadonlyMap<number, string>;
  /** The column that says which way energy goes. */
  readonly flow: SurveyedColumn | undefined;
  /** Takes note of the columns whose empty cells mean the same as the one above. */
  readonly carried: Set<number>;
}

/**
 * Asks for the id of a series where rows have the same one at the same time: another column tells them apart, as the
 * direction or the kind of energy does, and is a part of the id then. Gives the columns that are suggested.
 */
export function askId(
  { free, guesses, flow, carried }: IdColumns,
  time: FoundTime | undefined,
  { survey, dataset }: ProposalSetting,
  { fields, roles, suggestions, say }: Draft,
): readonly SurveyedColumn[] {
  const name = idOf(dataset);
  const start = timeFieldsOf(dataset)?.start;
  const reading = name === undefined ? undefined : fields.get(name);
  if (name === undefined || start === undefined || !reading) return [];
  const times = [...(time?.columns ?? []), ...placesOf(start, roles)];
  if (times.length === 0 && !time) return [];
  const isOpen = reading.value === unanswered;
  const guess = [...guesses].find(([, field]) => field === name)?.[0];
  const [place = guess] = placesOf(name, roles);
  const id = place === undefined ? undefined : survey.columns[place];
  if (!isOpen && (!id || id.heading === "")) return [];
  const known = [...times, ...(id ? [id.index] : [])];
  const others = free.filter((column) => column !== id);
  const most = id ? 2 : 3;
  const asTheyStand = repeatsIn(survey.sample, known, others, { most, isOpen });
  const filled =
    isOpen && !id && asTheyStand?.telling.length === 0 ? filledDown(others, survey.sample) : undefined;
  const repeats = filled ? repeatsIn(filled.sample, known, filled.columns, { most, isOpen }) : asTheyStand;
  for (const { index } of filled && repeats ? repeats.telling : [])
    if (filled?.carried.includes(index)) carried.add(index);
  const suggest = (columns: readonly SurveyedColumn[]) =>
    suggestions.set(`fields.${name}.value`, columnsAsAnswer(columns.map(({ heading }) => heading)));
  const inName = isOpen && !id ? idInName(survey.titles, dataset.fields[name]) : undefined;
  if (inName !== undefined && !repeats) suggestions.set(`fields.${name}.value`, inName);
  if (isOpen) {
    const all = [...(id ? [id] : []), ...(repeats?.telling ?? [])].sort((a, b) => a.index - b.index);
    // A direction alone is no id of a meter.
    if (!repeats || all.every((column) => column === flow)) return [];
    if (repeats.telling.length > 0) suggest(all);
    return repeats.telling;
  }
  // Each direction is a meter of its own, also where the first rows have only one of them.
  const telling = repeats && repeats.telling.length > 0 ? repeats.telling : flow ? [flow] : [];
  if (!id || (telling.length === 0 && !repeats)) return [];
  if (telling.length === 0) {
    sayRepeats(repeats?.count ?? 0, id, name, say);
    return [];
  }
  suggest([id, ...telling]);
  fields.set(name, { value: unanswered });
  sayTelling(id, telling, name, say);
  return telling;
}

const third = 1 / 3;

/** Columns that say something in the first of the rows it is of, as if it stood in each; undefined where there are none. */
function filledDown(
  columns: readonly SurveyedColumn[],
  sample: readonly (readonly Cell[])[],
):
  | {
      readonly columns: readonly SurveyedColumn[];
      readonly sample: readonly (readonly Cell[])[];
      readonly carried: readonly number[];
    }
  | undefined {
  const carried = columns.flatMap(({ index, filled, heading }) =>
    heading !== "" && !isBlankCell(sample[0]?.[index]) && filled <= sample.length * (1 - third)
      ? [index]
      : [],
  );
  if (carried.length === 0) return undefined;
  const above = new Map<number, Cell>();
  const full = sample.map((cells) => {
    const row = [...cells];
    for (const index of carried)
      if (isBlankCell(row[index])) row[index] = above.get(index);
      else above.set(index, row[index]);
    return row;
  });
  const asFull = (one: SurveyedColumn) =>
    carried.includes(one.index) ? column(one.index, one.heading, full) : one;
  return { columns: columns.map(asFull), sample: full, carried };
}

function placesOf(field: string, roles: Draft["roles"]): readonly number[] {
  return [...roles].flatMap(([index, role]) => (role.field === field && !role.each ? [index] : []));
}

const shown = (language: Language, columns: readonly SurveyedColumn[]) =>
  columns.map(({ heading }) => inLanguage(found(heading.slice(0, 40)), language)).join(", ");

function sayTelling(
  column: SurveyedColumn,
  telling: readonly SurveyedColumn[],
  name: string,
  say: Say,
): void {
  const all = columnsAsAnswer([column, ...telling].map(({ heading }) => heading.slice(0, 40)));
  say(["fields", name], {
    nb: `Samme ${shown("nb", [column])} står flere ganger til samme tid, og ${shown("nb", telling)} skiller radene. Er hver av dem en måler for seg, er id-en ${all}`,
    nn: `Same ${shown("nn", [column])} står fleire gonger til same tid, og ${shown("nn", telling)} skil radene. Er kvar av dei ein målar for seg, er id-en ${all}`,
    en: `The same ${shown("en", [column])} stands several times at the same time, and ${shown("en", telling)} tells the rows apart. If each is a meter of its own, the id is ${all}`,
  });
}

function sayRepeats(count: number, column: SurveyedColumn, name: string, say: Say): void {
  say(["fields", name], {
    nb: `Samme ${shown("nb", [column])} står flere ganger til samme tid (antall i de første radene: ${count}). Noe mangler i id-en, eller rader står dobbelt`,
    nn: `Same ${shown("nn", [column])} står fleire gonger til same tid (talet i dei første radene: ${count}). Noko manglar i id-en, eller rader står dobbelt`,
    en: `The same ${shown("en", [column])} stands several times at the same time (number in the first rows: ${count}). Something is missing in the id, or rows stand twice`,
  });
}
