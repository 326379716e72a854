import type { Row, Samples } from "@samapne/core";
import { sampleClock } from "../../shared/sample-clock.ts";
import { kindergarten } from "../locations/samples.ts";
import { electricityPoint, temperaturePoint } from "../measurement-points/samples.ts";
import type { locationMeasurementPoints } from "./dataset.ts";

type Link = Row<typeof locationMeasurementPoints>;

const electricity: Link = {
  location: "Eksempel barnehage",
  municipality_code: "1804",
  meter_id: "EID_972418013_00290",
  meter_name: "Fastkraft",
};

const temperature: Link = { ...electricity, meter_id: "Eklima_82290_TAM", meter_name: "Temp middel" };

/** Samples of location-measurement-points. */
export const locationMeasurementPointsSamples: Samples<Link> = {
  now: sampleClock,
  valid: [electricity, temperature],
  related: { locations: [kindergarten], "measurement-points": [electricityPoint, temperaturePoint] },
  invalid: [
    {
      name: "every value is missing",
      row: {},
      expect: [
        { code: "field.missing", field: "location" },
        { code: "field.missing", field: "municipality_code" },
        { code: "field.missing", field: "meter_id" },
        { code: "field.missing", field: "meter_name" },
      ],
    },
    {
      name: "a municipality that does not exist",
      row: { ...electricity, municipality_code: "0000" },
      expect: [{ code: "code.unknown", field: "municipality_code" }],
    },
  ],
  tables: [
    { name: "two points with nothing wrong", rows: [electricity, temperature], expect: [] },
    {
      name: "D1: id and name are swapped",
      rows: [{ ...electricity, meter_id: "Fastkraft", meter_name: "EID_972418013_00290" }, temperature],
      expect: [{ code: "reference.swapped", count: 1 }],
    },
    {
      name: "LM1: the location is in another municipality",
      rows: [{ ...electricity, municipality_code: "5001" }],
      expect: [{ code: "reference.missing", count: 1 }],
    },
    {
      name: "LM3: the same link twice",
      rows: [electricity, temperature, electricity],
      expect: [{ code: "LM3", count: 1 }],
    },
    {
      name: "two names for one point in a location are not documented as wrong",
      rows: [electricity, { ...electricity, meter_name: "Fastkraft 2" }],
      expect: [],
    },
  ],
};
