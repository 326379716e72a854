import { type Dataset, fill, inLanguage, type Language, type Text } from "@samapne/core";
import { fieldAt, type Question } from "@samapne/mapping";

/**
 * What each code means that a question may be answered with, a line each below the name of the field. `told` keeps the
 * fields that have been told of; none is told of twice.
 */
export function codeLegend(
  questions: readonly Pick<Question, "path" | "choices">[],
  { fields }: Dataset,
  language: Language,
  told: Set<string> = new Set(),
): readonly string[] {
  return questions.flatMap(({ path, choices = [] }) => {
    const name = fieldAt(path);
    const field = fields[name];
    if (field?.kind !== "code" || told.has(name) || choices.length === 0) return [];
    told.add(name);
    const { codes } = field.list;
    const width = Math.max(...codes.map(({ code }) => code.length));
    return [
      fill(heading[language], { field: inLanguage(field.label, language) }, language),
      ...codes
        .filter(({ code }) => choices.includes(code))
        .map(({ code, label }) => `  ${code.padEnd(width)}  ${inLanguage(label, language)}`),
    ];
  });
}

const heading: Text = {
  nb: "Koder for «{field}»:",
  nn: "Kodar for «{field}»:",
  en: "Codes of «{field}»:",
};
