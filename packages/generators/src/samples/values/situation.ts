import type { AnyRow, Dataset, Now } from "@samapne/core";
import type { Place } from "./places.ts";
import type { Random } from "./random.ts";

/** Rows of other datasets by dataset id. */
export type Related = Readonly<Record<string, readonly AnyRow[]>>;

/** What a value is made in: the row it belongs to so far, its number, and the moment samples are made for. */
export interface Situation {
  readonly dataset: Dataset;
  readonly random: Random;
  /** The number of the row, from 0: what must be different in every row is made of it. */
  readonly index: number;
  readonly place: Place;
  readonly now: Now;
  /** How large the thing is that the row is about, 1 for the one in the examples. */
  readonly size: number;
  readonly row: AnyRow;
}

/** The moment samples are made for when none is given, so that the same seed gives the same rows for ever. */
export const sampleMoment: Now = { instant: "2026-06-01T12:00:00Z", date: "2026-06-01" };
