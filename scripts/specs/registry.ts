import type { Dataset, Samples } from "@samapne/core";
import { cultureDatasets } from "@samapne/culture";
import { cultureSamples } from "@samapne/culture/samples";
import { energyDatasets } from "@samapne/energy";
import { energySamples } from "@samapne/energy/samples";
import { hrDatasets } from "@samapne/hr";
import { hrSamples } from "@samapne/hr/samples";

/** A dataset and the samples its examples are made of. */
export interface Entry {
  readonly dataset: Dataset;
  readonly samples?: Samples;
}

/** What a domain package gives: its datasets, those that others refer to first, and each with its samples. */
interface Domain {
  readonly name: string;
  readonly datasets: readonly Dataset[];
  readonly samples: readonly Required<Entry>[];
}

/** The domains of the registry. */
export const domains: readonly Domain[] = [
  { name: "hr", datasets: hrDatasets, samples: hrSamples },
  { name: "energy", datasets: energyDatasets, samples: energySamples },
  { name: "culture", datasets: cultureDatasets, samples: cultureSamples },
];

/** Every dataset of the registry, domain by domain. */
export const registry: readonly Entry[] = domains.flatMap(({ samples }) => samples);
