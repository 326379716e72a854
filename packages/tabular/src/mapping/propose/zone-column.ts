import { unanswered } from "../mapping.ts";
import { zoneMinutes } from "../zone-word.ts";
import type { FoundTime } from "./found-time.ts";
import type { SurveyedColumn } from "./survey.ts";

/** A heading under which a word, or a yes and a no, says whether it is summer time. */
const saysZone =
  /^(?:tidssone|tidsone|tids?type|tid type|sone|time ?zone|zone|utc.?(?:offset|diff)?|offset|s\/?n|(?:er )?(?:sommer|sommar)tid.*|(?:is ?)?dst|summer ?time)$/i;

/**
 * Times with the column that says their offset from UTC, where it tells two offsets apart: one word for all times may be
 * what the system calls its clock in summer too.
 */
export function withZoneColumn(found: FoundTime, columns: readonly SurveyedColumn[]): FoundTime {
  const { time } = found;
  const spellings = [time.spelling].flat();
  const isOfMinutes = spellings.every((one) => /mm/.test(one) && !/mm.*mm/.test(one) && !one.endsWith("Z"));
  if (found.hours || time.end_column !== undefined || time.labels === "both" || !isOfMinutes) return found;
  const column = columns.find(
    (one) => one.heading !== "" && !found.columns.includes(one.index) && tellsOffsets(one),
  );
  if (!column || time.spelling === unanswered) return found;
  const zoned = spellings.map((one) => `${one} Z`);
  const [first = "", ...others] = zoned;
  return {
    ...found,
    columns: [...found.columns, column.index],
    time: { ...time, zone_column: column.heading, spelling: others.length === 0 ? first : zoned },
  };
}

function tellsOffsets({ heading, texts }: SurveyedColumn): boolean {
  if (!saysZone.test(heading.trim()) || texts.length === 0) return false;
  const minutes = texts.map(zoneMinutes);
  return !minutes.includes(undefined) && new Set(minutes).size === 2;
}
