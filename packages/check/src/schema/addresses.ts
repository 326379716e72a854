import { registryBase } from "@samapne/core";

/** Where the JSON Schema of check reports stands. */
export const checkReportSchemaAddress: string = `${registryBase}/specs/check-report.schema.json`;
/** Where the JSON Schema of certificates stands. */
export const certificateSchemaAddress: string = `${registryBase}/specs/check-certificate.schema.json`;
