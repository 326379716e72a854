import { type Dataset, fill, inSentence, type Language } from "@samapne/core";
import { wrap } from "../../report/text/wrap.ts";
import { wordsOf } from "../../report/in-words/words.ts";
import { noStyle, type Style } from "../../report/text/style.ts";
import type { LeaveCause } from "../times/leave-causes.ts";
import type { LeftOut } from "../rows/outcome.ts";
import { leftOutLines, repeatedLines, signLines } from "../rows/trouble-lines.ts";
import type { Trial } from "./try-mapping.ts";

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

/** What would be wrong with the first rows, in the words a conversion has for it; empty when nothing would. */
export function trialText(
  { outcome, isWhole, missed }: Trial,
  dataset: Dataset,
  language: Language,
  style: Style = noStyle,
): string {
  const { file, made, repeated, doubtfulSigns } = outcome;
  const left = [...file.leftOut, ...made.leftOut].filter(({ cause }) => !expected.has(cause));
  const lines = [
    ...left.flatMap((one) => [
      ...leftOutLines(one, language, style),
      ...missedLines(one, missed, dataset, language),
    ]),
    ...repeatedLines(repeated, language, style).filter((line) => line !== ""),
    ...doubtfulSigns.flatMap((one) => signLines(one, dataset, language, style)).filter((line) => line !== ""),
  ];
  if (lines.length === 0) return "";
  const { rows } = wordsOf[language];
  const counts = { read: rows(file.read), written: rows(made.written) };
  const head = fill((isWhole ? whole : beginning)[language], counts, language);
  return [...wrap(head, "", "  "), ...lines, ""].join("\n");
}

/** Which fields a rule reads that no column is read as. */
function missedLines(
  { code }: LeftOut,
  missed: Trial["missed"],
  { fields }: Dataset,
  language: Language,
): readonly string[] {
  const names = missed.get(code ?? "") ?? [];
  if (names.length === 0) return [];
  const labels = names.map((name) => `«${fields[name]?.label[language] ?? name}»`);
  const all = inSentence(labels, language);
  return wrap(fill(notRead[language], { all }, language), "    ", "    ");
}

const notRead = {
  nb: "Ingen kolonne er lest som {all}. Står det i fila, si hvilken kolonne det er. Ellers må det hentes ut fra systemet.",
  nn: "Ingen kolonne er lesen som {all}. Står det i fila, sei kva kolonne det er. Elles må det hentast ut frå systemet.",
  en: "No column is read as {all}. If it stands in the file, say which column it is. Otherwise it must be fetched from the system.",
};

const whole = {
  nb: "Prøve: slik det er foreslått her, blir fila ({read}) til {written}. Dette er utelatt eller galt:",
  nn: "Prøve: slik det er foreslått her, blir fila ({read}) til {written}. Dette er utelate eller gale:",
  en: "Trial: as proposed here, the file ({read}) becomes {written}. This is left out or wrong:",
};
const beginning = {
  nb: "Prøve: slik det er foreslått her, blir begynnelsen av fila ({read}) til {written}. Dette er utelatt eller galt:",
  nn: "Prøve: slik det er foreslått her, blir byrjinga av fila ({read}) til {written}. Dette er utelate eller gale:",
  en: "Trial: as proposed here, the beginning of the file ({read}) becomes {written}. This is left out or wrong:",
};
