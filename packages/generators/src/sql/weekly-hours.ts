import { dayPatterns, weeklyHoursPattern } from "@samapne/core";
import type { Dialect } from "./dialect.ts";
import { patternIn } from "./pattern.ts";

/**
 * Whether opening hours of an ordinary week fit together: none ends before it begins, and no two different ones hold on
 * the same day at the same time. Clocks are compared as texts, since all have five characters.
 */
export function weeklyHoursFit(dialect: Dialect, list: string): string {
  const matches = (text: string, pattern: string) =>
    dialect.matches(text, dialect.text(patternIn(dialect, pattern)));
  const isHours = (item: string) => matches(item, weeklyHoursPattern);
  const from = (item: string) => dialect.byCodePoint(`substr(${item}, length(${item}) - 10, 5)`);
  const to = (item: string) => dialect.byCodePoint(`substr(${item}, length(${item}) - 4, 5)`);
  const onSameDay = dayPatterns
    .map((pattern) => ["hours", "others"].map((item) => matches(`(',' || ${item})`, pattern)).join(" AND "))
    .map((both) => `(${both})`)
    .join(" OR ");
  const overlap = `${isHours("others")} AND hours <> others AND ${from("hours")} < ${to("others")} AND ${from("others")} < ${to("hours")} AND (${onSameDay})`;
  const another = dialect.firstInList(list, "others", `CASE WHEN ${overlap} THEN 1 END`);
  const wrong = `${isHours("hours")} AND (${from("hours")} >= ${to("hours")} OR ${another} IS NOT NULL)`;
  const fault = dialect.firstInList(list, "hours", `CASE WHEN ${wrong} THEN 1 END`);
  return `(CASE WHEN ${list} IS NOT NULL THEN ${fault} IS NULL END)`;
}
