import { fill, type Language } from "@samapne/core";
import { isPersonalData } from "../publication-gate.ts";
import type { FileReport, Report, ReportVerdict } from "../report.ts";
import { causeName, shareText } from "./cause-words.ts";
import { grouped, printable } from "./grouped.ts";
import { type SameTask, sameTasks, taskTitle } from "./same-task.ts";
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

/** How the files were judged, when any of them was, and what is special about the call. */
export function modeTexts(report: Report, language: Language): readonly string[] {
  const { mode, classificationDate, deliveries, repeatedInputs } = report;
  const words = wordsOf[language];
  const isJudged = filesOf(report).some(({ verdict }) => verdict !== "not_judged");
  return [
    ...(isJudged ? [words[mode]] : []),
    ...(isJudged && classificationDate !== undefined
      ? [fill(words.classification, { date: classificationDate }, language)]
      : []),
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

/** A fault, the file it is in, and how many cases there are of it in all columns and values. */
export interface FirstFix extends SameTask {
  readonly file: FileReport;
}

/**
 * The errors that are worth most to correct first, over all files: in each file's own order, one of each file in turn.
 * What is wrong in the same way is one of them.
 */
export function firstFixes(report: Report, most: number): readonly FirstFix[] {
  const queues = filesOf(report).map((file) => {
    const errors = file.causes.filter(({ severity }) => severity === "error");
    return sameTasks(errors).map((task): FirstFix => ({ file, ...task }));
  });
  const longest = Math.max(0, ...queues.map(({ length }) => length));
  const turns = Array.from({ length: longest }, (_, turn) => queues.flatMap((queue) => queue[turn] ?? []));
  return turns.flat().slice(0, most);
}

/** What to correct in half a line, and how much of it there is: `Desimalkomma i tall: 3 kolonner`. */
export function fixText(
  { file, ...task }: FirstFix,
  language: Language,
): readonly [name: string, share: string] {
  const { cause, count, columns } = task;
  if (columns > 1) return [`${cause.title[language]}: ${wordsOf[language].columns(columns)}`, ""];
  const title = taskTitle(task, language);
  if (title !== cause.title[language]) return [title, ""];
  return [causeName(cause, language), shareText({ ...cause, count }, file.table?.rows ?? 0, language)];
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
