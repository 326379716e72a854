import { datasetJson } from "./dataset-json/index.ts";
import { csvw } from "./csvw/index.ts";
import { csvwLimits } from "./csvw/inexpressible.ts";
import { dcatJsonLd, dcatTurtle } from "./dcat/index.ts";
import { example } from "./example/index.ts";
import { exampleWithFaults } from "./example/with-faults.ts";
import type { Generator } from "./generator.ts";
import { jsonSchema } from "./json-schema/index.ts";
import { inexpressible } from "./json-schema/inexpressible.ts";
import { jsonLdContext } from "./jsonld-context/index.ts";
import { informationModel } from "./modelldcat/index.ts";
import { dataContract } from "./odcs/index.ts";
import { openapi, openapiStatic } from "./openapi/index.ts";
import { reference } from "./reference/index.ts";
import type { Form } from "./reference/limit.ts";
import { shacl } from "./shacl/index.ts";
import { shaclInexpressible } from "./shacl/inexpressible.ts";
import { sqlGenerators } from "./sql/index.ts";
import { standalone, standaloneMessages, standaloneTypes } from "./standalone/index.ts";
import { dataPackage, tableSchema } from "./table-schema/index.ts";
import { tableSchemaLimits } from "./table-schema/inexpressible.ts";
import { template } from "./template/index.ts";
import { types } from "./types/index.ts";

/** The forms that cannot say everything the declaration says, with what each cannot: printed into the reference. */
const forms: readonly Form[] = [
  { path: "schema.json", title: "JSON Schema", limits: inexpressible },
  { path: "table-schema.json", title: "Table Schema", limits: tableSchemaLimits },
  { path: "csv-metadata.json", title: "CSV on the Web", limits: csvwLimits },
  { path: "shapes.ttl", title: "SHACL", limits: shaclInexpressible },
];

/**
 * Every generator, in the order a reader meets the files: the declaration, what judges rows, what describes them
 * to catalogues, examples.
 */
export const generators: readonly Generator[] = [
  datasetJson,
  jsonSchema,
  types,
  standalone,
  standaloneTypes,
  standaloneMessages,
  ...sqlGenerators,
  tableSchema,
  dataPackage,
  csvw,
  template,
  openapi,
  openapiStatic,
  jsonLdContext,
  shacl,
  dcatTurtle,
  dcatJsonLd,
  informationModel,
  dataContract,
  example,
  exampleWithFaults,
  reference("nb", forms),
  reference("en", forms),
];
