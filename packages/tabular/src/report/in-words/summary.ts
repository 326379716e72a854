import { fill, type Language } from "@samapne/core";
import { isPersonalData } from "../publication-gate.ts";
import type { Cause, FileReport, Report, ReportVerdict } from "../report.ts";
import { grouped, printable } from "./grouped.ts";
import { wordsOf } from "./words.ts";

/** The verdict in a sentence or two: `Ikke godkjent. Fila følger ikke spesifikasjonen ennå.` */
export function summaryText(report: Report, language: Language): string {
  const words = wordsOf[language];
  const files = filesOf(report);
  const waits = report.verdict === "conformant" && files.some(({ causes }) => causes.some(isPersonalData));
  return [
    `${words[report.verdict]}.`,
    filesText(files, language),
    ...(waits ? [words.unconfirmed] : []),
  ].join(" ");
}

/** How the files were judged, and what is special about the call. */
export function modeTexts(
  { mode, classificationDate, deliveries, repeatedInputs }: Report,
  language: Language,
): readonly string[] {
  const words = wordsOf[language];
  return [
    words[mode],
    ...(classificationDate === undefined
      ? []
      : [fill(words.classification, { date: classificationDate }, language)]),
    ...(deliveries.length > 1 ? [words.folders] : []),
    ...(repeatedInputs.length > 0
      ? [fill(words.repeated, { names: printable(repeatedInputs.join(", ")) }, language)]
      : []),
  ];
}

/** What the verdict rests on: versions of the validator, the specifications and the code lists. */
export function versionTexts({ versions }: Report, language: Language): readonly string[] {
  return [
    fill(wordsOf[language].validator, { version: versions.validator }, language),
    ...versions.specifications.map(({ dataset, version }) => `${dataset} ${version}`),
    ...versions.codeLists.map(({ id, version }) => `${id} ${version}`),
  ];
}

/** A fault, the file it is in, and how many cases there are of it and of those that differ by a value only. */
export interface FirstFix {
  readonly file: FileReport;
  readonly cause: Cause;
  readonly count: number;
}

/**
 * The errors that are worth most to correct first, over all files: in each file's own order, one of each file in turn.
 * What is wrong in the same way with the same columns is one of them.
 */
export function firstFixes(report: Report, most: number): readonly FirstFix[] {
  const queues = filesOf(report).map(fixesOf);
  const longest = Math.max(0, ...queues.map(({ length }) => length));
  const turns = Array.from({ length: longest }, (_, turn) => queues.flatMap((queue) => queue[turn] ?? []));
  return turns.flat().slice(0, most);
}

function fixesOf(file: FileReport): readonly FirstFix[] {
  const fixes = new Map<string, FirstFix>();
  for (const cause of file.causes) {
    if (cause.severity !== "error") continue;
    const key = `${cause.title.en} ${JSON.stringify(cause.columns)}`;
    const { cause: first, count } = fixes.get(key) ?? { cause, count: 0 };
    fixes.set(key, { file, cause: first, count: count + cause.count });
  }
  return [...fixes.values()];
}

/** All files of a report. */
export function filesOf({ deliveries }: Report): readonly FileReport[] {
  return deliveries.flatMap(({ files }) => files);
}

function filesText(files: readonly FileReport[], language: Language): string {
  const words = wordsOf[language];
  const [only] = files;
  if (only && files.length === 1)
    return only.verdict === "conformant" && only.repairs.length > 0
      ? words.repaired
      : words.single[only.verdict];
  const count = (verdict: ReportVerdict) => files.filter((file) => file.verdict === verdict).length;
  const unread = count("not_judged");
  if (unread === files.length) return words.noneRead;
  return fill(
    words.summary,
    {
      files: words.files(files.length - unread),
      faulty: grouped(count("not_conformant")),
      clean: grouped(count("conformant")),
      unread: unread === 0 ? "" : words.unread.replace("{count}", grouped(unread)),
    },
    language,
  );
}
