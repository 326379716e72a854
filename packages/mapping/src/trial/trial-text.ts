import type { Dataset, Language } from "@samapne/core";
import { noStyle, type Style, wrapText } from "@samapne/tabular";
import { trialWords, type Trouble } from "./trial-words.ts";
import type { Trial } from "./try-mapping.ts";

/** What would be wrong with the first rows, as lines of text; empty when nothing would. */
export function trialText(
  trial: Trial,
  dataset: Dataset,
  language: Language,
  style: Style = noStyle,
): string {
  const words = trialWords(trial, dataset, language);
  if (!words) return "";
  const { title, said, troubles } = words;
  const lines = troubles.flatMap((one) => troubleLines(one, style));
  return [...wrapText(`${title}: ${said}`, "", "  "), ...lines, ""].join("\n");
}

function troubleLines({ isFault, said, more }: Trouble, style: Style): readonly string[] {
  const mark = isFault ? style.red("!") : "–";
  return [
    ...wrapText(said, `  ${mark} `, "    "),
    ...(more === undefined ? [] : wrapText(more, "    ", "    ")),
  ];
}
