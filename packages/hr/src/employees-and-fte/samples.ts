import type { Row, Samples } from "@samapne/core";
import { sampleClock } from "../shared/sample-clock.ts";
import type { employeesAndFte } from "./dataset.ts";

type Employees = Row<typeof employeesAndFte>;

/** Everybody the municipality employs. */
const everybody: Employees = {
  municipality_number: "1804",
  employer_organization_number: "972418013",
  reference_date: "2025-12-01",
  service_area: "all",
  position_code: "total",
  sex: "total",
  employment_type: "total",
  headcount: 4210,
  full_time_headcount: 2590,
  part_time_headcount: 1620,
  contracted_fte: 3488.5,
  contracted_fte_excl_long_absence: 3201.7,
  average_position_percent: 82.9,
  suppression: "none",
};

const nurses: Employees = {
  ...everybody,
  position_code: "7174",
  sex: "female",
  headcount: 362,
  full_time_headcount: 148,
  part_time_headcount: 214,
  contracted_fte: 301.2,
  contracted_fte_excl_long_absence: 268.9,
  average_position_percent: 83.2,
};

const none = {
  headcount: null,
  full_time_headcount: null,
  part_time_headcount: null,
  contracted_fte: null,
  contracted_fte_excl_long_absence: null,
  average_position_percent: null,
};

const directors: Employees = { ...everybody, position_code: "9440", ...none, suppression: "confidential" };
const advisers: Employees = { ...directors, position_code: "8534" };

const women: Employees = {
  ...everybody,
  sex: "female",
  headcount: 3140,
  full_time_headcount: 1790,
  part_time_headcount: 1350,
  contracted_fte: 2555.4,
  contracted_fte_excl_long_absence: 2320.1,
  average_position_percent: 81.4,
};

const men: Employees = {
  ...everybody,
  sex: "male",
  headcount: 1070,
  full_time_headcount: 800,
  part_time_headcount: 270,
  contracted_fte: 933.1,
  contracted_fte_excl_long_absence: 881.6,
  average_position_percent: 87.2,
};

/** The same figures, so many times as large. */
const times = (row: Employees, factor: number, more: Partial<Employees>): Employees => ({
  ...row,
  headcount: Number(row.headcount) * factor,
  full_time_headcount: Number(row.full_time_headcount) * factor,
  part_time_headcount: Number(row.part_time_headcount) * factor,
  contracted_fte: Number((Number(row.contracted_fte) * factor).toFixed(1)),
  contracted_fte_excl_long_absence: Number(
    (Number(row.contracted_fte_excl_long_absence) * factor).toFixed(1),
  ),
  ...more,
});

/** Samples of employees-and-fte. */
export const employeesAndFteSamples: Samples<Employees> = {
  now: sampleClock,
  valid: [
    everybody,
    nurses,
    directors,
    advisers,
    women,
    men,
    { ...everybody, position_code: "7637", sex: "male", ...none, suppression: "not_applicable" },
  ],
  invalid: [
    {
      name: "EF1: a hundred part-time employees are missing",
      row: { ...everybody, part_time_headcount: 1520 },
      expect: [{ code: "EF1" }],
    },
    {
      name: "EF2: a fraction instead of percent",
      row: { ...everybody, average_position_percent: 0.8 },
      expect: [{ code: "EF2" }],
    },
    {
      name: "EF3: the columns of full-time equivalents are swapped",
      row: {
        ...everybody,
        contracted_fte: 3201.7,
        contracted_fte_excl_long_absence: 3488.5,
        average_position_percent: 76,
      },
      expect: [{ code: "EF3" }],
    },
    {
      name: "EF4: more full-time equivalents than employees",
      row: { ...everybody, contracted_fte: 4300, average_position_percent: 102.1 },
      expect: [{ code: "EF4" }],
    },
    {
      name: "EF5: confidential, with the figures shown",
      row: { ...nurses, suppression: "confidential" },
      expect: [{ code: "EF5" }],
    },
    {
      name: "EF5: confidential, with one figure left",
      row: { ...directors, average_position_percent: 100 },
      expect: [{ code: "EF5" }],
    },
    {
      name: "EF5: figures nobody can tell how many persons rest on",
      row: { ...nurses, headcount: null },
      expect: [{ code: "EF5" }],
    },
    {
      name: "EF6: fewer full-time equivalents than full-time employees",
      row: {
        ...everybody,
        contracted_fte: 2589.9,
        contracted_fte_excl_long_absence: 2500,
        average_position_percent: 61.5,
      },
      expect: [{ code: "EF6" }],
    },
    {
      name: "EF7: 15 November is no counting date",
      row: { ...everybody, reference_date: "2025-11-15" },
      expect: [{ code: "EF7" }],
    },
    {
      name: "EF8: a count of next year",
      row: { ...everybody, reference_date: "2026-12-01" },
      expect: [{ code: "EF8" }],
    },
    {
      name: "P1: figures that rest on three persons",
      row: {
        ...nurses,
        headcount: 3,
        full_time_headcount: 1,
        part_time_headcount: 2,
        contracted_fte: 2.4,
        contracted_fte_excl_long_absence: 2.4,
        average_position_percent: 80,
      },
      expect: [{ code: "P1" }],
    },
    {
      name: "C1: a position code written as a number",
      row: { ...nurses, position_code: 7174 },
      expect: [{ code: "field.wrong_type", field: "position_code" }],
    },
    {
      name: "C2: Drammen has been 3301 since 2024",
      row: { ...everybody, municipality_number: "3005" },
      expect: [{ code: "code.not_valid_then", field: "municipality_number" }],
    },
    {
      name: "every required value is missing",
      row: {},
      expect: [
        { code: "field.missing", field: "municipality_number" },
        { code: "field.missing", field: "employer_organization_number" },
        { code: "field.missing", field: "reference_date" },
        { code: "field.missing", field: "service_area" },
        { code: "field.missing", field: "position_code" },
        { code: "field.missing", field: "sex" },
        { code: "field.missing", field: "employment_type" },
        { code: "field.missing", field: "suppression" },
      ],
    },
    {
      name: "codes that are on no list, KS' shorter code, and a date as the spreadsheet writes it",
      row: {
        ...nurses,
        municipality_number: "1899",
        reference_date: "01.12.2025",
        service_area: "Pleie og omsorg",
        position_code: "717",
        sex: "Kvinner",
        employment_type: "Fast",
        suppression: "nei",
      },
      expect: [
        { code: "code.unknown", field: "municipality_number" },
        { code: "date.invalid", field: "reference_date" },
        { code: "code.unknown", field: "service_area" },
        { code: "text.pattern", field: "position_code" },
        { code: "code.unknown", field: "sex" },
        { code: "code.unknown", field: "employment_type" },
        { code: "code.unknown", field: "suppression" },
      ],
    },
    {
      name: "an organisation number with a digit too many",
      row: { ...everybody, employer_organization_number: "9724180130" },
      expect: [{ code: "identifier.shape", field: "employer_organization_number" }],
    },
    {
      name: "an organisation number with a wrong check digit",
      row: { ...everybody, employer_organization_number: "972418014" },
      expect: [{ code: "identifier.check_digit", field: "employer_organization_number" }],
    },
    {
      name: "figures below nothing",
      row: {
        ...everybody,
        full_time_headcount: -1,
        part_time_headcount: -1,
        contracted_fte: -3488.5,
        contracted_fte_excl_long_absence: -3500,
        average_position_percent: -82.9,
      },
      expect: [
        { code: "number.too_small", field: "full_time_headcount" },
        { code: "number.too_small", field: "part_time_headcount" },
        { code: "number.too_small", field: "contracted_fte" },
        { code: "number.too_small", field: "contracted_fte_excl_long_absence" },
        { code: "number.too_small", field: "average_position_percent" },
        { code: "EF1" },
        { code: "EF6" },
      ],
    },
    {
      name: "hundredths of a percent, as FINT holds it",
      row: { ...everybody, average_position_percent: 8290 },
      expect: [{ code: "number.too_large", field: "average_position_percent" }, { code: "EF2" }],
    },
    {
      name: "half persons",
      row: { ...everybody, headcount: 4210.5, full_time_headcount: 2590.5, part_time_headcount: 1620.5 },
      expect: [
        { code: "number.not_whole", field: "headcount" },
        { code: "number.not_whole", field: "full_time_headcount" },
        { code: "number.not_whole", field: "part_time_headcount" },
        { code: "EF5" },
      ],
    },
    {
      name: "two decimals",
      row: {
        ...everybody,
        contracted_fte: 3488.54,
        contracted_fte_excl_long_absence: 3201.74,
        average_position_percent: 82.86,
      },
      expect: [
        { code: "number.too_many_decimals", field: "contracted_fte" },
        { code: "number.too_many_decimals", field: "contracted_fte_excl_long_absence" },
        { code: "number.too_many_decimals", field: "average_position_percent" },
      ],
    },
  ],
  tables: [
    {
      name: "a count with nothing wrong",
      rows: [everybody, nurses, directors, advisers, women, men],
      expect: [],
    },
    {
      name: "the same cell twice",
      rows: [everybody, everybody],
      expect: [{ code: "key.duplicate", count: 1 }],
    },
    {
      name: "EF9: the row of all employees is missing",
      rows: [nurses],
      expect: [{ code: "EF9", count: 1 }],
    },
    {
      name: "EF10: women and men miss both sexes, in persons and full-time equivalents",
      rows: [everybody, women, { ...men, headcount: 1060, part_time_headcount: 260, contracted_fte: 924.3 }],
      expect: [{ code: "EF10", count: 1 }],
    },
    {
      name: "EF10: a tenth of a full-time equivalent is rounding",
      rows: [everybody, women, { ...men, contracted_fte: 933.2 }],
      expect: [],
    },
    {
      name: "EF11: permanent and temporary are more than all",
      rows: [
        women,
        everybody,
        men,
        times(everybody, 1, { employment_type: "permanent" }),
        times(nurses, 1, { employment_type: "temporary", position_code: "total", sex: "total" }),
      ],
      expect: [{ code: "EF11", count: 1 }],
    },
    {
      name: "EF11: hourly paid are in neither",
      rows: [everybody, times(women, 1, { sex: "total", employment_type: "permanent" })],
      expect: [],
    },
    {
      name: "EF12: two areas count the same persons",
      rows: [
        everybody,
        { ...everybody, service_area: "health_and_care" },
        { ...nurses, service_area: "culture", position_code: "total", sex: "total" },
      ],
      expect: [{ code: "EF12", count: 1 }],
    },
    {
      name: "EF13: two position codes count the same persons",
      rows: [
        everybody,
        { ...everybody, position_code: "7174" },
        { ...nurses, position_code: "7076", sex: "total" },
      ],
      expect: [{ code: "EF13", count: 1 }],
    },
    {
      name: "EF14: PAI one year, KOSTRA the other",
      rows: [everybody, { ...everybody, reference_date: "2024-12-31" }],
      expect: [{ code: "EF14", count: 1 }],
    },
    {
      name: "EF15: half as many the year before",
      rows: [times(everybody, 2, {}), { ...everybody, reference_date: "2024-12-01" }],
      expect: [{ code: "EF15", count: 1 }],
    },
    {
      name: "P3: only the men are withheld",
      rows: [everybody, women, { ...everybody, sex: "male", ...none, suppression: "confidential" }],
      expect: [{ code: "suppression.alone", count: 1 }],
    },
    {
      name: "P4: two persons are in no area",
      rows: [
        everybody,
        { ...everybody, service_area: "health_and_care", headcount: 4208, part_time_headcount: 1618 },
      ],
      expect: [{ code: "suppression.difference", count: 1 }],
    },
    {
      name: "P5: broken down by area, position and sex at once",
      rows: [everybody, { ...nurses, service_area: "health_and_care" }],
      expect: [{ code: "suppression.breakdowns", count: 1 }],
    },
  ],
};
