import { instantText } from "@samapne/core";

const hour = 3_600_000;
/** What ends past midnight takes no longer, in milliseconds: an end that would be later is a mistake. */
export const longestNight: number = 12 * hour;

/**
 * The same clock time of the next day in a zone, for an instant that is before another one: an event from 22 to 1 with
 * one date for both. Undefined where it is not before it, or would be more than half a day behind it: that is a mistake.
 */
export function onNextDay(instant: string, other: string, zone: string, written: string): string | undefined {
  const [from, at] = [Date.parse(other), Date.parse(instant)];
  if (!(at < from)) return undefined;
  const clock = (time: number) => instantText(time, zone).slice(11, 19);
  const [next, twice] = [23, 24, 25]
    .map((hours) => at + hours * hour)
    .filter((time) => clock(time) === clock(at));
  // In the autumn night a clock time comes twice.
  return next === undefined || twice !== undefined || next <= from || next - from > longestNight
    ? undefined
    : instantText(next, written);
}
