import type { Dataset } from "@samapne/core";

/** The datasets of each domain, with their code lists. */
const domains: Readonly<Record<string, () => Promise<readonly Dataset[]>>> = {
  hr: async () => (await import("@samapne/hr")).hrDatasets,
  energy: async () => (await import("@samapne/energy")).energyDatasets,
  culture: async () => (await import("@samapne/culture")).cultureDatasets,
};

/**
 * Loads a dataset of the registry. In what is built, each stands as data in a file of its own, and its large code lists
 * in theirs: the build puts that in the place of this module (`rolldown.config.ts`).
 */
export async function loadDataset({
  id,
  version,
  domain,
}: Pick<Dataset, "id" | "version" | "domain">): Promise<Dataset> {
  const datasets = (await domains[domain]?.()) ?? [];
  const dataset = datasets.find((candidate) => candidate.id === id && candidate.version === version);
  if (!dataset) throw new Error(`${id}@${version} is not among the datasets of ${domain}.`);
  return dataset;
}
