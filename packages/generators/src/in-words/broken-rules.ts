import {
  type AnyRow,
  type Dataset,
  type Issue,
  type Samples,
  type Validator,
  validator,
} from "@samapne/core";

/** A row and the issue it gives. */
export interface Broken {
  readonly row: AnyRow;
  readonly issue: Issue;
}

/** By rule, the first sample that breaks it, with the issue the validator gives: a single row, else a row of a table. */
export function brokenRules(dataset: Dataset, samples: Samples | undefined): ReadonlyMap<string, Broken> {
  if (samples === undefined) return new Map();
  const known = judged.get(samples);
  if (known?.dataset === dataset) return known.broken;
  const broken = judge(dataset, samples);
  judged.set(samples, { dataset, broken });
  return broken;
}

/** Samples are judged once, though several pages in three languages tell of them. */
const judged = new WeakMap<
  Samples,
  { readonly dataset: Dataset; readonly broken: ReadonlyMap<string, Broken> }
>();

function judge(dataset: Dataset, samples: Samples): ReadonlyMap<string, Broken> {
  const found = new Map<string, Broken>();
  const wanted = new Set(dataset.rules?.map(({ id }) => id));
  for (const broken of brokenSamples(dataset, samples)) {
    const { code } = broken.issue;
    if (wanted.delete(code)) found.set(code, broken);
    if (wanted.size === 0) break;
  }
  return found;
}

/** What is wrong with the rows of samples: invalid rows first, then those of tables, one table at a time. */
function* brokenSamples(dataset: Dataset, { now, invalid, tables, related = {} }: Samples): Iterable<Broken> {
  yield* brokenIn(
    invalid.map(({ row }) => row),
    validator(dataset, { now, related }),
  );
  for (const table of tables) {
    const known = { [dataset.id]: table.rows, ...(table.related ?? related) };
    yield* brokenIn(table.rows, validator(dataset, { now, related: known }));
  }
}

function* brokenIn(rows: readonly AnyRow[], validate: Validator<unknown>): Iterable<Broken> {
  for (const row of rows) {
    const verdict = validate(row);
    for (const issue of verdict.ok ? verdict.warnings : verdict.issues) yield { row, issue };
  }
}
