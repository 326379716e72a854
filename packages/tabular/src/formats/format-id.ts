/** The formats of tables, by name. */
export type FormatId = "csv" | "ndjson" | "json" | "xlsx" | "parquet";
