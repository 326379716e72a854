import { defineCodeList } from "@samapne/core";
import { registry } from "../shared/sources.ts";

/** What kind of work of art it is. */
export const artType = /* @__PURE__ */ defineCodeList({
  id: "art-type",
  version: "2026-11-26",
  title: { nb: "Kunsttype", nn: "Kunsttype", en: "Type of art" },
  source: {
    ...registry,
    note: "The twelve types are a proposal, to be confirmed with KORO and municipal art curators.",
  },
  codes: [
    {
      code: "sculpture",
      label: { nb: "Skulptur", nn: "Skulptur", en: "Sculpture" },
      aliases: ["Skulptur", "Statue", "Byste"],
      matches: ["schema:Sculpture"],
    },
    { code: "relief", label: { nb: "Relieff", nn: "Relieff", en: "Relief" }, aliases: ["Relieff"] },
    {
      code: "mural",
      label: { nb: "Veggmaleri", nn: "Veggmåleri", en: "Mural" },
      aliases: ["Veggmaleri", "Veggmåleri", "Gatekunst", "Fresko"],
    },
    {
      code: "installation",
      label: { nb: "Installasjon", nn: "Installasjon", en: "Installation" },
      aliases: ["Installasjon"],
    },
    {
      code: "textile",
      label: { nb: "Tekstil", nn: "Tekstil", en: "Textile" },
      aliases: ["Tekstil", "Billedvev", "Biletvev", "Vev"],
    },
    {
      code: "glass",
      label: { nb: "Glass", nn: "Glas", en: "Glass" },
      aliases: ["Glass", "Glas", "Glassmaleri", "Glasmåleri"],
    },
    {
      code: "photo",
      label: { nb: "Foto", nn: "Foto", en: "Photograph" },
      aliases: ["Foto", "Fotografi"],
      matches: ["schema:Photograph"],
    },
    {
      code: "painting",
      label: { nb: "Maleri", nn: "Måleri", en: "Painting" },
      aliases: ["Maleri", "Måleri"],
      matches: ["schema:Painting"],
    },
    {
      code: "light_art",
      label: { nb: "Lyskunst", nn: "Lyskunst", en: "Light art" },
      aliases: ["Lyskunst", "Lysinstallasjon"],
    },
    {
      code: "sound_art",
      label: { nb: "Lydkunst", nn: "Lydkunst", en: "Sound art" },
      aliases: ["Lydkunst", "Lydinstallasjon"],
    },
    {
      code: "memorial",
      label: { nb: "Minnesmerke", nn: "Minnesmerke", en: "Memorial" },
      aliases: ["Minnesmerke", "Monument", "Bauta", "Minnestein"],
    },
    { code: "other", label: { nb: "Annet", nn: "Anna", en: "Other" }, aliases: ["Annet", "Anna", "Andre"] },
  ],
});
