import type { CheckReport } from "../report/report.ts";
import { certificateOf, type Certificate, type CertifiedResult } from "./certificate.ts";

/** What is different when a check is run again. */
export interface Rerun {
  /** `confirmed`: as well as then, or better. `worse`: a level lower, or a check that passed fails. `not_judged`: it could not be run. */
  readonly verdict: "confirmed" | "worse" | "not_judged";
  readonly levelThen: number;
  readonly levelNow: number;
  /** Checks that passed then and do not now. */
  readonly lost: readonly CertifiedResult[];
  /** Datasets whose rows are others now, or that are gone. */
  readonly changed: readonly string[];
  /** Documents that are others now. */
  readonly changedReadings: readonly string[];
  /** True when both were made by the same versions. */
  readonly sameVersions: boolean;
}

/** Sets a new report against a certificate. Data that have changed are no fault: they are told of. */
export function compareWith(then: Certificate, report: CheckReport): Rerun {
  const now = certificateOf(report);
  const outcomes = new Map(now.results.map((one) => [nameOf(one), one.outcome]));
  const lost = then.results.filter(
    (one) => one.outcome === "passed" && outcomes.get(nameOf(one)) === "failed",
  );
  const digests = new Map(now.datasets.map(({ id, sha256 }) => [id, sha256]));
  const readings = new Map(now.readings.map(({ path, sha256 }) => [path, sha256]));
  const isWorse = lost.length > 0 || now.level < then.level;
  return {
    verdict: report.failure !== undefined ? "not_judged" : isWorse ? "worse" : "confirmed",
    levelThen: then.level,
    levelNow: now.level,
    lost,
    changed: then.datasets.filter(({ id, sha256 }) => digests.get(id) !== sha256).map(({ id }) => id),
    changedReadings: then.readings
      .filter(({ path, sha256 }) => readings.get(path) !== sha256)
      .map(({ path }) => path),
    sameVersions: JSON.stringify(then.versions) === JSON.stringify(now.versions),
  };
}

function nameOf({ check, dataset = "" }: CertifiedResult): string {
  return `${check} ${dataset}`;
}
