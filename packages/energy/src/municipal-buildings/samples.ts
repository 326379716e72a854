import type { Row, Samples } from "@samapne/core";
import { sampleClock } from "../shared/sample-clock.ts";
import type { municipalBuildings } from "./dataset.ts";

type Building = Row<typeof municipalBuildings>;

/** A school: every field filled. */
export const school: Building = {
  municipality_number: "5001",
  building_id: "bygg-0412",
  building_number: "182345678",
  name: "Eksempelvik skole",
  building_type_code: "615",
  kostra_function: "222",
  status: "in_use",
  cadastral_unit: "412/93",
  street_address: "Skoleveien 45",
  postal_code: "7041",
  postal_place: "Trondheim",
  latitude: 63.447243,
  longitude: 10.436338,
  construction_year: 1958,
  gross_area: 6120,
  usable_area: 5630,
  heated_area: 5230,
  ownership: "owned",
  valid_from: "2016-01-01",
  valid_to: null,
};

/** A town hall. */
export const townHall: Building = {
  municipality_number: "1804",
  building_id: "radhus-1",
  name: "Eksempel rådhus",
  building_type_code: "311",
  kostra_function: "130",
  status: "in_use",
  street_address: "Kongens gate 23",
  postal_code: "8006",
  postal_place: "Bodø",
  latitude: 67.283375,
  longitude: 14.382744,
  gross_area: 9800,
  usable_area: 9100,
  ownership: "owned",
  valid_from: "2020-01-01",
  valid_to: null,
};

/** A leased library. */
export const library: Building = {
  municipality_number: "0301",
  building_id: "bibl-07",
  name: "Filial Øst bibliotek",
  building_type_code: "642",
  kostra_function: "386",
  status: "in_use",
  street_address: "Eksempelgata 7",
  postal_code: "0650",
  postal_place: "Oslo",
  latitude: 59.912,
  longitude: 10.79,
  usable_area: 820,
  ownership: "leased",
  owner_organization_number: "987654325",
  valid_from: "2021-08-01",
  valid_to: null,
};

const demolished: Building = {
  ...library,
  building_id: "bhg-03",
  name: "Gamle Eksempel barnehage",
  building_type_code: "612",
  kostra_function: "221",
  status: "demolished",
  cadastral_unit: "17/4/2/11",
  construction_year: 1826,
  valid_to: "2024-08-01",
};

const sportsHall: Building = {
  ...townHall,
  building_id: "hall-2",
  name: "Eksempelhallen",
  building_type_code: "651",
  kostra_function: "381",
  status: "closed",
};

const nursingHome: Building = {
  ...townHall,
  building_id: "sh-5",
  name: "Eksempel sykehjem",
  building_type_code: "721",
  kostra_function: "261",
  status: "under_construction",
  construction_year: 2031,
};

/** Samples of municipal-buildings. */
export const municipalBuildingsSamples: Samples<Building> = {
  now: sampleClock,
  valid: [school, townHall, library, demolished, sportsHall, nursingHome],
  invalid: [
    {
      name: "MB1: the heated area is larger than the usable area",
      row: { ...school, heated_area: 6230 },
      expect: [{ code: "MB1" }],
    },
    {
      name: "MB1: the heated area is larger than the usable area, though not than the gross area",
      row: { ...school, heated_area: 5630.5 },
      expect: [{ code: "MB1" }],
    },
    {
      name: "MB1: the usable area is larger than the gross area",
      row: { ...school, usable_area: 6120.01 },
      expect: [{ code: "MB1" }],
    },
    {
      name: "MB1: the heated area is larger than the gross area, and the usable area is not known",
      row: { ...school, usable_area: null, heated_area: 6121 },
      expect: [{ code: "MB1" }],
    },
    {
      name: "MB4: latitude and longitude are swapped",
      row: { ...school, latitude: 10.436338, longitude: 63.447243 },
      expect: [{ code: "MB4" }],
    },
    {
      name: "B1: a radar station is not for open data",
      row: { ...school, building_type_code: "824" },
      expect: [{ code: "B1" }],
    },
    {
      name: "B1: a dwelling is not for open data",
      row: { ...school, building_type_code: "142" },
      expect: [{ code: "B1D" }],
    },
    {
      name: "B1N: an anonymised name, undone by a position of fifteen decimals (Stavanger's file of 2022)",
      row: {
        ...school,
        name: "N.N. skole",
        latitude: 58.969_975_123_456_7,
        longitude: 5.733_107_123_456_78,
      },
      expect: [
        { code: "number.too_many_decimals", field: "latitude" },
        { code: "number.too_many_decimals", field: "longitude" },
        { code: "B1N" },
      ],
    },
    {
      name: "B1N: an anonymised name, undone by a position of six decimals",
      row: { ...school, name: "nn barnehage" },
      expect: [{ code: "B1N" }],
    },
    {
      name: "B1N: a name that says it is none",
      row: { ...school, name: "Skole (ANONYMISERT)" },
      expect: [{ code: "B1N" }],
    },
    {
      name: "B1N: a name that is only a number in a row of schools",
      row: { ...school, name: "Skole 1" },
      expect: [{ code: "B1N" }],
    },
    {
      name: "B1N: an address held back, undone by the position",
      row: { ...school, street_address: "Skjermet adresse" },
      expect: [{ code: "B1N" }],
    },
    {
      name: "B1S: a crisis centre",
      row: { ...school, name: "Krisesenteret i Eksempelvik" },
      expect: [{ code: "B1S" }],
    },
    {
      name: "B1S: a child-welfare home",
      row: { ...school, name: "LIA BARNEVERNSINSTITUSJON" },
      expect: [{ code: "B1S" }],
    },
    {
      name: "B1V: flats under the building type of something else",
      row: { ...school, name: "Lia omsorgsboliger" },
      expect: [{ code: "B1V" }],
    },
    {
      name: "MB2: a kindergarten under the function of schools",
      row: { ...school, building_type_code: "612" },
      expect: [{ code: "MB2" }],
    },
    {
      name: "MB2: a school under the function of kindergartens",
      row: { ...school, kostra_function: "221" },
      expect: [{ code: "MB2" }],
    },
    {
      name: "MB2: a sports hall under the function of schools",
      row: { ...school, building_type_code: "651" },
      expect: [{ code: "MB2" }],
    },
    {
      name: "MB2: a library under the function of administration",
      row: { ...library, kostra_function: "130" },
      expect: [{ code: "MB2" }],
    },
    {
      name: "MB2: a nursing home under the function of schools",
      row: { ...school, building_type_code: "721" },
      expect: [{ code: "MB2" }],
    },
    {
      name: "MB2: a town hall under the function of culture",
      row: { ...townHall, kostra_function: "386" },
      expect: [{ code: "MB2" }],
    },
    {
      name: "MB3: valid to is the day it began",
      row: { ...school, valid_to: "2016-01-01" },
      expect: [{ code: "MB3" }],
    },
    {
      name: "MB5: demolished without a last day",
      row: { ...school, status: "demolished" },
      expect: [{ code: "MB5" }],
    },
    {
      name: "MB6: built more than five years from now",
      row: { ...school, construction_year: 2032 },
      expect: [{ code: "MB6" }],
    },
    {
      name: "MB7: leased, and the owner is not told",
      row: { ...library, owner_organization_number: null },
      expect: [{ code: "MB7" }],
    },
    {
      name: "C2: Drammen's number until 2024, without the date the file follows",
      row: { ...school, municipality_number: "3005" },
      expect: [{ code: "code.expired", field: "municipality_number" }],
    },
    {
      name: "C1: a municipality number that lost its leading zero",
      row: { ...library, municipality_number: "301" },
      expect: [{ code: "code.unknown", field: "municipality_number" }],
    },
    {
      name: "D13: an address put together of nothing",
      row: { ...school, street_address: "undefined undefined" },
      expect: [{ code: "text.placeholder", field: "street_address" }],
    },
    {
      name: "every required value is missing",
      row: {},
      expect: [
        { code: "field.missing", field: "municipality_number" },
        { code: "field.missing", field: "building_id" },
        { code: "field.missing", field: "name" },
        { code: "field.missing", field: "building_type_code" },
        { code: "field.missing", field: "kostra_function" },
        { code: "field.missing", field: "status" },
        { code: "field.missing", field: "street_address" },
        { code: "field.missing", field: "latitude" },
        { code: "field.missing", field: "longitude" },
        { code: "field.missing", field: "ownership" },
        { code: "field.missing", field: "valid_from" },
      ],
    },
    {
      name: "codes that are on no list",
      row: {
        ...school,
        building_type_code: "999",
        kostra_function: "202",
        status: "I bruk",
        ownership: "rented",
      },
      expect: [
        { code: "code.unknown", field: "building_type_code" },
        { code: "code.unknown", field: "kostra_function" },
        { code: "code.unknown", field: "status" },
        { code: "code.unknown", field: "ownership" },
      ],
    },
    {
      name: "texts of another shape",
      row: {
        ...school,
        building_id: "Eksempelvik skole",
        building_number: "1823456789",
        name: "Eksempelvik skole ".repeat(7).trim(),
        cadastral_unit: "gnr. 412 bnr. 93",
        postal_code: "741",
        owner_organization_number: "12345678",
      },
      expect: [
        { code: "identifier.shape", field: "building_id" },
        { code: "text.pattern", field: "building_number" },
        { code: "text.too_long", field: "name" },
        { code: "text.pattern", field: "cadastral_unit" },
        { code: "text.pattern", field: "postal_code" },
        { code: "identifier.shape", field: "owner_organization_number" },
      ],
    },
    {
      name: "C3: an organisation number with a wrong check digit",
      row: { ...library, owner_organization_number: "987654321" },
      expect: [{ code: "identifier.check_digit", field: "owner_organization_number" }],
    },
    {
      name: "C13: more decimals than a position needs",
      row: { ...school, latitude: 63.4472431, longitude: 10.4363381 },
      expect: [
        { code: "number.too_many_decimals", field: "latitude" },
        { code: "number.too_many_decimals", field: "longitude" },
      ],
    },
    {
      name: "C13: south of Norway and east of it",
      row: { ...school, latitude: 57.49, longitude: 34.01 },
      expect: [
        { code: "number.too_small", field: "latitude" },
        { code: "number.too_large", field: "longitude" },
      ],
    },
    {
      name: "C13: north of Norway and west of it",
      row: { ...school, latitude: 81.01, longitude: -9.51 },
      expect: [
        { code: "number.too_large", field: "latitude" },
        { code: "number.too_small", field: "longitude" },
      ],
    },
    {
      name: "C13: the longitude in both columns, which is no swap",
      row: { ...school, latitude: 10.436338 },
      expect: [{ code: "number.too_small", field: "latitude" }],
    },
    {
      name: "C13: the latitude in both columns, which is no swap",
      row: { ...school, longitude: 63.447243 },
      expect: [{ code: "number.too_large", field: "longitude" }],
    },
    {
      name: "C13: swapped, but the other way round no place in Norway",
      row: { ...school, latitude: -9.6, longitude: 63.447243 },
      expect: [
        { code: "number.too_small", field: "latitude" },
        { code: "number.too_large", field: "longitude" },
      ],
    },
    {
      name: "C13: swapped, but farther north than Norway",
      row: { ...school, latitude: 10.436338, longitude: 81.1 },
      expect: [
        { code: "number.too_small", field: "latitude" },
        { code: "number.too_large", field: "longitude" },
      ],
    },
    {
      name: "areas of zero, and a year of three digits",
      row: { ...school, gross_area: 0, usable_area: 0, heated_area: 0, construction_year: 958 },
      expect: [
        { code: "number.too_small", field: "construction_year" },
        { code: "number.too_small", field: "gross_area" },
        { code: "number.too_small", field: "usable_area" },
        { code: "number.too_small", field: "heated_area" },
      ],
    },
    {
      name: "areas with three decimals, and half a year",
      row: {
        ...school,
        gross_area: 6120.125,
        usable_area: 5630.125,
        heated_area: 5230.125,
        construction_year: 1958.5,
      },
      expect: [
        { code: "number.not_whole", field: "construction_year" },
        { code: "number.too_many_decimals", field: "gross_area" },
        { code: "number.too_many_decimals", field: "usable_area" },
        { code: "number.too_many_decimals", field: "heated_area" },
      ],
    },
    {
      name: "C8: Norwegian dates in a published file",
      row: { ...school, valid_from: "01.01.2016", valid_to: "31.02.2026" },
      expect: [
        { code: "date.invalid", field: "valid_from" },
        { code: "date.invalid", field: "valid_to" },
      ],
    },
    {
      name: "the name of a place is a number",
      row: { ...school, postal_place: 7041 },
      expect: [{ code: "field.wrong_type", field: "postal_place" }],
    },
  ],
  tables: [
    { name: "four buildings with nothing wrong", rows: [school, townHall, library, demolished], expect: [] },
    {
      name: "the same building id twice",
      rows: [school, { ...townHall, building_id: school.building_id }],
      expect: [{ code: "key.duplicate", count: 1 }],
    },
    {
      name: "MB8: the same building number twice",
      rows: [school, { ...townHall, building_number: school.building_number }],
      expect: [{ code: "MB8", count: 1 }],
    },
    {
      name: "MB9: the id stood for another building in the last delivery",
      rows: [school, townHall],
      previous: [{ ...school, building_number: "182345679" }, townHall],
      expect: [{ code: "MB9", count: 1 }],
    },
    {
      name: "MB10: a building is gone without an end, another had ended",
      rows: [school],
      previous: [school, townHall, demolished],
      expect: [{ code: "MB10", count: 1 }],
    },
  ],
};
