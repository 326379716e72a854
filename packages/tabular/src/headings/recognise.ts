import { ReadError } from "../read-error.ts";
import type { Candidate } from "./candidate.ts";
import type { KnownDataset } from "./known-dataset.ts";
import { matchHeadings } from "./match.ts";
import { datasetsNamedIn } from "./named-in-words.ts";
import { noDatasetFits, severalDatasetsFit, wrongDataset } from "./recognise-text.ts";

/**
 * The dataset whose headings a file has, among all known. Throws a `ReadError` when none fits, or two as well; `around`
 * is what the file is called and says of itself, and decides nothing but what is told then.
 */
export function recognise(
  headings: readonly string[],
  datasets: readonly KnownDataset[],
  around: readonly string[] = [],
): Candidate {
  const candidates = datasets
    .map((dataset) => candidateFor(headings, dataset))
    .sort((a, b) => b.score - a.score || currentFirst(a.dataset, b.dataset));
  const [first, second] = candidates;
  if (!first || !fits(first))
    throw new ReadError(
      "file.dataset_unknown",
      noDatasetFits(headings, candidates, datasetsNamedIn(around, datasets)),
    );
  if (second && second.score === first.score && currentFirst(first.dataset, second.dataset) === 0)
    throw new ReadError("file.dataset_ambiguous", severalDatasetsFit([first, second]));
  return first;
}

/** The match with a dataset the user named. Throws a `ReadError` when not one heading answers to it. */
export function matchNamed(headings: readonly string[], dataset: KnownDataset): Candidate {
  const candidate = candidateFor(headings, dataset);
  if (candidate.matching.matched.length === 0)
    throw new ReadError("file.dataset_mismatch", wrongDataset(headings, dataset));
  return candidate;
}

function candidateFor(headings: readonly string[], dataset: KnownDataset): Candidate {
  const matching = matchHeadings(headings, dataset);
  const missing = matching.missing.filter(({ required }) => required).length;
  const score = matching.matched.length - missing - matching.extra.length / 4;
  return { dataset, matching, score };
}

/** At least half of what the dataset requires is there, and more than one heading where it has more than one field. */
export function fits({ dataset, matching }: Candidate): boolean {
  const required = Object.values(dataset.fields).filter((field) => field.required).length;
  const missing = matching.missing.filter((field) => field.required).length;
  const least = Math.min(2, Object.keys(dataset.fields).length);
  return matching.matched.length >= least && missing * 2 <= required;
}

function currentFirst(one: KnownDataset, other: KnownDataset): number {
  return age(one) - age(other);
}

function age({ lifecycle: { status } }: KnownDataset): number {
  return status === "superseded" || status === "withdrawn" ? 1 : 0;
}
