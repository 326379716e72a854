import { noise } from "./random.ts";

/** A moment as a load shape sees it. */
export interface ShapeTime {
  /** Days since 1970-01-01, local. */
  readonly day: number;
  /** Quarters of an hour since local midnight. */
  readonly quarter: number;
  /** Hours the value covers. */
  readonly hours: number;
}

/** The value of a series at a moment: `size` is its usual value in an hour, `seed` its own noise. */
export type LoadShape = (time: ShapeTime, size: number, seed: number) => number;

/** Work days of a building with people in it by day, hour by hour; the mean is about 1. */
const workHours: readonly number[] = [
  0.6, 0.6, 0.6, 0.6, 0.62, 0.7, 0.95, 1.25, 1.5, 1.6, 1.6, 1.58, 1.55, 1.55, 1.5, 1.4, 1.2, 1, 0.9, 0.85,
  0.8, 0.7, 0.65, 0.6,
];
const freeHours: readonly number[] = [
  0.58, 0.57, 0.57, 0.57, 0.58, 0.6, 0.62, 0.65, 0.7, 0.74, 0.77, 0.78, 0.78, 0.77, 0.75, 0.74, 0.74, 0.73,
  0.72, 0.7, 0.67, 0.63, 0.6, 0.58,
];
/** The sun through a day, 0 at night. */
const sunHours: readonly number[] = [
  0, 0, 0, 0, 0, 0.05, 0.2, 0.5, 0.9, 1.4, 1.9, 2.3, 2.5, 2.4, 2.1, 1.7, 1.2, 0.7, 0.3, 0.1, 0, 0, 0, 0,
];
/** January to December. */
const heating: readonly number[] = [1.45, 1.4, 1.25, 1.02, 0.82, 0.68, 0.52, 0.65, 0.8, 1.02, 1.24, 1.4];
const sun: readonly number[] = [0.1, 0.35, 0.9, 1.4, 1.75, 1.8, 1.7, 1.4, 0.9, 0.45, 0.15, 0.06];
const degrees: readonly number[] = [-2.5, -2.2, 0.6, 4.8, 9.2, 12.9, 15.4, 14.6, 10.8, 6, 1.6, -1.4];
const warmestHour = 15;

/** Days nobody works on the same date every year, as month × 100 + day. */
const holidays: ReadonlySet<number> = new Set([101, 501, 517, 1224, 1225, 1226, 1231]);

interface DayFacts {
  readonly day: number;
  readonly isFree: boolean;
  readonly month: number;
  /** How far the month has come, 0 to 1. */
  readonly part: number;
}
let remembered: DayFacts = factsOf(0);

function factsOf(day: number): DayFacts {
  const date = new Date(day * 86_400_000);
  const month = date.getUTCMonth();
  const isFree = date.getUTCDay() % 6 === 0 || holidays.has((month + 1) * 100 + date.getUTCDate());
  return { day, isFree, month, part: (date.getUTCDate() - 1) / 31 };
}

function facts(day: number): DayFacts {
  if (remembered.day !== day) remembered = factsOf(day);
  return remembered;
}

/** A value per month, moved evenly from the middle of one month to the next. */
function seasonal(table: readonly number[], { month, part }: DayFacts): number {
  const [from, share] = part < 0.5 ? [month + 11, part + 0.5] : [month, part - 0.5];
  const before = table[from % 12] as number;
  return before + ((table[(from + 1) % 12] as number) - before) * share;
}

/** The mean of a whole free day, and of a work day. */
const wholeDays = { free: 0.68, work: 1.03 } as const;

function hourly(table: readonly number[], { quarter, hours }: ShapeTime): number {
  if (hours > 24) return hours;
  if (hours === 24) return hours * (table === freeHours ? wholeDays.free : wholeDays.work);
  const hour = quarter >> 2;
  const here = table[hour] as number;
  return hours * (here + (((table[(hour + 1) % 24] as number) - here) * (quarter & 3)) / 4);
}

const jitter = (seed: number, { day, quarter }: ShapeTime, share: number): number =>
  1 + (noise(seed, day * 96 + quarter) - 0.5) * share;

/** Smooth noise from day to day, −1 to 1. */
function weather(seed: number, { day, quarter }: ShapeTime): number {
  const today = noise(seed, day);
  return (today + (noise(seed, day + 1) - today) * (quarter / 96)) * 2 - 1;
}

/** Use of energy: work days, nights, weekends, holidays and seasons. */
export const consumption: LoadShape = (time, size, seed) => {
  const about = facts(time.day);
  return (
    size *
    seasonal(heating, about) *
    hourly(about.isFree ? freeHours : workHours, time) *
    jitter(seed, time, 0.16)
  );
};

/** Solar production: nothing at night, little in winter, clouds. */
export const production: LoadShape = (time, size, seed) => {
  const clouds = 0.55 + 0.45 * weather(seed, time);
  return size * seasonal(sun, facts(time.day)) * hourly(sunHours, time) * clouds * jitter(seed, time, 0.1);
};

/** Use of water: by day and week, not by season. */
export const water: LoadShape = (time, size, seed) =>
  size * hourly(facts(time.day).isFree ? freeHours : workHours, time) * jitter(seed, time, 0.3);

/** Outdoor temperature in degrees Celsius; the size is of no account. */
export const temperature: LoadShape = (time, _size, seed) => {
  const fromNoon = Math.abs((time.quarter >> 2) - warmestHour);
  const ofDay = time.hours >= 24 ? 0 : 2.5 - (Math.min(fromNoon, 24 - fromNoon) * 5) / 12;
  return seasonal(degrees, facts(time.day)) + ofDay + weather(seed, time) * 5 + jitter(seed, time, 0.6) - 1;
};

/** Degree days below 17 °C of the time covered. */
export const degreeDays: LoadShape = (time, size, seed) =>
  (Math.max(0, 17 - temperature({ ...time, hours: 24 }, size, seed)) * time.hours) / 24;
