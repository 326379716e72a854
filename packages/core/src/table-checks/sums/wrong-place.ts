import type { Measured } from "./misfits.ts";

/** A part of a group: where it stands, and what it adds to each measure. */
type Part = readonly [place: number, measures: readonly number[]];

/**
 * The place of the one row that must be wrong for a group not to add up: the only part that is larger than its total in every
 * measure that does not add up, or the total, where several are.
 */
export function wrongPlaceOf(
  total: number,
  measures: readonly Measured[],
  parts: Iterable<Part>,
): number | undefined {
  const broken = measures.flatMap(({ isBroken }, index) => (isBroken ? [index] : []));
  const larger: number[] = [];
  for (const [place, values] of parts)
    if (broken.every((index) => (values[index] as number) > (measures[index] as Measured).whole))
      larger.push(place);
  return larger.length > 1 ? total : larger[0];
}
