/** The endings of files with tables, as a field for files names them. */
export const fileEndings =
  ".csv,.txt,.tsv,.json,.geojson,.ndjson,.jsonl,.xlsx,.xlsm,.xls,.htm,.html,.ods,.parquet,.gz,.zip";
