import type { Dataset, Language } from "@samapne/core";
import { type Style, wrapText } from "@samapne/tabular";
import type { DoubtfulScale, DoubtfulSign, LeftOut, Outcome } from "./outcome.ts";
import { leftOutSentence, repeatedSentences, scaleSentence, signSentence } from "./trouble-sentences.ts";

/** Rows that are left out, and why. */
export function leftOutLines(one: LeftOut, language: Language, style: Style): readonly string[] {
  const mark = one.isFault ? style.red("!") : "–";
  return wrapText(leftOutSentence(one, language), `  ${mark} `, "    ");
}

/** That rows have the key of another. */
export function repeatedLines(
  repeated: Outcome["repeated"],
  language: Language,
  style: Style,
): readonly string[] {
  const { said, partly } = repeatedSentences(repeated, language);
  const lines = [
    ...(said === undefined ? [] : faultLines(said, style)),
    ...(partly === undefined ? [] : wrapText(style.yellow(partly), "", "  ")),
  ];
  return lines.length === 0 ? [] : ["", ...lines];
}

/** That numbers may be thousands. */
export function signLines(
  one: DoubtfulSign,
  dataset: Dataset,
  language: Language,
  style: Style,
): readonly string[] {
  return ["", ...faultLines(signSentence(one, dataset, language), style)];
}

/** That percentages may be written otherwise. */
export function scaleLines(
  one: DoubtfulScale,
  dataset: Dataset,
  language: Language,
  style: Style,
): readonly string[] {
  return ["", ...faultLines(scaleSentence(one, dataset, language), style)];
}

function faultLines(said: string, style: Style): readonly string[] {
  return wrapText(said, `${style.red("!")} `, "  ");
}
