/** The days of the week as schema.org writes them in `openingHours`, in the order of the week. */
const weekDays = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"] as const;

/** Days, a blank, from and to: `Mo-Fr 10:00-18:00`, `Tu,Th 12:00-18:00`. Portable, so that every judge knows the same ones. */
export const weeklyHoursPattern = "^[A-Z][a-z]([,-][A-Z][a-z])* [0-9][0-9]:[0-9][0-9]-[0-9][0-9]:[0-9][0-9]$";

/** For each day the pattern of hours that hold on it, alone or within a run of days, of a text with a comma before it. */
export const dayPatterns: readonly string[] = weekDays.map((day, index) => {
  const [earlier, later] = [weekDays.slice(0, index + 1), weekDays.slice(index)];
  return `,(${day}|(${earlier.join("|")})-(${later.join("|")}))[, ]`;
});

interface Hours {
  readonly text: string;
  readonly days: readonly boolean[];
  readonly from: string;
  readonly to: string;
}

const shape = new RegExp(weeklyHoursPattern, "u");
const days = dayPatterns.map((pattern) => new RegExp(pattern, "u"));

/**
 * True when opening hours of an ordinary week fit together: each ends after it begins, and no two different ones hold at
 * the same time. A text that is no opening hours is passed over; another judge says so.
 */
export function weeklyHoursFit(texts: readonly unknown[]): boolean {
  const hours = texts.flatMap((text) =>
    typeof text === "string" && shape.test(text) ? [hoursOf(text)] : [],
  );
  return hours.every((one) => one.from < one.to && !hours.some((other) => overlaps(one, other)));
}

function hoursOf(text: string): Hours {
  return {
    text,
    days: days.map((pattern) => pattern.test(`,${text}`)),
    from: text.slice(-11, -6),
    to: text.slice(-5),
  };
}

function overlaps(one: Hours, other: Hours): boolean {
  if (one.text === other.text || one.from >= other.to || other.from >= one.to) return false;
  return one.days.some((holds, day) => holds && other.days[day] === true);
}
