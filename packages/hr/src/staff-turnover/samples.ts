import type { Row, Samples } from "@samapne/core";
import { sampleClock } from "../shared/sample-clock.ts";
import type { staffTurnover } from "./dataset.ts";

type Turnover = Row<typeof staffTurnover>;

/** Those who left health and care in Drammen. */
const left: Turnover = {
  municipality_number: "3301",
  employer_organization_number: "921234554",
  period_start: "2024-12-01",
  period_end: "2025-12-01",
  service_area: "health_and_care",
  position_code: "total",
  age_group: "total",
  turnover_scope: "left_employer",
  headcount_start: 872,
  leavers: 118,
  turnover_rate: 13.5,
  includes_retirement: true,
  includes_hourly_paid: false,
  suppression: "none",
};

const leftSector: Turnover = {
  ...left,
  turnover_scope: "left_municipal_sector",
  leavers: 79,
  turnover_rate: 9.1,
};
const changedGroup: Turnover = {
  ...left,
  turnover_scope: "changed_position_group",
  leavers: 31,
  turnover_rate: 3.6,
  includes_retirement: false,
};

/** Everybody who left the municipality. */
const everybody: Turnover = {
  ...left,
  service_area: "all",
  headcount_start: 4105,
  leavers: 492,
  turnover_rate: 12,
};
const allLeftSector: Turnover = {
  ...everybody,
  turnover_scope: "left_municipal_sector",
  leavers: 337,
  turnover_rate: 8.2,
};
const allChangedGroup: Turnover = {
  ...everybody,
  turnover_scope: "changed_position_group",
  leavers: 131,
  turnover_rate: 3.2,
  includes_retirement: false,
};
const yearBefore: Turnover = { ...everybody, period_start: "2023-12-01", period_end: "2024-12-01" };

const none = { headcount_start: null, leavers: null, turnover_rate: null };
const directors: Turnover = { ...left, position_code: "9440", ...none, suppression: "confidential" };
const advisers: Turnover = { ...directors, position_code: "8534" };

/** A group that few left. */
const few = { headcount_start: 19, leavers: 3, turnover_rate: 15.8 };

/** Samples of staff-turnover. */
export const staffTurnoverSamples: Samples<Turnover> = {
  now: sampleClock,
  valid: [
    left,
    leftSector,
    changedGroup,
    everybody,
    allLeftSector,
    allChangedGroup,
    yearBefore,
    directors,
    advisers,
    { ...left, position_code: "7174", ...few, leavers: 0, turnover_rate: 0 },
    { ...left, position_code: "6675", ...none, suppression: "not_applicable" },
  ],
  invalid: [
    {
      name: "TO1: a fraction instead of percent",
      row: { ...left, turnover_rate: 0.1 },
      expect: [{ code: "TO1" }],
    },
    {
      name: "TO2: more left than were there",
      row: { ...left, leavers: 900, turnover_rate: 103.2 },
      expect: [{ code: "TO2" }],
    },
    {
      name: "TO3: two years",
      row: { ...left, municipality_number: "5001", period_start: "2023-12-01" },
      expect: [{ code: "TO3" }],
    },
    {
      name: "TO4: confidential, with the figures shown",
      row: { ...left, suppression: "confidential" },
      expect: [{ code: "TO4" }],
    },
    {
      name: "TO4: figures nobody can tell how many persons rest on",
      row: { ...left, headcount_start: null },
      expect: [{ code: "TO4" }],
    },
    {
      name: "TO8: from New Year to New Year",
      row: { ...left, period_start: "2024-12-31", period_end: "2025-12-31" },
      expect: [{ code: "TO8" }],
    },
    {
      name: "TO9: a year that is not over",
      row: { ...left, period_start: "2025-12-01", period_end: "2026-12-01" },
      expect: [{ code: "TO9" }],
    },
    {
      name: "TO10: three of nineteen left",
      row: { ...left, ...few, position_code: "7174" },
      expect: [{ code: "TO10" }],
    },
    {
      name: "TO11: KS' definition, without those who retired",
      row: { ...leftSector, includes_retirement: false },
      expect: [{ code: "TO11" }],
    },
    {
      name: "P1: figures that rest on four persons",
      row: { ...left, headcount_start: 4, leavers: 0, turnover_rate: 0 },
      expect: [{ code: "P1" }],
    },
    {
      name: "P1, and nothing else is told: two of four left",
      row: { ...left, headcount_start: 4, leavers: 2, turnover_rate: 50 },
      expect: [{ code: "P1" }],
    },
    {
      name: "every required value is missing",
      row: {},
      expect: [
        { code: "field.missing", field: "municipality_number" },
        { code: "field.missing", field: "employer_organization_number" },
        { code: "field.missing", field: "period_start" },
        { code: "field.missing", field: "period_end" },
        { code: "field.missing", field: "service_area" },
        { code: "field.missing", field: "position_code" },
        { code: "field.missing", field: "age_group" },
        { code: "field.missing", field: "turnover_scope" },
        { code: "field.missing", field: "includes_retirement" },
        { code: "field.missing", field: "includes_hourly_paid" },
        { code: "field.missing", field: "suppression" },
      ],
    },
    {
      name: "codes that are on no list, dates as the spreadsheet writes them, and a word for yes",
      row: {
        ...left,
        municipality_number: "1899",
        employer_organization_number: "921 234 554",
        period_start: "01.12.2024",
        period_end: "01.12.2025",
        service_area: "Pleie og omsorg",
        position_code: "717",
        age_group: "under 30",
        turnover_scope: "turnover",
        includes_retirement: "ja",
        includes_hourly_paid: "nei",
        suppression: "nei",
      },
      expect: [
        { code: "code.unknown", field: "municipality_number" },
        { code: "identifier.shape", field: "employer_organization_number" },
        { code: "date.invalid", field: "period_start" },
        { code: "date.invalid", field: "period_end" },
        { code: "code.unknown", field: "service_area" },
        { code: "text.pattern", field: "position_code" },
        { code: "code.unknown", field: "age_group" },
        { code: "code.unknown", field: "turnover_scope" },
        { code: "field.wrong_type", field: "includes_retirement" },
        { code: "field.wrong_type", field: "includes_hourly_paid" },
        { code: "code.unknown", field: "suppression" },
      ],
    },
    {
      name: "C2: Drammen has been 3301 since 2024, not 3005",
      row: { ...left, municipality_number: "3005" },
      expect: [{ code: "code.not_valid_then", field: "municipality_number" }],
    },
    {
      name: "an organisation number with a wrong check digit",
      row: { ...left, employer_organization_number: "921234555" },
      expect: [{ code: "identifier.check_digit", field: "employer_organization_number" }],
    },
    {
      name: "half persons and two decimals",
      row: { ...left, headcount_start: 872.5, leavers: 118.5, turnover_rate: 13.53 },
      expect: [
        { code: "number.not_whole", field: "headcount_start" },
        { code: "number.not_whole", field: "leavers" },
        { code: "number.too_many_decimals", field: "turnover_rate" },
        { code: "TO4" },
      ],
    },
    {
      name: "fewer than nobody left",
      row: { ...left, leavers: -1, turnover_rate: -0.1 },
      expect: [
        { code: "number.too_small", field: "leavers" },
        { code: "number.too_small", field: "turnover_rate" },
      ],
    },
    {
      name: "more than everybody, in hundredths of a percent",
      row: { ...left, turnover_rate: 1353 },
      expect: [{ code: "number.too_large", field: "turnover_rate" }, { code: "TO1" }],
    },
  ],
  tables: [
    {
      name: "two years and an area with nothing wrong",
      rows: [yearBefore, everybody, allLeftSector, allChangedGroup, left, leftSector, changedGroup],
      expect: [],
    },
    {
      name: "the same cell twice",
      rows: [everybody, everybody],
      expect: [{ code: "key.duplicate", count: 1 }],
    },
    {
      name: "TO5: more left the sector than the employer",
      rows: [
        { ...everybody, leavers: 78, turnover_rate: 1.9 },
        { ...allLeftSector, leavers: 79, turnover_rate: 1.9 },
      ],
      expect: [{ code: "TO5", count: 1 }],
    },
    {
      name: "TO6: another number of employees for another definition",
      rows: [everybody, { ...allLeftSector, headcount_start: 4100, leavers: 410, turnover_rate: 10 }],
      expect: [{ code: "TO6", count: 1 }],
    },
    {
      name: "TO7: a year is missing",
      rows: [
        everybody,
        { ...everybody, municipality_number: "5001", period_start: "2022-12-01", period_end: "2023-12-01" },
      ],
      expect: [{ code: "TO7", count: 1 }],
    },
    {
      name: "TO12: retirement counts in one area only",
      rows: [everybody, { ...left, includes_retirement: false }],
      expect: [{ code: "TO12", count: 1 }],
    },
    {
      name: "TO13: the row of the whole municipality is missing",
      rows: [left],
      expect: [{ code: "TO13", count: 1 }],
    },
    {
      name: "TO14: two areas count the same persons",
      rows: [everybody, { ...everybody, service_area: "culture" }, left],
      expect: [{ code: "TO14", count: 1 }],
    },
    {
      name: "TO15: two position codes count the same persons",
      rows: [
        everybody,
        { ...everybody, position_code: "7174" },
        { ...left, service_area: "all", position_code: "7076" },
      ],
      expect: [{ code: "TO15", count: 1 }],
    },
    {
      name: "TO16: two age groups count the same persons",
      rows: [
        everybody,
        { ...everybody, age_group: "16-29" },
        { ...left, service_area: "all", age_group: "30-39" },
      ],
      expect: [{ code: "TO16", count: 1 }],
    },
    {
      name: "P3: only one area is withheld",
      rows: [everybody, left, { ...left, service_area: "culture", ...none, suppression: "confidential" }],
      expect: [{ code: "suppression.alone", count: 1 }],
    },
    {
      name: "P4: two persons are in no area",
      rows: [everybody, { ...everybody, service_area: "health_and_care", headcount_start: 4103 }],
      expect: [{ code: "suppression.difference", count: 1 }],
    },
    {
      name: "P5: broken down by area, position and age at once",
      rows: [everybody, { ...left, position_code: "7174", age_group: "30-39" }],
      expect: [{ code: "suppression.breakdowns", count: 1 }],
    },
  ],
};
