import type { Dataset } from "../../dataset.ts";
import type { Constraint, Range } from "../linear/system.ts";

/** The variables of a system while it is written down: one for each figure that is not told. */
export interface Variables {
  readonly ranges: readonly Range[];
  /** What rounding alone may have moved each of them. */
  readonly off: readonly number[];
  /** The variable of a measure at a place of its layout. */
  of(measure: string, place: number): number;
  /** A variable for something that has no row. */
  another(): number;
  /** Takes note of the rounding in a condition. */
  noteRounding(constraint: Constraint): void;
}

/** Starts with no variables. Figures about persons are not negative, unless the field says so. */
export function noVariables({ fields }: Pick<Dataset, "fields">): Variables {
  const ranges: Range[] = [];
  const off: number[] = [];
  const known = new Map<string, (number | undefined)[]>();
  const add = (min: number) => {
    off.push(0);
    return ranges.push({ min, max: Infinity }) - 1;
  };
  return {
    ranges,
    off,
    of: (measure, place) => {
      const own = known.get(measure) ?? [];
      known.set(measure, own);
      return (own[place] ??= add(Math.min(0, leastOf(measure, fields))));
    },
    another: () => add(0),
    noteRounding: ({ terms, min, max }) => {
      if (!Number.isFinite(max - min)) return;
      for (const { variable } of terms) off[variable] = Math.max(off[variable] as number, max - min);
    },
  };
}

function leastOf(measure: string, fields: Dataset["fields"]): number {
  const field = fields[measure];
  return field?.kind === "integer" || field?.kind === "decimal" ? (field.min ?? 0) : 0;
}
