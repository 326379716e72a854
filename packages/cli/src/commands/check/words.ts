import type { Text } from "@samapne/core";

/** What `check` says besides its report. */
export const words = {
  noAddress: {
    nb: "Si hvilken adresse som skal kontrolleres, den før /v1/: samapne check https://data.kommunen.no",
    nn: "Sei kva adresse som skal kontrollerast, den før /v1/: samapne check https://data.kommunen.no",
    en: "Say which address to check, the one before /v1/: samapne check https://data.kommunen.no",
  },
  badAddress: {
    nb: "Adressen må begynne med https:// eller http://, og være uten brukernavn, spørring og #.",
    nn: "Adressa må byrje med https:// eller http://, og vere utan brukarnamn, spørjing og #.",
    en: "The address must begin with https:// or http://, without user name, query and #.",
  },
  noRate: {
    nb: "--rate må være minst 1.",
    nn: "--rate må vere minst 1.",
    en: "--rate must be at least 1.",
  },
  noCertificate: {
    nb: "{path} er ikke et bevis fra samapne check, eller er endret.",
    nn: "{path} er ikkje eit bevis frå samapne check, eller er endra.",
    en: "{path} is no certificate of samapne check, or has been changed.",
  },
  certified: { nb: "Beviset står i", nn: "Beviset står i", en: "The certificate is in" },
  written: { nb: "Rapporten står i", nn: "Rapporten står i", en: "The report is in" },
  confirmed: {
    nb: "Beviset stemmer fortsatt: nivå {before} da, nivå {now} nå.",
    nn: "Beviset stemmer framleis: nivå {before} då, nivå {now} no.",
    en: "The certificate still holds: level {before} then, level {now} now.",
  },
  worse: {
    nb: "Beviset stemmer ikke lenger: nivå {before} da, nivå {now} nå.",
    nn: "Beviset stemmer ikkje lenger: nivå {before} då, nivå {now} no.",
    en: "The certificate no longer holds: level {before} then, level {now} now.",
  },
  not_judged: {
    nb: "Beviset kan ikke prøves nå.",
    nn: "Beviset kan ikkje prøvast no.",
    en: "The certificate cannot be tried now.",
  },
  lost: {
    nb: "Stemte da, men ikke nå",
    nn: "Stemte då, men ikkje no",
    en: "Passed then, but not now",
  },
  changed: {
    nb: "Andre data enn da (ingen feil i seg selv)",
    nn: "Andre data enn då (ingen feil i seg sjølv)",
    en: "Other data than then (no fault in itself)",
  },
  otherVersions: {
    nb: "Beviset ble laget av et annet kontrollprogram eller for en annen kontrakt.",
    nn: "Beviset vart laga av eit anna kontrollprogram eller for ein annan kontrakt.",
    en: "The certificate was made by another checker or for another contract.",
  },
  checking: { nb: "kontrollerer", nn: "kontrollerer", en: "checking" },
} as const satisfies Readonly<Record<string, Text>>;
