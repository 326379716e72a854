import { energyCarrier, measurementQuality, municipality } from "@samapne/terms";
import type { Row } from "./dataset.ts";
import { withCheckDigit } from "./check-digits.ts";

/** What rows are made with. The same settings give the same rows. */
export interface RowSettings {
  readonly rows: number;
  readonly seed: number;
  /** One row in so many is wrong, in one cell. */
  readonly oneWrongIn: number;
  /** Rows of all series of an hour follow each other, instead of all hours of a series. */
  readonly byTime: boolean;
  /** Comments with letters outside ASCII. */
  readonly letters: boolean;
}

/** A row, and whether it is wrong. */
export interface Made {
  readonly row: Row;
  readonly isWrong: boolean;
}

const hours = 8760;
const firstHour = Date.UTC(2025, 0, 1);
const hour = 3_600_000;
const inUse = municipality.codes.filter(({ validTo }) => validTo === undefined).map(({ code }) => code);
const carriers = energyCarrier.codes.map(({ code }) => code);
const qualities = measurementQuality.codes.map(({ code }) => code).filter((code) => code !== "missing");

/** One cell made wrong, in ways that every contestant must see. */
const faults: readonly (readonly [keyof Row, (value: string) => string])[] = [
  ["municipality", () => "9998"],
  ["owner", (value) => value.slice(0, 8) + ((Number(value[8]) + 1) % 10)],
  ["building_id", () => "bygg nr. 1"],
  ["point", (value) => value.slice(0, 17) + ((Number(value[17]) + 1) % 10)],
  ["carrier", () => "steam"],
  ["start", (value) => value.replace(/-\d\dT/, "-32T")],
  ["end", (value) => `2024${value.slice(4)}`],
  ["resolution", () => "1H"],
  ["value", () => "100000.001"],
  ["value", () => ""],
  ["unit", () => "MWh"],
  ["quality", () => "guessed"],
];

/** Makes rows of as many series as are needed for a year of hours each. */
export function* rowsOf({ rows, seed, oneWrongIn, byTime, letters }: RowSettings): Generator<Made> {
  const random = randomNumbers(seed);
  const series = Math.max(1, Math.ceil(rows / hours));
  const points = Array.from({ length: series }, (_, index) => pointOf(index, random));
  for (let index = 0; index < rows; index++) {
    const [which, at] = byTime
      ? [index % series, Math.floor(index / series)]
      : [Math.floor(index / hours), index % hours];
    const start = firstHour + at * hour;
    const row: Row = {
      ...(points[which] as (typeof points)[number]),
      start: instant(start),
      end: instant(start + hour),
      value: String(Math.round(random() * 90_000_000) / 1000),
      quality: qualities[random() < 0.97 ? 0 : Math.floor(random() * qualities.length)] as string,
      comment:
        random() < 0.97 ? "" : letters ? "avlest på nytt, målerbytte" : "read again after a change of meter",
    };
    const isWrong = random() * oneWrongIn < 1;
    yield { row: isWrong ? spoilt(row, random) : row, isWrong };
  }
}

function spoilt(row: Row, random: () => number): Row {
  const [name, spoil] = faults[Math.floor(random() * faults.length)] as (typeof faults)[number];
  return { ...row, [name]: spoil(row[name]) };
}

function pointOf(index: number, random: () => number) {
  const digits = (count: number) => Array.from({ length: count }, () => Math.floor(random() * 10)).join("");
  return {
    municipality: inUse[Math.floor(random() * inUse.length)] as string,
    owner: withCheckDigit(() => `9${digits(7)}`, "mod11"),
    building_id: `bygg-${String(index).padStart(5, "0")}`,
    point: withCheckDigit(() => `707057500${String(index).padStart(8, "0")}`, "mod10"),
    carrier: carriers[Math.floor(random() * carriers.length)] as string,
    resolution: "PT1H",
    unit: "kWh",
  };
}

/** In winter time all year round: RFC 3339, as every contestant reads it. */
function instant(millis: number): string {
  return `${new Date(millis + hour).toISOString().slice(0, 19)}+01:00`;
}

/** Mulberry32: numbers from 0 to 1, the same for the same seed. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
