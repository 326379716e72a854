import type { FieldKind } from "../field.ts";
import type { Text } from "../text.ts";

/** What a value of each kind is, in words: "ventet …". */
export const expectedValue: Readonly<Record<FieldKind, Text>> = {
  text: { nb: "en tekst", nn: "ein tekst", en: "a text" },
  code: { nb: "en kode (tekst)", nn: "ein kode (tekst)", en: "a code (text)" },
  identifier: { nb: "en identifikator (tekst)", nn: "ein identifikator (tekst)", en: "an identifier (text)" },
  integer: { nb: "et heltall", nn: "eit heiltal", en: "a whole number" },
  decimal: { nb: "et tall", nn: "eit tal", en: "a number" },
  boolean: { nb: "true eller false", nn: "true eller false", en: "true or false" },
  date: { nb: "en dato (ÅÅÅÅ-MM-DD)", nn: "ein dato (ÅÅÅÅ-MM-DD)", en: "a date (YYYY-MM-DD)" },
  instant: {
    nb: "et tidspunkt med tidssone (2025-10-26T02:00:00+02:00)",
    nn: "eit tidspunkt med tidssone (2025-10-26T02:00:00+02:00)",
    en: "a time with offset (2025-10-26T02:00:00+02:00)",
  },
  period: { nb: "en periode (2025-Q3)", nn: "ein periode (2025-Q3)", en: "a period (2025-Q3)" },
  uri: { nb: "en nettadresse", nn: "ei nettadresse", en: "a web address" },
  list: { nb: "en liste", nn: "ei liste", en: "a list" },
};
