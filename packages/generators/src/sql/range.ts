/** First and last whole number of each kind; what lies outside is unknown (CEL specification, Overflow and Timestamps). */
export const ranges = {
  /** The milliseconds of the years 1 to 9999. */
  moment: ["-62135596800000", "253402300799999"],
  /** The whole milliseconds of 64 bits of nanoseconds. */
  duration: ["-9223372036854", "9223372036854"],
  /** The whole numbers a JavaScript number holds exactly. */
  integer: ["-9007199254740991", "9007199254740991"],
  /** 64 bits. */
  long: ["-9223372036854775808", "9223372036854775807"],
} as const;

/** The value when it lies in its range, otherwise NULL. */
export function within(sql: string, range: keyof typeof ranges): string {
  const [low, high] = ranges[range];
  return `(CASE WHEN ${sql} BETWEEN ${low} AND ${high} THEN ${sql} END)`;
}
