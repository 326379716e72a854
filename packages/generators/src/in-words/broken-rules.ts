import {
  type AnyRow,
  type Dataset,
  type Issue,
  type Rule,
  type Samples,
  type Validator,
  validator,
} from "@samapne/core";

/** A row and the issue it gives. */
export interface Broken {
  readonly row: AnyRow;
  readonly issue: Issue;
}

/** The fields of its own row that a rule reads. */
export function fieldsRead({ expression }: Rule, { fields }: Dataset): readonly string[] {
  const named = [...expression.matchAll(/\brow\.([a-z][a-z0-9_]*)/g)].map(([, name = ""]) => name);
  return [...new Set(named)].filter((name) => Object.hasOwn(fields, name));
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
  const { now, invalid, tables, related = {} } = samples;
  const found = [
    ...brokenIn(
      invalid.map(({ row }) => row),
      validator(dataset, { now, related }),
    ),
    ...tables.flatMap((table) => {
      const known = { [dataset.id]: table.rows, ...(table.related ?? related) };
      return brokenIn(table.rows, validator(dataset, { now, related: known }));
    }),
  ];
  return new Map(found.toReversed().map((broken) => [broken.issue.code, broken]));
}

function brokenIn(rows: readonly AnyRow[], validate: Validator<unknown>): readonly Broken[] {
  return rows.flatMap((row) => {
    const verdict = validate(row);
    return (verdict.ok ? verdict.warnings : verdict.issues).map((issue) => ({ row, issue }));
  });
}
