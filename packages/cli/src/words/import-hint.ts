import { fill, type Language, type Text } from "@samapne/core";
import { isRepairable, type Report } from "@samapne/tabular";

/** A line that says how many of the faults `--mode import` would put right; empty when it would not, or already did. */
export function importHint({ mode, deliveries }: Report, language: Language): string {
  const causes = deliveries.flatMap(({ files }) => files.flatMap((file) => file.causes));
  const errors = causes.filter(({ severity }) => severity === "error");
  const some = errors.filter(({ kind }) => isRepairable(kind)).length;
  if (mode === "import" || some === 0) return "";
  return `${fill(words[language], { some, all: errors.length }, language)}\n`;
}

const words: Text = {
  nb: "--mode import retter det som er trygt å rette, og teller det: {some} av {all} slags feil her.",
  nn: "--mode import rettar det som er trygt å rette, og tel det: {some} av {all} slags feil her.",
  en: "--mode import repairs what is safe to repair, and counts it: {some} of {all} {all|kind of fault|kinds of faults} here.",
};
