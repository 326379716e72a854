import type { Publication } from "./rdf-generators.ts";

/** A municipality's publication as the judges see it: level 1, static files. The addresses are not published anywhere. */
export const staticPublication: Publication = {
  organizationNumber: "942110464",
  name: "Trondheim kommune",
  contact: { name: "Trondheim kommune, åpne data", page: "https://www.trondheim.kommune.no/kontakt" },
  baseUrl: "https://data.trondheim.kommune.no/samapne",
  municipality: { number: "5001", name: "Trondheim", place: "http://sws.geonames.org/3133880/" },
  form: "static",
  formats: ["csv"],
  temporal: { start: "2025-01-01" },
  issued: "2026-01-15",
  modified: "2026-11-20",
};

/** The same with an API in every format. */
export const apiPublication: Publication = {
  ...staticPublication,
  form: "api",
  formats: ["json", "csv", "ndjson", "parquet", "geojson"],
  licence: "CC_BY_4_0",
  datasets: {
    "energy-measurements": {
      temporalResolution: "PT1H",
      temporal: { start: "2024-01-01", end: "2026-10-31" },
    },
  },
};
