import { type Hour, hourOf, placeOf } from "./hour.ts";
import type { Tally } from "./left-out.ts";

const records = "consumptionPerGroupMunicipalityHour";

/** The items of a JSON:API document: a list of them, or one. Undefined when it is no such document. */
function itemsOf(document: unknown): readonly unknown[] | undefined {
  if (typeof document !== "object" || document === null || !("data" in document)) return undefined;
  const { data } = document;
  if (Array.isArray(data)) return data;
  return typeof data === "object" ? [data].filter((one) => one !== null) : undefined;
}

/**
 * The hours of a municipality in an answer, in the order they came, which is none. What is there of others is tallied.
 * Undefined when the answer is no JSON:API document.
 */
export function hoursIn(text: string, municipality: string, leftOut: Tally): readonly Hour[] | undefined {
  const items = itemsOf(parsed(text));
  return items?.flatMap((item) => hoursOfItem(item, municipality, leftOut));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function hoursOfItem(item: unknown, municipality: string, leftOut: Tally): readonly Hour[] {
  const { id, attributes } = (item ?? {}) as Readonly<Record<"id" | "attributes", unknown>>;
  const told = (attributes ?? {}) as Readonly<Record<string, unknown>>;
  const given: unknown = told[records] ?? [];
  const list: readonly unknown[] = Array.isArray(given) ? given : [given];
  const place = told["municipalityNumber"] ?? id;
  if (place !== municipality) {
    const reason = place === "*" ? "placeholder" : place === "0000" ? "unknown_place" : "other_municipality";
    if (list.length > 0) leftOut.add(reason, undefined, list.length);
    return [];
  }
  return list.flatMap((record) => {
    const hour = hourOf(record);
    if (typeof hour !== "string") return [hour];
    leftOut.add(hour, placeOf(record));
    return [];
  });
}
