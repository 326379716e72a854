import type { Entry } from "../specs/registry.ts";

/** Rows that types made of a dataset must read, and rows they must refuse. */
export interface ExampleRows {
  readonly right: readonly object[];
  readonly wrong: readonly object[];
}

/** The valid samples of a dataset, and the first of them without a required field. */
export function exampleRows({ dataset, samples }: Entry): ExampleRows {
  const right = samples?.valid ?? [];
  const [required] = Object.entries(dataset.fields).find(([, field]) => field.required) ?? [];
  const [first] = right;
  if (first === undefined || required === undefined) return { right, wrong: [] };
  return { right, wrong: [Object.fromEntries(Object.entries(first).filter(([name]) => name !== required))] };
}
