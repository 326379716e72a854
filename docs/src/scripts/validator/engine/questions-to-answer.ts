import type { Dataset, Language, Text } from "@samapne/core";
import { fieldAt, type Question } from "@samapne/mapping";
import type { Option, QuestionToAnswer } from "../messages.ts";
import { optionsOf } from "./fields-to-fill.ts";

/** The questions of a proposal as the page asks them, with what has been answered. What answers with one column is chosen among the columns, and comes without. */
export function questionsToAnswer(
  questions: readonly Question[],
  answers: Readonly<Record<string, string>>,
  dataset: Dataset,
  language: Language,
): readonly QuestionToAnswer[] {
  return questions.map((question) => {
    const key = keyOf(question);
    const suggestion = suggestedColumn(question.suggestion) === undefined ? question.suggestion : undefined;
    const options = choicesOf(question, dataset, language);
    return {
      key,
      label: labelOf(question, dataset, language) + (options ? "" : orNotRead(question, language)),
      value: answers[key] ?? suggestion ?? "",
      isSuggestion: answers[key] === undefined && suggestion !== undefined,
      ...(options && { options }),
    };
  });
}

/** The heading of the one column that a suggestion names. */
export function suggestedColumn(suggestion = ""): string | undefined {
  return /^@(?!.* \+ @)(.+)$/s.exec(suggestion)?.[1];
}

/** What a question is about, whichever place its column has among the others. */
function keyOf({ path, about }: Question): string {
  return path.map((part) => (typeof part === "number" ? (about ?? part) : part)).join("\n");
}

function labelOf({ path, text, about }: Question, { fields }: Dataset, language: Language): string {
  const [part, name, source, value] = path;
  if (part === "columns" && value !== undefined)
    return `«${about ?? ""}»: ${fields[String(value)]?.label[language] ?? String(value)}`;
  const label = fields[String(name)]?.label[language];
  if (part === "fields" && source === "codes" && label !== undefined)
    return `${label}: ${means[language]} «${String(value)}»?`;
  if (part === "fields" && source === "value" && label !== undefined) return label;
  const asked = text[language].replace(/^[^:]*: /, "");
  if (part === "fields" && source === "parts") return `«${about ?? ""}»: ${asked}`;
  return `${asked.charAt(0).toUpperCase()}${asked.slice(1)}`;
}

/** A column of a wide table that has no values of its own can be left out by its answer, too. */
function orNotRead({ path }: Question, language: Language): string {
  return path[0] === "columns" && path[3] !== undefined ? ` ${leaveOut[language]}` : "";
}

const leaveOut = {
  nb: "(eller - når kolonnen ikke skal leses)",
  nn: "(eller - når kolonnen ikkje skal lesast)",
  en: "(or - when the column is not to be read)",
} as const satisfies Text;

const means = { nb: "hva betyr", nn: "kva tyder", en: "what is meant by" } as const satisfies Text;

function choicesOf(
  { path, choices }: Question,
  dataset: Dataset,
  language: Language,
): readonly Option[] | undefined {
  if (path[0] === "time")
    return choices?.map((value) => ({ value, label: timeWords[value]?.[language] ?? value }));
  if (path[0] === "position") return choices?.map((value) => ({ value, label: value }));
  const field = dataset.fields[fieldAt(path)];
  return field && optionsOf(field, language);
}

const timeWords: Readonly<Record<string, Text>> = {
  start: { nb: "når intervallet begynner", nn: "når intervallet byrjar", en: "when the interval begins" },
  end: { nb: "når intervallet slutter", nn: "når intervallet sluttar", en: "when the interval ends" },
  PT15M: { nb: "15 minutter", nn: "15 minutt", en: "15 minutes" },
  PT30M: { nb: "30 minutter", nn: "30 minutt", en: "30 minutes" },
  PT1H: { nb: "1 time", nn: "1 time", en: "1 hour" },
  P1D: { nb: "1 døgn", nn: "1 døgn", en: "1 day" },
  P1M: { nb: "1 måned", nn: "1 månad", en: "1 month" },
};
