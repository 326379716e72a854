import type { Format } from "../format.ts";
import { keyedTable } from "./lines-table.ts";
import { jsonShape } from "./shape.ts";
import { writeJson } from "./write.ts";

/** A JSON document (RFC 8259) of any size: an array of rows, the envelope of the API contract with rows in `data`, or a map with rows in `features` (GeoJSON). */
export const json: Format = {
  id: "json",
  mediaType: "application/json",
  extension: "json",
  recognises: (start) => jsonShape(start) === "document",
  look: async (input, start) => [await keyedTable("json", input, start)],
  write: writeJson,
};
