import type { Row, Samples } from "@samapne/core";
import { library, school, townHall } from "../municipal-buildings/samples.ts";
import { sampleClock } from "../shared/sample-clock.ts";
import type { energyCertificates } from "./dataset.ts";

type Certificate = Row<typeof energyCertificates>;

const schoolCertificate: Certificate = {
  municipality_number: "5001",
  building_id: "bygg-0412",
  certificate_number: "A2024-1523001",
  scheme_version: "2010",
  issued_date: "2024-05-14",
  valid_to: "2034-05-14",
  energy_grade: "C",
  heating_grade: "yellow",
  building_category: "SKOLEBYGG",
  heated_area: 5230,
  calculated_delivered_energy: 138,
  construction_year: 1958,
};

const townHallCertificate: Certificate = {
  municipality_number: "1804",
  building_id: "radhus-1",
  certificate_number: "A2023-1400777",
  scheme_version: "2010",
  issued_date: "2023-02-01",
  valid_to: "2033-02-01",
  energy_grade: "B",
  heating_grade: null,
  building_category: "KONTORBYGG",
  heated_area: 9100,
};

const expired: Certificate = {
  municipality_number: "0301",
  building_id: "bibl-07",
  certificate_number: "A2012-220031",
  scheme_version: "2010",
  issued_date: "2012-11-02",
  valid_to: "2022-11-02",
  energy_grade: "E",
  heating_grade: "red",
  building_category: "KULTURBYGG",
  heated_area: 820,
};

const leapDay: Certificate = {
  ...expired,
  certificate_number: "A2024-220032",
  issued_date: "2024-02-29",
  valid_to: "2034-02-28",
  energy_grade: "D",
};

/** Samples of energy-certificates. */
export const energyCertificatesSamples: Samples<Certificate> = {
  now: sampleClock,
  valid: [schoolCertificate, townHallCertificate, expired, leapDay],
  related: { "municipal-buildings": [school, townHall, library] },
  invalid: [
    {
      name: "a grade that is not on the scale",
      row: { ...schoolCertificate, energy_grade: "H" },
      expect: [{ code: "code.unknown", field: "energy_grade" }],
    },
    {
      name: "EC1: valid for twelve years",
      row: { ...schoolCertificate, valid_to: "2036-05-14" },
      expect: [{ code: "EC1" }],
    },
    {
      name: "C9: an area as text with a decimal comma",
      row: { ...schoolCertificate, heated_area: "5230,0" },
      expect: [{ code: "field.wrong_type", field: "heated_area" }],
    },
    {
      name: "EC1: another day",
      row: { ...schoolCertificate, valid_to: "2034-05-13" },
      expect: [{ code: "EC1" }],
    },
    {
      name: "EC1: another month",
      row: { ...schoolCertificate, valid_to: "2034-06-14" },
      expect: [{ code: "EC1" }],
    },
    {
      name: "EC1: ten years and two days from a leap day",
      row: { ...leapDay, valid_to: "2034-03-02" },
      expect: [{ code: "EC1" }],
    },
    {
      name: "EC1: ten years from a leap day, another day of February",
      row: { ...leapDay, valid_to: "2034-02-27" },
      expect: [{ code: "EC1" }],
    },
    {
      name: "EC1: ten years from a leap day, the 28th of another month",
      row: { ...leapDay, valid_to: "2034-03-28" },
      expect: [{ code: "EC1" }],
    },
    {
      name: "EC1: ten years from a leap day, the first of another month",
      row: { ...leapDay, valid_to: "2034-06-01" },
      expect: [{ code: "EC1" }],
    },
    {
      name: "EC1: the leap day's rule is not for 28 February",
      row: { ...leapDay, issued_date: "2024-02-28", valid_to: "2034-03-01" },
      expect: [{ code: "EC1" }],
    },
    {
      name: "EC1: the leap day's rule is not for 29 March",
      row: { ...leapDay, issued_date: "2024-03-29", valid_to: "2034-02-28" },
      expect: [{ code: "EC1" }],
    },
    {
      name: "EC2: another year in the number",
      row: { ...schoolCertificate, certificate_number: "A2014-1523001" },
      expect: [{ code: "EC2" }],
    },
    {
      name: "EC3: a heating grade in a scheme without",
      row: { ...schoolCertificate, scheme_version: "next" },
      expect: [{ code: "EC3" }],
    },
    {
      name: "EC4: issued tomorrow",
      row: {
        ...schoolCertificate,
        certificate_number: "A2026-1523001",
        issued_date: "2026-06-02",
        valid_to: "2036-06-02",
      },
      expect: [{ code: "EC4" }],
    },
    {
      name: "every required value is missing",
      row: {},
      expect: [
        { code: "field.missing", field: "municipality_number" },
        { code: "field.missing", field: "building_id" },
        { code: "field.missing", field: "certificate_number" },
        { code: "field.missing", field: "scheme_version" },
        { code: "field.missing", field: "issued_date" },
        { code: "field.missing", field: "valid_to" },
        { code: "field.missing", field: "energy_grade" },
        { code: "field.missing", field: "building_category" },
        { code: "field.missing", field: "heated_area" },
      ],
    },
    {
      name: "codes and ids of another shape",
      row: {
        ...schoolCertificate,
        municipality_number: "501",
        building_id: "skole 1",
        certificate_number: "2024-1523001",
        scheme_version: "2025",
        heating_grade: "blue",
      },
      expect: [
        { code: "code.unknown", field: "municipality_number" },
        { code: "identifier.shape", field: "building_id" },
        { code: "identifier.shape", field: "certificate_number" },
        { code: "code.unknown", field: "scheme_version" },
        { code: "code.unknown", field: "heating_grade" },
      ],
    },
    {
      name: "dates that are none",
      row: { ...schoolCertificate, issued_date: "14.05.2024", valid_to: "2034-05-32" },
      expect: [
        { code: "date.invalid", field: "issued_date" },
        { code: "date.invalid", field: "valid_to" },
      ],
    },
    {
      name: "numbers below what there can be",
      row: { ...schoolCertificate, heated_area: 0, calculated_delivered_energy: -1 },
      expect: [
        { code: "number.too_small", field: "heated_area" },
        { code: "number.too_small", field: "calculated_delivered_energy" },
      ],
    },
    {
      name: "energy for the whole building, not per square metre",
      row: { ...schoolCertificate, calculated_delivered_energy: 721740 },
      expect: [{ code: "number.too_large", field: "calculated_delivered_energy" }],
    },
    {
      name: "more decimals than declared, and half a year",
      row: {
        ...schoolCertificate,
        heated_area: 5230.001,
        calculated_delivered_energy: 138.001,
        construction_year: 1958.5,
      },
      expect: [
        { code: "number.too_many_decimals", field: "heated_area" },
        { code: "number.too_many_decimals", field: "calculated_delivered_energy" },
        { code: "number.not_whole", field: "construction_year" },
      ],
    },
    {
      name: "a year of three digits",
      row: { ...schoolCertificate, construction_year: 958 },
      expect: [{ code: "number.too_small", field: "construction_year" }],
    },
    {
      name: "a year of five digits",
      row: { ...schoolCertificate, construction_year: 19_580 },
      expect: [{ code: "number.too_large", field: "construction_year" }],
    },
  ],
  tables: [
    {
      name: "four certificates with nothing wrong",
      rows: [schoolCertificate, townHallCertificate, expired, leapDay],
      expect: [],
    },
    {
      name: "a leap day's certificate may end on 1 March",
      rows: [{ ...leapDay, valid_to: "2034-03-01" }],
      related: { "municipal-buildings": [library] },
      expect: [],
    },
    {
      name: "the same number twice",
      rows: [
        schoolCertificate,
        {
          ...townHallCertificate,
          certificate_number: "A2024-1523001",
          issued_date: "2024-02-01",
          valid_to: "2034-02-01",
        },
      ],
      related: { "municipal-buildings": [school, { ...townHall, status: "closed" }] },
      expect: [{ code: "key.duplicate", count: 1 }],
    },
    {
      name: "EC6: a building that is not in the register",
      rows: [schoolCertificate],
      related: { "municipal-buildings": [{ ...townHall, status: "closed" }] },
      expect: [{ code: "reference.missing", count: 1 }],
    },
    {
      name: "EC7: two valid certificates of one building, beside an expired one",
      rows: [leapDay, { ...leapDay, certificate_number: "A2024-220033" }, expired],
      related: { "municipal-buildings": [library] },
      expect: [{ code: "EC7", count: 1 }],
    },
    {
      name: "EC8: large public buildings with an expired certificate, and with none",
      rows: [expired],
      related: {
        "municipal-buildings": [
          library,
          { ...school, usable_area: null, heated_area: null },
          { ...townHall, usable_area: 250, gross_area: 400 },
          { ...townHall, building_id: "a", heated_area: 251, usable_area: null, gross_area: null },
          { ...townHall, building_id: "b", heated_area: 250, usable_area: 900 },
          { ...townHall, building_id: "c", heated_area: 250, usable_area: null, gross_area: 900 },
          { ...townHall, building_id: "d", usable_area: null, gross_area: 250 },
          { ...school, building_id: "lager", building_number: null, building_type_code: "231" },
        ],
      },
      expect: [{ code: "EC8", count: 3 }],
    },
  ],
};
