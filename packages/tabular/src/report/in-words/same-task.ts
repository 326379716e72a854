import type { Cause } from "../report.ts";

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

/** What is to be done about cells of a column; undefined for a rule, whose message says it, and for what is of a whole file. */
function taskOf({ code, kind, severity, title, advice, columns }: Cause): string | undefined {
  if (advice === undefined || columns.length !== 1 || code !== kind || code.startsWith("file."))
    return undefined;
  return [code, severity, title.en, advice.en].join("\u0000");
}
