/** The formats of tables, by name. */
export const formatIds = ["csv", "ndjson", "json", "xlsx", "ods", "parquet"] as const;

/** The name of a format. */
export type FormatId = (typeof formatIds)[number];
