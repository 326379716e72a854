import { decimalsOf } from "@samapne/core";

/** A value as a CSV cell: missing is empty, numbers have no exponent, lists stand with `|` between the values. */
export function csvCell(value: unknown): string {
  const text = cellText(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function cellText(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "number")
    return Number.isFinite(value) ? value.toFixed(decimalsOf(value)) : String(value);
  if (Array.isArray(value)) return value.map(cellText).join("|");
  return typeof value === "string" ? value : JSON.stringify(value);
}
