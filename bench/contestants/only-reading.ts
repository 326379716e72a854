import { asyncBufferFromFile, parquetReadObjects } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { readSheet } from "read-excel-file/node";
import type { Contestant } from "./contestant.ts";

/** Reads a Parquet file into objects and looks at nothing. */
export const hyparquet: Contestant = async (path) =>
  nothingWrong((await parquetReadObjects({ file: await asyncBufferFromFile(path), compressors })).length);

/** Reads a workbook into arrays and looks at nothing. */
export const readExcelFile: Contestant = async (path) => nothingWrong((await readSheet(path)).length);

function nothingWrong(rows: number): number {
  if (rows === 0) throw new Error("No row was read.");
  return 0;
}
