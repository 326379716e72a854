import type { Generator } from "../generator.ts";
import { jsonText } from "../json-text.ts";
import { metadataOf } from "./metadata.ts";

/** CSV on the Web metadata of example.csv (W3C). Nothing without samples: the table it describes would be missing. */
export const csvw: Generator = {
  id: "csvw",
  path: "csv-metadata.json",
  mediaType: "application/csvm+json",
  print: (dataset, { samples }) =>
    samples === undefined ? undefined : jsonText(metadataOf(dataset, "example.csv")),
};
