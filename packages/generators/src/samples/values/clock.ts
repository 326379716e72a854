import { localToInstants, offsetAt } from "@samapne/core";
import { addDays, addMonths } from "./calendar.ts";

const minute = 60_000;
const day = 86_400_000;

/** How a series moves on: by so many milliseconds, or by local days or months. */
export type Step =
  | { readonly unit: "millis"; readonly size: number }
  | { readonly unit: "day" }
  | { readonly unit: "month" };

/** The steps series have, the most common first. */
export const steps: readonly Step[] = [
  { unit: "millis", size: 60 * minute },
  { unit: "millis", size: 15 * minute },
  { unit: "day" },
  { unit: "month" },
];

/** About how many hours a step takes. */
export function hoursOf(step: Step): number {
  return step.unit === "millis" ? step.size / (60 * minute) : step.unit === "day" ? 24 : 730;
}

/** The moment so many steps after a local midnight (`date`), as epoch milliseconds. */
export function momentAfter(date: string, step: Step, count: number, zone: string): number {
  if (step.unit === "millis") return midnight(date, zone) + count * step.size;
  return midnight(step.unit === "day" ? addDays(date, count) : addMonths(date, count), zone);
}

/** The first moment of a local day; where clocks skip midnight, the first that exists. */
function midnight(date: string, zone: string): number {
  for (const clock of ["00:00:00", "00:30:00", "01:00:00"]) {
    const [first] = localToInstants(zone, `${date}T${clock}`);
    if (first !== undefined) return first;
  }
  return Date.parse(`${date}T00:00:00Z`);
}

/** Local calendar facts of a moment that load shapes ask for. */
export interface LocalTime {
  /** Days since 1970-01-01, local. */
  readonly day: number;
  /** Quarters of an hour since local midnight. */
  readonly quarter: number;
  readonly text: string;
}

/** Writes moments of one zone as RFC 3339 texts, fast for moments that follow each other. */
export function localWriter(zone: string): (millis: number) => LocalTime {
  const clocks = Array.from({ length: 96 }, (_, quarter) => clockText(quarter));
  let [known, date] = [Number.NaN, ""];
  return (millis) => {
    const offset = offsetAt(zone, millis);
    const local = millis + offset * minute;
    const dayNumber = Math.floor(local / day);
    if (dayNumber !== known)
      [known, date] = [dayNumber, new Date(dayNumber * day).toISOString().slice(0, 10)];
    const quarter = Math.floor((local - dayNumber * day) / (15 * minute));
    return { day: dayNumber, quarter, text: date + (clocks[quarter] as string) + offsetText(offset) };
  };
}

function clockText(quarter: number): string {
  return `T${pad(Math.floor(quarter / 4))}:${pad((quarter % 4) * 15)}:00`;
}

/** An offset in minutes as RFC 3339 writes it. */
export function offsetText(minutes: number): string {
  const whole = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${pad(Math.floor(whole / 60))}:${pad(whole % 60)}`;
}

function pad(part: number): string {
  return part < 10 ? `0${part}` : String(part);
}
