import type { RegisterDoor } from "@samapne/core";
import type { CsvTable } from "../formats/csv/table.ts";
import type { ReadFormatId } from "../formats/format-id.ts";
import type { Table } from "../formats/table.ts";
import type { FileWork } from "./work/file-work.ts";
import type { JudgeFileSetting } from "./work/judge-file-setting.ts";
import { walkColumns } from "./walks/walk-columns.ts";
import { walkSheet } from "./walks/walk-sheet.ts";
import { walkText } from "./walk-text.ts";

/** A format whose rows can be judged without being made. */
interface Walker {
  /** Whether that goes for a table. */
  isWalkable(table: Table): boolean;
  walk(work: FileWork, setting: JudgeFileSetting, door: RegisterDoor): Promise<void>;
}

const walkers: Readonly<Partial<Record<ReadFormatId, Walker>>> = {
  csv: { isWalkable: hasNothingBeside, walk: walkText },
  ndjson: { isWalkable: () => true, walk: walkText },
  json: { isWalkable: () => true, walk: walkText },
  parquet: { isWalkable: () => true, walk: walkColumns },
  xlsx: { isWalkable: () => true, walk: walkSheet },
  ods: { isWalkable: () => true, walk: walkSheet },
  html: { isWalkable: () => true, walk: walkSheet },
  "xml-spreadsheet": { isWalkable: () => true, walk: walkSheet },
};

/** True for tables whose rows can be judged without being made. */
export function isWalkable(table: Table): boolean {
  return walkers[table.format]?.isWalkable(table) === true;
}

/** Reads the file of a walkable table to its end. Throws a `ReadError` when it cannot be read on. */
export async function walkTable(
  work: FileWork,
  setting: JudgeFileSetting,
  door: RegisterDoor,
): Promise<void> {
  await walkers[work.file.table.format]?.walk(work, setting, door);
}

function hasNothingBeside(table: Table): boolean {
  return (table as CsvTable).dialect.width === table.headings.length;
}
