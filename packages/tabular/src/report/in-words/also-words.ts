import type { Language } from "@samapne/core";
import type { Cause, TableFacts } from "../report.ts";
import { whereText } from "./cause-words.ts";
import { grouped } from "./grouped.ts";
import type { SameTask } from "./same-task.ts";
import { wordsOf } from "./words.ts";

/** So many more columns or values with the same fault are told; the others are counted. What the whole file lacks is told whole. */
const mostOthers = 8;
const mostOfFile = 40;

/** The same fault elsewhere, a sentence each, and how many more there are. */
export function alsoTexts(
  task: SameTask,
  table: TableFacts | undefined,
  language: Language,
): readonly string[] {
  const { cause, others } = task;
  const most = cause.places.length > 0 ? mostOthers : mostOfFile;
  const hidden = others.length - most;
  return [
    ...others.slice(0, most).map((other) => alsoText(other, task, table, language)),
    ...(hidden > 0 ? [`… ${wordsOf[language].more}`.replace("{count}", grouped(hidden))] : []),
  ];
}

/** The same fault elsewhere, in a line; its column is told where it is another one. */
function alsoText(
  other: Cause,
  { columns }: SameTask,
  table: TableFacts | undefined,
  language: Language,
): string {
  if (other.places.length === 0) return other.message[language];
  const where = whereText(columns > 1 ? other : { ...other, columns: [] }, table, language);
  return `${other.message[language]} (${where})`;
}
