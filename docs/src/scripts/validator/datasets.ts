import type { Dataset } from "@samapne/core";
import { cultureDatasets } from "@samapne/culture";
import { energyDatasets } from "@samapne/energy";
import { hrDatasets } from "@samapne/hr";

/** Every dataset the validator knows, domain by domain. */
export const datasets: readonly Dataset[] = [...hrDatasets, ...energyDatasets, ...cultureDatasets];
