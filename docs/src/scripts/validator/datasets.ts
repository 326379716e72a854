import type { Dataset } from "@samapne/core";
import { energyDatasets } from "@samapne/energy";

/** Every dataset the validator knows, domain by domain. */
export const datasets: readonly Dataset[] = [...energyDatasets];
