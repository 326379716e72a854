import { isDate } from "@samapne/core";
import type { Given } from "./command.ts";
import { UsageError } from "./usage-error.ts";

/** A whole number that was given; another one when none was. */
export function wholeNumber(name: string, given: Given, otherwise: number): number {
  if (given === undefined) return otherwise;
  const number = typeof given === "string" && /^[0-9]{1,9}$/.test(given) ? Number(given) : undefined;
  if (number !== undefined) return number;
  throw new UsageError({
    nb: `--${name} må være et heltall, ikke «${String(given)}».`,
    nn: `--${name} må vere eit heiltal, ikkje «${String(given)}».`,
    en: `--${name} must be a whole number, not «${String(given)}».`,
  });
}

/** True for an address on the web. */
export function isAddress(text: string): boolean {
  // What steers a terminal is no part of an address, though the platform would read it as one.
  return !/[\p{C}\s]/u.test(text) && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

/** A date that was given; undefined when none was. */
export function dateOption(name: string, given: Given): string | undefined {
  if (given === undefined || (typeof given === "string" && isDate(given))) return given;
  throw new UsageError({
    nb: `--${name} må være en dato som finnes, skrevet ÅÅÅÅ-MM-DD, ikke «${String(given)}».`,
    nn: `--${name} må vere ein dato som finst, skriven ÅÅÅÅ-MM-DD, ikkje «${String(given)}».`,
    en: `--${name} must be a date that exists, written YYYY-MM-DD, not «${String(given)}».`,
  });
}
