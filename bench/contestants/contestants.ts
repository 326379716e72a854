import type { Contestant } from "./contestant.ts";

/** Whoever can take part, loaded only in the process that runs it. */
export const contestants = {
  samapne: async () => (await import("./samapne.ts")).samapne(),
  "samapne, whole table": async () => (await import("./samapne.ts")).samapne({ wholeTable: true }),
  "samapne, two threads": async () => (await import("./samapne.ts")).samapne({ threads: 2 }),
  "samapne, whole table, two threads": async () =>
    (await import("./samapne.ts")).samapne({ wholeTable: true, threads: 2 }),
  "samapne, every row made": async () => (await import("./samapne.ts")).samapne({ everyRow: true }),
  "uDSV + Ajv": async () => (await import("./udsv-ajv.ts")).udsvAjv,
  "JSON.parse + Ajv": async () => (await import("./json-ajv.ts")).jsonAjv,
  "validator, records": async () => (await import("./records.ts")).plainValidator,
  "Ajv, records": async () => (await import("./records.ts")).ajvFirst,
  "Ajv with all errors, records": async () => (await import("./records.ts")).ajvAll,
  "hyparquet, only reading": async () => (await import("./only-reading.ts")).hyparquet,
  "read-excel-file, only reading": async () => (await import("./only-reading.ts")).readExcelFile,
  "DuckDB, key by GROUP BY": async () => (await import("./duckdb.ts")).duckdbKey,
  DuckDB: async () => (await import("./duckdb.ts")).duckdb,
} satisfies Readonly<Record<string, () => Promise<Contestant>>>;

export type ContestantId = keyof typeof contestants;
