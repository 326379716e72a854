const dayMillis = 86_400_000;

/** Days and moments as ISO 8601 texts without zone. What is outside years 0–9999 stays the number it was. */
export const timeParsers = {
  timestampFromMilliseconds: (millis: bigint) => momentText(millis, 1000n, 3),
  timestampFromMicroseconds: (micros: bigint) => momentText(micros, 1_000_000n, 6),
  timestampFromNanoseconds: (nanos: bigint) => momentText(nanos, 1_000_000_000n, 9),
  dateFromDays: (days: number) => {
    const text = isoText(days * dayMillis);
    return text === undefined ? days : text.slice(0, 10);
  },
};

function momentText(
  count: bigint | undefined,
  perSecond: bigint,
  digits: number,
): string | bigint | undefined {
  // Absent values pass through here too.
  if (typeof count !== "bigint") return count;
  const rest = ((count % perSecond) + perSecond) % perSecond;
  const text = isoText(Number((count - rest) / perSecond) * 1000);
  if (text === undefined) return count;
  const fraction = rest === 0n ? "" : `.${String(rest).padStart(digits, "0").replace(/0+$/, "")}`;
  return text.slice(0, 19) + fraction;
}

function isoText(millis: number): string | undefined {
  const text = Math.abs(millis) <= 8.64e15 ? new Date(millis).toISOString() : "";
  return /^\d{4}-/.test(text) ? text : undefined;
}
