import { offsetAt } from "@samapne/core";

const [hour, day] = [3_600_000, 86_400_000];

/** From when to when an offset is that of a moment, as far as its day or its hour; nothing where it changes within that. */
export function offsetSpan(zone: string, moment: number): readonly [from: number, to: number] {
  for (const span of [day, hour]) {
    const from = Math.floor(moment / span) * span;
    if (offsetAt(zone, from) === offsetAt(zone, from + span - 1)) return [from, from + span];
  }
  return [moment, moment];
}
