import { jsonText } from "../json-text.ts";
import type { Generator } from "../generator.ts";
import { schemaOf } from "./schema.ts";

/** JSON Schema of one row, draft 2020-12. */
export const jsonSchema: Generator = {
  id: "json-schema",
  path: "schema.json",
  mediaType: "application/schema+json",
  print: (dataset) => jsonText(schemaOf(dataset)),
};
