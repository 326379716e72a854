import type { Row, Samples } from "@samapne/core";
import { sampleClock } from "../../shared/sample-clock.ts";
import type { measurementPoints } from "./dataset.ts";

type Point = Row<typeof measurementPoints>;

/** An electricity meter, with the id of the documentation. */
export const electricityPoint: Point = {
  meter_id: "EID_972418013_00290",
  meter_type: "Fastkraft",
  unit: "kWh",
  meter_level: "Forbruksmåler",
};

/** A weather station's temperature, with the id of the documentation. */
export const temperaturePoint: Point = {
  meter_id: "Eklima_82290_TAM",
  meter_type: "Temperatur",
  unit: "°C",
  meter_level: "Annen måler",
};

/** Samples of measurement-points. */
export const measurementPointsSamples: Samples<Point> = {
  now: sampleClock,
  valid: [electricityPoint, temperaturePoint],
  invalid: [
    {
      name: "every value is missing",
      row: {},
      expect: [
        { code: "field.missing", field: "meter_id" },
        { code: "field.missing", field: "meter_type" },
        { code: "field.missing", field: "unit" },
        { code: "field.missing", field: "meter_level" },
      ],
    },
    {
      name: "codes that are on no list",
      row: { ...electricityPoint, unit: "kwh", meter_level: "Undermåler" },
      expect: [
        { code: "code.unknown", field: "unit" },
        { code: "code.unknown", field: "meter_level" },
      ],
    },
  ],
  tables: [
    {
      name: "the same point twice",
      rows: [electricityPoint, { ...temperaturePoint, meter_id: "EID_972418013_00290" }],
      expect: [{ code: "key.duplicate", count: 1 }],
    },
  ],
};
