import type { CheckBase } from "./check-base.ts";
import type { SuppressionCheck } from "./suppression-check.ts";

/** No two rows have the same values in `fields` (instants as instants). `where` limits it; rows with a missing value are left out. */
export interface UniqueCheck extends CheckBase {
  readonly kind: "unique";
  readonly fields: readonly string[];
  readonly where?: string;
}

/**
 * A time series of intervals without holes. `measure: "gap"`: within a series every interval begins where the one
 * before ended; instants, or half-open dates. `measure: "day"`: every local day between the first and the last has
 * all its hours (23, 24 or 25 hours divided by the resolution). `where` limits the rows that count.
 */
export interface ContiguousIntervals extends CheckBase {
  readonly kind: "contiguous";
  readonly measure: "gap" | "day";
  readonly series: readonly string[];
  readonly start: string;
  readonly end: string;
  /** The zone of local days and of clocks in messages; none for dates. */
  readonly zone?: string;
  readonly where?: string;
}

/**
 * Periods without holes: within a series no year, quarter or month is missing between the first and the last of its
 * length. `every: 2` asks for every second one at least; `where` limits the rows that count.
 */
export interface ContiguousPeriods extends CheckBase {
  readonly kind: "contiguous";
  readonly measure: "period";
  readonly series: readonly string[];
  /** A period, or an integer that is a year. */
  readonly period: string;
  readonly every?: number;
  readonly where?: string;
}

/** A series without holes, of intervals or of periods. */
export type ContiguousCheck = ContiguousIntervals | ContiguousPeriods;

/** One side of a sum: rows (of this or another dataset) that meet `where`, grouped by CEL expressions. */
export interface SumSide {
  readonly dataset?: string;
  readonly where?: string;
  readonly by: readonly string[];
  /** The number that is added up, or several that are added up each for itself; equally many on both sides. */
  readonly value: string | readonly string[];
}

/** Parts add up to their total, group by group. `at_most`: parts must not exceed it. Groups without both sides are not judged. */
export interface SumsCheck extends CheckBase {
  readonly kind: "sums";
  readonly total: SumSide;
  readonly parts: SumSide;
  readonly compare: "equal" | "at_most";
  readonly tolerance: { readonly absolute?: number; readonly relative?: number };
  /** Only groups with this many parts are judged, such as four quarters of a year. */
  readonly complete?: number;
}

/**
 * Rows alike in `by` are alike in `fields`, or in a CEL expression of them (`value`); rows with a missing value are
 * left out. What most of them say is the measure of the others. `against: "previous"` compares with the last delivery instead.
 */
export interface ConstantWithinCheck extends CheckBase {
  readonly kind: "constant_within";
  readonly by: readonly string[];
  readonly fields: readonly string[];
  readonly value?: string;
  readonly against?: "previous";
}

/** Every row of `dataset` (this one too, or the `previous` delivery) that meets `of.where` is met by a row here that meets `where`. */
export interface CoversCheck extends CheckBase {
  readonly kind: "covers";
  readonly of: { readonly dataset: string; readonly fields: readonly string[]; readonly where?: string };
  readonly fields: readonly string[];
  readonly where?: string;
}

/** What an implausible series looks like. */
export type Implausible =
  /** a value above `factor` times the series' 99.5 percentile */
  | { readonly shape: "spike"; readonly factor: number }
  /** a value twice its neighbour beside a negative one: two readings in one hour, corrected in the next */
  | { readonly shape: "double_then_negative" }
  /** the same non-zero value for so many hours */
  | { readonly shape: "flat"; readonly hours: number }
  /** never falling and always growing for so many days: meter readings, not use */
  | { readonly shape: "cumulative"; readonly days: number }
  /** a value that differs from the one before it by more than this share of it, such as 0.25 */
  | { readonly shape: "jump"; readonly share: number };

/** A series looks wrong, judged by its values in time order (of instants or dates). */
export interface PlausibleCheck extends CheckBase {
  readonly kind: "plausible";
  readonly series: readonly string[];
  readonly start: string;
  readonly value: string;
  readonly where?: string;
  readonly looksLike: Implausible;
}

/** A check that needs the whole table. The set of kinds is closed. The key and the references of a dataset are checked besides. */
export type TableCheck =
  | UniqueCheck
  | ContiguousCheck
  | SumsCheck
  | ConstantWithinCheck
  | CoversCheck
  | PlausibleCheck
  | SuppressionCheck;
