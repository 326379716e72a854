import type { Field } from "@samapne/core";
import type { Cell } from "@samapne/tabular/reading";
import type { Change, ReadValue } from "./mapped-value.ts";

/** A row of the file while rows are made of it. */
export interface SourceRow {
  readonly row: number;
  readonly cells: readonly Cell[];
  /** What empty cells of carried columns mean, by column. */
  readonly carried: ReadonlyMap<number, Cell>;
  /** The cells of all rows of one thing, where each says one day of its week. */
  readonly days?: readonly (readonly Cell[])[];
}

/** Whether a condition holds for a row. */
export type Test = (row: SourceRow) => boolean;

/** A column of a wide table that rows are made of. */
export interface PlannedColumn {
  readonly index: number;
  readonly heading: string;
  /** The part of its heading that says when, where headings do. */
  readonly time: string;
  readonly values: ReadonlyMap<string, unknown>;
  /** The unit of its numbers, where the mapping says it. */
  readonly unit: string | undefined;
}

/** What happened to a cell before it was read as a field, and the cell. */
export interface OnTheWay {
  readonly change: Change;
  readonly cell: Cell;
}

/** Finds what is lost or filled in where a field's cell is found, for a value that came of it. */
export type FindOnTheWay = (
  row: SourceRow,
  column: PlannedColumn | undefined,
  value: unknown,
) => OnTheWay | undefined;

/** How one field gets its value. */
export interface PlannedField {
  readonly name: string;
  readonly field: Field;
  readonly source:
    | { readonly kind: "constant"; readonly value: unknown }
    | { readonly kind: "presence"; readonly of: string; readonly present: unknown; readonly absent: unknown }
    | { readonly kind: "percent"; readonly part: string; readonly whole: readonly string[] }
    | {
        readonly kind: "cell";
        find(row: SourceRow, column: PlannedColumn | undefined): Cell;
        readonly read: ReadValue;
        readonly when?: Test;
        /** What is lost or filled in before the cell is read. */
        readonly onTheWay?: FindOnTheWay;
        /** How a value that is before that of another field becomes one of the next day. */
        readonly nextDay?: { readonly of: string; move(value: string, other: string): string | undefined };
        /** Nobody has said what a sign before three digits is in these numbers. */
        readonly mayBeThousands?: true;
        /** A percentage of which nobody has said what it is multiplied by. */
        readonly mayBeOtherScale?: true;
      };
}
