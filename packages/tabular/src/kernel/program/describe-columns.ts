import type { Arrays } from "../../formats/arrays.ts";
import type { Tested } from "../plan-fields.ts";
import * as layout from "./layout.ts";
import { offsetSpan } from "./offset-span.ts";

/** What the program is told of a column. */
export interface DescribedColumn {
  readonly mustStand: boolean;
  readonly isBare?: boolean;
  readonly tested?: Tested;
}

/** The columns of a table as the program reads them. */
export interface ColumnTable {
  readonly byteOffset: number;
  /** Writes into a column's description from when to when the offset of its zone is that of a moment. */
  noteOffset(column: number, moment: number): void;
}

/** Describes columns to the program. */
export function describeColumns(columns: readonly DescribedColumn[], arrays: Arrays): ColumnTable {
  const { buffer, byteOffset, byteLength } = arrays.bytes(columns.length * layout.columnSize);
  const view = new DataView(buffer, byteOffset, byteLength);
  for (const [index, column] of columns.entries()) describe(column, index * layout.columnSize, view);
  const zones = columns.map(({ tested }) => tested?.field.kind === "instant" && tested.field.zone);
  return {
    byteOffset,
    noteOffset: (index, moment) => {
      const zone = zones[index];
      if (typeof zone !== "string") return;
      const [from, to] = offsetSpan(zone, moment);
      view.setFloat64(index * layout.columnSize + layout.offsetFromPlace, from, true);
      view.setFloat64(index * layout.columnSize + layout.offsetToPlace, to, true);
    },
  };
}

function describe({ mustStand, isBare = false, tested }: DescribedColumn, at: number, view: DataView): void {
  const integer = (place: number, value: number) => view.setInt32(at + place, value, true);
  const number = (place: number, value: number) => view.setFloat64(at + place, value, true);
  integer(layout.mustStandPlace, mustStand ? 1 : 0);
  integer(layout.isBarePlace, isBare ? 1 : 0);
  if (tested === undefined) return;
  const { field, register, dayRegister = -1 } = tested;
  integer(layout.registerPlace, register);
  integer(layout.dayRegisterPlace, dayRegister);
  if (field.kind === "instant") {
    integer(layout.kindPlace, layout.instantCell);
    integer(layout.isZonedPlace, field.zone === undefined ? 0 : 1);
  }
  if (field.kind !== "integer" && field.kind !== "decimal") return;
  integer(layout.kindPlace, layout.numberCell);
  const { min = -Infinity, max = Infinity } = field;
  const { exclusiveMin = -Infinity, decimals = 15 } = field.kind === "decimal" ? field : { decimals: 0 };
  integer(layout.decimalsPlace, decimals);
  number(layout.leastPlace, min);
  number(layout.mostPlace, max);
  number(layout.abovePlace, exclusiveMin);
}
