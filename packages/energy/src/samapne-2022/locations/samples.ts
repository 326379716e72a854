import type { Row, Samples } from "@samapne/core";
import { sampleClock } from "../../shared/sample-clock.ts";
import type { locations } from "./dataset.ts";

type Location = Row<typeof locations>;

/** A kindergarten, as the documentation describes a location. */
export const kindergarten: Location = {
  location: "Eksempel barnehage",
  municipality_code: "1804",
  location_type: "Bygning",
  building_type: "Barnehage",
  address: "Eksempelveien 2",
  latitude: 67.2791261234567,
  longitude: 14.565775,
};

/** Samples of locations. */
export const locationsSamples: Samples<Location> = {
  now: sampleClock,
  valid: [kindergarten, { ...kindergarten, location: "Eksempel skole", building_type: "Skole" }],
  invalid: [
    {
      name: "D12: Drammen's number until 2024",
      row: { ...kindergarten, municipality_code: "3005" },
      expect: [{ code: "code.expired", field: "municipality_code" }],
    },
    {
      name: "D10: NA for an address",
      row: { ...kindergarten, address: "NA" },
      expect: [{ code: "text.placeholder", field: "address" }],
    },
    {
      name: "every value is missing",
      row: {},
      expect: [
        { code: "field.missing", field: "location" },
        { code: "field.missing", field: "municipality_code" },
        { code: "field.missing", field: "location_type" },
        { code: "field.missing", field: "building_type" },
        { code: "field.missing", field: "address" },
        { code: "field.missing", field: "latitude" },
        { code: "field.missing", field: "longitude" },
      ],
    },
    {
      name: "codes that are on no list, and a position north of the pole",
      row: {
        ...kindergarten,
        municipality_code: "804",
        location_type: "Bygg",
        building_type: "Bolig",
        latitude: 90.1,
        longitude: 180.1,
      },
      expect: [
        { code: "code.unknown", field: "municipality_code" },
        { code: "code.unknown", field: "location_type" },
        { code: "code.unknown", field: "building_type" },
        { code: "number.too_large", field: "latitude" },
        { code: "number.too_large", field: "longitude" },
      ],
    },
    {
      name: "a position south of the pole",
      row: { ...kindergarten, latitude: -90.1, longitude: -180.1 },
      expect: [
        { code: "number.too_small", field: "latitude" },
        { code: "number.too_small", field: "longitude" },
      ],
    },
  ],
  tables: [
    {
      name: "the same name in two municipalities",
      rows: [kindergarten, { ...kindergarten, municipality_code: "5001" }],
      expect: [],
    },
    {
      name: "the same location twice",
      rows: [kindergarten, kindergarten],
      expect: [{ code: "key.duplicate", count: 1 }],
    },
  ],
};
