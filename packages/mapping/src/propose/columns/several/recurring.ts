import type { Dataset } from "@samapne/core";
import { isRecurring, recurringWords } from "../../../rows/outcome-words.ts";
import type { Say } from "../../draft/notes.ts";
import type { SurveyedColumn } from "../../seen/survey.ts";

/** Tells that what comes again by a rule of calendars (RFC 5545, 3.8.5.3) is read once: its other times are in no row. */
export function sayRecurring(columns: readonly SurveyedColumn[], { fields }: Dataset, say: Say): void {
  const isOfTimes = Object.values(fields).some(({ kind }) => kind === "instant" || kind === "date");
  if (isOfTimes && columns.some(({ heading, filled }) => filled > 0 && isRecurring(heading)))
    say(["fields"], recurringWords, "warning");
}
