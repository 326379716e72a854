import type { AnyRow, Dataset } from "@samapne/core";
import { CoveredTime } from "./covered-time.ts";
import { tooManyKeys } from "./problems.ts";

const mostKeys = 2_000_000;
/** So many keys are held beside each other where nobody asked for it. */
const mostCompared = 200_000;

/** The keys of the rows that were made of a file, of all its sheets. */
export class SeenKeys {
  readonly #key: readonly string[];
  readonly #keepsFirst: boolean;
  readonly #series = new Map<string, CoveredTime>();
  #keys: Set<string> | undefined;

  /** `keepsFirst`: every key must be remembered; otherwise no more than 200 000 are, and those of series by their times. */
  constructor({ key }: Dataset, keepsFirst: boolean, isSeries: boolean) {
    this.#key = key;
    this.#keepsFirst = keepsFirst;
    this.#keys = keepsFirst || !isSeries ? new Set() : undefined;
  }

  /** Is the key of a row one that no row before had? */
  isNew(row: AnyRow): boolean {
    const keys = this.#keys;
    if (!keys) return true;
    const key = JSON.stringify(this.#key.map((name) => row[name] ?? null));
    if (keys.has(key)) return false;
    if (this.#keepsFirst && keys.size >= mostKeys) throw tooManyKeys(mostKeys);
    if (!this.#keepsFirst && keys.size >= mostCompared) this.#keys = undefined;
    keys.add(key);
    return true;
  }

  /** The time that the rows of a series have covered. */
  coveredBy(series: string): CoveredTime {
    let covered = this.#series.get(series);
    if (!covered) this.#series.set(series, (covered = new CoveredTime()));
    return covered;
  }
}
