import type { Row, Samples } from "@samapne/core";
import { hourly } from "../energy-measurements/samples.ts";
import { heatPump, mainMeter, power } from "../energy-meters/samples.ts";
import { library, school, townHall } from "../municipal-buildings/samples.ts";
import { sampleClock } from "../shared/sample-clock.ts";
import type { buildingEnergyAnnual } from "./dataset.ts";

type Annual = Row<typeof buildingEnergyAnnual>;

const total: Annual = {
  municipality_number: "5001",
  building_id: "bygg-0412",
  year: 2025,
  energy_carrier: "total",
  delivered_energy: 768470,
  temperature_corrected_energy: 802555,
  temperature_dependent_share: 0.5,
  heating_degree_days: 3720,
  normal_heating_degree_days: 4050,
  normal_period: "1991-2020",
  reference_area: 5230,
  area_type: "heated",
  specific_energy: 153.5,
  data_coverage: 99.8,
  estimated_share: 0.4,
};

const electricity: Annual = {
  municipality_number: "5001",
  building_id: "bygg-0412",
  year: 2025,
  energy_carrier: "electricity",
  delivered_energy: 412350,
  data_coverage: 100,
};

const districtHeating: Annual = {
  municipality_number: "5001",
  building_id: "bygg-0412",
  year: 2025,
  energy_carrier: "district_heating",
  delivered_energy: 356120,
  data_coverage: 99.6,
};

const uncorrected: Annual = {
  municipality_number: "1804",
  building_id: "radhus-1",
  year: 2025,
  energy_carrier: "total",
  delivered_energy: 1_470_000,
  reference_area: 9800,
  area_type: "BTA",
  specific_energy: 150,
  data_coverage: 95,
};

const halfYear: Annual = {
  municipality_number: "0301",
  building_id: "bibl-07",
  year: 2025,
  energy_carrier: "total",
  delivered_energy: 71_000.5,
  reference_area: 820,
  area_type: "BRA",
  data_coverage: 51.2,
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

const solar = { ...mainMeter, meter_id: "sol-0412", metering_point_id: null, flow: "production" };

/** Samples of building-energy-annual. */
export const buildingEnergyAnnualSamples: Samples<Annual> = {
  now: sampleClock,
  valid: [total, electricity, districtHeating, uncorrected, halfYear],
  related: { "municipal-buildings": buildings },
  invalid: [
    {
      name: "BE3: the energy per square metre is ten times too high",
      row: { ...total, specific_energy: 1534.5 },
      expect: [{ code: "BE3" }, { code: "BE5" }],
    },
    {
      name: "BE2: corrected without normal degree days",
      row: { ...total, normal_heating_degree_days: null },
      expect: [{ code: "BE2" }],
    },
    {
      name: "BE4: 62 % coverage, and still compared",
      row: { ...total, data_coverage: 62 },
      expect: [{ code: "BE4" }],
    },
    {
      name: "BE1: all of the energy was corrected, not only the dependent share",
      row: { ...total, temperature_corrected_energy: 836641, specific_energy: 159.97 },
      expect: [{ code: "BE1" }],
    },
    {
      name: "BE1: normal and actual degree days are exchanged",
      row: { ...total, heating_degree_days: 4050, normal_heating_degree_days: 3720 },
      expect: [{ code: "BE1" }],
    },
    {
      name: "BE2: corrected without a share",
      row: { ...total, temperature_dependent_share: null },
      expect: [{ code: "BE2" }],
    },
    {
      name: "BE2: corrected without the year's degree days",
      row: { ...total, heating_degree_days: null },
      expect: [{ code: "BE2" }],
    },
    {
      name: "BE2: corrected without a normal period",
      row: { ...total, normal_period: null },
      expect: [{ code: "BE2" }],
    },
    {
      name: "BE3: delivered energy was divided, though there is a corrected",
      row: { ...total, specific_energy: 146.93 },
      expect: [{ code: "BE3" }],
    },
    {
      name: "BE3: energy per square metre, but no square metres",
      row: { ...electricity, specific_energy: 78.8 },
      expect: [{ code: "BE3" }],
    },
    {
      name: "BE4: 62 % coverage, and corrected for temperature",
      row: { ...total, data_coverage: 62, specific_energy: null },
      expect: [{ code: "BE4" }],
    },
    {
      name: "BE4: 94.9 % coverage and energy per square metre",
      row: { ...uncorrected, data_coverage: 94.9 },
      expect: [{ code: "BE4" }],
    },
    {
      name: "BE5: unusually low use",
      row: { ...uncorrected, delivered_energy: 98_000, specific_energy: 10 },
      expect: [{ code: "BE5" }],
    },
    { name: "BE6: the year is not over", row: { ...electricity, year: 2026 }, expect: [{ code: "BE6" }] },
    {
      name: "BE7: a correction on one carrier",
      row: { ...total, energy_carrier: "electricity" },
      expect: [{ code: "BE7" }],
    },
    {
      name: "BE8: a total without an area",
      row: { ...halfYear, reference_area: null },
      expect: [{ code: "BE8" }],
    },
    {
      name: "BE8: a total with an unknown area",
      row: { ...halfYear, area_type: null },
      expect: [{ code: "BE8" }],
    },
    {
      name: "BE10: not the building's gross area",
      row: { ...uncorrected, reference_area: 9801 },
      expect: [{ code: "BE10" }],
    },
    {
      name: "BE10: not the building's usable area",
      row: { ...halfYear, reference_area: 802 },
      expect: [{ code: "BE10" }],
    },
    {
      name: "BE10: the usable area called heated",
      row: { ...total, reference_area: 5630, specific_energy: 142.55 },
      expect: [{ code: "BE10" }],
    },
    {
      name: "B1: a radar station's use",
      row: { ...electricity, building_id: "radar-1" },
      expect: [{ code: "B1" }],
    },
    {
      name: "B1: a dwelling's use",
      row: { ...electricity, building_id: "bolig-1" },
      expect: [{ code: "B1D" }],
    },
    {
      name: "C2: a number that ended before the year did",
      row: { ...electricity, municipality_number: "3005" },
      expect: [{ code: "code.not_valid_then", field: "municipality_number" }],
    },
    {
      name: "every required value is missing",
      row: {},
      expect: [
        { code: "field.missing", field: "municipality_number" },
        { code: "field.missing", field: "building_id" },
        { code: "field.missing", field: "year" },
        { code: "field.missing", field: "energy_carrier" },
        { code: "field.missing", field: "delivered_energy" },
        { code: "field.missing", field: "data_coverage" },
      ],
    },
    {
      name: "codes that are on no list",
      row: {
        ...total,
        municipality_number: "9999",
        building_id: "Eksempelvik skole",
        energy_carrier: "El",
        normal_period: "1961-1990",
        area_type: "NTA",
      },
      expect: [
        { code: "code.unknown", field: "municipality_number" },
        { code: "identifier.shape", field: "building_id" },
        { code: "code.unknown", field: "energy_carrier" },
        { code: "code.unknown", field: "normal_period" },
        { code: "code.unknown", field: "area_type" },
        { code: "BE2" },
      ],
    },
    {
      name: "numbers below what there can be",
      row: {
        ...electricity,
        year: 25,
        delivered_energy: -1,
        temperature_dependent_share: -0.1,
        heating_degree_days: 0,
        normal_heating_degree_days: 0,
        reference_area: 0,
        data_coverage: -0.1,
        estimated_share: -0.1,
      },
      expect: [
        { code: "number.too_small", field: "year" },
        { code: "number.too_small", field: "delivered_energy" },
        { code: "number.too_small", field: "temperature_dependent_share" },
        { code: "number.too_small", field: "heating_degree_days" },
        { code: "number.too_small", field: "normal_heating_degree_days" },
        { code: "number.too_small", field: "reference_area" },
        { code: "number.too_small", field: "data_coverage" },
        { code: "number.too_small", field: "estimated_share" },
      ],
    },
    {
      name: "a share of 50, and more than all of the year",
      row: { ...electricity, temperature_dependent_share: 50, data_coverage: 100.1, estimated_share: 100.1 },
      expect: [
        { code: "number.too_large", field: "temperature_dependent_share" },
        { code: "number.too_large", field: "data_coverage" },
        { code: "number.too_large", field: "estimated_share" },
      ],
    },
    {
      name: "more decimals than declared, and half a year",
      row: {
        ...total,
        year: 2024.5,
        delivered_energy: 768470.0001,
        temperature_corrected_energy: 802555.0001,
        temperature_dependent_share: 0.50001,
        heating_degree_days: 3720.01,
        normal_heating_degree_days: 4050.01,
        specific_energy: 153.501,
        data_coverage: 99.85,
        estimated_share: 0.45,
      },
      expect: [
        { code: "number.not_whole", field: "year" },
        { code: "number.too_many_decimals", field: "delivered_energy" },
        { code: "number.too_many_decimals", field: "temperature_corrected_energy" },
        { code: "number.too_many_decimals", field: "temperature_dependent_share" },
        { code: "number.too_many_decimals", field: "heating_degree_days" },
        { code: "number.too_many_decimals", field: "normal_heating_degree_days" },
        { code: "number.too_many_decimals", field: "specific_energy" },
        { code: "number.too_many_decimals", field: "data_coverage" },
        { code: "number.too_many_decimals", field: "estimated_share" },
      ],
    },
    {
      name: "an area in thousandths",
      row: { ...electricity, reference_area: 5230.001 },
      expect: [{ code: "number.too_many_decimals", field: "reference_area" }],
    },
  ],
  tables: [
    {
      name: "three buildings with nothing wrong",
      rows: [total, electricity, districtHeating, uncorrected, halfYear],
      expect: [],
    },
    {
      name: "the same building, year and carrier twice",
      rows: [electricity, { ...electricity, delivered_energy: 1 }],
      related: { "municipal-buildings": [school] },
      expect: [{ code: "key.duplicate", count: 1 }],
    },
    {
      name: "BE9: a building that is not in the register",
      rows: [electricity, { ...electricity, building_id: "bygg-0413" }],
      related: { "municipal-buildings": [school] },
      expect: [{ code: "reference.missing", count: 1 }],
    },
    {
      name: "BE10: the area is not compared for years before the register's row",
      rows: [{ ...halfYear, year: 2019, reference_area: 640 }],
      related: { "municipal-buildings": [library] },
      expect: [],
    },
    {
      name: "BE11: a carrier is missing from the total",
      rows: [total, electricity],
      related: { "municipal-buildings": [school] },
      expect: [{ code: "BE11", count: 1 }],
    },
    {
      name: "BE12: the hours add up to something else; sub-meters, production and power are not counted",
      rows: [{ ...electricity, delivered_energy: 33 }],
      related: {
        "municipal-buildings": [school],
        "energy-meters": [mainMeter, heatPump, solar, { ...power, resolution: "PT1H", flow: "consumption" }],
        "energy-measurements": [
          ...hourly("el-0412-hoved", "2025-06-01T00:00:00Z", [10, 11, null, 10]),
          ...hourly("el-0412-vp1", "2025-06-01T00:00:00Z", [1, 1]),
          ...hourly("sol-0412", "2025-06-01T00:00:00Z", [1, 1]),
          ...hourly("eff-0412", "2025-06-01T00:00:00Z", [1, 1]),
        ],
      },
      expect: [{ code: "BE12", count: 1 }],
    },
    {
      name: "BE12: a difference below five percent, and hours of the next year by Norwegian time",
      rows: [{ ...electricity, delivered_energy: 32 }],
      related: {
        "municipal-buildings": [school],
        "energy-meters": [mainMeter],
        "energy-measurements": hourly("el-0412-hoved", "2025-12-31T20:00:00Z", [10, 11, 10, 500]),
      },
      expect: [],
    },
    {
      name: "BE13: a building in use without a row",
      rows: [total],
      related: { "municipal-buildings": buildings.slice(0, 2) },
      expect: [{ code: "BE13", count: 1 }],
    },
  ],
};
