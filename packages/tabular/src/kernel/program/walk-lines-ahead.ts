import type { Arrays } from "../../formats/arrays.ts";
import type { CellTest } from "../cells/cell-test.ts";
import type { JsonShapes } from "../json-shapes.ts";
import type { Changes } from "../slots.ts";
import { type DescribedColumn, describeColumns } from "./describe-columns.ts";
import type { QuietSink } from "./quiet/quiet-taker.ts";
import { type GoAhead, type ProgramParts, startProgram } from "./start-program.ts";
import type { WalkProgram } from "./walk-program.ts";

/** A key that holds a field, and how its values are tested. */
interface LineColumn extends DescribedColumn {
  readonly test: CellTest;
}

/** What the walk over lines of NDJSON shares with the program that goes ahead of it. */
export interface SharedOfLines {
  readonly plan: ProgramParts["plan"] & { readonly columns: readonly LineColumn[]; readonly arrays: Arrays };
  readonly shapes: JsonShapes;
  readonly changes: Changes;
  /** Takes a row whose values are right; false when it must go the slow way. */
  takeRow(base: number, start: number): boolean;
  /** Rows that may be taken without asking. */
  readonly quiet?: QuietSink | undefined;
}

/** Makes what walks over the lines of NDJSON that are surely right, in machine code. */
export function walkLinesAhead(
  program: WalkProgram,
  { plan, shapes, changes, takeRow, quiet }: SharedOfLines,
): GoAhead {
  const { columns, arrays } = plan;
  const tests = columns.map(({ test }) => test);
  const test = (column: number, at: number) => (tests[column] as CellTest)(at);
  return startProgram(program, {
    plan,
    changes,
    table: describeColumns(columns, arrays),
    places: {
      shapeOf: shapes.ofSlots.byteOffset,
      shapeOrders: shapes.orders.byteOffset,
      shapeValues: shapes.valuesAt.byteOffset,
      shapeMembers: shapes.members.byteOffset,
    },
    takeRow,
    quiet,
    asked: {
      test,
      testQuoted: test,
    },
    walk: "walkLines",
  });
}
