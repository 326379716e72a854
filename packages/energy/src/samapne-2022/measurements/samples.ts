import type { Row, Samples } from "@samapne/core";
import { sampleClock } from "../../shared/sample-clock.ts";
import { electricityPoint } from "../measurement-points/samples.ts";
import type { measurements } from "./dataset.ts";

type Measurement = Row<typeof measurements>;

const six: Measurement = { timestamp: "2010-01-04 06:00:00", meter_id: "EID_972418013_00290", value: 4.2 };
const seven: Measurement = { ...six, timestamp: "2010-01-04 07:00:00", value: -5.79 };

/** Samples of measurements. */
export const measurementsSamples: Samples<Measurement> = {
  now: sampleClock,
  valid: [six, seven],
  related: { "measurement-points": [electricityPoint] },
  invalid: [
    {
      name: "D2: a timestamp without seconds",
      row: { ...six, timestamp: "2021-01-01 00:00" },
      expect: [{ code: "text.pattern", field: "timestamp" }],
    },
    {
      name: "D2: a timestamp with the day first",
      row: { ...six, timestamp: "01/01/2021 01:00" },
      expect: [{ code: "text.pattern", field: "timestamp" }],
    },
    {
      name: "an hour that does not exist",
      row: { ...six, timestamp: "2010-01-04 24:00:00" },
      expect: [{ code: "text.pattern", field: "timestamp" }],
    },
    {
      name: "every value is missing",
      row: {},
      expect: [
        { code: "field.missing", field: "timestamp" },
        { code: "field.missing", field: "meter_id" },
        { code: "field.missing", field: "value" },
      ],
    },
    {
      name: "D6: a decimal comma and a blank",
      row: { ...six, value: "-5,79 " },
      expect: [{ code: "field.wrong_type", field: "value" }],
    },
  ],
  tables: [
    { name: "two hours with nothing wrong", rows: [six, seven], expect: [] },
    {
      name: "D4: the autumn hour that exists twice",
      rows: [
        { ...six, timestamp: "2021-10-31 02:00:00" },
        { ...six, timestamp: "2021-10-31 02:00:00", value: 4.3 },
      ],
      expect: [{ code: "key.duplicate", count: 1 }],
    },
    {
      name: "MS1: a point that is not there",
      rows: [{ ...six, meter_id: "Fastkraft" }],
      expect: [{ code: "reference.missing", count: 1 }],
    },
  ],
};
