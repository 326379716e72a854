import { type Dataset, eachLanguage, found, inLanguage, languages, type Language } from "@samapne/core";
import { headingIndex, namedField } from "@samapne/tabular/reading";
import type { Draft } from "../../draft/draft.ts";
import type { SurveyedColumn } from "../../seen/survey.ts";
import { saysAll } from "../../words/code-of-all.ts";

const mostWords = 3;
const mostFigures = 20;

/**
 * Tells that a table has a row for each of what the dataset has side by side in one: `Kvinner` and `Menn` below `Kjønn`,
 * where fields are called `Antall kvinner` and `Antall menn`; or the names of its figures, as reporting tools write them. No answer makes one row of two.
 */
export function sayRowsSideBySide(
  free: readonly SurveyedColumn[],
  dataset: Dataset,
  { say }: Pick<Draft, "say">,
): void {
  const { fields } = dataset;
  const labels = Object.values(fields).flatMap(({ label }) =>
    languages.map((language) => label[language].toLowerCase().split(/[^\p{L}]+/u)),
  );
  const index = headingIndex(dataset);
  const namesFields = (word: string) => labels.filter((words) => words.includes(word)).length > 1;
  const isFigure = (word: string) => {
    const kind = fields[namedField(word, index)?.field ?? ""]?.kind;
    return kind === "integer" || kind === "decimal";
  };
  const areSides = (words: readonly string[]) =>
    (words.length <= mostWords && words.every(namesFields)) ||
    (words.length <= mostFigures && words.every(isFigure));
  for (const { heading, texts } of free) {
    const words = [...new Set(texts.map((text) => text.trim().toLowerCase()))].filter(
      (word) => !saysAll(word),
    );
    if (words.length < 2 || !areSides(words)) continue;
    const shown = (language: Language) => inLanguage(found(heading.slice(0, 40)), language);
    const all = (language: Language) =>
      [...new Set(texts)]
        .slice(0, mostWords)
        .map((text) => inLanguage(found(text), language))
        .join(", ");
    say(
      ["fields"],
      eachLanguage(
        (language) =>
          ({
            nb: `Under ${shown("nb")} står ${all("nb")} i hver sin rad, og datasettet har dem ved siden av hverandre i én. Ta ut fila på nytt med en kolonne for hver av dem`,
            nn: `Under ${shown("nn")} står ${all("nn")} i kvar si rad, og datasettet har dei ved sida av kvarandre i éi. Ta ut fila på nytt med ein kolonne for kvar av dei`,
            en: `Under ${shown("en")}, ${all("en")} stand in a row each, and the dataset has them side by side in one. Export the file again with a column for each of them`,
          })[language],
      ),
      "warning",
    );
    return;
  }
}
