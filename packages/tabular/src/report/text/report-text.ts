import { fill, type Language } from "@samapne/core";
import { explainedText } from "../in-words/explained-words.ts";
import { factsText, rightRowsText, supersededText } from "../in-words/facts-words.ts";
import { grouped, printable } from "../in-words/grouped.ts";
import { notCheckedTexts } from "../in-words/not-checked-words.ts";
import { sameTasks } from "../in-words/same-task.ts";
import { filesOf, firstFixes, fixText, modeTexts, summaryText, versionTexts } from "../in-words/summary.ts";
import { wordsOf } from "../in-words/words.ts";
import type { Cause, DeliveryReport, FileReport, Report, ReportVerdict } from "../report.ts";
import { causeLine, taskLines } from "./cause-text.ts";
import { noStyle, type Style, type Writing } from "./style.ts";
import { wrap } from "./wrap.ts";

type Lines = readonly string[];

/** As many causes of a file are told whole; the others in a line each, and those beyond them are counted. */
const mostWhole = 12;
const mostLines = 40;
const mostFirst = 5;
const fewErrors = 5;

/**
 * The report for people, 80 characters wide: the verdict, what to correct first when there is much, then file by file what
 * was found, where, what to do and who must. Ends with a line break.
 */
export function reportText(report: Report, language: Language, style: Style = noStyle): string {
  const writing: Writing = { language, style };
  const parts = [
    headLines(report, writing),
    firstLines(report, writing),
    ...report.deliveries.flatMap((delivery) => deliveryParts(delivery, writing)),
    versionLines(report, writing),
  ].filter((lines) => lines.length > 0);
  return `${parts.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function headLines(report: Report, { language, style }: Writing): Lines {
  const [first = "", ...rest] = wrap(summaryText(report, language), "", "");
  const how = modeTexts(report, language).join(" ");
  const notes = how === "" ? [] : wrap(how, "", "");
  return [style.bold(colourOf(report.verdict, style)(first)), ...rest, ...notes];
}

/** What to correct first, when the causes do not fit on a screen. */
function firstLines(report: Report, { language, style }: Writing): Lines {
  const files = filesOf(report);
  const errors = files.flatMap(({ causes }) => causes.filter(({ severity }) => severity === "error"));
  if (errors.length <= fewErrors) return [];
  const fixes = firstFixes(report, mostFirst).flatMap((fix, index) => {
    const [name, share] = fixText(fix, language);
    const where = files.length > 1 ? `${printable(fix.file.name)}: ` : "";
    const text = `${where}${name}${share === "" ? "" : ` – ${share}`}`;
    return wrap(text, `  ${index + 1}. `, "     ");
  });
  return [style.bold(wordsOf[language].first), ...fixes];
}

function colourOf(verdict: ReportVerdict, style: Style): (text: string) => string {
  return { conformant: style.green, not_conformant: style.red, not_judged: style.yellow }[verdict];
}

function deliveryParts(delivery: DeliveryReport, writing: Writing): readonly Lines[] {
  const { folder, files, notChecked } = delivery;
  const { language, style } = writing;
  const words = wordsOf[language];
  const name = folder === undefined ? undefined : printable(folder) || words.here;
  const title = name === undefined ? [] : [style.bold(fill(words.folder, { folder: name }, language))];
  const left = notCheckedTexts(notChecked, language).flatMap((text) => wrap(text, "  – ", "    "));
  return [
    title,
    ...files.flatMap((file) => fileParts(file, writing)),
    left.length === 0 ? [] : [style.bold(words.notChecked), ...left],
  ];
}

function fileParts(file: FileReport, writing: Writing): readonly Lines[] {
  const { language, style } = writing;
  const words = wordsOf[language];
  const verdict = colourOf(file.verdict, style)(words[file.verdict]);
  const indented = (text: string | undefined) => (text === undefined ? [] : wrap(text, "  ", "  "));
  const dim = (text: string | undefined) => indented(text).map((line) => style.dim(line));
  const empty = file.causes.length > 0 ? words.noErrors : words.none;
  const head = [
    `${style.bold(printable(file.name))} – ${verdict}`,
    ...dim(file.table && factsText(file.table, language)),
    ...dim(file.table && supersededText(file.table, language)),
    ...indented(rightRowsText(file, language)),
    ...indented(file.problem?.text[language]),
    ...(file.verdict === "conformant" ? indented(empty) : []),
  ];
  return [
    head,
    ...causeParts([...file.causes, ...file.repairs], file, writing),
    indented(explainedText(file, language)),
    furtherLines(file, writing),
  ];
}

function causeParts(causes: readonly Cause[], { table }: FileReport, writing: Writing): readonly Lines[] {
  const tasks = sameTasks(causes);
  const whole = tasks.length <= mostWhole + 2 ? tasks.length : mostWhole;
  const rest = tasks.slice(whole).flatMap(({ cause, others }) => [cause, ...others]);
  const shown = rest.slice(0, mostLines).flatMap((cause) => causeLine(cause, table, writing));
  const hidden = rest.length - mostLines;
  const words = wordsOf[writing.language];
  const count = (text: string, number: number) => text.replace("{count}", grouped(number));
  return [
    ...tasks.slice(0, whole).map((task) => taskLines(task, table, writing)),
    rest.length === 0 ? [] : [`  ${count(words.others, rest.length)}`, ...shown],
    hidden <= 0 ? [] : wrap(count(words.hidden, hidden), "    ", "    "),
  ];
}

function furtherLines({ further }: FileReport, { language }: Writing): Lines {
  if (!further) return [];
  const counts = { errors: grouped(further.errors), warnings: grouped(further.warnings) };
  return wrap(fill(wordsOf[language].further, counts, language), "  ", "  ");
}

function versionLines(report: Report, { language, style }: Writing): Lines {
  const text = versionTexts(report, language).join(", ");
  return wrap(text, `${wordsOf[language].versions}: `, "  ").map((line) => style.dim(line));
}
