/** Makes a publishable table of a full one. */
export { accountText } from "./account-text.ts";
export { faultsIn, type Holding } from "./faults-in.ts";
export { internalTable } from "./internal-table.ts";
export { protect, type Protected, type ProtectOptions } from "./protect.ts";
export { loadSolver, type Solver } from "./solver.ts";
