import type { Row, Samples } from "@samapne/core";
import { sampleClock } from "../shared/sample-clock.ts";
import type { sicknessAbsence } from "./dataset.ts";

type Absence = Row<typeof sicknessAbsence>;

/** All absence of health and care in a quarter. */
const health: Absence = {
  municipality_number: "5001",
  employer_organization_number: "942110464",
  period: "2025-Q3",
  service_area: "health_and_care",
  sex: "total",
  age_group: "total",
  absence_type: "total",
  duration_group: "X",
  contracted_person_days: 21450,
  absence_person_days: 1832.4,
  absence_rate: 8.5,
  headcount: 512,
  suppression: "none",
};

const selfCertified: Absence = {
  ...health,
  absence_type: "self_certified",
  absence_person_days: 412.3,
  absence_rate: 1.9,
};

const withheldMen: Absence = {
  ...health,
  service_area: "culture",
  sex: "male",
  contracted_person_days: null,
  absence_person_days: null,
  absence_rate: null,
  headcount: null,
  suppression: "confidential",
};

/** Two small areas, so that neither can be worked out from the women and men of the whole municipality. */
const withheldBySex: readonly Absence[] = [
  withheldMen,
  { ...withheldMen, sex: "female" },
  { ...withheldMen, service_area: "fire_rescue" },
  { ...withheldMen, service_area: "fire_rescue", sex: "female" },
];

/** The whole municipality in a quarter: what every delivery has. */
const all: Absence = {
  ...health,
  service_area: "all",
  contracted_person_days: 64500,
  absence_person_days: 5031,
  absence_rate: 7.8,
  headcount: 1420,
};

const nobody: Absence = {
  ...withheldMen,
  sex: "total",
  service_area: "church",
  suppression: "not_applicable",
};

const quarter = (period: string, contracted: number, absence: number): Absence => ({
  ...all,
  period,
  contracted_person_days: contracted,
  absence_person_days: absence,
  absence_rate: 8,
});

const quarters: readonly Absence[] = [
  quarter("2025-Q1", 60_000, 4800),
  quarter("2025-Q2", 61_000, 4880),
  quarter("2025-Q3", 62_000, 4960),
  quarter("2025-Q4", 63_000, 5040),
];

const women: Absence = {
  ...all,
  sex: "female",
  contracted_person_days: 48_000.5,
  absence_person_days: 4031.1,
  absence_rate: 8.4,
  headcount: 1070,
};

const men: Absence = {
  ...all,
  sex: "male",
  contracted_person_days: 16_499.5,
  absence_person_days: 999.9,
  absence_rate: 6.1,
  headcount: 350,
};

/** Samples of sickness-absence. */
export const sicknessAbsenceSamples: Samples<Absence> = {
  now: sampleClock,
  valid: [health, selfCertified, ...withheldBySex, all, nobody, women, men],
  invalid: [
    {
      name: "SA1: a fraction instead of percent",
      row: { ...health, absence_rate: 0.1 },
      expect: [{ code: "SA1" }],
    },
    {
      name: "SA1: 0.085, a fraction with too many decimals",
      row: { ...health, absence_rate: 0.085 },
      expect: [{ code: "SA1" }, { code: "number.too_many_decimals", field: "absence_rate" }],
    },
    {
      name: "SA1: rounded the wrong way",
      row: { ...health, absence_rate: 8.6 },
      expect: [{ code: "SA1" }],
    },
    {
      name: "SA2: more days lost than there were",
      row: { ...health, absence_person_days: 21_471.4, absence_rate: 100 },
      expect: [{ code: "SA1" }, { code: "SA2" }],
    },
    {
      name: "SA3: confidential, with the figures shown",
      row: { ...health, suppression: "confidential" },
      expect: [{ code: "SA3" }],
    },
    {
      name: "SA3: confidential, with the headcount left",
      row: { ...withheldMen, headcount: 12 },
      expect: [{ code: "SA3" }],
    },
    {
      name: "SA3: nothing withheld, and nothing there",
      row: { ...withheldMen, suppression: "none" },
      expect: [{ code: "SA3" }],
    },
    {
      name: "SA3: figures nobody can tell how many persons rest on",
      row: { ...health, headcount: null },
      expect: [{ code: "SA3" }],
    },
    {
      name: "SA4: self-certified for 17 days or more",
      row: { ...selfCertified, duration_group: "C" },
      expect: [{ code: "SA4" }],
    },
    {
      name: "SA5: nobody should have worked, yet there are figures",
      row: { ...health, contracted_person_days: 0, absence_person_days: 0, absence_rate: 0 },
      expect: [{ code: "SA5" }],
    },
    {
      name: "SA13: the quarter is not over",
      row: { ...health, period: "2026-Q2" },
      expect: [{ code: "SA13" }],
    },
    { name: "SA13: the year is not over", row: { ...health, period: "2026" }, expect: [{ code: "SA13" }] },
    {
      name: "P1: figures that rest on four persons",
      row: { ...health, headcount: 4 },
      expect: [{ code: "P1" }],
    },
    {
      name: "C2: Drammen has been 3301 since 2024",
      row: { ...health, municipality_number: "3005", employer_organization_number: "921234554" },
      expect: [{ code: "code.not_valid_then", field: "municipality_number" }],
    },
    {
      name: "every required value is missing",
      row: {},
      expect: [
        { code: "field.missing", field: "municipality_number" },
        { code: "field.missing", field: "employer_organization_number" },
        { code: "field.missing", field: "period" },
        { code: "field.missing", field: "service_area" },
        { code: "field.missing", field: "sex" },
        { code: "field.missing", field: "age_group" },
        { code: "field.missing", field: "absence_type" },
        { code: "field.missing", field: "duration_group" },
        { code: "field.missing", field: "suppression" },
      ],
    },
    {
      name: "codes that are on no list",
      row: {
        ...health,
        municipality_number: "9999",
        service_area: "Helse og omsorg",
        sex: "K",
        age_group: "16-19",
        absence_type: "Egenmeldt",
        duration_group: "G",
        suppression: ":",
      },
      expect: [
        { code: "code.unknown", field: "municipality_number" },
        { code: "code.unknown", field: "service_area" },
        { code: "code.unknown", field: "sex" },
        { code: "code.unknown", field: "age_group" },
        { code: "code.unknown", field: "absence_type" },
        { code: "code.unknown", field: "duration_group" },
        { code: "code.unknown", field: "suppression" },
      ],
    },
    {
      name: "an organisation number without its last digit, and a period as the spreadsheet writes it",
      row: { ...health, employer_organization_number: "94211046", period: "3. kv. 2025" },
      expect: [
        { code: "identifier.shape", field: "employer_organization_number" },
        { code: "period.invalid", field: "period" },
      ],
    },
    {
      name: "an organisation number with two digits exchanged, and a month",
      row: { ...health, employer_organization_number: "942110446", period: "2025-09" },
      expect: [
        { code: "identifier.check_digit", field: "employer_organization_number" },
        { code: "period.invalid", field: "period" },
      ],
    },
    {
      name: "days and percent below nothing",
      row: { ...health, contracted_person_days: -21450, absence_person_days: -1832.4, absence_rate: -8.5 },
      expect: [
        { code: "number.too_small", field: "contracted_person_days" },
        { code: "number.too_small", field: "absence_person_days" },
        { code: "number.too_small", field: "absence_rate" },
        { code: "SA1" },
        { code: "SA2" },
        { code: "SA5" },
      ],
    },
    {
      name: "hundredths of a percent, as HR systems hold it",
      row: { ...health, absence_rate: 850 },
      expect: [{ code: "number.too_large", field: "absence_rate" }, { code: "SA1" }],
    },
    {
      name: "days in hundredths, and half a person",
      row: { ...health, contracted_person_days: 21450.05, absence_person_days: 1832.45, headcount: 512.5 },
      expect: [
        { code: "number.too_many_decimals", field: "contracted_person_days" },
        { code: "number.too_many_decimals", field: "absence_person_days" },
        { code: "number.not_whole", field: "headcount" },
        { code: "SA3" },
      ],
    },
  ],
  tables: [
    {
      name: "a quarter with nothing wrong",
      rows: [all, health, selfCertified, ...withheldBySex, women, men],
      expect: [],
    },
    {
      name: "four quarters that make the year",
      rows: [...quarters, quarter("2025", 246_000, 19_680)],
      expect: [],
    },
    {
      name: "SA6: the same cell twice",
      rows: [all, { ...all, absence_person_days: 5000 }],
      expect: [{ code: "key.duplicate", count: 1 }],
    },
    {
      name: "SA7: a period without its row of the whole municipality",
      rows: [all, { ...health, period: "2025-Q4" }],
      expect: [{ code: "SA7", count: 1 }],
    },
    {
      name: "SA8: self-certified and doctor-certified miss the total",
      rows: [
        all,
        { ...all, absence_type: "self_certified", absence_person_days: 1031, absence_rate: 1.6 },
        { ...all, absence_type: "doctor_certified", absence_person_days: 4000.2, absence_rate: 6.2 },
      ],
      expect: [{ code: "SA8A", count: 1 }],
    },
    {
      name: "SA8: a tenth off is rounding",
      rows: [
        all,
        { ...all, absence_type: "self_certified", absence_person_days: 1031, absence_rate: 1.6 },
        { ...all, absence_type: "doctor_certified", absence_person_days: 4000.1, absence_rate: 6.2 },
      ],
      expect: [],
    },
    {
      name: "SA8: a part that is not known leaves its total unjudged",
      rows: [
        all,
        { ...withheldMen, service_area: "all", suppression: "missing" },
        { ...women, absence_person_days: 12, absence_rate: 0 },
      ],
      expect: [],
    },
    {
      name: "SA8: durations miss the total, since one was left out",
      rows: [
        all,
        { ...all, duration_group: "A", absence_person_days: 1031, absence_rate: 1.6 },
        { ...all, duration_group: "C", absence_person_days: 3000, absence_rate: 4.7 },
      ],
      expect: [{ code: "SA8B", count: 1 }],
    },
    {
      name: "SA8: men left out instead of withheld can be worked out",
      rows: [all, women],
      expect: [{ code: "SA8C", count: 1 }],
    },
    {
      name: "SA8: age groups with those over 69",
      rows: [
        all,
        { ...all, age_group: "16-29", contracted_person_days: 64_000, headcount: 1400, absence_rate: 7.9 },
        {
          ...all,
          age_group: "60-69",
          contracted_person_days: 500,
          absence_person_days: 0,
          absence_rate: 0,
          headcount: 25,
        },
      ],
      expect: [{ code: "SA8D", count: 1 }],
    },
    {
      name: "SA8: two service areas have more people than the municipality",
      rows: [all, { ...all, service_area: "primary_school" }, health],
      expect: [{ code: "SA8E", count: 1 }],
    },
    {
      name: "SA9: the days differ between absence types of a cell",
      rows: [all, health, { ...selfCertified, contracted_person_days: 21_000, absence_rate: 2 }],
      expect: [{ code: "SA9", count: 1 }],
    },
    {
      name: "SA10: two quarters are missing",
      rows: [all, { ...all, period: "2026-Q1" }, { ...all, period: "2024-Q4" }],
      expect: [{ code: "SA10", count: 2 }],
    },
    {
      name: "SA11: a quarter was corrected, the year was not",
      rows: [...quarters, quarter("2025", 246_000, 19_681)],
      expect: [{ code: "SA11", count: 1 }],
    },
    {
      name: "SA11: a year whose first quarters are not in the file is not judged",
      rows: [...quarters.slice(1), { ...quarter("2025", 1, 0.1), absence_rate: 10 }],
      expect: [],
    },
    {
      name: "P3: only the men are withheld, and both sexes minus the women tell of them",
      rows: [all, women, { ...withheldMen, service_area: "all" }],
      expect: [{ code: "suppression.alone", count: 1 }],
    },
    {
      name: "P4: the whole municipality has three persons more than its areas",
      rows: [
        all,
        { ...all, service_area: "primary_school", headcount: 905 },
        { ...health, contracted_person_days: 0.1, absence_person_days: 0, absence_rate: 0, headcount: 512 },
      ],
      expect: [{ code: "suppression.difference", count: 1 }],
    },
    {
      name: "P5: broken down by area, sex and age at once",
      rows: [all, { ...health, sex: "female", age_group: "50-59" }],
      expect: [{ code: "suppression.breakdowns", count: 1 }],
    },
    {
      name: "P1: a small count is told once, by the rule",
      rows: [all, { ...health, headcount: 4 }],
      expect: [{ code: "P1", count: 1 }],
    },
  ],
};
