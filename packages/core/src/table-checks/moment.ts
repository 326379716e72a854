import { dateToMillis } from "../calendar/date.ts";
import { instantToMillis } from "../calendar/instant.ts";

/** An instant, or a date's midnight in UTC, as epoch milliseconds; undefined when the value is neither. */
export function momentOf(value: unknown): number | undefined {
  if (typeof value !== "string") return undefined;
  return value.length === 10 ? dateToMillis(value) : instantToMillis(value);
}

/** Epoch milliseconds as the instant in UTC, or as the day of it. */
export function momentText(millis: number, written: "date" | "instant"): string {
  const text = new Date(millis).toISOString();
  return written === "date" ? text.slice(0, 10) : text.replace(".000Z", "Z");
}
