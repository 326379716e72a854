import type { AnyRow, Dataset } from "@samapne/core";
import type { Format } from "../formats/format.ts";
import { formatOf, writtenAs } from "../formats/formats.ts";
import type { Input } from "../input.ts";
import { prepare, type PreparedFile } from "../judge/work/prepare.ts";
import type { LeftBehind } from "./left-behind-text.ts";

/** Rows written as the file their table came in. */
export interface WrittenBack {
  readonly format: Format;
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly left: LeftBehind;
}

/**
 * Writes rows of a dataset in the format of the file that their table came in, and in a workbook of Excel with its
 * columns and in their looks; as a workbook where its format is only read. Only the rows given are written; what else the file held is not taken over, and told.
 * Throws a `ReadError` when there is no table in the file.
 */
export async function writeBack(
  input: Input,
  rows: readonly AnyRow[],
  dataset: Dataset,
): Promise<WrittenBack> {
  const files: PreparedFile[] = [];
  for (const one of await prepare(input, dataset, [dataset])) {
    if ("problem" in one) throw one.problem;
    files.push(...one.files);
  }
  const [first] = files as [PreparedFile];
  const format = writtenAs(first.table.format) ?? formatOf("xlsx");
  const left = {
    columns: [...new Set(files.flatMap(({ matching }) => matching.extra.map(({ heading }) => heading)))],
    isBelowOthers: first.table.above?.some((row) => row.some(isFilled)) ?? false,
    tables: files.length,
  };
  const layout = { input: first.input, table: first.table, columns: first.matching.matched };
  const isSame = format.id === first.table.format;
  const like = isSame ? await format.writeLike?.(layout, rows, dataset) : undefined;
  const tables = new Set(files.map(({ table }) => table.sheet));
  return {
    format,
    chunks: like?.chunks ?? format.write([rows], dataset),
    left: {
      ...left,
      sheets: like?.otherSheets.filter((name) => !tables.has(name)) ?? first.unreadSheets,
      ...(like ? { sheet: first.table.sheet ?? "" } : {}),
    },
  };
}

function isFilled(cell: unknown): boolean {
  return cell !== undefined && cell !== null && cell !== "";
}
