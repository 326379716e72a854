import type { TableCursor } from "../../registers/table-cursor.ts";
import { type RowCondition, rowCondition } from "../running/condition.ts";
import { fieldsIn } from "../running/fields-in.ts";
import { mayHold } from "../running/may-hold.ts";
import { mustBeKnown } from "../running/must-be-known.ts";
import { suspectCells } from "../running/suspect-cells.ts";

/** Which rows a check means. */
export interface RowsMeant extends Pick<RowCondition, "test"> {
  /** May a row with this answer be meant, because that nobody knows it is a fault of its own? */
  mayBeMeant(answer: number): boolean;
  /** May the row at hand be meant all the same, because what says that it is not is told as wrong? */
  mayBeMeantAfterAll(): boolean;
}

/** Compiles the condition of the rows a check means; one without means every row. */
export function rowsMeant(where: string | undefined, cursor: TableCursor, place: string): RowsMeant {
  const { test, expressions } = rowCondition(where, cursor, place);
  const mustBeMeantOrNot = mustBeKnown(expressions, cursor.dataset);
  const fields = fieldsIn([where]);
  return {
    test,
    mayBeMeant: (answer) => answer === 1 || (mustBeMeantOrNot && answer !== 0),
    mayBeMeantAfterAll: () => {
      const suspects = suspectCells(cursor, fields);
      return suspects.length > 0 && mayHold(expressions, cursor, [...cursor.told, ...suspects]);
    },
  };
}
