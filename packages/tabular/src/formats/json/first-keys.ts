import { ReadError } from "../../read-error.ts";
import { sampleSize } from "../limits.ts";
import { emptyFile } from "../not-a-table.ts";
import type { Batch } from "../table.ts";

/** The keys in the first batches. What is wrong further on is told when the table is read. */
export async function firstKeys(batches: AsyncIterable<Batch>): Promise<readonly string[]> {
  let known: readonly string[] = [];
  try {
    for await (const { headings = [], bytes } of batches) {
      known = [...headings];
      if (known.length > 0 && bytes >= sampleSize) break;
    }
  } catch (error) {
    if (known.length === 0 || !(error instanceof ReadError)) throw error;
  }
  if (known.length === 0) throw emptyFile();
  return known;
}
