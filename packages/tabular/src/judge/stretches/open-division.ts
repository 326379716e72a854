import { guardedRead } from "../../formats/guarded.ts";
import type { TextTable } from "../../formats/text-table.ts";
import type { RandomAccess } from "../../input.ts";
import type { FileWork } from "../work/file-work.ts";
import type { DivisionSetting, JudgeFileSetting } from "../work/judge-file-setting.ts";
import { layoutOf } from "../work/stretch-table.ts";
import type { StretchJudge } from "../work/stretch.ts";

/** What a file is divided with. */
export interface Division extends DivisionSetting {
  /** Starts the other thread. */
  start(): StretchJudge | undefined;
  readonly at: RandomAccess;
  /** Bytes of the file, and of a stretch of it. */
  readonly size: number;
  readonly stretchSize: number;
}

const usualSize = 16 * 1024 * 1024;
const fewest = 4;

/** Prepares to divide a file between two threads; undefined when that cannot be, or can never pay. */
export async function openDivision(
  { file, mode }: FileWork,
  { division, classificationDate }: JudgeFileSetting,
): Promise<Division | undefined> {
  const table = file.table as TextTable;
  const { input, text, format } = table;
  // A stretch of a document does not tell where its rows begin.
  if (!division || format === "json" || !input.at?.openAt || text.encoding !== "utf-8") return undefined;
  const stretchSize = division.second.stretchSize ?? usualSize;
  const size = await guardedRead(input.at).size();
  if (size < fewest * stretchSize) return undefined;
  const { dataset, matching } = file;
  const job = { dataset, layout: layoutOf(table), matching, mode, classificationDate, now: division.now };
  return { ...division, start: () => division.second.open(input, job), at: input.at, size, stretchSize };
}
