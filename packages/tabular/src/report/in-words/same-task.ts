import type { Language } from "@samapne/core";
import type { Cause } from "../report.ts";
import { wordsOf } from "./words.ts";

/** Causes that one and the same act puts right: the same fault with the same remedy, in several columns or with several values. */
export interface SameTask {
  /** The first of them. */
  readonly cause: Cause;
  readonly others: readonly Cause[];
  /** How many cases all of them have. */
  readonly count: number;
  /** In how many columns they stand. */
  readonly columns: number;
}

/** Puts causes together that are one task, each where the first of them stands. */
export function sameTasks(causes: readonly Cause[]): readonly SameTask[] {
  const tasks = new Map<string, [Cause, ...Cause[]]>();
  for (const [at, cause] of causes.entries()) {
    const key = taskOf(cause) ?? String(at);
    const known = tasks.get(key);
    if (known) known.push(cause);
    else tasks.set(key, [cause]);
  }
  return [...tasks.values()].map(([cause, ...others]) => ({
    cause,
    others,
    count: others.reduce((sum, { count }) => sum + count, cause.count),
    columns: new Set([cause, ...others].map(({ columns }) => JSON.stringify(columns))).size,
  }));
}

/** The name of a task: that of its fault, or that so many columns are missing. */
export function taskTitle({ cause, others }: Pick<SameTask, "cause" | "others">, language: Language): string {
  const isMany = cause.code === missingColumn && others.length > 0;
  return isMany ? wordsOf[language].missing(others.length + 1) : cause.title[language];
}

const missingColumn = "file.heading_missing";

/** What is to be done about cells of a column, or about columns that are missing; undefined for a rule, whose message says it, and for what else is of a whole file. */
function taskOf({ code, kind, severity, title, advice, columns }: Cause): string | undefined {
  if (code === missingColumn) return code;
  if (advice === undefined || columns.length !== 1 || code !== kind || code.startsWith("file."))
    return undefined;
  return [code, severity, title.en, advice.en].join("\u0000");
}
