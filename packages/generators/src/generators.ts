import { datasetJson } from "./dataset-json/index.ts";
import { example } from "./example/index.ts";
import { exampleWithFaults } from "./example/with-faults.ts";
import type { Generator } from "./generator.ts";
import { jsonSchema } from "./json-schema/index.ts";
import { types } from "./types/index.ts";

/** Every generator, in the order a reader meets the files: the declaration, what is derived from it, examples. */
export const generators: readonly Generator[] = [datasetJson, jsonSchema, types, example, exampleWithFaults];
