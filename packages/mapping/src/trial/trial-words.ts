import { type Dataset, fill, inSentence, type Language } from "@samapne/core";
import { wordsOf } from "@samapne/tabular/reading";
import type { LeaveCause } from "../times/leave-causes.ts";
import {
  leftOutSentence,
  repeatedSentences,
  scaleSentence,
  signSentence,
} from "../rows/trouble-sentences.ts";
import type { Trial } from "./try-mapping.ts";

/** What would be wrong with the first rows, in sentences. */
export interface TrialWords {
  /** What this is. */
  readonly title: string;
  /** How many rows were read, and how many become rows of the dataset. */
  readonly said: string;
  /** What is wrong before what is left out by choice. */
  readonly troubles: readonly Trouble[];
}

/** Something that would be left out, or written and wrong. */
export interface Trouble {
  /** Is it wrong, and not what the mapping leaves out by choice? */
  readonly isFault: boolean;
  readonly said: string;
  /** What is lacking where rows are left out, and what to do. */
  readonly more?: string;
}

/** What stands around every table or is empty, and nobody's loss. */
const expected: ReadonlySet<LeaveCause> = new Set([
  "above",
  "headings",
  "block",
  "blank",
  "only_headings",
  "only_cells",
  "never_empty",
  "no_day",
  "to_come",
  "no_values",
  "empty_cell",
]);

/** What would be wrong with the first rows, in the words a conversion has for it; undefined when nothing would. */
export function trialWords(
  { outcome, isWhole, missed }: Trial,
  dataset: Dataset,
  language: Language,
): TrialWords | undefined {
  const { file, made, repeated, doubtfulSigns, doubtfulScales } = outcome;
  const left = [...file.leftOut, ...made.leftOut].filter(({ cause }) => !expected.has(cause));
  const doubtful = [
    repeatedSentences(repeated, language).said ?? [],
    doubtfulSigns.map((one) => signSentence(one, dataset, language)),
    doubtfulScales.map((one) => scaleSentence(one, dataset, language)),
  ].flat();
  const leftOut = left.map((one): Trouble => {
    const more = missedSentence(missed.get(one.code ?? "") ?? [], dataset, language);
    const said = leftOutSentence(one, language);
    return { isFault: one.isFault, said, ...(more === undefined ? {} : { more }) };
  });
  const troubles: readonly Trouble[] = [
    ...leftOut.filter(({ isFault }) => isFault),
    ...doubtful.map((said) => ({ isFault: true, said })),
    ...leftOut.filter(({ isFault }) => !isFault),
  ];
  if (troubles.length === 0) return undefined;
  const { rows } = wordsOf[language];
  const counts = { read: rows(file.read), written: rows(made.written) };
  return {
    title: title[language],
    said: fill((isWhole ? whole : beginning)[language], counts, language),
    troubles,
  };
}

/** Which fields a rule reads that no column is read as. */
function missedSentence(
  names: readonly string[],
  { fields }: Dataset,
  language: Language,
): string | undefined {
  if (names.length === 0) return undefined;
  const labels = names.map((name) => `«${fields[name]?.label[language] ?? name}»`);
  return fill(notRead[language], { all: inSentence(labels, language) }, language);
}

const title = { nb: "Prøve", nn: "Prøve", en: "Trial" };

const notRead = {
  nb: "Ingen kolonne er lest som {all}. Står det i fila, si hvilken kolonne det er. Ellers må det hentes ut fra systemet.",
  nn: "Ingen kolonne er lesen som {all}. Står det i fila, sei kva kolonne det er. Elles må det hentast ut frå systemet.",
  en: "No column is read as {all}. If it stands in the file, say which column it is. Otherwise it must be fetched from the system.",
};

const whole = {
  nb: "Slik det står nå, blir fila ({read}) til {written}. Dette er utelatt eller galt:",
  nn: "Slik det står no, blir fila ({read}) til {written}. Dette er utelate eller gale:",
  en: "As it stands now, the file ({read}) becomes {written}. This is left out or wrong:",
};
const beginning = {
  nb: "Slik det står nå, blir begynnelsen av fila ({read}) til {written}. Dette er utelatt eller galt:",
  nn: "Slik det står no, blir byrjinga av fila ({read}) til {written}. Dette er utelate eller gale:",
  en: "As it stands now, the beginning of the file ({read}) becomes {written}. This is left out or wrong:",
};
