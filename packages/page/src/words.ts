import type { Text } from "@samapne/core";

/** The words of the frame around every page. */
export const words = {
  skip: { nb: "Hopp til hovedinnholdet", nn: "Hopp til hovudinnhaldet", en: "Skip to main content" },
  mainMenu: { nb: "Hovedmeny", nn: "Hovudmeny", en: "Main menu" },
  language: { nb: "Språk", nn: "Språk", en: "Language" },
  trail: { nb: "Du er her", nn: "Du er her", en: "You are here" },
  onThisPage: { nb: "På denne siden", nn: "På denne sida", en: "On this page" },
  asTable: { nb: "Tallene som tabell", nn: "Tala som tabell", en: "The figures as a table" },
  note: { nb: "Merk", nn: "Merk", en: "Note" },
  error: { nb: "Feil", nn: "Feil", en: "Error" },
  warning: { nb: "Advarsel", nn: "Åtvaring", en: "Warning" },
  success: { nb: "I orden", nn: "I orden", en: "All right" },
} as const satisfies Readonly<Record<string, Text>>;

/** What each language calls itself. */
export const languageNames = { nb: "Bokmål", nn: "Nynorsk", en: "English" } as const;
