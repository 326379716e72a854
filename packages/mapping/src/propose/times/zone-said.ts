import { offsetAt } from "@samapne/core";
import { type Cell, cellAsText, isBlankCell } from "@samapne/tabular/reading";
import { type TimeReading, unanswered } from "../../file/mapping.ts";
import { areBareNumbers } from "../../plan/plan-time.ts";
import { clockFinder, dateFinder, timeReader } from "../../times/read-time.ts";
import { zoneMinutes } from "../../times/zone-word.ts";
import type { FoundTime } from "./found-time.ts";
import type { Survey } from "../seen/survey.ts";
import { zoneColumnOf } from "./zone-column.ts";

/** What a file says of the clock its times follow. */
export interface ZoneSaid {
  /** The zone that is suggested; none where a word may mean two. */
  readonly zone: string | undefined;
  /** What says it: a word of the file, or the hours it has where the clock changes. */
  readonly because: string;
}

/** What says it where no word does. */
export const springHour = "02:00";

const oslo = "Europe/Oslo";
const minute = 60_000;

/**
 * What a file says of the zone of its times, where it is not the one that is suggested otherwise: the hours it has in the
 * spring night that a Norwegian clock leaves out, one word of offset beside or behind all its times, summer's too, or a
 * word in the headings of the times or above the table.
 */
export function zoneSaid({ time, columns, hours }: FoundTime, survey: Survey): ZoneSaid | undefined {
  if (time.spelling === unanswered || hours !== undefined) return wordIn(textsOf(columns, survey));
  const column = zoneColumnOf(columns, survey.columns);
  const readings = readingsOf(time, survey, column?.index);
  // Numbers may count the hours of a day, and then its second is no clock time.
  const told = areBareNumbers(time.spelling) ? undefined : nightsTell(readings);
  if (told === "oslo") return undefined;
  const word = oneWord(readings);
  const isOther = word !== undefined && readings.some(({ wall }) => offsetNear(wall) !== word.minutes);
  if (told === "other") {
    // Without a word for it, it may be winter time all year as well as UTC. CET without summer time is winter time.
    const said = wordIn(textsOf(columns, survey));
    const zone = word ? zoneOf(word.minutes) : said && (said.zone ?? zoneOf(60));
    return { zone, because: springHour };
  }
  // The same word in summer and in winter is what all times have in common.
  if (word && isOther) return { zone: zoneOf(word.minutes), because: word.text };
  return word ? undefined : wordIn(textsOf(columns, survey));
}

/** A time as the clock of the file shows it, and the word beside or behind it. */
interface Reading {
  readonly wall: string;
  readonly word: string | undefined;
}

function readingsOf(time: TimeReading, survey: Survey, zoneAt: number | undefined): readonly Reading[] {
  const placeOf = (heading: TimeReading["column"]) =>
    survey.columns.find((one) => one.heading === heading)?.index ?? -1;
  const dateAt =
    time.column === undefined
      ? (survey.columns.find((one) => one.heading === "")?.index ?? -1)
      : placeOf(time.column);
  const dateOf = dateFinder(time.date_columns?.map(placeOf) ?? [dateAt]);
  const clockAt = time.clock_column === undefined ? -1 : placeOf(time.clock_column);
  if (dateAt < 0 && time.date_columns === undefined) return [];
  const clockOf = clockFinder(clockAt, time.am_pm_column === undefined ? -1 : placeOf(time.am_pm_column));
  const spellings = [time.spelling].flat();
  const behind = spellings.some((one) => one.endsWith("Z"));
  const read = timeReader({ spellings });
  let date: Cell;
  return [...survey.sample, ...survey.spread].flatMap((cells) => {
    const own = dateOf(cells);
    if (!time.carry || !isBlankCell(own)) date = own;
    const reading = read(date, clockAt < 0 ? undefined : (clockOf(cells) ?? ""));
    if (!reading) return [];
    const text = cellAsText(clockAt < 0 ? date : cells[clockAt]);
    const word = zoneAt === undefined ? (behind ? wordBehind(text) : undefined) : cellAsText(cells[zoneAt]);
    const said = word === undefined ? undefined : zoneMinutes(word);
    const shift = reading.instant === undefined ? 0 : (said ?? 0) * minute;
    const wall = new Date(Date.parse(`${reading.from}Z`) + shift).toISOString().slice(0, 16);
    return [{ wall, word }];
  });
}

/** What stands behind the clock of a time. */
function wordBehind(text: string): string | undefined {
  return /\d\s*((?:[\p{L}(]|\+\d)[^:]*(?::\d\d)?\)?)$/u.exec(text.trim())?.[1];
}

/** The one offset that stands with all times. */
function oneWord(
  readings: readonly Reading[],
): { readonly minutes: number; readonly text: string } | undefined {
  const [first] = readings;
  if (first?.word === undefined) return undefined;
  const minutes = zoneMinutes(first.word);
  const isAlike = readings.every(({ word }) => word !== undefined && zoneMinutes(word) === minutes);
  return minutes !== undefined && isAlike ? { minutes, text: first.word.trim() } : undefined;
}

/** What the hours of the nights on which a Norwegian clock changes tell: that it is one (oslo), or that it is none (other). */
function nightsTell(readings: readonly Reading[]): "oslo" | "other" | undefined {
  const nights = new Map<string, Map<string, number>>();
  for (const { wall } of readings) {
    const [day = "", clock = ""] = wall.split("T");
    if (!isLastSunday(day)) continue;
    const hours = nights.get(day) ?? new Map<string, number>();
    const hour = clock.slice(0, 2);
    nights.set(day, hours.set(hour, (hours.get(hour) ?? 0) + 1));
  }
  const told = [...nights].map(([day, hours]) => {
    const [one = 0, two = 0, three = 0, four = 0] = ["01", "02", "03", "04"].map((at) => hours.get(at) ?? 0);
    if (day.includes("-10-")) return four > 0 && one === four && two === four * 2 ? "oslo" : undefined;
    // A clock time that names the hour before it has 02:00 there, and no 03:00.
    if (one > 0 && two > 0 && three > 0) return "other";
    return two === 0 && one > 0 && three > 0 && four > 0 ? "oslo" : undefined;
  });
  return told.includes("oslo") ? "oslo" : told.find((one) => one !== undefined);
}

/** The last Sunday of March or October. */
function isLastSunday(day: string): boolean {
  return /-(?:03|10)-(?:2[5-9]|3[01])$/.test(day) && new Date(`${day}T00:00:00Z`).getUTCDay() === 0;
}

/** What the offset of a Norwegian clock is at about a time. */
function offsetNear(wall: string): number {
  return offsetAt(oslo, Date.parse(`${wall}Z`) - 60 * minute);
}

function zoneOf(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0"));
  return minutes === 0 ? "UTC" : `+${hours}:${rest}`;
}

/** The headings of the times, and what stands above the table. */
function textsOf(columns: readonly number[], { columns: all, above }: Survey): readonly string[] {
  const headings = columns.map((at) => all.find(({ index }) => index === at)?.heading ?? "");
  return [...headings, ...above.flatMap((cells) => Array.from(cells, cellAsText))];
}

const longest = 300;

/** What a word says of the clock. CET is what many call a clock that goes to summer time: it is left to a person. */
function wordIn(texts: readonly string[]): ZoneSaid | undefined {
  for (const text of texts) {
    if (text.length > longest) continue;
    const isOfBoth = /sommertid|sommartid|\bcest\b|\bdst\b|lokal ?tid|norsk tid/i.test(text);
    if (isOfBoth && !/uten sommertid|utan sommartid|ikke sommertid|ikkje sommartid/i.test(text)) continue;
    const found =
      /(?:utc|gmt) ?\+ ?0?1(?::?00)?(?!\d)|(?<![\d:])\+01:?00(?!\d)|(?:norsk )?(?:normaltid|vintertid)|ut(?:en|an) somm[ea]rtid|ikk(?:j)?e somm[ea]rtid/i.exec(
        text,
      );
    if (found && !isOfOneTime(text, found.index)) return { zone: "+01:00", because: found[0] };
    const universal = /(?<![\p{L}\d])(?:utc|gmt|zulu)(?![\p{L}\d]| ?[+-])/iu.exec(text);
    if (universal && !isOfOneTime(text, universal.index)) return { zone: "UTC", because: universal[0] };
    const unclear = /(?<![\p{L}\d])CET(?!\/|[\p{L}\d])/u.exec(text);
    if (unclear && !isOfOneTime(text, unclear.index)) return { zone: undefined, because: unclear[0] };
  }
  return undefined;
}

/** Does a word stand behind a clock time, as that of when the file was made? It says nothing of other times then. */
function isOfOneTime(text: string, at: number): boolean {
  return /\d[:.]\d\d(?:[:.]\d\d)?[\s(]*$/.test(text.slice(0, at));
}
