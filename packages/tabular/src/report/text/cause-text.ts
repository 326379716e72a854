import { alsoTexts } from "../in-words/also-words.ts";
import { causeLineName, fixerText, shareText, sourceText, whereText } from "../in-words/cause-words.ts";
import { type SameTask, taskTitle } from "../in-words/same-task.ts";
import { wordsOf } from "../in-words/words.ts";
import type { Cause, TableFacts } from "../report.ts";
import type { Style, Writing } from "./style.ts";
import { wrap } from "./wrap.ts";

const indent = "    ";

/** One task: what and how often, the first case in words, where, the same elsewhere, what to do, and who. */
export function taskLines(
  task: SameTask,
  table: TableFacts | undefined,
  writing: Writing,
): readonly string[] {
  const { cause, count, columns } = task;
  const { language, style } = writing;
  const words = wordsOf[language];
  const mark = { error: words.error, warning: words.warning, info: words.repair }[cause.severity];
  const share =
    columns > 1 ? words.columns(columns) : shareText({ ...cause, count }, table?.rows ?? 0, language);
  const title = `${taskTitle(task, language)}${share === "" ? "" : `: ${share}`}`;
  const [first = "", ...rest] = wrap(title, `  ${mark}  `, indent);
  const labels = [words.where, words.also, words.what, words.who];
  const column = Math.max(...labels.map((label) => label.length)) + 2;
  const part = (label: string, text: string) =>
    wrap(text, `${indent}${`${label}:`.padEnd(column)}`, " ".repeat(indent.length + column));
  const who = `${fixerText(cause, language)} (${sourceText(cause)})`;
  return [
    first.replace(mark, () => style.bold(colourOf(cause, style)(mark))),
    ...rest,
    ...wrap(cause.message[language], indent, indent),
    ...(cause.places.length > 0 ? part(words.where, whereText(cause, table, language)) : []),
    ...alsoTexts(task, table, language).flatMap((text) => part(words.also, text)),
    ...(cause.severity === "info" || !cause.advice ? [] : part(words.what, cause.advice[language])),
    ...(cause.severity === "info" ? [] : part(words.who, who)),
  ];
}

/** A cause in a line, for the many that are not shown whole. */
export function causeLine(
  cause: Cause,
  table: TableFacts | undefined,
  { language }: Writing,
): readonly string[] {
  const share = shareText(cause, table?.rows ?? 0, language);
  return wrap(
    `${causeLineName(cause, language)}${share === "" ? "" : ` – ${share}`}`,
    `${indent}– `,
    `${indent}  `,
  );
}

function colourOf({ severity }: Cause, style: Style): (text: string) => string {
  return { error: style.red, warning: style.yellow, info: style.green }[severity];
}
