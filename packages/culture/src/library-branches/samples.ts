import type { Row, Samples } from "@samapne/core";
import { sampleClock } from "../shared/sample-clock.ts";
import type { libraryBranches } from "./dataset.ts";

type Library = Row<typeof libraryBranches>;

/** A joint library. Visits and events are those of the national file for a library two municipalities share; the rest is invented. */
const joint: Library = {
  municipality_number: "3905",
  served_municipality_numbers: ["3905", "3911"],
  branch_id: "hb",
  name: "Hovedbiblioteket",
  library_number: "2070400",
  branch_type: "main",
  street_address: "Storgata 16",
  postal_code: "3126",
  postal_place: "Tønsberg",
  latitude: 59.2675,
  longitude: 10.4076,
  opening_hours: ["Mo-Fr 09:00-19:00", "Sa 10:00-15:00"],
  self_service_hours: ["Mo-Su 07:00-23:00"],
  statistics_year: 2025,
  visits: 315_154,
  events: 566,
  own_events: 371,
  external_events: 195,
  event_attendance: 10_943,
  status: "open",
};

const bus: Library = {
  municipality_number: "5610",
  served_municipality_numbers: ["5610"],
  branch_id: "buss",
  name: "Bokbussen",
  branch_type: "mobile",
  status: "open",
};

const branch: Library = {
  municipality_number: "1804",
  served_municipality_numbers: ["1804"],
  branch_id: "filial-2",
  name: "Filial 2",
  branch_type: "branch",
  street_address: "Skoleveien 3",
  postal_code: "8050",
  postal_place: "Bodø",
  latitude: 67.28,
  longitude: 14.55,
  opening_hours: ["Tu,Th 12:00-18:00"],
  status: "open",
};

const mainOfBranch: Library = {
  ...branch,
  branch_id: "hovedbibliotek",
  name: "Biblioteket",
  library_number: "2180400",
  branch_type: "main",
  opening_hours: ["Mo-Fr 10:00-14:00", "Mo-Fr 15:00-19:00"],
  statistics_year: 2025,
  physical_loans: 182_400,
  events: 0,
  event_attendance: 0,
  url: "https://www.eksempel.no/bibliotek",
};

const mainOfBus: Library = {
  ...bus,
  branch_id: "girjeradju",
  name: "Girjerádju – Biblioteket",
  branch_type: "combined",
  building_id: "bygg-0412",
  latitude: 69.4703,
  longitude: 25.5118,
};

/** Samples of library-branches. */
export const libraryBranchesSamples: Samples<Library> = {
  now: sampleClock,
  valid: [joint, bus, branch, mainOfBranch, { ...mainOfBus, branch_type: "main" }],
  related: { "municipal-buildings": [{ building_id: "bygg-0412" }] },
  invalid: [
    {
      name: "LB2: own events and those of others do not add up",
      row: { ...joint, external_events: 1 },
      expect: [{ code: "LB2" }],
    },
    {
      name: "a library number that lost its first digit",
      row: { ...joint, library_number: "270400" },
      expect: [{ code: "text.pattern", field: "library_number" }],
    },
    {
      name: "LB4: visits of no year",
      row: { ...branch, visits: 1200 },
      expect: [{ code: "LB4" }],
    },
    {
      name: "LB1: the host is not served",
      row: { ...joint, served_municipality_numbers: ["3911"] },
      expect: [{ code: "LB1" }],
    },
    {
      name: "LB3: people came to no events",
      row: { ...mainOfBranch, event_attendance: 30 },
      expect: [{ code: "LB3" }],
    },
    {
      name: "LB5: a branch nobody can find",
      row: { ...branch, latitude: null, longitude: null },
      expect: [{ code: "LB5" }],
    },
    {
      name: "LB6: open twice on Wednesday evening",
      row: { ...branch, opening_hours: ["Mo-Fr 10:00-18:00", "We 17:00-20:00"] },
      expect: [{ code: "LB6" }],
    },
    {
      name: "LB6: from seven in the evening to nine in the morning",
      row: { ...branch, self_service_hours: ["Mo-Fr 19:00-09:00"] },
      expect: [{ code: "LB6" }],
    },
    {
      name: "LB8: latitude and longitude are swapped",
      row: { ...branch, latitude: 14.55, longitude: 67.28 },
      expect: [{ code: "LB8" }],
    },
    {
      name: "LB9: half a position of a bus",
      row: { ...bus, longitude: 25.5 },
      expect: [{ code: "LB9" }],
    },
    {
      name: "LB10: figures of a year that has not ended",
      row: { ...joint, statistics_year: 2026 },
      expect: [{ code: "LB10" }],
    },
    {
      name: "every required value is missing",
      row: {},
      expect: [
        { code: "field.missing", field: "municipality_number" },
        { code: "field.missing", field: "served_municipality_numbers" },
        { code: "field.missing", field: "branch_id" },
        { code: "field.missing", field: "name" },
        { code: "field.missing", field: "branch_type" },
        { code: "field.missing", field: "status" },
      ],
    },
    {
      name: "the words and hours of the library's own page",
      row: {
        ...joint,
        municipality_number: "704",
        served_municipality_numbers: [],
        branch_id: "Hoved biblioteket",
        branch_type: "Hovedbibliotek",
        building_id: "bygg 412",
        postal_code: "312",
        opening_hours: ["man-fre 9-19", "Sa 10:00-15:00"],
        self_service_hours: ["Fr-Mo 07:00-23:00"],
        status: "Åpent",
      },
      expect: [
        { code: "code.unknown", field: "municipality_number" },
        { code: "list.too_few", field: "served_municipality_numbers" },
        { code: "identifier.shape", field: "branch_id" },
        { code: "code.unknown", field: "branch_type" },
        { code: "identifier.shape", field: "building_id" },
        { code: "text.pattern", field: "postal_code" },
        { code: "text.pattern", field: "opening_hours" },
        { code: "text.pattern", field: "self_service_hours" },
        { code: "code.unknown", field: "status" },
      ],
    },
    {
      name: "the same municipality twice, and the same hours",
      row: {
        ...joint,
        served_municipality_numbers: ["3905", "3905"],
        opening_hours: ["Mo 10:00-18:00", "Mo 10:00-18:00"],
      },
      expect: [
        { code: "list.repeated", field: "served_municipality_numbers" },
        { code: "list.repeated", field: "opening_hours" },
      ],
    },
    {
      name: "figures below nothing",
      row: {
        ...joint,
        visits: -1,
        physical_loans: -1,
        events: -2,
        own_events: -1,
        external_events: -1,
        event_attendance: -1,
        statistics_year: 25,
      },
      expect: [
        { code: "number.too_small", field: "visits" },
        { code: "number.too_small", field: "physical_loans" },
        { code: "number.too_small", field: "events" },
        { code: "number.too_small", field: "own_events" },
        { code: "number.too_small", field: "external_events" },
        { code: "number.too_small", field: "event_attendance" },
        { code: "number.too_small", field: "statistics_year" },
        { code: "LB3" },
      ],
    },
    {
      name: "half visits",
      row: {
        ...joint,
        statistics_year: 2025.5,
        visits: 1.5,
        physical_loans: 1.5,
        events: 1.5,
        own_events: 1.5,
        external_events: 1.5,
        event_attendance: 1.5,
      },
      expect: [
        { code: "number.not_whole", field: "statistics_year" },
        { code: "number.not_whole", field: "visits" },
        { code: "number.not_whole", field: "physical_loans" },
        { code: "number.not_whole", field: "events" },
        { code: "number.not_whole", field: "own_events" },
        { code: "number.not_whole", field: "external_events" },
        { code: "number.not_whole", field: "event_attendance" },
      ],
    },
    {
      name: "south and west of Norway, and a position to the millimetre elsewhere",
      row: { ...branch, latitude: 55.6, longitude: -12 },
      expect: [
        { code: "number.too_small", field: "latitude" },
        { code: "number.too_small", field: "longitude" },
      ],
    },
    {
      name: "north and east of Norway",
      row: { ...branch, latitude: 85, longitude: 37 },
      expect: [
        { code: "number.too_large", field: "latitude" },
        { code: "number.too_large", field: "longitude" },
      ],
    },
    {
      name: "a position to the millimetre, and a name that is too long",
      row: { ...branch, latitude: 67.2800001, longitude: 14.5500001, name: "F".repeat(151) },
      expect: [
        { code: "number.too_many_decimals", field: "latitude" },
        { code: "number.too_many_decimals", field: "longitude" },
        { code: "text.too_long", field: "name" },
      ],
    },
  ],
  tables: [
    { name: "libraries with nothing wrong", rows: [joint, branch, mainOfBranch], expect: [] },
    {
      name: "the same id twice",
      rows: [joint, { ...joint, name: "Filialen", library_number: null, branch_type: "branch" }],
      expect: [{ code: "key.duplicate", count: 1 }],
    },
    {
      name: "a building that is not in the register",
      rows: [{ ...mainOfBus, building_id: "bygg-9999", branch_type: "main" }],
      expect: [{ code: "reference.missing", count: 1 }],
    },
    {
      name: "LB11: one library number for two libraries",
      rows: [mainOfBranch, { ...branch, library_number: "2180400" }],
      expect: [{ code: "LB11", count: 1 }],
    },
    {
      name: "LB12: two main libraries",
      rows: [mainOfBranch, { ...branch, branch_type: "main" }],
      expect: [{ code: "LB12", count: 1 }],
    },
    {
      name: "LB13: a branch without a main library, and a main library that is closed",
      rows: [branch, bus, { ...mainOfBus, branch_type: "main", status: "temporarily_closed" }],
      expect: [{ code: "LB13", count: 2 }],
    },
    {
      name: "LB14: one branch has figures of the year before",
      rows: [mainOfBranch, { ...branch, statistics_year: 2024, visits: 1200 }],
      expect: [{ code: "LB14", count: 1 }],
    },
  ],
};
