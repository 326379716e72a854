import type { Form, Level, Text } from "@samapne/core";
import type { NoService } from "../words/failures.ts";
import type { Outcome } from "../note.ts";

/** What became of one check, of a dataset or of the service as a whole. */
export interface CheckResult {
  readonly check: string;
  readonly level: Level;
  readonly dataset?: string;
  readonly title: Text;
  /** What to do, when it failed. */
  readonly advice: Text;
  readonly outcome: Outcome;
}

/** A dataset that was checked. */
export interface CheckedDataset {
  readonly id: string;
  readonly title: Text;
  /** The address of the specification it was checked against. */
  readonly specification: string;
  /** How many rows were read; absent when they could not be. */
  readonly rows?: number;
  /** SHA-256 of its CSV as it was read, 64 hexadecimal digits. */
  readonly sha256?: string;
  /** What the publisher calls this version of the data. */
  readonly dataVersion?: string;
}

/** A document that was read, and the SHA-256 of its bytes. */
export interface Reading {
  readonly path: string;
  readonly sha256: string;
}

/** What a check of a live service found. */
export interface CheckReport {
  /** The address of its JSON Schema. */
  readonly schema: string;
  /** The address as it was given. */
  readonly address: string;
  /** The address that answered, when it is another. */
  readonly base: string;
  /** When the check began, RFC 3339 in UTC. */
  readonly checkedAt: string;
  readonly verdict: "conformant" | "not_conformant" | "not_judged";
  /** The level that was reached; 0 when none was. */
  readonly level: Level | 0;
  readonly form?: Form;
  /** Why nothing could be checked. */
  readonly failure?: { readonly kind: NoService; readonly text: Text };
  readonly datasets: readonly CheckedDataset[];
  readonly results: readonly CheckResult[];
  readonly readings: readonly Reading[];
  readonly requests: number;
  readonly versions: { readonly checker: string; readonly contract: string };
}

/** The level that results amount to: the highest below which everything was checked and is right. */
export function levelOf(results: readonly CheckResult[], form: Form): Level | 0 {
  const highest = form === "api" ? 3 : 1;
  const stops = results.filter(({ outcome }) => stopping.has(outcome.kind)).map(({ level }) => level);
  return Math.min(highest, ...stops.map((level) => level - 1)) as Level | 0;
}

const stopping: ReadonlySet<Outcome["kind"]> = new Set(["failed", "not_checked", "not_offered"]);

/** What stands between a service and the next level; empty when it has reached the last, or needs to be an API first. */
export function missingFor(report: Pick<CheckReport, "level" | "results">): readonly CheckResult[] {
  return report.results.filter(
    ({ level, outcome }) => level <= report.level + 1 && stopping.has(outcome.kind),
  );
}
