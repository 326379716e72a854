/** Samples of every HR dataset: rows that are right, rows and tables that are wrong, and why. Not for a vendor's bundle. */
import type { Dataset, Samples } from "@samapne/core";
import { employeesAndFte } from "./employees-and-fte/dataset.ts";
import { employeesAndFteSamples } from "./employees-and-fte/samples.ts";
import { equalPay } from "./equal-pay/dataset.ts";
import { equalPaySamples } from "./equal-pay/samples.ts";
import { sicknessAbsence } from "./sickness-absence/dataset.ts";
import { sicknessAbsenceSamples } from "./sickness-absence/samples.ts";
import { staffTurnover } from "./staff-turnover/dataset.ts";
import { staffTurnoverSamples } from "./staff-turnover/samples.ts";

export { sicknessAbsenceSamples, employeesAndFteSamples, staffTurnoverSamples, equalPaySamples };

/** Each HR dataset with its samples, in the order of `hrDatasets`. */
export const hrSamples: readonly { readonly dataset: Dataset; readonly samples: Samples }[] = [
  { dataset: sicknessAbsence, samples: sicknessAbsenceSamples },
  { dataset: employeesAndFte, samples: employeesAndFteSamples },
  { dataset: staffTurnover, samples: staffTurnoverSamples },
  { dataset: equalPay, samples: equalPaySamples },
];
