import { csvCarries, csvText } from "@samapne/core";
import type { Generator } from "../generator.ts";
import { ownValues } from "./own-values.ts";

/**
 * The valid samples followed by the invalid ones that CSV can carry. Invalid samples are variations of valid
 * rows; each gets values of its own where no two rows may have the same, so that only the planted faults are found.
 */
export const exampleWithFaults: Generator = {
  id: "example-with-faults",
  path: "example-with-faults.csv",
  mediaType: "text/csv; charset=utf-8; header=present",
  print: (dataset, { samples }) => {
    if (samples === undefined) return undefined;
    const own = ownValues(dataset);
    const faulty = samples.invalid
      .map(({ row }, index) => own(row, index + 1))
      .filter((row) => csvCarries(dataset, row));
    return csvText(dataset, [...samples.valid, ...faulty]);
  },
};
