import type { Language } from "@samapne/core";

const names = {
  nb: "samapne-kontroll.html",
  nn: "samapne-kontroll.html",
  en: "samapne-validator.html",
} as const;

/** Where the validator as one file lies, by path from the site's root. */
export function oneFilePath(language: Language): string {
  return `${language}/validator/${names[language]}`;
}
