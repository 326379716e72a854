import type { Language } from "@samapne/core";
import { figure } from "@samapne/page";

const units = ["byte", "kB", "MB", "GB", "TB"] as const;

/** A size in bytes for people: `12,4 MB`. Thousands, as SI has them. */
export function byteSize(bytes: number, language: Language): string {
  let [size, unit] = [bytes, 0];
  while (size >= 1000 && unit < units.length - 1) [size, unit] = [size / 1000, unit + 1];
  return `${figure(size, language, unit === 0 || size >= 100 ? 0 : 1)}\u00a0${units[unit]}`;
}
