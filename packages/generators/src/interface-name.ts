import type { Dataset } from "@samapne/core";

/** The name of a dataset's row type: `energy-meters` is `EnergyMeters`. */
export function interfaceName({ id }: Pick<Dataset, "id">): string {
  return id.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());
}
