import type { Dataset } from "@samapne/core";
import { type FieldReading, unanswered } from "../../../file/mapping.ts";
import type { Draft } from "../../draft/draft.ts";
import type { SurveyedColumn } from "../../seen/survey.ts";

/** Reads columns that hold several fields in one text: an address with its postal code and place, a position as two numbers. */
export function splitColumns(
  columns: readonly SurveyedColumn[],
  dataset: Dataset,
  { fields, roles }: Pick<Draft, "fields" | "roles">,
): void {
  const isOpen = (name: string) =>
    Object.hasOwn(dataset.fields, name) && (!fields.has(name) || fields.get(name)?.value === unanswered);
  const address = columns.find(({ index }) => roles.get(index)?.field === "street_address");
  const isPlain = Object.keys(fields.get("street_address") ?? {}).join() === "column";
  if (address && isPlain && isOpen("postal_code") && isOpen("postal_place") && holdsPlace(address.texts))
    for (const [name, take] of Object.entries(ofAddress)) fields.set(name, { column: address.heading, take });
  const place = columns.find(
    ({ index, texts }) => !roles.has(index) && texts.length > 0 && texts.every(isPostalPlace),
  );
  if (place && place.heading !== "" && isOpen("postal_code") && isOpen("postal_place")) {
    fields.set("postal_code", { column: place.heading, take: "{####} *" });
    fields.set("postal_place", { column: place.heading, take: "#### {*}" });
    roles.set(place.index, { field: "postal_place" });
  }
  if (!isOpen("latitude") || !isOpen("longitude")) return;
  for (const column of columns) {
    if (roles.has(column.index) || column.heading === "") continue;
    const found = positionsIn(column);
    if (!found) continue;
    fields.set("latitude", found.latitude);
    fields.set("longitude", found.longitude);
    roles.set(column.index, { field: "latitude" });
    return;
  }
}

/** `Storgata 1, 3770 Kragerø`. A street alone stays a street. */
const ofAddress = {
  street_address: ["{*}, #### *", "{*} #### *", "{*}"],
  postal_code: ["*, {####} *", "* {####} *"],
  postal_place: ["*, #### {*}", "* #### {*}"],
} as const;

/** `3770 Kragerø`. */
function isPostalPlace(text: string): boolean {
  return /^\d{4} +\p{L}[\p{L} .-]*$/u.test(text);
}

function holdsPlace(texts: readonly string[]): boolean {
  const shape = /^\D\S*.*?,? +\d{4} +\p{L}[\p{L} .-]*$/u;
  return (
    texts.length > 0 && texts.every((text) => shape.test(text) && (text.match(/ \d{4} /g) ?? []).length === 1)
  );
}

/** Two numbers, each with a point or each with a comma before its decimals, and what stands between them. */
const twoNumbers = [
  /^(?<one>-?\d{1,2}\.\d+)(?<between>\s*[,;/]\s*|\s+)(?<other>-?\d{1,2}\.\d+)$/,
  /^(?<one>-?\d{1,2},\d+)(?<between>\s*[;/]\s*|,\s+|\s+)(?<other>-?\d{1,2},\d+)$/,
  // Well-known text of maps: POINT (10.4 63.43), with a height too.
  /^(?<before>(?:SRID=\d+;)?POINT *Z? *\( *)(?<one>-?\d{1,2}(?:\.\d+)?)(?<between> +)(?<other>-?\d{1,2}(?:\.\d+)?)(?:(?<height> )-?[\d.]+)? *\)$/i,
  // A list of numbers in JSON, alone or in the point of a map, with a height too.
  /^(?<list>(?:\{[^[\]]*)?\[)\s*(?<one>-?\d{1,2}(?:\.\d+)?)(?<between>\s*,\s*)(?<other>-?\d{1,2}(?:\.\d+)?)(?:(?<height>\s*,\s*)-?[\d.]+)?\s*\](?:[^[\]]*\})?$/,
] as const;

const sexagesimal = /\d{1,3}\s*[°º][\d\s.,'"′″’”]*/.source;
/** Positions in degrees and minutes, with the letters of their directions behind or before them, and how each half is taken. */
const twoDegrees = [
  {
    shape: new RegExp(`^${sexagesimal}N[\\s,;/]*${sexagesimal}[EØ]$`, "iu"),
    latitude: "{*N}*",
    longitude: "*N{*}",
  },
  {
    shape: new RegExp(`^N\\s*${sexagesimal}E\\s*${sexagesimal}$`, "iu"),
    latitude: "{N*}E*",
    longitude: "N*{E*}",
  },
  {
    shape: new RegExp(`^N\\s*${sexagesimal}Ø\\s*${sexagesimal}$`, "iu"),
    latitude: "{N*}Ø*",
    longitude: "N*{Ø*}",
  },
] as const;

/** How the two numbers of a position are read, where they can be nothing else in Norway: no degree north is one east. */
function positionsIn({
  heading,
  texts,
}: SurveyedColumn): { readonly latitude: FieldReading; readonly longitude: FieldReading } | undefined {
  const written = twoDegrees.find(({ shape }) => texts.length > 0 && texts.every((text) => shape.test(text)));
  if (written)
    return {
      latitude: { column: heading, take: written.latitude },
      longitude: { column: heading, take: written.longitude },
    };
  const pairs = texts.map((text) =>
    twoNumbers.map((shape) => shape.exec(text)?.groups).find((one) => one !== undefined),
  );
  if (pairs.length === 0) return undefined;
  const numbers = pairs.map((pair) => [degrees(pair?.["one"]), degrees(pair?.["other"])] as const);
  const isFirst = numbers.every(([one, other]) => isNorth(one) && isEast(other));
  if (!isFirst && !numbers.every(([one, other]) => isEast(one) && isNorth(other))) return undefined;
  const around = new Map(pairs.map((pair) => [JSON.stringify(signsAround(pair)), signsAround(pair)]));
  const ordered = [...around.values()].toSorted((a, b) => b.between.length - a.between.length);
  const taken = (one: string, other: string) =>
    ordered.map(({ before, between, after }) => `${before}${one}${between}${other}${after}`);
  const first = { column: heading, take: taken("{*}", "*") };
  const second = { column: heading, take: taken("*", "{*}") };
  return isFirst ? { latitude: first, longitude: second } : { latitude: second, longitude: first };
}

/** What stands before, between and behind the numbers of a position. */
function signsAround(pair: Readonly<Record<string, string | undefined>> = {}) {
  const { before = "", between = " ", height, list } = pair;
  if (list !== undefined)
    return { before: "*[", between, after: height === undefined ? "]*" : `${height}*]*` };
  return { before, between, after: before === "" ? "" : height === undefined ? ")" : " *)" };
}

function degrees(text = ""): number {
  return text === "" ? Number.NaN : Number(text.replace(",", "."));
}

function isNorth(value: number): boolean {
  return value >= 57 && value <= 82;
}

function isEast(value: number): boolean {
  return value >= -10 && value <= 35;
}
