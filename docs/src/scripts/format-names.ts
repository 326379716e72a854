import type { FormatId } from "@samapne/tabular";

/** What formats are called where a file is offered in them. */
export const formatNames: Readonly<Record<FormatId, string>> = {
  csv: "CSV",
  xlsx: "Excel (XLSX)",
  ods: "ODS",
  json: "JSON",
  ndjson: "NDJSON",
  parquet: "Parquet",
};
