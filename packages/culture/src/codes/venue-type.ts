import { defineCodeList } from "@samapne/core";
import { bookingbasen } from "../shared/sources.ts";

/** What kind of room or place a venue is. */
export const venueType = /* @__PURE__ */ defineCodeList({
  id: "venue-type",
  version: "2026-11-26",
  title: { nb: "Lokaltype", nn: "Lokaltype", en: "Venue type" },
  description: {
    nb: "Hva slags lokale eller anlegg det er: rommet som kan brukes, ikke bygget det ligger i.",
    nn: "Kva slags lokale eller anlegg det er: rommet som kan brukast, ikkje bygget det ligg i.",
    en: "What kind of room or place it is: the room that can be used, not the building it is in.",
  },
  source: {
    ...bookingbasen,
    note: "The first sixteen are facility types of the booking system; cinema, theatre, concert hall, museum, gallery, outdoor stage and youth club are additions of this registry, to be confirmed. Nynorsk and English labels are ours.",
  },
  codes: [
    {
      code: "auditorium",
      label: { nb: "Auditorium", nn: "Auditorium", en: "Auditorium" },
      aliases: ["Auditorium", "Aula"],
    },
    {
      code: "kindergarten_room",
      label: { nb: "Barnehagerom", nn: "Barnehagerom", en: "Kindergarten room" },
      aliases: ["Barnehagerom"],
    },
    {
      code: "library",
      label: { nb: "Bibliotek", nn: "Bibliotek", en: "Library" },
      aliases: ["Bibliotek"],
      matches: ["schema:Library"],
    },
    {
      code: "dance_hall",
      label: { nb: "Dansesal", nn: "Dansesal", en: "Dance hall" },
      aliases: ["Dansesal", "Dansestudio"],
    },
    {
      code: "assembly_hall",
      label: {
        nb: "Festsal eller forsamlingslokale",
        nn: "Festsal eller forsamlingslokale",
        en: "Assembly hall",
      },
      aliases: ["Festsal/forsamlingslokale", "Festsal", "Forsamlingslokale", "Samfunnssal", "Storsal"],
    },
    {
      code: "workshop",
      label: { nb: "Formingsrom eller verksted", nn: "Formingsrom eller verkstad", en: "Workshop" },
      aliases: ["Formingsrom/verksted", "Formingsrom", "Verksted", "Verkstad"],
    },
    {
      code: "gym",
      label: { nb: "Gymsal eller treningsrom", nn: "Gymsal eller treningsrom", en: "Gym" },
      aliases: ["Gymsal/treningsrom", "Gymsal", "Treningsrom"],
    },
    {
      code: "sports_hall",
      label: { nb: "Idrettshall", nn: "Idrettshall", en: "Sports hall" },
      aliases: ["Idrettshall", "Flerbrukshall", "Fleirbrukshall"],
      matches: ["schema:SportsActivityLocation"],
    },
    {
      code: "ice_rink",
      label: { nb: "Isidrettshall", nn: "Isidrettshall", en: "Ice rink" },
      aliases: ["Isidrettshall", "Ishall"],
    },
    {
      code: "kitchen_cafe",
      label: { nb: "Kafé, kantine eller kjøkken", nn: "Kafé, kantine eller kjøken", en: "Kitchen or café" },
      aliases: ["Kafe/kantine/kjøkken", "Kafe", "Kafé", "Kantine", "Kjøkken", "Kjøken"],
    },
    {
      code: "music_room",
      label: { nb: "Musikkrom", nn: "Musikkrom", en: "Music room" },
      aliases: ["Musikkrom", "Øvingsrom", "Øvingslokale", "Bandrom"],
    },
    {
      code: "meeting_room",
      label: { nb: "Møterom", nn: "Møterom", en: "Meeting room" },
      aliases: ["Møterom", "Grupperom"],
      matches: ["schema:MeetingRoom"],
    },
    {
      code: "swimming_pool",
      label: { nb: "Svømmebasseng", nn: "Symjebasseng", en: "Swimming pool" },
      aliases: ["Svømmebasseng", "Svømmehall", "Symjehall", "Symjebasseng"],
      matches: ["schema:PublicSwimmingPool"],
    },
    {
      code: "ski_facility",
      label: { nb: "Utendørs skianlegg", nn: "Utandørs skianlegg", en: "Outdoor ski facility" },
      aliases: ["Utendørs skianlegg", "Skianlegg"],
    },
    {
      code: "athletics_ground",
      label: {
        nb: "Utendørs friidrettsanlegg",
        nn: "Utandørs friidrettsanlegg",
        en: "Outdoor athletics ground",
      },
      aliases: ["Utendørs friidrettsanlegg", "Friidrettsanlegg", "Friidrettsbane"],
    },
    {
      code: "cinema",
      label: { nb: "Kino", nn: "Kino", en: "Cinema" },
      aliases: ["Kino", "Kinosal"],
      matches: ["schema:MovieTheater"],
    },
    {
      code: "theatre",
      label: { nb: "Teater", nn: "Teater", en: "Theatre" },
      aliases: ["Teater", "Teatersal", "Scene"],
      matches: ["schema:PerformingArtsTheater"],
    },
    {
      code: "concert_hall",
      label: { nb: "Konsertsal", nn: "Konsertsal", en: "Concert hall" },
      aliases: ["Konsertsal", "Konserthus"],
      matches: ["schema:MusicVenue"],
    },
    {
      code: "museum",
      label: { nb: "Museum", nn: "Museum", en: "Museum" },
      aliases: ["Museum"],
      matches: ["schema:Museum"],
    },
    {
      code: "gallery",
      label: { nb: "Galleri eller visningssted", nn: "Galleri eller visingsstad", en: "Gallery" },
      aliases: ["Galleri", "Visningssted", "Visingsstad", "Kunsthall"],
      matches: ["schema:ArtGallery"],
    },
    {
      code: "outdoor_stage",
      label: { nb: "Utescene", nn: "Utescene", en: "Outdoor stage" },
      aliases: ["Utescene", "Amfi", "Friluftsscene"],
    },
    {
      code: "youth_club",
      label: { nb: "Fritidsklubb", nn: "Fritidsklubb", en: "Youth club" },
      aliases: ["Fritidsklubb", "Ungdomsklubb", "Ungdomshus"],
    },
    { code: "other", label: { nb: "Annet", nn: "Anna", en: "Other" }, aliases: ["Annet", "Anna", "Andre"] },
  ],
});
