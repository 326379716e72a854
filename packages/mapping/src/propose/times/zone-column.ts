import { unanswered } from "../../file/mapping.ts";
import { zoneMinutes } from "../../times/zone-word.ts";
import type { FoundTime } from "./found-time.ts";
import type { SurveyedColumn } from "../seen/survey.ts";

/** A heading under which a word, or a yes and a no, says whether it is summer time. */
const saysZone =
  /^(?:tidssone|tidsone|tids?type|tid type|sone|time ?zone|zone|utc.?(?:offset|diff)?|offset|s\/?n|(?:er )?(?:sommer|sommar)tid.*|(?:is ?)?dst|summer ?time)$/i;

/** The column that says the offset of times from UTC. */
export function zoneColumnOf(
  times: readonly number[],
  columns: readonly SurveyedColumn[],
): SurveyedColumn | undefined {
  return columns.find((one) => one.heading !== "" && !times.includes(one.index) && saysOffsets(one));
}

/**
 * Times with the column that says their offset from UTC, where it tells two offsets apart: one word for all times may be
 * what the system calls its clock in summer too.
 */
export function withZoneColumn(found: FoundTime, columns: readonly SurveyedColumn[]): FoundTime {
  const { time } = found;
  const spellings = [time.spelling].flat();
  const isOfMinutes = spellings.every((one) => /mm/.test(one) && !/mm.*mm/.test(one) && !one.endsWith("Z"));
  if (found.hours || time.end_column !== undefined || time.labels === "both" || !isOfMinutes) return found;
  const column = zoneColumnOf(found.columns, columns);
  if (!column || new Set(column.texts.map(zoneMinutes)).size !== 2 || time.spelling === unanswered)
    return found;
  const zoned = spellings.map((one) => `${one} Z`);
  const [first = "", ...others] = zoned;
  return {
    ...found,
    columns: [...found.columns, column.index],
    time: { ...time, zone_column: column.heading, spelling: others.length === 0 ? first : zoned },
  };
}

/** Words that are an offset on their own, and not a yes, a number or a letter, which may be anything. */
const telling = /^(?:[\p{L} ]{3,}|(?:utc|gmt)?\s*\+\d{1,2}(?::?\d{2})?)$/iu;
const isYesOrNo = /^(?:ja|nei|yes|no|true|false|sann|usann)$/i;

function saysOffsets({ heading, texts }: SurveyedColumn): boolean {
  if (!saysZone.test(heading.trim()) || texts.length === 0) return false;
  const minutes = new Set(texts.map(zoneMinutes));
  if (minutes.has(undefined)) return false;
  if (minutes.size === 2) return true;
  const isOfSummer = /somm[ea]rtid|dst|summer/i.test(heading);
  return (
    minutes.size === 1 && texts.every((text) => telling.test(text) && (isOfSummer || !isYesOrNo.test(text)))
  );
}
