const daySeconds = 86_400;
/** The days of the years 0 to 9999, counted from 1970. */
const [firstDay, lastDay] = [-719_528, 2_932_896];

/** Days and moments as ISO 8601 texts without zone. What is outside years 0–9999 stays the number it was. */
export const timeParsers = {
  timestampFromMilliseconds: (millis: bigint) => momentText(millis, 3),
  timestampFromMicroseconds: (micros: bigint) => momentText(micros, 6),
  timestampFromNanoseconds: (nanos: bigint) => momentText(nanos, 9),
  dateFromDays: (days: number) => dayText(days) ?? days,
};

/** Both ways give the same; numbers are quicker, as long as they are exact. */
function momentText(count: bigint | undefined, digits: number): string | bigint | undefined {
  // Absent values pass through here too.
  if (typeof count !== "bigint") return count;
  const near = Number(count);
  const perSecond = 10 ** digits;
  if (Number.isSafeInteger(near)) {
    const seconds = Math.floor(near / perSecond);
    return secondText(seconds, near - seconds * perSecond, digits) ?? count;
  }
  const whole = BigInt(perSecond);
  const rest = ((count % whole) + whole) % whole;
  const seconds = (count - rest) / whole;
  return secondText(Number(seconds), Number(rest), digits) ?? count;
}

/** A moment to the second, with the part of a second that is left of it. */
function secondText(seconds: number, rest: number, digits: number): string | undefined {
  const days = Math.floor(seconds / daySeconds);
  const day = dayText(days);
  if (day === undefined) return undefined;
  const clock = seconds - days * daySeconds;
  const minutes = Math.floor(clock / 60);
  const text = `${day}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(clock % 60)}`;
  return rest === 0 ? text : `${text}.${String(rest).padStart(digits, "0").replace(/0+$/, "")}`;
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
