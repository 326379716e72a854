import type { TextField } from "@samapne/core";
import { plain, type ReadText, repaired } from "./read-cell.ts";

const onlyDigits = /^\^\[0-9\]\{(\d{1,2})\}\$$/;

/** Reads a text. Where it is a number of so many digits, zeros in front that a spreadsheet took away are put back (DOMAIN C1). */
export function textReader({ pattern = "" }: TextField): ReadText {
  const digits = Number(onlyDigits.exec(pattern)?.[1] ?? 0);
  if (digits < 2) return plain;
  const shorter = new RegExp(`^[1-9][0-9]{0,${digits - 2}}$`);
  return (text) =>
    shorter.test(text) ? repaired(text.padStart(digits, "0"), "code_leading_zero") : plain(text);
}
