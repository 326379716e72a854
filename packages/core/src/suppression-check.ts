import type { CheckBase } from "./check-base.ts";

/**
 * Disclosure control (DOMAIN 8.3, P1–P6): what rests on too few persons is withheld, so that it cannot be computed
 * from what is published, from another grouping of it, or from the release before. A row is one cell of the table:
 * it shows its measures, or it is withheld and all of them are empty. Which rows were withheld for their own sake
 * and which to protect others is not to be seen.
 */
export interface SuppressionCheck extends CheckBase {
  readonly kind: "suppression";
  /** Fewest persons a published figure may rest on. A publisher may ask for more, never for fewer. */
  readonly threshold: number;
  readonly status: SuppressionStatus;
  /** The persons a row rests on. */
  readonly counts: readonly SuppressionCount[];
  /** Every figure that is empty in a withheld row, counts included. */
  readonly measures: readonly string[];
  /** The fields of the key that divide the persons or their figures. The other key fields tell tables apart. */
  readonly dimensions: readonly SuppressionDimension[];
  /** In how many dimensions one row may differ from the total (P5). */
  readonly mostBreakdowns?: number;
  /** Figures that compare groups, shown only where every group is large enough (P6). */
  readonly comparisons?: readonly SuppressionComparison[];
  /** Measures that are averages over a count: what adds up is the average times the count. */
  readonly means?: readonly SuppressionMean[];
  /** Rules of the dataset that say the same of a row by itself, so that one fault is not told twice. */
  readonly rules?: SuppressionRules;
}

/** By what the check finds in a single row, the rules that find it too, for those who judge row by row. */
export interface SuppressionRules {
  readonly small_count?: readonly string[];
  readonly figures_shown?: readonly string[];
  readonly count_missing?: readonly string[];
  readonly comparison?: readonly string[];
}

/** The code field that says why a row shows no figures, and what its codes mean. */
export interface SuppressionStatus {
  readonly field: string;
  /** The row shows its figures. */
  readonly shown: string;
  /** The row is withheld. */
  readonly withheld: string;
  /** There is nobody behind the row; it may also be left out. */
  readonly nobody?: string;
  /** The publisher does not know the figures. */
  readonly unknown?: string;
}

/** A whole-number field that counts persons: when it is shown, it is 0 or at least the threshold. */
export interface SuppressionCount {
  readonly field: string;
  /** Only rows that meet this CEL expression are held to it (those who left a group of under 20 persons). */
  readonly where?: string;
  /** A small count empties this field alone, and not the row. */
  readonly alone?: boolean;
}

/** One way the persons, or their figures, are divided. */
export interface SuppressionDimension {
  readonly field: string;
  /** The code for all together, such as `total`: a row with another code is broken down by this dimension. */
  readonly total?: string;
  /**
   * Which codes add up to which. When left out, every other code is a part of `total`. `calendar`: months are parts
   * of quarters and years, quarters of years. Two groups with the same total are overlapping groupings.
   */
  readonly groups?: "calendar" | readonly SuppressionGroup[];
  /** Measures whose parts add up to the total, such as a headcount over sexes. Empty when nothing does. */
  readonly adds: readonly string[];
  /** Measures that are the same in every row along the dimension, such as a headcount over types of absence. */
  readonly same?: readonly string[];
  /** Some persons may be counted in the total and in no part. */
  readonly incomplete?: boolean;
}

/** Parts that together are the total. */
export interface SuppressionGroup {
  readonly total: string;
  readonly parts: readonly string[];
}

/** Figures that compare groups of persons, such as pay of women and men. */
export interface SuppressionComparison {
  readonly fields: readonly string[];
  /** The counts that must each reach the threshold. */
  readonly counts: readonly string[];
}

/** An average and the count it is over. */
export interface SuppressionMean {
  readonly field: string;
  readonly count: string;
}
