/** The HR datasets: figures about a municipality's employees. */
import type { Dataset } from "@samapne/core";
import { employeesAndFte } from "./employees-and-fte/dataset.ts";
import { equalPay } from "./equal-pay/dataset.ts";
import { sicknessAbsence } from "./sickness-absence/dataset.ts";
import { staffTurnover } from "./staff-turnover/dataset.ts";

export { validator, type Row } from "@samapne/core";
export { sicknessAbsence, employeesAndFte, staffTurnover, equalPay };

/** Every HR dataset. */
export const hrDatasets: readonly Dataset[] = /* @__PURE__ */ Object.freeze([
  sicknessAbsence,
  employeesAndFte,
  staffTurnover,
  equalPay,
]);
