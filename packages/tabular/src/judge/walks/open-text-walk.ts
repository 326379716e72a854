import type { RegisterDoor } from "@samapne/core";
import type { TextTable } from "../../formats/text-table.ts";
import { csvWalk } from "./csv-walk.ts";
import type { FileWork } from "../work/file-work.ts";
import type { JudgeFileSetting } from "../work/judge-file-setting.ts";
import { linesWalk } from "./lines-walk.ts";
import type { TextWalk } from "./text-walk.ts";

/** Prepares the walk over the rows of a text file. */
export function openTextWalk(work: FileWork, setting: JudgeFileSetting, door: RegisterDoor): TextWalk {
  const table = work.file.table as TextTable;
  return table.format === "csv" ? csvWalk(table, work, setting, door) : linesWalk(table, work, setting, door);
}
