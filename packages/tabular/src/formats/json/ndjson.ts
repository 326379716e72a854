import type { Format } from "../format.ts";
import type { Batch, Note, TableRecord } from "../table.ts";
import { keyedTable, type ReadRecords } from "./keyed-table.ts";
import { lineBatches } from "./lines.ts";
import { jsonShape } from "./shape.ts";
import { writeNdjson } from "./write.ts";

/** One JSON object a line (ndjson.org, JSON Lines). Lines that are no object are findings; the others are read. */
export const ndjson: Format = {
  id: "ndjson",
  mediaType: "application/x-ndjson",
  extension: "ndjson",
  recognises: (start) => jsonShape(start) === "lines",
  look: async (input, start) => [await keyedTable("ndjson", input, start, readLines)],
  write: writeNdjson,
};

const readLines: ReadRecords = async function* (chunks, decoder, keep): AsyncGenerator<Batch> {
  for await (const { lines, first, bytes } of lineBatches(chunks, decoder)) {
    const records: TableRecord[] = [];
    const notes: Note[] = [];
    for (const [index, line] of lines.entries()) {
      const row = first + index;
      if (line.trim() === "") notes.push({ code: "file.blank_row", params: {}, row });
      else records.push(keep.record(line, { row }));
    }
    yield { records, headings: keep.headings, notes, bytes };
  }
};
