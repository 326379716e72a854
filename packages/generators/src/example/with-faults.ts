import type { Generator } from "../generator.ts";
import { canCarry } from "./can-carry.ts";
import { csvTable } from "./csv-table.ts";

/**
 * The valid samples followed by the invalid ones that CSV can carry. Invalid samples are variations of valid
 * rows, so keys repeat: that is a fault of the table beside the planted faults of the rows.
 */
export const exampleWithFaults: Generator = {
  id: "example-with-faults",
  path: "example-with-faults.csv",
  mediaType: "text/csv; charset=utf-8; header=present",
  print: (dataset, { samples }) => {
    if (samples === undefined) return undefined;
    const faulty = samples.invalid.map(({ row }) => row).filter((row) => canCarry(dataset, row));
    return csvTable(dataset, [...samples.valid, ...faulty]);
  },
};
