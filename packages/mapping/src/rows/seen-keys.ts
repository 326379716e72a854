import type { AnyRow, Dataset } from "@samapne/core";
import { CoveredTime } from "../times/covered-time.ts";
import { KeyHashes } from "./key-hashes.ts";
import { tooManyKeys } from "../file/problems.ts";

const mostKeys = 2_000_000;

/** How times that do not say their year stand to the one that is said. */
export interface YearsOfSeries {
  /** By how many years the last time is later. */
  years: number;
  /** The last time that was read, as its clock shows it, and when the last interval began. */
  lastFrom?: string;
  lastStart?: number;
  /** Have they gone past New Year, though nobody has said what happens then? */
  isPastYear?: boolean;
}

/** The keys of the rows that were made of a file, of all its sheets. */
export class SeenKeys {
  readonly #key: readonly string[];
  readonly #keepsFirst: boolean;
  readonly #years = new Map<string, YearsOfSeries>();
  readonly #series = new Map<string, CoveredTime>();
  /** Keys that must be known for sure, because their rows are left out. */
  readonly #kept = new Set<string>();
  readonly #hashes: KeyHashes | undefined;

  /** `keepsFirst`: every key must be remembered; otherwise 4 000 000 are by their hashes, and those of series by their times. */
  constructor({ key }: Dataset, keepsFirst: boolean, isSeries: boolean) {
    this.#key = key;
    this.#keepsFirst = keepsFirst;
    this.#hashes = keepsFirst || isSeries ? undefined : new KeyHashes();
  }

  /** Is the key of a row one that no row before had? */
  isNew(row: AnyRow): boolean {
    // Where nothing tells rows apart, as in a list of links, none is another again.
    if (this.#key.length === 0 || (!this.#keepsFirst && !this.#hashes)) return true;
    const key = JSON.stringify(this.#key.map((name) => row[name] ?? null));
    if (this.#hashes) return this.#hashes.add(key);
    if (this.#kept.has(key)) return false;
    if (this.#kept.size >= mostKeys) throw tooManyKeys(mostKeys);
    this.#kept.add(key);
    return true;
  }

  /** Are there so many keys that those of the last rows were held against the first ones only? */
  get isFull(): boolean {
    return this.#hashes?.isFull ?? false;
  }

  /** What is known of the years of a series. */
  yearsOf(series: string): YearsOfSeries {
    let years = this.#years.get(series);
    if (!years) this.#years.set(series, (years = { years: 0 }));
    return years;
  }

  /** The time that the rows of a series have covered. */
  coveredBy(series: string): CoveredTime {
    let covered = this.#series.get(series);
    if (!covered) this.#series.set(series, (covered = new CoveredTime()));
    return covered;
  }
}
