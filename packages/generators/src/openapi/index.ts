import type { Dataset, Form, Samples } from "@samapne/core";
import type { Generator } from "../generator.ts";
import { jsonText } from "../json-text.ts";
import { openApiOf } from "./open-api-of.ts";

export type { Document } from "./document.ts";
export { openApiOf, type OpenApiOptions } from "./open-api-of.ts";

/** OpenAPI 3.1 of the dataset's API, levels 2 and 3. */
export const openapi: Generator = {
  id: "openapi",
  path: "openapi.json",
  mediaType: "application/vnd.oai.openapi+json;version=3.1",
  print: (dataset, { samples }) => printed(dataset, samples, "api"),
};

/** OpenAPI 3.1 of the dataset's files at fixed addresses, level 1. */
export const openapiStatic: Generator = {
  id: "openapi-static",
  path: "openapi-static.json",
  mediaType: "application/vnd.oai.openapi+json;version=3.1",
  print: (dataset, { samples }) => printed(dataset, samples, "static"),
};

function printed(dataset: Dataset, samples: Samples | undefined, form: Form): string {
  return jsonText(openApiOf([dataset], { form, samples: { [dataset.id]: samples } }));
}
