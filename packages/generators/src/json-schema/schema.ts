import type { Dataset } from "@samapne/core";
import { specsBase, versionPath } from "../addresses.ts";
import { datasetAnnotations } from "./annotations.ts";
import { propertyOf } from "./property.ts";
import type { JsonSchema } from "./json-schema.ts";

/**
 * One row as JSON Schema (2020-12): a strict object, with everything the schema language can say said in it, and
 * the rest carried in `x-` annotations (see README.md beside this file). Titles and descriptions are English;
 * the other languages stand in `x-labels` and `x-descriptions`.
 */
export function schemaOf(dataset: Dataset): JsonSchema {
  const fields = Object.entries(dataset.fields);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: `${specsBase}/${versionPath(dataset)}/schema.json`,
    title: dataset.title.en,
    description: `${dataset.purpose.en} One row: ${dataset.rowMeaning.en}`,
    type: "object",
    additionalProperties: false,
    required: fields.filter(([, field]) => field.required === true).map(([name]) => name),
    properties: Object.fromEntries(fields.map(([name, field]) => [name, propertyOf(field)])),
    ...datasetAnnotations(dataset),
  };
}
