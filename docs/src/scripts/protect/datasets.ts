import { type Dataset, suppressionOf } from "@samapne/core";
import { hrDatasets } from "@samapne/hr";

/** The datasets about persons, whose small figures are withheld. */
export const datasets: readonly Dataset[] = hrDatasets.filter((dataset) => suppressionOf(dataset));
