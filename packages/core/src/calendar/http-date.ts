const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const time = String.raw`(?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)`;

/** `Sun, 06 Nov 1994 08:49:37 GMT`, and the two that are obsolete: RFC 850's with two digits of the year, and C's asctime. */
const shapes: readonly RegExp[] = [
  String.raw`[A-Z][a-z]{2}, (?<day>\d\d) (?<month>[A-Z][a-z]{2}) (?<year>\d{4}) ${time} GMT`,
  String.raw`[A-Z][a-z]{5,8}, (?<day>\d\d)-(?<month>[A-Z][a-z]{2})-(?<year>\d\d) ${time} GMT`,
  String.raw`[A-Z][a-z]{2} (?<month>[A-Z][a-z]{2}) (?<day>[ \d]\d) ${time} (?<year>\d{4})`,
].map((shape) => new RegExp(`^${shape}$`));

/**
 * A date of HTTP as milliseconds since 1970; undefined for what is none. Who reads headers must know all three ways of
 * writing it (RFC 9110, section 5.6.7). Two digits of a year from 70 on are of the last century: so nothing is read as
 * more than 50 years from now.
 */
export function httpDateToMillis(text: string): number | undefined {
  for (const shape of shapes) {
    const parts = shape.exec(text.trim())?.groups;
    if (parts !== undefined) return millisOf(parts);
  }
  return undefined;
}

function millisOf(parts: Readonly<Record<string, string | undefined>>): number | undefined {
  const number = (name: string) => Number(parts[name]);
  const written = number("year");
  const century = parts["year"]?.length === 4 ? 0 : written < 70 ? 2000 : 1900;
  const month = months.indexOf(parts["month"] ?? "");
  const [day, hour, minute, second] = [number("day"), number("hour"), number("minute"), number("second")];
  const midnight = new Date(Date.UTC(century + written, month, day));
  const isDay = month >= 0 && midnight.getUTCDate() === day && midnight.getUTCMonth() === month;
  // A second may be the sixtieth, which leaps.
  if (!isDay || hour > 23 || minute > 59 || second > 60) return undefined;
  return midnight.getTime() + ((hour * 60 + minute) * 60 + second) * 1000;
}
