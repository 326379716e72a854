import { defineCodeList } from "@samapne/core";
import { bookingbasen } from "../shared/sources.ts";

/** What else there is at a venue. */
export const amenity = /* @__PURE__ */ defineCodeList({
  id: "venue-amenity",
  version: "2026-11-26",
  title: { nb: "Fasiliteter", nn: "Fasilitetar", en: "Amenities" },
  source: {
    ...bookingbasen,
    note: "As in the booking system, with four codes renamed to English: wifi (`nett`), sports_floor (`sportsdekke`), spectator_stand (`stand`), changing_room (`wardrobe`). Nynorsk and English labels are ours.",
  },
  codes: [
    {
      code: "changing_room",
      label: { nb: "Garderobe", nn: "Garderobe", en: "Changing room" },
      aliases: ["Garderobe", "wardrobe"],
    },
    { code: "shower", label: { nb: "Dusj", nn: "Dusj", en: "Shower" }, aliases: ["Dusj"] },
    {
      code: "kitchen",
      label: { nb: "Kjøkken", nn: "Kjøken", en: "Kitchen" },
      aliases: ["Kjøkken", "Kjøken"],
    },
    {
      code: "wifi",
      label: { nb: "Trådløst nett", nn: "Trådlaust nett", en: "Wireless network" },
      aliases: ["Trådløs nett", "Trådløst nettverk", "Wi-Fi", "nett"],
    },
    { code: "storage", label: { nb: "Lager", nn: "Lager", en: "Storage" }, aliases: ["Lager"] },
    {
      code: "spectator_stand",
      label: { nb: "Tribune", nn: "Tribune", en: "Spectator stand" },
      aliases: ["Tribune", "stand"],
    },
    {
      code: "climbing_wall",
      label: { nb: "Klatrevegg", nn: "Klatrevegg", en: "Climbing wall" },
      aliases: ["Klatrevegg"],
    },
    {
      code: "running_track",
      label: { nb: "Løpebane", nn: "Løpebane", en: "Running track" },
      aliases: ["Løpebane"],
    },
    {
      code: "sports_floor",
      label: { nb: "Sportsdekke", nn: "Sportsdekke", en: "Sports floor" },
      aliases: ["Sportsdekke", "Sportsgulv"],
    },
    {
      code: "wooden_floor",
      label: { nb: "Parkettgulv", nn: "Parkettgolv", en: "Wooden floor" },
      aliases: ["Parkettgulv", "Parkett"],
    },
  ],
});
