import type { Fields } from "@samapne/core";
import { measurementQuality } from "@samapne/terms";
import { meterId } from "../shared/meter-id.ts";
import { elhub, elhubValues } from "../shared/sources.ts";

/** The fields of energy-measurements, in publication order. */
export const measurementFields = {
  meter_id: { ...meterId, aliases: [...meterId.aliases, "Målepunkt", "Målepunkt-ID"] },
  interval_start: {
    kind: "instant",
    label: { nb: "Fra tidspunkt", nn: "Frå tidspunkt", en: "Interval start" },
    description: {
      nb: "Når intervallet begynner, med avvik fra UTC. Tidspunktet er med i intervallet.",
      nn: "Når intervallet byrjar, med avvik frå UTC. Tidspunktet er med i intervallet.",
      en: "When the interval begins, with its offset from UTC. The instant is part of the interval.",
    },
    required: true,
    zone: "Europe/Oslo",
    example: "2025-10-26T02:00:00+02:00",
    aliases: ["Fra", "Frå", "Fra tid", "Frå tid", "Start", "Starttidspunkt", "startTime"],
    source: elhubValues,
    matches: ["elhub:startTime"],
    basis: "ME5",
  },
  interval_end: {
    kind: "instant",
    label: { nb: "Til tidspunkt", nn: "Til tidspunkt", en: "Interval end" },
    description: {
      nb: "Når intervallet slutter, med avvik fra UTC. Tidspunktet er ikke med i intervallet.",
      nn: "Når intervallet sluttar, med avvik frå UTC. Tidspunktet er ikkje med i intervallet.",
      en: "When the interval ends, with its offset from UTC. The instant is not part of the interval.",
    },
    required: true,
    zone: "Europe/Oslo",
    example: "2025-10-26T02:00:00+01:00",
    aliases: ["Til", "Til tid", "Slutt", "Sluttidspunkt", "endTime"],
    source: elhubValues,
    matches: ["elhub:endTime"],
    basis: "ME5",
  },
  value: {
    kind: "decimal",
    label: { nb: "Verdi", nn: "Verdi", en: "Value" },
    description: {
      nb: "Det som ble målt i intervallet, i målerens enhet. Tom når verdien mangler.",
      nn: "Det som vart målt i intervallet, i eininga til målaren. Tom når verdien manglar.",
      en: "What was measured in the interval, in the meter's unit. Empty when the value is missing.",
    },
    decimals: 3,
    example: 41.2,
    aliases: ["Måleverdi", "Målt verdi", "Forbruk", "Mengde", "Volum", "Forbruk (kWh)", "Volum (kWh)"],
    note: "The unit stands on the meter. Three decimals (whole watt-hours) is our choice.",
  },
  quality: {
    kind: "code",
    label: { nb: "Kvalitet", nn: "Kvalitet", en: "Quality" },
    description: {
      nb: "Om verdien er målt, estimert, foreløpig, korrigert eller mangler.",
      nn: "Om verdien er målt, estimert, førebels, korrigert eller manglar.",
      en: "Whether the value is measured, estimated, temporary, edited or missing.",
    },
    required: true,
    list: measurementQuality,
    example: "measured",
    aliases: ["Målekvalitet", "Verdistatus"],
    source: elhubValues,
  },
  updated_at: {
    kind: "instant",
    label: { nb: "Sist endret", nn: "Sist endra", en: "Updated at" },
    description: {
      nb: "Når verdien sist ble endret i kildesystemet.",
      nn: "Når verdien sist vart endra i kjeldesystemet.",
      en: "When the value was last changed in the source system.",
    },
    example: "2025-10-27T06:12:00+01:00",
    aliases: ["Oppdatert", "Endret", "Endra", "lastUpdatedTime"],
    source: elhub,
    matches: ["elhub:lastUpdatedTime"],
  },
} as const satisfies Fields;
