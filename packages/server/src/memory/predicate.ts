import type { Scalar } from "../query/column.ts";
import { compareScalars, signHolds } from "../query/compare.ts";
import type { Condition } from "../query/condition.ts";

/** What a row has in a column. */
export type CellAt = (place: number, column: string) => Scalar | readonly Scalar[] | undefined;

/** Tells whether the row at a position meets a condition. */
export function predicate(condition: Condition, at: CellAt): (place: number) => boolean {
  switch (condition.kind) {
    case "compare": {
      const { column, sign, value } = condition;
      return (place) => {
        const cell = at(place, column) as Scalar | undefined;
        return cell !== undefined && signHolds[sign](compareScalars(cell, value));
      };
    }
    case "in": {
      const values = new Set<unknown>(condition.values);
      return (place) => values.has(at(place, condition.column));
    }
    case "holds_any": {
      const values = new Set<unknown>(condition.values);
      return (place) =>
        ((at(place, condition.column) ?? []) as readonly Scalar[]).some((one) => values.has(one));
    }
    case "missing":
      return (place) => at(place, condition.column) === undefined;
    case "all": {
      const parts = condition.of.map((one) => predicate(one, at));
      return (place) => parts.every((holds) => holds(place));
    }
    case "any": {
      const parts = condition.of.map((one) => predicate(one, at));
      return (place) => parts.some((holds) => holds(place));
    }
  }
}
