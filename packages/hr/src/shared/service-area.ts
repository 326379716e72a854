import type { Field } from "@samapne/core";
import { serviceArea as list } from "@samapne/terms";

/** The service area the figures are about, by KOSTRA function. */
export const serviceArea = {
  kind: "code",
  label: { nb: "Tjenesteområde", nn: "Tenesteområde", en: "Service area" },
  description: {
    nb: "Tjenesteområdet, satt sammen av KOSTRA-funksjonene stillingene er ført på. «all» er hele kommunen. Tidsserier for én KOSTRA-funksjon brytes der 254 ble 257 og 258 (1. januar 2024); helse og omsorg samlet gjør ikke det.",
    nn: "Tenesteområdet, sett saman av KOSTRA-funksjonane stillingane er førte på. «all» er heile kommunen. Tidsseriar for éin KOSTRA-funksjon blir brotne der 254 vart 257 og 258 (1. januar 2024); helse og omsorg samla blir ikkje det.",
    en: "The service area, made of the KOSTRA functions the positions are booked on. «all» is the whole municipality. Series of one KOSTRA function break where 254 became 257 and 258 (1 January 2024); health and care as a whole does not.",
  },
  required: true,
  list,
  example: "health_and_care",
  aliases: [
    "Sektor",
    "Tjeneste",
    "Teneste",
    "Område",
    "Virksomhetsområde",
    "Verksemdsområde",
    "Tjenesteomr.",
    "Tenesteomr.",
    "Department",
    "Business area",
    "Division",
  ],
  source: list.source,
} as const satisfies Field;
