/** Epoch milliseconds as the instant in UTC, or as the day of it. */
export function momentText(millis: number, written: "date" | "instant"): string {
  const text = new Date(millis).toISOString();
  return written === "date" ? text.slice(0, 10) : text.replace(".000Z", "Z");
}
