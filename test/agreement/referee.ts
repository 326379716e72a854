import { type AnyRow, type Dataset, type Lookup, type Now, relatedRows } from "@samapne/core";
import { emit, hostileRows, mutations, sampleMoment, sampleRelated, sampleRows } from "@samapne/generators";
import { compare } from "./compare.ts";
import { type Errors, type Judges, judgesOf } from "./judges.ts";

/** What the referee saw: how many rows the validator accepted and refused, and where another judge said otherwise. */
export interface Refereed {
  readonly accepted: number;
  readonly refused: number;
  readonly differences: readonly string[];
}

type Related = Readonly<Record<string, readonly AnyRow[]>>;

const batch = 1000;
const basesOfMutations = 5;
const mostDifferences = 100;

/**
 * Makes rows of a dataset (valid ones, one mutation per constraint and rule, hostile values) and hands each to every
 * judge, batch by batch. `change` may spoil a judge, to see that the referee notices.
 */
export async function referee(
  dataset: Dataset,
  datasets: readonly Dataset[],
  { rows, seed }: { readonly rows: number; readonly seed: number },
  change: (judges: Judges) => Judges = (judges) => judges,
): Promise<Refereed> {
  const now = sampleMoment;
  const related = sampleRelated(dataset, datasets, { rows: Math.min(rows, 2000), seed, now });
  const samples = { now, related, valid: [], invalid: [], tables: [] };
  const judges = change(await withStandalone(await judgesOf(dataset, samples), now, related));
  const seen = { accepted: 0, refused: 0, differences: [] as string[] };
  for (const some of batches(madeRows(dataset, { rows, seed, related, now }))) {
    const { accepted, refused, differences } = compare(judges, some);
    seen.accepted += accepted;
    seen.refused += refused;
    seen.differences.push(...differences.slice(0, mostDifferences - seen.differences.length));
  }
  return seen;
}

function* madeRows(
  dataset: Dataset,
  options: { readonly rows: number; readonly seed: number; readonly related: Related; readonly now: Now },
): Iterable<unknown> {
  const bases: AnyRow[] = [];
  for (const row of sampleRows(dataset, options)) {
    if (bases.length < basesOfMutations) bases.push(row);
    yield row;
  }
  for (const { row } of mutations(dataset, bases, options).samples) yield row;
  for (const { row, json } of hostileRows(dataset, options.seed)) if (json) yield row;
}

function* batches(rows: Iterable<unknown>): Iterable<readonly unknown[]> {
  let some: unknown[] = [];
  for (const row of rows) {
    some.push(row);
    if (some.length < batch) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

interface Standalone {
  validate(
    row: unknown,
    options: { readonly now: Now; readonly ref: Lookup },
  ): readonly { readonly code: string; readonly path: readonly PropertyKey[]; readonly severity: string }[];
}

/** The judges, and the printed module among those that must give the same errors. */
async function withStandalone(judges: Judges, now: Now, related: Related): Promise<Judges> {
  const [printed] = await emit(judges.dataset, { only: ["standalone"] });
  const address = `data:text/javascript,${encodeURIComponent(String(printed?.content))}`;
  const { validate } = (await import(/* @vite-ignore */ address)) as Standalone;
  const ref = relatedRows(judges.dataset, related);
  const standalone = (row: unknown): Errors =>
    validate(row, { now, ref })
      .filter(({ severity }) => severity === "error")
      .map(({ code, path }) => `${code} ${path.map(String).join(".")}`.trim());
  return { ...judges, same: { ...judges.same, "validator.js": standalone } };
}
