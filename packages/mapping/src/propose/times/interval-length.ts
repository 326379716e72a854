import type { IntervalLength } from "../../file/mapping.ts";
import type { ClockReading } from "../../times/spelling.ts";

const lengths: readonly (readonly [IntervalLength, millis: number, slack: number])[] = [
  ["PT15M", 900_000, 0],
  ["PT30M", 1_800_000, 0],
  ["PT1H", 3_600_000, 0],
  ["P1D", 86_400_000, 3_600_000],
  ["P1M", 30 * 86_400_000, 3 * 86_400_000],
];

/** The length most of the steps between times have; in a range, the length it says. Times in no order are put in order. */
export function lengthOf(readings: readonly ClockReading[]): IntervalLength | "?" {
  const length = lengthOfSteps(readings);
  if (length !== "?" || readings.some(({ to }) => to !== undefined)) return length;
  return lengthOfSteps([...readings].sort((a, b) => (a.from < b.from ? -1 : 1)));
}

function lengthOfSteps(readings: readonly ClockReading[]): IntervalLength | "?" {
  const steps = new Map<IntervalLength | undefined, number>();
  for (const [index, { from, to }] of readings.entries()) {
    const before = readings[index - 1]?.from;
    const step =
      to?.[0] === undefined
        ? between(before, from)
        : between(
            from,
            to.find((one) => one > from),
          );
    if (step > 0) steps.set(lengthLike(step), (steps.get(lengthLike(step)) ?? 0) + 1);
  }
  const [most] = [...steps].sort((a, b) => b[1] - a[1])[0] ?? [];
  return most ?? "?";
}

/** How many times come one interval after the one before. A date read with its day for its month jumps. */
export function stepsOf(readings: readonly ClockReading[]): number {
  const length = lengthOf(readings);
  return readings.filter(({ from }, index) => isLong(readings[index - 1]?.from ?? from, from, length)).length;
}

/** Is so much time, on the clock on the wall, an interval of a length? */
export function isLong(from: string, to: string, length: IntervalLength | "?"): boolean {
  return length !== "?" && from < to && lengthLike(between(from, to)) === length;
}

function lengthLike(step: number): IntervalLength | undefined {
  return lengths.find(([, millis, slack]) => Math.abs(step - millis) <= slack)?.[0];
}

function between(from: string | undefined, to: string | undefined): number {
  return from === undefined || to === undefined ? 0 : Math.abs(Date.parse(`${to}Z`) - Date.parse(`${from}Z`));
}
