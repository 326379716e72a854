import type { RegisterDoor } from "@samapne/core";
import type { RowWindow } from "../../formats/row-window.ts";
import type { QuietSink } from "../../kernel/program/quiet/quiet-taker.ts";
import type { FileWork } from "../work/file-work.ts";
import { timeFieldOf } from "./time-field.ts";

/** What counts the rows of a file. */
interface QuietParts {
  readonly work: FileWork;
  readonly door: RegisterDoor;
  readonly rows: RowWindow;
  readonly counter: { row: number; line: number };
}

/** Counts the rows of a file that nothing is said of; undefined when each must be asked about. */
export function quietSink({ work, door, rows, counter }: QuietParts): QuietSink | undefined {
  const { quiet } = door;
  if (!quiet) return undefined;
  const { spread } = work.causes;
  const hasTime = timeFieldOf(work.file.dataset) !== undefined;
  return {
    rows: quiet,
    most: () => (hasTime ? spread.untimedFrom(counter.row) - counter.row : Infinity),
    passed: (count, startOf) => {
      if (hasTime) spread.pass(counter.row, count, (index) => rows.offsetOf(startOf(index)));
      work.rows += count;
      counter.row += count;
      counter.line += count;
    },
  };
}
