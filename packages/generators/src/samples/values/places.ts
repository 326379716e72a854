import { pick, type Random } from "./random.ts";

/** Where a sampled municipality lies: what its numbers begin with, roughly where, and its price area. */
export interface Place {
  /** The first two digits of municipality numbers: the county. */
  readonly county: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly postal: string;
  readonly priceArea: string;
}

/** One point on land in each county of 2024, to whole tenths of a degree. */
const places: readonly Place[] = [
  { county: "03", latitude: 59.9, longitude: 10.7, postal: "05", priceArea: "NO1" },
  { county: "11", latitude: 58.8, longitude: 5.7, postal: "43", priceArea: "NO2" },
  { county: "15", latitude: 62.5, longitude: 6.4, postal: "60", priceArea: "NO3" },
  { county: "18", latitude: 67.3, longitude: 14.5, postal: "80", priceArea: "NO4" },
  { county: "31", latitude: 59.3, longitude: 11.1, postal: "17", priceArea: "NO1" },
  { county: "32", latitude: 59.9, longitude: 11.1, postal: "20", priceArea: "NO1" },
  { county: "33", latitude: 59.7, longitude: 10.1, postal: "30", priceArea: "NO1" },
  { county: "34", latitude: 60.8, longitude: 11.1, postal: "23", priceArea: "NO1" },
  { county: "39", latitude: 59.2, longitude: 10.3, postal: "31", priceArea: "NO1" },
  { county: "40", latitude: 59.2, longitude: 9.5, postal: "37", priceArea: "NO2" },
  { county: "42", latitude: 58.2, longitude: 8.0, postal: "46", priceArea: "NO2" },
  { county: "46", latitude: 60.4, longitude: 5.4, postal: "50", priceArea: "NO5" },
  { county: "50", latitude: 63.4, longitude: 10.4, postal: "70", priceArea: "NO3" },
  { county: "55", latitude: 69.6, longitude: 18.9, postal: "90", priceArea: "NO4" },
  { county: "56", latitude: 70.0, longitude: 23.3, postal: "95", priceArea: "NO4" },
];

/** One of the places. */
export function somewhere(random: Random): Place {
  return pick(places, random);
}
