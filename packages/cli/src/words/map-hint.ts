import { fill, type Language, type Text } from "@samapne/core";
import type { FileReport, Report } from "@samapne/tabular";
import { asArgument } from "./as-argument.ts";

/**
 * A line about making a mapping, where a file is not conformant in a way that correcting cells does not help against: a
 * column is missing, or no row has a time or period the dataset can read. Empty otherwise, and for files that are none of
 * `paths`.
 */
export function mapHint({ deliveries }: Report, paths: readonly string[], language: Language): string {
  const raw = deliveries
    .flatMap(({ files }) => files)
    .find((file) => paths.includes(file.name) && file.name !== "-" && isRaw(file));
  if (!raw?.table) return "";
  const file = asArgument(raw.name);
  return `${fill(words[language], { file, dataset: raw.table.dataset.id }, language)}\n`;
}

const ofEveryRow: ReadonlySet<string> = new Set(["date.invalid", "instant.invalid", "period.invalid"]);

function isRaw({ table, causes }: FileReport): boolean {
  const rows = table?.rows ?? 0;
  return causes.some(
    ({ kind, count }) =>
      kind === "file.heading_missing" || (ofEveryRow.has(kind) && rows > 1 && count >= rows),
  );
}

const words: Text = {
  nb: "Er {file} et uttrekk fra et fagsystem? samapne map {file} --dataset {dataset} lager en tilordning som gjør slike om.",
  nn: "Er {file} eit uttrekk frå eit fagsystem? samapne map {file} --dataset {dataset} lagar ei tilordning som gjer om slike.",
  en: "Is {file} an export of another system? samapne map {file} --dataset {dataset} makes a mapping that turns such files into the dataset.",
};
