import type { Level } from "./level.ts";

/** A form rows can be given in. */
export interface Format {
  readonly mediaType: string;
  readonly extension: string;
  readonly level: Level;
}

/** The forms of rows, by their name in `format`; the first is given when nothing is asked for. */
export const formats = {
  json: { mediaType: "application/json", extension: "json", level: 2 },
  csv: { mediaType: "text/csv; charset=utf-8; header=present", extension: "csv", level: 2 },
  ndjson: { mediaType: "application/x-ndjson", extension: "ndjson", level: 3 },
  parquet: { mediaType: "application/vnd.apache.parquet", extension: "parquet", level: 3 },
  geojson: { mediaType: "application/geo+json", extension: "geojson", level: 3 },
} as const satisfies Readonly<Record<string, Format>>;

/** The name of a form of rows. */
export type FormatId = keyof typeof formats;
