const daySeconds = 86_400;
/** The days of the years 0 to 9999, counted from 1970. */
const [firstDay, lastDay] = [-719_528, 2_932_896];

/**
 * Days as ISO 8601 texts. Moments as whole milliseconds where they are; with a finer part as ISO 8601 texts without
 * zone. What is outside years 0–9999 stays the number of days, or the large number, it was.
 */
export const timeParsers = {
  timestampFromMilliseconds: (millis: bigint) => moment(millis, 3),
  timestampFromMicroseconds: (micros: bigint) => moment(micros, 6),
  timestampFromNanoseconds: (nanos: bigint) => moment(nanos, 9),
  dateFromDays: (days: number) => dayText(days) ?? days,
};

const [firstMilli, endMilli] = [firstDay * daySeconds * 1000, (lastDay + 1) * daySeconds * 1000];

/** A text of whole milliseconds from 1970 on, in years 0–9999. */
export function millisText(millis: number): string {
  const seconds = Math.floor(millis / 1000);
  return secondText(seconds, millis - seconds * 1000, 3) as string;
}

/** All ways give the same; numbers are quicker, as long as they are exact. */
function moment(count: bigint | undefined, digits: number): number | string | bigint | undefined {
  // Absent values pass through here too.
  if (typeof count !== "bigint") return count;
  const near = Number(count);
  const perSecond = 10 ** digits;
  if (Number.isSafeInteger(near)) {
    const perMilli = perSecond / 1000;
    const millis = near / perMilli;
    if (near % perMilli === 0) return millis >= firstMilli && millis < endMilli ? millis : count;
    const seconds = Math.floor(near / perSecond);
    return secondText(seconds, near - seconds * perSecond, digits) ?? count;
  }
  const whole = BigInt(perSecond);
  const rest = ((count % whole) + whole) % whole;
  const seconds = (count - rest) / whole;
  return secondText(Number(seconds), Number(rest), digits) ?? count;
}

/** A clock time as hh:mm:ss, with what is left of a second, out of the parts of a second since midnight; undefined when no day has so many. */
export function clockText(count: number, digits: number): string | undefined {
  const perSecond = 10 ** digits;
  const seconds = Math.floor(count / perSecond);
  if (!(seconds >= 0 && seconds < daySeconds)) return undefined;
  return secondsOfDay(seconds) + partText(count - seconds * perSecond, digits);
}

/** A moment to the second, with the part of a second that is left of it. */
function secondText(seconds: number, rest: number, digits: number): string | undefined {
  const days = Math.floor(seconds / daySeconds);
  const day = dayText(days);
  if (day === undefined) return undefined;
  return `${day}T${secondsOfDay(seconds - days * daySeconds)}${partText(rest, digits)}`;
}

function secondsOfDay(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(seconds % 60)}`;
}

function partText(rest: number, digits: number): string {
  return rest === 0 ? "" : `.${String(rest).padStart(digits, "0").replace(/0+$/, "")}`;
}

const pairs = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, "0"));

function two(number: number): string {
  return pairs[number] as string;
}

let last = { days: 0, text: "1970-01-01" };

/** A day as YYYY-MM-DD. The last is kept: rows beside each other are mostly of one day. */
function dayText(days: number): string | undefined {
  if (days === last.days) return last.text;
  if (!(days >= firstDay && days <= lastDay)) return undefined;
  last = { days, text: new Date(days * daySeconds * 1000).toISOString().slice(0, 10) };
  return last.text;
}
