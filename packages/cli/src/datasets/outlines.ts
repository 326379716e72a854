import type { Dataset } from "@samapne/core";
import { cultureDatasets } from "@samapne/culture";
import { energyDatasets } from "@samapne/energy";
import { hrDatasets } from "@samapne/hr";
import { type DatasetOutline, outlineOf } from "@samapne/tabular";

/** An outline, and the domain in which the dataset is found. */
type RegisteredOutline = DatasetOutline & Pick<Dataset, "domain">;

/**
 * What recognises every dataset of the registry, domain by domain. The build makes this list, and puts it here in the
 * place of what makes it (`rolldown.config.ts`): a program that looks at headings does not load a dataset for that.
 */
export const outlines: readonly RegisteredOutline[] = [
  ...hrDatasets,
  ...energyDatasets,
  ...cultureDatasets,
].map((dataset) => ({ ...outlineOf(dataset), domain: dataset.domain }));
