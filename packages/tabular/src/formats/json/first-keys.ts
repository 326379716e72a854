import { ReadError } from "../../read-error.ts";
import { sampleSize } from "../limits.ts";
import { emptyFile } from "../not-a-table.ts";
import type { Batch } from "../table.ts";
import { brokenRows, noRowsInDocument } from "../unreadable.ts";
import type { KeyedRecords } from "./keyed-records.ts";

/** The keys in the first batches. What is wrong further on is told when the table is read. */
export async function firstKeys(
  batches: AsyncIterable<Batch>,
  keep: KeyedRecords,
): Promise<readonly string[]> {
  let known: readonly string[] = [];
  let hasRows = false;
  try {
    for await (const { headings = [], records, bytes } of batches) {
      hasRows ||= records.length > 0;
      known = [...headings];
      if (known.length > 0 && bytes >= sampleSize) break;
    }
  } catch (error) {
    if (known.length === 0 || !(error instanceof ReadError)) throw error;
  }
  if (known.length === 0 && keep.broken) throw brokenRows(keep.broken);
  // Rows that are lists or words have no keys.
  if (known.length === 0) throw hasRows ? noRowsInDocument() : emptyFile();
  return known;
}
