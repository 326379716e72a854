import type { Language, Text } from "@samapne/core";
import { type MappingNote, missedHeading, type Question } from "@samapne/mapping";

/** The questions there were, by id: with their suggestions, and the columns that may be answers. */
export type Known = ReadonlyMap<string, Question>;

/** So many choices are told in the line of a question. */
const fewChoices = 12;

/** A question as it is asked at the keyboard, in one line. */
export function prompt(
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

const columnHint: Text = {
  nb: "– eller en kolonne: {columns}",
  nn: "– eller ein kolonne: {columns}",
  en: "– or a column: {columns}",
};

/** What stands beside the places of a mapping that nobody has answered for. */
export function questionNotes(
  open: readonly Question[],
  known: Known,
  language: Language,
): readonly MappingNote[] {
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

const suggested: Text = { nb: "Forslag:", nn: "Framlegg:", en: "Suggestion:" };

/** The questions that are left, each as `--answer` takes it. */
export function openText(open: readonly Question[], known: Known, language: Language): string {
  const lines = open.map(({ id, text, about, choices, suggestion = known.get(id)?.suggestion }) => {
    const shown = choices && choices.length <= fewChoices ? ` (${choices.join(", ")})` : "";
    return `  --answer '${id}=${suggestion ?? "…"}'  ${about === undefined ? "" : `${about}: `}${text[language]}${shown}`;
  });
  const columns = [...new Set(open.flatMap(({ id }) => known.get(id)?.columns ?? []))];
  const hint = columns.slice(0, 12).map((name) => `@${name}`);
  const isOfField = open.some(({ id }) => /^fields\.\w+\.value$/.test(id));
  const orUsed = isOfField ? [usedColumnAnswer[language]] : [];
  return [
    heading[language],
    ...lines,
    ...(hint.length > 0 ? [columnAnswer[language].replace("{columns}", hint.join(", "))] : orUsed),
  ].join("\n");
}

/** What may be answered besides, so that rows are not left out. */
export function missedText(missed: readonly Question[], language: Language): string {
  const lines = missed.map(({ id, text, choices, suggestion = "…" }) => {
    const shown = choices && choices.length <= fewChoices ? ` (${choices.join(", ")})` : "";
    return `  --answer '${id}=${suggestion}'  ${text[language].replace(/^[^:]*: /, "")}${shown}`;
  });
  return [missedHeading[language], ...lines].join("\n");
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

const usedColumnAnswer: Text = {
  nb: "Svaret kan også stå i en kolonne: skriv @ foran overskriften.",
  nn: "Svaret kan òg stå i ein kolonne: skriv @ føre overskrifta.",
  en: "The answer may stand in a column, too: write @ before its heading.",
};
