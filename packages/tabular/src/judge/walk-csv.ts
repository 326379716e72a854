import type { RegisterDoor } from "@samapne/core";
import type { CsvTable } from "../formats/csv/table.ts";
import { guarded } from "../formats/guarded.ts";
import { csvWalk } from "./csv-walk.ts";
import type { FileWork } from "./file-work.ts";
import type { JudgeFileSetting } from "./judge-file-setting.ts";
import { openDivision } from "./stretches/open-division.ts";
import { walkDivided } from "./stretches/walk-divided.ts";

/** Reads a CSV file to its end, with a second thread where there is one. Throws a `ReadError` when it cannot be read on. */
export async function walkCsv(work: FileWork, setting: JudgeFileSetting, door: RegisterDoor): Promise<void> {
  const { input } = work.file.table as CsvTable;
  const walk = csvWalk(work, setting, door);
  const division = await openDivision(work, setting);
  if (division) return walkDivided(walk, division, work, setting);
  for await (const _ of walk.rows.pass(guarded(input))) {
    walk.step();
    await setting.progress(work.rows, input.readSoFar?.() ?? walk.rows.read);
  }
}
