import type { Arrays } from "../../formats/arrays.ts";
import type { CellTest } from "../cells/cell-test.ts";
import type { Changes } from "../slots.ts";
import { type DescribedColumn, describeColumns } from "./describe-columns.ts";
import type { QuietSink } from "./quiet/quiet-taker.ts";
import { type GoAhead, type ProgramParts, startProgram } from "./start-program.ts";
import type { WalkProgram } from "./walk-program.ts";

/** A column of the file: how its cells are tested outside and inside of quotation marks. */
interface RowColumn extends DescribedColumn {
  readonly plain: CellTest;
  readonly quoted: CellTest;
}

/** What the walk over rows of CSV shares with the program that goes ahead of it. */
export interface SharedOfRows {
  readonly plan: ProgramParts["plan"] & {
    readonly delimiter: number;
    readonly columns: readonly RowColumn[];
    readonly arrays: Arrays;
  };
  /** For each byte what a cell is that begins with it. */
  readonly begins: Uint8Array;
  readonly inOrder: Int32Array;
  readonly changes: Changes;
  /** Takes a row whose cells are right; false when it must go the slow way. */
  takeRow(base: number, start: number): boolean;
  /** Rows that may be taken without asking. */
  readonly quiet?: QuietSink | undefined;
}

/** Makes what walks over the rows of CSV that are surely right, in machine code. */
export function walkRowsAhead(
  program: WalkProgram,
  { plan, begins, inOrder, changes, takeRow, quiet }: SharedOfRows,
): GoAhead {
  const { columns, arrays, delimiter } = plan;
  const table = describeColumns(columns, arrays);
  const [plain, quoted] = [columns.map((column) => column.plain), columns.map((column) => column.quoted)];
  return startProgram(program, {
    plan,
    changes,
    table,
    places: { begins: begins.byteOffset, inOrder: inOrder.byteOffset, delimiter },
    takeRow,
    quiet,
    asked: {
      test: (column: number, at: number) => (plain[column] as CellTest)(at),
      testQuoted: (column: number, at: number) => (quoted[column] as CellTest)(at),
    },
    walk: "walkRows",
  });
}
