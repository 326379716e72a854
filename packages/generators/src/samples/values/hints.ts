import type { AnyRow } from "@samapne/core";
import { addDays } from "./calendar.ts";
import { consumption, degreeDays, type LoadShape, production, temperature, water } from "./load-shapes.ts";
import type { Place } from "./places.ts";
import type { Random } from "./random.ts";
import type { Situation } from "./situation.ts";
import {
  associationName,
  eventTitle,
  institutionName,
  levelName,
  meterName,
  meterType,
  placeName,
  schemeName,
  streetAddress,
  undertaking,
  weeklyHours,
  workTitle,
} from "./words.ts";

/**
 * What makes samples look real, by what a field means: its English label, unit, link to another vocabulary, or code
 * list. A field no hint knows is sampled around its own example; nothing here is needed for a row to be right.
 */

/** Texts by words of the label. `index` is different for every row, and different numbers give different texts. */
export const textHints: readonly {
  readonly label: RegExp;
  text(index: number, situation: Pick<Situation, "place" | "random" | "row">): string;
}[] = [
  { label: /meter name/i, text: (index, { row }) => meterName(index, Object.values(row)) },
  {
    label: /name of building|^location$|name of (venue|place|library)/i,
    text: (index, { row }) => institutionName(index, Object.values(row)),
  },
  { label: /grant scheme/i, text: (_index, { row }) => schemeName(Object.values(row)) },
  { label: /grant title/i, text: (index, { row }) => undertaking(index, Object.values(row)) },
  { label: /artwork title/i, text: (index) => workTitle(index) },
  { label: /(opening|self-service) hours/i, text: (index) => weeklyHours(index) },
  { label: /event title/i, text: (index, { row }) => eventTitle(index, Object.values(row)) },
  { label: /^organiser$|^recipient$/i, text: (index) => associationName(index) },
  { label: /address/i, text: (index) => streetAddress(index) },
  { label: /postal place/i, text: (_index, { place }) => placeName(Number(place.county)) },
  {
    label: /postal code/i,
    text: (_index, { place, random }) => place.postal + String(Math.floor(random() * 100)).padStart(2, "0"),
  },
  { label: /building category/i, text: (index) => categories[index % categories.length] as string },
  { label: /meter type/i, text: (_index, { row }) => meterType(Object.values(row)) },
  { label: /position code/i, text: (index) => positions[index % positions.length] as string },
  { label: /position level$/i, text: (index) => `N${(index % 9) + 1}` },
  { label: /name of (position )?level/i, text: (_index, { row }) => levelName(Object.values(row)) },
];

/** Codes of the main collective agreement (HTA), the most common first. */
const positions = ["7076", "7174", "6572", "7962", "7963", "7637", "6675", "8530", "9451", "9951"];

const categories = ["SKOLEBYGG", "BARNEHAGE", "SYKEHJEM", "KONTORBYGG", "KULTURBYGG", "IDRETTSBYGG"];

/** How a number varies around its example: with the size of the thing the row is about, or a little by itself. */
export interface NumberHint {
  readonly grows: boolean;
  /** The greatest step from the example, as a share of it. */
  readonly spread: number;
}

/** By unit. What counts a whole grows with the thing it is about; what is per something does not. */
export const unitHints: Readonly<Record<string, NumberHint>> = {
  m2: { grows: true, spread: 0.02 },
  kWh: { grows: true, spread: 0.1 },
  kW: { grows: true, spread: 0.1 },
  m3: { grows: true, spread: 0.1 },
  d: { grows: true, spread: 0.02 },
  "{person}": { grows: true, spread: 0.02 },
  NOK: { grows: false, spread: 0.04 },
  wk: { grows: false, spread: 0.1 },
  "kWh/m2": { grows: false, spread: 0.3 },
  "%": { grows: false, spread: 0.01 },
  "K.d": { grows: false, spread: 0.08 },
  "1": { grows: false, spread: 0.2 },
};

/** For numbers without a known unit. */
export const otherNumbers: NumberHint = { grows: false, spread: 0.3 };

/** Positions, by the same property elsewhere. */
export const positionHints: Readonly<Record<string, (place: Place, random: Random) => number>> = {
  "schema:latitude": ({ latitude }, random) => latitude + (random() - 0.5) * 0.08,
  "schema:longitude": ({ longitude }, random) => longitude + (random() - 0.5) * 0.16,
};

/** Dates by words of the label: a case is decided a while after it came in, and not in the future. */
export const dateHints: readonly {
  readonly label: RegExp;
  date(situation: Pick<Situation, "now" | "random" | "row">): string;
}[] = [
  {
    label: /application date/i,
    date: ({ now, random }) => addDays(now.date, -130 - Math.floor(random() * 1000)),
  },
  {
    label: /decision date/i,
    date: ({ now, random, row: { application_date: before } }) =>
      typeof before === "string"
        ? addDays(before, 20 + Math.floor(random() * 100))
        : addDays(now.date, -10 - Math.floor(random() * 1000)),
  },
];

/** Years by words of the label. */
export const yearHints: readonly {
  readonly label: RegExp;
  year(situation: Pick<Situation, "now" | "row">): number;
}[] = [
  { label: /grant year/i, year: ({ now, row }) => yearOf(row["decision_date"] ?? now.date) },
  { label: /statistics year/i, year: ({ now }) => yearOf(now.date) - 1 },
];

function yearOf(date: unknown): number {
  return Number(String(date).slice(0, 4));
}

const minute = 60_000;
const day = 1440 * minute;

/** Moments in milliseconds, by the same property elsewhere: what is announced lies ahead, and was written lately. */
export const momentHints: Readonly<
  Record<string, (situation: Pick<Situation, "now" | "random" | "row" | "index">) => number>
> = {
  "schema:startDate": ({ now, random }) => {
    const [ahead, quarter] = [Math.floor(random() * 180), Math.floor(random() * 44)];
    return Date.parse(now.date) + ahead * day + (8 * 60 + quarter * 15) * minute;
  },
  "schema:endDate": ({ now, random, row }) =>
    startOf(row, now) + (4 + Math.floor(random() * 8)) * 15 * minute,
  "schema:doorTime": ({ now, row }) => startOf(row, now) - 30 * minute,
  "schema:previousStartDate": ({ now, row }) => startOf(row, now) - 14 * day,
  "schema:dateModified": ({ now, random, index }) =>
    Date.parse(now.instant) - Math.floor(random() * (index % 8 === 0 ? 12 : 40) * 24 * 60) * minute,
};

/** The start of what a row announces, if it has one. */
function startOf({ start_date }: AnyRow, now: Situation["now"]): number {
  return Date.parse(typeof start_date === "string" ? start_date : now.instant);
}

/** How common codes are, by code list; a code not named counts as `other`. */
export const codeWeights: Readonly<
  Record<string, { readonly other: number; readonly codes: Readonly<Record<string, number>> }>
> = {
  "building-type": {
    other: 0.02,
    codes: { "311": 3, "612": 12, "613": 8, "615": 8, "642": 2, "651": 5, "662": 3, "721": 6, "732": 2 },
  },
  "building-status": { other: 0.3, codes: { in_use: 20 } },
  ownership: { other: 1, codes: { owned: 9 } },
  "measured-quantity": { other: 0.4, codes: { energy: 8, temperature: 1 } },
  "energy-carrier": { other: 0.5, codes: { electricity: 8, district_heating: 3, total: 0 } },
  flow: { other: 1, codes: { consumption: 9 } },
  resolution: { other: 0.5, codes: { PT1H: 9, P1M: 0.2 } },
  "measurement-quality": { other: 1, codes: { measured: 40 } },
  "energy-grade": { other: 1, codes: { C: 4, D: 5, E: 4 } },
  "scheme-version": { other: 1, codes: { "2010": 9 } },
  "event-status": { other: 0.4, codes: { scheduled: 20, rescheduled: 1, cancelled: 1 } },
  "attendance-mode": { other: 1, codes: { offline: 12 } },
  "place-status": { other: 0.5, codes: { open: 20 } },
  language: { other: 0.2, codes: { nb: 8, nn: 2 } },
  "recipient-type": { other: 2, codes: { organization: 14 } },
  "grant-status": { other: 0.3, codes: { paid: 8, reported: 5, awarded: 4, rejected: 3 } },
  "activity-category": { other: 0.1, codes: { "1 100": 20, "1 300": 2, "13 100": 3 } },
  "art-status": { other: 0.3, codes: { on_display: 12, stored: 2 } },
  "art-placement": { other: 1, codes: { outdoor: 7, indoor_public: 6 } },
  "branch-type": { other: 0.2, codes: { main: 1, branch: 12 } },
  suppression: { other: 0, codes: { none: 1 } },
  sex: { other: 1, codes: { female: 3 } },
  "employment-type": { other: 1, codes: { permanent: 7 } },
  "service-area": { other: 1, codes: { health_and_care: 4, primary_school: 3.5, kindergarten: 2.5 } },
  "samapne-location-type": { other: 1, codes: { Bygning: 9 } },
  "samapne-meter-level": { other: 1, codes: { Forbruksmåler: 9 } },
  "samapne-building-type": { other: 1, codes: { Skole: 6, Barnehage: 6, Helsebygg: 3 } },
  "samapne-unit": { other: 0.5, codes: { kWh: 9 } },
};

/** Lists whose codes follow the place: the county's municipalities, the price area. */
export const placeCodes: Readonly<Record<string, (place: Place) => string>> = {
  municipality: ({ county }) => county,
  "price-area": ({ priceArea }) => priceArea,
};

/** What a series of values looks like, by the unit they are in, with the usual value of an hour and the decimals. */
export const seriesHints: Readonly<
  Record<string, { readonly shape: LoadShape; readonly usual: number; readonly decimals: number }>
> = {
  kWh: { shape: consumption, usual: 40, decimals: 3 },
  kW: { shape: consumption, usual: 40, decimals: 3 },
  m3: { shape: water, usual: 0.6, decimals: 3 },
  Cel: { shape: temperature, usual: 1, decimals: 1 },
  "°C": { shape: temperature, usual: 1, decimals: 1 },
  "K.d": { shape: degreeDays, usual: 1, decimals: 3 },
  grdg: { shape: degreeDays, usual: 1, decimals: 3 },
};

/** Codes that turn a series of use into one of production. */
export const productionCodes: ReadonlySet<string> = new Set(["production"]);

/** The shape of what is produced. */
export const productionShape: LoadShape = production;

/** How often a field that may be left out is filled in, by kind; the rest follows how complete the row is. */
export const presence: Readonly<Record<string, number>> = { date: 0.12, instant: 0.1, list: 0.5 };

/** The same, by the same property elsewhere: what is seldom, or nearly always there. */
export const presenceByMatch: Readonly<Record<string, number>> = {
  "schema.org:location/VirtualLocation.url": 0.06,
  "schema:previousStartDate": 0.03,
  "schema:superEvent": 0.2,
  "schema:endDate": 0.7,
  "schema:image": 0.3,
};
