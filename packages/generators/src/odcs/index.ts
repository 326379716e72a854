import type { Generator } from "../generator.ts";
import { contractOf } from "./contract.ts";
import { yamlText } from "./yaml-text.ts";

/** Data contract (Open Data Contract Standard 3.1) as YAML. */
export const dataContract: Generator = {
  id: "odcs",
  path: "contract.odcs.yaml",
  mediaType: "application/yaml",
  print: (dataset) => yamlText(contractOf(dataset)),
};
