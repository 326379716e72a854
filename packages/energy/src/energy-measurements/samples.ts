import type { AnyRow, Row, Samples } from "@samapne/core";
import { degreeDays, heatPump, mainMeter, power, water, weather } from "../energy-meters/samples.ts";
import { sampleClock } from "../shared/sample-clock.ts";
import type { energyMeasurements } from "./dataset.ts";

type Measurement = Row<typeof energyMeasurements>;

/** The autumn night with two hours called 02:00. */
const firstHour: Measurement = {
  meter_id: "el-0412-hoved",
  interval_start: "2025-10-26T02:00:00+02:00",
  interval_end: "2025-10-26T02:00:00+01:00",
  value: 41.2,
  quality: "measured",
};

/** The second of them. */
const secondHour: Measurement = {
  meter_id: "el-0412-hoved",
  interval_start: "2025-10-26T02:00:00+01:00",
  interval_end: "2025-10-26T03:00:00+01:00",
  value: 40.8,
  quality: "measured",
};

const missingHour: Measurement = {
  meter_id: "el-0412-hoved",
  interval_start: "2025-10-26T03:00:00+01:00",
  interval_end: "2025-10-26T04:00:00+01:00",
  value: null,
  quality: "missing",
};

const subMeter: Measurement = { ...firstHour, meter_id: "el-0412-vp1", value: 12.125 };
const frost: Measurement = {
  meter_id: "ute-voll",
  interval_start: "2026-01-05T06:00:00Z",
  interval_end: "2026-01-05T07:00:00Z",
  value: -11.4,
  quality: "estimated",
  updated_at: "2026-01-06T00:00:00+05:00",
};
const quarter: Measurement = {
  meter_id: "eff-0412",
  interval_start: "2026-03-29T01:45:00+01:00",
  interval_end: "2026-03-29T03:00:00+02:00",
  value: 88,
  quality: "temporary",
};
const shortDay: Measurement = {
  meter_id: "vann-1",
  interval_start: "2026-03-29T00:00:00+01:00",
  interval_end: "2026-03-30T00:00:00+02:00",
  value: 3.2,
  quality: "measured",
};
const longDay: Measurement = {
  ...shortDay,
  interval_start: "2025-10-26T00:00:00+02:00",
  interval_end: "2025-10-27T00:00:00+01:00",
};
const march: Measurement = {
  meter_id: "graddag-bodo",
  interval_start: "2026-03-01T00:00:00+01:00",
  interval_end: "2026-04-01T00:00:00+02:00",
  value: 560,
  quality: "edited",
};

const valid: readonly Measurement[] = [
  firstHour,
  secondHour,
  missingHour,
  subMeter,
  frost,
  quarter,
  shortDay,
  march,
];

const household = {
  ...mainMeter,
  meter_id: "el-bolig",
  metering_point_id: null,
  end_user_group: 35,
  valid_to: "2026-05-01",
};
const closed = { ...mainMeter, meter_id: "el-gml", metering_point_id: null, valid_to: "2025-10-26" };
const quarterMeter = { ...closed, meter_id: "el-kvarter", resolution: "PT15M", valid_to: "2026-05-01" };
const dayMeter = { ...quarterMeter, meter_id: "el-dogn", resolution: "P1D" };
const monthMeter = { ...quarterMeter, meter_id: "el-maned", resolution: "P1M" };

const hour = 3_600_000;

/** Hourly rows of a meter from an instant on, in UTC. */
export function hourly(
  meter: string,
  from: string,
  values: readonly (number | null)[],
): readonly Measurement[] {
  const first = Date.parse(from);
  const at = (index: number) => new Date(first + index * hour).toISOString().replace(".000Z", "Z");
  return values.map((value, index) => ({
    meter_id: meter,
    interval_start: at(index),
    interval_end: at(index + 1),
    value,
    quality: value === null ? "missing" : "measured",
  }));
}

/** Values that wave a little, like a building's. */
function waves(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => 10 + (index % 5));
}

const onlyMain: Readonly<Record<string, readonly AnyRow[]>> = { "energy-meters": [mainMeter] };

/** Samples of energy-measurements. */
export const energyMeasurementsSamples: Samples<Measurement> = {
  now: sampleClock,
  valid,
  related: {
    "energy-meters": [
      mainMeter,
      heatPump,
      weather,
      power,
      water,
      degreeDays,
      household,
      closed,
      quarterMeter,
      dayMeter,
      monthMeter,
    ],
  },
  invalid: [
    {
      name: "C4: which of the two hours called 02:00?",
      row: { ...firstHour, interval_start: "2025-10-26 02:00" },
      expect: [{ code: "instant.no_offset", field: "interval_start" }],
    },
    {
      name: "ME3: negative use",
      row: { ...firstHour, value: -4 },
      expect: [{ code: "ME3" }],
    },
    {
      name: "ME1: the spring hour written as two; it ends at 03:00+02:00",
      row: {
        ...firstHour,
        interval_start: "2025-03-30T01:00:00+01:00",
        interval_end: "2025-03-30T03:00:00+01:00",
      },
      expect: [{ code: "ME1" }, { code: "instant.unusual_offset", field: "interval_end" }],
    },
    {
      name: "ME1: two hours, of a meter nobody knows",
      row: { ...firstHour, meter_id: "el-ukjent", interval_end: "2025-10-26T03:00:00+01:00" },
      expect: [{ code: "ME1" }],
    },
    {
      name: "ME1: an interval that ends before it begins",
      row: { ...firstHour, interval_end: "2025-10-26T01:00:00+02:00" },
      expect: [{ code: "ME1" }],
    },
    {
      name: "ME1: a quarter-hour of an hourly meter",
      row: { ...firstHour, interval_end: "2025-10-26T02:15:00+02:00" },
      expect: [{ code: "ME1" }],
    },
    {
      name: "ME1: an hour of a quarter-hour meter",
      row: { ...firstHour, meter_id: "el-kvarter" },
      expect: [{ code: "ME1" }],
    },
    {
      name: "ME1: an hour of a daily meter",
      row: { ...firstHour, meter_id: "el-dogn" },
      expect: [{ code: "ME1" }],
    },
    {
      name: "ME1: an hour of a monthly meter",
      row: { ...firstHour, meter_id: "el-maned" },
      expect: [{ code: "ME1" }],
    },
    {
      name: "ME1: two days, of a meter nobody knows",
      row: { ...shortDay, meter_id: "el-ukjent", interval_end: "2026-03-31T00:00:00+02:00" },
      expect: [{ code: "ME1" }, { code: "ME13" }],
    },
    {
      name: "ME1: two months, of a meter nobody knows",
      row: { ...march, meter_id: "el-ukjent", interval_end: "2026-05-01T00:00:00+02:00" },
      expect: [{ code: "ME1" }],
    },
    {
      name: "ME1: a month of a daily meter",
      row: { ...march, meter_id: "vann-1" },
      expect: [{ code: "ME1" }],
    },
    {
      name: "ME1: a day of a monthly meter",
      row: { ...shortDay, meter_id: "graddag-bodo" },
      expect: [{ code: "ME1" }],
    },
    { name: "ME2: no value, called measured", row: { ...firstHour, value: null }, expect: [{ code: "ME2" }] },
    { name: "ME2: zero for a missing value", row: { ...missingHour, value: 0 }, expect: [{ code: "ME2" }] },
    {
      name: "ME4: an hour that has not ended",
      row: {
        ...firstHour,
        interval_start: "2026-06-01T14:00:00+02:00",
        interval_end: "2026-06-01T15:00:00+02:00",
      },
      expect: [{ code: "ME4" }],
    },
    {
      name: "ME5: winter offset in summer",
      row: {
        ...firstHour,
        interval_start: "2025-07-01T12:00:00+01:00",
        interval_end: "2025-07-01T14:00:00+02:00",
      },
      expect: [{ code: "instant.unusual_offset", field: "interval_start" }],
    },
    {
      name: "ME13: an hour that begins at half past",
      row: {
        ...firstHour,
        interval_start: "2025-07-01T12:30:00+02:00",
        interval_end: "2025-07-01T13:30:00+02:00",
      },
      expect: [{ code: "ME13" }],
    },
    {
      name: "ME13: a quarter-hour that begins at five past",
      row: {
        ...quarter,
        interval_start: "2026-03-01T12:05:00+01:00",
        interval_end: "2026-03-01T12:20:00+01:00",
      },
      expect: [{ code: "ME13" }],
    },
    {
      name: "ME13: an hour that begins one second late",
      row: {
        ...firstHour,
        interval_start: "2025-07-01T12:00:01+02:00",
        interval_end: "2025-07-01T13:00:01+02:00",
      },
      expect: [{ code: "ME13" }],
    },
    {
      name: "ME13: a day from midnight to midnight in UTC",
      row: { ...shortDay, interval_start: "2026-03-10T00:00:00Z", interval_end: "2026-03-11T00:00:00Z" },
      expect: [{ code: "ME13" }],
    },
    {
      name: "ME13: a month from the second to the second",
      row: {
        ...march,
        interval_start: "2026-01-02T00:00:00+01:00",
        interval_end: "2026-02-02T00:00:00+01:00",
      },
      expect: [{ code: "ME13" }],
    },
    {
      name: "ME13: an ordinary day that is an hour short",
      row: {
        ...shortDay,
        interval_start: "2026-03-10T00:00:00+01:00",
        interval_end: "2026-03-10T23:00:00+01:00",
      },
      expect: [{ code: "ME13" }],
    },
    {
      name: "ME13: a day that begins at one o'clock",
      row: {
        ...shortDay,
        interval_start: "2026-03-10T01:00:00+01:00",
        interval_end: "2026-03-11T00:00:00+01:00",
      },
      expect: [{ code: "ME13" }],
    },
    {
      name: "ME13: a month that lacks its first day",
      row: {
        ...march,
        interval_start: "2026-01-02T00:00:00+01:00",
        interval_end: "2026-02-01T00:00:00+01:00",
      },
      expect: [{ code: "ME13" }],
    },
    {
      name: "ME13: a month that lacks its last day",
      row: {
        ...march,
        interval_start: "2026-01-01T00:00:00+01:00",
        interval_end: "2026-01-31T00:00:00+01:00",
      },
      expect: [{ code: "ME13" }],
    },
    {
      name: "ME14: changed before it ended",
      row: { ...firstHour, updated_at: "2025-10-26T00:59:59Z" },
      expect: [{ code: "ME14" }],
    },
    {
      name: "ME15: before the meter was there",
      row: {
        ...firstHour,
        interval_start: "2018-12-31T22:00:00+01:00",
        interval_end: "2018-12-31T23:00:00+01:00",
      },
      expect: [{ code: "ME15" }],
    },
    {
      name: "ME15: after the meter was closed",
      row: { ...firstHour, meter_id: "el-gml" },
      expect: [{ code: "ME15" }],
    },
    {
      name: "B1: a household's measurement",
      row: { ...firstHour, meter_id: "el-bolig" },
      expect: [{ code: "B1D" }],
    },
    {
      name: "every required value is missing",
      row: {},
      expect: [
        { code: "field.missing", field: "meter_id" },
        { code: "field.missing", field: "interval_start" },
        { code: "field.missing", field: "interval_end" },
        { code: "field.missing", field: "quality" },
      ],
    },
    {
      name: "an id with a slash, a value with four decimals and a quality on no list",
      row: { ...firstHour, meter_id: "el/0412", value: 41.2001, quality: "Målt" },
      expect: [
        { code: "identifier.shape", field: "meter_id" },
        { code: "number.too_many_decimals", field: "value" },
        { code: "code.unknown", field: "quality" },
      ],
    },
    {
      name: "C9: a decimal comma in a published file",
      row: { ...firstHour, value: "41,2" },
      expect: [{ code: "field.wrong_type", field: "value" }, { code: "ME2" }],
    },
    {
      name: "D4: the hour that was skipped, spelt with a date that does not exist",
      row: { ...firstHour, interval_end: "2025-10-32T03:00:00+01:00", updated_at: "26.10.2025" },
      expect: [
        { code: "instant.invalid", field: "interval_end" },
        { code: "instant.invalid", field: "updated_at" },
      ],
    },
  ],
  tables: [
    {
      name: "every kind of meter with nothing wrong",
      rows: valid,
      related: { "energy-meters": [mainMeter, heatPump, weather, power, water, degreeDays] },
      expect: [],
    },
    {
      name: "a day of 25 hours",
      rows: [longDay],
      related: { "energy-meters": [water] },
      expect: [],
    },
    {
      name: "a month of hours over the end of summer time, each day complete",
      rows: hourly("el-0412-hoved", "2025-10-10T22:00:00Z", waves(31 * 24 + 1)),
      related: onlyMain,
      expect: [],
    },
    {
      name: "ME6: the same hour in two spellings",
      rows: [firstHour, { ...firstHour, interval_start: "2025-10-26T01:00:00+01:00" }],
      related: onlyMain,
      expect: [
        { code: "key.duplicate", count: 1 },
        { code: "instant.unusual_offset", field: "interval_start", count: 1 },
      ],
    },
    {
      name: "ME7, ME8: an hour left out in the middle of three days",
      rows: hourly("el-0412-hoved", "2025-06-09T22:00:00Z", waves(72)).filter((_, index) => index !== 30),
      related: onlyMain,
      expect: [
        { code: "ME7", count: 1 },
        { code: "ME8", count: 1 },
      ],
    },
    {
      name: "ME8: the hours of a whole day spread over three, without summer time",
      rows: hourly("el-0412-hoved", "2026-03-27T23:00:00Z", waves(71)).filter(
        (_, index) => index < 24 || index >= 47,
      ),
      related: onlyMain,
      expect: [{ code: "ME7", count: 1 }],
    },
    {
      name: "ME7: a quarter-hour inside an hour",
      rows: [
        ...hourly("el-0412-hoved", "2025-06-10T10:00:00Z", [5]),
        {
          meter_id: "el-0412-hoved",
          interval_start: "2025-06-10T10:45:00Z",
          interval_end: "2025-06-10T11:00:00Z",
          value: 1,
          quality: "measured",
        },
      ],
      related: {},
      expect: [{ code: "ME7", count: 1 }],
    },
    {
      name: "ME9: a meter that is not there",
      rows: [firstHour, { ...firstHour, meter_id: "el-ukjent" }],
      related: onlyMain,
      expect: [{ code: "reference.missing", count: 1 }],
    },
    {
      name: "ME10: sub-meters use more than the main meter",
      rows: [
        { ...firstHour, value: 20 },
        { ...subMeter, value: 12 },
        { ...subMeter, meter_id: "el-0412-vp2", value: 9.5 },
      ],
      related: { "energy-meters": [mainMeter, heatPump, { ...heatPump, meter_id: "el-0412-vp2" }] },
      expect: [{ code: "ME10", count: 1 }],
    },
    {
      name: "ME10: whole kilowatt hours may be rounded, and heat is no part of electricity",
      rows: [
        { ...firstHour, value: 20 },
        { ...subMeter, value: 21 },
        { ...subMeter, meter_id: "va-0412-vp1", value: 60 },
      ],
      related: {
        "energy-meters": [
          mainMeter,
          heatPump,
          { ...heatPump, meter_id: "va-0412-vp1", energy_carrier: "local_renewable", flow: "production" },
        ],
      },
      expect: [],
    },
    {
      name: "ME11: one hour with the use of six",
      rows: hourly(
        "el-0412-hoved",
        "2025-06-01T00:00:00Z",
        waves(480).map((value, index) => (index === 100 ? 71 : value)),
      ),
      related: onlyMain,
      expect: [{ code: "ME11A", count: 1 }],
    },
    {
      name: "ME11: doubled, then negative, as Stavanger corrected the end of summer time",
      rows: hourly("el-0412-hoved", "2021-10-30T20:00:00Z", [26, 25, 27, 54, -4, 26, 25]),
      related: onlyMain,
      expect: [
        { code: "ME3", count: 1 },
        { code: "ME11B", count: 1 },
      ],
    },
    {
      name: "ME11: the same value for a day",
      rows: hourly("el-0412-hoved", "2025-06-01T00:00:00Z", [7, ...Array.from({ length: 24 }, () => 5), 6]),
      related: onlyMain,
      expect: [{ code: "ME11C", count: 1 }],
    },
    {
      name: "ME11: nothing used for a day is not strange",
      rows: hourly("el-0412-hoved", "2025-06-01T00:00:00Z", [7, ...Array.from({ length: 30 }, () => 0), 6]),
      related: onlyMain,
      expect: [],
    },
    {
      name: "ME11: the same value for three days is nothing strange for a daily meter",
      rows: [1, 2, 3].map((day) => ({
        ...shortDay,
        interval_start: `2026-02-0${day}T00:00:00+01:00`,
        interval_end: `2026-02-0${day + 1}T00:00:00+01:00`,
      })),
      related: { "energy-meters": [water] },
      expect: [],
    },
    {
      name: "ME11: temperatures near zero may jump and change sign",
      rows: hourly(
        "ute-voll",
        "2026-01-01T00:00:00Z",
        waves(240).map((value, index) => (index === 100 ? 3 : index === 101 ? -0.2 : value / 100)),
      ),
      related: { "energy-meters": [weather] },
      expect: [],
    },
    {
      name: "ME12: meter readings in place of use",
      rows: hourly(
        "el-0412-hoved",
        "2025-06-01T00:00:00Z",
        Array.from({ length: 28 * 24 }, (_, index) => 90_000 + index * 3),
      ),
      related: onlyMain,
      expect: [{ code: "ME12", count: 1 }],
    },
    {
      name: "D7: a meter in use without measurements, beside a closed one",
      rows: [firstHour],
      related: { "energy-meters": [mainMeter, heatPump, closed] },
      expect: [{ code: "D7", count: 1 }],
    },
  ],
};
