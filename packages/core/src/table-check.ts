import type { Fixer, Severity } from "./severity.ts";
import type { Text } from "./text.ts";

interface CheckBase {
  readonly id: string;
  readonly severity?: Severity;
  readonly fixer?: Fixer;
  /** What is wrong and what to do; placeholders are listed with each kind. */
  readonly message?: Text;
  readonly note?: string;
}

/** No two rows have the same values in `fields` (instants as instants). `where` limits it; rows with a missing value are left out. */
export interface UniqueCheck extends CheckBase {
  readonly kind: "unique";
  readonly fields: readonly string[];
  readonly where?: string;
}

/**
 * A time series without holes. `measure: "gap"`: within a series every interval begins where the one before
 * ended. `measure: "day"`: every local day between the first and the last has all its hours (23, 24 or 25
 * hours divided by the resolution).
 */
export interface ContiguousCheck extends CheckBase {
  readonly kind: "contiguous";
  readonly measure: "gap" | "day";
  readonly series: readonly string[];
  readonly start: string;
  readonly end: string;
  readonly zone: string;
}

/** One side of a sum: rows (of this or another dataset) that meet `where`, grouped by CEL expressions. */
export interface SumSide {
  readonly dataset?: string;
  readonly where?: string;
  readonly by: readonly string[];
  readonly value: string;
}

/** Parts add up to their total, group by group. `at_most`: parts must not exceed it. Groups without both sides are not judged. */
export interface SumsCheck extends CheckBase {
  readonly kind: "sums";
  readonly total: SumSide;
  readonly parts: SumSide;
  readonly compare: "equal" | "at_most";
  readonly tolerance: { readonly absolute?: number; readonly relative?: number };
}

/** Rows alike in `by` are alike in `fields` (rows with a missing value are left out); `against: "previous"` compares with the last delivery instead. */
export interface ConstantWithinCheck extends CheckBase {
  readonly kind: "constant_within";
  readonly by: readonly string[];
  readonly fields: readonly string[];
  readonly against?: "previous";
}

/** Every row of `dataset` (or of the `previous` delivery) that meets `of.where` is met by a row here that meets `where`. */
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
  | { readonly shape: "cumulative"; readonly days: number };

/** A series looks wrong, judged by its values in time order. */
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
  | PlausibleCheck;
