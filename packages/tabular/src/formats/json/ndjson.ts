import type { Format } from "../format.ts";
import { keyedTable } from "./lines-table.ts";
import { jsonShape } from "./shape.ts";
import { writeNdjson } from "./write.ts";

/** One JSON object a line (ndjson.org, JSON Lines). Lines that are no object are findings; the others are read. */
export const ndjson: Format = {
  id: "ndjson",
  mediaType: "application/x-ndjson",
  extension: "ndjson",
  recognises: (start) => jsonShape(start) === "lines",
  look: async (input, start) => [await keyedTable("ndjson", input, start)],
  write: writeNdjson,
};
