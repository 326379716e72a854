import type { Source } from "@samapne/core";

/** Areas of municipal purpose buildings (formålsbygg), reported to KOSTRA. */
export const kostraArea = {
  name: "KOSTRA skjema 34: areal i formålsbygg",
  uri: "https://www.ssb.no/innrapportering/kostra-innrapportering/veiledninger-bokmal/skjema-34B",
  note: "KOSTRA counts gross area (BTA).",
} as const satisfies Source;

/** Energy use of municipal purpose buildings, reported to KOSTRA. */
export const kostraEnergy = {
  name: "KOSTRA skjema 35: energibruk i formålsbygg",
  uri: "https://www.ssb.no/offentlig-sektor/offentlig-forvaltning/statistikk/eiendomsforvaltning-i-kommunesektoren",
} as const satisfies Source;

/** How Statistics Norway computes energy use per square metre and corrects it for temperature. */
export const ssbProperty = {
  name: "Statistisk sentralbyrå: eiendomsforvaltning i kommunesektoren, Om statistikken",
  uri: "https://www.ssb.no/offentlig-sektor/offentlig-forvaltning/statistikk/eiendomsforvaltning-i-kommunesektoren",
  note: "Degree days with base 17 °C; only the temperature-dependent share is corrected.",
} as const satisfies Source;

/** The Norwegian cadastre as its integration interface describes it. */
export const cadastre = {
  name: "Matrikkelen, KS Fiks matrikkelføring",
  uri: "https://github.com/ks-no/fiks-matrikkelfoering-specification",
  version: "a96bf39d",
} as const satisfies Source;

/** The common information model of Norwegian counties. */
export const fint = {
  name: "FINT informasjonsmodell: Matrikkelnummer",
  uri: "https://github.com/FINTLabs/fint-informasjonsmodell",
  version: "4.1.0",
} as const satisfies Source;

/** The national hub of electricity metering values. */
export const elhub = { name: "Elhub", uri: "https://api.elhub.no/energy-data/v0" } as const satisfies Source;

/** Elhub's standard for metering values. */
export const elhubValues = {
  name: "Elhub: standard for validering, estimering og endring av måleverdier",
  uri: "https://elhub.no",
} as const satisfies Source;

/** The energy certificate scheme. */
export const energyCertificate = {
  name: "Energimerkeordningen (Enova, NVE)",
  uri: "https://www.enova.no/energimerking/",
  note: "Fields read off two published certificates (A2012-152012, A2013-373984).",
} as const satisfies Source;

/** The proposal of July 2024 that would take away the heating grade. */
export const certificateProposal = {
  name: "Energidepartementet: forslag til ny energimerkeforskrift, juli 2024",
  uri: "https://www.regjeringen.no/id3048101",
  note: "Whether and when it enters into force is not verified.",
} as const satisfies Source;

/** The coordinated tables of SamÅpne, 2022. */
export const samapne2022 = {
  name: "SamÅpne: samordnede energidatasett for kommunene",
  uri: "https://github.com/opendatalab-no/open-municipal-data",
  version: "dbc820bf",
} as const satisfies Source;
