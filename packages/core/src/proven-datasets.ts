import type { Dataset } from "./dataset.ts";

const proven = new WeakSet<object>();

/** Notes that a dataset's declaration was checked when its package was built. */
export function noteProven(dataset: Dataset): void {
  proven.add(dataset);
}

/** True for a dataset whose declaration was checked when its package was built: what cannot fail is not asked again. */
export function isProven(dataset: object): boolean {
  return proven.has(dataset);
}
