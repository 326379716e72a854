import type { Level } from "@samapne/core";
import type { Outcome } from "../note.ts";
import type { CheckedDataset, CheckReport, Reading } from "../report/report.ts";
import { digestOf } from "./digest.ts";

/**
 * What a check found, short enough to keep and to pass on: which address, when, by which versions, what was read and what
 * became of each check. Whoever doubts it runs the check again. `digest` tells whether the text is whole; it is no signature.
 */
export interface Certificate {
  readonly certificate: "samapne-check/1";
  readonly address: string;
  readonly base: string;
  readonly checkedAt: string;
  readonly versions: CheckReport["versions"];
  readonly verdict: CheckReport["verdict"];
  readonly level: Level | 0;
  readonly datasets: readonly Omit<CheckedDataset, "title">[];
  readonly readings: readonly Reading[];
  readonly results: readonly CertifiedResult[];
  /** SHA-256 of the whole report as JSON without blanks. */
  readonly report: string;
  /** SHA-256 of this certificate as JSON without this member. */
  readonly digest: string;
}

/** What became of one check. */
export interface CertifiedResult {
  readonly check: string;
  readonly dataset?: string;
  readonly outcome: Outcome["kind"];
}

/** Makes the certificate of a report. */
export function certificateOf(report: CheckReport): Certificate {
  const { address, base, checkedAt, versions, verdict, level, datasets, readings, results } = report;
  const said = {
    certificate: "samapne-check/1",
    address,
    base,
    checkedAt,
    versions,
    verdict,
    level,
    datasets: datasets.map(withoutTitle),
    readings,
    results: results.map(({ check, dataset, outcome }) => ({
      check,
      ...(dataset === undefined ? {} : { dataset }),
      outcome: outcome.kind,
    })),
    report: digestOf(JSON.stringify(report)),
  } as const;
  return { ...said, digest: digestOf(JSON.stringify(said)) };
}

/** A title is not what was found. */
function withoutTitle({ title, ...facts }: CheckedDataset): Omit<CheckedDataset, "title"> {
  void title;
  return facts;
}

/** A certificate as text. */
export function certificateText(certificate: Certificate): string {
  return `${JSON.stringify(certificate, null, 2)}\n`;
}

/** Reads a certificate; undefined for what is none, or has been changed. */
export function readCertificate(text: string): Certificate | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const { digest, ...said } = value as Partial<Certificate>;
  const isWhole = said.certificate === "samapne-check/1" && digest === digestOf(JSON.stringify(said));
  return isWhole ? (value as Certificate) : undefined;
}
