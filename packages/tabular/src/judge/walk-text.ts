import type { RegisterDoor } from "@samapne/core";
import { guarded } from "../formats/guarded.ts";
import type { TextTable } from "../formats/text-table.ts";
import type { FileWork } from "./work/file-work.ts";
import type { JudgeFileSetting } from "./work/judge-file-setting.ts";
import { takeNotes } from "./rows/take-record.ts";
import { openTextWalk } from "./walks/open-text-walk.ts";
import { openDivision } from "./stretches/open-division.ts";
import { walkDivided } from "./stretches/walk-divided.ts";

/** Reads a text file to its end, with a second thread where there is one. Throws a `ReadError` when it cannot be read on. */
export async function walkText(work: FileWork, setting: JudgeFileSetting, door: RegisterDoor): Promise<void> {
  const { input } = work.file.table as TextTable;
  const walk = openTextWalk(work, setting, door);
  const division = await openDivision(work, setting);
  if (division) return walkDivided(walk, division, work, setting);
  for await (const _ of walk.rows.pass(guarded(input))) {
    walk.step();
    await setting.progress(work.rows, input.readSoFar?.() ?? walk.rows.read);
  }
  takeNotes(work, walk.rows.source.notes?.() ?? []);
}
