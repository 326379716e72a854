import { type Dataset, suppressionOf } from "@samapne/core";
import { actionsOf } from "./action.ts";
import { CkanError } from "./ckan-error.ts";
import type { CkanTarget } from "./options.ts";
import { isOurs, isUnfinished, type Package, packageName } from "./package.ts";

/** What a CKAN has of a dataset under disclosure control. */
export interface CkanEarlier {
  readonly dataset: Dataset;
  /** Where its CSV file is downloaded. */
  readonly address: string;
}

/**
 * What a CKAN has published from here of datasets under disclosure control: the next delivery is judged with it, because
 * the two must not tell together what each withholds. Throws a `CkanError`.
 */
export async function earlierInCkan(
  datasets: readonly Dataset[],
  target: CkanTarget,
): Promise<readonly CkanEarlier[]> {
  const call = actionsOf(target, target.signal ?? new AbortController().signal);
  const earlier: CkanEarlier[] = [];
  for (const dataset of datasets) {
    if (suppressionOf(dataset) === undefined) continue;
    const id = packageName(target.organisation, dataset);
    const found = (await call("package_show", { id })) as Package | undefined;
    if (found === undefined || !isOurs(found, dataset, target.organisation) || isUnfinished(found)) continue;
    const csv = found.resources.find(({ name }) => name === `${dataset.id}.csv`);
    if (csv === undefined) continue;
    if (typeof csv.url !== "string" || !URL.canParse(csv.url)) throw new CkanError("not_ckan", id);
    earlier.push({ dataset, address: csv.url });
  }
  return earlier;
}
