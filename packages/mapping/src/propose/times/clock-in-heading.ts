import { fold } from "@samapne/tabular/reading";
import type { SurveyedColumn } from "../seen/survey.ts";

/** A column of figures whose heading has a clock time in it, and the part that is one: `kl. 01-02` in `Forbruk kl. 01-02`. */
export interface ClockHeading {
  readonly column: SurveyedColumn;
  readonly text: string;
}

/** Columns whose headings are alike but for their clock times. */
export interface ClockGroup {
  /** What their headings have around the clock time; nothing where they are clock times alone. */
  readonly before: string;
  readonly after: string;
  readonly headings: readonly ClockHeading[];
}

const clock = String.raw`\d{1,2}(?:[:.]\d{2}){0,2}`;
const inText = new RegExp(
  String.raw`^(?<before>(?:\D*[^\p{L}\d:.,])?)(?<part>(?:(?:kl|time|hour|h|t)\.? ?)?${clock}(?: ?[-\u2013] ?${clock})?(?: ?h)?(?: ?[AB])?)(?<after>(?:[^\p{L}\d:.].*)?)$`,
  "iu",
);
const longest = 100;

/** Columns in groups of headings that are alike but for the one clock time in them, the largest first. */
export function clockGroups(columns: readonly SurveyedColumn[]): readonly ClockGroup[] {
  const groups = new Map<string, { before: string; after: string; headings: ClockHeading[] }>();
  for (const column of columns) {
    const found = column.heading.length > longest ? undefined : inText.exec(column.heading)?.groups;
    if (!found) continue;
    const { before = "", part = "", after = "" } = found;
    // Two clock times apart from each other say more than an hour.
    if (/\d/.test(after.replace(/m[23]/gi, "")) || `${before}${after}`.trim() === "") continue;
    const key = [fold(before), fold(after)].join("\u0000");
    const group = groups.get(key) ?? { before, after, headings: [] };
    group.headings.push({ column, text: part.trim() });
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => b.headings.length - a.headings.length);
}
