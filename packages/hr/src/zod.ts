/** A Zod 4 schema of each HR dataset: fields and rules of one row, the same verdict as `validator`. */
import { zodSchema } from "@samapne/core/zod";
import { employeesAndFte } from "./employees-and-fte/dataset.ts";
import { equalPay } from "./equal-pay/dataset.ts";
import { sicknessAbsence } from "./sickness-absence/dataset.ts";
import { staffTurnover } from "./staff-turnover/dataset.ts";

/** Sickness absence of one cell in one period. */
export const sicknessAbsenceSchema = /* @__PURE__ */ zodSchema(sicknessAbsence);
/** Employees and full-time equivalents of one cell on one date. */
export const employeesAndFteSchema = /* @__PURE__ */ zodSchema(employeesAndFte);
/** Turnover of one cell in one year. */
export const staffTurnoverSchema = /* @__PURE__ */ zodSchema(staffTurnover);
/** Gender balance and pay of one level in one year. */
export const equalPaySchema = /* @__PURE__ */ zodSchema(equalPay);
