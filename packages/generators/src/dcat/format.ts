import type { Text } from "@samapne/core";
import type { Concept } from "./concept.ts";
import { fileTypes } from "./vocabulary.ts";

/** A format data are published in. */
export interface Format {
  readonly name: string;
  readonly extension: string;
  readonly fileType: Concept;
  /** IANA media type; missing when IANA has none. */
  readonly mediaType?: string;
  readonly description: Text;
}

/** The formats of the API contract, by the word that stands in `?format=`. */
export const formats = {
  csv: {
    name: "CSV",
    extension: "csv",
    fileType: fileTypes.CSV,
    mediaType: "text/csv",
    description: {
      nb: "CSV i UTF-8 med komma og punktum (RFC 4180).",
      nn: "CSV i UTF-8 med komma og punktum (RFC 4180).",
      en: "CSV in UTF-8 with comma and point (RFC 4180).",
    },
  },
  json: {
    name: "JSON",
    extension: "json",
    fileType: fileTypes.JSON,
    mediaType: "application/json",
    description: {
      nb: "JSON, én side om gangen.",
      nn: "JSON, éi side om gongen.",
      en: "JSON, one page at a time.",
    },
  },
  ndjson: {
    name: "NDJSON",
    extension: "ndjson",
    fileType: fileTypes.JSON,
    description: {
      nb: "NDJSON: ett JSON-objekt per linje.",
      nn: "NDJSON: eitt JSON-objekt per linje.",
      en: "NDJSON: one JSON object per line.",
    },
  },
  parquet: {
    name: "Parquet",
    extension: "parquet",
    fileType: fileTypes.OCTET,
    mediaType: "application/vnd.apache.parquet",
    description: {
      nb: "Apache Parquet, for store mengder.",
      nn: "Apache Parquet, for store mengder.",
      en: "Apache Parquet, for large amounts.",
    },
  },
  geojson: {
    name: "GeoJSON",
    extension: "geojson",
    fileType: fileTypes.GEOJSON,
    mediaType: "application/geo+json",
    description: {
      nb: "GeoJSON (RFC 7946), for kart.",
      nn: "GeoJSON (RFC 7946), for kart.",
      en: "GeoJSON (RFC 7946), for maps.",
    },
  },
} as const satisfies Readonly<Record<string, Format>>;

/** The name of a format of the API contract. */
export type FormatName = keyof typeof formats;

/** The IRI of a media type, in the spelling the catalogue service's reference data has. */
export function mediaTypeIri(mediaType: string): string {
  return `https://www.iana.org/assignments/media-types/${mediaType}`;
}
