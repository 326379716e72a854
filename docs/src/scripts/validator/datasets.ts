import type { Dataset } from "@samapne/core";
import { energyDatasets } from "@samapne/energy";
import { hrDatasets } from "@samapne/hr";

/** Every dataset the validator knows, domain by domain. */
export const datasets: readonly Dataset[] = [...hrDatasets, ...energyDatasets];
