/** The formats of tables, by name. */
export type FormatId = "csv";
