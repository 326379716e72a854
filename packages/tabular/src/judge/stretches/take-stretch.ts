import { mayDescribe } from "../rows/describing-row.ts";
import type { FileWork } from "../work/file-work.ts";
import type { JudgeFileSetting } from "../work/judge-file-setting.ts";
import type { TextWalk } from "../walks/text-walk.ts";
import { addCases } from "./case-log.ts";
import type { Division } from "./open-division.ts";
import { withPlaces } from "./place-marks.ts";
import { meetTimes, timeReader } from "./row-times.ts";
import type { JudgedStretch } from "../work/stretch.ts";

/**
 * Makes what takes a stretch that another thread has judged, as if its rows had been judged here. False, and nothing is
 * taken, when the row at hand is not its first one, or one of its rows may have to do with one before.
 */
export function stretchTaker(
  walk: TextWalk,
  { stretches, placeName, at, size }: Division,
  work: FileWork,
  { place }: JudgeFileSetting,
): (judged: JudgedStretch) => Promise<boolean> {
  const { rows, counter } = walk;
  const { matching } = work;
  const timeAt = timeReader(walk, work, at, size);
  return async (judged) => {
    const { row, line } = counter;
    const shift = place(row);
    // Its first row may be the rest of one that was cut short.
    if (work.shortRow?.row === row - 1) return false;
    // Its first row may tell what the columns hold, which the other does not ask.
    if (mayDescribe(work.file.table, row)) return false;
    // The other knows the keys that were known when the file was divided.
    if (work.matching !== matching) return false;
    if (judged.begin !== rows.offset || !stretches.append(judged.table, shift)) return false;
    for (const [from, ahead] of judged.lineChanges) work.lines.note(row + from, line + from + ahead);
    work.explained.append(judged.explained);
    addCases(judged.cases, work.causes, row, (finding) => withPlaces(finding, shift, placeName));
    await meetTimes(judged, work.causes.spread, row, timeAt);
    rows.source.isWide ||= judged.isWide;
    work.rows += judged.rows;
    counter.row += judged.records;
    counter.line += judged.lines;
    work.shortRow = judged.shortRow && { ...judged.shortRow, row: judged.shortRow.row + row };
    rows.begin(judged.end);
    return true;
  };
}
