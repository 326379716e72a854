/** The formats of tables, by name. */
export const formatIds = ["csv", "ndjson", "json", "xlsx", "ods", "parquet"] as const;

/** The name of a format. */
export type FormatId = (typeof formatIds)[number];

/** The formats that tables are read from: those, and two that others' programs write and we do not. */
export const readFormatIds = [...formatIds, "html", "xml-spreadsheet"] as const;

/** The name of a format that tables are read from. */
export type ReadFormatId = (typeof readFormatIds)[number];
