import type { Language } from "@samapne/core";
import { causeLineName, fixerText, shareText, sourceText, whereText } from "../in-words/cause-words.ts";
import { grouped } from "../in-words/grouped.ts";
import type { SameTask } from "../in-words/same-task.ts";
import { wordsOf } from "../in-words/words.ts";
import type { Cause, TableFacts } from "../report.ts";
import type { Style, Writing } from "./style.ts";
import { wrap } from "./wrap.ts";

const indent = "    ";

/** So many more columns or values with the same fault are told; the others are counted. */
const mostOthers = 8;

/** One task: what and how often, the first case in words, where, the same elsewhere, what to do, and who. */
export function taskLines(
  task: SameTask,
  table: TableFacts | undefined,
  writing: Writing,
): readonly string[] {
  const { cause, others, count, columns } = task;
  const { language, style } = writing;
  const words = wordsOf[language];
  const mark = { error: words.error, warning: words.warning, info: words.repair }[cause.severity];
  const share =
    columns > 1 ? words.columns(columns) : shareText({ ...cause, count }, table?.rows ?? 0, language);
  const title = `${cause.title[language]}${share === "" ? "" : `: ${share}`}`;
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
    ...others
      .slice(0, mostOthers)
      .flatMap((other) => part(words.also, alsoText(other, task, table, language))),
    ...(others.length > mostOthers
      ? part(words.also, `… ${words.more}`.replace("{count}", grouped(others.length - mostOthers)))
      : []),
    ...(cause.severity === "info" || !cause.advice ? [] : part(words.what, cause.advice[language])),
    ...(cause.severity === "info" ? [] : part(words.who, who)),
  ];
}

/** The same fault elsewhere, in a line; its column is told where it is another one. */
function alsoText(
  other: Cause,
  { columns }: SameTask,
  table: TableFacts | undefined,
  language: Language,
): string {
  const where = whereText(columns > 1 ? other : { ...other, columns: [] }, table, language);
  return `${other.message[language]} (${where})`;
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
