import { blocks } from "../blocks.ts";
import type { Format } from "../format.ts";
import { blockSize } from "../limits.ts";
import type { Batch, Note } from "../table.ts";
import { RowCutter } from "./cut-rows.ts";
import { keyedTable, type ReadRecords } from "./keyed-table.ts";
import { jsonShape } from "./shape.ts";
import { writeJson } from "./write.ts";

/** A JSON document (RFC 8259) of any size: an array of rows, or the envelope of the API contract with rows in `data`. */
export const json: Format = {
  id: "json",
  mediaType: "application/json",
  extension: "json",
  recognises: (start) => jsonShape(start) === "document",
  look: async (input, start) => [await keyedTable("json", input, start, readDocument)],
  write: writeJson,
};

const readDocument: ReadRecords = async function* (chunks, decoder, keep): AsyncGenerator<Batch> {
  const cutter = new RowCutter();
  let bytes = 0;
  const batchOf = (text: string, notes: readonly Note[] = []): Batch => {
    const records = cutter.write(text).map(({ json: row, ...place }) => keep.record(row, place));
    return { records, headings: keep.headings, notes, bytes };
  };
  for await (const block of blocks(chunks, blockSize)) {
    bytes += block.length;
    yield batchOf(decoder.decode(block));
  }
  yield batchOf(decoder.end());
  cutter.end();
  if (hasNext(cutter.links)) yield batchOf("", [{ code: "file.more_pages", params: {} }]);
};

/** Do the links of an answer lead to another page? */
function hasNext(links: string | undefined): boolean {
  try {
    const value = JSON.parse(links ?? "null") as { next?: unknown } | null;
    return typeof value?.next === "string";
  } catch {
    return false;
  }
}
