import type { AnyRow, Dataset, Issue, Now } from "@samapne/core";
import type { ApiError } from "../api-error.ts";
import type { Fetch } from "../http/ask.ts";
import type { ElhubGroup } from "./group.ts";
import type { LeftOut } from "./left-out.ts";

/** What is asked of Elhub, and how. */
export interface ElhubOptions {
  /** Four digits each, as of today: Elhub gives history the numbers of today too. */
  readonly municipalities: readonly string[];
  /** The first Norwegian day, YYYY-MM-DD. */
  readonly from: string;
  /** The last Norwegian day, included. */
  readonly to: string;
  /** The groups wanted; all when left out. */
  readonly groups?: readonly ElhubGroup[] | undefined;
  /** The moment: rules may ask it, and values too young to be settled are told apart by it. */
  readonly now: Now;
  /** The platform's `fetch`, or one that behaves like it. */
  readonly fetch: Fetch;
  /** Where the API is; Elhub's own address when left out. */
  readonly base?: string | undefined;
  /** Stops everything. */
  readonly signal?: AbortSignal | undefined;
  /** How many times a request is tried again; 4 when left out. */
  readonly retries?: number | undefined;
  /** Milliseconds to wait for an answer to begin, or to go on; 30 000 when left out. */
  readonly timeout?: number | undefined;
  /** Hears how many hourly values have come. */
  readonly progress?: ((hours: number) => void) | undefined;
}

/** The datasets whose rows are made. */
export interface ElhubDatasets {
  /** The declaration of energy-meters. */
  readonly meters: Dataset;
  /** The declaration of energy-measurements. */
  readonly measurements: Dataset;
}

/** All of one municipality, or why there is nothing. */
export interface ElhubMunicipality {
  readonly municipality: string;
  /** One row of energy-meters for each series there is. */
  readonly meters: readonly AnyRow[];
  /** Rows of energy-measurements, by series and time. */
  readonly measurements: readonly AnyRow[];
  /** What is not among them, and why. */
  readonly leftOut: readonly LeftOut[];
  /** What was wrong with the first of those that do not follow the specification. */
  readonly issues: readonly Issue[];
  /** Why Elhub gave nothing; then there are no rows, since half a municipality would look like all of it. */
  readonly failure?: ApiError;
}
