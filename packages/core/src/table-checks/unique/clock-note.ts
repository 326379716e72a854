import { localToInstants } from "../../calendar/zone.ts";
import type { Text } from "../../text.ts";

const homeZone = "Europe/Oslo";
const localTime = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})/;
const dayFirst = /^(\d{1,2})[./](\d{1,2})[./](\d{4})[T ](\d{2})[:.](\d{2})/;

const note: Text = {
  nb: " Klokka ble stilt tilbake den natta, og timen finnes to ganger: tidssone må være med.",
  nn: " Klokka vart stilt tilbake den natta, og timen finst to gonger: tidssone må vere med.",
  en: " The clock went back that night and the hour exists twice: the offset must be written.",
};

/** A sentence about daylight saving when one of the key's values is a local time that exists twice; empty otherwise. */
export function clockNote(values: readonly unknown[]): Text | string {
  return values.some((value) => typeof value === "string" && isAmbiguous(value)) ? note : "";
}

function isAmbiguous(value: string): boolean {
  const iso = localTime.exec(value);
  if (iso) return exists(iso[1], iso[2], iso[3], iso[4], iso[5]) === 2;
  const day = dayFirst.exec(value);
  return day !== null && exists(day[3], day[2], day[1], day[4], day[5]) === 2;
}

function exists(...parts: readonly (string | undefined)[]): number {
  const [year, month, day, hour, minute] = parts.map((part) => (part ?? "").padStart(2, "0"));
  return localToInstants(homeZone, `${year}-${month}-${day}T${hour}:${minute}:00`).length;
}
