import type { IdentifierScheme } from "@samapne/core";

/** Weather station id of the Norwegian Meteorological Institute: SN and the station number. */
export const weatherStationId: IdentifierScheme = {
  id: "weather-station-id",
  label: { nb: "en stasjons-ID fra MET", nn: "ein stasjons-ID frå MET", en: "a MET station id" },
  description: {
    nb: "SN og stasjonsnummeret hos Meteorologisk institutt.",
    nn: "SN og stasjonsnummeret hos Meteorologisk institutt.",
    en: "SN and the station number of the Norwegian Meteorological Institute.",
  },
  pattern: "^SN[0-9]{1,6}$",
  example: "SN68860",
  strip: [" "],
  lookalikes: [
    {
      pattern: "^[0-9]{3,6}$",
      label: {
        nb: "et stasjonsnummer uten SN foran",
        nn: "eit stasjonsnummer utan SN framfor",
        en: "a station number without SN",
      },
    },
  ],
  source: {
    name: "Meteorologisk institutt (MET): Frost",
    note: "Shape is inference, confirm before release.",
  },
};
