import { delivery } from "@samapne/core";
import { guarded } from "../../formats/guarded.ts";
import type { Input } from "../../input.ts";
import type { OpenMachineCode } from "../../kernel/program/machine-code.ts";
import { walkPrograms } from "../../kernel/program/walk-programs.ts";
import { slotRows } from "../../kernel/slots.ts";
import { ReadError } from "../../read-error.ts";
import { Causes } from "../../report/causes.ts";
import { type FileWork, fileWork } from "../work/file-work.ts";
import type { JudgeFileSetting } from "../work/judge-file-setting.ts";
import { openTextWalk } from "../walks/open-text-walk.ts";
import type { TextWalk } from "../walks/text-walk.ts";
import { saysLost, saysMissingColumn } from "../work/unusable.ts";
import { CaseLog } from "./case-log.ts";
import { placeMark } from "./place-marks.ts";
import { RowTimes } from "./row-times.ts";
import { stretchTable } from "../work/stretch-table.ts";
import type { JudgedStretch, Stretch, StretchJob, StretchJudge } from "../work/stretch.ts";

const lineFeed = 0x0a;

/**
 * Judges stretches of a file in another thread than the file is judged in. It knows nothing of what stands before a
 * stretch; who asked does, and refuses what it does not fit. Undefined when the file cannot be read at any place.
 */
export function judgeStretches(
  job: StretchJob,
  input: Input,
  machineCode?: OpenMachineCode,
): StretchJudge | undefined {
  if (!input.at?.openAt) return undefined;
  const log = new CaseLog();
  const times: RowTimes = new RowTimes(() => walk.rows);
  const work: FileWork = { ...openWork(job, input), causes: new Causes(log.tell, times) };
  const judging = openTable(job, work, machineCode);
  const { stretches } = judging;
  const { door } = judging.setting;
  const walk: TextWalk = openTextWalk(work, judging.setting, door);
  if (!stretches) return undefined;
  let isSpent = false;
  const beginAnew = () => {
    work.shortRow = undefined;
    [walk.counter.row, walk.counter.line, work.rows, walk.rows.source.isWide] = [0, 0, 0, false];
  };
  beginAnew();

  /** What was found since the last time; all of it is forgotten. */
  const release = (begin: number): JudgedStretch | undefined => {
    const { rows, counter } = walk;
    const table = stretches.release();
    const lineChanges = work.lines.release();
    const isWhole = !log.isFull;
    const found = {
      shortRow: work.shortRow,
      explained: work.explained.release(),
      begin,
      end: rows.offset,
      records: counter.row,
      lines: counter.line,
      rows: work.rows,
      isWide: rows.source.isWide,
      cases: log.release(),
      times: times.release(counter.row),
    };
    beginAnew();
    return table && lineChanges && isWhole ? { ...found, table, lineChanges } : undefined;
  };

  const judge = async (stretch: Stretch): Promise<JudgedStretch | undefined> => {
    if (isSpent) return undefined;
    let isJudged = false;
    try {
      isJudged = await passOver(stretch, walk, input, (begin) => {
        times.begin = begin;
      });
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
    }
    // Keys that were not known when the file was divided may mean another thing there.
    isSpent = walk.rows.source.encoding !== "utf-8" || work.matching !== job.matching;
    const judged = release(times.begin);
    return isJudged && !isSpent ? judged : undefined;
  };
  return { judge, close: () => undefined };
}

/** Judges the rows of a stretch; false when its end is not found, or the file turns out to be no UTF-8. */
async function passOver(
  { from, to }: Stretch,
  { rows, step }: TextWalk,
  input: Input,
  onBegin: (byte: number) => void,
): Promise<boolean> {
  rows.begin(from - 1);
  let hasBegun = false;
  for await (const _ of rows.pass(guarded(input, from - 1))) {
    if (rows.isLast || rows.isTooLong) return false;
    if (!hasBegun) {
      const lineEnd = rows.window.bytes.indexOf(lineFeed, rows.from);
      if (lineEnd >= rows.end) continue;
      rows.from = lineEnd + 1;
      if (rows.offset >= to) return false;
      onBegin(rows.offset);
      hasBegun = true;
    }
    step(rows.placeOf(to));
    if (rows.source.encoding !== "utf-8") return false;
    if (rows.offset >= to) return true;
  }
  return false;
}

function openWork({ dataset, layout, matching, mode }: StretchJob, input: Input): FileWork {
  const table = stretchTable(input, layout);
  const file = { input, table, dataset, matching, recognisedBy: "headings", unreadSheets: [] } as const;
  return fileWork(file, mode);
}

function openTable(
  { dataset, classificationDate, now }: StretchJob,
  work: FileWork,
  machineCode: OpenMachineCode | undefined,
) {
  const report: JudgeFileSetting["report"] = (finding, row) => {
    if (saysMissingColumn(finding, work) || saysLost(finding, work, row)) return;
    if (finding.isExplained) work.explained.add(finding);
    else work.causes.add(finding, row);
  };
  const programs = walkPrograms(machineCode);
  const judging = delivery([dataset], {
    now,
    classificationDate,
    registerRows: slotRows,
    registerMemory: programs?.open,
    report: (_, finding, row) => report(finding, row as number),
    placeName: placeMark,
  });
  const table = judging.table(dataset);
  const setting = {
    table,
    door: table.door,
    program: programs?.of(table.door.registers),
    classificationDate,
    place: (row: number) => row,
    report,
    progress: () => undefined,
  } satisfies JudgeFileSetting;
  return { stretches: table.stretches, setting };
}
