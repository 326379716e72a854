import type { Row, Samples } from "@samapne/core";
import { sampleClock } from "../shared/sample-clock.ts";
import type { equalPay } from "./dataset.ts";

type Pay = Row<typeof equalPay>;

/** Everybody Bodø employs. */
const everybody: Pay = {
  municipality_number: "1804",
  employer_organization_number: "972418013",
  year: 2025,
  position_level: "total",
  position_level_label: "Hele virksomheten",
  pay_component: "agreed_pay",
  women: 3140,
  men: 1070,
  women_share: 74.6,
  average_pay_women: 545_200,
  average_pay_men: 568_900,
  women_pay_percent: 95.8,
  temporary_women: 340,
  temporary_men: 120,
  part_time_women: 1320,
  part_time_men: 300,
  involuntary_part_time_women: 210,
  involuntary_part_time_men: 24,
  parental_leave_weeks_women: 31.5,
  parental_leave_weeks_men: 14.2,
  suppression: "none",
};

const overtimeToo: Pay = {
  ...everybody,
  pay_component: "total_cash",
  average_pay_women: 571_300,
  average_pay_men: 612_400,
  women_pay_percent: 93.3,
};

const noPay = { average_pay_women: null, average_pay_men: null, women_pay_percent: null };
const onTotalOnly = {
  temporary_women: null,
  temporary_men: null,
  part_time_women: null,
  part_time_men: null,
  involuntary_part_time_women: null,
  involuntary_part_time_men: null,
  parental_leave_weeks_women: null,
  parental_leave_weeks_men: null,
};
const none = { ...onTotalOnly, ...noPay, women: null, men: null, women_share: null };

const managers: Pay = {
  ...everybody,
  ...onTotalOnly,
  position_level: "N2",
  position_level_label: "Virksomhetsledere",
  women: 41,
  men: 38,
  women_share: 51.9,
  average_pay_women: 812_300,
  average_pay_men: 826_400,
  women_pay_percent: 98.3,
};

/** Everybody but the managers. */
const others: Pay = {
  ...managers,
  position_level: "N4",
  position_level_label: "Øvrige ansatte",
  women: 3099,
  men: 1032,
  women_share: 75,
  average_pay_women: 541_666,
  average_pay_men: 559_418,
  women_pay_percent: 96.8,
};

const directors: Pay = {
  ...managers,
  ...none,
  position_level: "N1",
  position_level_label: "Kommunalsjefer",
  suppression: "confidential",
};
const advisers: Pay = { ...directors, position_level: "N3", position_level_label: "Fagledere" };

/** The year before; without pay, which is asked for every second year. */
const yearBefore: Pay = { ...everybody, ...noPay, year: 2024 };

/** Samples of equal-pay. */
export const equalPaySamples: Samples<Pay> = {
  now: sampleClock,
  valid: [
    everybody,
    overtimeToo,
    managers,
    directors,
    advisers,
    yearBefore,
    { ...directors, position_level: "N5", position_level_label: "Lærlinger", suppression: "not_applicable" },
  ],
  invalid: [
    {
      name: "EP1: the share of men",
      row: { ...everybody, women_share: 25.4 },
      expect: [{ code: "EP1" }],
    },
    {
      name: "EP2: the ratio turned round",
      row: { ...everybody, women_pay_percent: 104.3 },
      expect: [{ code: "EP2" }],
    },
    {
      name: "EP3: more men part time against their will than part time",
      row: { ...everybody, involuntary_part_time_men: 340 },
      expect: [{ code: "EP3" }],
    },
    {
      name: "EP3A: more women in temporary positions than there are women",
      row: { ...managers, temporary_women: 42 },
      expect: [{ code: "EP3A" }],
    },
    {
      name: "EP5 and EP5A: parental leave of a level",
      row: { ...managers, parental_leave_weeks_women: 30, parental_leave_weeks_men: 12 },
      expect: [{ code: "EP5" }, { code: "EP5A" }],
    },
    {
      name: "EP6: confidential, with the figures shown",
      row: { ...managers, suppression: "confidential" },
      expect: [{ code: "EP6" }],
    },
    {
      name: "EP6: a share nobody can tell how many persons rest on",
      row: { ...managers, ...noPay, women: null },
      expect: [{ code: "EP6" }],
    },
    {
      name: "EP7: a year that is not over",
      row: { ...everybody, year: 2026 },
      expect: [{ code: "EP7" }],
    },
    {
      name: "EP8: pay by the month",
      row: { ...everybody, average_pay_women: 45_433, average_pay_men: 47_408 },
      expect: [{ code: "EP8" }],
    },
    {
      name: "P1: four women, without pay",
      row: { ...managers, ...noPay, women: 4, women_share: 9.5 },
      expect: [{ code: "P1" }],
    },
    {
      name: "P1 and P6: three men, with pay",
      row: { ...managers, men: 3 },
      expect: [{ code: "P1" }, { code: "P6" }],
    },
    {
      name: "P1A: two women in temporary positions",
      row: { ...managers, temporary_women: 2 },
      expect: [{ code: "P1A" }],
    },
    {
      name: "P6: pay of women where no men are",
      row: { ...managers, men: 0, women_share: 100, average_pay_men: null, women_pay_percent: null },
      expect: [{ code: "P6" }],
    },
    {
      name: "every required value is missing",
      row: {},
      expect: [
        { code: "field.missing", field: "municipality_number" },
        { code: "field.missing", field: "employer_organization_number" },
        { code: "field.missing", field: "year" },
        { code: "field.missing", field: "position_level" },
        { code: "field.missing", field: "position_level_label" },
        { code: "field.missing", field: "pay_component" },
        { code: "field.missing", field: "suppression" },
      ],
    },
    {
      name: "codes that are on no list, and a level written as a sentence",
      row: {
        ...managers,
        municipality_number: "1899",
        employer_organization_number: "972 418 013",
        position_level: "Nivå 2",
        position_level_label: "x".repeat(101),
        pay_component: "Lønn",
        suppression: "nei",
      },
      expect: [
        { code: "code.unknown", field: "municipality_number" },
        { code: "identifier.shape", field: "employer_organization_number" },
        { code: "text.pattern", field: "position_level" },
        { code: "text.too_long", field: "position_level_label" },
        { code: "code.unknown", field: "pay_component" },
        { code: "code.unknown", field: "suppression" },
      ],
    },
    {
      name: "C2: Drammen has been 3301 since 2024, not 3005",
      row: { ...everybody, municipality_number: "3005", employer_organization_number: "921234554" },
      expect: [{ code: "code.not_valid_then", field: "municipality_number" }],
    },
    {
      name: "an organisation number with a wrong check digit",
      row: { ...everybody, employer_organization_number: "972418014" },
      expect: [{ code: "identifier.check_digit", field: "employer_organization_number" }],
    },
    {
      name: "half persons, øre, half years, and two decimals",
      row: {
        ...everybody,
        year: 2024.5,
        women: 3140.5,
        men: 1070.5,
        women_share: 74.58,
        average_pay_women: 545_200.5,
        average_pay_men: 568_900.5,
        women_pay_percent: 95.83,
        temporary_women: 340.5,
        temporary_men: 120.5,
        part_time_women: 1320.5,
        part_time_men: 300.5,
        involuntary_part_time_women: 210.5,
        involuntary_part_time_men: 24.5,
        parental_leave_weeks_women: 31.52,
        parental_leave_weeks_men: 14.23,
      },
      expect: [
        { code: "number.not_whole", field: "year" },
        { code: "number.not_whole", field: "women" },
        { code: "number.not_whole", field: "men" },
        { code: "number.too_many_decimals", field: "women_share" },
        { code: "number.not_whole", field: "average_pay_women" },
        { code: "number.not_whole", field: "average_pay_men" },
        { code: "number.too_many_decimals", field: "women_pay_percent" },
        { code: "number.not_whole", field: "temporary_women" },
        { code: "number.not_whole", field: "temporary_men" },
        { code: "number.not_whole", field: "part_time_women" },
        { code: "number.not_whole", field: "part_time_men" },
        { code: "number.not_whole", field: "involuntary_part_time_women" },
        { code: "number.not_whole", field: "involuntary_part_time_men" },
        { code: "number.too_many_decimals", field: "parental_leave_weeks_women" },
        { code: "number.too_many_decimals", field: "parental_leave_weeks_men" },
        { code: "EP6" },
      ],
    },
    {
      name: "less than none of everything, in a year with two digits",
      row: {
        ...everybody,
        municipality_number: "1804",
        year: 25,
        women: -1,
        men: -1,
        women_share: -1,
        average_pay_women: -1,
        average_pay_men: -1,
        women_pay_percent: -1,
        temporary_women: -1,
        temporary_men: -1,
        part_time_women: -1,
        part_time_men: -1,
        involuntary_part_time_women: -1,
        involuntary_part_time_men: -1,
        parental_leave_weeks_women: -1,
        parental_leave_weeks_men: -1,
      },
      expect: [
        { code: "number.too_small", field: "year" },
        { code: "number.too_small", field: "women" },
        { code: "number.too_small", field: "men" },
        { code: "number.too_small", field: "women_share" },
        { code: "number.too_small", field: "average_pay_women" },
        { code: "number.too_small", field: "average_pay_men" },
        { code: "number.too_small", field: "women_pay_percent" },
        { code: "number.too_small", field: "temporary_women" },
        { code: "number.too_small", field: "temporary_men" },
        { code: "number.too_small", field: "part_time_women" },
        { code: "number.too_small", field: "part_time_men" },
        { code: "number.too_small", field: "involuntary_part_time_women" },
        { code: "number.too_small", field: "involuntary_part_time_men" },
        { code: "number.too_small", field: "parental_leave_weeks_women" },
        { code: "number.too_small", field: "parental_leave_weeks_men" },
        { code: "EP1" },
        { code: "EP2" },
        { code: "EP8" },
        { code: "P6" },
      ],
    },
    {
      name: "shares in hundredths of a percent, and leave in days",
      row: {
        ...everybody,
        women_share: 7460,
        women_pay_percent: 9580,
        parental_leave_weeks_women: 157.5,
        parental_leave_weeks_men: 111,
      },
      expect: [
        { code: "number.too_large", field: "women_share" },
        { code: "number.too_large", field: "women_pay_percent" },
        { code: "number.too_large", field: "parental_leave_weeks_women" },
        { code: "number.too_large", field: "parental_leave_weeks_men" },
        { code: "EP1" },
        { code: "EP2" },
      ],
    },
  ],
  tables: [
    {
      name: "two years, two levels and two components with nothing wrong",
      rows: [everybody, overtimeToo, managers, others, yearBefore],
      expect: [],
    },
    {
      name: "the same cell twice",
      rows: [everybody, everybody],
      expect: [{ code: "key.duplicate", count: 1 }],
    },
    {
      name: "EP9: the row of everybody is missing",
      rows: [managers],
      expect: [{ code: "EP9", count: 1 }],
    },
    {
      name: "EP10: ten men are in no level",
      rows: [everybody, managers, { ...others, men: 1022, women_share: 75.2 }],
      expect: [{ code: "EP10", count: 1 }],
    },
    {
      name: "EP10A: more men part time in the levels than at all",
      rows: [everybody, { ...managers, part_time_men: 10 }, { ...others, part_time_men: 300 }],
      expect: [{ code: "EP10A", count: 1 }],
    },
    {
      name: "EP11: a year is missing",
      rows: [everybody, { ...everybody, year: 2023 }],
      expect: [{ code: "EP11", count: 1 }],
    },
    {
      name: "EP12: two years without pay",
      rows: [everybody, yearBefore, { ...yearBefore, year: 2023 }, { ...everybody, year: 2022 }],
      expect: [{ code: "EP12", count: 1 }],
    },
    {
      name: "EP13: a level has got another name",
      rows: [
        everybody,
        managers,
        others,
        { ...everybody, year: 2024 },
        { ...managers, year: 2024, position_level_label: "Enhetsledere" },
        { ...others, year: 2024 },
      ],
      expect: [{ code: "EP13", count: 1 }],
    },
    {
      name: "EP14: another number of women behind the other component",
      rows: [everybody, { ...overtimeToo, women: 3130, women_share: 74.5 }],
      expect: [{ code: "EP14", count: 1 }],
    },
    {
      name: "P3: only one level is withheld",
      rows: [everybody, { ...others, women: 3090, women_share: 75 }, { ...directors }],
      expect: [{ code: "suppression.alone", count: 1 }],
    },
    {
      name: "P4: two men are in no level",
      rows: [everybody, managers, { ...others, men: 1030, women_share: 75.1 }],
      expect: [
        { code: "EP10", count: 1 },
        { code: "suppression.difference", count: 1 },
      ],
    },
  ],
};
