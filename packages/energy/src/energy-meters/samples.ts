import type { Row, Samples } from "@samapne/core";
import { library, school, townHall } from "../municipal-buildings/samples.ts";
import { sampleClock } from "../shared/sample-clock.ts";
import type { energyMeters } from "./dataset.ts";

type Meter = Row<typeof energyMeters>;

/** The school's main electricity meter. */
export const mainMeter: Meter = {
  municipality_number: "5001",
  meter_id: "el-0412-hoved",
  metering_point_id: "707057500012345671",
  name: "Fastkraft hovedmåler",
  building_id: "bygg-0412",
  measured_quantity: "energy",
  unit: "kWh",
  energy_carrier: "electricity",
  flow: "consumption",
  resolution: "PT1H",
  price_area: "NO3",
  end_user_group: 30,
  valid_from: "2019-01-01",
  valid_to: null,
};

/** A sub-meter of the main meter: the electricity a heat pump takes. */
export const heatPump: Meter = {
  municipality_number: "5001",
  meter_id: "el-0412-vp1",
  name: "Varmepumpe 1, tilført el",
  building_id: "bygg-0412",
  parent_meter_id: "el-0412-hoved",
  measured_quantity: "energy",
  unit: "kWh",
  energy_carrier: "electricity",
  flow: "consumption",
  resolution: "PT1H",
  valid_from: "2021-03-01",
  valid_to: null,
};

/** Outdoor temperature: a weather series, in no building. */
export const weather: Meter = {
  municipality_number: "5001",
  meter_id: "ute-voll",
  name: "Utetemperatur Voll",
  building_id: null,
  measured_quantity: "temperature",
  unit: "Cel",
  resolution: "PT1H",
  weather_station_id: "SN68860",
  valid_from: "2015-01-01",
  valid_to: null,
};

/** Power in quarter-hours: a carrier, but no direction. */
export const power: Meter = {
  municipality_number: "5001",
  meter_id: "eff-0412",
  meter_serial_number: "6970631401423765",
  name: "Effekt hovedtavle",
  building_id: "bygg-0412",
  measured_quantity: "power",
  unit: "kW",
  energy_carrier: "electricity",
  resolution: "PT15M",
  price_area: "NO3",
  valid_from: "2023-01-01",
};

/** Water by the day. */
export const water: Meter = {
  municipality_number: "1804",
  meter_id: "vann-1",
  name: "Vannmåler",
  building_id: "radhus-1",
  measured_quantity: "volume",
  unit: "m3",
  resolution: "P1D",
  valid_from: "2022-01-01",
};

/** Degree days by the month. */
export const degreeDays: Meter = {
  municipality_number: "1804",
  meter_id: "graddag-bodo",
  name: "Graddager",
  measured_quantity: "degree_days",
  unit: "K.d",
  resolution: "P1M",
  valid_from: "2022-01-01",
};

const buildings = [
  school,
  townHall,
  library,
  {
    ...school,
    building_id: "radar-1",
    building_number: "182345670",
    building_type_code: "824",
    status: "closed",
  },
  {
    ...school,
    building_id: "bolig-1",
    building_number: "182345671",
    building_type_code: "142",
    status: "closed",
  },
];

/** Samples of energy-meters. */
export const energyMetersSamples: Samples<Meter> = {
  now: sampleClock,
  valid: [mainMeter, heatPump, weather, power, water, degreeDays],
  related: { "municipal-buildings": buildings },
  invalid: [
    {
      name: "EM4: the check digit of the metering point id should be 1",
      row: { ...mainMeter, metering_point_id: "707057500012345678" },
      expect: [{ code: "identifier.check_digit", field: "metering_point_id" }],
    },
    {
      name: "EM4: sixteen digits are a meter serial number",
      row: { ...mainMeter, metering_point_id: "6970631401423765" },
      expect: [{ code: "identifier.shape", field: "metering_point_id" }],
    },
    {
      name: "EM1: a temperature in kilowatt hours",
      row: { ...weather, unit: "kWh" },
      expect: [{ code: "EM1" }],
    },
    { name: "EM1: energy in kilowatts", row: { ...mainMeter, unit: "kW" }, expect: [{ code: "EM1" }] },
    { name: "EM1: power in kilowatt hours", row: { ...power, unit: "kWh" }, expect: [{ code: "EM1" }] },
    { name: "EM1: a volume in kilowatt hours", row: { ...water, unit: "kWh" }, expect: [{ code: "EM1" }] },
    { name: "EM1: degree days in degrees", row: { ...degreeDays, unit: "Cel" }, expect: [{ code: "EM1" }] },
    {
      name: "EM2: energy without a carrier",
      row: { ...heatPump, energy_carrier: null },
      expect: [{ code: "EM2" }],
    },
    { name: "EM2: energy without a direction", row: { ...mainMeter, flow: null }, expect: [{ code: "EM2" }] },
    {
      name: "EM2: a temperature with a carrier",
      row: { ...weather, energy_carrier: "electricity" },
      expect: [{ code: "EM2" }],
    },
    {
      name: "EM2: power with a direction",
      row: { ...power, flow: "consumption" },
      expect: [{ code: "EM2" }],
    },
    {
      name: "EM3: a meter that is its own parent",
      row: { ...heatPump, parent_meter_id: "el-0412-vp1" },
      expect: [{ code: "EM3" }],
    },
    {
      name: "EM4: a metering point id as serial number",
      row: { ...mainMeter, meter_serial_number: "707057500012345671" },
      expect: [{ code: "EM4" }],
    },
    {
      name: "EM5: a price area for district heating",
      row: { ...mainMeter, energy_carrier: "district_heating" },
      expect: [{ code: "EM5" }],
    },
    {
      name: "EM5: a price area without a carrier",
      row: { ...water, price_area: "NO4" },
      expect: [{ code: "EM5" }],
    },
    {
      name: "EM6: a meter of all carriers",
      row: { ...heatPump, energy_carrier: "total" },
      expect: [{ code: "EM6" }],
    },
    {
      name: "EM7: an energy meter without a building",
      row: { ...mainMeter, building_id: null },
      expect: [{ code: "EM7" }],
    },
    {
      name: "EM8: valid to is before valid from",
      row: { ...mainMeter, valid_to: "2018-12-31" },
      expect: [{ code: "EM8" }],
    },
    {
      name: "B1: a meter in a radar station",
      row: { ...heatPump, parent_meter_id: null, building_id: "radar-1" },
      expect: [{ code: "B1" }],
    },
    {
      name: "B1: a meter in a dwelling",
      row: { ...mainMeter, building_id: "bolig-1" },
      expect: [{ code: "B1D" }],
    },
    {
      name: "B1N: an anonymised name, undone by the building it points to",
      row: { ...mainMeter, name: "N.N. skole, fastkraft" },
      expect: [{ code: "B1N" }],
    },
    {
      name: "B1N: an anonymised name, undone by the metering point id",
      row: { ...mainMeter, name: "Anonym", building_id: null },
      expect: [{ code: "EM7" }, { code: "B1N" }],
    },
    {
      name: "B1D: a meter whose name tells of one flat",
      row: { ...mainMeter, name: "Leilighet H0201" },
      expect: [{ code: "B1D" }],
    },
    {
      name: "B1V: a meter of common areas in a home",
      row: { ...mainMeter, name: "Lia bofellesskap, fellesareal" },
      expect: [{ code: "B1V" }],
    },
    {
      name: "B1S: a meter of a crisis centre",
      row: { ...mainMeter, name: "Fastkraft krisesenter" },
      expect: [{ code: "B1S" }],
    },
    { name: "B1: a household's meter", row: { ...mainMeter, end_user_group: 35 }, expect: [{ code: "B1D" }] },
    { name: "B1: a cabin's meter", row: { ...mainMeter, end_user_group: 36 }, expect: [{ code: "B1D" }] },
    {
      name: "every required value is missing",
      row: {},
      expect: [
        { code: "field.missing", field: "municipality_number" },
        { code: "field.missing", field: "meter_id" },
        { code: "field.missing", field: "name" },
        { code: "field.missing", field: "measured_quantity" },
        { code: "field.missing", field: "unit" },
        { code: "field.missing", field: "resolution" },
        { code: "field.missing", field: "valid_from" },
      ],
    },
    {
      name: "D8, D9: codes that are on no list",
      row: {
        ...mainMeter,
        municipality_number: "0000",
        measured_quantity: "radon",
        unit: "MWh",
        energy_carrier: "Fastkraft",
        flow: "E17",
        resolution: "PT30M",
        price_area: "NO6",
      },
      expect: [
        { code: "code.unknown", field: "municipality_number" },
        { code: "code.unknown", field: "measured_quantity" },
        { code: "code.unknown", field: "unit" },
        { code: "code.unknown", field: "energy_carrier" },
        { code: "code.unknown", field: "flow" },
        { code: "code.unknown", field: "resolution" },
        { code: "code.unknown", field: "price_area" },
      ],
    },
    {
      name: "ids of another shape",
      row: {
        ...weather,
        meter_id: "EID_972418013_00281/3",
        building_id: "Bankgata Flerbrukshall",
        parent_meter_id: "hovedmåler",
        weather_station_id: "68860",
        meter_serial_number: "6970631401423765 (gml)",
      },
      expect: [
        { code: "identifier.shape", field: "meter_id" },
        { code: "text.pattern", field: "meter_serial_number" },
        { code: "identifier.shape", field: "building_id" },
        { code: "identifier.shape", field: "parent_meter_id" },
        { code: "identifier.shape", field: "weather_station_id" },
      ],
    },
    {
      name: "an end-user group of zero",
      row: { ...mainMeter, end_user_group: 0 },
      expect: [{ code: "number.too_small", field: "end_user_group" }],
    },
    {
      name: "an end-user group that does not exist",
      row: { ...mainMeter, end_user_group: 37 },
      expect: [{ code: "number.too_large", field: "end_user_group" }],
    },
    {
      name: "half an end-user group",
      row: { ...mainMeter, end_user_group: 30.5 },
      expect: [{ code: "number.not_whole", field: "end_user_group" }],
    },
    {
      name: "dates that do not exist",
      row: { ...mainMeter, valid_from: "2019-02-29", valid_to: "2026" },
      expect: [
        { code: "date.invalid", field: "valid_from" },
        { code: "date.invalid", field: "valid_to" },
      ],
    },
  ],
  tables: [
    {
      name: "six meters with nothing wrong",
      rows: [mainMeter, heatPump, weather, power, water, degreeDays],
      expect: [],
    },
    {
      name: "the same meter id twice",
      rows: [mainMeter, { ...heatPump, meter_id: mainMeter.meter_id, parent_meter_id: null }],
      expect: [{ code: "key.duplicate", count: 1 }],
    },
    {
      name: "EM9: a sub-meter in another building than its parent",
      rows: [mainMeter, { ...heatPump, building_id: "bibl-07" }],
      expect: [{ code: "EM9", count: 1 }],
    },
    {
      name: "EM10: a building that is not in the register",
      rows: [{ ...mainMeter, building_id: "bygg-0413" }],
      expect: [{ code: "reference.missing", count: 1 }],
    },
    {
      name: "EM11: a parent that is not there",
      rows: [heatPump],
      expect: [{ code: "reference.missing", count: 1 }],
    },
    {
      name: "EM11: two meters that are each other's parent",
      rows: [{ ...mainMeter, parent_meter_id: "el-0412-vp1" }, heatPump],
      expect: [{ code: "reference.cycle", count: 1 }],
    },
    {
      name: "EM12: one metering point with two meters in use",
      rows: [mainMeter, { ...heatPump, parent_meter_id: null, metering_point_id: "707057500012345671" }],
      expect: [{ code: "EM12", count: 1 }],
    },
    {
      name: "a replaced meter may have the same metering point",
      rows: [
        mainMeter,
        { ...mainMeter, meter_id: "el-0412-gml", valid_from: "2009-01-01", valid_to: "2019-01-01" },
      ],
      expect: [],
    },
  ],
};
