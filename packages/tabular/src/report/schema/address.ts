import { registryBase } from "@samapne/core";

/** Where the JSON Schema of reports stands. */
export const reportSchemaAddress: string = `${registryBase}/specs/report.schema.json`;
