import type { Row, Samples } from "@samapne/core";
import { sampleClock } from "../shared/sample-clock.ts";
import type { publicArt } from "./dataset.ts";

type Artwork = Row<typeof publicArt>;

const sculpture: Artwork = {
  municipality_number: "3301",
  artwork_id: "S-014",
  title: "Samhold",
  artists: ["Eva Eksempel"],
  art_type: "sculpture",
  material: "Bronse",
  year_from: 1988,
  year_to: 1988,
  placement: "outdoor",
  place_name: "Bragernes torg",
  latitude: 59.7439,
  longitude: 10.2045,
  owner_organization_number: "921234554",
  status: "on_display",
};

const mural: Artwork = {
  municipality_number: "5001",
  artwork_id: "M-3",
  title: "Uten tittel",
  artists: ["Ukjent"],
  art_type: "mural",
  placement: "indoor_public",
  building_id: "bygg-0412",
  owner_organization_number: "942110464",
  status: "on_display",
};

const textile: Artwork = {
  municipality_number: "1804",
  artwork_id: "T-9",
  title: "Nordlys",
  artists: ["A. Eksempel", "B. Eksempel"],
  art_type: "textile",
  year_from: 1971,
  year_to: 1973,
  placement: "indoor_public",
  place_name: "Lager",
  owner_organization_number: "972418013",
  status: "stored",
};

const memorial: Artwork = {
  ...sculpture,
  artwork_id: "S-002",
  title: "Bauta",
  artists: ["Ukjent"],
  art_type: "memorial",
  technique: "Hogd",
  material: "Granitt",
  year_from: 1947,
  year_to: null,
  cultural_heritage_id: "48670-1",
  status: "removed",
  image_url: "https://www.eksempel.no/bilder/s-002.jpg",
  image_credit: "Foto: Eksempel kommune",
  image_license: "CC_BY_4_0",
  url: "https://www.eksempel.no/kunst/s-002",
};

const office: Artwork = {
  ...mural,
  artwork_id: "P-77",
  title: "Lek",
  artists: ["Eva Eksempel"],
  artist_authority_uris: ["https://kulturnav.org/0d4b9f6e-6c1a-4f6e-9f0e-2f1d8f1b7a11"],
  art_type: "painting",
  placement: "indoor_restricted",
};

/** Samples of public-art. */
export const publicArtSamples: Samples<Artwork> = {
  now: sampleClock,
  valid: [sculpture, mural, textile, memorial, office],
  related: { "municipal-buildings": [{ building_id: "bygg-0412" }] },
  invalid: [
    {
      name: "PA2: outdoors, with half a position",
      row: { ...sculpture, latitude: null },
      expect: [{ code: "PA2" }],
    },
    {
      name: "PA1: the years are swapped",
      row: { ...sculpture, year_from: 1990, year_to: 1988 },
      expect: [{ code: "PA1" }],
    },
    {
      name: "PA4: a picture without licence",
      row: { ...sculpture, image_url: "https://eksempel.no/s14.jpg" },
      expect: [{ code: "PA4" }],
    },
    {
      name: "PA1: a work of next year",
      row: { ...sculpture, year_from: 2027, year_to: null },
      expect: [{ code: "PA1" }],
    },
    {
      name: "PA3: the position of a work nobody may see",
      row: { ...office, latitude: 63.43, longitude: 10.39 },
      expect: [{ code: "PA3" }],
    },
    {
      name: "PA6: nobody knows where",
      row: { ...textile, place_name: null },
      expect: [{ code: "PA6" }],
    },
    {
      name: "PA8: latitude and longitude are swapped",
      row: { ...sculpture, latitude: 10.2045, longitude: 59.7439 },
      expect: [{ code: "PA8" }],
    },
    {
      name: "PA9: half a position of a work indoors",
      row: { ...mural, latitude: 63.43 },
      expect: [{ code: "PA9" }],
    },
    {
      name: "every required value is missing",
      row: {},
      expect: [
        { code: "field.missing", field: "municipality_number" },
        { code: "field.missing", field: "artwork_id" },
        { code: "field.missing", field: "title" },
        { code: "field.missing", field: "artists" },
        { code: "field.missing", field: "art_type" },
        { code: "field.missing", field: "placement" },
        { code: "field.missing", field: "owner_organization_number" },
        { code: "field.missing", field: "status" },
        { code: "PA6" },
      ],
    },
    {
      name: "the words and ids of an old list",
      row: {
        ...memorial,
        municipality_number: "3399",
        artwork_id: "S 002",
        artists: [],
        artist_authority_uris: ["https://no.wikipedia.org/wiki/Eva_Eksempel"],
        art_type: "Statue",
        cultural_heritage_id: "id 48670",
        placement: "Ute",
        building_id: "Rådhuset",
        owner_organization_number: "921 234 554",
        status: "Fjernet",
        image_license: "fri",
      },
      expect: [
        { code: "code.unknown", field: "municipality_number" },
        { code: "identifier.shape", field: "artwork_id" },
        { code: "list.too_few", field: "artists" },
        { code: "text.pattern", field: "artist_authority_uris" },
        { code: "code.unknown", field: "art_type" },
        { code: "text.pattern", field: "cultural_heritage_id" },
        { code: "code.unknown", field: "placement" },
        { code: "identifier.shape", field: "building_id" },
        { code: "identifier.shape", field: "owner_organization_number" },
        { code: "code.unknown", field: "status" },
        { code: "code.unknown", field: "image_license" },
        { code: "PA4" },
      ],
    },
    {
      name: "the same artist twice, a check digit that is wrong, years of four digits at least",
      row: {
        ...textile,
        artists: ["A. Eksempel", "A. Eksempel"],
        owner_organization_number: "972418014",
        year_from: 71,
        year_to: 73,
      },
      expect: [
        { code: "list.repeated", field: "artists" },
        { code: "identifier.check_digit", field: "owner_organization_number" },
        { code: "number.too_small", field: "year_from" },
        { code: "number.too_small", field: "year_to" },
      ],
    },
    {
      name: "half years, and a position to the millimetre",
      row: { ...sculpture, year_from: 1988.5, year_to: 1988.5, latitude: 59.7439001, longitude: 10.2045001 },
      expect: [
        { code: "number.not_whole", field: "year_from" },
        { code: "number.not_whole", field: "year_to" },
        { code: "number.too_many_decimals", field: "latitude" },
        { code: "number.too_many_decimals", field: "longitude" },
      ],
    },
    {
      name: "south and west of Norway",
      row: { ...sculpture, latitude: 55.6, longitude: -12 },
      expect: [
        { code: "number.too_small", field: "latitude" },
        { code: "number.too_small", field: "longitude" },
      ],
    },
    {
      name: "north and east of Norway",
      row: { ...sculpture, latitude: 85, longitude: 37 },
      expect: [
        { code: "number.too_large", field: "latitude" },
        { code: "number.too_large", field: "longitude" },
      ],
    },
    {
      name: "texts that are too long",
      row: {
        ...memorial,
        title: "T".repeat(201),
        technique: "T".repeat(201),
        material: "M".repeat(201),
        place_name: "S".repeat(151),
        image_credit: "F".repeat(201),
        artists: ["K".repeat(121)],
      },
      expect: [
        { code: "text.too_long", field: "title" },
        { code: "text.too_long", field: "artists" },
        { code: "text.too_long", field: "technique" },
        { code: "text.too_long", field: "material" },
        { code: "text.too_long", field: "place_name" },
        { code: "text.too_long", field: "image_credit" },
      ],
    },
  ],
  tables: [
    { name: "art with nothing wrong", rows: [sculpture, mural, textile, memorial, office], expect: [] },
    {
      name: "the same id twice",
      rows: [sculpture, { ...textile, artwork_id: "S-014" }],
      expect: [{ code: "key.duplicate", count: 1 }],
    },
    {
      name: "a building that is not in the register",
      rows: [{ ...mural, building_id: "bygg-9999" }],
      expect: [{ code: "reference.missing", count: 1 }],
    },
    {
      name: "PA5: a work that was destroyed is gone from the list",
      previous: [sculpture, textile],
      rows: [sculpture],
      expect: [{ code: "PA5", count: 1 }],
    },
  ],
};
