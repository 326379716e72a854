import { defineCodeList } from "@samapne/core";
import { bookingbasen } from "../shared/sources.ts";

/** What a venue is equipped with. */
export const equipment = /* @__PURE__ */ defineCodeList({
  id: "venue-equipment",
  version: "2026-11-26",
  title: { nb: "Utstyr", nn: "Utstyr", en: "Equipment" },
  source: {
    ...bookingbasen,
    note: "As in the booking system. Codes that were not English were renamed: the old ones are aliases (`floor_ball_boards`, `el_piano`, `sing`, `scene`, `turnutstyr`, `tennis`, `bordtennis`). Nynorsk and English labels are ours.",
  },
  codes: [
    {
      code: "badminton_net",
      label: { nb: "Badmintonnett", nn: "Badmintonnett", en: "Badminton net" },
      aliases: ["Badminton-nett", "Badminton"],
    },
    {
      code: "basketball_hoop",
      label: { nb: "Basketballkurver", nn: "Basketballkorger", en: "Basketball hoops" },
      aliases: ["Basketballkurver", "Basketball"],
    },
    {
      code: "conference_equipment",
      label: { nb: "Konferanseutstyr", nn: "Konferanseutstyr", en: "Conference equipment" },
      aliases: ["Konferanseutstyr"],
    },
    {
      code: "floorball_boards",
      label: { nb: "Innebandyvant", nn: "Innebandyvant", en: "Floorball boards" },
      aliases: ["Innebandyvant", "floor_ball_boards"],
    },
    {
      code: "handball_goals",
      label: { nb: "Håndballmål", nn: "Handballmål", en: "Handball goals" },
      aliases: ["Håndballmål", "Handballmål"],
    },
    {
      code: "lighting_equipment",
      label: { nb: "Lysanlegg", nn: "Lysanlegg", en: "Lighting equipment" },
      aliases: ["Lysanlegg", "Scenelys"],
    },
    {
      code: "microphone",
      label: { nb: "Mikrofoner", nn: "Mikrofonar", en: "Microphones" },
      aliases: ["Mikrofon", "Mikrofoner"],
    },
    {
      code: "standing_microphone",
      label: { nb: "Mikrofoner med stativ", nn: "Mikrofonar med stativ", en: "Microphones with stands" },
      aliases: ["Mikrofoner med stativ"],
    },
    { code: "piano", label: { nb: "Piano", nn: "Piano", en: "Piano" }, aliases: ["Piano", "Flygel"] },
    {
      code: "electric_piano",
      label: {
        nb: "Keyboard eller el-piano",
        nn: "Keyboard eller el-piano",
        en: "Keyboard or electric piano",
      },
      aliases: ["Keyboard eller el-piano", "Keyboard", "El-piano", "el_piano"],
    },
    {
      code: "percussion",
      label: { nb: "Slagverk", nn: "Slagverk", en: "Percussion" },
      aliases: ["Slagverk", "Trommer"],
    },
    {
      code: "guitar_amp",
      label: { nb: "Gitarforsterker", nn: "Gitarforsterkar", en: "Guitar amplifier" },
      aliases: ["Gitarforsterker"],
    },
    {
      code: "bass_amp",
      label: { nb: "Bassforsterker", nn: "Bassforsterkar", en: "Bass amplifier" },
      aliases: ["Bassforsterker"],
    },
    {
      code: "vocal_system",
      label: { nb: "Sanganlegg", nn: "Songanlegg", en: "Vocal system" },
      aliases: ["Sanganlegg", "Songanlegg", "sing"],
    },
    {
      code: "sound_equipment",
      label: { nb: "Lydanlegg", nn: "Lydanlegg", en: "Sound equipment" },
      aliases: ["Lydanlegg", "PA-anlegg"],
    },
    {
      code: "projector",
      label: { nb: "Projektor", nn: "Projektor", en: "Projector" },
      aliases: ["Projektor", "Prosjektor", "Videokanon"],
    },
    { code: "stage", label: { nb: "Scene", nn: "Scene", en: "Stage" }, aliases: ["Scene", "Podium"] },
    {
      code: "three_phase_power",
      label: { nb: "Trefase strøm", nn: "Trefase straum", en: "Three-phase power" },
      aliases: ["3-fase strøm", "Trefase"],
    },
    {
      code: "small_football_goals",
      label: { nb: "Små fotballmål", nn: "Små fotballmål", en: "Small football goals" },
      aliases: ["Små fotballmål", "Fotballmål"],
    },
    {
      code: "track_equipment",
      label: { nb: "Friidrettsutstyr", nn: "Friidrettsutstyr", en: "Athletics equipment" },
      aliases: ["Friidrettsutstyr"],
    },
    {
      code: "gymnastics_equipment",
      label: { nb: "Turnutstyr", nn: "Turnutstyr", en: "Gymnastics equipment" },
      aliases: ["Turnutstyr"],
    },
    {
      code: "volleyball_net",
      label: { nb: "Volleyballnett", nn: "Volleyballnett", en: "Volleyball net" },
      aliases: ["Volleyball-nett", "Volleyball"],
    },
    {
      code: "tennis_equipment",
      label: { nb: "Tennisutstyr", nn: "Tennisutstyr", en: "Tennis equipment" },
      aliases: ["Tennis"],
    },
    {
      code: "table_tennis",
      label: { nb: "Bordtennis", nn: "Bordtennis", en: "Table tennis" },
      aliases: ["Bordtennis"],
    },
  ],
});
