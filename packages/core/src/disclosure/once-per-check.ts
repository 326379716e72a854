import type { Dataset } from "../dataset.ts";
import type { SuppressionCheck } from "../suppression-check.ts";

/** A dataset and the check its table is held to. */
export interface CheckedDataset {
  readonly dataset: Dataset;
  readonly check: SuppressionCheck;
}

/** What is made of a declaration alone is made once: a file may hold as many tables as rows. */
export function oncePerCheck<T>(make: (checked: CheckedDataset) => T): (checked: CheckedDataset) => T {
  const known = new WeakMap<Dataset, WeakMap<SuppressionCheck, { readonly made: T }>>();
  return ({ dataset, check }) => {
    const ofDataset = known.get(dataset) ?? new WeakMap<SuppressionCheck, { readonly made: T }>();
    known.set(dataset, ofDataset);
    const remembered = ofDataset.get(check) ?? { made: make({ dataset, check }) };
    ofDataset.set(check, remembered);
    return remembered.made;
  };
}
