import type { Language } from "@samapne/core";

const blank = "\u00a0";

/** A number for people: thousands apart by a hard blank, decimal comma in Norwegian. At most `decimals` decimals (0–100, 3 when left out). */
export function figure(value: number, language: Language, decimals = 3): string {
  const [whole = "", part = ""] = Math.abs(value).toFixed(decimals).split(".");
  const digits = part.replace(/0+$/, "");
  const shown = whole.replace(/\B(?=(?:\d{3})+$)/g, blank);
  const isNegative = value < 0 && /[1-9]/.test(whole + digits);
  return `${isNegative ? "−" : ""}${shown}${digits === "" ? "" : `${language === "en" ? "." : ","}${digits}`}`;
}

const norwegian = "januar februar mars april mai juni juli august september oktober november desember".split(
  " ",
);
const months = {
  nb: norwegian,
  nn: norwegian,
  en: "January February March April May June July August September October November December".split(" "),
} as const;

/** A date (YYYY-MM-DD) for people: `24. november 2026`, `24 November 2026`. Anything else stays as it is. */
export function dateInWords(date: string, language: Language): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  const name = months[language][Number(month) - 1];
  if (name === undefined) return date;
  return [`${Number(day)}${language === "en" ? "" : "."}`, name, year].join(blank);
}
