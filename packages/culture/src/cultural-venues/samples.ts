import type { Row, Samples } from "@samapne/core";
import { sampleClock } from "../shared/sample-clock.ts";
import type { culturalVenues } from "./dataset.ts";

type Venue = Row<typeof culturalVenues>;

const auditorium: Venue = {
  municipality_number: "5001",
  venue_id: "aula-0412",
  name: "Eksempelvik skole, aula",
  venue_type: "auditorium",
  building_id: "bygg-0412",
  street_address: "Skoleveien 45",
  postal_code: "7041",
  postal_place: "Trondheim",
  latitude: 63.4472,
  longitude: 10.4363,
  capacity: 220,
  area: 310,
  suitability: ["meeting", "drama", "choir"],
  equipment: ["piano", "projector", "sound_equipment"],
  accessibility_features: ["wheelchair_access", "induction_loop"],
  bookable: true,
  booking_url: "https://booking.eksempel.no/aula-0412",
  status: "open",
};

const hall: Venue = {
  municipality_number: "1103",
  venue_id: "hall-ab",
  name: "Eksempelhallen A+B",
  venue_type: "sports_hall",
  facility_register_number: "27451",
  street_address: "Hallveien 2",
  postal_code: "4020",
  postal_place: "Stavanger",
  latitude: 58.95,
  longitude: 5.73,
  capacity: 800,
  accessibility_features: [],
  bookable: true,
  booking_url: "https://eksempel.no/hall-ab",
  status: "open",
};

const cinema: Venue = {
  municipality_number: "1804",
  venue_id: "kino-1",
  name: "Gamle kino",
  venue_type: "cinema",
  street_address: "Storgata 1",
  postal_code: "8006",
  postal_place: "Bodø",
  latitude: 67.281,
  longitude: 14.378,
  bookable: false,
  status: "closed",
};

const halfHall: Venue = {
  ...hall,
  venue_id: "hall-b",
  name: "Eksempelhallen B",
  parent_venue_id: "hall-ab",
  facility_register_number: null,
  floor: "1",
  room: "Hall B",
  description: "Halve hallen, med delevegg. Klubbene bruker den på hverdager.",
  capacity: 400,
  amenities: ["changing_room", "shower"],
  accessibility_features: ["wheelchair_access", "wheelchair_toilet"],
  url: "https://eksempel.no/hallen",
  owner_organization_number: "964965226",
  status: "temporarily_closed",
};

/** Where the events of the other samples take place. */
const libraryStage: Venue = {
  ...cinema,
  venue_id: "bibl-stormen",
  name: "Biblioteket, scenen",
  venue_type: "library",
  street_address: "Storgata 2",
  status: "open",
};

/** Samples of cultural-venues. */
export const culturalVenuesSamples: Samples<Venue> = {
  now: sampleClock,
  valid: [auditorium, hall, cinema, halfHall, libraryStage],
  related: {
    "municipal-buildings": [{ building_id: "bygg-0412" }],
    "cultural-venues": [auditorium, hall],
  },
  invalid: [
    {
      name: "a negative capacity",
      row: { ...auditorium, capacity: -5 },
      expect: [{ code: "number.too_small", field: "capacity" }],
    },
    {
      name: "CV1: bookable, but not where",
      row: { ...auditorium, booking_url: null },
      expect: [{ code: "CV1" }],
    },
    {
      name: "an accessibility feature in the municipality's own words",
      row: { ...auditorium, accessibility_features: ["rullestolvennlig"] },
      expect: [{ code: "code.unknown", field: "accessibility_features" }],
    },
    {
      name: "CV2: closed for good, and bookable",
      row: { ...hall, status: "closed" },
      expect: [{ code: "CV2" }],
    },
    {
      name: "CV3: a hall that is a part of itself",
      row: { ...hall, parent_venue_id: "hall-ab" },
      expect: [{ code: "CV3" }],
    },
    {
      name: "CV4: a wheelchair toilet nobody in a wheelchair reaches",
      row: { ...hall, accessibility_features: ["wheelchair_toilet"] },
      expect: [{ code: "CV4" }],
    },
    {
      name: "CV6: half a hall holds more than the whole",
      row: { ...halfHall, capacity: 1800 },
      expect: [{ code: "CV6" }],
    },
    {
      name: "CV9: latitude and longitude are swapped",
      row: { ...hall, latitude: 5.73, longitude: 58.95 },
      expect: [{ code: "CV9" }],
    },
    {
      name: "every required value is missing",
      row: {},
      expect: [
        { code: "field.missing", field: "municipality_number" },
        { code: "field.missing", field: "venue_id" },
        { code: "field.missing", field: "name" },
        { code: "field.missing", field: "venue_type" },
        { code: "field.missing", field: "street_address" },
        { code: "field.missing", field: "postal_code" },
        { code: "field.missing", field: "postal_place" },
        { code: "field.missing", field: "latitude" },
        { code: "field.missing", field: "longitude" },
        { code: "field.missing", field: "bookable" },
        { code: "field.missing", field: "status" },
      ],
    },
    {
      name: "codes, ids and numbers as the old booking system wrote them",
      row: {
        ...halfHall,
        municipality_number: "1199",
        venue_id: "Hall B",
        venue_type: "Flerbrukshall",
        building_id: "Bygg 412",
        parent_venue_id: "Hall AB",
        facility_register_number: "27451-2",
        postal_code: "402",
        suitability: ["håndball"],
        equipment: ["handball_goals", "handball_goals"],
        amenities: ["Dusj"],
        owner_organization_number: "964 965 226",
        status: "I drift",
      },
      expect: [
        { code: "code.unknown", field: "municipality_number" },
        { code: "identifier.shape", field: "venue_id" },
        { code: "code.unknown", field: "venue_type" },
        { code: "identifier.shape", field: "building_id" },
        { code: "identifier.shape", field: "parent_venue_id" },
        { code: "text.pattern", field: "facility_register_number" },
        { code: "text.pattern", field: "postal_code" },
        { code: "code.unknown", field: "suitability" },
        { code: "list.repeated", field: "equipment" },
        { code: "code.unknown", field: "amenities" },
        { code: "identifier.shape", field: "owner_organization_number" },
        { code: "code.unknown", field: "status" },
      ],
    },
    {
      name: "a check digit that is wrong, and an address that is none",
      row: { ...halfHall, owner_organization_number: "964965225", booking_url: "eksempel.no/hall-b" },
      expect: [
        { code: "identifier.check_digit", field: "owner_organization_number" },
        { code: "uri.invalid", field: "booking_url" },
        { code: "CV1" },
      ],
    },
    {
      name: "outside the Norway box, with too many decimals elsewhere",
      row: { ...hall, latitude: 48.85, longitude: 5.7312345, area: 610.25 },
      expect: [
        { code: "number.too_small", field: "latitude" },
        { code: "number.too_many_decimals", field: "longitude" },
        { code: "number.too_many_decimals", field: "area" },
      ],
    },
    {
      name: "too far north and east, and nothing to stand on",
      row: { ...hall, latitude: 89.5, longitude: 44, area: 0 },
      expect: [
        { code: "number.too_large", field: "latitude" },
        { code: "number.too_large", field: "longitude" },
        { code: "number.too_small", field: "area" },
      ],
    },
    {
      name: "too far west, and half a person",
      row: { ...hall, latitude: 58.9512345, longitude: -20, capacity: 0.5 },
      expect: [
        { code: "number.too_many_decimals", field: "latitude" },
        { code: "number.too_small", field: "longitude" },
        { code: "number.not_whole", field: "capacity" },
      ],
    },
    {
      name: "a capacity of a whole town",
      row: { ...hall, capacity: 800_000 },
      expect: [{ code: "number.too_large", field: "capacity" }],
    },
    {
      name: "texts that do not fit",
      row: {
        ...halfHall,
        name: "H".repeat(151),
        floor: "første etasje, til venstre",
        room: "R".repeat(61),
        description: "B".repeat(2001),
      },
      expect: [
        { code: "text.too_long", field: "name" },
        { code: "text.too_long", field: "floor" },
        { code: "text.too_long", field: "room" },
        { code: "text.too_long", field: "description" },
      ],
    },
    {
      name: "C16: a caretaker's mail address and telephone",
      row: { ...auditorium, description: "Ring vaktmester på 73 00 00 00 eller vaktmester@eksempel.no." },
      expect: [
        { code: "personal.mail_address", field: "description" },
        { code: "personal.phone_number", field: "description" },
      ],
    },
  ],
  tables: [
    {
      name: "venues with nothing wrong, a part before its whole",
      rows: [halfHall, auditorium, hall, cinema],
      expect: [],
    },
    {
      name: "the same id twice",
      rows: [hall, { ...hall, name: "Eksempelhallen" }],
      expect: [{ code: "key.duplicate", count: 1 }],
    },
    {
      name: "a building that is not in the register, and a whole that is not in the file",
      rows: [
        { ...auditorium, building_id: "bygg-9999" },
        { ...halfHall, parent_venue_id: "hall-xy" },
      ],
      expect: [{ code: "reference.missing", count: 2 }],
    },
    {
      name: "two halls that are parts of each other",
      rows: [
        { ...hall, parent_venue_id: "hall-b" },
        { ...halfHall, capacity: 800 },
      ],
      expect: [{ code: "reference.cycle", count: 1 }],
    },
    {
      name: "CV6: half a hall holds more than the whole, and stands first",
      rows: [{ ...halfHall, capacity: 801 }, hall],
      expect: [{ code: "CV6", count: 1 }],
    },
  ],
};
