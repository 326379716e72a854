import type { Granularity } from "../field.ts";
import { daysInMonth } from "./date.ts";

const shapes: Readonly<Record<Granularity, RegExp>> = {
  year: /^(?!0000)\d{4}$/,
  quarter: /^(?!0000)\d{4}-Q[1-4]$/,
  month: /^(?!0000)\d{4}-(0[1-9]|1[0-2])$/,
};

/** How long a period is, told from its spelling (`2025`, `2025-Q3`, `2025-09`); undefined when it is none. */
export function granularityOf(text: string): Granularity | undefined {
  if (shapes.year.test(text)) return "year";
  if (shapes.quarter.test(text)) return "quarter";
  return shapes.month.test(text) ? "month" : undefined;
}

/** The first day of a valid period, YYYY-MM-DD. */
export function firstDayOf(period: string): string {
  const year = period.slice(0, 4);
  const granularity = granularityOf(period);
  if (granularity === "year") return `${year}-01-01`;
  const month = granularity === "quarter" ? Number(period.at(-1)) * 3 - 2 : Number(period.slice(5));
  return `${year}-${String(month).padStart(2, "0")}-01`;
}

/** The last day of a valid period, YYYY-MM-DD. */
export function lastDayOf(period: string): string {
  const year = period.slice(0, 4);
  const granularity = granularityOf(period);
  if (granularity === "year") return `${year}-12-31`;
  const month = granularity === "quarter" ? Number(period.at(-1)) * 3 : Number(period.slice(5));
  return `${year}-${String(month).padStart(2, "0")}-${daysInMonth(Number(year), month)}`;
}

/** Periods of each length in a year. */
const perYear: Readonly<Record<Granularity, number>> = { year: 1, quarter: 4, month: 12 };

/** A period, or a whole number that is a year, as a number that is one more for the period after it; undefined for anything else. */
export function periodNumber(value: unknown): { granularity: Granularity; number: number } | undefined {
  if (typeof value === "number")
    return Number.isInteger(value) ? { granularity: "year", number: value } : undefined;
  const granularity = typeof value === "string" ? granularityOf(value) : undefined;
  if (granularity === undefined) return undefined;
  const [year, part] = String(value).split("-");
  const within = part === undefined ? 0 : Number(part.replace("Q", "")) - 1;
  return { granularity, number: Number(year) * perYear[granularity] + within };
}

/** The period that `periodNumber` gives a number. */
export function periodAt(granularity: Granularity, number: number): string {
  const count = perYear[granularity];
  const year = String(Math.floor(number / count)).padStart(4, "0");
  const part = (number % count) + 1;
  if (granularity === "year") return year;
  return granularity === "quarter" ? `${year}-Q${part}` : `${year}-${String(part).padStart(2, "0")}`;
}
