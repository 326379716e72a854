/** A whole number with groups of three digits: 78 840 (no-break space). */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, "\u00a0");
}

/** A number with its noun, in the singular or the plural: `1 rad`, `2 rader`. */
export const counted =
  (one: string, many: string) =>
  (count: number): string =>
    `${grouped(count)} ${count === 1 ? one : many}`;

/** A name without control characters, which could command a terminal. */
export function printable(name: string): string {
  return name.replace(/\p{Cc}/gu, "\ufffd");
}
