import { type Dataset, eachLanguage, found, inLanguage } from "@samapne/core";
import { unanswered } from "../../../file/mapping.ts";
import type { Draft } from "../../draft/draft.ts";
import type { SurveyedColumn } from "../../seen/survey.ts";
import { codeWords } from "../../words/code-words.ts";

/** Fewer are what something happens to be called. */
const some = 0.2;

/** Tells of words that are read as a text, and are codes of a field that nothing is read as: «Inne» among the places below «Sted». */
export function sayCodesInTexts(
  columns: readonly SurveyedColumn[],
  { fields: declared }: Dataset,
  { fields, roles, say }: Draft,
): void {
  const open = Object.entries(declared).flatMap(([name, field]) =>
    field.kind === "code" && (!fields.has(name) || fields.get(name)?.value === unanswered)
      ? [{ name, words: codeWords(field.list) }]
      : [],
  );
  for (const { index, heading, texts } of columns) {
    const name = roles.get(index)?.field ?? "";
    const field = declared[name];
    if (field?.kind !== "text" || field.pattern !== undefined || field.required === true) continue;
    for (const other of open) {
      const words = texts.filter((text) => /\p{L}{3}/u.test(text) && other.words.has(text.toLowerCase()));
      const [word] = words;
      if (word === undefined || words.length < texts.length * some) continue;
      say(
        ["fields", name],
        eachLanguage((language) => {
          const [said, of] = [word, heading].map((one) => inLanguage(found(one.slice(0, 40)), language));
          const label = (one: string) => declared[one]?.label[language] ?? one;
          return {
            nb: `${said} under ${of} er et ord for ${label(other.name)}, men blir lest som ${label(name)}`,
            nn: `${said} under ${of} er eit ord for ${label(other.name)}, men blir lesen som ${label(name)}`,
            en: `${said} below ${of} is a word for the ${label(other.name)}, but is read as the ${label(name)}`,
          }[language];
        }),
        "warning",
      );
    }
  }
}
