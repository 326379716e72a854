import type { Generator } from "../generator.ts";
import { jsonText } from "../json-text.ts";
import { dataPackageOf } from "./data-package.ts";
import { tableSchemaOf } from "./table-schema.ts";

/** The columns of the canonical CSV as Frictionless Table Schema, version 1 and 2 at once. */
export const tableSchema: Generator = {
  id: "table-schema",
  path: "table-schema.json",
  mediaType: "application/json",
  print: (dataset) => jsonText(tableSchemaOf(dataset)),
};

/** A Frictionless Data Package that holds example.csv, version 1 and 2 at once. Nothing without samples. */
export const dataPackage: Generator = {
  id: "datapackage",
  path: "datapackage.json",
  mediaType: "application/vnd.datapackage+json",
  print: (dataset, { samples }) =>
    samples === undefined ? undefined : jsonText(dataPackageOf(dataset, "example.csv")),
};
