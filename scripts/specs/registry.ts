import type { Dataset, Samples } from "@samapne/core";
import { energySamples } from "@samapne/energy/samples";

/** A dataset and the samples its examples are made of. */
export interface Entry {
  readonly dataset: Dataset;
  readonly samples?: Samples;
}

/** Every dataset of the registry, domain by domain. */
export const registry: readonly Entry[] = [...energySamples];
