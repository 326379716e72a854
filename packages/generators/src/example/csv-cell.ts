import { decimalsOf } from "@samapne/core";

/** A value as a CSV cell: missing is empty, numbers have no exponent, lists stand with `|` between the values. */
export function csvCell(value: unknown): string {
  const text = cellText(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function cellText(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "number") return numberText(value);
  if (Array.isArray(value)) return value.map(cellText).join("|");
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** JSON's spelling without exponent; `toFixed` knows none below 10^21, and beyond that every double is whole. */
function numberText(value: number): string {
  if (Math.abs(value) >= 1e21 && Number.isFinite(value)) return String(BigInt(value));
  return Number.isFinite(value) ? value.toFixed(Math.min(100, decimalsOf(value))) : String(value);
}
